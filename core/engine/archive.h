// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/client.h"

#include <memory>
#include <string>

/// Files in and out of a container, running or not, as tar archives that nobody has to hold in
/// memory. **Source:** Engine API v1.40 to v1.47, section Container, archive.
namespace plumbline::engine {

/// A stream (Client::streamAndWait) of what lies at `path`; its entries begin with the last part of
/// that path. **Errors:** NotFound (no such container or path).
Request archiveRequest(const std::string& container, const std::string& path);

/// What lies at `path`, in memory: for small files. **Errors:** as archiveRequest.
Call<std::string> readArchive(const std::string& container, const std::string& path);

/// Whose the unpacked files are.
enum class FileOwner { AsArchived, ContainersUser };

/// Unpacks a tar archive into the container's `path` as it is read.
Call<void> putArchive(const std::string& container,
                      const std::string& path,
                      std::shared_ptr<BodySource> tar,
                      FileOwner owner = FileOwner::AsArchived);

} // namespace plumbline::engine
