// SPDX-License-Identifier: Apache-2.0
#include "core/sources/router_labels.h"

#include "core/base/text.h"

#include <string_view>

namespace plumbline::sources {

std::string stickyLabelOf(const std::map<std::string, std::string>& labels)
{
    constexpr std::string_view kSticky = ".loadbalancer.sticky"; // also `.sticky.cookie.name`
    constexpr std::string_view kFirst = ".loadbalancer.stickiness";
    for (const auto& [label, value] : labels) {
        const std::string name = toLower(label);
        const std::size_t at = name.find(kSticky);
        const bool isSticky = at != std::string::npos && (at + kSticky.size() == name.size() ||
                                                          name[at + kSticky.size()] == '.');
        const bool isTraefik = name.starts_with("traefik.");
        if (isTraefik && (isSticky || name.ends_with(kFirst)) && toLower(value) != "false")
            return label;
    }
    return {};
}

} // namespace plumbline::sources
