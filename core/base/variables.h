// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>

namespace plumbline {

/// A process environment as a value: core never calls `getenv` by itself.
using Variables = std::map<std::string, std::string, std::less<>>;

/// The value of `name`, or `fallback` where it is not set.
inline std::string
variableOr(const Variables& variables, std::string_view name, std::string fallback = {})
{
    const auto found = variables.find(name);
    if (found != variables.end())
        return found->second;
    return fallback;
}

} // namespace plumbline
