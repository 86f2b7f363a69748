// SPDX-License-Identifier: Apache-2.0
#include "core/report/pdf/font.h"

#include <algorithm>
#include <array>
#include <optional>

namespace plumbline::report::pdf {

namespace {

constexpr std::size_t kNoTable = static_cast<std::size_t>(-1);
constexpr char32_t kReplacement = 0xFFFD;

/// How many bytes a character has that begins with this one.
std::size_t sizeBegunBy(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead < 0xE0)
        return 2;
    return lead < 0xF0 ? 3 : 4;
}

/// The character that the first `size` bytes are; nothing where they are none.
std::optional<char32_t> characterOf(std::string_view text, std::size_t size)
{
    const auto lead = static_cast<unsigned char>(text.front());
    const bool isLead = (lead < 0x80 || lead >= 0xC2) && lead < 0xF5;
    if (!isLead || size > text.size())
        return std::nullopt;
    char32_t character = size == 1 ? lead : lead & (0xFFU >> (size + 1));
    for (const char c : text.substr(1, size - 1)) {
        const auto next = static_cast<unsigned char>(c);
        if ((next & 0xC0U) != 0x80U)
            return std::nullopt;
        character = (character << 6U) | (next & 0x3FU);
    }
    constexpr std::array<char32_t, 5> kLeast{0, 0, 0x80, 0x800, 0x10000}; // of so many bytes
    const bool isSurrogate = character >= 0xD800 && character < 0xE000;
    if (character < kLeast.at(size) || character > 0x10FFFF || isSurrogate)
        return std::nullopt;
    return character;
}

} // namespace

std::u32string charactersOf(std::string_view text)
{
    std::u32string characters;
    characters.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t size = sizeBegunBy(static_cast<unsigned char>(text[i]));
        const std::optional<char32_t> character = characterOf(text.substr(i), size);
        characters += character.value_or(kReplacement);
        i += character ? size : 1;
    }
    return characters;
}

Font::Font(std::string bytes)
    : m_bytes(std::move(bytes))
{}

Result<Font> Font::parse(std::string bytes)
{
    Font font(std::move(bytes));
    if (!font.readTables() || !font.readMetrics() || !font.readCharacters())
        return fail(ErrorCode::Invalid,
                    phrase("this is no TrueType font with a Unicode character map"));
    font.readName();
    return font;
}

unsigned Font::u16(std::size_t at) const
{
    if (at + 2 > m_bytes.size())
        return 0;
    return static_cast<unsigned>(static_cast<unsigned char>(m_bytes[at]) << 8U) |
           static_cast<unsigned char>(m_bytes[at + 1]);
}

int Font::i16(std::size_t at) const
{
    return static_cast<std::int16_t>(u16(at));
}

std::uint32_t Font::u32(std::size_t at) const
{
    return (std::uint32_t{u16(at)} << 16U) | u16(at + 2);
}

std::size_t Font::offsetOf(std::string_view tag) const
{
    const auto at = m_tables.find(tag);
    return at == m_tables.end() ? kNoTable : at->second.offset;
}

std::string_view Font::table(std::string_view tag) const
{
    const auto at = m_tables.find(tag);
    if (at == m_tables.end())
        return {};
    return std::string_view(m_bytes).substr(at->second.offset, at->second.size);
}

int Font::scaled(int units) const
{
    return units * 1000 / m_unitsPerEm;
}

bool Font::readTables()
{
    const std::uint32_t version = u32(0);
    if (version != 0x00010000 && version != 0x74727565) // 1.0 or `true`
        return false;
    const unsigned count = u16(4);
    for (unsigned i = 0; i < count; ++i) {
        const std::size_t at = 12 + std::size_t{16} * i;
        if (at + 16 > m_bytes.size())
            return false;
        const Table entry{.offset = u32(at + 8), .size = u32(at + 12)};
        if (entry.offset > m_bytes.size() || entry.size > m_bytes.size() - entry.offset)
            return false;
        m_tables.emplace(m_bytes.substr(at, 4), entry);
    }
    return std::ranges::all_of(
        std::array{"cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp"},
        [this](const char* tag) { return m_tables.contains(std::string_view(tag)); });
}

