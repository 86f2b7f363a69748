// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/source.h"
#include "core/workspace/environments.h"

namespace plumbline::workspace {

/// Reads one source: its files, and what its importer makes of them. Files are looked for below
/// `root`. **Errors:** those of the files and of the importer.
Result<sources::Loaded>
readSource(const SourceKind& kind, const std::filesystem::path& root, const LoadRequest& request);

} // namespace plumbline::workspace
