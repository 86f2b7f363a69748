// SPDX-License-Identifier: Apache-2.0
#include "core/history/run.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace plumbline::history {

namespace {

void addGap(std::vector<RunGap>& gaps,
            const std::string& gap,
            const std::vector<parity::GapFigure>& figures)
{
    for (const parity::GapFigure& figure : figures)
        gaps.push_back(
            {.gap = gap, .name = figure.name, .value = figure.value, .unit = figure.unit});
}

bool reportsBefore(const RunFinding& left, const RunFinding& right)
{
    const auto key = [](const RunFinding& finding) { // the most severe first
        return std::make_tuple(-static_cast<int>(finding.severity),
                               finding.factor,
                               std::cref(finding.rule),
                               std::cref(finding.service),
                               std::cref(finding.subject),
                               std::cref(finding.fingerprint));
    };
    return key(left) < key(right);
}

} // namespace

Run runOf(const parity::ParityReport& report, std::string workspace, std::string at)
{
    Run run;
    run.at = std::move(at);
    run.workspace = std::move(workspace);
    run.name = report.workspace;
    for (const parity::EnvironmentStatus& environment : report.environments)
        run.environments.push_back(environment.name);
    run.score = report.score;
    run.coverage = report.coverage;
    run.counts = report.counts;
    for (const parity::FactorResult& factor : report.factors)
        run.factors.push_back(
            {.factor = factor.factor, .status = factor.status, .score = factor.score});
    addGap(run.gaps, "time", report.gaps.time);
    addGap(run.gaps, "personnel", report.gaps.personnel);
    addGap(run.gaps, "tools", report.gaps.tools);
    for (const parity::Finding& finding : report.findings)
        run.findings.push_back({.fingerprint = finding.fingerprint,
                                .rule = finding.rule,
                                .factor = finding.factor,
                                .severity = finding.severity,
                                .service = finding.service,
                                .subject = finding.subject,
                                .environments = finding.environments,
                                .isWaived = finding.waiver.has_value()});
    std::ranges::sort(run.findings, {}, &RunFinding::fingerprint);
    return run;
}

Changes changesBetween(const Run& before, const Run& after)
{
    Changes changes;
    const auto& from = before.findings;
    const auto& to = after.findings;
    std::ranges::set_difference(to,
                                from,
                                std::back_inserter(changes.added),
                                {},
                                &RunFinding::fingerprint,
                                &RunFinding::fingerprint);
    std::ranges::set_difference(from,
                                to,
                                std::back_inserter(changes.fixed),
                                {},
                                &RunFinding::fingerprint,
                                &RunFinding::fingerprint);
    std::ranges::set_intersection(to,
                                  from,
                                  std::back_inserter(changes.open),
                                  {},
                                  &RunFinding::fingerprint,
                                  &RunFinding::fingerprint);
    for (auto* list : {&changes.added, &changes.fixed, &changes.open})
        std::ranges::sort(*list, reportsBefore);
    return changes;
}

} // namespace plumbline::history
