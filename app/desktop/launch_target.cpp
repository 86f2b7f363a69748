// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/launch_target.h"

#include "app/desktop/text.h"

#include <utility>

namespace plumbline::desktop {

namespace {

/// How well an image stands in, as a state that pages have a mark for.
QString stateOfMirrored(model::Fidelity fidelity)
{
    switch (fidelity) {
    case model::Fidelity::Exact:
        return QStringLiteral("ok");
    case model::Fidelity::Compatible:
        return QStringLiteral("expected");
    default:
        return QStringLiteral("warning");
    }
}

Record recordOf(const mirror::MirroredService& service)
{
    const QString runs = service.version.empty()
                             ? text(service.title)
                             : text(service.title) + ' ' + text(service.version);
    return {.id = QStringLiteral("stands in ") + text(service.service),
            .fields = {{"kind", stateOfMirrored(service.fidelity)},
                       {"title", text(service.service)},
                       {"detail", LaunchTarget::tr("%1 for %2").arg(text(service.image), runs)},
                       {"why", text(service.reason)},
                       {"file", text(service.origin.file)},
                       {"line", service.origin.line}}};
}

Record recordOf(const mirror::Unmirrored& missing)
{
    return {.id = QStringLiteral("is missing ") + text(missing.subject),
            .fields = {{"kind",
                        missing.severity == Severity::Info ? QStringLiteral("waived")
                                                           : text(toString(missing.severity))},
                       {"title", text(missing.subject)},
                       {"detail", LaunchTarget::tr("is not mirrored")},
                       {"why", text(missing.why)},
                       {"file", text(missing.origin.file)},
                       {"line", missing.origin.line}}};
}

} // namespace

LaunchTarget::LaunchTarget(EngineController& engine,
                           WorkspaceController& workspace,
                           ParityController& parity)
    : m_engine(engine)
    , m_workspace(workspace)
    , m_parity(parity)
    , m_changes({"kind", "title", "detail", "why", "file", "line"})
{
    connect(&workspace, &WorkspaceController::loaded, this, &LaunchTarget::onWorkspaceLoaded);
    connect(&engine, &EngineController::stateChanged, this, &LaunchTarget::onEngineChanged);
    connect(&parity, &ParityController::reportChanged, this, &LaunchTarget::choicesChanged);
}

QStringList LaunchTarget::environments() const
{
    QStringList names;
    if (const auto report = m_parity.report()) {
        for (const parity::EnvironmentStatus& environment : report->environments) {
            if (environment.role != "development")
                names.append(text(environment.name));
        }
    }
    return names;
}

LaunchTarget::SharedWorkspace LaunchTarget::workspace() const
{
    return isMirror() ? m_mirrored : m_workspace.workspace();
}

std::map<std::string, std::vector<workspace::Counterpart>> LaunchTarget::counterparts() const
{
    const auto opened = workspace();
    const auto report = m_parity.report();
    if (!opened || !report)
        return {};
    return workspace::findCounterparts(opened->project, *report);
}

QString LaunchTarget::stackKey() const
{
    const SharedWorkspace opened = workspace();
    return m_engine.isConnected() && opened ? m_engine.host() + '\n' + text(opened->project.name)
                                            : QString();
}

QString LaunchTarget::commandOf(const QString& words) const
{
    const QString command = QStringLiteral("plumbline ") + words;
    return isMirror() ? command + QStringLiteral(" --mirror ") + m_environment : command;
}

void LaunchTarget::choose(const QString& environment)
{
    if (environment == m_environment)
        return;
    m_environment = environment;
    m_mirrored.reset();
    derive();
}

void LaunchTarget::onWorkspaceLoaded()
{
    if (std::exchange(m_folder, m_workspace.folder()) != m_workspace.folder())
        m_environment.clear(); // a choice is one workspace's
    derive();
}

void LaunchTarget::onEngineChanged()
{
    // Which images there are is another engine's answer.
    if (isMirror() && m_engine.isConnected() && m_connection != m_engine.connection())
        derive();
}

void LaunchTarget::derive()
{
    m_error.reset();
    m_written = m_workspace.workspace();
    m_connection = m_engine.connection();
    if (!isMirror() || !m_written) {
        m_job.abandon();
        m_mirrored.reset();
        showChanges({});
        Q_EMIT changed();
        Q_EMIT loaded();
        return;
    }
    m_job.start(
        this,
        [written = m_written,
         environment = m_environment.toStdString(),
         context = m_engine.engineContext(),
         places = m_workspace.places()](const std::stop_token& stop) {
            workspace::MirrorRequest request{.environment = environment,
                                             .variables = places.variables,
                                             .homeDirectory = places.homeDirectory,
                                             .engine = context ? &*context : nullptr,
                                             .stop = stop};
            return workspace::deriveMirror(*written, request);
        },
        [this](Result<workspace::Mirror> mirror) { take(std::move(mirror)); });
    Q_EMIT changed();
    Q_EMIT loaded();
}

void LaunchTarget::take(Result<workspace::Mirror> mirror)
{
    if (mirror) {
        m_mirrored = std::make_shared<const workspace::Workspace>(
            workspace::mirroredWorkspace(*m_written, *mirror));
        showChanges(mirror->derived);
    } else {
        m_mirrored.reset();
        m_error = mirror.error();
        showChanges({});
    }
    Q_EMIT changed();
    Q_EMIT loaded();
}

void LaunchTarget::showChanges(const mirror::Derived& derived)
{
    std::vector<Record> records;
    for (const mirror::MirroredService& service : derived.services)
        records.push_back(recordOf(service));
    for (const mirror::Unmirrored& missing : derived.unmirrored)
        records.push_back(recordOf(missing));
    m_changes.setRows(std::move(records));
    m_standIns = derived.services.size();
    m_unmirrored = derived.unmirrored.size();
}

QString LaunchTarget::summary() const
{
    if (!isMirror())
        return {};
    if (isDeriving())
        return tr("Reading %1 …").arg(m_environment);
    if (m_unmirrored == 0)
        return tr("Services that stand in for those of %1: %L2").arg(m_environment).arg(m_standIns);
    return tr("Services that stand in for those of %1: %L2; not mirrored: %L3")
        .arg(m_environment)
        .arg(m_standIns)
        .arg(m_unmirrored);
}

QString LaunchTarget::errorText() const
{
    return m_error ? text(m_error->message) : QString();
}

QString LaunchTarget::errorHint() const
{
    return m_error ? text(m_error->hint) : QString();
}

} // namespace plumbline::desktop
