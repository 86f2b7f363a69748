// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/instance.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace plumbline::desktop;

/// One window a workspace.
class TestInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void whoComesSecondShowsTheFirst()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath("shop"));
        QVERIFY(QFile::link(folder.filePath("shop"), folder.filePath("link")));
        Instance first(folder.filePath("run"));
        Instance second(folder.filePath("run"));
        QSignalSpy shown(&first, &Instance::showRequested);
        QVERIFY(first.claim(folder.filePath("shop")));
        QVERIFY(!second.claim(folder.filePath("shop")));
        QTRY_COMPARE(shown.count(), 1);
        QVERIFY(!second.claim(folder.filePath("link"))); // the same folder by another name
        QTRY_COMPARE(shown.count(), 2);
        QVERIFY(second.claim(folder.filePath("elsewhere")));
        QVERIFY(first.claim(folder.filePath("shop"))); // its own, still
    }

    void whatIsReleasedCanBeClaimed()
    {
        const QTemporaryDir folder;
        Instance first(folder.filePath("run"));
        Instance second(folder.filePath("run"));
        QVERIFY(first.claim("/a"));
        QVERIFY(first.claim("/b")); // which lets go of the other one
        QVERIFY(second.claim("/a"));
        first.release();
        QVERIFY(second.claim("/b"));
    }

    void whatACrashLeftIsNoWindow()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath("run"));
        Instance first(folder.filePath("run"));
        QVERIFY(first.claim("/a"));
        const QStringList left = QDir(folder.filePath("run")).entryList(QDir::Files | QDir::System);
        QCOMPARE(left.size(), 1);
        first.release();
        QFile file(folder.filePath("run/" + left.constFirst()));
        QVERIFY(file.open(QIODevice::WriteOnly)); // a file that nobody listens at
        file.close();
        Instance second(folder.filePath("run"));
        QVERIFY(second.claim("/a"));
        Instance third(folder.filePath("run"));
        QVERIFY(!third.claim("/a"));
    }
};

QTEST_GUILESS_MAIN(TestInstance)
#include "tst_instance.moc"
