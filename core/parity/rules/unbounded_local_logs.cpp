// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

namespace plumbline::parity::rules {

namespace {

void checkUnboundedLocalLogs(const RuleInput& input, Outcomes& outcomes)
{
    lookAtServices(
        input,
        "log size",
        [&](std::size_t place, const model::Service& service) {
            if (input.isLocal(place) || !service.logging.isSet() ||
                service.logging.value.driver != "json-file")
                return skips();
            return service.logging.value.options.contains("max-size")
                       ? passes()
                       : fails("json-file", service.logging.origin);
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("the log of {} grows without end in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kUnboundedLocalLogs{.id = "unbounded-local-logs",
                               .factor = Factor::Logs,
                               .severity = Severity::Info,
                               .pack = Pack::Strict,
                               .title = "Log files on the host grow without end",
                               .rationale = "A full disk stops every process on the host.",
                               .compares = "max-size of the json-file driver.",
                               .guards =
                                   "Drivers that rotate by themselves or send the stream away.",
                               .remedy = "Set max-size and max-file.",
                               .check = checkUnboundedLocalLogs};

} // namespace plumbline::parity::rules
