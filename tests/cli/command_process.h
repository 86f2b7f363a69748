// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

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
                                int limitMs = 60'000)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());
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

} // namespace plumbline::test
