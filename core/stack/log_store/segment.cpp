// SPDX-License-Identifier: Apache-2.0
#include "core/stack/log_store/segment.h"

#include "core/base/descriptor.h"
#include "core/base/private_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace plumbline::stack {
namespace {

constexpr std::size_t kSearchedAtOnce = std::size_t{1} * 1024 * 1024;

tl::unexpected<Error>
segmentError(const std::filesystem::path& file, const Phrase& verb, int number)
{
    const ErrorCode code = number == ENOENT                      ? ErrorCode::NotFound
                           : number == EACCES || number == EPERM ? ErrorCode::Denied
                                                                 : ErrorCode::Internal;
    return fail(code, phrase("cannot {} {}: {}", verb, file.string(), std::strerror(number)));
}

/// As many bytes as there are, up to `size`.
std::string bytesAt(int descriptor, std::uint64_t offset, std::size_t size)
{
    std::string bytes(size, '\0');
    std::size_t filled = 0;
    while (filled < size) {
        const ssize_t got = pread(
            descriptor, bytes.data() + filled, size - filled, static_cast<off_t>(offset + filled));
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            break;
        filled += static_cast<std::size_t>(got);
    }
    bytes.resize(filled);
    return bytes;
}

/// Where the next mark stands, from `offset` on; the end of the file where there is none.
std::uint64_t nextMark(int descriptor, std::uint64_t offset, std::uint64_t fileSize)
{
    while (offset < fileSize) {
        const std::string bytes = bytesAt(descriptor, offset, kSearchedAtOnce);
        const std::size_t found = bytes.find(lotMark());
        if (found != std::string::npos)
            return offset + found;
        if (bytes.size() < kSearchedAtOnce)
            break;
        offset += bytes.size() - lotMark().size() + 1; // a mark may lie across the border
    }
    return fileSize;
}

std::uint64_t sizeOf(int descriptor)
{
    struct stat status
    {};

    return fstat(descriptor, &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
}

/// Whether what stands at `offset`, and is no head, is the beginning of one at the end of the file.
bool isCutHead(const std::string& bytes)
{
    return bytes.size() < kLongestLotHead &&
           bytes.starts_with(lotMark().substr(0, std::min(bytes.size(), lotMark().size())));
}

} // namespace

Result<SegmentScan>
scanSegment(const std::filesystem::path& file,
            std::uint64_t from,
            const std::function<void(LotHead head, std::uint64_t linesAt)>& onLot)
{
    const Descriptor descriptor(open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (descriptor.number() < 0)
        return segmentError(file, phrase("read"), errno);
    SegmentScan scan{.end = from, .fileSize = sizeOf(descriptor.number())};
    while (scan.end < scan.fileSize) {
        const std::string bytes = bytesAt(descriptor.number(), scan.end, kLongestLotHead);
        if (const auto found = parseLotHead(bytes)) {
            const std::uint64_t linesAt = scan.end + found->size;
            const std::uint64_t end = linesAt + found->head.figures.storedSize;
            if (end <= scan.fileSize) {
                onLot(found->head, linesAt);
                scan.end = end;
                continue;
            }
        }
        const std::uint64_t next = nextMark(descriptor.number(), scan.end + 1, scan.fileSize);
        if (next == scan.fileSize && isCutHead(bytes.substr(0, scan.fileSize - scan.end)))
            break;
        if (next == scan.fileSize && parseLotHead(bytes))
            break; // its lines are not all there
        scan.damagedBytes += next - scan.end;
        scan.end = next;
    }
    return scan;
}

Result<std::string>
readStoredLines(const std::filesystem::path& file, std::uint64_t linesAt, std::uint32_t size)
{
    const Descriptor descriptor(open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (descriptor.number() < 0)
        return segmentError(file, phrase("read"), errno);
    std::string bytes = bytesAt(descriptor.number(), linesAt, size);
    if (bytes.size() < size)
        return fail(ErrorCode::Invalid, phrase("{} is cut short", file.string()));
    return bytes;
}

Result<> appendToSegment(const std::filesystem::path& file, std::uint64_t end, std::string_view lot)
{
    const Descriptor descriptor(
        open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, kOwnerOnly));
    if (descriptor.number() < 0)
        return segmentError(file, phrase("write"), errno);
    if (sizeOf(descriptor.number()) > end &&
        ftruncate(descriptor.number(), static_cast<off_t>(end)) != 0)
        return segmentError(file, phrase("mend"), errno);
    std::size_t written = 0;
    while (written < lot.size()) {
        const ssize_t put = pwrite(descriptor.number(),
                                   lot.data() + written,
                                   lot.size() - written,
                                   static_cast<off_t>(end + written));
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0) {
            const int number = put < 0 ? errno : ENOSPC;
            [[maybe_unused]] const int undone =
                ftruncate(descriptor.number(), static_cast<off_t>(end));
            return segmentError(file, phrase("write"), number);
        }
        written += static_cast<std::size_t>(put);
    }
    return {};
}

} // namespace plumbline::stack
