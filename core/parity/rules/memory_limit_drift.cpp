// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/row_drift.h"

#include <algorithm>

namespace plumbline::parity::rules {

namespace {

/// Whether none but environments for development and tests lack a limit, and those of the others are
/// of one order.
bool lacksOnlyLocally(const RuleInput& input, const Row& row)
{
    constexpr double kMostRatio = 4;
    double least = 0;
    double most = 0;
    for (const AlignedService& service : input.alignment().services) {
        if (service.name != row.service)
            continue;
        for (std::size_t place = 0; place < input.size(); ++place) {
            const model::Service* member = service.members[place];
            if (member == nullptr || member->isConfigOnly)
                continue;
            const auto& limit = member->resources.memoryLimit;
            if (!limit.isSet()) {
                if (!input.isLocal(place))
                    return false;
                continue;
            }
            const auto bytes = static_cast<double>(limit.value.bytes);
            least = least == 0 ? bytes : std::min(least, bytes);
            most = std::max(most, bytes);
        }
    }
    return row.verdict == Verdict::Missing && least > 0 && most / least <= kMostRatio;
}

void checkMemoryLimitDrift(const RuleInput& input, Outcomes& outcomes)
{
    judgeRows(
        input,
        input.rows(Kind::Resource, "memory-limit"),
        {Verdict::Drift, Verdict::Missing, Verdict::Expected},
        [&](const Row& row) {
            return Fault{.message = phrase("{} has a memory limit here and another or none there",
                                           row.service),
                         .reason = {},
                         .severity = row.verdict == Verdict::Expected ||
                                             differsOnlyLocally(input, row) ||
                                             lacksOnlyLocally(input, row)
                                         ? Severity::Info
                                         : Severity::Warning,
                         .evidence = {},
                         .fix = {}};
        },
        outcomes);
}

} // namespace

const Rule kMemoryLimitDrift{
    .id = "memory-limit-drift",
    .factor = Factor::Concurrency,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "A process has its memory limited here and not there",
    .rationale = "A leak or a large request kills the process only where there is a limit.",
    .compares = "Memory limits of each environment.",
    .guards = "Sizes are each environment's own: none against some, and more than four times as "
              "much, are a warning, the rest and what only development does otherwise are "
              "information.",
    .remedy = "Give every environment a limit of the same order.",
    .check = checkMemoryLimitDrift};

} // namespace plumbline::parity::rules
