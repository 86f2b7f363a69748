// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/descriptor.h"
#include "core/base/result.h"

#include <chrono>
#include <filesystem>
#include <map>
#include <set>
#include <stop_token>
#include <vector>

namespace plumbline {

/// Tells which files changed below some folders, new folders included. **Thread:** one at a time.
/// **Source:** inotify(7).
class FileWatch
{
public:
    struct News
    {
        std::set<std::filesystem::path> changed; ///< absolute; written, made, renamed or deleted
        bool hasLost = false; ///< the kernel dropped some: everything has to be looked at again
    };

    /// Watches each folder from here on; of a file its folder is watched.
    /// **Errors:** NotFound (no such path), Denied (cannot be read, or too many watches).
    static Result<FileWatch> open(const std::vector<std::filesystem::path>& roots);

    /// Waits for a change, then until nothing has changed for `quiet`. **Errors:** Cancelled, Internal.
    Result<News> next(const std::stop_token& stop, std::chrono::milliseconds quiet);

private:
    Result<void> addFolder(const std::filesystem::path& folder, News* found);
    Result<void> read(News& news);

    Descriptor m_inotify;
    std::map<int, std::filesystem::path> m_folders;
};

} // namespace plumbline
