// SPDX-License-Identifier: Apache-2.0
#include "core/base/file_watch.h"

#include "core/base/stop_signal.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <optional>
#include <sys/inotify.h>
#include <unistd.h>

namespace plumbline {

namespace fs = std::filesystem;

namespace {

constexpr std::uint32_t kMask = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
                                IN_MOVED_TO | IN_ATTRIB | IN_ONLYDIR | IN_DONT_FOLLOW;

/// Whether it is `base` or lies below it; both absolute and normal.
bool isWithin(const fs::path& base, const fs::path& path)
{
    const auto [left, right] = std::mismatch(base.begin(), base.end(), path.begin(), path.end());
    return left == base.end();
}

bool isFolder(const fs::path& path)
{
    std::error_code error;
    return fs::is_directory(fs::symlink_status(path, error));
}

} // namespace

Result<FileWatch> FileWatch::open(const std::vector<fs::path>& roots, Skips skips)
{
    FileWatch watch;
    watch.m_skips = std::move(skips);
    watch.m_inotify = Descriptor(inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
    if (watch.m_inotify.number() < 0)
        return fail(ErrorCode::Denied,
                    phrase("cannot watch files: {}", std::strerror(errno)),
                    errno == EMFILE ? phrase("raise fs.inotify.max_user_instances") : Phrase());
    for (const fs::path& root : roots) {
        std::error_code error;
        const fs::path real = fs::weakly_canonical(root, error);
        if (error)
            return fail(ErrorCode::NotFound,
                        phrase("cannot watch {}: {}", root.string(), error.message()));
        watch.m_roots.push_back(real.has_filename() ? real : real.parent_path());
    }
    for (const fs::path& root : watch.m_roots) {
        if (const Result<void> added = watch.addRoot(root); !added)
            return tl::unexpected(added.error());
    }
    return watch;
}

Result<void> FileWatch::addRoot(const fs::path& root)
{
    if (Result<void> added = addFolder(beginOf(root), nullptr); !added)
        return added;
    const fs::path own = isFolder(root) ? root : beginOf(root);
    const auto isWatched = [&] {
        return std::any_of(m_folders.begin(), m_folders.end(), [&](const auto& folder) {
            return folder.second == own;
        });
    };
    if (isWatched())
        return {};
    if (Result<void> added = addFolder(own, nullptr); !added) // what is above may not be read
        return added;
    if (!isWatched())
        return fail(ErrorCode::Denied, phrase("cannot watch {}: it may not be read", own.string()));
    return {};
}

fs::path FileWatch::beginOf(const fs::path& root)
{
    fs::path begin = root.parent_path();
    while (!isFolder(begin) && begin.has_relative_path())
        begin = begin.parent_path();
    return begin;
}

bool FileWatch::isNews(const fs::path& path) const
{
    return std::any_of(
        m_roots.begin(), m_roots.end(), [&](const fs::path& root) { return isWithin(root, path); });
}

bool FileWatch::isWanted(const fs::path& folder) const
{
    const bool leadsToOne = std::any_of(m_roots.begin(), m_roots.end(), [&](const fs::path& root) {
        return isWithin(folder, root);
    });
    return leadsToOne || (isNews(folder) && (!m_skips || !m_skips(folder)));
}

void FileWatch::list(const fs::path& folder, std::set<fs::path>& found) const
{
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        if (isNews(entry->path()))
            found.insert(entry->path());
        if (isFolder(entry->path()) && isWanted(entry->path()))
            list(entry->path(), found);
    }
}

std::set<fs::path> FileWatch::everything() const
{
    std::set<fs::path> found;
    for (const fs::path& root : m_roots)
        list(beginOf(root), found);
    return found;
}

Result<void> FileWatch::addFolder(const fs::path& folder, News* found)
{
    const int number = inotify_add_watch(m_inotify.number(), folder.c_str(), kMask);
    if (number < 0 && (errno == ENOENT || errno == ENOTDIR || errno == EACCES))
        return {}; // gone again, or not ours to read
    if (number < 0)
        return fail(ErrorCode::Denied,
                    phrase("cannot watch {}: {}", folder.string(), std::strerror(errno)),
                    errno == ENOSPC ? phrase("raise fs.inotify.max_user_watches") : Phrase());
    m_folders.insert_or_assign(number, folder);
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        if (found != nullptr && isNews(entry->path()))
            found->changed.insert(entry->path());
        if (!isFolder(entry->path()) || !isWanted(entry->path()))
            continue;
        if (Result<void> added = addFolder(entry->path(), found); !added)
            return added;
    }
    return {};
}

void FileWatch::forget(const fs::path& folder)
{
    for (auto at = m_folders.begin(); at != m_folders.end();) {
        if (!isWithin(folder, at->second)) {
            ++at;
            continue;
        }
        inotify_rm_watch(m_inotify.number(), at->first);
        at = m_folders.erase(at);
    }
}

Result<void> FileWatch::take(std::uint32_t mask, const fs::path& path, News& news)
{
    if (isNews(path))
        news.changed.insert(path);
    if ((mask & IN_ISDIR) == 0)
        return {};
    if ((mask & IN_MOVED_FROM) != 0)
        forget(path); // it would tell of itself under its old name
    if ((mask & (IN_CREATE | IN_MOVED_TO)) != 0 && isWanted(path))
        return addFolder(path, &news);
    return {};
}

Result<void> FileWatch::read(News& news)
{
    alignas(inotify_event) std::array<char, 16384> bytes{};
    const ssize_t size = ::read(m_inotify.number(), bytes.data(), bytes.size());
    for (ssize_t at = 0; at < size;) {
        const auto* event = reinterpret_cast<const inotify_event*>(bytes.data() + at);
        at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
        if ((event->mask & IN_Q_OVERFLOW) != 0) {
            news.hasLost = true;
            continue;
        }
        const auto folder = m_folders.find(event->wd);
        if (folder == m_folders.end())
            continue;
        if ((event->mask & IN_IGNORED) != 0) {
            m_folders.erase(folder);
            continue;
        }
        if (event->len == 0)
            continue;
        if (Result<void> done = take(event->mask, folder->second / event->name, news); !done)
            return done;
    }
    return {};
}

Result<FileWatch::News> FileWatch::soFar()
{
    News news;
    while (awaitReadable(std::array{m_inotify.number()}, 0).front()) {
        if (const Result<void> done = read(news); !done)
            return tl::unexpected(done.error());
    }
    return news;
}

Result<FileWatch::News> FileWatch::next(const std::stop_token& stop, const Patience& patience)
{
    using Clock = std::chrono::steady_clock;
    const StopSignal stopped(stop);
    News news;
    std::optional<Clock::time_point> begun;
    for (;;) {
        int limitMs = -1;
        if (begun) {
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
                *begun + patience.longest - Clock::now());
            limitMs = static_cast<int>(std::clamp(left, {}, patience.quiet).count());
        }
        const auto [isStopped, hasChanged] =
            awaitReadable(std::array{stopped.descriptor(), m_inotify.number()}, limitMs);
        if (isStopped || stop.stop_requested())
            return fail(ErrorCode::Cancelled, phrase("watching files was stopped"));
        if (begun && (!hasChanged || limitMs == 0))
            break;
        if (const Result<void> done = read(news); !done)
            return tl::unexpected(done.error());
        if (!begun && (!news.changed.empty() || news.hasLost))
            begun = Clock::now();
    }
    if (!news.hasLost)
        return news;
    for (const fs::path& root : m_roots) {
        if (Result<void> added = addFolder(beginOf(root), &news); !added)
            return tl::unexpected(added.error());
    }
    return news;
}

} // namespace plumbline
