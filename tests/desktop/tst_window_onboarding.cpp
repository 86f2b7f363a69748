// SPDX-License-Identifier: Apache-2.0
#include "tests/desktop/real_window.h"
#include "tests/test_paths.h"

#include <QFileInfo>
#include <QProcess>
#include <QTcpSocket>
#include <QtTest>

#include <filesystem>
#include <memory>

using namespace plumbline;
using namespace plumbline::desktop;
using plumbline::test::RealWindow;

namespace {

/// Images, a cold start of a broker, a migration and a seed, on a loaded machine.
constexpr int kWayMs = 240'000;

bool git(const QString& folder, const QStringList& words)
{
    constexpr int kLimitMs = 60'000;
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start("git",
                  QStringList{"-c", "user.name=Ada", "-c", "user.email=ada@tidewatch.example"} +
                      words);
    return process.waitForFinished(kLimitMs) && process.exitCode() == 0;
}

/// The status line with which the port of the loopback answers a request for /.
QByteArray answerOf(const QString& port)
{
    constexpr int kLimitMs = 5'000;
    QTcpSocket socket;
    socket.connectToHost("127.0.0.1", port.toUShort());
    if (!socket.waitForConnected(kLimitMs))
        return {};
    socket.write("GET / HTTP/1.0\r\nHost: localhost\r\n\r\n");
    while (!socket.canReadLine() && socket.waitForReadyRead(kLimitMs)) {
    }
    return socket.readLine().trimmed();
}

} // namespace

/// A fresh clone of the sample, brought to health on the Onboarding page of the real window, by keys
/// alone, on a real engine.
class TestWindowOnboarding : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        if (const QString reason = RealWindow::whyNot(); !reason.isEmpty())
            QSKIP(qPrintable(reason));
        m_port = test::freePort();
        m_window = std::make_unique<RealWindow>(
            Variables{{"COMPOSE_PROJECT_NAME",
                       "newcomer" + std::to_string(QCoreApplication::applicationPid())},
                      {"WEB_PORT", m_port.toStdString()},
                      {"GAUGE_INTERVAL_SECONDS", "1"}});
        QVERIFY(m_window->isShown());
        m_clone = m_window->path("tidewatch");
        std::filesystem::copy(PLUMBLINE_SAMPLES "/tidewatch",
                              m_clone.toStdString(),
                              std::filesystem::copy_options::recursive);
        QVERIFY(git(m_clone, {"init", "-q"}) && git(m_clone, {"add", "-A"}) &&
                git(m_clone, {"commit", "-q", "-m", "the product"}));
    }

    void aNewcomerGetsItReadyByKeys()
    {
        app().workspace()->open(m_clone);
        QTRY_VERIFY_WITH_TIMEOUT(app().workspace()->state() == WorkspaceController::Ready ||
                                     app().workspace()->state() == WorkspaceController::Faulty,
                                 20'000);
        m_window->press(Qt::Key_5, Qt::ControlModifier);
        QCOMPARE(app().page(), QStringLiteral("onboarding"));
        QTRY_VERIFY_WITH_TIMEOUT(onboarding().canStart(), 30'000);
        QVERIFY(!QFileInfo::exists(m_clone + "/.env"));
        press("begin");
        QTRY_VERIFY_WITH_TIMEOUT(onboarding().isRunning(), 20'000);
        int commands = 0;
        while (isAsked()) {
            if (onboarding().question() == OnboardController::Values) {
                press("writeValues");
            } else if (onboarding().question() == OnboardController::Command) {
                QVERIFY(!onboarding().askedCommand().isEmpty());
                press("allow");
                ++commands;
            } else {
                QFAIL(qPrintable(onboarding().failedTitle() + ": " + onboarding().failedMessage()));
            }
        }
        QVERIFY2(onboarding().isHealthy(), qPrintable(onboarding().verdict()));
        QVERIFY(commands > 0); // the migration and the seed are the repository's
        QTRY_VERIFY(m_window->find("readyCard") != nullptr);
        QVERIFY(onboarding().urls().join(' ').contains(m_port));
        QCOMPARE(answerOf(m_port).split(' ').value(1), QByteArray("200"));
        const QFileInfo written(m_clone + "/.env");
        QVERIFY(written.exists());
        QVERIFY(!(written.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void itIsDoneForTheNextDayToo()
    {
        QVERIFY(onboarding().isHealthy());
        m_window->press(Qt::Key_4, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(app().stack()->verdictKind(), QStringLiteral("ok"), 30'000);
        m_window->press(Qt::Key_5, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!onboarding().isBusy(), 30'000);
        QVERIFY(onboarding().isHealthy());
        QVERIFY(!onboarding().canStart());
    }

    void cleanupTestCase()
    {
        if (m_window && app().stack()->isPresent() && !app().stack()->isBusy()) {
            app().stack()->remove(true);
            QTRY_VERIFY_WITH_TIMEOUT(!app().stack()->isPresent(), kWayMs);
        }
        m_window.reset();
    }

private:
    [[nodiscard]] App& app() const { return m_window->app(); }

    [[nodiscard]] OnboardController& onboarding() const { return *app().onboarding(); }

    /// Waits for the next question; false: the way is at its end.
    [[nodiscard]] bool isAsked() const
    {
        const auto waits = [this] {
            return onboarding().question() != OnboardController::Nothing || !onboarding().isBusy();
        };
        return QTest::qWaitFor(waits, kWayMs) &&
               onboarding().question() != OnboardController::Nothing;
    }

    /// What Enter does on the button of that name, reached by Tab.
    void press(const QString& name)
    {
        QVERIFY2(m_window->focusByTab(name), qPrintable(name));
        const OnboardController::Question asked = onboarding().question();
        m_window->press(Qt::Key_Return);
        QTRY_VERIFY(onboarding().question() != asked || asked == OnboardController::Nothing);
    }

    std::unique_ptr<RealWindow> m_window;
    QString m_clone;
    QString m_port;
};

QTEST_MAIN(TestWindowOnboarding)
#include "tst_window_onboarding.moc"
