// SPDX-License-Identifier: Apache-2.0
#include "core/stack/tar.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <numeric>

namespace plumbline::stack {
namespace {

constexpr std::size_t kBlock = 512;
constexpr std::size_t kNameField = 100;
constexpr std::uint64_t kMaxOctalSize = 077777777777; // what fits into a header's field

using Header = std::array<char, kBlock>;

void put(Header& header, std::size_t at, std::size_t length, std::string_view text)
{
    std::copy_n(text.data(), std::min(length, text.size()), header.data() + at);
}

void putOctal(Header& header, std::size_t at, std::size_t length, std::uint64_t value)
{
    put(header, at, length, fmt::format("{:0{}o}", value, length - 1));
}

/// A pax record counts its own length, digits included.
std::string paxRecord(std::string_view key, std::string_view value)
{
    const std::size_t rest = key.size() + value.size() + 3;
    std::size_t length = rest;
    while (std::to_string(length).size() + rest != length)
        length = std::to_string(length).size() + rest;
    return fmt::format("{} {}={}\n", length, key, value);
}

} // namespace

void TarWriter::addFile(const Entry& entry, std::string_view content)
{
    addHeader(entry, '0', content.size(), {});
    m_bytes.append(content);
    pad();
}

void TarWriter::addFolder(const Entry& entry)
{
    Entry folder = entry;
    if (!folder.path.ends_with('/'))
        folder.path += '/';
    addHeader(folder, '5', 0, {});
}

void TarWriter::addLink(const Entry& entry, std::string_view target)
{
    addHeader(entry, '2', 0, target);
}

void TarWriter::addHeader(const Entry& entry, char type, std::uint64_t size, std::string_view link)
{
    std::string records;
    if (entry.path.size() > kNameField)
        records += paxRecord("path", entry.path);
    if (link.size() > kNameField)
        records += paxRecord("linkpath", link);
    if (size > kMaxOctalSize)
        records += paxRecord("size", std::to_string(size));
    if (!records.empty())
        addPaxRecords(records);

    Header header{};
    put(header, 0, kNameField, entry.path);
    putOctal(header, 100, 8, entry.mode);
    putOctal(header, 108, 8, entry.uid);
    putOctal(header, 116, 8, entry.gid);
    putOctal(header, 124, 12, std::min(size, kMaxOctalSize));
    putOctal(
        header, 136, 12, static_cast<std::uint64_t>(std::max<std::int64_t>(entry.modified, 0)));
    put(header, 148, 8, "        ");
    header[156] = type;
    put(header, 157, kNameField, link);
    put(header, 257, 6, std::string_view("ustar\0", 6));
    put(header, 263, 2, "00");
    const unsigned sum =
        std::accumulate(header.begin(), header.end(), 0U, [](unsigned total, char byte) {
            return total + static_cast<unsigned char>(byte);
        });
    put(header, 148, 8, fmt::format("{:06o}", sum) + std::string("\0 ", 2));
    m_bytes.append(header.data(), header.size());
}

void TarWriter::addPaxRecords(std::string_view records)
{
    addHeader({.path = "./PaxHeaders/entry"}, 'x', records.size(), {});
    m_bytes.append(records);
    pad();
}

void TarWriter::pad()
{
    m_bytes.append((kBlock - m_bytes.size() % kBlock) % kBlock, '\0');
}

std::string TarWriter::beginFile(const Entry& entry, std::uint64_t size)
{
    addHeader(entry, '0', size, {});
    return take();
}

std::size_t TarWriter::paddingAfter(std::uint64_t size)
{
    return static_cast<std::size_t>((kBlock - size % kBlock) % kBlock);
}

std::string TarWriter::take()
{
    std::string archive;
    std::swap(archive, m_bytes);
    return archive;
}

std::string TarWriter::finish()
{
    m_bytes.append(2 * kBlock, '\0');
    return take();
}

} // namespace plumbline::stack
