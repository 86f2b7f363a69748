// SPDX-License-Identifier: Apache-2.0
#include "core/parity/measured.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/probe_looks.h"

#include <fmt/format.h>

namespace plumbline::parity::rules {

namespace {

void checkUndeclaredPort(const RuleInput& input, Outcomes& outcomes)
{
    lookAtProbes(
        input,
        "ports",
        [](const model::Service& /*service*/, const model::ProbeResult& seen) {
            if (!seen.sockets.isSet())
                return isMissing(seen.sockets);
            if (!seen.declaredPorts.isSet())
                return isMissing(seen.declaredPorts);
            if (seen.sockets.value.empty())
                return skips();
            const auto undeclared = undeclaredSockets(seen);
            if (undeclared.empty())
                return passes();
            return fails(fmt::format("{}:{}", undeclared.front().address, undeclared.front().port),
                         seen.sockets.origin);
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} listens on a port that nothing declares in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kUndeclaredPort{
    .id = "undeclared-port",
    .factor = Factor::PortBinding,
    .severity = Severity::Info,
    .pack = Pack::Measured,
    .title = "A process listens on a port that nothing declares",
    .rationale = "Whoever routes to it, or closes what is not needed, does not know of it.",
    .compares = "The sockets that a process was seen to listen on, and the ports that its file "
                "publishes or exposes and its image exposes.",
    .guards = "Sockets on the loopback are its own affair.",
    .remedy = "Expose the port, or do not listen on it.",
    .check = checkUndeclaredPort};

} // namespace plumbline::parity::rules
