// SPDX-License-Identifier: Apache-2.0
#include "core/base/file_watch.h"

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <unistd.h>

namespace plumbline {

namespace fs = std::filesystem;

namespace {

constexpr std::uint32_t kMask = IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM |
                                IN_MOVED_TO | IN_ATTRIB | IN_ONLYDIR | IN_DONT_FOLLOW;

} // namespace

Result<FileWatch> FileWatch::open(const std::vector<fs::path>& roots)
{
    FileWatch watch;
    watch.m_inotify = Descriptor(inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
    if (watch.m_inotify.number() < 0)
        return fail(
            ErrorCode::Denied, std::string("cannot watch files: ") + std::strerror(errno), "");
    for (const fs::path& root : roots) {
        std::error_code error;
        const fs::path real = fs::canonical(root, error);
        if (error)
            return fail(
                ErrorCode::NotFound, "cannot watch " + root.string() + ": " + error.message(), "");
        const Result<void> added =
            watch.addFolder(fs::is_directory(real) ? real : real.parent_path(), nullptr);
        if (!added)
            return tl::unexpected(added.error());
    }
    return watch;
}

Result<void> FileWatch::addFolder(const fs::path& folder, News* found)
{
    const int number = inotify_add_watch(m_inotify.number(), folder.c_str(), kMask);
    if (number < 0 && (errno == ENOENT || errno == ENOTDIR))
        return {}; // gone again
    if (number < 0)
        return fail(ErrorCode::Denied,
                    "cannot watch " + folder.string() + ": " + std::strerror(errno),
                    errno == ENOSPC ? "raise fs.inotify.max_user_watches" : "");
    m_folders.insert_or_assign(number, folder);
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code ignored;
        if (found != nullptr)
            found->changed.insert(entry->path());
        if (!entry->is_symlink(ignored) && entry->is_directory(ignored)) {
            const Result<void> added = addFolder(entry->path(), found);
            if (!added)
                return added;
        }
    }
    return {};
}

Result<void> FileWatch::read(News& news)
{
    alignas(inotify_event) std::array<char, 16384> bytes{};
    for (ssize_t size = 0; (size = ::read(m_inotify.number(), bytes.data(), bytes.size())) > 0;) {
        for (ssize_t at = 0; at < size;) {
            const auto* event = reinterpret_cast<const inotify_event*>(bytes.data() + at);
            at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
            news.hasLost = news.hasLost || (event->mask & IN_Q_OVERFLOW) != 0;
            const auto folder = m_folders.find(event->wd);
            if (folder == m_folders.end())
                continue;
            if ((event->mask & IN_IGNORED) != 0) {
                m_folders.erase(folder);
                continue;
            }
            if (event->len == 0)
                continue;
            const fs::path path = folder->second / event->name;
            news.changed.insert(path);
            if ((event->mask & IN_ISDIR) != 0 && (event->mask & (IN_CREATE | IN_MOVED_TO)) != 0) {
                const Result<void> added = addFolder(path, &news);
                if (!added)
                    return added;
            }
        }
    }
    return {};
}

Result<FileWatch::News> FileWatch::next(const std::stop_token& stop,
                                        std::chrono::milliseconds quiet)
{
    const Descriptor wake(eventfd(0, EFD_CLOEXEC));
    const std::stop_callback onStop(stop, [&wake] { eventfd_write(wake.number(), 1); });
    News news;
    for (;;) {
        std::array<pollfd, 2> waited{pollfd{m_inotify.number(), POLLIN, 0},
                                     pollfd{wake.number(), POLLIN, 0}};
        const bool isCalm = news.changed.empty() && !news.hasLost;
        const int ready =
            poll(waited.data(), waited.size(), isCalm ? -1 : static_cast<int>(quiet.count()));
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "watching files was stopped", "");
        if (ready == 0)
            return news;
        if (ready < 0 && errno != EINTR)
            return fail(ErrorCode::Internal,
                        std::string("cannot watch files: ") + std::strerror(errno),
                        "");
        const Result<void> done = read(news);
        if (!done)
            return tl::unexpected(done.error());
    }
}

} // namespace plumbline
