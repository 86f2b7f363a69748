// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/engine_controller.h"

#include "core/engine/system.h"

namespace plumbline::desktop {

namespace {

QString text(const std::string& value)
{
    return QString::fromStdString(value);
}

} // namespace

EngineController::EngineController(Settings settings, QObject* parent)
    : QObject(parent)
    , m_settings(std::move(settings))
{}

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
    m_context.reset();
    m_error.reset();
    Q_EMIT stateChanged();
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
    m_context.reset();
    m_error = error;
    m_state = Unreachable;
    Q_EMIT stateChanged();
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
    m_endpoint = std::move(connection.endpoint);
    m_found = std::move(connection.found);
    m_version = connection.version;
    m_error = std::move(connection.error);
    m_context = std::move(connection.context);
    m_state = m_context ? Connected : Unreachable;
    Q_EMIT stateChanged();
}

} // namespace plumbline::desktop
