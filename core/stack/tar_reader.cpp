// SPDX-License-Identifier: Apache-2.0
#include "core/stack/tar_reader.h"

#include "core/base/text.h"

#include <algorithm>
#include <charconv>

namespace plumbline::stack {
namespace {

constexpr std::size_t kTarBlock = 512;
constexpr std::size_t kMostKept = std::size_t{64} * 1024;

/// A number of a header: octal digits, or, where the first bit is set, big endian.
std::uint64_t numberIn(std::string_view field)
{
    std::uint64_t value = 0;
    if (!field.empty() && (static_cast<unsigned char>(field.front()) & 0x80U) != 0) {
        for (const char byte : field.substr(field.size() - sizeof value))
            value = (value << 8U) | static_cast<unsigned char>(byte);
        return value;
    }
    for (const char digit : field) {
        if (digit >= '0' && digit <= '7')
            value = value * 8 + static_cast<std::uint64_t>(digit - '0');
    }
    return value;
}

bool isSumRight(std::string_view header)
{
    constexpr std::size_t kAt = 148;
    constexpr std::size_t kLength = 8;
    std::uint64_t sum = 0;
    for (std::size_t at = 0; at < header.size(); ++at) {
        const char byte = at >= kAt && at < kAt + kLength ? ' ' : header[at];
        sum += static_cast<unsigned char>(byte);
    }
    return sum == numberIn(header.substr(kAt, kLength));
}

/// The `size` among pax records, each `LENGTH KEY=VALUE\n`.
bool sizeAmong(std::string_view records, std::uint64_t& size)
{
    bool isThere = false;
    for (const std::string& line : split(records, '\n')) {
        const std::size_t key = line.find(" size=");
        if (key == std::string::npos || line.find(' ') != key)
            continue;
        const char* const digits = line.data() + key + std::string_view(" size=").size();
        isThere = std::from_chars(digits, line.data() + line.size(), size).ec == std::errc();
    }
    return isThere;
}

} // namespace

Result<> TarReader::feed(std::string_view bytes)
{
    while (!bytes.empty() && !m_isEnded) {
        if (m_left > 0) {
            const auto count =
                static_cast<std::size_t>(std::min<std::uint64_t>(m_left, bytes.size()));
            takeContent(bytes.substr(0, count));
            bytes.remove_prefix(count);
        } else if (m_padding > 0) {
            const auto count =
                static_cast<std::size_t>(std::min<std::uint64_t>(m_padding, bytes.size()));
            m_padding -= count;
            bytes.remove_prefix(count);
        } else {
            const std::size_t count = std::min(kTarBlock - m_header.size(), bytes.size());
            m_header.append(bytes.substr(0, count));
            bytes.remove_prefix(count);
            if (m_header.size() < kTarBlock)
                continue;
            if (auto read = readHeader(); !read)
                return read;
            m_header.clear();
        }
    }
    return {};
}

Result<> TarReader::readHeader()
{
    if (m_header.find_first_not_of('\0') == std::string::npos) {
        m_isEnded = true;
        return {};
    }
    const std::string_view header = m_header;
    if (!isSumRight(header))
        return fail(ErrorCode::Invalid, phrase("this is no tar archive, or it was damaged"));
    const char type = header[156];
    m_left = m_hasNextSize ? m_nextSize : numberIn(header.substr(124, 12));
    m_hasNextSize = false;
    // links, devices and folders have no content, whatever size is written
    if (type >= '1' && type <= '6')
        m_left = 0;
    m_padding = (kTarBlock - m_left % kTarBlock) % kTarBlock;
    m_isPax = type == 'x';
    m_records.clear();
    m_isFirst = false;
    if (type == 'x' || type == 'g' || type == 'L' || type == 'K')
        return {};
    ++m_entries;
    m_contentBytes += m_left;
    m_isFirst = m_entries == 1;
    if (m_isFirst) {
        const std::string_view name = header.substr(0, 100);
        m_firstName = name.substr(0, name.find('\0'));
    }
    return {};
}

void TarReader::takeContent(std::string_view bytes)
{
    m_left -= bytes.size();
    std::string* const kept = m_isPax ? &m_records : m_isFirst ? &m_firstContent : nullptr;
    if (kept != nullptr)
        kept->append(bytes.substr(0, kMostKept - std::min(kMostKept, kept->size())));
    if (m_isPax && m_left == 0)
        m_hasNextSize = sizeAmong(m_records, m_nextSize);
}

} // namespace plumbline::stack
