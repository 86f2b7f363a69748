// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/probe_looks.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::parity::rules {

namespace {

bool isLoopback(const model::BoundSocket& socket)
{
    return socket.address.starts_with("127.") || socket.address == "::1";
}

void checkLoopbackOnlyBind(const RuleInput& input, Outcomes& outcomes)
{
    lookAtProbes(
        input,
        "address",
        [](const model::Service& /*service*/, const model::ProbeResult& seen) {
            if (!seen.sockets.isSet())
                return isMissing(seen.sockets);
            const auto& sockets = seen.sockets.value;
            if (sockets.empty())
                return skips();
            if (!std::ranges::all_of(sockets, isLoopback))
                return passes();
            return fails(fmt::format("{}:{}", sockets.front().address, sockets.front().port),
                         seen.sockets.origin);
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} only listens to its own container in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kLoopbackOnlyBind{
    .id = "loopback-only-bind",
    .factor = Factor::PortBinding,
    .severity = Severity::Error,
    .pack = Pack::Measured,
    .title = "A process only listens to its own container",
    .rationale = "No request from outside reaches it, whichever port is published.",
    .compares = "The addresses of the sockets of a process.",
    .guards =
        "Sockets besides one that listens to all are fine, as those for metrics and debugging.",
    .remedy = "Listen on 0.0.0.0 or [::].",
    .check = checkLoopbackOnlyBind};

} // namespace plumbline::parity::rules
