// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

namespace plumbline::parity::rules {

namespace {

void checkRootFsWritable(const RuleInput& input, Outcomes& outcomes)
{
    lookAtServices(
        input,
        "root",
        [&](std::size_t place, const model::Service& service) {
            if (!input.isProduction(place) || !isProcess(service))
                return skips();
            if (service.readOnlyRoot.isSet() && service.readOnlyRoot.value)
                return passes();
            if (service.readOnlyRoot.state == model::State::NotApplicable)
                return skips();
            return fails({}, service.readOnlyRoot.origin);
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} can write to its whole root in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kRootFsWritable{
    .id = "root-fs-writable",
    .factor = Factor::Processes,
    .severity = Severity::Info,
    .pack = Pack::Strict,
    .title = "A process may write anywhere in its container",
    .rationale =
        "What it writes is lost at the next start, and what breaks in can change the program.",
    .compares = "readOnlyRootFilesystem, read_only and their like in production.",
    .guards = "Helpers beside a process are left out.",
    .remedy = "Make the root read-only and give it a temporary folder where it needs one.",
    .check = checkRootFsWritable};

} // namespace plumbline::parity::rules
