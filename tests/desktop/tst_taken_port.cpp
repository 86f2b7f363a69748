// SPDX-License-Identifier: Apache-2.0
#include "tests/desktop/real_window.h"

#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest>

using namespace plumbline;
using namespace plumbline::desktop;
using plumbline::test::RealWindow;

namespace {

constexpr int kSoonMs = 20'000;
constexpr int kLaunchMs = 90'000;

} // namespace

/// A port that somebody else has, in the real window on a real engine.
class TestTakenPort : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void anotherPortIsPublishedAndKept()
    {
        if (const QString reason = RealWindow::whyNot(); !reason.isEmpty())
            QSKIP(qPrintable(reason));
        QTcpServer holder;
        QVERIFY(holder.listen(QHostAddress::AnyIPv4));
        QTemporaryDir folder;
        const QByteArray written = "name: quay" +
                                   QByteArray::number(QCoreApplication::applicationPid()) +
                                   "\nservices:\n  web:\n    image: busybox:1\n"
                                   "    command: [httpd, -f, -p, '80']\n    init: true\n"
                                   "    ports: ['" +
                                   QByteArray::number(holder.serverPort()) + ":80']\n";
        write(folder.filePath("compose.yaml"), written);
        RealWindow window({{"XDG_STATE_HOME", folder.filePath("state").toStdString()}});
        QVERIFY(window.isShown());
        StackController& stack = *window.app().stack();
        window.app().workspace()->open(folder.path());
        QTRY_VERIFY_WITH_TIMEOUT(stack.canLaunch(), kSoonMs);
        window.app().setPage("stack");
        QVERIFY(window.click("launch"));
        QTRY_VERIFY_WITH_TIMEOUT(!stack.isBusy(), kLaunchMs);
        QVERIFY(stack.hasFailed());
        const QString taken = QString::number(holder.serverPort());
        const QString message =
            stack.failures()->index(0, 0).data(FailureModel::MessageRole).toString();
        QVERIFY2(message.contains("publishes port " + taken + ", which"), qPrintable(message));
        QTRY_VERIFY_WITH_TIMEOUT(
            stack.ports()->words().endsWith(" instead of " + taken + " for web"), kSoonMs);

        QVERIFY(window.focusByTab("launchOnFreePorts"));
        window.press(Qt::Key_Return);
        QCOMPARE(stack.command(), QStringLiteral("plumbline up --move-ports"));
        QVERIFY(stack.ports()->words().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(stack.verdictKind(), QStringLiteral("ok"), kLaunchMs);
        QTRY_VERIFY_WITH_TIMEOUT(publishedOf(window.app()) != taken, kSoonMs);
        QTRY_VERIFY_WITH_TIMEOUT(stack.canLaunch() && stack.isPlanEmpty(), kSoonMs); // it stays so
        QCOMPARE(contentOf(folder.filePath("compose.yaml")), written);

        stack.remove(true);
        QTRY_VERIFY_WITH_TIMEOUT(!stack.isBusy() && !stack.isPresent(), kLaunchMs);
    }

private:
    static QString publishedOf(App& app)
    {
        const auto opened = app.workspace()->workspace();
        return opened ? QString::fromStdString(
                            opened->project.services.at("web").ports.front().published)
                      : QString();
    }

    static void write(const QString& path, const QByteArray& content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

QTEST_MAIN(TestTakenPort)
#include "tst_taken_port.moc"
