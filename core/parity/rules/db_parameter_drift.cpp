// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/backing_facts.h"
#include "core/parity/rules/backing_parts.h"
#include "core/parity/rules/config_parts.h"

namespace plumbline::parity::rules {

namespace {

/// Sizes that follow the machine.
bool isOfMachine(std::string_view parameter)
{
    return hasWord(parameter,
                   {"MEM",
                    "MEMORY",
                    "MAXMEMORY",
                    "BUFFERS",
                    "CONNECTIONS",
                    "WORKERS",
                    "CACHE",
                    "SIZE",
                    "MAX",
                    "POOL"}) &&
           parameter != "maxmemory-policy";
}

void checkDbParameterDrift(const RuleInput& input, Outcomes& outcomes)
{
    constexpr std::string_view kPrefix = "parameter ";
    for (const Row* row : input.rows(Kind::BackingService)) {
        if (!row->key.starts_with(kPrefix))
            continue;
        const std::string parameter = row->key.substr(kPrefix.size());
        if (isOfMachine(parameter) || parameter == "maxmemory-policy")
            continue;
        const AlignedBackingService* backing = findBacking(input, row->service);
        if (backing == nullptr || row->verdict == Verdict::NotApplicable)
            continue;
        Subject subject = subjectOf(*backing, {});
        subject.name += " " + parameter;
        if (row->verdict == Verdict::Unreadable)
            outcomes.notMeasured(subject, row->reason);
        else if (row->verdict == Verdict::Drift)
            outcomes.fail(subject,
                          {.message = phrase("{} has another {}", row->service, parameter),
                           .reason = row->reason,
                           .severity = {},
                           .evidence = evidenceOf(input, *row),
                           .fix = {}});
        else
            outcomes.pass(subject);
    }
}

} // namespace

const Rule kDbParameterDrift{
    .id = "db-parameter-drift",
    .factor = Factor::BackingServices,
    .severity = Severity::Info,
    .pack = Pack::Strict,
    .title = "A backing service is set up with another parameter",
    .rationale = "Modes, timeouts and defaults such as sql_mode decide which statements pass.",
    .compares = "Parameters from commands, configuration and parameter groups that both say.",
    .guards = "What follows the size of the machine: memory, buffers, connections, workers.",
    .remedy = "Give the local service production's parameter on its command line.",
    .check = checkDbParameterDrift};

} // namespace plumbline::parity::rules
