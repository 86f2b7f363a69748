// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace plumbline::stack {

/// Follows a tar archive that comes in pieces of any size, without keeping it: whether it is whole,
/// and what its first entry holds. **Source:** POSIX.1-2001 ustar and pax, GNU's large numbers.
class TarReader
{
public:
    /// **Errors:** Invalid (this is no tar archive, or one that was damaged).
    Result<> feed(std::string_view bytes);

    /// Whether the end of the archive was seen.
    [[nodiscard]] bool isWhole() const { return m_isEnded; }

    [[nodiscard]] const std::string& firstName() const { return m_firstName; }

    /// Of the first entry, at most 64 KiB of it.
    [[nodiscard]] const std::string& firstContent() const { return m_firstContent; }

    [[nodiscard]] std::uint64_t entries() const { return m_entries; }

    /// Bytes of the content of files.
    [[nodiscard]] std::uint64_t contentBytes() const { return m_contentBytes; }

private:
    Result<> readHeader();
    void takeContent(std::string_view bytes);

    std::string m_header;  ///< as much of the next one as has come
    std::string m_records; ///< of a pax entry
    std::string m_firstName;
    std::string m_firstContent;
    std::uint64_t m_left = 0;    ///< bytes of the entry's content
    std::uint64_t m_padding = 0; ///< bytes after it
    std::uint64_t m_nextSize = 0;
    bool m_hasNextSize = false; ///< a pax record gave it
    bool m_isPax = false;       ///< the content are records
    bool m_isFirst = false;     ///< the content are the first entry's
    bool m_isEnded = false;
    std::uint64_t m_entries = 0;
    std::uint64_t m_contentBytes = 0;
};

} // namespace plumbline::stack
