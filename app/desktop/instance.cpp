// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>

#include <utility>

namespace plumbline::desktop {

namespace {

/// A socket of this machine answers at once, or nobody is there.
constexpr int kAnswerMs = 500;
/// A socket's path may have some 100 bytes.
constexpr qsizetype kNameLength = 24;

} // namespace

Instance::Instance(QString folder, QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{}

QString Instance::socketOf(const QString& workspace) const
{
    const QFileInfo info(workspace);
    const QString path = info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
    const QByteArray name =
        QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("%1/%2.window")
        .arg(m_folder, QString::fromLatin1(name.first(kNameLength)));
}

bool Instance::claim(const QString& workspace)
{
    const QString path = socketOf(workspace);
    if (m_server && m_server->fullServerName() == path)
        return true;
    QLocalSocket other;
    other.connectToServer(path);
    if (other.waitForConnected(kAnswerMs)) // to be called is to be asked
        return false;
    if (!QDir().mkpath(m_folder))
        return true; // nobody can tell: two windows are better than none
    auto server = std::make_unique<QLocalServer>();
    server->setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(path); // left by one that crashed
    if (!server->listen(path))
        return true;
    connect(server.get(), &QLocalServer::newConnection, this, [this, made = server.get()] {
        while (QLocalSocket* caller = made->nextPendingConnection())
            caller->deleteLater();
        Q_EMIT showRequested();
    });
    m_server = std::move(server);
    return true;
}

void Instance::release()
{
    m_server.reset();
}

} // namespace plumbline::desktop
