// SPDX-License-Identifier: Apache-2.0
#include "core/stack/file_archive.h"

#include "core/base/descriptor.h"
#include "core/stack/tar.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace plumbline::stack {
namespace {

namespace fs = std::filesystem;

/// Turns the list into the bytes of the archive as they are asked for.
class ArchiveReader final : public engine::BodySource
{
public:
    ArchiveReader(ArchiveSource source, std::deque<ArchiveEntry> entries)
        : m_source(std::move(source))
        , m_entries(std::move(entries))
    {}

    Result<std::size_t> read(char* into, std::size_t capacity) override
    {
        while (m_at == m_ready.size()) {
            if (m_left > 0)
                return readFile(into, capacity);
            m_file = Descriptor();
            m_at = 0;
            m_ready.clear();
            if (m_entries.empty()) {
                if (m_isFinished)
                    return 0;
                m_isFinished = true;
                m_ready = m_tar.finish();
                continue;
            }
            const ArchiveEntry entry = std::move(m_entries.front());
            m_entries.pop_front();
            if (const auto begun = begin(entry); !begun)
                return tl::unexpected(begun.error());
        }
        const std::size_t count = std::min(capacity, m_ready.size() - m_at);
        std::copy_n(m_ready.data() + m_at, count, into);
        m_at += count;
        return count;
    }

private:
    using Kind = ArchiveEntry::Kind;

    Result<> begin(const ArchiveEntry& entry)
    {
        const fs::path path = entry.path.empty() ? m_source.folder / entry.name : entry.path;
        struct stat status = {};
        bool isThere = true;
        if (entry.kind == Kind::File) {
            // O_NONBLOCK: it may have become a pipe since it was listed
            m_file = Descriptor(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
            isThere = m_file.number() >= 0 && ::fstat(m_file.number(), &status) == 0;
        } else if (entry.kind != Kind::Text) {
            isThere = ::lstat(path.c_str(), &status) == 0;
        }
        if (!isThere && errno == ENOENT && m_source.skipsMissing)
            return {};
        if (!isThere)
            return tl::unexpected(unreadable(m_source, path, errno));
        TarWriter::Entry header{.path = entry.name, .uid = m_source.uid, .gid = m_source.gid};
        constexpr std::uint32_t kPermissions = 07777;
        if (entry.kind != Kind::Text) {
            header.mode = status.st_mode & kPermissions;
            header.modified = status.st_mtime;
        }
        m_path = path;
        write(entry, header, static_cast<std::uint64_t>(status.st_size));
        return {};
    }

    void write(const ArchiveEntry& entry, const TarWriter::Entry& header, std::uint64_t size)
    {
        switch (entry.kind) {
        case Kind::File:
            m_left = size;
            m_ready = m_tar.beginFile(header, size);
            m_padding = TarWriter::paddingAfter(size);
            return;
        case Kind::Folder:
            m_tar.addFolder(header);
            break;
        case Kind::Link:
            m_tar.addLink(header, entry.content);
            break;
        case Kind::Text:
            m_tar.addFile(header, entry.content);
            break;
        }
        m_ready = m_tar.take();
    }

    /// A file that shrinks while it is read would shift everything behind it: that is an error.
    Result<std::size_t> readFile(char* into, std::size_t capacity)
    {
        const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(capacity, m_left));
        const ssize_t count = ::read(m_file.number(), into, wanted);
        if (count < 0)
            return tl::unexpected(unreadable(m_source, m_path, errno));
        if (count == 0)
            return fail(ErrorCode::Conflict,
                        phrase("{}: {} became shorter while it was sent",
                               m_source.purpose,
                               m_path.string()),
                        phrase("try again once nothing writes it, or have files like it ignored"));
        m_left -= static_cast<std::uint64_t>(count);
        if (m_left == 0) {
            m_ready.assign(m_padding, '\0');
            m_at = 0;
        }
        return static_cast<std::size_t>(count);
    }

    ArchiveSource m_source;
    std::deque<ArchiveEntry> m_entries;
    TarWriter m_tar;
    std::string m_ready; ///< bytes to hand out, from m_at on
    std::size_t m_at = 0;
    fs::path m_path; ///< the file that is being read
    Descriptor m_file;
    std::uint64_t m_left = 0; ///< bytes of it
    std::size_t m_padding = 0;
    bool m_isFinished = false;
};

} // namespace

Error unreadable(const ArchiveSource& source, const fs::path& path, int number)
{
    return {.code = ErrorCode::Denied,
            .message = phrase("{}: cannot read {}: {}",
                              source.purpose,
                              path.string(),
                              std::generic_category().message(number)),
            .hint = source.hint};
}

std::shared_ptr<engine::BodySource> openArchive(ArchiveSource source,
                                                std::deque<ArchiveEntry> entries)
{
    return std::make_shared<ArchiveReader>(std::move(source), std::move(entries));
}

} // namespace plumbline::stack
