// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/app.h"
#include "core/engine/simulated.h"
#include "tests/test_paths.h"

#include <QQmlEngine>
#include <QQuickStyle>
#include <QSettings>
#include <QTemporaryDir>
#include <QtQuickTest>

#include <memory>

namespace {

using namespace plumbline;
using namespace plumbline::desktop;

/// The application behind the pages: real controllers on an engine that lives in this process.
class Setup : public QObject
{
    Q_OBJECT

public Q_SLOTS:

    void applicationAvailable()
    {
        QCoreApplication::setOrganizationName("plumbline-tests");
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QSettings().setValue("save/folder", m_folder.path());
        QQuickStyle::setStyle("Basic");
    }

    void qmlEngineAvailable(QQmlEngine* engine)
    {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        m_app = std::make_unique<App>(App::Settings{
            .engine = {.request = {.host = "unix:///simulated"},
                       .connect =
                           [transport = engine::makeSimulatedEngine({.timeFactor = 0.02})](
                               const engine::Endpoint& endpoint, std::stop_token stop) {
                               return engine::Client::connectOver(
                                   transport, endpoint, std::move(stop));
                           },
                       .runtimeDirectory = m_folder.filePath("run").toStdString(),
                       .isSimulated = true},
            .variables = {{"HOME", m_folder.path().toStdString()}},
            .sampleFolder = QStringLiteral(PLUMBLINE_SAMPLES "/tidewatch"),
            .version = QStringLiteral("test")});
        App::setInstance(m_app.get());
    }

    void cleanupTestCase() { m_app.reset(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<App> m_app;
};

} // namespace

QUICK_TEST_MAIN_WITH_SETUP(plumbline, Setup)
#include "main.moc"
