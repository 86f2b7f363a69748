// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace plumbline::engine {

/// Whether it has the form of what an engine makes up: the whole id of an object, the name of an
/// anonymous volume.
inline bool isMadeUp(std::string_view idOrName)
{
    constexpr std::size_t kDigits = 64;
    return idOrName.size() == kDigits &&
           idOrName.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// An object as people know it: a whole id by its first twelve digits, as `docker ps` has it; a name as
/// it is.
inline std::string_view shownId(std::string_view idOrName)
{
    constexpr std::size_t kShown = 12;
    return isMadeUp(idOrName) ? idOrName.substr(0, kShown) : idOrName;
}

} // namespace plumbline::engine
