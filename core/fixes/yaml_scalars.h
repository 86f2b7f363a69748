// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

/// Where scalars of a YAML text end that begin at a known place; nothing where that cannot be told.
namespace plumbline::fixes {

inline bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

inline bool isBreak(char c)
{
    return c == '\n' || c == '\r';
}

inline bool isFlowSign(char c)
{
    return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
}

/// Behind the closing quote, of either kind.
std::optional<std::size_t> quotedEnd(std::string_view text, std::size_t begin);

/// A plain scalar may go on over lines; it ends where it says `value`, which it was read as.
std::optional<std::size_t>
plainEnd(std::string_view text, std::size_t begin, std::string_view value, bool isInFlow);

/// `|` or `>` of a collection in column `indent`: the end of the last line that has something in it.
std::size_t blockEnd(std::string_view text, std::size_t begin, int indent);

} // namespace plumbline::fixes
