// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/report/outline_parts.h"

#include <fmt/format.h>

namespace plumbline::report {

using namespace parity;

namespace {

std::string valueOf(const Evidence& evidence)
{
    const std::string text = cellText({.state = evidence.state,
                                       .value = evidence.value,
                                       .group = evidence.group,
                                       .reason = evidence.reason,
                                       .layer = {},
                                       .origin = {},
                                       .isDefault = false,
                                       .replaced = {}});
    if (evidence.reason.empty() || evidence.state == model::State::Set)
        return text;
    return fmt::format("{} {}", text.empty() ? "–" : text, evidence.reason);
}

std::string waiverText(const AppliedWaiver& waiver)
{
    const std::string left =
        waiver.daysLeft < 0 ? "expired" : countOf(waiver.daysLeft, "day left", "days left");
    return fmt::format("until {} ({}): {} – {}", waiver.expires, left, waiver.reason, waiver.owner);
}

FindingEntry entryOf(const Finding& finding, const ReportContext& context)
{
    FindingEntry entry;
    entry.severity = toString(finding.severity);
    entry.tone = toneOf(finding.severity);
    entry.factor = numeral(finding.factor);
    entry.rule = finding.rule;
    entry.where = finding.service.empty() ? finding.subject
                                          : fmt::format("{} {}", finding.service, finding.subject);
    entry.environments = join(finding.environments, ", ");
    entry.message = finding.message;
    entry.reason = finding.reason;
    for (const Evidence& evidence : finding.evidence)
        entry.evidence.push_back(
            {.environment = evidence.environment.empty() ? "repository" : evidence.environment,
             .value = valueOf(evidence),
             .place = toString(evidence.origin)});
    if (finding.fix) {
        entry.fix = finding.fix->summary;
        if (const auto diff = context.fixDiffs.find(finding.fingerprint);
            diff != context.fixDiffs.end())
            entry.diff = diff->second;
    }
    if (finding.waiver)
        entry.waiver = waiverText(*finding.waiver);
    entry.isNew = finding.isNew;
    return entry;
}

} // namespace

void outlineFindings(const ParityReport& report,
                     const ReportContext& context,
                     const OutlineOptions& options,
                     ReportDocument& document)
{
    for (const Finding& finding : report.findings) {
        if (!finding.waiver)
            document.findings.push_back(entryOf(finding, context));
        else if (options.hasWaived)
            document.waived.push_back(entryOf(finding, context));
    }
    if (!options.hasNotMeasured)
        return;
    for (const EnvironmentStatus& environment : report.environments) {
        for (const SourceStatus& source : environment.sources) {
            if (!source.isReadable)
                document.notMeasured.push_back(
                    {.what = fmt::format("{}: {} {}", environment.name, source.kind, source.what),
                     .reason = source.reason});
        }
    }
    for (const RuleOutcome& outcome : report.outcomes) {
        if (outcome.outcome == Outcome::NotMeasured)
            document.notMeasured.push_back({.what = fmt::format("{}: {}{}{}",
                                                                outcome.rule,
                                                                outcome.service,
                                                                outcome.service.empty() ? "" : " ",
                                                                outcome.subject),
                                            .reason = outcome.reason});
    }
}

} // namespace plumbline::report
