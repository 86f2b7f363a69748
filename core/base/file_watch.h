// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/descriptor.h"
#include "core/base/result.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <stop_token>
#include <vector>

namespace plumbline {

/// Tells which files changed below some paths, new folders included. What may not be read below them is passed
/// over. **Thread:** one at a time. **Source:** inotify(7).
class FileWatch
{
public:
    struct News
    {
        std::set<std::filesystem::path>
            changed;          ///< absolute, without links; written, made, renamed or deleted
        bool hasLost = false; ///< the kernel dropped some: all that is there counts as changed
    };

    /// How long changes are gathered.
    struct Patience
    {
        std::chrono::milliseconds quiet{100};    ///< until nothing has changed for so long
        std::chrono::milliseconds longest{2000}; ///< or until it is so long ago that it began
    };

    /// Whether nothing below a folder is wanted.
    using Skips = std::function<bool(const std::filesystem::path& folder)>;

    /// Watches each path from here on, be it a folder, a file, or yet to come.
    /// **Errors:** NotFound (a circle of links), Denied (may not be read, or too many watches).
    static Result<FileWatch> open(const std::vector<std::filesystem::path>& roots,
                                  Skips skips = {});

    /// Waits for a change and then as `patience` says. **Errors:** Cancelled, Denied, Internal.
    Result<News> next(const std::stop_token& stop, const Patience& patience);

    /// What has changed and was not yet told, without waiting. **Errors:** Denied.
    Result<News> soFar();

    /// All that lies below the paths now, and they themselves.
    [[nodiscard]] std::set<std::filesystem::path> everything() const;

private:
    /// Where watching a root begins: above it, so that it may go and come again.
    [[nodiscard]] static std::filesystem::path beginOf(const std::filesystem::path& root);
    [[nodiscard]] bool isNews(const std::filesystem::path& path) const;
    [[nodiscard]] bool isWanted(const std::filesystem::path& folder) const;
    void list(const std::filesystem::path& folder, std::set<std::filesystem::path>& found) const;

    Result<void> addRoot(const std::filesystem::path& root);
    Result<void> addFolder(const std::filesystem::path& folder, News* found);
    void forget(const std::filesystem::path& folder);
    Result<void> read(News& news);
    Result<void> take(std::uint32_t mask, const std::filesystem::path& path, News& news);

    Descriptor m_inotify;
    std::vector<std::filesystem::path> m_roots;
    Skips m_skips;
    std::map<int, std::filesystem::path> m_folders;
};

} // namespace plumbline
