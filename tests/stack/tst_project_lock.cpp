// SPDX-License-Identifier: Apache-2.0
#include "core/stack/execute.h"
#include "tests/support/results.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <cstdio>

using namespace plumbline;
using namespace plumbline::stack;

namespace {

Result<ProjectLock>
acquire(const QString& folder, const EventSink& sink = {}, const std::stop_token& stop = {})
{
    return ProjectLock::acquire(
        folder.toStdString(), "unix:///run/docker.sock", "shop", sink, stop);
}

} // namespace

class TestProjectLock : public QObject
{
    Q_OBJECT

private slots:
    void secondRunWaitsAndSaysForWhom();
    void waitCanBeInterrupted();
    void lockGoesWithItsProcess();
    void otherProjectsAndEnginesAreNotHeldUp();
    void folderThatCannotBeMadeIsDenied();

private:
    void startHolder(QProcess& holder);

    QTemporaryDir m_folder;
};

/// This very program, which takes the lock, says so, and holds it until its input ends.
void TestProjectLock::startHolder(QProcess& holder)
{
    holder.start(QCoreApplication::applicationFilePath(), {"--hold", m_folder.path()});
    QVERIFY(holder.waitForStarted());
    QVERIFY(holder.waitForReadyRead());
    QCOMPARE(holder.readLine(), QByteArray("held\n"));
}

void TestProjectLock::secondRunWaitsAndSaysForWhom()
{
    QProcess holder;
    startHolder(holder);
    const QString id = QString::number(holder.processId());
    QStringList remarks;
    const auto lock = acquire(m_folder.path(), [&](const Event& event) {
        remarks.push_back(QString::fromStdString(std::get<Remark>(event).text));
        holder.closeWriteChannel(); // now it may end
        holder.waitForFinished();
    });
    QVERIFY(lock.has_value());
    QCOMPARE(remarks.size(), 1);
    QVERIFY2(remarks[0].contains("shop") && remarks[0].contains(id), qPrintable(remarks[0]));
}

void TestProjectLock::waitCanBeInterrupted()
{
    QProcess holder;
    startHolder(holder);
    std::stop_source stop;
    const auto lock = acquire(
        m_folder.path(), [&](const Event&) { stop.request_stop(); }, stop.get_token());
    QVERIFY(!lock.has_value() && lock.error().code == ErrorCode::Cancelled);
    holder.kill();
    holder.waitForFinished();
}

void TestProjectLock::lockGoesWithItsProcess()
{
    QProcess holder;
    startHolder(holder);
    holder.kill();
    QVERIFY(holder.waitForFinished());
    VERIFY_OK(acquire(m_folder.path()));
}

void TestProjectLock::otherProjectsAndEnginesAreNotHeldUp()
{
    const auto first = acquire(m_folder.path());
    QVERIFY(first.has_value());
    VERIFY_OK(ProjectLock::acquire(
        m_folder.path().toStdString(), "unix:///run/docker.sock", "other", {}, {}));
    VERIFY_OK(ProjectLock::acquire(
        m_folder.path().toStdString(), "tcp://elsewhere:2376", "shop", {}, {}));
}

void TestProjectLock::folderThatCannotBeMadeIsDenied()
{
    VERIFY_FAILS(acquire("/proc/plumbline"), ErrorCode::Denied);
}

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == "--hold") {
        const auto lock = acquire(arguments[2]);
        if (!lock)
            return 1;
        std::puts("held");
        static_cast<void>(std::fflush(stdout));
        return std::getchar() == EOF ? 0 : 1;
    }
    TestProjectLock test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_project_lock.moc"
