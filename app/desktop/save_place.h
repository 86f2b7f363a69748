// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace plumbline::desktop {

/// Where something is about to be saved, as a person types it: `~` is the home folder.
class SavePlace : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString path READ path WRITE setPath NOTIFY changed)
    Q_PROPERTY(QUrl url READ url WRITE setUrl NOTIFY changed)
    Q_PROPERTY(bool isThere READ isThere NOTIFY changed)
    Q_PROPERTY(bool hasFolder READ hasFolder NOTIFY changed)

public:
    using QObject::QObject;

    [[nodiscard]] QString path() const { return m_path; }

    void setPath(const QString& path);

    [[nodiscard]] QUrl url() const;
    void setUrl(const QUrl& url);

    /// Whether a file of that name would be written over.
    [[nodiscard]] bool isThere() const;

    /// Whether the folder that it would lie in is there, and the path is no folder itself.
    [[nodiscard]] bool hasFolder() const;

    /// A file of that name where something was saved last, else among the person's documents.
    Q_INVOKABLE void suggest(const QString& name);
    /// Remembers the folder for the next time.
    Q_INVOKABLE void remember() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QString file() const;

    QString m_path;
};

} // namespace plumbline::desktop
