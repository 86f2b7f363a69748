// SPDX-License-Identifier: Apache-2.0
#include "core/compose/tree.h"

#include "core/base/text.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace plumbline::compose {

namespace {

Node makeScalar(ScalarType type, std::string text, Place place)
{
    Node node;
    node.type = type;
    node.text = std::move(text);
    node.place = std::move(place);
    return node;
}

/// The value of digits in `base` with an optional sign; underscores are part of YAML 1.1 numbers.
std::optional<std::int64_t> parseDigits(std::string_view text, bool isNegative, int base)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
    if (error != std::errc() || end != text.data() + text.size() || text.empty())
        return std::nullopt;
    constexpr auto kMax = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (value > kMax)
        return std::nullopt;
    const auto result = static_cast<std::int64_t>(value);
    return isNegative ? -result : result;
}

std::string withoutUnderscores(std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        if (c != '_')
            digits += c;
    }
    return digits;
}

std::optional<std::int64_t> parseYamlInteger(std::string_view written)
{
    const std::string cleaned = withoutUnderscores(written);
    std::string_view text = cleaned;
    const bool isNegative = text.starts_with('-');
    if (isNegative || text.starts_with('+'))
        text.remove_prefix(1);
    if (text.size() > 2 && text[0] == '0') {
        switch (text[1]) {
        case 'x':
        case 'X':
            return parseDigits(text.substr(2), isNegative, 16);
        case 'o':
        case 'O':
            return parseDigits(text.substr(2), isNegative, 8);
        case 'b':
        case 'B':
            return parseDigits(text.substr(2), isNegative, 2);
        default:
            break;
        }
    }
    if (text.size() > 1 && text[0] == '0')
        return parseDigits(text.substr(1), isNegative, 8);
    return parseDigits(text, isNegative, 10);
}

