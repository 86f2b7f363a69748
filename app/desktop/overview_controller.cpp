// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/overview_controller.h"

#include "app/desktop/text.h"
#include "core/parity/score.h"
#include "core/parity/words.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace plumbline::desktop {

namespace {

/// How long ago; empty where nobody knows.
QString ageOf(const std::string& moment)
{
    const QDateTime then = QDateTime::fromString(text(moment), Qt::ISODate);
    if (!then.isValid())
        return {};
    const qint64 days = then.daysTo(QDateTime::currentDateTimeUtc());
    return days <= 0   ? OverviewController::tr("since today")
           : days == 1 ? OverviewController::tr("for a day")
                       : OverviewController::tr("for %L1 days").arg(days);
}

Record recordOf(const parity::EnvironmentStatus& environment)
{
    QStringList sources;
    QStringList reasons;
    for (const parity::SourceStatus& source : environment.sources) {
        sources.append(source.what.empty() ? text(source.kind)
                                           : text(source.kind) + ": " + text(source.what));
        if (!source.isReadable)
            reasons.append(text(source.reason));
    }
    const std::string& since =
        environment.capturedAt.empty() ? environment.deployedAt : environment.capturedAt;
    return {.id = text(environment.name),
            .fields = {{"title", text(environment.name)},
                       {"role", text(parity::wordOfRole(environment.role))},
                       {"sources", sources},
                       {"isReadable", reasons.isEmpty()},
                       {"reason", reasons.join('\n')},
                       {"counts",
                        OverviewController::tr("%L1 services, %L2 backing services")
                            .arg(environment.serviceCount)
                            .arg(environment.backingServiceCount)},
                       {"revision", text(environment.revision.substr(0, 12))},
                       {"age", ageOf(since)}}};
}

QString figureOf(const parity::GapFigure& figure)
{
    if (!figure.value)
        return QStringLiteral("–");
    const double value = *figure.value;
    const int decimals = std::abs(value - std::round(value)) < 0.05 ? 0 : 1;
    return QLocale().toString(value, 'f', decimals) + ' ' + text(figure.unit);
}

QString stateOfGap(const parity::GapFigure& figure)
{
    if (!figure.value)
        return QStringLiteral("not-measured");
    switch (figure.severity) {
    case Severity::Error:
        return QStringLiteral("error");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Info:
        break;
    }
    return QStringLiteral("ok");
}

void addGaps(std::vector<Record>& records,
             const QString& gap,
             const std::vector<parity::GapFigure>& figures)
{
    for (std::size_t i = 0; i < figures.size(); ++i) {
        QStringList names;
        for (const std::string& name : figures[i].environments)
            names.append(text(name));
        records.push_back({.id = gap + QString::number(i),
                           .fields = {{"gap", gap},
                                      {"isFirst", i == 0},
                                      {"title", text(figures[i].name)},
                                      {"about", names.join(QStringLiteral(", "))},
                                      {"value", figureOf(figures[i])},
                                      {"detail", text(figures[i].detail)},
                                      {"state", stateOfGap(figures[i])}}});
    }
}

Record recordOf(const parity::FactorResult& result)
{
    const int count = result.counts.error + result.counts.warning + result.counts.info;
    return {.id = text(parity::numeral(result.factor)),
            .fields = {{"numeral", text(parity::numeral(result.factor))},
                       {"title", words(parity::title(result.factor))},
                       {"state", text(parity::toString(result.status))},
                       {"stateWord", text(wordOf(result.status))},
                       {"count", count},
                       {"explanation", words(parity::explanation(result.factor))}}};
}

/// Those that nobody waived, the worst first. Of equals first what a rule says seldom: the fourth
/// placeholder tells less than the one version that is another.
std::vector<parity::Finding> worstOf(const std::vector<parity::Finding>& findings)
{
    std::vector<parity::Finding> worst;
    std::ranges::copy_if(findings, std::back_inserter(worst), [](const parity::Finding& finding) {
        return !finding.waiver;
    });
    std::map<std::pair<Severity, std::string>, int> counts;
    for (const parity::Finding& finding : worst)
        ++counts[{finding.severity, finding.rule}];
    std::ranges::stable_sort(
        worst, [&counts](const parity::Finding& left, const parity::Finding& right) {
            if (left.severity != right.severity)
                return left.severity > right.severity;
            return counts.at({left.severity, left.rule}) < counts.at({right.severity, right.rule});
        });
    return worst;
}

} // namespace

OverviewController::OverviewController(ParityController& parity, QObject* parent)
    : QObject(parent)
    , m_parity(parity)
    , m_environments(
          {"title", "role", "sources", "isReadable", "reason", "counts", "revision", "age"})
    , m_gaps({"gap", "isFirst", "title", "about", "value", "detail", "state"})
    , m_factors({"numeral", "title", "state", "stateWord", "count", "explanation"})
{
    connect(&parity, &ParityController::reportChanged, this, &OverviewController::refresh);
}

void OverviewController::refresh()
{
    static const parity::ParityReport kNone;
    const auto shared = m_parity.report();
    const parity::ParityReport& report = shared ? *shared : kNone;
    std::vector<Record> environments;
    for (const parity::EnvironmentStatus& environment : report.environments)
        environments.push_back(recordOf(environment));
    m_environments.setRows(std::move(environments));
    std::vector<Record> gaps;
    addGaps(gaps, tr("Time"), report.gaps.time);
    addGaps(gaps, tr("Personnel"), report.gaps.personnel);
    addGaps(gaps, tr("Tools"), report.gaps.tools);
    m_gaps.setRows(std::move(gaps));
    std::vector<Record> factors;
    for (const parity::FactorResult& result : report.factors)
        factors.push_back(recordOf(result));
    m_factors.setRows(std::move(factors));
    std::vector<parity::Finding> worst = worstOf(report.findings);
    for (parity::Finding& finding : worst)
        finding.isNew = m_parity.isNew(finding);
    m_worst.show(std::move(worst), FindingModel::None, kWorst);
    Q_EMIT changed();
}

QString OverviewController::scoreText() const
{
    const auto report = m_parity.report();
    if (!report)
        return {};
    const QString coverage = tr("%L1 % could be measured").arg(report->coverage);
    if (!report->score)
        return tr("No score; %1").arg(coverage);
    // Of many checks a few bad ones take little from the score: it is said what it is a share of.
    const parity::CheckCounts checks = parity::countChecks(report->outcomes);
    return tr("%L1 of %L2 checks hold; by weight that is a score of %L3 of 100; %4")
        .arg(checks.held)
        .arg(checks.made)
        .arg(*report->score)
        .arg(coverage);
}

QString OverviewController::countsText() const
{
    const auto report = m_parity.report();
    if (!report)
        return {};
    return tr("Errors: %L1 · warnings: %L2 · remarks: %L3 · waived: %L4 · not measured: %L5")
        .arg(report->counts.error)
        .arg(report->counts.warning)
        .arg(report->counts.info)
        .arg(report->counts.waived)
        .arg(report->counts.notMeasured);
}

} // namespace plumbline::desktop
