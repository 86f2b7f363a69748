// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <string>

namespace plumbline::parity::rules {

namespace {

bool isPython(const model::Service& service)
{
    return service.baseImage.isSet() && service.baseImage.value.repository == "library/python";
}

void checkBufferedStdout(const RuleInput& input, Outcomes& outcomes)
{
    lookAtServices(
        input,
        "output",
        [&](std::size_t /*place*/, const model::Service& service) {
            if (!isPython(service))
                return skips();
            const bool isUnbuffered =
                model::findConfigVar(service.config, "PYTHONUNBUFFERED") != nullptr ||
                commandLineOf(service).find(" -u ") != std::string::npos;
            return isUnbuffered ? passes() : fails({}, service.origin);
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("Python keeps the output of {} back in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kBufferedStdout{
    .id = "buffered-stdout",
    .factor = Factor::Logs,
    .severity = Severity::Info,
    .pack = Pack::Strict,
    .title = "Python keeps its output back",
    .rationale = "The last lines before a crash, the ones that matter, are lost.",
    .compares = "PYTHONUNBUFFERED and -u of processes that are built on an image of Python.",
    .guards = "Logging to standard error is not buffered; other languages are left out.",
    .remedy = "Set PYTHONUNBUFFERED=1.",
    .check = checkBufferedStdout};

} // namespace plumbline::parity::rules
