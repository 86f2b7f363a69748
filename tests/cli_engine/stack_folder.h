// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/cli/command_process.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>

namespace plumbline::test {

/// A database that becomes healthy, and a web server that waits for it.
inline const QByteArray kStack = "services:\n"
                                 "  db:\n"
                                 "    image: redis:7\n"
                                 "    healthcheck: {test: redis-cli ping, interval: 1s}\n"
                                 "    volumes: [data:/data]\n"
                                 "  web:\n"
                                 "    image: nginx:1.22\n"
                                 "    depends_on: {db: {condition: service_healthy}}\n"
                                 "    ports: ['80']\n"
                                 "volumes: {data: {}}\n";

/// A folder with a stack that is run on the test's real engine, under a name of its own.
class StackFolder : public CommandFolder
{
public:
    /// Why there is nothing to test with; empty where there is an engine.
    static QString reasonToSkip()
    {
        if (!qEnvironmentVariableIsEmpty("PLUMBLINE_TEST_ENGINE"))
            return {};
        return "no engine to test with: " +
               qEnvironmentVariable("PLUMBLINE_TEST_ENGINE_MISSING",
                                    "run under tests/engine/with_engine.py");
    }

    /// Starts over with kStack in the folder.
    void renewStack()
    {
        renew();
        environment.insert("DOCKER_HOST", qEnvironmentVariable("PLUMBLINE_TEST_ENGINE"));
        project = QString("cli%1").arg(QRandomGenerator::global()->generate(), 8, 16, QChar('0'));
        writeModel(kStack);
    }

    /// Takes away whatever the test has left.
    void removeStack() const
    {
        if (!project.isEmpty())
            static_cast<void>(plumbline({"down", "-v", "-y", "--remove-orphans", "-t", "0"}));
    }

    bool writeModel(const QByteArray& text) const { return write("compose.yaml", text); }

    [[nodiscard]] CommandResult plumbline(const QStringList& arguments) const
    {
        return run(QStringList{"-p", project} + arguments);
    }

    /// Starts a program that takes `-p` on the project, without waiting for its end.
    void start(QProcess& process, const QString& program, const QStringList& arguments) const
    {
        process.setWorkingDirectory(path());
        process.setProcessEnvironment(environment);
        process.setStandardInputFile(QProcess::nullDevice());
        process.start(program, QStringList{"-p", project} + arguments);
    }

    [[nodiscard]] QList<QJsonObject> containers() const
    {
        QList<QJsonObject> found;
        const CommandResult result = plumbline({"ps", "-a", "--format", "json"});
        const QJsonObject report = QJsonDocument::fromJson(result.out).object();
        for (const QJsonValue& service : report["services"].toArray()) {
            for (const QJsonValue& container : service.toObject()["containers"].toArray())
                found.append(container.toObject());
        }
        return found;
    }

    /// Whether both services of kStack run.
    [[nodiscard]] bool isWell() const
    {
        const QList<QJsonObject> found = containers();
        return found.size() == 2 &&
               std::all_of(found.begin(), found.end(), [](const QJsonObject& container) {
                   return container["state"].toString() == "running";
               });
    }

    QString project;
};

} // namespace plumbline::test
