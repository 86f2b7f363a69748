// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace plumbline {

/// Kinds of ASCII characters, whatever the locale; no byte of a longer character is one of them.
constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

constexpr bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

constexpr bool isLetter(char c)
{
    return isLower(c) || isUpper(c);
}

constexpr bool isAlphanumeric(char c)
{
    return isLetter(c) || isDigit(c);
}

} // namespace plumbline
