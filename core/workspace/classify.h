// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/manifest_change.h"

#include <string>
#include <vector>

/// What a config var is for, said once by whoever knows better.
namespace plumbline::workspace {

/// The classes that a key may have, as plumbline.yaml writes them.
const std::vector<std::string>& classNames();

/// Sets the class of a key in the workspace's manifest; everything else of the file stays as it is
/// written. `key` may end in `*`. Changes nothing on disk.
/// **Errors:** Invalid (no such class, a name that is none), NotFound (the workspace has no manifest),
/// Unsupported (the file is laid out so that it cannot be edited), Denied.
Result<ManifestChange> planClassification(const OpenedManifest& opened,
                                          const std::string& key,
                                          const std::string& valueClass);

} // namespace plumbline::workspace
