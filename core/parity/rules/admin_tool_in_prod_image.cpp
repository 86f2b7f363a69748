// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace plumbline::parity::rules {

namespace {

bool isTool(std::string_view name)
{
    static constexpr std::array<std::string_view, 9> kTools{"phpmyadmin",
                                                            "adminer",
                                                            "pgadmin",
                                                            "redis-commander",
                                                            "redisinsight",
                                                            "mongo-express",
                                                            "openssh-server",
                                                            "portainer",
                                                            "webmin"};
    return std::ranges::any_of(
        kTools, [&](std::string_view tool) { return name.find(tool) != std::string_view::npos; });
}

void checkAdminToolInProdImage(const RuleInput& input, Outcomes& outcomes)
{
    lookAtServices(
        input,
        "tool",
        [&](std::size_t place, const model::Service& service) {
            if (!input.isProduction(place) || !service.image.isSet())
                return skips();
            return isTool(service.image.value.repository)
                       ? fails(service.image.value.familiar(), service.image.origin)
                       : passes();
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} is a tool for administration in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kAdminToolInProdImage{.id = "admin-tool-in-prod-image",
                                 .factor = Factor::AdminProcesses,
                                 .severity = Severity::Info,
                                 .pack = Pack::Strict,
                                 .title = "A tool for administration runs in production",
                                 .rationale =
                                     "It is a door to the data that somebody has to guard.",
                                 .compares = "phpMyAdmin, Adminer, pgAdmin, Redis Commander, SSH "
                                             "servers and their like among what runs.",
                                 .guards = "Only production.",
                                 .remedy = "Start it when it is needed, as a one-off process.",
                                 .check = checkAdminToolInProdImage};

} // namespace plumbline::parity::rules
