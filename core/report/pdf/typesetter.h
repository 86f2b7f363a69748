// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/report/pdf/file.h"
#include "core/report/pdf/font.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::report::pdf {

enum class Face { Regular, Bold, Mono };

inline constexpr std::size_t kFaceCount = 3;

/// How a text is set. **Units:** points.
struct Style
{
    Face face = Face::Regular;
    double size = 9;
    std::string_view color = "#1a1f27"; ///< `#rrggbb`
};

/// Knows the fonts, how wide a text is in them, and which of their glyphs were used.
class Typesetter
{
public:
    /// **Errors:** Invalid (one is no TrueType font).
    static Result<Typesetter> load(std::string regular, std::string bold, std::string mono);

    [[nodiscard]] double width(const Style& style, std::string_view text) const;
    /// From the baseline up to the height of capitals.
    [[nodiscard]] double capHeight(const Style& style) const;

    /// Lines of at most `width`, broken at spaces, else behind hyphens, else inside words.
    /// What goes beyond `maxLines` is cut, with an ellipsis.
    [[nodiscard]] std::vector<std::string> lines(const Style& style,
                                                 std::string_view text,
                                                 double width,
                                                 std::size_t maxLines = 1000) const;

    /// Operators that show the text with its baseline at `x`, `y`.
    std::string show(const Style& style, double x, double y, std::string_view text);

    /// Puts the used parts of the fonts into the file. The value is the fonts' resource dictionary.
    [[nodiscard]] std::string embed(File& file) const;

private:
    explicit Typesetter(std::array<Font, kFaceCount> fonts);
    [[nodiscard]] const Font& fontOf(const Style& style) const;
    [[nodiscard]] int embed(File& file, std::size_t face) const;

    std::array<Font, kFaceCount> m_fonts;
    std::array<std::map<Glyph, char32_t>, kFaceCount> m_used;
};

/// `0.1 0.12 0.15` for `#1a1f27`.
std::string colorOperands(std::string_view color);

} // namespace plumbline::report::pdf
