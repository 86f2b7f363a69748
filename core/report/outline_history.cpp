// SPDX-License-Identifier: Apache-2.0
#include "core/report/outline_parts.h"

#include <fmt/format.h>

namespace plumbline::report {

using namespace parity;

namespace {

TrendPoint pointOf(const history::Run& run)
{
    return {.at = run.at,
            .score = run.score,
            .errors = run.counts.error,
            .warnings = run.counts.warning};
}

/// `72, 4 more than on 2026-11-02`.
std::string
scoreChange(const history::Run& before, const history::Run& now, const Language& language)
{
    const std::string when = language.sayDay(before.at);
    if (!before.score || !now.score)
        return language.say(phrase("The comparison before this one is of {}.", when));
    const int change = *now.score - *before.score;
    if (change == 0)
        return language.say(phrase("The score is as it was on {}.", when));
    return language.say(change < 0 ? phrase("The score is {} lower than on {}: {}, then {}.",
                                            -change,
                                            when,
                                            *now.score,
                                            *before.score)
                                   : phrase("The score is {} higher than on {}: {}, then {}.",
                                            change,
                                            when,
                                            *now.score,
                                            *before.score));
}

/// `Of the 5 findings in the baseline 1 is left; 4 are not in it.`
Phrase baselineSentence(const BaselineStatus& baseline)
{
    return phrase(
        "Of the {} in the baseline {} left; {} not in it.",
        counted(baseline.total, phrase("1 finding"), phrase("{} findings", baseline.total)),
        counted(baseline.left, phrase("1 is"), phrase("{} are", baseline.left)),
        counted(baseline.added, phrase("1 is"), phrase("{} are", baseline.added)));
}

} // namespace

void outlineHistory(const ParityReport& report,
                    const ReportContext& context,
                    const OutlineOptions& options,
                    ReportDocument& document)
{
    const Language& language = options.language;
    const history::Run now = history::runOf(report, {}, context.generatedAt);
    if (!context.past.empty()) {
        const history::Run& before = context.past.back();
        const history::Changes changes = history::changesBetween(before, now);
        document.changes.push_back(scoreChange(before, now, language));
        document.changes.push_back(
            language.say(phrase("Since then {} new, {} fixed, {} still open.",
                                changes.added.size(),
                                changes.fixed.size(),
                                changes.open.size())));
    }
    if (const auto& baseline = report.baseline)
        document.changes.push_back(language.say(baselineSentence(*baseline)));
    if (!options.hasTrend || context.past.empty())
        return;
    for (const history::Run& run : context.past)
        document.trend.push_back(pointOf(run));
    document.trend.push_back(pointOf(now));
}

} // namespace plumbline::report
