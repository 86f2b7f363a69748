// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/failure_model.h"

#include "app/desktop/text.h"

namespace plumbline::desktop {

namespace {

/// Exit codes above 128 are signals; 125 to 127 are the engine's own.
QString exitInWords(int code, bool oomKilled)
{
    if (oomKilled)
        return FailureModel::tr("exit code %1: killed, it used more memory than its limit")
            .arg(code);
    switch (code) {
    case 0:
        return FailureModel::tr("exit code 0: it ended by itself");
    case 126:
        return FailureModel::tr("exit code 126: the command cannot be executed");
    case 127:
        return FailureModel::tr("exit code 127: the command was not found in the image");
    case 137:
        return FailureModel::tr("exit code 137: killed (SIGKILL)");
    case 139:
        return FailureModel::tr("exit code 139: crashed (SIGSEGV)");
    case 143:
        return FailureModel::tr("exit code 143: terminated (SIGTERM)");
    default:
        return FailureModel::tr("exit code %1").arg(code);
    }
}

QString joined(const std::vector<std::string>& words)
{
    QStringList list;
    for (const std::string& word : words)
        list.append(text(word));
    if (!list.isEmpty() && (list.first() == "CMD" || list.first() == "CMD-SHELL"))
        list.removeFirst();
    return list.join(' ');
}

FailureRow rowOf(const stack::Failure& failure)
{
    FailureRow row{.step = failure.step,
                   .title = failure.service.empty()
                                ? FailureModel::tr("A step failed")
                                : FailureModel::tr("%1 did not come up").arg(text(failure.service)),
                   .message = text(failure.error.message),
                   .hint = text(failure.error.hint),
                   .probe = joined(failure.probeCommand),
                   .likelyCause = text(failure.likelyCause)};
    if (failure.exitCode)
        row.exit = exitInWords(*failure.exitCode, failure.oomKilled);
    for (const engine::HealthProbe& probe : failure.probes)
        row.probes.append(
            FailureModel::tr("exit %1: %2").arg(probe.exitCode).arg(text(probe.output).trimmed()));
    row.probes.removeDuplicates(); // the same answer again is no more evidence
    for (const std::string& line : failure.logTail)
        row.log.append(text(line));
    return row;
}

} // namespace

QVariant FailureModel::data(const QModelIndex& index, int role) const
{
    const FailureRow* row = rowAt(index);
    if (row == nullptr)
        return {};
    switch (role) {
    case TitleRole:
    case Qt::DisplayRole:
        return row->title;
    case MessageRole:
        return row->message;
    case HintRole:
        return row->hint;
    case ExitRole:
        return row->exit;
    case ProbeRole:
        return row->probe;
    case ProbesRole:
        return row->probes;
    case LogRole:
        return row->log;
    case LikelyCauseRole:
        return row->likelyCause;
    default:
        return {};
    }
}

QHash<int, QByteArray> FailureModel::roleNames() const
{
    return {{TitleRole, "title"},
            {MessageRole, "message"},
            {HintRole, "hint"},
            {ExitRole, "exitText"},
            {ProbeRole, "probe"},
            {ProbesRole, "probes"},
            {LogRole, "log"},
            {LikelyCauseRole, "likelyCause"}};
}

void FailureModel::setFailures(const std::vector<stack::Failure>& failures)
{
    std::vector<FailureRow> rows;
    rows.reserve(failures.size());
    for (const stack::Failure& failure : failures)
        rows.push_back(rowOf(failure));
    setRows(std::move(rows));
}

void FailureModel::setError(const Error& error)
{
    setRows({FailureRow{.title = tr("It could not be done"),
                        .message = text(error.message),
                        .hint = text(error.hint)}});
}

} // namespace plumbline::desktop
