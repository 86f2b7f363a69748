// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/probes_controller.h"

#include "app/desktop/moment.h"
#include "app/desktop/probe_words.h"
#include "app/desktop/text.h"
#include "core/base/text.h"
#include "core/workspace/probe_store.h"

#include <utility>

namespace plumbline::desktop {

ProbesController::ProbesController(EngineController& engine,
                                   WorkspaceController& workspace,
                                   LaunchTarget& target,
                                   QObject* parent)
    : QObject(parent)
    , m_engine(engine)
    , m_workspace(workspace)
    , m_target(target)
    , m_results({"service", "kind", "title", "value", "detail"})
{
    connect(&workspace, &WorkspaceController::closed, this, &ProbesController::forget);
    connect(&engine, &EngineController::stateChanged, this, &ProbesController::onStack);
    connect(&target, &LaunchTarget::loaded, this, &ProbesController::onStack);
}

/// Another stack, or another engine: what was measured of the one before is not of it.
void ProbesController::onStack()
{
    const QString stack = m_target.stackKey();
    if (std::exchange(m_project, stack) != stack)
        forget();
    if (!services().contains(m_service))
        m_service.clear();
    Q_EMIT changed();
}

void ProbesController::forget()
{
    m_job.abandon();
    m_word.reset();
    m_service.clear();
    m_asked.clear();
    m_progress.clear();
    m_outcome.clear();
    m_error.reset();
    m_results.setRows({});
    Q_EMIT changed();
}

QStringList ProbesController::services() const
{
    QStringList names;
    if (const auto opened = m_target.workspace()) {
        for (const auto& [name, service] : opened->project.services)
            names.append(text(name));
    }
    return names;
}

void ProbesController::choose(const QString& service)
{
    if (service == m_service)
        return;
    m_service = service;
    Q_EMIT changed();
}

void ProbesController::setKills(bool kills)
{
    if (kills == m_kills)
        return;
    m_kills = kills;
    Q_EMIT changed();
}

bool ProbesController::canRun() const
{
    return m_engine.isConnected() && m_target.workspace() != nullptr && !isRunning();
}

QString ProbesController::command() const
{
    QString words = QStringLiteral("probe");
    if (!m_service.isEmpty())
        words += ' ' + m_service;
    return m_target.commandOf(m_kills ? words : words + QStringLiteral(" --no-kill"));
}

/// What is asked and told comes to the window's thread, unless another job is under way by then.
void ProbesController::post(const std::shared_ptr<AwaitedAnswer<bool>>& word,
                            std::function<void()> tell)
{
    QMetaObject::invokeMethod(
        this,
        [this, word, tell = std::move(tell)] {
            if (word != m_word)
                return;
            tell();
            Q_EMIT changed();
        },
        Qt::QueuedConnection);
}

void ProbesController::run()
{
    if (!canRun())
        return;
    m_outcome.clear();
    m_error.reset();
    m_results.setRows({});
    m_progress = tr("Looking at what runs …");
    m_word = std::make_shared<AwaitedAnswer<bool>>();
    workspace::ProbeRequest request{.project = m_target.workspace()->project.name,
                                    .services = {},
                                    .kills = m_kills,
                                    .now = momentOf(m_workspace.variables()),
                                    .confirm = {},
                                    .onProgress = {}};
    if (!m_service.isEmpty())
        request.services = {m_service.toStdString()};
    m_job.start(
        this,
        [this,
         request = std::move(request),
         word = m_word,
         opened = m_target.workspace(),
         isMirror = m_target.isMirror(),
         places = m_workspace.places(),
         context = *m_engine.engineContext()](const std::stop_token& stop) mutable {
            request.workspace = opened.get();
            request.confirm = [this, word, stop](const std::vector<std::string>& containers) {
                post(word, [this, names = commaJoined(containers)] { m_asked = names; });
                return word->waitFor(stop, false);
            };
            request.onProgress = [this, word](const std::string& service,
                                              const std::string& doing) {
                post(word, [this, words = text(printable(service + ' ' + doing))] {
                    m_progress = words;
                });
            };
            return workspace::probeStack(context, request, stop)
                .transform([&](workspace::StackProbe probe) {
                    Measured measured{.probe = std::move(probe)};
                    if (isMirror) // evidence is of the stack as it is written
                        return measured;
                    auto kept = workspace::keepAsEvidence(measured.probe, *opened, places);
                    if (kept)
                        measured.environment = std::move(*kept);
                    else
                        measured.notKept = kept.error();
                    return measured;
                });
        },
        [this](const Result<Measured>& measured) { take(measured); });
    Q_EMIT changed();
}

void ProbesController::answer(bool yes)
{
    if (!isAsked())
        return;
    m_asked.clear();
    m_word->give(yes);
    Q_EMIT changed();
}

void ProbesController::cancel()
{
    if (!isRunning())
        return;
    m_asked.clear();
    m_progress = tr("What was stopped is started again …");
    m_job.requestStop();
    Q_EMIT changed();
}

void ProbesController::dismiss()
{
    m_error.reset();
    Q_EMIT changed();
}

void ProbesController::take(const Result<Measured>& measured)
{
    m_word.reset();
    m_asked.clear();
    m_progress.clear();
    if (measured)
        show(*measured);
    else if (measured.error().code == ErrorCode::Cancelled)
        m_outcome = tr("Nothing was measured.");
    else
        m_error = measured.error();
    Q_EMIT changed();
    if (measured && !measured->environment.empty())
        Q_EMIT this->measured();
}

void ProbesController::show(const Measured& measured)
{
    m_results.setRows(probeRecords(measured.probe));
    QStringList words;
    if (!measured.environment.empty())
        words.append(tr("It is evidence of %1 from now on: the findings judge by it.")
                         .arg(text(measured.environment)));
    else if (!measured.notKept)
        words.append(tr("It is evidence of no environment: this stack is none of them."));
    if (!measured.probe.restarted.empty())
        words.append(tr("Ended while others were down, and started again: %1.")
                         .arg(commaJoined(measured.probe.restarted)));
    if (!measured.probe.fallen.empty())
        words.append(tr("Ended while others were down, and do not start again: %1. A launch "
                        "brings them back.")
                         .arg(commaJoined(measured.probe.fallen)));
    m_outcome = words.join(' ');
    m_error = measured.notKept;
}

QString ProbesController::errorText() const
{
    return m_error ? text(m_error->message) : QString();
}

QString ProbesController::errorHint() const
{
    return m_error ? text(m_error->hint) : QString();
}

} // namespace plumbline::desktop
