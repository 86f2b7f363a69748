// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/launch_target.h"

#include "app/desktop/remark_rows.h"
#include "app/desktop/text.h"
#include "core/workspace/copy.h"

#include <QDir>
#include <QSettings>
#include <QUrl>

#include <algorithm>
#include <iterator>
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

Record recordOf(const workspace::CopiedPort& port)
{
    const QString service = text(port.service);
    return {.id = QStringLiteral("port %1 %2").arg(service, text(port.published)),
            .fields = {{"kind", QStringLiteral("ok")},
                       {"title", service},
                       {"detail",
                        LaunchTarget::tr("port %1 instead of %2")
                            .arg(text(port.published), text(port.written))},
                       {"why", QString()},
                       {"file", text(port.origin.file)},
                       {"line", port.origin.line}}};
}

/// A folder's place in the settings; they take a slash for a group.
QString keyOfCopy(const QString& folder)
{
    return QStringLiteral("copies/") +
           QString::fromLatin1(QUrl::toPercentEncoding(QDir::cleanPath(folder)));
}

QString keptCopyOf(const QString& folder)
{
    return folder.isEmpty() ? QString() : QSettings().value(keyOfCopy(folder)).toString();
}

/// What is written, or the copy of it that is meant.
Result<LaunchTarget::SharedWorkspace> copyOf(const LaunchTarget::SharedWorkspace& written,
                                             const std::string& copy,
                                             const std::filesystem::path& folder,
                                             const Variables& variables)
{
    if (copy.empty())
        return written;
    return workspace::openCopy(workspace::optionsFor(folder, variables), copy)
        .transform([](workspace::Workspace&& copied) -> LaunchTarget::SharedWorkspace {
            return std::make_shared<const workspace::Workspace>(std::move(copied));
        });
}

} // namespace

LaunchTarget::LaunchTarget(EngineController& engine,
                           WorkspaceController& workspace,
                           ParityController& parity)
    : m_engine(engine)
    , m_workspace(workspace)
    , m_parity(parity)
    , m_changes(remarkFields())
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
    if (isMirror())
        return m_mirrored;
    return m_copy.isEmpty() ? m_workspace.workspace() : m_copied;
}

QString LaunchTarget::name() const
{
    if (isMirror())
        return tr("the mirror of %1").arg(m_environment);
    const SharedWorkspace opened = workspace();
    return opened ? text(opened->project.name) : m_workspace.name();
}

QString LaunchTarget::begun(QString sentence) const
{
    if (isMirror() && sentence.startsWith(name()))
        sentence[0] = sentence[0].toUpper();
    return sentence;
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
    QString command = QStringLiteral("plumbline ") + words;
    if (isMirror())
        command += QStringLiteral(" --mirror ") + m_environment;
    return m_copy.isEmpty() ? command : command + QStringLiteral(" --copy ") + m_copy;
}

QString LaunchTarget::swarmCommandOf(const QString& words) const
{
    return commandOf(words + QStringLiteral(" --swarm"));
}

QStringList LaunchTarget::copies() const
{
    QStringList names = m_copies;
    if (!m_copy.isEmpty() && !names.contains(m_copy))
        names.append(m_copy);
    names.sort();
    return names;
}

QString LaunchTarget::mistakeInCopy(const QString& name)
{
    const Result<> checked = workspace::checkCopyName(name.toStdString());
    return checked ? QString()
                   : tr("A copy's name has lower-case letters, digits, - and _, as “review” has.");
}

void LaunchTarget::chooseCopy(const QString& name)
{
    if (name == m_copy || (!name.isEmpty() && !mistakeInCopy(name).isEmpty()))
        return;
    m_copy = name;
    if (name.isEmpty())
        QSettings().remove(keyOfCopy(m_folder));
    else
        QSettings().setValue(keyOfCopy(m_folder), name);
    m_copied.reset();
    m_mirrored.reset();
    Q_EMIT choicesChanged();
    derive();
}

void LaunchTarget::chooseAsWritten()
{
    m_environment.clear();
    m_isOnSwarm = false;
    if (m_copy.isEmpty())
        derive();
    else
        chooseCopy({});
}

void LaunchTarget::lookForCopies()
{
    const SharedWorkspace written = m_workspace.workspace();
    if (!m_engine.isConnected() || !written)
        return;
    m_copiesJob.start(
        this,
        [client = m_engine.engineContext()->client, written](const std::stop_token& stop) {
            return stack::listStacks(client, stop).transform([&](const auto& stacks) {
                return workspace::copiesAmong(stacks, *written);
            });
        },
        [this](const Result<std::vector<std::string>>& names) {
            if (!names)
                return; // what is wrong with the engine is told by who needs it
            m_copies.clear();
            for (const std::string& name : *names)
                m_copies.append(text(name));
            Q_EMIT choicesChanged();
        });
}

