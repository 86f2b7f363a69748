// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/probe_looks.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::parity::rules {

namespace {

void checkPortEnvIgnored(const RuleInput& input, Outcomes& outcomes)
{
    lookAtProbes(
        input,
        "PORT",
        [](const model::Service& /*service*/, const model::ProbeResult& seen) {
            if (!seen.socketsWithOtherPort.isSet())
                return isMissing(seen.socketsWithOtherPort);
            const auto& sockets = seen.socketsWithOtherPort.value;
            if (sockets.empty())
                return skips();
            const bool listens =
                std::ranges::find(sockets, seen.otherPort, &model::BoundSocket::port) !=
                sockets.end();
            return listens
                       ? passes()
                       : fails(fmt::format(
                                   "PORT {}, listens on {}", seen.otherPort, sockets.front().port),
                               seen.socketsWithOtherPort.origin);
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} does not listen where PORT says in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kPortEnvIgnored{
    .id = "port-env-ignored",
    .factor = Factor::PortBinding,
    .severity = Severity::Error,
    .pack = Pack::Measured,
    .title = "A process does not listen where PORT says",
    .rationale = "A platform that gives it a port sends requests where nobody is.",
    .compares = "The sockets of a process that was started with another PORT.",
    .guards = "Processes that listen on nothing have no port to choose.",
    .remedy = "Read PORT, and listen on what it says.",
    .check = checkPortEnvIgnored};

} // namespace plumbline::parity::rules
