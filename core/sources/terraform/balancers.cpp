// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/sources/terraform/service_parts.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace plumbline::sources::terraform {

namespace {

/// Where a type of resource says how it keeps users at one target.
struct StickyType
{
    std::string_view type;
    std::string_view path;
    std::string_view off;      ///< the value that means that it does not
    std::string_view affinity; ///< what it is otherwise; empty: as `path` says
};

constexpr std::array kStickyTypes{
    StickyType{"aws_lb_target_group", "stickiness.0.enabled", "false", "cookie"},
    StickyType{"aws_alb_target_group", "stickiness.0.enabled", "false", "cookie"},
    StickyType{"aws_lb_cookie_stickiness_policy", "name", "", "cookie"},
    StickyType{"aws_app_cookie_stickiness_policy", "name", "", "cookie"},
    StickyType{"google_compute_backend_service", "session_affinity", "none", ""},
    StickyType{"google_compute_region_backend_service", "session_affinity", "none", ""},
    StickyType{"azurerm_application_gateway",
               "backend_http_settings.0.cookie_based_affinity",
               "disabled",
               "cookie"},
    StickyType{"digitalocean_loadbalancer", "sticky_sessions.0.type", "none", "cookie"},
};

bool isOfService(const Reading& reading, const Resource& group)
{
    const std::string arn = textAt(group, "arn");
    return !arn.empty() && std::ranges::any_of(reading.resources, [&](const Resource& other) {
        if (other.type != "aws_ecs_service")
            return false;
        const Tree* balancers = valueAt(other.values, "load_balancer");
        return balancers != nullptr && std::ranges::any_of(balancers->items, [&](const Tree& one) {
                   return one.textAt("target_group_arn") == arn;
               });
    });
}

/// `CLIENT_IP` is `client-ip`, `GENERATED_COOKIE` is `cookie`.
std::string affinityWord(const std::string& text)
{
    std::string word = toLower(text);
    if (word.find("cookie") != std::string::npos)
        return "cookie";
    std::ranges::replace(word, '_', '-');
    return word;
}

} // namespace

std::vector<model::Balancer> balancersOf(const Reading& reading)
{
    std::vector<model::Balancer> balancers;
    for (const Resource& resource : reading.resources) {
        const auto known = std::ranges::find(kStickyTypes, resource.type, &StickyType::type);
        if (known == kStickyTypes.end() || isOfService(reading, resource))
            continue;
        model::Balancer balancer;
        balancer.name = textAt(resource, "name");
        if (balancer.name.empty())
            balancer.name = resource.address;
        const Tree* value = valueAt(resource.values, known->path);
        const std::string text = value == nullptr ? std::string() : value->text;
        if (!text.empty() && toLower(text) != known->off)
            balancer.affinity = model::written(
                known->affinity.empty() ? affinityWord(text) : std::string(known->affinity),
                reading.place(resource, value));
        else
            balancer.affinity.origin = reading.place(resource, value);
        balancers.push_back(std::move(balancer));
    }
    return balancers;
}

} // namespace plumbline::sources::terraform
