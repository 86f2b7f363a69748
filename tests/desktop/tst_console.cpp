// SPDX-License-Identifier: Apache-2.0
#include "core/engine/containers.h"
#include "core/workspace/containers.h"
#include "tests/desktop/real_window.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QtTest>

#include <memory>

using namespace plumbline;
using namespace plumbline::desktop;
using plumbline::test::RealWindow;

namespace {

constexpr int kSoonMs = 20'000;
constexpr int kLaunchMs = 90'000;

} // namespace

/// A console in the real window on a real engine, by the keyboard.
class TestConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        if (const QString reason = RealWindow::whyNot(); !reason.isEmpty())
            QSKIP(qPrintable(reason));
        m_project = "shell" + QByteArray::number(QCoreApplication::applicationPid());
        QFile file(m_folder.filePath("compose.yaml"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        // `bare` takes its shell away; what is left of it is named by its path.
        file.write("name: " + m_project +
                   "\nservices:\n"
                   "  web:\n    image: busybox:1\n    command: [sleep, '3600']\n    init: true\n"
                   "    environment: {TIDE: spring}\n    deploy: {replicas: 2}\n"
                   "  cache:\n    image: redis:7\n    entrypoint: [sleep, '3600']\n    init: true\n"
                   "    user: '1234'\n"
                   "  bare:\n    image: busybox:1\n    init: true\n"
                   "    command: [sh, -c, 'rm /bin/sh /bin/ash; exec sleep 3600']\n");
        file.close();
        m_window = std::make_unique<RealWindow>(
            Variables{{"XDG_STATE_HOME", m_folder.filePath("state").toStdString()}});
        QVERIFY(m_window->isShown());
        app().workspace()->open(m_folder.path());
        QTRY_VERIFY_WITH_TIMEOUT(app().stack()->canLaunch(), kSoonMs);
        app().setPage("stack");
        app().stack()->launch();
        QTRY_VERIFY_WITH_TIMEOUT(!app().stack()->isBusy(), kLaunchMs);
        QTRY_COMPARE_WITH_TIMEOUT(
            console().services(), (QStringList{"bare", "cache", "web"}), kSoonMs);
    }

    void aShellIsOpenedFromTheDetailsOfAService()
    {
        QCOMPARE(console().state(), ConsoleController::Nothing);
        app().stack()->selectService("web");
        QVERIFY(m_window->focusByTab("openShell"));
        m_window->press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(console().state(), ConsoleController::Open, kSoonMs);
        QCOMPARE(console().container(), QString(m_project + "-web-1"));
        QCOMPARE(console().command(), QStringLiteral("plumbline exec web sh"));
        QTRY_VERIFY(view() != nullptr && view()->hasActiveFocus());
        QTRY_VERIFY_WITH_TIMEOUT(screenText().endsWith('#'), kSoonMs); // root's prompt
    }

    void whatIsTypedIsDone()
    {
        m_window->type("echo $((6*7))$TIDE");
        m_window->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(screenText().contains("\n42spring\n"), kSoonMs);
        QVERIFY(!screenText().contains("exec")); // how it was begun is nothing to see
    }

    void theProgramKnowsTheSizeOfTheScreen()
    {
        const QSize before = console().terminal()->screen().size();
        view()->window()->resize(1500, 900);
        QTRY_VERIFY_WITH_TIMEOUT(console().terminal()->screen().size() != before, kSoonMs);
        const QSize size = console().terminal()->screen().size();
        type("stty size");
        const QString told = QStringLiteral("\n%1 %2\n").arg(size.height()).arg(size.width());
        QTRY_VERIFY2_WITH_TIMEOUT(screenText().contains(told), qPrintable(told), kSoonMs);
    }

    void keysOfTheWindowAreTheShellsButForThoseOfPages()
    {
        m_window->type("echo high; echo low");
        m_window->press(Qt::Key_A, Qt::ControlModifier);
        m_window->press(Qt::Key_K, Qt::ControlModifier); // the rest of the line, not the palette
        type("echo ebb");
        QTRY_VERIFY_WITH_TIMEOUT(screenText().contains("\nebb\n"), kSoonMs);
        QVERIFY(!screenText().contains("\nlow\n"));
        QVERIFY(m_window->find("commandSearch") == nullptr);
        type("sleep 1000");
        QTRY_VERIFY_WITH_TIMEOUT(runs("sleep 1000"), kSoonMs);
        m_window->press(Qt::Key_C, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!runs("sleep 1000"), kSoonMs);
        m_window->press(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(app().page(), QStringLiteral("overview"));
        m_window->press(Qt::Key_4, Qt::ControlModifier);
        QTRY_VERIFY(view() != nullptr);
        QVERIFY2(screenText().contains("42spring"), "it has gone on meanwhile");
        QTRY_VERIFY(m_window->find("serviceList") != nullptr);
        QVERIFY(m_window->click("terminal"));
        QTRY_VERIFY(view()->hasActiveFocus());
    }

    void itIsLeftByTheKeyboard()
    {
        m_window->press(Qt::Key_Tab);
        QVERIFY2(view()->hasActiveFocus(), "Tab is the shell's");
        m_window->press(Qt::Key_C, Qt::ControlModifier);
        m_window->press(Qt::Key_Escape, Qt::ShiftModifier);
        QTRY_VERIFY(!view()->hasActiveFocus());
        QCOMPARE(view()->window()->activeFocusItem()->objectName(), QStringLiteral("closeConsole"));
        QVERIFY(m_window->click("terminal"));
    }

    void whatIsPastedIsTyped()
    {
        QGuiApplication::clipboard()->setText("echo pas''ted\n");
        m_window->press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY_WITH_TIMEOUT(screenText().contains("\npasted\n"), kSoonMs);
        m_window->press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains("\npasted\n"));
    }

    void whatAnInputMethodComposesIsTyped()
    {
        type("cat");
        QTRY_VERIFY_WITH_TIMEOUT(runs("cat"), kSoonMs);
        QInputMethodEvent composing(QStringLiteral("¨"), {});
        QCoreApplication::sendEvent(view(), &composing);
        QInputMethodEvent composed;
        composed.setCommitString(QStringLiteral("Möwe"));
        QCoreApplication::sendEvent(view(), &composed);
        m_window->press(Qt::Key_Return);
        QTRY_VERIFY2_WITH_TIMEOUT(screenText().contains(QStringLiteral("\nMöwe\nMöwe")),
                                  qPrintable(screenText()),
                                  kSoonMs);
        QVERIFY2(!screenText().contains(QStringLiteral("¨")), "what is not yet whole is not typed");
        m_window->press(Qt::Key_D, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!runs("cat"), kSoonMs);
    }

    void howItEndsIsSaidInWords()
    {
        type("exit 3");
        QTRY_COMPARE_WITH_TIMEOUT(console().state(), ConsoleController::Ended, kSoonMs);
        QCOMPARE(console().outcome(), QStringLiteral("It ended with exit code 3."));
        QVERIFY(m_window->focusByTab("openConsole"));
        m_window->press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(console().state(), ConsoleController::Open, kSoonMs);
        QVERIFY(!screenText().contains("pasted"));
    }

    void nothingIsLeftWhereItIsClosed()
    {
        QTRY_VERIFY_WITH_TIMEOUT(screenText().endsWith('#'), kSoonMs);
        type("sleep 2000");
        QTRY_VERIFY_WITH_TIMEOUT(runs("sleep 2000"), kSoonMs);
        QVERIFY(m_window->click("closeConsole"));
        QTRY_COMPARE_WITH_TIMEOUT(console().state(), ConsoleController::Ended, kSoonMs);
        QCOMPARE(console().outcome(), QStringLiteral("It was closed."));
        QTRY_COMPARE_WITH_TIMEOUT(processesOf("web"), QStringList{"sleep 3600"}, kSoonMs);
    }

    void theOtherContainerIsChosen()
    {
        console().chooseNumber("2");
        QCOMPARE(console().command(), QStringLiteral("plumbline exec --index 2 web sh"));
        console().open();
        QTRY_COMPARE_WITH_TIMEOUT(console().container(), QString(m_project + "-web-2"), kSoonMs);
    }

    void oneThatIsOpenIsAskedFor()
    {
        console().openIn("cache");
        QTRY_VERIFY(m_window->find("makesRoom") != nullptr);
        QTRY_VERIFY(m_window->find("leave")->hasActiveFocus());
        m_window->press(Qt::Key_Escape);
        QVERIFY(console().askedService().isEmpty());
        QCOMPARE(console().state(), ConsoleController::Open);
        console().openIn("cache");
        console().answer(true);
        QTRY_COMPARE_WITH_TIMEOUT(console().container(), QString(m_project + "-cache-1"), kSoonMs);
        QCOMPARE(console().command(), QStringLiteral("plumbline exec cache bash"));
        QTRY_COMPARE_WITH_TIMEOUT(console().state(), ConsoleController::Open, kSoonMs);
        QTRY_VERIFY(view()->hasActiveFocus());
        type("id -u");
        QTRY_VERIFY_WITH_TIMEOUT(screenText().contains("\n1234\n"), kSoonMs);
    }

    void aContainerThatEndsTakesItAlong()
    {
        app().stack()->stop("cache");
        QTRY_COMPARE_WITH_TIMEOUT(console().state(), ConsoleController::Ended, kSoonMs);
        QCOMPARE(console().outcome(),
                 QString(m_project + "-cache-1 has ended, and all that ran in it."));
        QTRY_VERIFY_WITH_TIMEOUT(!app().stack()->isBusy(), kSoonMs);
    }

    void anotherCommandIsRun()
    {
        console().chooseService("web");
        console().setWords("sh -c 'stty size | cat; exit 127'");
        QCOMPARE(console().command(),
                 QStringLiteral("plumbline exec web sh -c 'stty size | cat; exit 127'"));
        console().open();
        QTRY_COMPARE_WITH_TIMEOUT(console().state(), ConsoleController::Ended, kSoonMs);
        const QSize size = console().terminal()->screen().size();
        QCOMPARE(screenText(), QStringLiteral("%1 %2").arg(size.height()).arg(size.width()));
        QCOMPARE(console().outcome(),
                 QStringLiteral("It ended with exit code 127 (its command was not found)."));
        console().setWords("tides");
        console().open();
        QTRY_COMPARE_WITH_TIMEOUT(console().state(), ConsoleController::Ended, kSoonMs);
        QVERIFY(screenText().contains("tides: not found"));
        console().setWords("'tides");
        QVERIFY(!console().canOpen());
        QVERIFY(!console().mistake().isEmpty());
    }

    void anImageWithoutAShellIsSaid()
    {
        console().openIn("bare");
        QTRY_COMPARE_WITH_TIMEOUT(console().state(), ConsoleController::Ended, kSoonMs);
        QCOMPARE(console().errorText(), QStringLiteral("the image of bare has no shell"));
        QVERIFY(console().errorHint().contains("plumbline top bare"));
        console().setWords("/bin/busybox uname");
        console().open();
        QTRY_COMPARE_WITH_TIMEOUT(
            console().outcome(), QStringLiteral("It ended with exit code 0."), kSoonMs);
        QCOMPARE(screenText(), QStringLiteral("Linux"));
        console().setWords("/bin/busybox cat");
        console().open();
        QTRY_VERIFY_WITH_TIMEOUT(processesOf("bare").contains("/bin/busybox cat"), kSoonMs);
        console().close();
        QTRY_COMPARE_WITH_TIMEOUT(console().state(), ConsoleController::Ended, kSoonMs);
        QVERIFY2(console().outcome().contains("plumbline restart bare"),
                 "what nobody can end is said");
        QVERIFY(processesOf("bare").contains("/bin/busybox cat"));
    }

    void aWindowThatClosesLeavesNothing()
    {
        console().openIn("web");
        QTRY_VERIFY_WITH_TIMEOUT(screenText().endsWith('#'), kSoonMs);
        QVERIFY(processesOf("web").size() > 1);
        const engine::Client client = app().engine()->engineContext()->client;
        const std::string id = containerOf("web");
        m_window.reset();
        const auto commands = [&] { return commandsOf(client, id); };
        QTRY_COMPARE_WITH_TIMEOUT(commands(), QStringList{"sleep 3600"}, kSoonMs);
        m_window = std::make_unique<RealWindow>();
        QVERIFY(m_window->isShown());
        app().workspace()->open(m_folder.path());
    }

    void cleanupTestCase()
    {
        if (!m_window)
            return;
        QTRY_VERIFY_WITH_TIMEOUT(app().stack()->isPresent() && app().stack()->canLaunch(), kSoonMs);
        app().stack()->remove(true);
        QTRY_VERIFY_WITH_TIMEOUT(!app().stack()->isBusy() && !app().stack()->isPresent(),
                                 kLaunchMs);
        m_window.reset();
    }

private:
    [[nodiscard]] App& app() const { return m_window->app(); }

    [[nodiscard]] ConsoleController& console() const { return *app().console(); }

    [[nodiscard]] QQuickItem* view() const { return m_window->find("terminal"); }

    [[nodiscard]] QString screenText() const { return console().terminal()->screen().text(); }

    void type(const QString& line) const
    {
        m_window->type(line);
        m_window->press(Qt::Key_Return);
    }

    [[nodiscard]] std::string containerOf(const std::string& service) const
    {
        const auto running = workspace::runningContainer(
            app().engine()->engineContext()->client, m_project.toStdString(), service, 0, {});
        return running ? running->id : std::string();
    }

    /// What runs in a container, but for the process that begins it.
    static QStringList commandsOf(const engine::Client& client, const std::string& id)
    {
        QStringList commands;
        const auto table = client.run(engine::topContainer(id));
        if (!table)
            return commands;
        for (const auto& row : table->processes) {
            const QString command = QString::fromStdString(row.back());
            if (!command.contains("init"))
                commands.append(command);
        }
        return commands;
    }

    [[nodiscard]] QStringList processesOf(const std::string& service) const
    {
        return commandsOf(app().engine()->engineContext()->client, containerOf(service));
    }

    [[nodiscard]] bool runs(const QString& command) const
    {
        return processesOf("web").contains(command);
    }

    QTemporaryDir m_folder;
    QByteArray m_project;
    std::unique_ptr<RealWindow> m_window;
};

QTEST_MAIN(TestConsole)
#include "tst_console.moc"
