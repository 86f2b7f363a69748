// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/key_kinds.h"
#include "core/parity/rules/zones.h"

namespace plumbline::parity::rules {

namespace {

void checkTimezoneDrift(const RuleInput& input, Outcomes& outcomes)
{
    judgeZones(input,
               {.isKey = isZoneKey,
                .defaults = {"UTC", "Etc/UTC", "GMT", "UTC0", "Etc/GMT", "Z"},
                .what = ours("time zone")},
               outcomes);
}

} // namespace

const Rule kTimezoneDrift{
    .id = "timezone-drift",
    .factor = Factor::Parity,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "Environments run in different time zones",
    .rationale = "Days begin at another hour: reports, schedules and comparisons of dates come out "
                 "differently.",
    .compares = "TZ, TIME_ZONE and their like.",
    .guards = "A container that is told nothing runs in UTC: unset and UTC are one.",
    .remedy = "Run everything in UTC, and convert where people read it.",
    .check = checkTimezoneDrift};

} // namespace plumbline::parity::rules
