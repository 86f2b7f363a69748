// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/findings_controller.h"

#include "app/desktop/matrix.h"
#include "app/desktop/text.h"
#include "core/parity/words.h"

#include <QSettings>

#include <algorithm>

namespace plumbline::desktop {

namespace {

parity::Cell cellOf(const parity::Evidence& evidence)
{
    return {.state = evidence.state,
            .value = evidence.value,
            .group = evidence.group,
            .reason = evidence.reason,
            .origin = evidence.origin};
}

} // namespace

FindingsController::FindingsController(WorkspaceController& workspace,
                                       ParityController& parity,
                                       QObject* parent)
    : QObject(parent)
    , m_parity(parity)
    , m_fix(workspace, parity)
{
    const int kept = QSettings().value("findings/grouping", m_grouping).toInt();
    if (kept >= FindingModel::BySeverity && kept <= FindingModel::ByAge)
        m_grouping = static_cast<FindingModel::Grouping>(kept);
    connect(&parity, &ParityController::reportChanged, this, &FindingsController::refresh);
}

bool FindingsController::passes(const parity::Finding& finding) const
{
    if (!m_showsWaived && finding.waiver)
        return false;
    if (m_search.isEmpty())
        return true;
    const auto says = [this](const auto& words) {
        return text(words).contains(m_search, Qt::CaseInsensitive);
    };
    return says(finding.message) || says(finding.rule) || says(finding.service) ||
           says(finding.subject) || says(wordOfSubject(finding)) ||
           std::ranges::any_of(finding.environments, says);
}

void FindingsController::refresh()
{
    std::vector<parity::Finding> findings;
    const auto report = m_parity.report();
    if (report) {
        std::ranges::copy_if(report->findings,
                             std::back_inserter(findings),
                             [this](const parity::Finding& finding) { return passes(finding); });
        for (parity::Finding& finding : findings)
            finding.isNew = m_parity.isNew(finding);
    }
    m_shown = static_cast<int>(findings.size());
    m_list.show(std::move(findings), grouping());
    if (m_current) { // what was looked at may be closed now, or say something else
        const auto found = report ? std::ranges::find(report->findings,
                                                      m_current->fingerprint,
                                                      &parity::Finding::fingerprint)
                                  : decltype(report->findings.begin()){};
        if (!report || found == report->findings.end())
            look(std::nullopt);
        else if (*found != *m_current)
            look(*found);
    }
    Q_EMIT listChanged();
    Q_EMIT currentChanged();
}

FindingModel::Grouping FindingsController::grouping() const
{
    return m_grouping == FindingModel::ByAge && !hasPast() ? FindingModel::BySeverity : m_grouping;
}

void FindingsController::setGrouping(FindingModel::Grouping grouping)
{
    m_grouping = grouping;
    QSettings().setValue("findings/grouping", static_cast<int>(grouping));
    refresh();
}

void FindingsController::setSearch(const QString& search)
{
    if (search == m_search)
        return;
    m_search = search;
    refresh();
}

void FindingsController::setShowsWaived(bool shows)
{
    m_showsWaived = shows;
    refresh();
}

int FindingsController::total() const
{
    const auto report = m_parity.report();
    return report ? static_cast<int>(report->findings.size()) : 0;
}

QString FindingsController::command() const
{
    return QStringLiteral("plumbline check");
}

int FindingsController::currentRow() const
{
    return m_current ? m_list.rowOf(m_current->fingerprint) : -1;
}

void FindingsController::setCurrentRow(int row)
{
    if (row < 0 || row >= m_list.rowCount() || m_list.rows()[static_cast<std::size_t>(row)].isGroup)
        look(std::nullopt);
    else
        lookAtFingerprint(text(m_list.rows()[static_cast<std::size_t>(row)].finding.fingerprint));
}

void FindingsController::look(std::optional<parity::Finding> finding)
{
    if (finding == m_current)
        return;
    m_fix.dismiss();
    m_current = std::move(finding);
    std::vector<CellRow> cells;
    if (m_current) {
        for (const parity::Evidence& evidence : m_current->evidence)
            cells.push_back({.environment = evidence.environment,
                             .cell = cellOf(evidence),
                             .tint = evidence.state == model::State::Missing
                                         ? QStringLiteral("missing")
                                         : QString()});
    }
    m_evidence.setRows(std::move(cells));
    Q_EMIT currentChanged();
}

void FindingsController::lookAt(const QString& service, const QString& key)
{
    const auto report = m_parity.report();
    if (!report) {
        look(std::nullopt);
        return;
    }
    const auto found = std::ranges::find_if( // the worst comes first
        report->findings,
        [service = service.toStdString(), key = key.toStdString()](const parity::Finding& finding) {
            return finding.service == service && finding.subject == key;
        });
    look(found == report->findings.end() ? std::nullopt : std::optional(*found));
}

void FindingsController::lookAtFingerprint(const QString& fingerprint)
{
    const auto report = m_parity.report();
    if (!report)
        return;
    const auto found = std::ranges::find(
        report->findings, fingerprint.toStdString(), &parity::Finding::fingerprint);
    if (found == report->findings.end())
        return;
    if (!passes(*found)) {
        m_search.clear();
        m_showsWaived = true;
        refresh();
    }
    look(*found);
}

void FindingsController::lookAtFactor(const QString& numeral)
{
    m_search.clear();
    setGrouping(FindingModel::ByFactor);
    for (const FindingRow& row : m_list.rows()) {
        if (!row.isGroup && text(parity::numeral(row.finding.factor)) == numeral) {
            lookAtFingerprint(text(row.finding.fingerprint));
            return;
        }
    }
}

bool FindingsController::isOfRow() const
{
    const auto report = m_parity.report();
    return report && m_current &&
           std::ranges::any_of(report->comparison.rows, [this](const parity::Row& row) {
               return row.service == m_current->service && row.key == m_current->subject;
           });
}

QString FindingsController::message() const
{
    return m_current ? text(m_current->message) : QString();
}

QString FindingsController::reason() const
{
    return m_current ? text(m_current->reason) : QString();
}

QString FindingsController::rule() const
{
    return m_current ? text(m_current->rule) : QString();
}

QString FindingsController::severity() const
{
    if (!m_current)
        return {};
    return m_current->waiver ? QStringLiteral("waived") : text(toString(m_current->severity));
}

QString FindingsController::severityWord() const
{
    if (!m_current)
        return {};
    return m_current->waiver ? tr("waived") : text(parity::wordOf(m_current->severity));
}

QString FindingsController::subject() const
{
    if (!m_current)
        return {};
    QStringList parts;
    if (!m_current->service.empty())
        parts.append(text(m_current->service));
    if (!m_current->subject.empty())
        parts.append(text(wordOfSubject(*m_current)));
    const QString what = parts.join(QStringLiteral(" · "));
    return m_current->environments.empty()
               ? what
               : tr("%1 in %2").arg(what, commaJoined(m_current->environments));
}

QString FindingsController::factor() const
{
    return m_current ? tr("Factor %1: %2")
                           .arg(text(parity::numeral(m_current->factor)),
                                words(parity::title(m_current->factor)))
                     : QString();
}

QString FindingsController::factorText() const
{
    return m_current ? words(parity::explanation(m_current->factor)) : QString();
}

QString FindingsController::advice() const
{
    return m_current && m_current->fix ? text(m_current->fix->summary) : QString();
}

QString FindingsController::waiverText() const
{
    if (!m_current || !m_current->waiver)
        return {};
    const parity::AppliedWaiver& waiver = *m_current->waiver;
    return waiver.owner.empty()
               ? tr("Waived until %1: %2").arg(text(waiver.expires), text(waiver.reason))
               : tr("Waived by %1 until %2: %3")
                     .arg(text(waiver.owner), text(waiver.expires), text(waiver.reason));
}

bool FindingsController::canFix() const
{
    return m_current && m_current->fix && !m_current->fix->changes.empty();
}

QString FindingsController::currentService() const
{
    return m_current ? text(m_current->service) : QString();
}

QString FindingsController::currentKey() const
{
    return m_current ? text(m_current->subject) : QString();
}

void FindingsController::previewFix()
{
    if (m_current)
        m_fix.plan(*m_current);
}

void FindingsController::previewWaiver(const QString& reason, const QString& owner, int days)
{
    if (m_current)
        m_fix.planWaiver(*m_current, reason, owner, days);
}

QString FindingsController::markdown() const
{
    if (!m_current)
        return {};
    QString all = QStringLiteral("**%1** `%2`: %3\n\n")
                      .arg(text(toString(m_current->severity)),
                           text(m_current->rule),
                           text(m_current->message));
    if (!m_current->reason.empty())
        all += text(m_current->reason) + QStringLiteral("\n\n");
    for (int row = 0; row < m_evidence.rowCount(); ++row) {
        const QModelIndex at = m_evidence.index(row);
        const QString place = at.data(CellModel::PlaceRole).toString();
        all += QStringLiteral("- %1: `%2`%3\n")
                   .arg(at.data(CellModel::EnvironmentRole).toString(),
                        at.data(CellModel::ValueRole).toString(),
                        place.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(place));
    }
    if (!advice().isEmpty())
        all += QStringLiteral("\n%1\n").arg(advice());
    return all;
}

} // namespace plumbline::desktop
