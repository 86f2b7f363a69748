// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/sources/backing/table.h"
#include "core/sources/source.h"
#include "core/workspace/environments.h"

namespace plumbline::workspace {

/// What a source said, and when where it is a snapshot (RFC 3339; else empty).
struct ReadSource
{
    sources::Loaded loaded;
    std::string capturedAt;
};

/// Reads one source: its files, and what its importer makes of them. Files are looked for below
/// `root`; `table` tells managed services. **Errors:** those of the files and of the importer.
Result<ReadSource> readSource(const SourceKind& kind,
                              const std::filesystem::path& root,
                              const LoadRequest& request,
                              const sources::backing::Table& table);

} // namespace plumbline::workspace
