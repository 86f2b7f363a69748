// SPDX-License-Identifier: Apache-2.0
#include "core/parity/version.h"

#include "core/base/phrase.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace plumbline::parity {

namespace {

/// The numbers at the front of a version: `v3.10.25-rc1` gives 3, 10, 25; digits are kept as text,
/// as a date or a build may be longer than any integer.
std::vector<std::string_view> numbersOf(std::string_view version)
{
    std::vector<std::string_view> numbers;
    if (version.starts_with('v') || version.starts_with('V'))
        version.remove_prefix(1);
    while (true) {
        const std::size_t end = std::min(version.find_first_not_of("0123456789"), version.size());
        if (end == 0)
            return numbers;
        std::string_view number = version.substr(0, end);
        while (number.size() > 1 && number.front() == '0')
            number.remove_prefix(1);
        numbers.push_back(number);
        if (end == version.size() || (version[end] != '.' && version[end] != '_'))
            return numbers;
        version.remove_prefix(end + 1);
    }
}

} // namespace

std::string versionDifference(std::string_view left, std::string_view right, int leading)
{
    const std::vector<std::string_view> one = numbersOf(left);
    const std::vector<std::string_view> other = numbersOf(right);
    if (one.empty() || other.empty())
        return left == right ? std::string() : std::string(ours("version"));
    for (std::size_t i = 0; i < std::min(one.size(), other.size()); ++i) {
        if (one[i] == other[i])
            continue;
        if (i < static_cast<std::size_t>(leading))
            return std::string(ours("major version"));
        return i == static_cast<std::size_t>(leading) ? std::string(ours("minor version"))
                                                      : std::string(ours("patch version"));
    }
    return {};
}

} // namespace plumbline::parity
