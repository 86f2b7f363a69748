// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/job.h"
#include "core/engine/events.h"
#include "core/workspace/launch.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace plumbline::desktop {

/// Which engine the window talks to, and whether it answers.
class EngineController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by App")
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    Q_PROPERTY(bool isConnected READ isConnected NOTIFY stateChanged)
    Q_PROPERTY(QString host READ host NOTIFY stateChanged)
    Q_PROPERTY(QString reason READ reason NOTIFY stateChanged)
    Q_PROPERTY(QString context READ context NOTIFY stateChanged)
    Q_PROPERTY(QString version READ version NOTIFY stateChanged)
    Q_PROPERTY(QString errorText READ errorText NOTIFY stateChanged)
    Q_PROPERTY(QString errorHint READ errorHint NOTIFY stateChanged)
    Q_PROPERTY(bool isSimulated READ isSimulated CONSTANT)
    Q_PROPERTY(QVariantList endpoints READ endpoints NOTIFY stateChanged)

public:
    enum State { Connecting, Connected, Unreachable };
    Q_ENUM(State)

    /// Makes the client; runs on the job's thread.
    using Connect = std::function<Result<engine::Client>(const engine::Endpoint&, std::stop_token)>;

    struct Settings
    {
        engine::EndpointRequest request;
        Connect connect;
        std::filesystem::path runtimeDirectory;
        bool isSimulated = false;
        /// How long to wait before an engine that does not answer is looked for again; doubles up
        /// to lastRetry.
        std::chrono::milliseconds firstRetry{1000};
        std::chrono::milliseconds lastRetry{10'000};
    };

    explicit EngineController(Settings settings, QObject* parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }

    [[nodiscard]] bool isConnected() const { return m_state == Connected; }

    [[nodiscard]] QString host() const;
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QString context() const;
    /// "Docker 20.10.24, API 1.41"; empty until connected.
    [[nodiscard]] QString version() const;
    [[nodiscard]] QString errorText() const;
    [[nodiscard]] QString errorHint() const;

    [[nodiscard]] bool isSimulated() const { return m_settings.isSimulated; }

    /// Each engine found: { host, context, reason, isUsed }.
    [[nodiscard]] QVariantList endpoints() const;

    /// How the engine is found.
    [[nodiscard]] const engine::EndpointRequest& request() const { return m_settings.request; }

    /// For the jobs of other controllers; absent unless connected.
    [[nodiscard]] const std::optional<workspace::EngineContext>& engineContext() const
    {
        return m_context;
    }

    /// Counts the connections made, so that a job can tell whether its own is the one that was lost.
    [[nodiscard]] int connection() const { return m_watched; }

    /// Connects, again if need be, and shows it.
    Q_INVOKABLE void retry();
    /// Talks to another engine from now on.
    Q_INVOKABLE void use(const QString& host, const QString& context);
    /// The engine stopped answering during some job. It is looked for again from now on.
    void reportLost(const Error& error);

Q_SIGNALS:
    void stateChanged();

private:
    struct Connection
    {
        engine::Endpoint endpoint;
        std::optional<workspace::EngineContext> context;
        QString version;
        std::optional<Error> error;
        std::vector<engine::Endpoint> found;
    };

    static Connection connectNow(const Settings& settings, const std::stop_token& stop);
    void take(Connection connection);
    /// Keeps a stream open whose end tells that the engine went away, whatever the window does.
    void watchLife();
    /// Connects without a word; what is shown stays until there is something new.
    void lookAgain();
    void onSocketFolderChanged();
    void connectInBackground();
    void scheduleLook();
    [[nodiscard]] QString socketPath() const;

    Settings m_settings;
    State m_state = Connecting;
    engine::Endpoint m_endpoint;
    std::vector<engine::Endpoint> m_found;
    QString m_version;
    std::optional<Error> m_error;
    std::optional<workspace::EngineContext> m_context;
    std::unique_ptr<engine::EventWatch> m_life;
    int m_watched = 0; ///< which connection m_life watches: an older one's end is no news
    QTimer m_again;
    std::chrono::milliseconds m_delay;
    QFileSystemWatcher m_socketFolder; ///< an engine that starts makes its socket
    Job m_job;                         // last: its worker ends before the rest goes
};

} // namespace plumbline::desktop
