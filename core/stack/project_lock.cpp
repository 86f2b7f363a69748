// SPDX-License-Identifier: Apache-2.0
#include "core/base/digest.h"
#include "core/base/pause.h"
#include "core/base/text.h"
#include "core/stack/execute.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace plumbline::stack {
namespace {

constexpr std::chrono::milliseconds kLookAgain{50};

/// The holder's process id, as it wrote it into the file.
std::string holderOf(int descriptor)
{
    std::array<char, 32> text{};
    const ssize_t length = pread(descriptor, text.data(), text.size(), 0);
    return length <= 0 ? "" : std::string(trimmed({text.data(), static_cast<std::size_t>(length)}));
}

/// The file is only a place for the lock: what it holds is for people and other runs to read.
void writeHolder(int descriptor)
{
    const std::string text = std::to_string(getpid()) + "\n";
    if (ftruncate(descriptor, 0) == 0) {
        [[maybe_unused]] const ssize_t written = pwrite(descriptor, text.data(), text.size(), 0);
    }
}

tl::unexpected<Error> denied(const std::filesystem::path& path, int number)
{
    return fail(ErrorCode::Denied,
                phrase("cannot use the lock file {}: {}", path.string(), std::strerror(number)),
                phrase("the runtime folder must be yours and writable"));
}

} // namespace

Result<ProjectLock> ProjectLock::acquire(const std::filesystem::path& runtimeDirectory,
                                         const std::string& engineHost,
                                         const std::string& project,
                                         const EventSink& sink,
                                         std::stop_token stop)
{
    std::error_code failed;
    std::filesystem::create_directories(runtimeDirectory, failed);
    if (failed)
        return denied(runtimeDirectory, failed.value());
    constexpr std::size_t kDigits = 16;
    const std::filesystem::path path =
        runtimeDirectory /
        fmt::format("{}-{}.lock", project, sha256Hex(engineHost).substr(0, kDigits));
    const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return denied(path, errno);
    ProjectLock lock(descriptor);
    bool isTold = false;
    // flock has no way to wait that a stop could end, so it is tried again and again; the lock goes
    // with its process, whatever happens to that.
    while (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return denied(path, errno);
        if (!isTold && sink) {
            const std::string holder = holderOf(descriptor);
            sink(Remark{
                Severity::Info,
                holder.empty()
                    ? phrase("another run changes project {}: waiting for it to end", project)
                    : phrase("another run changes project {} (process {}): waiting for it "
                             "to end",
                             project,
                             holder)});
            isTold = true;
        }
        if (!pauseFor(kLookAgain, stop))
            return fail(ErrorCode::Cancelled,
                        phrase("interrupted while another run changes project {}", project));
    }
    writeHolder(descriptor);
    return lock;
}

ProjectLock::ProjectLock(int descriptor)
    : m_descriptor(descriptor)
{}

ProjectLock::ProjectLock(ProjectLock&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{}

ProjectLock& ProjectLock::operator=(ProjectLock&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

ProjectLock::~ProjectLock()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

} // namespace plumbline::stack
