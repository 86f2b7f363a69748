# SPDX-License-Identifier: Apache-2.0
# Precompiled headers halve a build from nothing, which is what a first run and CI do. The everyday build goes without:
# there a source that forgets an include fails, and a changed header rebuilds its users only.
option(PLUMBLINE_PRECOMPILED "Precompile the headers that most sources of a target include" OFF)

set(PLUMBLINE_COMMON_HEADERS
    <algorithm> <array> <charconv> <chrono> <filesystem> <functional> <map> <memory> <optional> <set> <span> <string>
    <string_view> <utility> <variant> <vector> <fmt/format.h> <tl/expected.hpp>)

# plumbline_precompile(<target> <header>...): the common headers and those given, for the target's own sources
function(plumbline_precompile target)
    if(PLUMBLINE_PRECOMPILED)
        target_precompile_headers(${target} PRIVATE ${PLUMBLINE_COMMON_HEADERS} ${ARGN})
        set_target_properties(${target} PROPERTIES PCH_WARN_INVALID OFF)
    endif()
endfunction()
