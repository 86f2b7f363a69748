// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace plumbline::stack {

/// Writes a tar archive, in memory or piece by piece. **Source:** POSIX.1-2001 ustar; names over 100 bytes go into a
/// pax header.
class TarWriter
{
public:
    struct Entry
    {
        std::string path; ///< relative, no leading slash
        std::uint32_t mode = 0644;
        std::uint32_t uid = 0;
        std::uint32_t gid = 0;
        std::int64_t modified = 0; ///< seconds since the epoch
    };

    void addFile(const Entry& entry, std::string_view content);
    void addFolder(const Entry& entry);
    void addLink(const Entry& entry, std::string_view target);

    /// What comes before a file's own bytes; after them come paddingAfter(size) zeroes.
    std::string beginFile(const Entry& entry, std::uint64_t size);
    static std::size_t paddingAfter(std::uint64_t size);

    /// What was written since the last take().
    std::string take();
    /// The same, with the end of the archive marked.
    std::string finish();

private:
    void addHeader(const Entry& entry, char type, std::uint64_t size, std::string_view link);
    void addPaxRecords(std::string_view records);
    void pad();

    std::string m_bytes;
};

} // namespace plumbline::stack
