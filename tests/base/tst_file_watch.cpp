// SPDX-License-Identifier: Apache-2.0
#include "core/base/file_watch.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace plumbline;
namespace fs = std::filesystem;

class TestFileWatch : public QObject
{
    Q_OBJECT

private slots:

    void savedRenamedAndNewOnesAreTold()
    {
        const QTemporaryDir folder;
        const fs::path root = fs::canonical(folder.path().toStdString());
        std::ofstream(root / "old") << "x";
        Result<FileWatch> watch = FileWatch::open({root});
        QVERIFY(watch.has_value());
        fs::create_directories(root / "a/b");
        std::ofstream(root / "a/b/new") << "x";
        fs::rename(root / "old", root / "moved");
        const std::stop_source stop;
        const auto news = watch->next(stop.get_token(), std::chrono::milliseconds(50));
        QVERIFY(news.has_value() && !news->hasLost);
        for (const char* name : {"a/b/new", "old", "moved"})
            QVERIFY2(news->changed.contains(root / name), name);
        std::ofstream(root / "a/b/new") << "y";
        const auto later = watch->next(stop.get_token(), std::chrono::milliseconds(50));
        QVERIFY(later.has_value() && later->changed == std::set<fs::path>{root / "a/b/new"});
    }

    void aStopEndsTheWait()
    {
        const QTemporaryDir folder;
        Result<FileWatch> watch = FileWatch::open({folder.path().toStdString()});
        std::stop_source stop;
        stop.request_stop();
        const auto news = watch->next(stop.get_token(), std::chrono::milliseconds(50));
        QVERIFY(!news && news.error().code == ErrorCode::Cancelled);
        QVERIFY(!FileWatch::open({folder.path().toStdString() + "/none"}));
    }
};

QTEST_GUILESS_MAIN(TestFileWatch)
#include "tst_file_watch.moc"
