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
std::string scoreChange(const history::Run& before, const history::Run& now)
{
    const std::string when = before.at.substr(0, before.at.find('T'));
    if (!before.score || !now.score)
        return fmt::format("The comparison before this one is of {}.", when);
    const int change = *now.score - *before.score;
    if (change == 0)
        return fmt::format("The score is as it was on {}.", when);
    return fmt::format("The score is {} {} than on {}: {}, then {}.",
                       change < 0 ? -change : change,
                       change < 0 ? "lower" : "higher",
                       when,
                       *now.score,
                       *before.score);
}

} // namespace

void outlineHistory(const ParityReport& report,
                    const ReportContext& context,
                    const OutlineOptions& options,
                    ReportDocument& document)
{
    const history::Run now = history::runOf(report, {}, context.generatedAt);
    if (!context.past.empty()) {
        const history::Run& before = context.past.back();
        const history::Changes changes = history::changesBetween(before, now);
        document.changes.push_back(scoreChange(before, now));
        document.changes.push_back(fmt::format("Since then {} new, {} fixed, {} still open.",
                                               changes.added.size(),
                                               changes.fixed.size(),
                                               changes.open.size()));
    }
    if (const auto& baseline = report.baseline)
        document.changes.push_back(
            fmt::format("Of the {} in the baseline {} left; {} not in it.",
                        countOf(baseline->total, "finding", "findings"),
                        baseline->left == 1 ? "1 is" : fmt::format("{} are", baseline->left),
                        baseline->added == 1 ? "1 is" : fmt::format("{} are", baseline->added)));
    if (!options.hasTrend || context.past.empty())
        return;
    for (const history::Run& run : context.past)
        document.trend.push_back(pointOf(run));
    document.trend.push_back(pointOf(now));
}

} // namespace plumbline::report
