// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/step_model.h"

#include "app/desktop/text.h"

#include <algorithm>

namespace plumbline::desktop {

namespace {

QString changeOf(const std::string& field, const std::string& from, const std::string& to)
{
    return QStringLiteral("%1: %2 → %3")
        .arg(text(field),
             from.empty() ? QStringLiteral("∅") : text(from),
             to.empty() ? QStringLiteral("∅") : text(to));
}

QString detailOf(const stack::Cause& cause)
{
    if (cause.field.empty())
        return {};
    if (cause.from.empty() && cause.to.empty())
        return text(cause.field);
    return changeOf(cause.field, cause.from, cause.to);
}

/// `container shop-web-1`, its first word in the window's language.
QString objectOf(const std::string& object)
{
    QString whole = text(object);
    const QString name = whole.section(' ', 1);
    if (object.starts_with("container "))
        return StepModel::tr("container %1").arg(name);
    if (object.starts_with("image "))
        return StepModel::tr("image %1").arg(name);
    if (object.starts_with("network "))
        return StepModel::tr("network %1").arg(name);
    if (object.starts_with("service "))
        return StepModel::tr("service %1").arg(name);
    if (object.starts_with("volume "))
        return StepModel::tr("volume %1").arg(name);
    return whole;
}

QString stateName(StepRow::State state)
{
    switch (state) {
    case StepRow::State::Pending:
        return QStringLiteral("pending");
    case StepRow::State::Running:
        return QStringLiteral("running");
    case StepRow::State::Done:
        return QStringLiteral("done");
    case StepRow::State::Failed:
        return QStringLiteral("failed");
    case StepRow::State::Skipped:
        break;
    }
    return QStringLiteral("skipped");
}

} // namespace

QVariant StepModel::data(const QModelIndex& index, int role) const
{
    const StepRow* row = rowAt(index);
    if (row == nullptr)
        return {};
    switch (role) {
    case ActionRole:
        return row->action;
    case ObjectRole:
    case Qt::DisplayRole:
        return row->object;
    case ServiceRole:
        return row->service;
    case CauseRole:
        return row->cause;
    case DetailRole:
        return row->detail;
    case ChangesRole:
        return row->changes;
    case PlaceRole:
        return row->place;
    case FileRole:
        return row->file;
    case LineRole:
        return row->line;
    case LosesDataRole:
        return row->losesData;
    case StateRole:
        return stateName(row->state);
    case ProgressRole:
        return row->progress;
    case FractionRole:
        return row->fraction;
    case ElapsedRole:
        return row->elapsedMs;
    default:
        return {};
    }
}

QHash<int, QByteArray> StepModel::roleNames() const
{
    return {{ActionRole, "action"},
            {ObjectRole, "object"},
            {ServiceRole, "service"},
            {CauseRole, "cause"},
            {DetailRole, "detail"},
            {ChangesRole, "changes"},
            {PlaceRole, "place"},
            {FileRole, "file"},
            {LineRole, "line"},
            {LosesDataRole, "losesData"},
            {StateRole, "stepState"},
            {ProgressRole, "progress"},
            {FractionRole, "fraction"},
            {ElapsedRole, "elapsedMs"}};
}

int StepModel::finished() const
{
    return static_cast<int>(std::ranges::count_if(rows(), [](const StepRow& row) {
        return row.state == StepRow::State::Done || row.state == StepRow::State::Failed;
    }));
}

double StepModel::fraction() const
{
    return total() == 0 ? 0 : static_cast<double>(finished()) / static_cast<double>(total());
}

int StepModel::current() const
{
    const auto last =
        std::ranges::find(rows().rbegin(), rows().rend(), StepRow::State::Running, &StepRow::state);
    return static_cast<int>(rows().rend() - last) - 1;
}

QString StepModel::subjectOf(int step) const
{
    const auto found = std::ranges::find(rows(), step, &StepRow::id);
    if (found == rows().end())
        return {};
    return found->service.isEmpty() ? found->object : found->service;
}

void StepModel::clear()
{
    setRows({});
    Q_EMIT countsChanged();
}

void StepModel::setPlan(const stack::Plan& plan)
{
    std::vector<StepRow> steps;
    steps.reserve(plan.steps.size());
    for (const stack::Step& step : plan.steps)
        steps.push_back({.id = step.id,
                         .action = words(stack::actionName(step)),
                         .object = objectOf(step.object),
                         .service = text(step.service),
                         .cause = text(step.cause.text),
                         .detail = detailOf(step.cause),
                         .place = text(toString(step.cause.origin)),
                         .file = text(step.cause.origin.file),
                         .line = step.cause.origin.line,
                         .losesData = step.losesData});
    setRows(std::move(steps));
    Q_EMIT countsChanged();
}

void StepModel::change(int step, const std::function<void(StepRow&)>& edit)
{
    const auto found = std::ranges::find(rows(), step, &StepRow::id);
    if (found == rows().end())
        return;
    StepRow edited = *found;
    edit(edited);
    const bool moved = edited.state != found->state;
    setRow(static_cast<int>(found - rows().begin()), std::move(edited));
    if (moved)
        Q_EMIT countsChanged();
}

void StepModel::apply(const stack::Event& event)
{
    if (const auto* started = std::get_if<stack::StepStarted>(&event)) {
        change(started->step, [](StepRow& row) { row.state = StepRow::State::Running; });
    } else if (const auto* progress = std::get_if<stack::StepProgress>(&event)) {
        change(progress->step, [progress](StepRow& row) {
            row.progress = text(progress->text);
            if (progress->pull && progress->pull->totalBytes() > 0)
                row.fraction = static_cast<double>(progress->pull->downloadedBytes()) /
                               static_cast<double>(progress->pull->totalBytes());
        });
    } else if (const auto* finished = std::get_if<stack::StepFinished>(&event)) {
        change(finished->step, [finished](StepRow& row) {
            row.state = StepRow::State::Done;
            row.progress = text(finished->note);
            row.elapsedMs = finished->elapsed.count();
        });
    } else if (const auto* failed = std::get_if<stack::StepFailed>(&event)) {
        change(failed->step, [failed](StepRow& row) {
            row.state = StepRow::State::Failed;
            row.progress = text(failed->error.message);
            row.elapsedMs = failed->elapsed.count();
        });
    }
}

void StepModel::finish(const stack::Outcome& outcome)
{
    for (const int step : outcome.notRun)
        change(step, [](StepRow& row) { row.state = StepRow::State::Skipped; });
}

void StepModel::setPlan(const stack::StackPlan& plan)
{
    std::vector<StepRow> steps;
    steps.reserve(plan.steps.size());
    for (const stack::StackStep& step : plan.steps) {
        StepRow row{.id = static_cast<int>(steps.size()),
                    .action = words(step.verb),
                    .object = text(step.object),
                    .service = text(step.service),
                    .cause = text(step.why),
                    .place = text(toString(step.origin)),
                    .file = text(step.origin.file),
                    .line = step.origin.line};
        QStringList changes;
        for (const stack::Difference& change : step.changes)
            changes.append(changeOf(change.field, change.from, change.to));
        row.changes = changes.join('\n');
        steps.push_back(std::move(row));
    }
    setRows(std::move(steps));
    Q_EMIT countsChanged();
}

void StepModel::apply(const stack::StackNews& news)
{
    const QString object = text(news.object);
    const auto found = std::ranges::find(rows(), object, &StepRow::object);
    if (found == rows().end())
        return; // of a service that stays as it is
    const bool isDone = news.service ? news.service->isWell() && news.service->leaving == 0 : true;
    change(found->id, [&news, isDone](StepRow& row) {
        row.state = isDone ? StepRow::State::Done : StepRow::State::Running;
        row.progress = text(news.text);
        row.fraction = news.service && news.service->wanted > 0
                           ? static_cast<double>(news.service->running) / news.service->wanted
                           : -1;
    });
}

void StepModel::finish(const stack::StackOutcome& outcome)
{
    for (const stack::StackFailure& failure : outcome.failures) {
        const auto found = std::ranges::find(rows(), text(failure.object), &StepRow::object);
        if (found != rows().end())
            change(found->id, [&failure](StepRow& row) {
                row.state = StepRow::State::Failed;
                row.progress = text(failure.error.message);
            });
    }
    for (int id = 0; id < total(); ++id)
        change(id, [](StepRow& row) {
            if (row.state == StepRow::State::Pending)
                row.state = StepRow::State::Skipped;
        });
}

} // namespace plumbline::desktop
