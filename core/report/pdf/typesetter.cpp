// SPDX-License-Identifier: Apache-2.0
#include "core/report/pdf/typesetter.h"

#include "core/base/digest.h"

#include <fmt/format.h>

#include <charconv>

namespace plumbline::report::pdf {

namespace {

constexpr std::string_view kEllipsis = "…";

void appendUtf8(std::string& text, char32_t character)
{
    const auto add = [&text](char32_t bits) { text += static_cast<char>(bits); };
    if (character < 0x80) {
        add(character);
    } else if (character < 0x800) {
        add(0xC0U | (character >> 6U));
        add(0x80U | (character & 0x3FU));
    } else if (character < 0x10000) {
        add(0xE0U | (character >> 12U));
        add(0x80U | ((character >> 6U) & 0x3FU));
        add(0x80U | (character & 0x3FU));
    } else {
        add(0xF0U | (character >> 18U));
        add(0x80U | ((character >> 12U) & 0x3FU));
        add(0x80U | ((character >> 6U) & 0x3FU));
        add(0x80U | (character & 0x3FU));
    }
}

std::string utf8Of(std::u32string_view characters)
{
    std::string text;
    for (const char32_t character : characters)
        appendUtf8(text, character);
    return text;
}

/// Six capitals that name a part of a font, as PDF asks for; equal parts have equal names.
std::string tagOf(const std::map<Glyph, char32_t>& glyphs)
{
    std::string numbers;
    for (const auto& [glyph, character] : glyphs)
        numbers += std::to_string(glyph) + " ";
    const std::string hash = sha256Hex(numbers);
    std::string tag;
    for (std::size_t i = 0; i < 6; ++i)
        tag += static_cast<char>('A' + (hash[i] >= 'a' ? hash[i] - 'a' + 10 : hash[i] - '0'));
    return tag;
}

/// Which character a glyph stands for, so that text can be searched and copied.
std::string characterMap(const std::map<Glyph, char32_t>& glyphs)
{
    constexpr std::size_t kMaxBlock = 100; // of one list, says the format
    std::string map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    std::size_t left = glyphs.size();
    std::size_t inBlock = 0;
    for (const auto& [glyph, character] : glyphs) {
        if (inBlock == 0)
            map += fmt::format("{} beginbfchar\n", std::min(left, kMaxBlock));
        const std::string utf16 = textObject(utf8Of({&character, 1}));
        map += fmt::format("<{:04X}> <{}\n", glyph, utf16.substr(5)); // without the order mark
        --left;
        if (++inBlock == kMaxBlock || left == 0) {
            map += "endbfchar\n";
            inBlock = 0;
        }
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

} // namespace

std::string colorOperands(std::string_view color)
{
    std::array<unsigned, 3> parts{};
    for (std::size_t i = 0; i < parts.size(); ++i)
        std::from_chars(color.data() + 1 + 2 * i, color.data() + 3 + 2 * i, parts[i], 16);
    return fmt::format(
        "{:.3f} {:.3f} {:.3f}", parts[0] / 255.0, parts[1] / 255.0, parts[2] / 255.0);
}

namespace {

/// How much of a text that fills a line stays in it: up to its last space, else its last hyphen.
std::size_t breakIn(std::u32string_view full)
{
    if (const std::size_t space = full.rfind(U' '); space != std::u32string_view::npos)
        return space + 1;
    const std::size_t hyphen = full.rfind(U'-');
    return hyphen == std::u32string_view::npos || hyphen == 0 ? full.size() : hyphen + 1;
}

/// How much of a text goes into its first line. **Units:** `most` is in those of the font.
std::size_t lineIn(std::u32string_view text, const Font& font, double most)
{
    double taken = 0;
    std::size_t end = 0;
    for (; end < text.size() && text[end] != U'\n'; ++end) {
        taken += font.advance(font.glyphOf(text[end]));
        if (taken > most && end > 0)
            return breakIn(text.substr(0, end));
    }
    return end;
}

} // namespace

Typesetter::Typesetter(std::array<Font, kFaceCount> fonts)
    : m_fonts(std::move(fonts))
{}

Result<Typesetter> Typesetter::load(std::string regular, std::string bold, std::string mono)
{
    auto first = Font::parse(std::move(regular));
    auto second = Font::parse(std::move(bold));
    auto third = Font::parse(std::move(mono));
    for (const auto* font : {&first, &second, &third}) {
        if (!*font)
            return tl::unexpected(font->error());
    }
    return Typesetter({std::move(*first), std::move(*second), std::move(*third)});
}

const Font& Typesetter::fontOf(const Style& style) const
{
    return m_fonts[static_cast<std::size_t>(style.face)];
}

double Typesetter::width(const Style& style, std::string_view text) const
{
    const Font& font = fontOf(style);
    int width = 0;
    for (const char32_t character : charactersOf(text))
        width += font.advance(font.glyphOf(character));
    return width * style.size / 1000;
}

double Typesetter::capHeight(const Style& style) const
{
    return fontOf(style).capHeight() * style.size / 1000;
}

std::vector<std::string> Typesetter::lines(const Style& style,
                                           std::string_view text,
                                           double width,
                                           std::size_t maxLines) const
{
    const Font& font = fontOf(style);
    const std::u32string characters = charactersOf(text);
    const double most = width * 1000 / style.size;
    std::vector<std::string> lines;
    std::u32string_view rest = characters;
    while (!rest.empty()) {
        const std::size_t size = lineIn(rest, font, most);
        std::string line = utf8Of(rest.substr(0, size));
        rest.remove_prefix(size);
        if (rest.starts_with(U'\n'))
            rest.remove_prefix(1);
        while (line.ends_with(' '))
            line.pop_back();
        if (lines.size() + 1 == maxLines && !rest.empty())
            line += kEllipsis;
        lines.push_back(std::move(line));
        if (lines.size() == maxLines)
            break;
    }
    return lines;
}

std::string Typesetter::show(const Style& style, double x, double y, std::string_view text)
{
    const Font& font = fontOf(style);
    auto& used = m_used[static_cast<std::size_t>(style.face)];
    std::string glyphs;
    for (const char32_t character : charactersOf(text)) {
        const Glyph glyph = font.glyphOf(character);
        used.try_emplace(glyph, character);
        glyphs += fmt::format("{:04X}", glyph);
    }
    return fmt::format("BT /F{} {:.2f} Tf {} rg 1 0 0 1 {:.2f} {:.2f} Tm <{}> Tj ET\n",
                       static_cast<int>(style.face),
                       style.size,
                       colorOperands(style.color),
                       x,
                       y,
                       glyphs);
}

std::string Typesetter::embed(File& file) const
{
    std::string resources = "<<";
    for (std::size_t face = 0; face < kFaceCount; ++face)
        resources += fmt::format(" /F{} {}", face, reference(embed(file, face)));
    return resources + " >>";
}

int Typesetter::embed(File& file, std::size_t face) const
{
    const Font& font = m_fonts[face];
    const auto& used = m_used[face];
    std::set<Glyph> glyphs;
    std::string widths;
    for (const auto& [glyph, character] : used) {
        glyphs.insert(glyph);
        widths += fmt::format("{} [{}] ", glyph, font.advance(glyph));
    }
    const std::string name = tagOf(used) + "+" + font.name();
    const std::string bytes = font.subset(std::move(glyphs));
    const int program = file.addStream(fmt::format("/Length1 {}", bytes.size()), bytes);
    const int descriptor =
        file.add(fmt::format("<< /Type /FontDescriptor /FontName /{} /Flags 4 /FontBBox [{} {} {} "
                             "{}] /ItalicAngle 0 /Ascent {} /Descent {} /CapHeight {} /StemV 80 "
                             "/FontFile2 {} >>",
                             name,
                             font.box()[0],
                             font.box()[1],
                             font.box()[2],
                             font.box()[3],
                             font.ascent(),
                             font.descent(),
                             font.capHeight(),
                             reference(program)));
    const int descendant = file.add(
        fmt::format("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{} /CIDSystemInfo << "
                    "/Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor {} "
                    "/DW 600 /W [{}] /CIDToGIDMap /Identity >>",
                    name,
                    reference(descriptor),
                    widths));
    const int characters = file.addStream({}, characterMap(used));
    return file.add(
        fmt::format("<< /Type /Font /Subtype /Type0 /BaseFont /{} /Encoding /Identity-H "
                    "/DescendantFonts [{}] /ToUnicode {} >>",
                    name,
                    reference(descendant),
                    reference(characters)));
}

} // namespace plumbline::report::pdf