void LaunchTarget::choose(const QString& environment)
{
    if (environment == m_environment && !m_isOnSwarm)
        return;
    m_isOnSwarm = false;
    m_environment = environment;
    m_mirrored.reset();
    derive();
}

void LaunchTarget::setOnSwarm(bool isOnSwarm)
{
    if (isOnSwarm == m_isOnSwarm)
        return;
    m_isOnSwarm = isOnSwarm;
    m_environment.clear(); // what goes to a Swarm is the stack as it is written
    m_mirrored.reset();
    derive();
}

void LaunchTarget::onWorkspaceLoaded()
{
    if (std::exchange(m_folder, m_workspace.folder()) != m_workspace.folder()) {
        m_environment.clear(); // a choice is one workspace's
        m_isOnSwarm = false;
        m_copies.clear();
        m_copy = keptCopyOf(m_folder);
        m_copied.reset();
        m_mirrored.reset();
    }
    lookForCopies();
    derive();
}

void LaunchTarget::onEngineChanged()
{
    if (!m_engine.isConnected() || m_connection == m_engine.connection())
        return;
    lookForCopies();
    if (isMirror()) // which images there are is another engine's answer
        derive();
}

void LaunchTarget::derive()
{
    m_error.reset();
    m_written = m_workspace.workspace();
    m_connection = m_engine.connection();
    m_derived = {};
    if (isAsWritten() || !m_written) {
        m_job.abandon();
        m_copied.reset();
        m_mirrored.reset();
    } else {
        m_job.start(
            this,
            [written = m_written,
             copy = m_copy.toStdString(),
             folder = std::filesystem::path(m_workspace.folder().toStdString()),
             environment = m_environment.toStdString(),
             context = m_engine.engineContext(),
             places = m_workspace.places()](const std::stop_token& stop) -> Result<Made> {
                Made made;
                const auto copied = copyOf(written, copy, folder, places.variables);
                if (!copied)
                    return tl::unexpected(copied.error());
                made.copied = *copied;
                if (environment.empty())
                    return made;
                const workspace::MirrorRequest request{.environment = environment,
                                                       .variables = places.variables,
                                                       .homeDirectory = places.homeDirectory,
                                                       .engine = context ? &*context : nullptr,
                                                       .stop = stop};
                auto mirror = workspace::deriveMirror(*made.copied, request);
                if (!mirror)
                    return tl::unexpected(mirror.error());
                made.mirror = std::move(*mirror);
                return made;
            },
            [this](Result<Made> made) { take(std::move(made)); });
    }
    showChanges();
    Q_EMIT changed();
    Q_EMIT loaded();
}

void LaunchTarget::take(Result<Made> made)
{
    m_copied.reset();
    m_mirrored.reset();
    if (!made) {
        m_error = made.error();
    } else {
        m_copied = made->copied;
        if (made->mirror) {
            m_mirrored = std::make_shared<const workspace::Workspace>(
                workspace::mirroredWorkspace(*m_copied, *made->mirror));
            m_derived = std::move(made->mirror->derived);
        }
    }
    showChanges();
    Q_EMIT changed();
    Q_EMIT loaded();
}

void LaunchTarget::showChanges()
{
    std::vector<Record> records;
    for (const mirror::MirroredService& service : m_derived.services)
        records.push_back(recordOf(service));
    for (const mirror::Unmirrored& missing : m_derived.unmirrored)
        records.push_back(recordOf(missing));
    if (m_written && m_copied && !m_copy.isEmpty()) {
        for (const workspace::CopiedPort& port : workspace::portsOfCopy(*m_written, *m_copied))
            records.push_back(recordOf(port));
        std::ranges::move(remarkRows(workspace::remarksOnCopy(*m_written, *m_copied)),
                          std::back_inserter(records));
    }
    m_changes.setRows(std::move(records));
}

QString LaunchTarget::summary() const
{
    if (!isMirror())
        return {};
    if (isDeriving())
        return tr("Reading %1 …").arg(m_environment);
    const std::size_t standIns = m_derived.services.size();
    if (m_derived.unmirrored.empty())
        return tr("Services that stand in for those of %1: %L2").arg(m_environment).arg(standIns);
    return tr("Services that stand in for those of %1: %L2; not mirrored: %L3")
        .arg(m_environment)
        .arg(standIns)
        .arg(m_derived.unmirrored.size());
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
