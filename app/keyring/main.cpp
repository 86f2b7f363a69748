// SPDX-License-Identifier: Apache-2.0
//
// plumbline-keyring: reads and writes values of the system's keyring for plumbline, which talks to
// it over its standard input and output, so that no value is ever among a program's arguments.
//
//   {"read": [KEY...]}          -> {"values": {KEY: VALUE}}; a key without a value is left out
//   {"write": {KEY: VALUE}}     -> {"values": {}}
//   either, where it fails      -> {"error": {"code": "unreachable|denied|internal", "message": TEXT}}
#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <qt6keychain/keychain.h>

#include <cstdio>
#include <optional>

namespace {

const auto kService = QStringLiteral("plumbline");

/// Waits for the job: a keyring that is locked asks for its password first.
void finish(QKeychain::Job& job)
{
    QEventLoop loop;
    job.setAutoDelete(false);
    QObject::connect(&job, &QKeychain::Job::finished, &loop, &QEventLoop::quit);
    job.start();
    loop.exec();
}

QString codeOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return QStringLiteral("denied");
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError: // nothing answers on the session's bus, among others
        return QStringLiteral("unreachable");
    case QKeychain::NoError:
    case QKeychain::EntryNotFound:
    case QKeychain::CouldNotDeleteEntry:
        break;
    }
    return QStringLiteral("internal");
}

QJsonObject failed(const QString& code, const QString& message)
{
    return {{QStringLiteral("error"),
             QJsonObject{{QStringLiteral("code"), code}, {QStringLiteral("message"), message}}}};
}

QJsonObject answerWith(const QJsonObject& values)
{
    return {{QStringLiteral("values"), values}};
}

QJsonObject read(const QJsonArray& keys)
{
    QJsonObject values;
    for (const auto& each : keys) {
        const QString key = each.toString();
        QKeychain::ReadPasswordJob job(kService);
        job.setKey(key);
        finish(job);
        if (job.error() == QKeychain::NoError)
            values.insert(key, job.textData());
        else if (job.error() != QKeychain::EntryNotFound)
            return failed(codeOf(job.error()), job.errorString());
    }
    return answerWith(values);
}

QJsonObject write(const QJsonObject& values)
{
    for (auto value = values.begin(); value != values.end(); ++value) {
        QKeychain::WritePasswordJob job(kService);
        job.setKey(value.key());
        job.setTextData(value.value().toString());
        finish(job);
        if (job.error() != QKeychain::NoError)
            return failed(codeOf(job.error()), job.errorString());
    }
    return answerWith({});
}

QJsonObject answerTo(const QByteArray& question)
{
    const QJsonObject asked = QJsonDocument::fromJson(question).object();
    if (asked.contains(QStringLiteral("read")))
        return read(asked.value(QStringLiteral("read")).toArray());
    if (asked.contains(QStringLiteral("write")))
        return write(asked.value(QStringLiteral("write")).toObject());
    return failed(QStringLiteral("internal"), QStringLiteral("neither read nor write was asked"));
}

} // namespace

int main(int count, char** arguments)
{
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    const QCoreApplication application(count, arguments);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 1;
    const QByteArray answer =
        QJsonDocument(answerTo(input.readAll())).toJson(QJsonDocument::Compact);
    std::fprintf(stdout, "%s\n", answer.constData());
    return 0;
}
