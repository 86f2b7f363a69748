// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace plumbline::engine {

/// An object as people know it: a whole id by its first twelve digits, as `docker ps` has it; a name as
/// it is.
inline std::string_view shownId(std::string_view idOrName)
{
    constexpr std::size_t kWhole = 64;
    constexpr std::size_t kShown = 12;
    const bool isId = idOrName.size() == kWhole &&
                      idOrName.find_first_not_of("0123456789abcdef") == std::string_view::npos;
    return isId ? idOrName.substr(0, kShown) : idOrName;
}

} // namespace plumbline::engine
