// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/onboard_controller.h"

#include "app/desktop/frame.h"
#include "app/desktop/moment.h"
#include "app/desktop/text.h"
#include "core/base/text.h"
#include "core/workspace/export.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <utility>

namespace plumbline::desktop {

namespace {

using onboarding::Step;
using onboarding::StepStatus;

constexpr std::size_t kEvidenceLines = 8;

/// What a form is known by: its fields, in order.
std::string formOf(const FieldModel& fields)
{
    std::string form;
    for (const FieldRow& row : fields.rows())
        form += row.id.toStdString() + '\n';
    return form;
}

void appendEnd(QStringList& lines, const std::vector<std::string>& more)
{
    const std::size_t first = more.size() > kEvidenceLines ? more.size() - kEvidenceLines : 0;
    for (std::size_t i = first; i < more.size(); ++i)
        lines.append(text(printable(more[i])));
}

} // namespace

OnboardController::OnboardController(EngineController& engine,
                                     WorkspaceController& workspace,
                                     QString version,
                                     QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_workspace(workspace)
    , m_version(std::move(version))
{
    connect(&workspace, &WorkspaceController::loaded, this, &OnboardController::onWorkspace);
    connect(&workspace, &WorkspaceController::closed, this, &OnboardController::forget);
    connect(&engine, &EngineController::stateChanged, this, [this] {
        if (m_isShown && m_engine.state() != EngineController::Connecting)
            look();
    });
}

workspace::OnboardRequest OnboardController::request() const
{
    return {.workspace = workspace::optionsFor(
                std::filesystem::path(m_workspace.folder().toStdString()), m_workspace.variables()),
            .endpoint = m_engine.request(),
            .engine = m_engine.engineContext(),
            .places = m_workspace.places(),
            .now = momentOf(m_workspace.variables()),
            .version = m_version.toStdString()};
}

void OnboardController::onWorkspace()
{
    if (m_folder != m_workspace.folder())
        forget();
    if (m_isShown)
        look();
}

void OnboardController::forget()
{
    m_job.abandon();
    m_talk.reset();
    m_state = Unseen;
    m_question = Nothing;
    m_hasRun = false;
    m_folder.clear();
    m_running.clear();
    m_progress.clear();
    m_readyText.clear();
    m_savedFile.clear();
    m_evidence.clear();
    m_error.reset();
    m_list.reset();
    m_asked.reset();
    m_steps.setSteps({});
    m_fields.setFields({});
    m_plan.clear();
    m_isPicked = false;
    select({});
    Q_EMIT changed();
}

void OnboardController::setShown(bool isShown)
{
    m_isShown = isShown;
    if (isShown)
        look();
}

void OnboardController::look()
{
    if (m_state == Running || m_workspace.folder().isEmpty())
        return;
    m_folder = m_workspace.folder();
    m_state = Looking;
    Q_EMIT changed();
    m_job.start(
        this,
        [request = request()](const std::stop_token& stop) {
            return workspace::lookAtOnboarding(request, stop);
        },
        [this](Result<workspace::Checklist> list) {
            m_state = Seen;
            m_error.reset();
            if (list)
                takeList(std::move(*list));
            else
                fail(list.error());
            Q_EMIT changed();
        });
}

void OnboardController::start()
{
    if (!canStart())
        return;
    m_state = Running;
    m_hasRun = true;
    m_isPicked = false;
    m_error.reset();
    m_evidence.clear();
    m_readyText.clear();
    m_agreed = m_fields.isComplete() ? formOf(m_fields) : std::string();
    m_talk = std::make_shared<OnboardConversation>(
        [this] { callInAFrame(this, &OnboardController::takeNews); });
    m_talk->useKeyring(m_usesKeyring);
    Q_EMIT changed();
    m_job.start(
        this,
        [request = request(), talk = m_talk](const std::stop_token& stop) {
            return workspace::onboard(request, talk->talk(stop), stop);
        },
        [this](Result<workspace::OnboardOutcome> outcome) { takeOutcome(std::move(outcome)); });
}

void OnboardController::useKeyring(bool isUsed)
{
    m_usesKeyring = isUsed;
    if (m_talk)
        m_talk->useKeyring(isUsed);
    Q_EMIT changed();
}

void OnboardController::cancel()
{
    m_job.requestStop();
}

void OnboardController::takeNews()
{
    if (m_state != Running)
        return; // the outcome has taken it
    showNews();
    Q_EMIT changed();
}

void OnboardController::showNews()
{
    struct Show
    {
        OnboardController& self;

        void operator()(workspace::Checklist& list) const { self.takeList(std::move(list)); }

        void operator()(const Step& step) const { self.takeStep(step); }

        void operator()(const OnboardConversation::Output& output) const
        {
            self.m_steps.append(self.m_running, text(printable(output.text, true)));
        }

        void operator()(const OnboardConversation::Remark& remark) const
        {
            self.m_progress = printableText(remark.text);
        }

        void operator()(const OnboardConversation::SharedPlan& plan) const
        {
            self.m_plan.setPlan(*plan);
        }

        void operator()(stack::Event& event) const { self.take(std::move(event)); }

        void operator()(const stack::Failure& failure) const
        {
            for (const engine::HealthProbe& probe : failure.probes)
                self.m_evidence = {text(printable(trimmed(probe.output)))};
            appendEnd(self.m_evidence, failure.logTail);
        }

        void operator()(OnboardConversation::ValuesQuestion& question) const
        {
            self.askForValues(std::move(question.fields));
        }

        void operator()(const workspace::CommandQuestion& question) const
        {
            self.m_asked = question;
            self.m_question = Command;
        }

        void operator()(const OnboardConversation::RetryQuestion& /*question*/) const
        {
            self.m_question = Retry;
        }
    };

    for (OnboardConversation::Item& item : m_talk->take())
        std::visit(Show{*this}, item);
    showSelection();
}

void OnboardController::askForValues(std::vector<onboarding::Field> fields)
{
    m_fields.setFields(std::move(fields));
    if (m_fields.isComplete() && formOf(m_fields) == m_agreed)
        m_talk->answerValues(m_fields.answers()); // seen, and agreed to, when the run was started
    else
        m_question = Values;
}

void OnboardController::take(stack::Event event)
{
    m_plan.apply(event);
    if (const auto* progress = std::get_if<stack::StepProgress>(&event);
        progress && !progress->pull)
        m_progress = tr("%1: %2").arg(m_plan.subjectOf(progress->step), text(progress->text));
}

void OnboardController::takeStep(const Step& step)
{
    m_steps.apply(step);
    if (step.status == StepStatus::Running) {
        m_running = text(step.id);
        m_progress.clear();
        m_evidence.clear();
        m_plan.clear();
        if (!m_isPicked)
            select(m_running);
        return;
    }
    m_running.clear();
    if (m_list) {
        const auto listed = std::ranges::find(m_list->steps, step.id, &Step::id);
        if (listed != m_list->steps.end())
            *listed = step;
    }
}

void OnboardController::takeList(workspace::Checklist list)
{
    m_steps.setSteps(list.steps);
    if (m_question != Values)
        m_fields.setFields(list.fields);
    m_list = std::move(list);
    if (m_steps.find(m_selected) == nullptr || (!m_isPicked && m_state != Running)) {
        const int current = m_steps.current();
        select(current < 0 ? QString() : m_steps.rows()[static_cast<std::size_t>(current)].id);
    }
    showSelection();
}

void OnboardController::takeOutcome(Result<workspace::OnboardOutcome> outcome)
{
    showNews();
    m_state = Seen;
    m_question = Nothing;
    m_asked.reset();
    m_running.clear();
    m_progress.clear();
    m_plan.clear();
    if (!outcome) {
        fail(outcome.error());
        Q_EMIT changed();
        if (outcome.error().code == ErrorCode::Cancelled)
            look(); // as it is now
        return;
    }
    const auto time = std::max(outcome->toGreen, outcome->elapsed);
    if (outcome->checklist.isHealthy() && !outcome->didNothing) {
        constexpr int kMinute = 60;
        const auto seconds = static_cast<int>((time.count() + 500) / 1000);
        m_readyText =
            seconds < kMinute
                ? tr("ready in %1 s").arg(seconds)
                : tr("ready in %1 min %2 s").arg(seconds / kMinute).arg(seconds % kMinute);
    }
    takeList(std::move(outcome->checklist));
    Q_EMIT changed();
}

void OnboardController::fail(const Error& error)
{
    if (error.code != ErrorCode::Cancelled)
        m_error = error;
}

void OnboardController::pick(const QString& step)
{
    m_isPicked = true;
    select(step);
}

void OnboardController::select(const QString& step)
{
    if (step == m_selected)
        return;
    m_selected = step;
    showSelection();
    Q_EMIT selectionChanged();
}

void OnboardController::showSelection()
{
    m_selection.showOnly(m_steps, m_selected);
}

void OnboardController::copyReport() const
{
    if (m_list)
        QGuiApplication::clipboard()->setText(
            text(workspace::renderSetupReport(*m_list, request())));
}

void OnboardController::saveReport(const QUrl& file)
{
    if (!m_list)
        return;
    const QString path = file.toLocalFile();
    m_saveJob.start(
        this,
        [list = *m_list, request = request(), path = std::filesystem::path(path.toStdString())](
            const std::stop_token& /*stop*/) {
            return workspace::saveReport(path, workspace::renderSetupReport(list, request));
        },
        [this, path](const Result<>& saved) {
            if (saved)
                m_savedFile = path;
            else
                fail(saved.error());
            Q_EMIT changed();
        });
}

} // namespace plumbline::desktop
