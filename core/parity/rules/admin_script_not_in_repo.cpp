// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::parity::rules {

namespace {

constexpr int kMostLines = 10;

void checkAdminScriptNotInRepo(const RuleInput& input, Outcomes& outcomes)
{
    lookAtServices(
        input,
        "script",
        [&](std::size_t /*place*/, const model::Service& service) {
            if (service.kind != model::ProcessKind::Job &&
                service.kind != model::ProcessKind::Scheduled)
                return skips();
            const auto lines = std::ranges::count(commandLineOf(service), '\n');
            return lines > kMostLines
                       ? fails(fmt::format("{} lines", lines), commandOrigin(service))
                       : passes();
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("the program of {} is written in its manifest in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kAdminScriptNotInRepo{
    .id = "admin-script-not-in-repo",
    .factor = Factor::AdminProcesses,
    .severity = Severity::Info,
    .pack = Pack::Strict,
    .title = "A job's program is written in its manifest",
    .rationale = "It is not reviewed, tested or released with the app.",
    .compares = "Commands of jobs and scheduled processes of more than ten lines.",
    .guards = "Short commands pass.",
    .remedy = "Put the script into the app and run it from its image.",
    .check = checkAdminScriptNotInRepo};

} // namespace plumbline::parity::rules
