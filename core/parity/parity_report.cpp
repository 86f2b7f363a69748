// SPDX-License-Identifier: Apache-2.0
#include "core/parity/parity_report.h"

#include "core/parity/judge.h"

#include <algorithm>

namespace plumbline::parity {

std::string_view toString(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Pass:
        return "pass";
    case Outcome::Fail:
        return "fail";
    case Outcome::Waived:
        return "waived";
    case Outcome::NotMeasured:
        break;
    }
    return "not-measured";
}

std::string_view toString(FactorStatus status)
{
    switch (status) {
    case FactorStatus::Pass:
        return "pass";
    case FactorStatus::Warn:
        return "warn";
    case FactorStatus::Fail:
        return "fail";
    case FactorStatus::Waived:
        return "waived";
    case FactorStatus::NotMeasured:
        break;
    }
    return "not-measured";
}

namespace {

Phrase sayDifference(const Phrase& who, int matter, int errors)
{
    if (matter == 1)
        return errors == 0 ? phrase("{} differ in 1 way that matters; none is an error.", who)
                           : phrase("{} differ in 1 way that matters; it is an error.", who);
    if (errors == 0)
        return phrase("{} differ in {} ways that matter; none is an error.", who, matter);
    if (errors == matter)
        return phrase("{} differ in {} ways that matter; all are errors.", who, matter);
    if (errors == 1)
        return phrase("{} differ in {} ways that matter; 1 is an error.", who, matter);
    return phrase("{} differ in {} ways that matter; {} are errors.", who, matter, errors);
}

/// Of one environment: nothing differs, but what is wrong in itself is found.
Phrase sayAlone(const std::string& name, int matter)
{
    if (matter == 0)
        return phrase("{} is the only environment here: there is nothing to compare it with.",
                      name);
    if (matter == 1)
        return phrase("{} is the only environment here; 1 finding in it matters.", name);
    return phrase("{} is the only environment here; {} findings in it matter.", name, matter);
}

} // namespace

Phrase verdictSentence(const ParityReport& report)
{
    std::vector<std::string> names;
    for (const EnvironmentStatus& environment : report.environments)
        names.push_back(environment.name);
    const int matter = report.counts.error + report.counts.warning;
    if (names.size() == 1)
        return sayAlone(names.front(), matter);
    const Phrase who = enumerate(names);
    if (matter > 0)
        return sayDifference(who, matter, report.counts.error);
    return isComplete(report)
               ? phrase("{} do not differ in any way that matters.", who)
               : phrase("{} do not differ in any way that matters, as far as they could be read.",
                        who);
}

bool isComplete(const ParityReport& report)
{
    return std::ranges::all_of(report.environments, [](const EnvironmentStatus& environment) {
        return std::ranges::all_of(environment.sources, &SourceStatus::isReadable);
    });
}

} // namespace plumbline::parity
