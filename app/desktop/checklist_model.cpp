// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/checklist_model.h"

#include "app/desktop/step_title.h"
#include "app/desktop/text.h"
#include "core/base/secret.h"

#include <algorithm>
#include <array>

namespace plumbline::desktop {

namespace {

using onboarding::Step;
using onboarding::StepKind;
using onboarding::StepStatus;

constexpr qsizetype kKeptOutput = 65'536; // characters; the end says what went wrong

bool isSettled(const ChecklistRow& row)
{
    return row.status == u"done" || row.status == u"not-applicable";
}

/// Whether it ran something whose exit code was looked at.
bool hasExitCode(const Step& step)
{
    constexpr std::array kOfCommands{StepKind::Submodules,
                                     StepKind::Hooks,
                                     StepKind::Certificates,
                                     StepKind::Command,
                                     StepKind::Task};
    return !step.command.empty() && std::ranges::find(kOfCommands, step.kind) != kOfCommands.end();
}

ChecklistRow rowOf(const Step& step)
{
    return {.id = text(step.id),
            .title = titleOf(step),
            .status = text(toString(step.status)),
            .detail = text(maskCredentials(text(step.detail).toStdString())),
            .fix = text(step.fix),
            .command = text(maskCredentials(step.command)),
            .place = text(toString(step.origin)),
            .file = text(step.origin.file),
            .line = step.origin.line,
            .isOptional = step.isOptional,
            .elapsedMs = step.elapsed.count()};
}

} // namespace

QVariant ChecklistModel::data(const QModelIndex& index, int role) const
{
    const ChecklistRow* row = rowAt(index);
    if (row == nullptr)
        return {};
    switch (role) {
    case IdRole:
        return row->id;
    case TitleRole:
    case Qt::DisplayRole:
        return row->title;
    case StatusRole:
        return row->status;
    case DetailRole:
        return row->detail;
    case FixRole:
        return row->fix;
    case CommandRole:
        return row->command;
    case PlaceRole:
        return row->place;
    case FileRole:
        return row->file;
    case LineRole:
        return row->line;
    case OptionalRole:
        return row->isOptional;
    case ElapsedRole:
        return row->elapsedMs;
    case ExitRole:
        return row->exitText;
    case OutputRole:
        return row->output;
    default:
        return {};
    }
}

QHash<int, QByteArray> ChecklistModel::roleNames() const
{
    return {{IdRole, "stepId"},
            {TitleRole, "title"},
            {StatusRole, "status"},
            {DetailRole, "detail"},
            {FixRole, "fix"},
            {CommandRole, "command"},
            {PlaceRole, "place"},
            {FileRole, "file"},
            {LineRole, "line"},
            {OptionalRole, "isOptional"},
            {ElapsedRole, "elapsedMs"},
            {ExitRole, "exitText"},
            {OutputRole, "output"}};
}

int ChecklistModel::settled() const
{
    return static_cast<int>(std::ranges::count_if(rows(), isSettled));
}

int ChecklistModel::current() const
{
    auto found = std::ranges::find(rows(), QStringLiteral("running"), &ChecklistRow::status);
    if (found == rows().end())
        found = std::ranges::find_if_not(rows(), isSettled);
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

const ChecklistRow* ChecklistModel::find(const QString& id) const
{
    const auto found = std::ranges::find(rows(), id, &ChecklistRow::id);
    return found == rows().end() ? nullptr : &*found;
}

void ChecklistModel::setSteps(const std::vector<Step>& steps)
{
    std::vector<ChecklistRow> shown;
    shown.reserve(steps.size());
    for (const Step& step : steps) {
        ChecklistRow row = rowOf(step);
        if (const ChecklistRow* before = find(row.id)) {
            row.exitText = before->exitText;
            row.output = before->output;
        }
        shown.push_back(std::move(row));
    }
    setRows(std::move(shown));
    Q_EMIT countsChanged();
}

void ChecklistModel::apply(const Step& step)
{
    const ChecklistRow* before = find(text(step.id));
    if (before == nullptr)
        return;
    ChecklistRow row = rowOf(step);
    if (step.status != StepStatus::Running) {
        row.output = before->output;
        if (step.status == StepStatus::Done && hasExitCode(step))
            row.exitText = tr("exit code %1").arg(0);
    }
    setRow(static_cast<int>(before - rows().data()), std::move(row));
    Q_EMIT countsChanged();
}

void ChecklistModel::append(const QString& id, const QString& output)
{
    const ChecklistRow* before = find(id);
    if (before == nullptr)
        return;
    ChecklistRow row = *before;
    row.output = (row.output + output).right(kKeptOutput);
    setRow(static_cast<int>(before - rows().data()), std::move(row));
}

void ChecklistModel::showOnly(const ChecklistModel& all, const QString& id)
{
    const ChecklistRow* row = all.find(id);
    setRows(row == nullptr ? std::vector<ChecklistRow>() : std::vector<ChecklistRow>{*row});
    Q_EMIT countsChanged();
}

} // namespace plumbline::desktop
