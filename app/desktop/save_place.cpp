// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/save_place.h"

#include "app/desktop/shown_path.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace plumbline::desktop {

namespace {

constexpr const char* kFolder = "save/folder";

QString firstFolder()
{
    const QString last = QSettings().value(kFolder).toString();
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    for (const QString& folder : {last, documents}) {
        if (!folder.isEmpty() && QFileInfo(folder).isDir())
            return folder;
    }
    return QDir::homePath();
}

} // namespace

void SavePlace::setPath(const QString& path)
{
    if (path == m_path)
        return;
    m_path = path;
    Q_EMIT changed();
}

QString SavePlace::file() const
{
    const QString path = m_path.trimmed();
    if (path.isEmpty())
        return {};
    if (path == u"~" || path.startsWith(u"~/"))
        return QDir::cleanPath(QDir::homePath() + path.mid(1));
    return QDir::cleanPath(QDir(firstFolder()).absoluteFilePath(path));
}

QUrl SavePlace::url() const
{
    return QUrl::fromLocalFile(file());
}

void SavePlace::setUrl(const QUrl& url)
{
    setPath(shownPath(url.toLocalFile()));
}

bool SavePlace::isThere() const
{
    return QFileInfo(file()).isFile();
}

bool SavePlace::hasFolder() const
{
    const QFileInfo place(file());
    return !file().isEmpty() && !place.isDir() && place.dir().exists();
}

void SavePlace::suggest(const QString& name)
{
    m_path = shownPath(firstFolder() + '/' + name);
    Q_EMIT changed(); // what is there may have changed even where the path has not
}

void SavePlace::remember() const
{
    QSettings().setValue(kFolder, QFileInfo(file()).path());
}

} // namespace plumbline::desktop
