// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/words.h"
#include "core/report/outline_parts.h"

#include <fmt/format.h>

namespace plumbline::report {

using namespace parity;

namespace {

std::string valueOf(const Evidence& evidence, const Language& language)
{
    std::string text = printable(language.say(cellPhrase({.state = evidence.state,
                                                          .value = evidence.value,
                                                          .group = evidence.group,
                                                          .reason = evidence.reason,
                                                          .layer = {},
                                                          .origin = {},
                                                          .isDefault = false,
                                                          .replaced = {}})));
    if (evidence.reason.empty() || evidence.state == model::State::Set)
        return text;
    return fmt::format("{} {}", text.empty() ? "–" : text, language.say(evidence.reason));
}

Phrase waiverText(const AppliedWaiver& waiver, const Language& language)
{
    const Phrase left = waiver.daysLeft < 0 ? phrase("expired")
                                            : counted(waiver.daysLeft,
                                                      phrase("1 day left"),
                                                      phrase("{} days left", waiver.daysLeft));
    return phrase("until {} ({}): {} – {}",
                  language.sayMoment(waiver.expires),
                  left,
                  waiver.reason,
                  waiver.owner);
}

std::string whereOf(const std::string& service, const std::string& subject)
{
    return service.empty() ? subject : fmt::format("{} {}", service, subject);
}

FindingEntry entryOf(const Finding& finding, const ReportContext& context, const Language& language)
{
    FindingEntry entry;
    entry.severity = {.key = std::string(toString(finding.severity)),
                      .word = language.say(parity::wordOf(finding.severity))};
    entry.tone = toneOf(finding.severity);
    entry.factor = numeral(finding.factor);
    entry.rule = finding.rule;
    entry.where = whereOf(finding.service, language.say(parity::wordOfSubject(finding)));
    entry.environments = join(finding.environments, ", ");
    entry.message = language.say(finding.message);
    entry.reason = language.say(finding.reason);
    for (const Evidence& evidence : finding.evidence)
        entry.evidence.push_back({.environment = evidence.environment.empty()
                                                     ? language.say(phrase("repository"))
                                                     : evidence.environment,
                                  .value = valueOf(evidence, language),
                                  .place = toString(evidence.origin)});
    if (finding.fix) {
        entry.fix = language.say(finding.fix->summary);
        if (const auto diff = context.fixDiffs.find(finding.fingerprint);
            diff != context.fixDiffs.end())
            entry.diff = diff->second;
    }
    if (finding.waiver)
        entry.waiver = language.say(waiverText(*finding.waiver, language));
    entry.isNew = finding.isNew;
    return entry;
}

} // namespace

void outlineFindings(const ParityReport& report,
                     const ReportContext& context,
                     const OutlineOptions& options,
                     ReportDocument& document)
{
    const Language& language = options.language;
    for (const Finding& finding : report.findings) {
        if (!finding.waiver)
            document.findings.push_back(entryOf(finding, context, language));
        else if (options.hasWaived)
            document.waived.push_back(entryOf(finding, context, language));
    }
    if (!options.hasNotMeasured)
        return;
    for (const EnvironmentStatus& environment : report.environments) {
        for (const SourceStatus& source : environment.sources) {
            if (!source.isReadable)
                document.notMeasured.push_back(
                    {.what = fmt::format("{}: {} {}", environment.name, source.kind, source.what),
                     .reason = language.say(source.reason)});
        }
    }
    for (const RuleOutcome& outcome : report.outcomes) {
        if (outcome.outcome == Outcome::NotMeasured)
            document.notMeasured.push_back(
                {.what =
                     fmt::format("{}: {}",
                                 outcome.rule,
                                 whereOf(outcome.service, language.say(wordOfSubject(outcome)))),
                 .reason = language.say(outcome.reason)});
    }
}

} // namespace plumbline::report
