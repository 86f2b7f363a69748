// SPDX-License-Identifier: Apache-2.0
#include "core/compose/render.h"

#include "core/base/error.h"
#include "core/base/secret.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>

namespace plumbline::compose {
namespace {

std::string escapedDollars(const std::string& text, const RenderOptions& options)
{
    if (!options.escapeDollars || text.find('$') == std::string::npos)
        return text;
    std::string escaped;
    for (const char c : text) {
        escaped += c;
        if (c == '$')
            escaped += '$';
    }
    return escaped;
}

struct Character
{
    char32_t code = 0;
    std::size_t length = 1; ///< in bytes
};

constexpr char32_t kReplacement = 0xFFFD;

/// The character that begins at `at`; a byte that is no UTF-8 reads as the replacement character.
Character characterAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80)
        return {.code = lead};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (!isUtf8(text.substr(at, length)) || text.size() - at < length)
        return {.code = kReplacement};
    char32_t code = lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i)
        code = (code << 6U) | (byte(i) & 0x3FU);
    return {.code = code, .length = length};
}

/// What must not stand in a YAML file as it is, or what some reader takes for the end of a line.
/// **Source:** YAML 1.2, 5.1 character set; 5.4 for the line breaks of YAML 1.1.
bool isHidden(char32_t code)
{
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029 ||
           code == 0xFEFF || code == 0xFFFE || code == 0xFFFF;
}

/// Whether only an escape can say it.
bool hasHidden(std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        const Character character = characterAt(text, i);
        if (isHidden(character.code) || (character.code == kReplacement && character.length == 1))
            return true;
        i += character.length;
    }
    return false;
}

/// A string literal that JSON and YAML both read.
std::string jsonQuoted(std::string_view text)
{
    std::string literal = "\"";
    for (std::size_t i = 0; i < text.size();) {
        const Character character = characterAt(text, i);
        switch (character.code) {
        case '"':
            literal += "\\\"";
            break;
        case '\\':
            literal += "\\\\";
            break;
        case '\n':
            literal += "\\n";
            break;
        case '\r':
            literal += "\\r";
            break;
        case '\t':
            literal += "\\t";
            break;
        case kReplacement:
            literal += "\xEF\xBF\xBD";
            break;
        default:
            if (isHidden(character.code))
                literal += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(character.code));
            else
                literal += text.substr(i, character.length);
        }
        i += character.length;
    }
    return literal + '"';
}

/// Whether any reader of YAML 1.1 or 1.2 would see something else than text in it.
bool looksLikeValue(std::string_view text)
{
    static constexpr std::array kWords = {"null",
                                          "~",
                                          "true",
                                          "false",
                                          "yes",
                                          "no",
                                          "on",
                                          "off",
                                          "y",
                                          "n",
                                          ".nan",
                                          ".inf",
                                          "<<",
                                          "="};
    const std::string lower = toLower(text);
    if (std::find(kWords.begin(), kWords.end(), lower) != kWords.end())
        return true;
    // numbers, dates, sexagesimals, octals: whatever begins as one is not worth a closer look
    const char first = text.front();
    const bool signedOrDotted = first == '-' || first == '+' || first == '.';
    const char second = text.size() > 1 ? text[1] : '\0';
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (!isDigit(first) && !(signedOrDotted && (isDigit(second) || second == '.')))
        return false;
    return std::all_of(text.begin(), text.end(), [&](char c) {
        return std::isxdigit(static_cast<unsigned char>(c)) != 0 ||
               std::string_view("+-.:_xoXOTZ ").find(c) != std::string_view::npos;
    });
}

bool needsQuotes(std::string_view text)
{
    constexpr std::string_view kIndicators = "-?:,[]{}#&*!|>'\"%@`";
    // At the beginning of a line three dots end a document.
    if (text.empty() || looksLikeValue(text) || text.starts_with("..."))
        return true;
    if (kIndicators.find(text.front()) != std::string_view::npos) {
        const bool isWordAfterAll =
            (text.front() == '-' || text.front() == '?' || text.front() == ':') &&
            text.size() > 1 && text[1] != ' ' && text[1] != '-';
        if (!isWordAfterAll)
            return true;
    }
    if (text.front() == ' ' || text.back() == ' ' || text.back() == ':')
        return true;
    if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos)
        return true;
    return hasHidden(text);
}

std::string yamlText(std::string_view text)
{
    return needsQuotes(text) ? jsonQuoted(text) : std::string(text);
}

std::string yamlScalar(const Node& node, const RenderOptions& options)
{
    if (node.type == ScalarType::Null)
        return "null";
    if (node.type == ScalarType::Text)
        return yamlText(escapedDollars(node.text, options));
    return node.text;
}

