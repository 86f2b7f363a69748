// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/app.h"
#include "tests/test_paths.h"

#include <QProcessEnvironment>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QSettings>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace plumbline;
using namespace plumbline::desktop;

namespace {

/// A cold start of a broker on a loaded machine takes its time.
constexpr int kLaunchMs = 180'000;

QString freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? QString::number(server.serverPort())
                                                  : QString();
}

/// The item of that objectName that is on the screen.
QQuickItem* findItem(QQuickItem* root, const QString& name)
{
    if (root->objectName() == name && root->isVisible())
        return root;
    for (QQuickItem* child : root->childItems()) {
        if (QQuickItem* found = findItem(child, name))
            return found;
    }
    return nullptr;
}

} // namespace

/// The sample, launched and removed in the real window on a real engine.
class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        const QString host = qEnvironmentVariable("PLUMBLINE_TEST_ENGINE");
        if (host.isEmpty())
            QSKIP(qPrintable(qEnvironmentVariable("PLUMBLINE_TEST_ENGINE_MISSING",
                                                  "run under tests/engine/with_engine.py")));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName("plumbline-tests");
        QQuickStyle::setStyle("Basic");

        Variables variables;
        const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& key : environment.keys())
            variables[key.toStdString()] = environment.value(key).toStdString();
        variables["COMPOSE_PROJECT_NAME"] =
            QStringLiteral("window%1").arg(QCoreApplication::applicationPid()).toStdString();
        variables["WEB_PORT"] = freePort().toStdString();

        m_app = std::make_unique<App>(App::Settings{
            .engine = {.request = {.host = host.toStdString(), .variables = variables},
                       .connect =
                           [](const engine::Endpoint& endpoint, std::stop_token stop) {
                               return engine::Client::connect(endpoint, std::move(stop));
                           },
                       .runtimeDirectory = m_folder.filePath("run").toStdString()},
            .variables = variables,
            .sampleFolder = QStringLiteral(PLUMBLINE_SAMPLES "/tidewatch"),
            .version = QStringLiteral("test")});
        App::setInstance(m_app.get());
        m_qml = std::make_unique<QQmlApplicationEngine>();
        m_qml->addImportPath(QStringLiteral("qrc:/qt/qml"));
        m_qml->load(QUrl(QStringLiteral("qrc:/qt/qml/Plumbline/Pages/Main.qml")));
        QCOMPARE(m_qml->rootObjects().size(), 1);
        m_window = qobject_cast<QQuickWindow*>(m_qml->rootObjects().constFirst());
        QVERIFY(m_window != nullptr);
        m_window->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(m_window));
        m_app->engine()->retry();
        QTRY_VERIFY_WITH_TIMEOUT(m_app->engine()->isConnected(), 20'000);
    }

    void theSampleOpensFromTheStartPageByMouse()
    {
        click("openSample");
        QTRY_VERIFY_WITH_TIMEOUT(m_app->workspace()->isOpen(), 20'000);
        QCOMPARE(m_app->workspace()->state(), WorkspaceController::Ready);
        QTRY_VERIFY_WITH_TIMEOUT(m_app->stack()->steps()->total() > 0, 20'000);
        QVERIFY(!m_app->stack()->isPresent());
        QTest::keyClick(m_window, Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(m_app->page(), QStringLiteral("stack"));
    }

    void itLaunchesByKeyboardAndIsRemovedByMouse()
    {
        QVERIFY(m_app->workspace()->isOpen());
        QTRY_VERIFY(m_app->stack()->canLaunch());
        QVERIFY(focusByTab("launch"));
        QTest::keyClick(m_window, Qt::Key_Return);
        QVERIFY(m_app->stack()->isBusy());
        waitUntilWell();
        QTRY_VERIFY(m_app->stack()->log()->total() > 0);

        click("remove");
        click("removeWithData");
        QTRY_VERIFY_WITH_TIMEOUT(!m_app->stack()->isBusy() && !m_app->stack()->isPresent(),
                                 kLaunchMs);
    }

    void itLaunchesByMouseAndIsRemovedByKeyboard()
    {
        QVERIFY(m_app->workspace()->isOpen());
        QTRY_VERIFY(m_app->stack()->canLaunch());
        click("launch");
        waitUntilWell();

        QVERIFY(focusByTab("remove"));
        QTest::keyClick(m_window, Qt::Key_Return);
        QTRY_VERIFY(findItem(m_window->contentItem(), "removeWithData") != nullptr);
        QVERIFY(focusByTab("removeWithData"));
        QTest::keyClick(m_window, Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(!m_app->stack()->isBusy() && !m_app->stack()->isPresent(),
                                 kLaunchMs);
    }

    void cleanupTestCase()
    {
        if (m_app && m_app->stack()->isPresent() && !m_app->stack()->isBusy()) {
            m_app->stack()->remove(true);
            QTRY_VERIFY_WITH_TIMEOUT(!m_app->stack()->isPresent(), kLaunchMs);
        }
        m_qml.reset();
        m_app.reset();
    }

private:
    void waitUntilWell()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!m_app->stack()->isBusy(), kLaunchMs);
        for (int row = 0; row < m_app->stack()->failures()->rowCount(); ++row)
            qWarning() << m_app->stack()->failures()->index(row, 0).data(FailureModel::MessageRole);
        QTRY_COMPARE_WITH_TIMEOUT(m_app->stack()->verdictKind(), QStringLiteral("ok"), 30'000);
    }

    void click(const QString& name)
    {
        QTRY_VERIFY2(findItem(m_window->contentItem(), name) != nullptr, qPrintable(name));
        const QQuickItem* item = findItem(m_window->contentItem(), name);
        QTRY_VERIFY2(item->isEnabled(), qPrintable(name));
        m_window->grabWindow(); // lays out what has just become visible
        const QPointF centre = item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
        QTest::mouseClick(m_window, Qt::LeftButton, {}, centre.toPoint());
    }

    /// Goes through the window with Tab as a person would, at most one round.
    bool focusByTab(const QString& name)
    {
        constexpr int kMostStops = 80;
        // pages are loaded beside the event loop, and keys that come before have nothing to go to
        if (!QTest::qWaitFor([&] { return findItem(m_window->contentItem(), name) != nullptr; }))
            return false;
        for (int i = 0; i < kMostStops; ++i) {
            const QQuickItem* focused = m_window->activeFocusItem();
            if (focused != nullptr && focused->objectName() == name)
                return true;
            QTest::keyClick(m_window, Qt::Key_Tab);
        }
        return false;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<App> m_app;
    std::unique_ptr<QQmlApplicationEngine> m_qml;
    QQuickWindow* m_window = nullptr; // owned by the QML engine
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
