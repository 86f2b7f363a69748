// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"

#include "core/base/descriptor.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace plumbline {

namespace {

tl::unexpected<Error> systemError(const Phrase& doing, const std::filesystem::path& path)
{
    const int number = errno;
    const ErrorCode code = number == ENOENT || number == ENOTDIR ? ErrorCode::NotFound
                           : number == EACCES || number == EPERM || number == EROFS
                               ? ErrorCode::Denied
                               : ErrorCode::Internal;
    return fail(
        code,
        phrase("cannot {} {}: {}", doing, path.string(), std::generic_category().message(number)),
        {},
        Origin{.file = path.string()});
}

bool writeAll(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace

Result<std::string> readFile(const std::filesystem::path& path, ByteCount limit)
{
    // O_NONBLOCK: opening a FIFO without a writer would wait for ever.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.number() < 0)
        return systemError(phrase("read"), path);

    struct stat status
    {};

    if (::fstat(file.number(), &status) != 0)
        return systemError(phrase("read"), path);
    const Origin where{.file = path.string()};
    if (S_ISDIR(status.st_mode))
        return fail(
            ErrorCode::Invalid, phrase("{} is a folder, not a file", path.string()), {}, where);
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::Invalid,
                    phrase("{} is not a regular file", path.string()),
                    phrase("pipes, sockets and devices are not read"),
                    where);
    if (status.st_size > limit.bytes)
        return fail(ErrorCode::Invalid,
                    phrase("{} is too large: {}, at most {} are read",
                           path.string(),
                           toString(ByteCount{status.st_size}),
                           toString(limit)),
                    {},
                    where);
    std::string text(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t filled = 0;
    while (filled < text.size()) {
        const ssize_t count = ::read(file.number(), text.data() + filled, text.size() - filled);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return systemError(phrase("read"), path);
        if (count == 0)
            break;
        filled += static_cast<std::size_t>(count);
    }
    text.resize(filled);
    return text;
}

Result<>
writeFileAtomically(const std::filesystem::path& path, std::string_view text, unsigned mode)
{
    auto file = WholeFile::create(path, mode);
    if (!file)
        return tl::unexpected(file.error());
    return file->write(text).and_then([&] { return file->commit(); });
}

Result<WholeFile> WholeFile::create(const std::filesystem::path& path, unsigned mode)
{
    struct stat existing
    {};

    constexpr unsigned kOfOthers = 0077;
    if (::stat(path.c_str(), &existing) == 0) {
        const bool isPrivate = (mode & kOfOthers) == 0;
        mode = existing.st_mode & (isPrivate ? 07777U & ~kOfOthers : 07777U);
    }
    std::string beside = path.string() + ".XXXXXX";
    const int descriptor = ::mkostemp(beside.data(), O_CLOEXEC);
    if (descriptor < 0)
        return systemError(phrase("write"), path);
    return WholeFile(path, std::move(beside), descriptor, mode);
}

WholeFile::WholeFile(std::filesystem::path path, std::string beside, int descriptor, unsigned mode)
    : m_path(std::move(path))
    , m_beside(std::move(beside))
    , m_file(descriptor)
    , m_mode(mode)
{}

WholeFile::WholeFile(WholeFile&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_beside(std::exchange(other.m_beside, {}))
    , m_file(std::move(other.m_file))
    , m_mode(other.m_mode)
{}

WholeFile::~WholeFile()
{
    if (!m_beside.empty())
        ::unlink(m_beside.c_str());
}

Result<> WholeFile::write(std::string_view bytes)
{
    if (!writeAll(m_file.number(), bytes))
        return systemError(phrase("write"), m_path);
    return {};
}

Result<> WholeFile::commit()
{
    if (::fchmod(m_file.number(), m_mode) != 0 || ::fsync(m_file.number()) != 0 ||
        ::rename(m_beside.c_str(), m_path.c_str()) != 0)
        return systemError(phrase("write"), m_path);
    m_beside.clear();
    return {};
}

} // namespace plumbline
