// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>

#include <filesystem>
#include <string>

namespace plumbline::test {

/// A folder in which git itself makes what is looked at.
class GitFolder
{
public:
    /// What git prints, trimmed; times go up by an hour a commit.
    QByteArray git(const QStringList& arguments, const QString& folder = {})
    {
        QProcess process;
        process.setWorkingDirectory(folder.isEmpty() ? m_folder.path() : folder);
        QProcessEnvironment environment;
        environment.insert("PATH", qEnvironmentVariable("PATH"));
        environment.insert("HOME", m_folder.path());
        environment.insert("GIT_CONFIG_NOSYSTEM", "1");
        environment.insert("GIT_AUTHOR_NAME", "Ada");
        environment.insert("GIT_AUTHOR_EMAIL", "ada@tidewatch.example");
        environment.insert("GIT_COMMITTER_NAME", "Grace");
        environment.insert("GIT_COMMITTER_EMAIL", "grace@tidewatch.example");
        const QString time = QString("%1 +0200").arg(1'790'000'000 + 3600 * m_hours);
        environment.insert("GIT_AUTHOR_DATE", time);
        environment.insert("GIT_COMMITTER_DATE", time);
        process.setProcessEnvironment(environment);
        process.start("git", arguments);
        if (!process.waitForFinished(30'000) || process.exitCode() != 0)
            qWarning("git %s: %s",
                     qPrintable(arguments.join(' ')),
                     process.readAllStandardError().constData());
        return process.readAllStandardOutput().trimmed();
    }

    void start() { git({"init", "-q", "-b", "main"}); }

    /// The new commit's id.
    std::string commit(const char* name, const QByteArray& text = "x\n")
    {
        ++m_hours;
        write(name, text);
        git({"add", "-A"});
        git({"commit", "-q", "-m", name});
        return git({"rev-parse", "HEAD"}).toStdString();
    }

    void write(const char* name, const QByteArray& text)
    {
        QDir(m_folder.path()).mkpath(QFileInfo(QString(name)).path());
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
    }

    [[nodiscard]] std::filesystem::path path(const char* name = "") const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

private:
    QTemporaryDir m_folder;
    int m_hours = 0;
};

} // namespace plumbline::test
