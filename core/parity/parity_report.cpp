// SPDX-License-Identifier: Apache-2.0
#include "core/parity/parity_report.h"

#include "core/parity/judge.h"

#include <fmt/format.h>

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

std::string verdictSentence(const ParityReport& report)
{
    std::vector<std::string> names;
    for (const EnvironmentStatus& environment : report.environments)
        names.push_back(environment.name);
    const std::string who = enumerate(names);
    const int matter = report.counts.error + report.counts.warning;
    if (matter == 0) {
        const std::string_view addition =
            isComplete(report) ? "" : ", as far as they could be read";
        return fmt::format("{} do not differ in any way that matters{}.", who, addition);
    }
    const std::string ways =
        matter == 1 ? "1 way that matters" : fmt::format("{} ways that matter", matter);
    if (report.counts.error == 0)
        return fmt::format("{} differ in {}; none is an error.", who, ways);
    if (report.counts.error == matter)
        return fmt::format(
            "{} differ in {}; {}.", who, ways, matter == 1 ? "it is an error" : "all are errors");
    return fmt::format("{} differ in {}; {} {}.",
                       who,
                       ways,
                       report.counts.error,
                       report.counts.error == 1 ? "is an error" : "are errors");
}

bool isComplete(const ParityReport& report)
{
    return std::ranges::all_of(report.environments, [](const EnvironmentStatus& environment) {
        return std::ranges::all_of(environment.sources, &SourceStatus::isReadable);
    });
}

} // namespace plumbline::parity
