// SPDX-License-Identifier: Apache-2.0
#include "core/sources/platform_name.h"

#include "core/base/text.h"

#include <fmt/format.h>

namespace plumbline::sources {

std::string platformName(std::string_view system, std::string_view architecture)
{
    std::string name = toLower(trimmed(architecture));
    if (name.empty())
        return {};
    if (name == "x86_64" || name == "x86-64" || name == "x64")
        name = "amd64";
    else if (name == "aarch64" || name == "arm64/v8" || name == "arm64v8")
        name = "arm64";
    else if (name == "i386" || name == "x86" || name == "i686")
        name = "386";
    std::string where = toLower(trimmed(system));
    if (where.empty())
        where = "linux";
    else if (where.starts_with("windows"))
        where = "windows";
    return fmt::format("{}/{}", where, name);
}

std::string platformName(std::string_view platform)
{
    const std::size_t slash = platform.find('/');
    return slash == std::string_view::npos
               ? platformName({}, platform)
               : platformName(platform.substr(0, slash), platform.substr(slash + 1));
}

} // namespace plumbline::sources