/// `# compose.yaml:3:12; .env:1:1 lost with "a"`; a secret's losing values are masked.
std::string originComment(const Node& node, std::string_view key)
{
    const Origin origin = node.place.toOrigin();
    std::string place = toString(origin);
    if (place.empty())
        place = origin.layer;
    else if (!origin.layer.empty())
        place = fmt::format("{} ({})", place, origin.layer);
    for (const Loser& loser : node.losers) {
        const Origin lost = loser.place.toOrigin();
        const std::string from = toString(lost);
        place += fmt::format("{}replaces {} from {}",
                             place.empty() ? "" : "; ",
                             jsonQuoted(shownValue(key, loser.text)),
                             from.empty() ? lost.layer : from);
    }
    return place.empty() ? "" : "  # " + printable(place);
}

class YamlWriter
{
public:
    explicit YamlWriter(const RenderOptions& options)
        : m_options(options)
    {}

    void write(const Node& node, std::size_t depth, std::string_view key)
    {
        if (node.isMapping()) {
            bool isFirst = true;
            for (const auto& [name, member] : node.members) {
                if (!isFirst || !m_continuesItem)
                    m_text.append(depth * kIndent, ' ');
                m_continuesItem = false;
                isFirst = false;
                m_text += yamlText(name) + ":";
                writeValue(member, depth, name);
            }
            return;
        }
        for (const Node& item : node.items) {
            m_text.append(depth * kIndent, ' ');
            m_text += "-";
            if (item.isMapping() && !item.members.empty()) {
                m_text += ' ';
                m_continuesItem = true;
                write(item, depth + 1, key);
            } else {
                writeValue(item, depth, key);
            }
        }
    }

    std::string take() { return std::move(m_text); }

private:
    static constexpr std::size_t kIndent = 2;

    void writeValue(const Node& node, std::size_t depth, std::string_view key)
    {
        const bool isEmpty =
            node.isMapping() ? node.members.empty() : node.isSequence() && node.items.empty();
        if (!node.isScalar() && !isEmpty) {
            m_text += '\n';
            write(node, depth + 1, key);
            return;
        }
        m_text += ' ';
        m_text += isEmpty ? (node.isMapping() ? "{}" : "[]") : yamlScalar(node, m_options);
        if (m_options.withOrigins)
            m_text += originComment(node, key);
        m_text += '\n';
    }

    const RenderOptions& m_options;
    std::string m_text;
    bool m_continuesItem = false; ///< the next key goes behind a "- " that is written already
};

/// JSON knows fewer spellings of a number than YAML does.
bool isJsonNumber(std::string_view text)
{
    std::size_t i = text.starts_with('-') ? 1 : 0;
    const std::size_t begin = i;
    const auto digits = [&] {
        const std::size_t from = i;
        while (i < text.size() && text[i] >= '0' && text[i] <= '9')
            ++i;
        return i > from;
    };
    if (!digits() || (text[begin] == '0' && i - begin > 1))
        return false;
    if (i < text.size() && text[i] == '.') {
        ++i;
        if (!digits())
            return false;
    }
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        if (i < text.size() && (text[i] == '+' || text[i] == '-'))
            ++i;
        if (!digits())
            return false;
    }
    return i == text.size();
}

void writeJson(const Node& node, const RenderOptions& options, std::size_t depth, std::string& text)
{
    const std::string inner((depth + 1) * 2, ' ');
    const auto close = [&](bool isEmpty, char bracket) {
        if (!isEmpty)
            text += "\n" + std::string(depth * 2, ' ');
        text += bracket;
    };
    switch (node.kind) {
    case Node::Kind::Mapping:
        text += '{';
        for (std::size_t i = 0; i < node.members.size(); ++i) {
            text += (i == 0 ? "\n" : ",\n") + inner + jsonQuoted(node.members[i].first) + ": ";
            writeJson(node.members[i].second, options, depth + 1, text);
        }
        close(node.members.empty(), '}');
        return;
    case Node::Kind::Sequence:
        text += '[';
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            text += (i == 0 ? "\n" : ",\n") + inner;
            writeJson(node.items[i], options, depth + 1, text);
        }
        close(node.items.empty(), ']');
        return;
    case Node::Kind::Scalar:
        break;
    }
    const bool isNumber = node.type == ScalarType::Integer || node.type == ScalarType::Float;
    if (node.type == ScalarType::Null)
        text += "null";
    else if (node.type == ScalarType::Boolean)
        text += toLower(node.text);
    else if (isNumber && isJsonNumber(node.text))
        text += node.text;
    else
        text += jsonQuoted(escapedDollars(node.text, options));
}

} // namespace

std::string renderYaml(const Node& model, const RenderOptions& options)
{
    if (model.isScalar())
        return yamlScalar(model, options) + "\n";
    if (model.members.empty() && model.items.empty())
        return model.isMapping() ? "{}\n" : "[]\n";
    YamlWriter writer(options);
    writer.write(model, 0, {});
    return writer.take();
}

std::string renderJson(const Node& model, const RenderOptions& options)
{
    std::string text;
    writeJson(model, options, 0, text);
    return text + "\n";
}

} // namespace plumbline::compose
