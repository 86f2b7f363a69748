// SPDX-License-Identifier: Apache-2.0
#include "core/base/characters.h"
#include "core/compose/tree.h"
#include "core/compose/yaml_reader.h"

namespace plumbline::compose {

namespace {

bool isIntegerText(std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        if (c != '_')
            digits += c;
    }
    std::string_view rest = digits;
    if (rest.starts_with('-') || rest.starts_with('+'))
        rest.remove_prefix(1);
    std::string_view allowed = "0123456789";
    if (rest.size() > 2 && rest[0] == '0') {
        const char base = rest[1];
        if (base == 'x' || base == 'X')
            allowed = "0123456789abcdefABCDEF";
        else if (base == 'o' || base == 'O')
            allowed = "01234567";
        else if (base == 'b' || base == 'B')
            allowed = "01";
        if (allowed.size() != 10)
            rest.remove_prefix(2);
    }
    return !rest.empty() && rest.find_first_not_of(allowed) == std::string_view::npos;
}

/// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`
bool isFloatText(std::string_view text)
{
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    std::size_t at = 0;
    const auto skipDigits = [&] {
        const std::size_t from = at;
        while (at < text.size() && (isDigit(text[at]) || (at > 0 && text[at] == '_')))
            ++at;
        return at - from;
    };
    const std::size_t whole = skipDigits();
    std::size_t fraction = 0;
    if (at < text.size() && text[at] == '.') {
        ++at;
        fraction = skipDigits();
    }
    if (whole + fraction == 0)
        return false;
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '-' || text[at] == '+'))
            ++at;
        if (skipDigits() == 0)
            return false;
    }
    return at == text.size();
}

/// Leading-zero digits that are no octal number (`08`) are read as a decimal fraction-less float.
ScalarType resolveNumber(std::string_view text)
{
    if (isIntegerText(text)) {
        Node probe = makeText(std::string(text), {});
        probe.type = ScalarType::Integer;
        return toInteger(probe) ? ScalarType::Integer : ScalarType::Float;
    }
    return isFloatText(text) ? ScalarType::Float : ScalarType::Text;
}

} // namespace

ScalarType resolvePlainScalar(std::string_view text)
{
    if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL")
        return ScalarType::Null;
    for (const std::string_view word : {"true", "True", "TRUE", "false", "False", "FALSE"}) {
        if (text == word)
            return ScalarType::Boolean;
    }
    const char first = text.front();
    if (!isDigit(first) && first != '-' && first != '+' && first != '.')
        return ScalarType::Text;
    std::string_view rest = text;
    if (first == '-' || first == '+')
        rest.remove_prefix(1);
    if (rest == ".inf" || rest == ".Inf" || rest == ".INF")
        return ScalarType::Float;
    if (text == ".nan" || text == ".NaN" || text == ".NAN")
        return ScalarType::Float;
    return resolveNumber(text);
}

} // namespace plumbline::compose
