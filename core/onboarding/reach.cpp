// SPDX-License-Identifier: Apache-2.0
#include "core/onboarding/reach.h"

#include "core/stack/loop.h"
#include "core/stack/probe_runner.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace plumbline::onboarding {

std::string PublishedAddress::url() const
{
    constexpr std::uint16_t kHttp = 80;
    const bool isTls = containerPort == 443 || containerPort == 8443;
    const std::string start = fmt::format("{}://{}", isTls ? "https" : "http", address);
    return port == kHttp && !isTls ? start : fmt::format("{}:{}", start, port);
}

bool isUsuallyWeb(std::uint32_t containerPort)
{
    static constexpr std::array<std::uint32_t, 17> kWeb{80,
                                                        1080,
                                                        3000,
                                                        3001,
                                                        4000,
                                                        4200,
                                                        4321,
                                                        5000,
                                                        5173,
                                                        8000,
                                                        8001,
                                                        8080,
                                                        8081,
                                                        8888,
                                                        9090,
                                                        15672,
                                                        8025};
    return std::ranges::find(kWeb, containerPort) != kWeb.end();
}

namespace {

/// Ports of ssh, smtp, databases, caches and brokers, which are only connected to.
bool isKnownOtherwise(std::uint32_t containerPort)
{
    static constexpr std::array<std::uint32_t, 22> kOthers{
        22,   25,   465,  587,  1025, 1433, 1521, 2181, 3306,  4222,  4369,
        5432, 5671, 5672, 6379, 7687, 9042, 9092, 9300, 11211, 26257, 27017};
    return std::ranges::find(kOthers, containerPort) != kOthers.end();
}

} // namespace

std::vector<Reach> reach(const std::vector<PublishedAddress>& addresses,
                         std::chrono::milliseconds limit,
                         std::stop_token stop)
{
    std::vector<Reach> reached(addresses.size(), Reach::Nobody);
    stack::Loop loop(std::move(stop));
    stack::ProbeRunner runner(loop);
    bool isLate = false;
    std::size_t left = addresses.size();
    loop.after(limit, [&isLate] { isLate = true; });
    constexpr int kAnyStatus = 599;
    for (std::size_t i = 0; i < addresses.size(); ++i) {
        const bool isOther = isKnownOtherwise(addresses[i].containerPort);
        stack::ProbeTarget target{.protocol =
                                      isOther ? stack::Protocol::Tcp : stack::Protocol::Http,
                                  .address = addresses[i].address,
                                  .port = addresses[i].port,
                                  .user = {},
                                  .highestStatus = kAnyStatus};
        const std::string name = fmt::format("{}", i);
        runner.start(name,
                     {target},
                     [&reached, &left, &addresses, i](const stack::ProbeTarget& asked,
                                                      stack::Answer answer) {
                         const bool isHttp = asked.protocol == stack::Protocol::Http;
                         if (answer == stack::Answer::Ready) {
                             reached[i] = isHttp ? Reach::Http : Reach::Talks;
                             --left;
                         } else if (answer == stack::Answer::NotYet &&
                                    !isUsuallyWeb(addresses[i].containerPort)) {
                             reached[i] = Reach::Talks;
                         }
                     });
    }
    while (left > 0 && !isLate && loop.turn()) {
    }
    return reached;
}

} // namespace plumbline::onboarding
