# SPDX-License-Identifier: Apache-2.0
# Precompiled headers and sources compiled several at a time halve a build from nothing, each, and that is what a first
# run and CI do. The everyday build goes without: there a source that forgets an include fails, and a changed header
# rebuilds its users only.
option(PLUMBLINE_PRECOMPILED "Precompile the headers that most sources of a target include" OFF)
option(PLUMBLINE_JOINED "Compile the sources of a target several at a time" OFF)

set(PLUMBLINE_COMMON_HEADERS
    <algorithm> <array> <charconv> <chrono> <filesystem> <functional> <map> <memory> <optional> <set> <span> <string>
    <string_view> <utility> <variant> <vector> <fmt/format.h> <tl/expected.hpp>)

# plumbline_quicken(<target> <header>...): for the target's own sources, the common headers and those given precompiled,
# and the sources joined, where the build asks for it. Names in anonymous namespaces are then to be of one target.
function(plumbline_quicken target)
    if(PLUMBLINE_JOINED)
        set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
        # a type of an anonymous namespace is as local as ever
        target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
    endif()
    if(PLUMBLINE_PRECOMPILED)
        target_precompile_headers(${target} PRIVATE ${PLUMBLINE_COMMON_HEADERS} ${ARGN})
        set_target_properties(${target} PROPERTIES PCH_WARN_INVALID OFF)
    endif()
endfunction()
