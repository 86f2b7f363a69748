// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace plumbline::report::pdf {

using Glyph = std::uint16_t;

/// A TrueType font: the widths that text is set by, and a part of it to put into a file.
/// **Source:** OpenType 1.9, tables cmap, glyf, head, hhea, hmtx, loca, maxp, name, OS/2.
class Font
{
public:
    /// **Errors:** Invalid (no TrueType font, or one without the tables above).
    static Result<Font> parse(std::string bytes);

    /// Glyph 0, an empty box, for what the font has no picture of.
    [[nodiscard]] Glyph glyphOf(char32_t character) const;

    /// **Units:** thousandths of the font's size, here and below.
    [[nodiscard]] int advance(Glyph glyph) const;

    [[nodiscard]] int ascent() const { return m_ascent; }

    [[nodiscard]] int descent() const { return m_descent; }

    [[nodiscard]] int capHeight() const { return m_capHeight; }

    [[nodiscard]] const std::array<int, 4>& box() const { return m_box; }

    /// As PostScript calls it: `DejaVuSans-Bold`.
    [[nodiscard]] const std::string& name() const { return m_name; }

    /// A font file with the pictures of these glyphs only; their numbers stay as they are.
    [[nodiscard]] std::string subset(std::set<Glyph> glyphs) const;

private:
    struct Table
    {
        std::size_t offset = 0;
        std::size_t size = 0;
    };

    explicit Font(std::string bytes);
    bool readTables();
    bool readMetrics();
    void readName();
    bool readCharacters();
    void readSegments(std::size_t at);
    void readGroups(std::size_t at);

    [[nodiscard]] unsigned u16(std::size_t at) const;
    [[nodiscard]] int i16(std::size_t at) const;
    [[nodiscard]] std::uint32_t u32(std::size_t at) const;
    [[nodiscard]] std::string_view table(std::string_view tag) const;
    [[nodiscard]] std::size_t offsetOf(std::string_view tag) const;
    [[nodiscard]] int scaled(int units) const;
    [[nodiscard]] std::string_view outline(Glyph glyph) const;
    [[nodiscard]] std::vector<Glyph> partsOf(Glyph glyph) const;
    void addParts(std::set<Glyph>& glyphs) const;

    std::string m_bytes;
    std::map<std::string, Table, std::less<>> m_tables;
    std::unordered_map<char32_t, Glyph> m_glyphs;
    std::vector<int> m_advances;
    std::array<int, 4> m_box{};
    std::string m_name = "Font";
    int m_unitsPerEm = 1000;
    int m_ascent = 0;
    int m_descent = 0;
    int m_capHeight = 0;
    unsigned m_glyphCount = 0;
    bool m_hasLongOffsets = false;
};

/// The characters of UTF-8; what is none becomes U+FFFD.
std::u32string charactersOf(std::string_view text);

} // namespace plumbline::report::pdf
