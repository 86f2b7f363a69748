// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/engine_controller.h"

#include "app/desktop/text.h"
#include "core/engine/system.h"

#include <QFileInfo>

#include <algorithm>

namespace plumbline::desktop {

EngineController::EngineController(Settings settings, QObject* parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_delay(m_settings.firstRetry)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &EngineController::lookAgain);
    connect(&m_socketFolder,
            &QFileSystemWatcher::directoryChanged,
            this,
            &EngineController::onSocketFolderChanged);
}

QString EngineController::host() const
{
    return text(m_endpoint.host);
}

QString EngineController::reason() const
{
    return text(m_endpoint.reason);
}

QString EngineController::context() const
{
    return text(m_endpoint.context);
}

QString EngineController::version() const
{
    return m_version;
}

QString EngineController::errorText() const
{
    return m_error ? text(m_error->message) : QString();
}

QString EngineController::errorHint() const
{
    return m_error ? text(m_error->hint) : QString();
}

QVariantList EngineController::endpoints() const
{
    QVariantList list;
    for (const engine::Endpoint& endpoint : m_found)
        list.append(QVariantMap{{"host", text(endpoint.host)},
                                {"context", text(endpoint.context)},
                                {"reason", text(endpoint.reason)},
                                {"isUsed", endpoint.host == m_endpoint.host}});
    return list;
}

void EngineController::retry()
{
    m_state = Connecting;
    m_life.reset();
    m_context.reset();
    m_error.reset();
    m_delay = m_settings.firstRetry;
    Q_EMIT stateChanged();
    connectInBackground();
}

void EngineController::lookAgain()
{
    if (m_state == Unreachable && !m_job.isRunning())
        connectInBackground();
}

/// Folders of sockets are busy; only an engine's own socket is news.
void EngineController::onSocketFolderChanged()
{
    if (!QFileInfo::exists(socketPath()))
        return;
    m_delay = m_settings.firstRetry;
    lookAgain();
}

void EngineController::connectInBackground()
{
    m_again.stop();
    m_job.start(
        this,
        [settings = m_settings](const std::stop_token& stop) { return connectNow(settings, stop); },
        [this](Connection connection) { take(std::move(connection)); });
}

void EngineController::use(const QString& host, const QString& context)
{
    m_settings.request.host = context.isEmpty() ? host.toStdString() : std::string{};
    m_settings.request.context = context.toStdString();
    retry();
}

void EngineController::reportLost(const Error& error)
{
    if (m_state != Connected)
        return; // known already, and being looked for
    m_life.reset();
    m_context.reset();
    m_error = error;
    m_state = Unreachable;
    m_delay = m_settings.firstRetry;
    scheduleLook();
    Q_EMIT stateChanged();
}

QString EngineController::socketPath() const
{
    constexpr QLatin1String kUnix("unix://");
    const QString host = text(m_endpoint.host);
    return host.startsWith(kUnix) ? host.mid(kUnix.size()) : QString();
}

/// A socket's folder tells when an engine starts; where there is none to watch, time has to do.
void EngineController::scheduleLook()
{
    const QString socket = socketPath();
    const QString folder = socket.isEmpty() ? QString() : QFileInfo(socket).path();
    if (!folder.isEmpty() && !m_socketFolder.directories().contains(folder) &&
        QFileInfo::exists(folder))
        m_socketFolder.addPath(folder);
    m_again.start(m_delay);
    m_delay = std::min(m_delay * 2, m_settings.lastRetry);
}

EngineController::Connection EngineController::connectNow(const Settings& settings,
                                                          const std::stop_token& stop)
{
    Connection connection;
    const Result<engine::Endpoint> endpoint = engine::resolveEndpoint(settings.request);
    connection.found = engine::listEndpoints(settings.request);
    if (!endpoint) {
        connection.error = endpoint.error();
        return connection;
    }
    connection.endpoint = *endpoint;
    const Result<engine::Client> client = settings.connect(*endpoint, stop);
    if (!client) {
        connection.error = client.error();
        return connection;
    }
    connection.context =
        workspace::EngineContext{.client = *client,
                                 .credentials = {.variables = settings.request.variables,
                                                 .homeDirectory = settings.request.homeDirectory},
                                 .runtimeDirectory = settings.runtimeDirectory};
    const Result<engine::EngineInfo> info = client->run(engine::readEngineInfo(), stop);
    const QString product =
        client->version().isPodman ? QStringLiteral("Podman") : QStringLiteral("Docker");
    connection.version = info && !info->serverVersion.empty()
                             ? QStringLiteral("%1 %2").arg(product, text(info->serverVersion))
                             : product;
    connection.version += QStringLiteral(", API ") + text(client->version().apiVersion);
    return connection;
}

void EngineController::take(Connection connection)
{
    const bool isNews =
        m_state != Unreachable || connection.context || !m_error || m_error != connection.error;
    m_endpoint = std::move(connection.endpoint);
    m_found = std::move(connection.found);
    m_version = connection.version;
    m_error = std::move(connection.error);
    m_context = std::move(connection.context);
    m_state = m_context ? Connected : Unreachable;
    watchLife();
    if (m_state == Unreachable) {
        scheduleLook();
    } else if (const QStringList watched = m_socketFolder.directories(); !watched.isEmpty()) {
        m_socketFolder.removePaths(watched);
    }
    if (isNews)
        Q_EMIT stateChanged();
}

void EngineController::watchLife()
{
    m_life.reset();
    if (!m_context)
        return;
    ++m_watched;
    m_life = std::make_unique<engine::EventWatch>(
        m_context->client,
        engine::WatchEventsOptions{.types = {"daemon"}},
        engine::EventHandlers{.onEvent = [](const engine::EngineEvent&) {},
                              .onLive = [] {},
                              .onLost =
                                  [this, watched = m_watched](const Error& error) {
                                      QMetaObject::invokeMethod(
                                          this,
                                          [this, watched, error] {
                                              if (watched == m_watched)
                                                  reportLost(error);
                                          },
                                          Qt::QueuedConnection);
                                  }});
}

} // namespace plumbline::desktop
