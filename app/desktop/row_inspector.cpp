// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/row_inspector.h"

#include "app/desktop/matrix.h"
#include "app/desktop/text.h"
#include "core/parity/words.h"
#include "core/workspace/classify.h"
#include "core/workspace/reveal.h"

#include <algorithm>

namespace plumbline::desktop {

RowInspector::RowInspector(WorkspaceController& workspace, ParityController& parity)
    : m_workspace(workspace)
    , m_parity(parity)
{
    constexpr int kSecondMs = 1000;
    m_second.setInterval(kSecondMs);
    connect(&m_second, &QTimer::timeout, this, &RowInspector::tick);
}

const parity::Row* RowInspector::shownRow() const
{
    return m_report && m_row >= 0 ? &m_report->comparison.rows[static_cast<std::size_t>(m_row)]
                                  : nullptr;
}

void RowInspector::show(int row)
{
    const auto report = m_parity.report();
    if (row == m_row && report == m_report)
        return;
    hide();
    m_revealError.clear();
    m_report = report;
    m_row = report && row < static_cast<int>(report->comparison.rows.size()) ? row : -1;
    std::vector<CellRow> cells;
    if (const parity::Row* shown = shownRow()) {
        const QStringList tints = tintsOf(*m_report, *shown);
        for (std::size_t i = 0; i < shown->cells.size(); ++i)
            cells.push_back({.environment = m_report->comparison.environments[i],
                             .cell = shown->cells[i],
                             .tint = tints.at(static_cast<qsizetype>(i))});
    }
    m_cells.setRows(std::move(cells));
    Q_EMIT changed();
    Q_EMIT revealChanged();
}

QString RowInspector::service() const
{
    const parity::Row* row = shownRow();
    return row == nullptr ? QString() : text(row->service);
}

QString RowInspector::key() const
{
    const parity::Row* row = shownRow();
    return row == nullptr ? QString() : text(row->key);
}

QString RowInspector::title() const
{
    const parity::Row* row = shownRow();
    return row == nullptr     ? QString()
           : row->key.empty() ? text(row->service)
                              : text(wordOfKey(*row));
}

QString RowInspector::subtitle() const
{
    const parity::Row* row = shownRow();
    if (row == nullptr)
        return {};
    return row->service.empty() ? text(wordOf(row->kind))
                                : tr("%1 of %2").arg(text(wordOf(row->kind)), text(row->service));
}

QString RowInspector::verdict() const
{
    const parity::Row* row = shownRow();
    return row == nullptr ? QString() : text(wordOf(row->verdict));
}

QString RowInspector::mark() const
{
    const parity::Row* row = shownRow();
    return row == nullptr ? QString() : keyOf(row->verdict);
}

QString RowInspector::reason() const
{
    const parity::Row* row = shownRow();
    return row == nullptr ? QString() : text(row->reason);
}

QString RowInspector::classText() const
{
    const parity::Row* row = shownRow();
    if (row == nullptr || !row->valueClass)
        return {};
    if (*row->valueClass == parity::ValueClass::Unknown && !row->classReason.empty())
        return text(row->classReason);
    const QString meaning = text(meaningOf(*row->valueClass));
    return row->classReason.empty() ? meaning : tr("%1 (%2)").arg(meaning, text(row->classReason));
}

QStringList RowInspector::classChoices() const
{
    QStringList choices;
    for (const std::string& name : workspace::classNames())
        choices.append(
            text(meaningOf(parity::valueClassOf(name).value_or(parity::ValueClass::Unknown))));
    return choices;
}

int RowInspector::classChoice() const
{
    const parity::Row* row = shownRow();
    if (row == nullptr || row->kind != parity::Kind::ConfigVar)
        return -1;
    const std::vector<std::string>& names = workspace::classNames();
    const std::string own(parity::toString(row->valueClass.value_or(parity::ValueClass::Unknown)));
    return static_cast<int>(std::ranges::find(names, own) - names.begin());
}

QString RowInspector::command() const
{
    const parity::Row* row = shownRow();
    if (row == nullptr)
        return {};
    QString line = QStringLiteral("plumbline diff --all");
    if (!row->service.empty())
        line += QStringLiteral(" --service '%1'").arg(text(row->service));
    if (!row->key.empty())
        line += QStringLiteral(" --key '%1'").arg(text(row->key));
    return line;
}

void RowInspector::reveal(int cell)
{
    const parity::Row* row = shownRow();
    if (row == nullptr || cell < 0 || cell >= m_cells.rowCount())
        return;
    hide();
    m_revealError.clear();
    m_cells.setRevealing(cell, true);
    Q_EMIT revealChanged();
    m_job.start(
        this,
        [folder = std::filesystem::path(m_workspace.folder().toStdString()),
         variables = m_workspace.variables(),
         request =
             workspace::RevealRequest{
                 .environment = m_report->comparison.environments[static_cast<std::size_t>(cell)],
                 .key = row->key,
                 .origin = row->cells[static_cast<std::size_t>(cell)].origin}](
            const std::stop_token& stop) -> Result<Secret> {
            const auto opened = workspace::openManifest(folder);
            if (!opened)
                return tl::unexpected(opened.error());
            return workspace::revealSecret(*opened,
                                           request,
                                           {.environments = {},
                                            .variables = variables,
                                            .homeDirectory = workspace::homeDirectoryOf(variables),
                                            .stop = stop});
        },
        [this, cell](const Result<Secret>& secret) { takeSecret(cell, secret); });
}

void RowInspector::takeSecret(int cell, const Result<Secret>& secret)
{
    if (secret) {
        m_cells.setRevealed(cell, QString::fromStdString(secret->reveal()));
        m_revealed = cell;
        m_secondsLeft = kRevealSeconds;
        m_second.start();
    } else {
        m_cells.setRevealing(cell, false);
        m_revealError = text(secret.error().message);
    }
    Q_EMIT revealChanged();
}

void RowInspector::tick()
{
    if (--m_secondsLeft <= 0)
        hide();
    else
        Q_EMIT revealChanged();
}

void RowInspector::hide()
{
    m_job.abandon();
    m_second.stop();
    m_secondsLeft = 0;
    if (m_revealed >= 0 && m_revealed < m_cells.rowCount())
        m_cells.setRevealed(m_revealed, {});
    m_revealed = -1;
    for (int row = 0; row < m_cells.rowCount(); ++row)
        m_cells.setRevealing(row, false);
    Q_EMIT revealChanged();
}

} // namespace plumbline::desktop
