// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/backing/table.h"
#include "core/workspace/mirror.h"

#include <set>
#include <string>

namespace plumbline::mirror::test {

/// A Compose project out of text; the folder it is loaded from is `/srv/shop` in every path of it.
compose::Project projectOf(const std::string& yaml);

/// What a project describes, its backing services found.
model::Environment describe(const compose::Project& project);

/// prod with one service, `app`, that has these config vars, and one backing service.
model::Environment prodWith(const model::BackingService& backing,
                            const std::map<std::string, std::string>& config);

/// The service that a row of the table is about, in a version that it may have.
model::BackingService managedBy(const sources::backing::Managed& row);

/// Derives with the built-in table; passwords are `password-of-<service>`.
workspace::Mirror mirrorOf(const model::Environment& environment,
                           const compose::Project& project,
                           Options options = {});

/// The explanation and the Compose file, to be compared with a golden file.
std::string textOf(const workspace::Mirror& mirror);

} // namespace plumbline::mirror::test
