// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/app.h"
#include "core/engine/simulated.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace plumbline;
using namespace plumbline::desktop;

namespace {

constexpr int kSoonMs = 10'000;

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What pages ask of the application as a whole.
class TestApp : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
        // An editor that writes down what it was asked to open.
        QVERIFY(QDir().mkpath(path("bin")));
        write(path("bin/code"),
              "#!/bin/sh\nprintf '%s\\n' \"$@\" > '" + opened().toUtf8() + ".part'\nmv '" +
                  opened().toUtf8() + ".part' '" + opened().toUtf8() + "'\n");
        QVERIFY(QFile::setPermissions(path("bin/code"), QFile::ReadOwner | QFile::ExeOwner));
        m_path = qgetenv("PATH");
        qputenv("PATH", path("bin").toUtf8() + ":/usr/bin:/bin");
        m_app = std::make_unique<App>(App::Settings{
            .engine = {.request = {.host = "unix:///simulated"},
                       .connect =
                           [transport = engine::makeSimulatedEngine()](
                               const engine::Endpoint& endpoint, std::stop_token stop) {
                               return engine::Client::connectOver(
                                   transport, endpoint, std::move(stop));
                           },
                       .runtimeDirectory = path("run").toStdString()},
            .variables = {{"HOME", m_folder->path().toStdString()}},
            .sampleFolder = {},
            .version = QStringLiteral("1")});
    }

    void cleanup()
    {
        m_app.reset();
        qputenv("PATH", m_path);
    }

    void aPlaceIsOpenedBelowTheFolderOfTheManifest_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("the folder itself is open") << QString();
        QTest::newRow("a folder below it is open") << QStringLiteral("/services/web");
    }

    void aPlaceIsOpenedBelowTheFolderOfTheManifest()
    {
        QFETCH(const QString, folder);
        QVERIFY(QDir().mkpath(path("shop/services/web")));
        QVERIFY(QDir().mkpath(path("shop/deploy")));
        write(path("shop/plumbline.yaml"),
              "version: 1\nname: shop\nenvironments:\n"
              "  dev: {sources: [{compose: compose.yaml}]}\n"
              "  prod: {sources: [{dotenv: deploy/prod.env}]}\n");
        write(path("shop/compose.yaml"),
              "services:\n  web: {image: 'nginx:1.22', environment: {MODE: slow}}\n");
        write(path("shop/services/web/compose.yaml"), "services:\n  web: {image: 'nginx:1.22'}\n");
        write(path("shop/deploy/prod.env"), "MODE=fast\n");
        m_app->workspace()->open(path("shop") + folder);
        QTRY_COMPARE_WITH_TIMEOUT(m_app->parity()->state(), ParityController::Ready, kSoonMs);
        m_app->openInEditor(QStringLiteral("deploy/prod.env"), 1);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(opened()), kSoonMs);
        QCOMPARE(QString::fromUtf8(read(opened())),
                 QStringLiteral("--goto\n%1:1\n").arg(path("shop/deploy/prod.env")));
    }

    void anAbsolutePlaceIsOpenedAsItIs()
    {
        m_app->openInEditor(path("elsewhere.yaml"), 7);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(opened()), kSoonMs);
        QCOMPARE(QString::fromUtf8(read(opened())),
                 QStringLiteral("--goto\n%1:7\n").arg(path("elsewhere.yaml")));
    }

    void anotherEditorIsUsedOnceItIsChosen()
    {
        QVERIFY(QFile::rename(path("bin/code"), path("bin/mine")));
        m_app->setEditor("mine {line} {file}");
        m_app->openInEditor(path("elsewhere.yaml"), 7);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(opened()), kSoonMs);
        QCOMPARE(QString::fromUtf8(read(opened())),
                 QStringLiteral("7\n%1\n").arg(path("elsewhere.yaml")));
    }

    void aMirrorOfAnEnvironmentIsLaunchedInstead()
    {
        QVERIFY(QDir().mkpath(path("shop")));
        write(path("shop/plumbline.yaml"),
              "version: 1\nname: shop\nenvironments:\n"
              "  dev: {role: development, sources: [{compose: compose.yaml}]}\n"
              "  prod: {role: production, sources: [{compose: compose.prod.yaml}]}\n");
        write(path("shop/compose.yaml"),
              "name: shop\nservices:\n"
              "  api: {image: 'nginx:1.22', environment: {DATABASE_URL: 'postgres://u@db/shop'}}\n"
              "  db: {image: 'postgres:13'}\n");
        write(path("shop/compose.prod.yaml"),
              "name: shop\nservices:\n"
              "  api: {image: 'nginx:1.22', environment: {DATABASE_URL: 'postgres://u@db/shop'}}\n"
              "  db: {image: 'postgres:15.4'}\n");
        m_app->workspace()->open(path("shop"));
        QTRY_COMPARE_WITH_TIMEOUT(m_app->parity()->state(), ParityController::Ready, kSoonMs);
        LaunchTarget* target = m_app->target();
        QCOMPARE(target->environments(), QStringList{"prod"});
        QCOMPARE(target->workspace()->project.name, std::string("shop"));
        QCOMPARE(target->commandOf("up"), QStringLiteral("plumbline up"));
        target->choose("prod");
        QVERIFY(!target->workspace()); // what is being read is not launched
        QTRY_VERIFY2_WITH_TIMEOUT(!target->isDeriving(), qPrintable(target->errorText()), kSoonMs);
        QVERIFY2(target->workspace() != nullptr, qPrintable(target->errorText()));
        const compose::Project& project = target->workspace()->project;
        QCOMPARE(project.name, std::string("shop-prod"));
        QVERIFY(project.services.at("db").image.find("postgres:15") != std::string::npos);
        QCOMPARE(target->commandOf("up"), QStringLiteral("plumbline up --mirror prod"));
        QVERIFY(target->changes()->rowCount() > 0);
        target->choose({});
        QCOMPARE(target->workspace()->project.name, std::string("shop"));
        target->choose("prod");
        m_app->workspace()->close();
        QVERIFY(!target->workspace()); // and of one that is closed nothing comes later
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }

    [[nodiscard]] QString opened() const { return path("opened"); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<App> m_app;
    QByteArray m_path;
};

QTEST_MAIN(TestApp)
#include "tst_app.moc"
