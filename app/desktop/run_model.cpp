// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/run_model.h"

#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace plumbline::desktop {

namespace {

RunRow rowOf(const history::Run& run)
{
    QStringList names;
    for (const std::string& name : run.environments)
        names.append(QString::fromStdString(name));
    const QDateTime at =
        QDateTime::fromString(QString::fromStdString(run.at), Qt::ISODate).toLocalTime();
    return {.id = run.id,
            .when = QLocale().toString(at, QLocale::ShortFormat),
            .environments = names.join(", "),
            .score = run.score ? QString::number(*run.score) : QStringLiteral("–"),
            .scoreValue = run.score.value_or(-1),
            .errors = run.counts.error,
            .warnings = run.counts.warning,
            .mark = {}};
}

} // namespace

QVariant RunModel::data(const QModelIndex& index, int role) const
{
    const RunRow* row = rowAt(index);
    if (row == nullptr)
        return {};
    switch (role) {
    case IdRole:
        return row->id;
    case WhenRole:
    case Qt::DisplayRole:
        return row->when;
    case EnvironmentsRole:
        return row->environments;
    case ScoreRole:
        return row->score;
    case ScoreValueRole:
        return row->scoreValue;
    case ErrorsRole:
        return row->errors;
    case WarningsRole:
        return row->warnings;
    case MarkRole:
        return row->mark;
    default:
        return {};
    }
}

QHash<int, QByteArray> RunModel::roleNames() const
{
    return {{IdRole, "runId"},
            {WhenRole, "when"},
            {EnvironmentsRole, "environments"},
            {ScoreRole, "score"},
            {ScoreValueRole, "scoreValue"},
            {ErrorsRole, "errors"},
            {WarningsRole, "warnings"},
            {MarkRole, "mark"}};
}

void RunModel::setRuns(const std::vector<history::Run>& runs)
{
    std::vector<RunRow> rows;
    rows.reserve(runs.size());
    for (const history::Run& run : runs)
        rows.push_back(rowOf(run));
    std::ranges::reverse(rows); // the newest is looked for first
    setRows(std::move(rows));
}

void RunModel::mark(qint64 before, qint64 after)
{
    for (int i = 0; i < rowCount(); ++i) {
        RunRow row = rows()[static_cast<std::size_t>(i)];
        row.mark = row.id == before  ? QStringLiteral("before")
                   : row.id == after ? QStringLiteral("after")
                                     : QString();
        setRow(i, std::move(row));
    }
}

} // namespace plumbline::desktop
