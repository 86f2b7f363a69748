// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/task_model.h"

#include "app/desktop/text.h"
#include "core/base/secret.h"
#include "core/base/text.h"

#include <QDateTime>
#include <QLocale>

namespace plumbline::desktop {

namespace {

QString stateOf(const std::optional<history::TaskRun>& run)
{
    if (!run)
        return QStringLiteral("idle");
    if (!run->exitCode)
        return QStringLiteral("warning");
    return *run->exitCode == 0 ? QStringLiteral("ok") : QStringLiteral("error");
}

QString lastTextOf(const std::optional<history::TaskRun>& run)
{
    if (!run)
        return TaskModel::tr("never ran here");
    const QString when = QLocale().toString(
        QDateTime::fromString(text(run->at), Qt::ISODate).toLocalTime(), QLocale::ShortFormat);
    if (!run->exitCode)
        return TaskModel::tr("interrupted, %1").arg(when);
    const QString seconds = QLocale().toString(run->seconds, 'f', 1);
    return *run->exitCode == 0 ? TaskModel::tr("ended well in %1 s, %2").arg(seconds, when)
                               : TaskModel::tr("exit code %1 after %2 s, %3")
                                     .arg(QString::number(*run->exitCode), seconds, when);
}

TaskRow rowOf(const workspace::TaskState& state, const QString& running)
{
    const workspace::Task& task = state.task;
    const bool isRunning = text(task.name) == running;
    return {.name = text(printable(task.name)),
            .service = text(printable(task.service)),
            .command = text(printable(maskCredentials(task.command))),
            .description = text(printable(task.description)),
            .state = isRunning ? QStringLiteral("working") : stateOf(state.last),
            .lastText = isRunning ? TaskModel::tr("running") : lastTextOf(state.last),
            .place = text(toString(task.origin)),
            .file = text(task.origin.file),
            .line = task.origin.line};
}

} // namespace

QVariant TaskModel::data(const QModelIndex& index, int role) const
{
    const TaskRow* row = rowAt(index);
    if (row == nullptr)
        return {};
    switch (role) {
    case NameRole:
    case Qt::DisplayRole:
        return row->name;
    case ServiceRole:
        return row->service;
    case CommandRole:
        return row->command;
    case DescriptionRole:
        return row->description;
    case StateRole:
        return row->state;
    case LastRole:
        return row->lastText;
    case PlaceRole:
        return row->place;
    case FileRole:
        return row->file;
    case LineRole:
        return row->line;
    default:
        return {};
    }
}

QHash<int, QByteArray> TaskModel::roleNames() const
{
    return {{NameRole, "name"},
            {ServiceRole, "service"},
            {CommandRole, "command"},
            {DescriptionRole, "description"},
            {StateRole, "taskState"},
            {LastRole, "lastText"},
            {PlaceRole, "place"},
            {FileRole, "file"},
            {LineRole, "line"}};
}

void TaskModel::setTasks(const std::vector<workspace::TaskState>& tasks, const QString& running)
{
    std::vector<TaskRow> rows;
    rows.reserve(tasks.size());
    for (const workspace::TaskState& state : tasks)
        rows.push_back(rowOf(state, running));
    setRows(std::move(rows));
    Q_EMIT totalChanged();
}

} // namespace plumbline::desktop
