// SPDX-License-Identifier: Apache-2.0
#include "core/report/pdf/font.h"

#include <utility>

namespace plumbline::report::pdf {

namespace {

void appendU16(std::string& bytes, unsigned value)
{
    bytes += static_cast<char>((value >> 8U) & 0xFFU);
    bytes += static_cast<char>(value & 0xFFU);
}

void appendU32(std::string& bytes, std::uint32_t value)
{
    appendU16(bytes, value >> 16U);
    appendU16(bytes, value & 0xFFFFU);
}

void pad(std::string& bytes)
{
    while (bytes.size() % 4 != 0)
        bytes += '\0';
}

/// The sum of big-endian words; `bytes` is padded.
std::uint32_t checksumOf(std::string_view bytes)
{
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i + 4 <= bytes.size(); i += 4) {
        std::uint32_t word = 0;
        for (std::size_t k = 0; k < 4; ++k)
            word = (word << 8U) | static_cast<unsigned char>(bytes[i + k]);
        sum += word;
    }
    return sum;
}

std::string fileOf(const std::vector<std::pair<std::string, std::string>>& tables)
{
    const auto count = static_cast<unsigned>(tables.size());
    unsigned power = 1;
    unsigned exponent = 0;
    while (power * 2 <= count) {
        power *= 2;
        ++exponent;
    }
    std::string file;
    appendU32(file, 0x00010000);
    appendU16(file, count);
    appendU16(file, power * 16);
    appendU16(file, exponent);
    appendU16(file, (count - power) * 16);
    const std::size_t offset = 12 + std::size_t{16} * count;
    std::string contents;
    for (const auto& [tag, bytes] : tables) {
        const std::size_t from = contents.size();
        contents += bytes;
        pad(contents);
        file += tag;
        appendU32(file, checksumOf(std::string_view(contents).substr(from)));
        appendU32(file, static_cast<std::uint32_t>(offset + from));
        appendU32(file, static_cast<std::uint32_t>(bytes.size()));
    }
    return file + contents;
}

/// What one part takes in the list of a glyph's parts: flags, number, place and scale.
std::size_t partSize(unsigned flags)
{
    constexpr unsigned kWords = 0x0001;
    constexpr unsigned kScale = 0x0008;
    constexpr unsigned kTwoScales = 0x0040;
    constexpr unsigned kMatrix = 0x0080;
    const std::size_t unscaled = 4 + ((flags & kWords) != 0 ? 4U : 2U);
    if ((flags & kScale) != 0)
        return unscaled + 2;
    if ((flags & kTwoScales) != 0)
        return unscaled + 4;
    return (flags & kMatrix) != 0 ? unscaled + 8 : unscaled;
}

} // namespace

std::string_view Font::outline(Glyph glyph) const
{
    const std::size_t loca = offsetOf("loca");
    const std::size_t from = m_hasLongOffsets ? u32(loca + std::size_t{4} * glyph)
                                              : std::size_t{2} * u16(loca + std::size_t{2} * glyph);
    const std::size_t to = m_hasLongOffsets
                               ? u32(loca + std::size_t{4} * glyph + 4)
                               : std::size_t{2} * u16(loca + std::size_t{2} * glyph + 2);
    const std::string_view all = table("glyf");
    return from < to && to <= all.size() ? all.substr(from, to - from) : std::string_view();
}

/// The glyphs that this one is put together from, as the font says.
std::vector<Glyph> Font::partsOf(Glyph glyph) const
{
    constexpr std::size_t kHead = 10;
    constexpr unsigned kMore = 0x0020;
    const std::string_view picture = outline(glyph);
    if (picture.size() < kHead)
        return {};
    const auto start = static_cast<std::size_t>(picture.data() - m_bytes.data());
    if (i16(start) >= 0) // contours of its own
        return {};
    const std::size_t end = start + picture.size();
    std::vector<Glyph> parts;
    unsigned flags = kMore;
    for (std::size_t at = start + kHead; (flags & kMore) != 0 && at + 4 <= end;
         at += partSize(flags)) {
        flags = u16(at);
        parts.push_back(static_cast<Glyph>(u16(at + 2)));
    }
    return parts;
}

/// Glyphs that others are put together from.
void Font::addParts(std::set<Glyph>& glyphs) const
{
    std::vector<Glyph> open(glyphs.begin(), glyphs.end());
    while (!open.empty()) {
        const Glyph glyph = open.back();
        open.pop_back();
        for (const Glyph part : partsOf(glyph)) {
            if (part < m_glyphCount && glyphs.insert(part).second)
                open.push_back(part);
        }
    }
}

std::string Font::subset(std::set<Glyph> glyphs) const
{
    glyphs.insert(0);
    addParts(glyphs);
    std::string pictures;
    std::string places;
    for (unsigned glyph = 0; glyph < m_glyphCount; ++glyph) {
        appendU32(places, static_cast<std::uint32_t>(pictures.size()));
        if (glyphs.contains(static_cast<Glyph>(glyph))) {
            pictures += outline(static_cast<Glyph>(glyph));
            pad(pictures);
        }
    }
    appendU32(places, static_cast<std::uint32_t>(pictures.size()));

    std::string head(table("head"));
    head.replace(8, 4, 4, '\0');                 // the checksum of the whole file is not asked for
    head.replace(50, 2, std::string("\0\1", 2)); // long offsets
    std::vector<std::pair<std::string, std::string>> tables;
    for (const char* const tag : {"cvt ", "fpgm"}) {
        if (m_tables.contains(std::string_view(tag)))
            tables.emplace_back(tag, table(tag));
    }
    tables.emplace_back("glyf", std::move(pictures));
    tables.emplace_back("head", std::move(head));
    tables.emplace_back("hhea", table("hhea"));
    tables.emplace_back("hmtx", table("hmtx"));
    tables.emplace_back("loca", std::move(places));
    tables.emplace_back("maxp", table("maxp"));
    if (m_tables.contains(std::string_view("prep")))
        tables.emplace_back("prep", table("prep"));
    return fileOf(tables);
}

} // namespace plumbline::report::pdf
