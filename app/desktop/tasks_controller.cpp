// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/tasks_controller.h"

#include "app/desktop/frame.h"
#include "app/desktop/moment.h"
#include "app/desktop/text.h"
#include "core/base/text.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace plumbline::desktop {

namespace {

constexpr qsizetype kKeptOutput = 65'536;

Result<std::vector<workspace::TaskState>> readTasks(const std::filesystem::path& folder,
                                                    const workspace::PersonalPlaces& places)
{
    const auto opened = workspace::openManifest(folder);
    if (!opened)
        return tl::unexpected(opened.error());
    return workspace::listTasks(*opened, places);
}

} // namespace

TasksController::TasksController(EngineController& engine,
                                 WorkspaceController& workspace,
                                 LaunchTarget& target,
                                 QString version,
                                 QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_workspace(workspace)
    , m_target(target)
    , m_version(std::move(version))
{
    connect(&workspace, &WorkspaceController::loaded, this, &TasksController::onWorkspace);
    connect(&workspace, &WorkspaceController::closed, this, &TasksController::forget);
    connect(&engine, &EngineController::stateChanged, this, &TasksController::changed);
    connect(&target, &LaunchTarget::loaded, this, &TasksController::changed);
}

bool TasksController::canRun() const
{
    return m_engine.isConnected() && m_target.workspace() != nullptr && !isRunning();
}

void TasksController::select(const QString& task)
{
    if (task == m_selected)
        return;
    m_selected = task;
    Q_EMIT changed();
}

QString TasksController::command() const
{
    return m_selected.isEmpty() ? QString()
                                : m_target.commandOf(QStringLiteral("task ") + m_selected);
}

void TasksController::onWorkspace()
{
    if (m_folder != m_workspace.folder())
        forget();
    if (m_isShown)
        look();
}

void TasksController::forget()
{
    m_lookJob.abandon();
    m_job.abandon();
    m_talk.reset();
    m_folder.clear();
    m_selected.clear();
    m_running.clear();
    m_shown.clear();
    m_progress.clear();
    m_outcome.clear();
    m_output.clear();
    m_error.reset();
    m_listError.reset();
    m_asked.reset();
    m_states.clear();
    showTasks();
}

void TasksController::setShown(bool isShown)
{
    m_isShown = isShown;
    if (isShown)
        look();
}

void TasksController::look()
{
    if (m_workspace.folder().isEmpty())
        return;
    m_folder = m_workspace.folder();
    m_lookJob.start(
        this,
        [folder = std::filesystem::path(m_folder.toStdString()), places = m_workspace.places()](
            const std::stop_token& /*stop*/) { return readTasks(folder, places); },
        [this](Result<std::vector<workspace::TaskState>> tasks) { takeTasks(std::move(tasks)); });
}

void TasksController::takeTasks(Result<std::vector<workspace::TaskState>> tasks)
{
    m_listError.reset();
    if (tasks)
        m_states = std::move(*tasks);
    else
        m_listError = tasks.error();
    showTasks();
}

void TasksController::showTasks()
{
    m_tasks.setTasks(m_states, m_running);
    const bool isThere = std::ranges::any_of(
        m_tasks.rows(), [this](const TaskRow& row) { return row.name == m_selected; });
    if (!isThere)
        m_selected = m_tasks.rows().empty() ? QString() : m_tasks.rows().front().name;
    Q_EMIT changed();
}

void TasksController::run(const QString& task)
{
    if (!canRun())
        return;
    m_running = task;
    m_shown = task;
    m_selected = task;
    m_progress.clear();
    m_outcome.clear();
    m_output.clear();
    m_error.reset();
    m_talk = std::make_shared<OnboardConversation>(
        [this] { callInAFrame(this, &TasksController::takeNews); });
    showTasks();
    workspace::DeclaredRun run{.directory = m_workspace.folder().toStdString(),
                               .name = task.toStdString(),
                               .places = m_workspace.places(),
                               .now = momentOf(m_workspace.variables()),
                               .task = {.plumblineVersion = m_version.toStdString()},
                               .mayRun = {}};
    m_job.start(
        this,
        [context = *m_engine.engineContext(),
         mirror = m_target.isMirror() ? m_target.workspace() : nullptr,
         run = std::move(run),
         talk = m_talk](const std::stop_token& stop) mutable {
            const workspace::OnboardTalk said = talk->talk(stop);
            run.mayRun = said.mayRun;
            run.task.onPlan = said.onPlan;
            run.task.sink = said.onEvent;
            run.task.onOutput = said.onOutput;
            run.workspace = mirror.get();
            if (mirror) // what the mirror made is kept as it is
                run.task.recreate = stack::Recreate::Never;
            return workspace::runDeclared(context, run, stop);
        },
        [this](const Result<workspace::DeclaredEnd>& end) { takeEnd(end); });
}

void TasksController::allow(bool mayRun)
{
    if (!m_asked)
        return;
    m_asked.reset();
    m_talk->answerCommand(mayRun);
    Q_EMIT changed();
}

void TasksController::cancel()
{
    if (isRunning())
        m_job.requestStop();
}

void TasksController::dismiss()
{
    m_error.reset();
    m_listError.reset();
    Q_EMIT changed();
}

void TasksController::takeNews()
{
    if (!isRunning())
        return; // the end has taken it
    showNews();
    Q_EMIT changed();
}

void TasksController::showNews()
{
    for (OnboardConversation::Item& item : m_talk->take()) {
        if (const auto* output = std::get_if<OnboardConversation::Output>(&item)) {
            m_progress.clear(); // it has begun
            m_output = (m_output + text(printable(output->text, true))).right(kKeptOutput);
        } else if (const auto* question = std::get_if<workspace::CommandQuestion>(&item)) {
            m_asked = *question;
        } else if (const auto* event = std::get_if<stack::Event>(&item)) {
            take(*event);
        }
    }
}

void TasksController::take(const stack::Event& event)
{
    if (const auto* progress = std::get_if<stack::StepProgress>(&event))
        m_progress = printableText(progress->text);
    else if (const auto* remark = std::get_if<stack::Remark>(&event))
        m_progress = printableText(remark->text);
}

void TasksController::takeEnd(const Result<workspace::DeclaredEnd>& end)
{
    showNews();
    m_running.clear();
    m_progress.clear();
    m_asked.reset();
    if (!end) {
        if (end.error().code == ErrorCode::Cancelled)
            m_outcome = tr("It was stopped.");
        else if (end.error().code == ErrorCode::Denied)
            m_outcome = tr("It was not run.");
        else
            m_error = end.error();
    } else if (end->end.exitCode) {
        const QString seconds =
            QLocale().toString(static_cast<double>(end->elapsed.count()) / 1000, 'f', 1);
        m_outcome = *end->end.exitCode == 0
                        ? tr("It ended well after %1 s.").arg(seconds)
                        : tr("It ended after %1 s with exit code %2.")
                              .arg(seconds, QString::number(*end->end.exitCode));
        m_error = end->notRecorded;
    } else {
        const auto& failures = end->end.outcome.failures;
        m_error = Error{.code = ErrorCode::Internal,
                        .message = failures.empty() ? phrase("what it needs could not be launched")
                                                    : Phrase(failures.front().error.message),
                        .hint = phrase("launch the stack, and see what keeps it")};
    }
    showTasks();
    look(); // the record of this run
}

QString TasksController::errorText() const
{
    const auto& error = m_error ? m_error : m_listError;
    return error ? text(error->message) : QString();
}

QString TasksController::errorHint() const
{
    const auto& error = m_error ? m_error : m_listError;
    return error ? text(error->hint) : QString();
}

QString TasksController::askedCommand() const
{
    return m_asked ? text(m_asked->command) : QString();
}

QString TasksController::askedTitle() const
{
    return m_asked ? text(m_asked->title) : QString();
}

QString TasksController::askedWhere() const
{
    return m_asked ? text(m_asked->where) : QString();
}

QString TasksController::askedPlace() const
{
    return m_asked ? text(toString(m_asked->origin)) : QString();
}

QString TasksController::askedFile() const
{
    return m_asked ? text(m_asked->origin.file) : QString();
}

} // namespace plumbline::desktop
