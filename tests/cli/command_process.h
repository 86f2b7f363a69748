// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace plumbline::test {

/// What a run of the command came to.
struct CommandResult
{
    int exitCode = -1;
    QByteArray out;
    QByteArray talk;
};

/// The command as it was built.
inline QString commandPath()
{
    return QStringLiteral(PLUMBLINE_COMMAND);
}

/// An environment in which nothing of the machine's own is found: no engine, no Docker config.
inline QProcessEnvironment bareEnvironment(const QString& home)
{
    QProcessEnvironment environment;
    environment.insert("PATH", qEnvironmentVariable("PATH"));
    environment.insert("HOME", home);
    environment.insert("XDG_RUNTIME_DIR", home);
    environment.insert("LC_ALL", "C.UTF-8");
    environment.insert("DOCKER_HOST", "unix://" + home + "/no-engine.sock");
    return environment;
}

/// Runs the command to its end. `limitMs` ends a run that hangs, with exit code -1.
inline CommandResult runCommand(const QStringList& arguments,
                                const QString& folder,
                                const QProcessEnvironment& environment,
                                int limitMs = 60'000,
                                const QString& inputFile = QProcess::nullDevice())
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(inputFile);
    process.start(commandPath(), arguments);
    if (!process.waitForFinished(limitMs)) {
        process.kill();
        process.waitForFinished();
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(),
            process.readAllStandardError()};
}

/// A small project named shop.
inline const QByteArray kTwoServices = "name: shop\n"
                                       "services:\n"
                                       "  db:\n"
                                       "    image: redis:7\n"
                                       "    environment:\n"
                                       "      DB_PASSWORD: hunter2\n"
                                       "  web:\n"
                                       "    image: ${IMAGE:-nginx:1.22}\n"
                                       "    depends_on: [db]\n"
                                       "    volumes: [data:/data]\n"
                                       "volumes:\n"
                                       "  data: {}\n";

/// A folder of its own that the command is run in, and the environment that it gets there.
class CommandFolder
{
public:
    /// Starts with an empty folder and a bare environment.
    void renew()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        environment = bareEnvironment(m_folder->path());
    }

    [[nodiscard]] QString path() const { return m_folder->path(); }

    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }

    [[nodiscard]] CommandResult run(const QStringList& arguments) const
    {
        return runCommand(arguments, path(), environment);
    }

    /// False if the file cannot be written, which no temporary folder should do.
    bool write(const QString& name, const QByteArray& text) const
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
    }

    QProcessEnvironment environment;

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace plumbline::test
