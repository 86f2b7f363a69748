// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/compare_controller.h"

#include "core/workspace/classify.h"

#include <QSettings>

#include <algorithm>

namespace plumbline::desktop {

CompareController::CompareController(WorkspaceController& workspace,
                                     ParityController& parity,
                                     QObject* parent)
    : QObject(parent)
    , m_parity(parity)
    , m_inspector(workspace, parity)
    , m_correction(workspace, parity)
{
    const QSettings settings;
    m_matrix.setOnlyGaps(settings.value("compare/onlyGaps", true).toBool());
    m_matrix.setRegex(settings.value("compare/isRegex", false).toBool());
    connect(&parity, &ParityController::reportChanged, this, &CompareController::onReportChanged);
    connect(&m_matrix, &MatrixModel::filterChanged, this, [this] {
        QSettings kept;
        kept.setValue("compare/onlyGaps", m_matrix.onlyGaps());
        kept.setValue("compare/isRegex", m_matrix.isRegex());
    });
    connect(&m_matrix, &MatrixModel::rowsChanged, this, [this] {
        Q_EMIT currentChanged();
        Q_EMIT shownChanged();
    });
    connect(&m_matrix, &MatrixModel::matrixChanged, this, &CompareController::shownChanged);
    connect(this, &CompareController::pairChanged, this, &CompareController::shownChanged);
    connect(this, &CompareController::currentChanged, &m_correction, [this] {
        if (m_correction.state() != FixController::Writing && m_inspector.key() != m_correctedKey)
            m_correction.dismiss(); // it was about another row
    });
}

/// A row keeps being looked at when the files change, if it is still there.
void CompareController::onReportChanged()
{
    const auto report = m_parity.report();
    if (!report) {
        m_job.abandon();
        m_matrix.setMatrix(std::make_shared<const Matrix>());
        m_inspector.show(-1);
        showPair();
        return;
    }
    m_job.start(
        this,
        [report](const std::stop_token& /*stop*/) {
            return std::make_shared<const Matrix>(layOut(*report));
        },
        [this, report](std::shared_ptr<const Matrix> matrix) {
            const bool hadRow = m_inspector.hasRow();
            const QString service = m_inspector.service();
            const QString key = m_inspector.key();
            m_matrix.setMatrix(std::move(matrix));
            m_inspector.show(hadRow ? findRow(service, key) : -1);
            const auto count = static_cast<int>(report->comparison.environments.size());
            if (m_left >= count || m_right >= count || m_left == m_right) {
                m_left = 0;
                m_right =
                    std::max(0, count - 1); // they are mostly written on the way to production
            }
            showPair();
            Q_EMIT currentChanged();
        });
}

int CompareController::findRow(const QString& service, const QString& key) const
{
    const auto report = m_parity.report();
    if (!report)
        return -1;
    const auto& rows = report->comparison.rows;
    const auto found = std::ranges::find_if(
        rows, [service = service.toStdString(), key = key.toStdString()](const parity::Row& row) {
            return row.service == service && row.key == key;
        });
    return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
}

int CompareController::currentRow() const
{
    return m_inspector.hasRow() ? m_matrix.shownRow(m_inspector.row()) : -1;
}

void CompareController::setCurrentRow(int row)
{
    m_inspector.show(m_matrix.comparisonRow(row));
    Q_EMIT currentChanged();
}

void CompareController::setPair(bool isPair)
{
    if (isPair == m_isPair)
        return;
    m_isPair = isPair;
    showPair();
}

void CompareController::setLeft(int left)
{
    if (left == m_right)
        m_right = m_left;
    m_left = left;
    showPair();
}

void CompareController::setRight(int right)
{
    if (right == m_left)
        m_left = m_right;
    m_right = right;
    showPair();
}

void CompareController::setPairShowsAll(bool showsAll)
{
    m_pairShowsAll = showsAll;
    showPair();
}

void CompareController::showPair()
{
    m_pair.show(m_isPair ? m_parity.report() : nullptr,
                static_cast<std::size_t>(m_left),
                static_cast<std::size_t>(m_right),
                !m_pairShowsAll);
    Q_EMIT pairChanged();
}

QString CompareController::summary() const
{
    if (m_isPair)
        return m_pair.differences() == 1 ? tr("1 line differs")
                                         : tr("%L1 lines differ").arg(m_pair.differences());
    return tr("%L1 of %L2 rows are shown").arg(m_matrix.shown()).arg(m_matrix.total());
}

QString CompareController::command() const
{
    const QStringList names = m_matrix.environments();
    QString line = QStringLiteral("plumbline diff");
    if (m_isPair) {
        if (m_left >= 0 && m_right >= 0 && m_left < names.size() && m_right < names.size())
            line += ' ' + names.at(m_left) + ' ' + names.at(m_right);
        return m_pairShowsAll ? line + QStringLiteral(" --all") : line;
    }
    line += m_matrix.onlyGaps() ? QStringLiteral(" --gaps") : QStringLiteral(" --all");
    if (!m_matrix.service().isEmpty())
        line += QStringLiteral(" --service '%1'").arg(m_matrix.service());
    if (!m_matrix.search().isEmpty() && !m_matrix.isRegex())
        line += QStringLiteral(" --key '*%1*'").arg(m_matrix.search());
    return line;
}

void CompareController::showSubject(const QString& service, const QString& key)
{
    const int row = findRow(service, key);
    if (row < 0)
        return;
    setPair(false);
    if (m_matrix.shownRow(row) < 0)
        m_matrix.clearFilters();
    m_inspector.show(row);
    Q_EMIT currentChanged();
}

QVariantList CompareController::subjects() const
{
    QVariantList list;
    if (const auto report = m_parity.report()) {
        for (const parity::Row& row : report->comparison.rows) {
            if (row.kind == parity::Kind::ConfigVar)
                list.append(QVariantMap{{"service", QString::fromStdString(row.service)},
                                        {"key", QString::fromStdString(row.key)}});
        }
    }
    return list;
}

void CompareController::lookAtPairRow(int row)
{
    m_inspector.show(m_pair.comparisonRow(row));
    Q_EMIT currentChanged();
}

void CompareController::correctClass(int choice)
{
    const std::vector<std::string>& names = workspace::classNames();
    if (m_inspector.classChoice() < 0 || choice < 0 || choice >= static_cast<int>(names.size()))
        return;
    m_correctedKey = m_inspector.key();
    m_correction.planClass(m_correctedKey,
                           QString::fromStdString(names[static_cast<std::size_t>(choice)]));
}

QString CompareController::textOf(int row, int column) const
{
    const QModelIndex at = m_matrix.index(row);
    const QStringList texts = at.data(MatrixModel::TextsRole).toStringList();
    return column < 0 || column >= texts.size() ? at.data(MatrixModel::TitleRole).toString()
                                                : texts.at(column);
}

QString CompareController::rowText(int row) const
{
    const QModelIndex at = m_matrix.index(row);
    return QStringList{at.data(MatrixModel::TitleRole).toString(),
                       at.data(MatrixModel::VerdictRole).toString(),
                       at.data(MatrixModel::TextsRole).toStringList().join('\t')}
        .join('\t');
}

} // namespace plumbline::desktop
