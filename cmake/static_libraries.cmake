# SPDX-License-Identifier: Apache-2.0
# A command is started often and ends soon. The dynamic linker takes about 0.2 ms for each library, and the C++ runtime
# more than that, so the released programs carry the small libraries in themselves where there is a static one.
# Sets PLUMBLINE_FMT, PLUMBLINE_SODIUM, PLUMBLINE_SQLITE, PLUMBLINE_YAML and PLUMBLINE_ZLIB to what is to be linked.

set(PLUMBLINE_FMT fmt::fmt)
set(PLUMBLINE_SODIUM PkgConfig::sodium)
set(PLUMBLINE_SQLITE PkgConfig::sqlite)
set(PLUMBLINE_YAML yaml-cpp)
set(PLUMBLINE_ZLIB ZLIB::ZLIB)

# replace_by_archive(<variable> <archive>): names a target for the archive in the variable, if the archive is there
function(replace_by_archive variable archive)
    find_library(${variable}_ARCHIVE ${archive})
    mark_as_advanced(${variable}_ARCHIVE)
    if(NOT ${variable}_ARCHIVE)
        return()
    endif()
    set(name plumbline_archive_${archive})
    add_library(${name} STATIC IMPORTED)
    set_target_properties(${name} PROPERTIES IMPORTED_LOCATION ${${variable}_ARCHIVE})
    target_include_directories(${name}
        INTERFACE $<TARGET_PROPERTY:${${variable}},INTERFACE_INCLUDE_DIRECTORIES>)
    set(${variable} ${name} PARENT_SCOPE)
endfunction()

if(PLUMBLINE_STATIC_LIBRARIES)
    replace_by_archive(PLUMBLINE_SODIUM libsodium.a)
    replace_by_archive(PLUMBLINE_SQLITE libsqlite3.a)
    replace_by_archive(PLUMBLINE_YAML libyaml-cpp.a)
    replace_by_archive(PLUMBLINE_ZLIB libz.a)
    # Debian has no archive of fmt, but its headers hold all that one is made of; which parts depends on the version.
    if(fmt_VERSION VERSION_GREATER_EQUAL 9 AND fmt_VERSION VERSION_LESS 10)
        add_library(plumbline_fmt STATIC ${CMAKE_CURRENT_LIST_DIR}/fmt_archive.cpp)
        target_include_directories(plumbline_fmt
            SYSTEM PUBLIC $<TARGET_PROPERTY:fmt::fmt,INTERFACE_INCLUDE_DIRECTORIES>)
        set(PLUMBLINE_FMT plumbline_fmt)
    endif()
endif()
