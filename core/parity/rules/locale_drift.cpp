// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/key_kinds.h"
#include "core/parity/rules/zones.h"

namespace plumbline::parity::rules {

namespace {

void checkLocaleDrift(const RuleInput& input, Outcomes& outcomes)
{
    judgeZones(input,
               {.isKey = isLocaleKey,
                .defaults = {"C", "POSIX", "C.UTF-8", "C.utf8"},
                .what = ours("locale")},
               outcomes);
}

} // namespace

const Rule kLocaleDrift{
    .id = "locale-drift",
    .factor = Factor::Parity,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "Environments run in different locales",
    .rationale = "Sort order, number formats and the encoding of output follow the locale.",
    .compares = "LANG, LC_ALL and their like.",
    .guards = "Unset, C and POSIX are one.",
    .remedy = "Set C.UTF-8 everywhere.",
    .check = checkLocaleDrift};

} // namespace plumbline::parity::rules
