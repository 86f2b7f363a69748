// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/probe_looks.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace plumbline::parity::rules {

void lookAtProbes(const RuleInput& input,
                  std::string_view subject,
                  const ProbeLook& look,
                  const FaultOf& fault,
                  Outcomes& outcomes)
{
    lookAtServices(
        input,
        subject,
        [&](std::size_t place, const model::Service& service) {
            if (!isProcess(service))
                return skips();
            const auto probes = input.environments()[place].probes;
            const auto seen = std::ranges::find(probes, service.name, &model::ProbeResult::service);
            if (seen == probes.end())
                return isUnknown(phrase("nobody tried it: it needs a running stack"));
            return look(service, *seen);
        },
        fault,
        outcomes);
}

std::string inSeconds(std::chrono::nanoseconds time)
{
    return fmt::format("{:.3g} s", std::chrono::duration<double>(time).count());
}

} // namespace plumbline::parity::rules