std::optional<double> parseFloat(std::string_view written)
{
    const std::string cleaned = withoutUnderscores(written);
    std::string_view text = cleaned;
    if (text.starts_with('+'))
        text.remove_prefix(1);
    const std::string lower = toLower(text);
    if (lower == ".inf" || lower == "-.inf") {
        const double infinity = std::numeric_limits<double>::infinity();
        return lower[0] == '-' ? -infinity : infinity;
    }
    if (lower == ".nan")
        return std::numeric_limits<double>::quiet_NaN();
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace

Node makeText(std::string text, Place place)
{
    return makeScalar(ScalarType::Text, std::move(text), std::move(place));
}

Node makeInteger(std::int64_t value, Place place)
{
    return makeScalar(ScalarType::Integer, std::to_string(value), std::move(place));
}

Node makeBoolean(bool value, Place place)
{
    return makeScalar(ScalarType::Boolean, value ? "true" : "false", std::move(place));
}

Node makeNull(Place place)
{
    return makeScalar(ScalarType::Null, {}, std::move(place));
}

Node makeMapping(Place place)
{
    Node node;
    node.kind = Node::Kind::Mapping;
    node.place = std::move(place);
    return node;
}

Node makeSequence(Place place)
{
    Node node;
    node.kind = Node::Kind::Sequence;
    node.place = std::move(place);
    return node;
}

Node& setMember(Node& mapping, std::string_view key, Node value)
{
    if (Node* present = mapping.find(key)) {
        value.keyPlace = present->keyPlace;
        *present = std::move(value);
        return *present;
    }
    if (!value.keyPlace.file)
        value.keyPlace = value.place;
    return mapping.members.emplace_back(key, std::move(value)).second;
}

bool removeMember(Node& mapping, std::string_view key)
{
    return std::erase_if(mapping.members,
                         [key](const auto& member) { return member.first == key; }) > 0;
}

bool isText(const Node& node)
{
    return node.isScalar() && node.type == ScalarType::Text;
}

std::string_view textOf(const Node& mapping, std::string_view key)
{
    const Node* member = mapping.find(key);
    return member != nullptr && member->isScalar() && !member->isNull()
               ? std::string_view(member->text)
               : std::string_view();
}

std::optional<std::int64_t> toInteger(const Node& scalar)
{
    if (!scalar.isScalar())
        return std::nullopt;
    if (scalar.type == ScalarType::Integer)
        return parseYamlInteger(scalar.text);
    if (scalar.type == ScalarType::Float) {
        const std::optional<double> number = parseFloat(scalar.text);
        constexpr double kExact = 9007199254740992.0; // 2^53
        if (number && std::trunc(*number) == *number && std::abs(*number) < kExact)
            return static_cast<std::int64_t>(*number);
        return std::nullopt;
    }
    if (scalar.type != ScalarType::Text)
        return std::nullopt;
    std::string_view text = scalar.text;
    const bool isNegative = text.starts_with('-');
    if (isNegative || text.starts_with('+'))
        text.remove_prefix(1);
    return parseDigits(text, isNegative, 10);
}

std::optional<double> toNumber(const Node& scalar)
{
    if (!scalar.isScalar())
        return std::nullopt;
    if (scalar.type == ScalarType::Integer) {
        if (const auto integer = parseYamlInteger(scalar.text))
            return static_cast<double>(*integer);
    }
    if (scalar.type == ScalarType::Boolean || scalar.type == ScalarType::Null)
        return std::nullopt;
    return parseFloat(scalar.text);
}

std::optional<bool> toBoolean(const Node& scalar)
{
    if (!scalar.isScalar())
        return std::nullopt;
    if (scalar.type != ScalarType::Boolean && scalar.type != ScalarType::Text)
        return std::nullopt;
    const std::string lower = toLower(scalar.text);
    for (const std::string_view yes : {"true", "y", "yes", "on"}) {
        if (lower == yes)
            return true;
    }
    for (const std::string_view no : {"false", "n", "no", "off"}) {
        if (lower == no)
            return false;
    }
    return std::nullopt;
}

std::string numberText(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value < 0 ? "-Inf" : "+Inf";
    std::array<char, 400> buffer{};
    const double size = std::abs(value);
    const bool isScientific = size != 0 && (size < 1e-4 || size >= 1e21);
    const auto [end, error] =
        std::to_chars(buffer.data(),
                      buffer.data() + buffer.size(),
                      value,
                      isScientific ? std::chars_format::scientific : std::chars_format::fixed);
    return {buffer.data(), end};
}

std::string plainText(const Node& scalar)
{
    switch (scalar.type) {
    case ScalarType::Null:
        return {};
    case ScalarType::Boolean:
        return toLower(scalar.text);
    case ScalarType::Integer:
        if (const auto value = parseYamlInteger(scalar.text))
            return std::to_string(*value);
        return scalar.text;
    case ScalarType::Float:
        if (const auto value = parseFloat(scalar.text))
            return numberText(*value);
        return scalar.text;
    case ScalarType::Text:
        break;
    }
    return scalar.text;
}

Phrase kindName(const Node& node)
{
    if (node.isMapping())
        return phrase("a mapping");
    if (node.isSequence())
        return phrase("a list");
    switch (node.type) {
    case ScalarType::Null:
        return phrase("nothing");
    case ScalarType::Boolean:
        return phrase("a boolean");
    case ScalarType::Integer:
    case ScalarType::Float:
        return phrase("a number");
    case ScalarType::Text:
        break;
    }
    return phrase("text");
}

void addLoser(Node& winner, const Node& loser)
{
    winner.losers.insert(winner.losers.end(), loser.losers.begin(), loser.losers.end());
    if (loser.isScalar())
        winner.losers.push_back(Loser{plainText(loser), loser.place});
}

MemberIndex::MemberIndex(Node& mapping)
    : m_mapping(mapping)
{
    m_positions.reserve(mapping.members.size());
    for (std::size_t i = 0; i < mapping.members.size(); ++i)
        m_positions.emplace(mapping.members[i].first, i);
}

Node* MemberIndex::find(std::string_view key)
{
    const auto found = m_positions.find(std::string(key));
    return found == m_positions.end() ? nullptr : &m_mapping.members[found->second].second;
}

Node& MemberIndex::add(std::string key, Node value)
{
    m_positions.emplace(key, m_mapping.members.size());
    return m_mapping.members.emplace_back(std::move(key), std::move(value)).second;
}

} // namespace plumbline::compose
