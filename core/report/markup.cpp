// SPDX-License-Identifier: Apache-2.0
#include "core/report/markup.h"

#include "core/base/text.h"

namespace plumbline::report {

namespace {

/// UTF-8 of U+FFFE and U+FFFF, which XML has no place for.
constexpr std::string_view kNoCharacters = "\xEF\xBF";

bool isNoCharacter(std::string_view character)
{
    return character.starts_with(kNoCharacters) &&
           (character[2] == '\xBE' || character[2] == '\xBF');
}

/// The replacement character in place of every byte that is no UTF-8 by itself.
std::string repaired(std::string_view text)
{
    std::string result;
    while (!text.empty()) {
        std::size_t size = 1;
        const auto lead = static_cast<unsigned char>(text.front());
        if (lead >= 0xF0)
            size = 4;
        else if (lead >= 0xE0)
            size = 3;
        else if (lead >= 0xC0)
            size = 2;
        const std::string_view character = text.substr(0, size);
        const bool isWhole =
            character.size() == size && isUtf8(character) && !isNoCharacter(character);
        result += isWhole ? character : std::string_view("\uFFFD");
        text.remove_prefix(isWhole ? size : 1);
    }
    return result;
}

} // namespace

void appendMarkup(std::string& markup, std::string_view text)
{
    std::string whole;
    if (!isUtf8(text) || text.find(kNoCharacters) != std::string_view::npos) {
        whole = repaired(text);
        text = whole;
    }
    for (const char c : text) {
        switch (c) {
        case '<':
            markup += "&lt;";
            break;
        case '>':
            markup += "&gt;";
            break;
        case '&':
            markup += "&amp;";
            break;
        case '"':
            markup += "&quot;";
            break;
        case '\'':
            markup += "&#39;";
            break;
        case '\n':
        case '\t':
            markup += c;
            break;
        default: {
            const auto byte = static_cast<unsigned char>(c);
            if (byte < 0x20 || byte == 0x7F)
                markup += printable({&c, 1});
            else
                markup += c;
        }
        }
    }
}

std::string escapedMarkup(std::string_view text)
{
    std::string markup;
    appendMarkup(markup, text);
    return markup;
}

} // namespace plumbline::report
