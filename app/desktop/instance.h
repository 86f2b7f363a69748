// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocalServer>
#include <QObject>

#include <memory>

namespace plumbline::desktop {

/// One window a workspace: who opens it again brings that window to the front.
class Instance : public QObject
{
    Q_OBJECT

public:
    /// `folder`: of the person's own, where the sockets of windows lie.
    explicit Instance(QString folder, QObject* parent = nullptr);

    /// Whether this process has the workspace from now on. False: another one has it, and was asked to
    /// show itself; what this one had before it keeps.
    bool claim(const QString& workspace);
    void release();

Q_SIGNALS:
    /// Somebody opened the workspace once more.
    void showRequested();

private:
    [[nodiscard]] QString socketOf(const QString& workspace) const;

    QString m_folder;
    std::unique_ptr<QLocalServer> m_server;
};

} // namespace plumbline::desktop
