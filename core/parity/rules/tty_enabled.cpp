// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

namespace plumbline::parity::rules {

namespace {

bool isForPeople(const model::Service& service)
{
    return service.name.find("debug") != std::string::npos ||
           service.name.find("shell") != std::string::npos ||
           service.name.find("console") != std::string::npos;
}

void checkTtyEnabled(const RuleInput& input, Outcomes& outcomes)
{
    lookAtServices(
        input,
        "terminal",
        [&](std::size_t place, const model::Service& service) {
            const bool isAsked = service.tty.isSet() && service.tty.value;
            if (!input.isProduction(place) || !isProcess(service) || isForPeople(service) ||
                service.tty.state == model::State::NotApplicable)
                return skips();
            return isAsked ? fails("yes", service.tty.origin) : passes();
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} writes to a terminal in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kTtyEnabled{
    .id = "tty-enabled",
    .factor = Factor::Logs,
    .severity = Severity::Info,
    .pack = Pack::Strict,
    .title = "A process of production has a terminal",
    .rationale = "A terminal mixes errors into the output, ends lines in another way and colours "
                 "them: what reads the log gets another text than in development.",
    .compares = "tty, pseudoTerminal and what a container runs with, in production.",
    .guards = "Development, jobs, and containers that are called debug, shell or console.",
    .remedy = "Take tty: true away there.",
    .check = checkTtyEnabled};

} // namespace plumbline::parity::rules