bool Font::readMetrics()
{
    const std::size_t head = offsetOf("head");
    const std::size_t hhea = offsetOf("hhea");
    m_unitsPerEm = static_cast<int>(u16(head + 18));
    if (m_unitsPerEm == 0)
        return false;
    for (std::size_t i = 0; i < m_box.size(); ++i)
        m_box[i] = scaled(i16(head + 36 + 2 * i));
    m_hasLongOffsets = i16(head + 50) != 0;
    m_ascent = scaled(i16(hhea + 4));
    m_descent = scaled(i16(hhea + 6));
    m_glyphCount = u16(offsetOf("maxp") + 4);
    const unsigned described = u16(hhea + 34);
    const std::size_t hmtx = offsetOf("hmtx");
    for (unsigned i = 0; i < described; ++i)
        m_advances.push_back(scaled(static_cast<int>(u16(hmtx + std::size_t{4} * i))));
    constexpr int kUsualCapHeight = 700;
    constexpr std::size_t kCapHeight = 88; // since version 2 of the table
    const std::size_t os2 = offsetOf("OS/2");
    m_capHeight = os2 != kNoTable && table("OS/2").size() >= kCapHeight + 2
                      ? scaled(i16(os2 + kCapHeight))
                      : kUsualCapHeight;
    return !m_advances.empty() && m_glyphCount > 0;
}

void Font::readName()
{
    constexpr unsigned kPostScriptName = 6;
    const std::size_t name = offsetOf("name");
    if (name == kNoTable)
        return;
    const unsigned count = u16(name + 2);
    const std::size_t texts = name + u16(name + 4);
    for (unsigned i = 0; i < count; ++i) {
        const std::size_t record = name + 6 + std::size_t{12} * i;
        if (u16(record + 6) != kPostScriptName)
            continue;
        std::string found;
        const std::size_t from = texts + u16(record + 10);
        const std::size_t size = u16(record + 8);
        for (std::size_t at = from; at < std::min(from + size, m_bytes.size()); ++at) {
            const char c = m_bytes[at]; // UTF-16 of ASCII is ASCII with zeros
            if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                c == '-')
                found += c;
        }
        if (!found.empty()) {
            m_name = found;
            return;
        }
    }
}

bool Font::readCharacters()
{
    const std::size_t cmap = offsetOf("cmap");
    const unsigned count = u16(cmap + 2);
    std::size_t segments = kNoTable;
    std::size_t groups = kNoTable;
    for (unsigned i = 0; i < count; ++i) {
        const std::size_t at = cmap + u32(cmap + 8 + std::size_t{8} * i);
        if (u16(at) == 12)
            groups = at;
        else if (u16(at) == 4)
            segments = at;
    }
    if (groups != kNoTable)
        readGroups(groups);
    else if (segments != kNoTable)
        readSegments(segments);
    return !m_glyphs.empty();
}

/// Format 12: ranges of characters of any plane.
void Font::readGroups(std::size_t at)
{
    const std::uint32_t count = u32(at + 12);
    for (std::uint32_t i = 0; i < count && at + 28 + std::size_t{12} * i <= m_bytes.size(); ++i) {
        const std::size_t group = at + 16 + std::size_t{12} * i;
        const std::uint32_t first = u32(group);
        const std::uint32_t last = u32(group + 4);
        const std::uint32_t glyph = u32(group + 8);
        for (std::uint32_t k = 0; first <= last && k <= last - first && k < m_glyphCount; ++k) {
            if (glyph + k < m_glyphCount)
                m_glyphs.emplace(first + k, static_cast<Glyph>(glyph + k));
        }
    }
}

/// Format 4: ranges of the basic plane.
void Font::readSegments(std::size_t at)
{
    const std::size_t twice = u16(at + 6); // twice the number of segments
    const std::size_t ends = at + 14;
    const std::size_t starts = ends + twice + 2;
    const std::size_t deltas = starts + twice;
    const std::size_t ranges = deltas + twice;
    for (std::size_t i = 0; i < twice; i += 2) {
        const unsigned range = u16(ranges + i);
        for (unsigned c = u16(starts + i); c <= u16(ends + i) && c < 0xFFFF; ++c) {
            unsigned glyph = c;
            if (range != 0)
                glyph = u16(ranges + i + range + std::size_t{2} * (c - u16(starts + i)));
            if (range == 0 || glyph != 0)
                glyph = (glyph + u16(deltas + i)) & 0xFFFFU;
            if (glyph != 0 && glyph < m_glyphCount)
                m_glyphs.emplace(c, static_cast<Glyph>(glyph));
        }
    }
}

Glyph Font::glyphOf(char32_t character) const
{
    const auto at = m_glyphs.find(character);
    return at == m_glyphs.end() ? Glyph{0} : at->second;
}

int Font::advance(Glyph glyph) const
{
    return glyph < m_advances.size() ? m_advances[glyph] : m_advances.back();
}

} // namespace plumbline::report::pdf
