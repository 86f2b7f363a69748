// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <array>
#include <string>
#include <string_view>

namespace plumbline::parity::rules {

namespace {

std::string_view managerIn(std::string_view line)
{
    static constexpr std::array<std::string_view, 10> kManagers{"supervisord",
                                                                "pm2 start",
                                                                "pm2-runtime start",
                                                                "foreman start",
                                                                "honcho start",
                                                                "overmind",
                                                                "s6-svscan",
                                                                "runsvdir",
                                                                "circusd",
                                                                "concurrently"};
    for (const std::string_view manager : kManagers) {
        if (line.find(manager) != std::string_view::npos)
            return manager;
    }
    // `a & b`: not `&&`, and not the redirection `2>&1`.
    for (std::size_t at = line.find('&'); at != std::string_view::npos;
         at = line.find('&', at + 1)) {
        const bool isPair = (at > 0 && (line[at - 1] == '&' || line[at - 1] == '>')) ||
                            (at + 1 < line.size() && (line[at + 1] == '&' || line[at + 1] == '>'));
        const bool isOperator = at > 0 && line[at - 1] == ' ' && at + 1 < line.size() &&
                                (line[at + 1] == ' ' || line[at + 1] == '\n');
        if (!isPair && isOperator)
            return "&";
    }
    return {};
}

void checkMultiProcessContainer(const RuleInput& input, Outcomes& outcomes)
{
    lookAtServices(
        input,
        "process",
        [&](std::size_t place, const model::Service& service) {
            if (service.kind != model::ProcessKind::LongRunning)
                return skips();
            const std::string line = commandLineOf(service);
            if (line.empty())
                return isUnknown(phrase("the image's own command is not known"));
            const std::string_view manager = managerIn(line);
            return manager.empty()
                       ? passes()
                       : fails(std::string(manager),
                               commandOrigin(service),
                               input.isLocal(place) ? Severity::Info : Severity::Warning);
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} runs several processes in one container in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kMultiProcessContainer{
    .id = "multi-process-container",
    .factor = Factor::Concurrency,
    .severity = Severity::Warning,
    .pack = Pack::Strict,
    .title = "One container runs several processes",
    .rationale = "The platform cannot restart, scale or log what it does not see.",
    .compares = "Process managers and background jobs of shells in the command of a process.",
    .guards = "Servers that start workers of their own, and init programs that only reap, are one "
              "process. Development may do so: information.",
    .remedy = "Run each process in a container of its own.",
    .check = checkMultiProcessContainer};

} // namespace plumbline::parity::rules
