// SPDX-License-Identifier: Apache-2.0
#include "core/base/file_watch.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>
#include <thread>

using namespace plumbline;
namespace fs = std::filesystem;

namespace {

constexpr FileWatch::Patience kPatience{.quiet = std::chrono::milliseconds(50),
                                        .longest = std::chrono::milliseconds(1000)};

/// What the next batch tells; the test fails where there is none.
std::set<fs::path> changedIn(FileWatch& watch)
{
    const std::stop_source stop;
    const auto news = watch.next(stop.get_token(), kPatience);
    return news ? news->changed : std::set<fs::path>{};
}

} // namespace

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
        const auto news = watch->next(stop.get_token(), kPatience);
        QVERIFY(news.has_value() && !news->hasLost);
        for (const char* name : {"a/b/new", "old", "moved"})
            QVERIFY2(news->changed.contains(root / name), name);
        std::ofstream(root / "a/b/new") << "y";
        const auto later = watch->next(stop.get_token(), kPatience);
        QVERIFY(later.has_value() && later->changed == std::set<fs::path>{root / "a/b/new"});
    }

    void whatHasChangedSoFarIsToldWithoutWaiting()
    {
        const QTemporaryDir folder;
        const fs::path root = fs::canonical(folder.path().toStdString());
        Result<FileWatch> watch = FileWatch::open({root});
        QVERIFY(watch.has_value());
        const auto nothing = watch->soFar();
        QVERIFY(nothing.has_value() && nothing->changed.empty());
        std::ofstream(root / "one") << "x";
        const auto news = watch->soFar();
        QVERIFY(news.has_value() && news->changed == std::set<fs::path>{root / "one"});
        QVERIFY(watch->soFar()->changed.empty());
    }

    void ofAFileOnlyItselfIsTold()
    {
        const QTemporaryDir folder;
        const fs::path root = fs::canonical(folder.path().toStdString());
        std::ofstream(root / "one") << "x";
        Result<FileWatch> watch = FileWatch::open({root / "one"});
        QVERIFY(watch.has_value());
        fs::create_directories(root / "beside");
        std::ofstream(root / "two") << "x";
        std::ofstream(root / "beside/three") << "x";
        std::ofstream(root / "one") << "y";
        QVERIFY(changedIn(*watch) == std::set<fs::path>{root / "one"});
    }

    void whatIsYetToComeIsWatchedFor()
    {
        const QTemporaryDir folder;
        const fs::path root = fs::canonical(folder.path().toStdString());
        Result<FileWatch> watch = FileWatch::open({root / "a/b/c"});
        QVERIFY(watch.has_value());
        fs::create_directories(root / "a/b/c");
        std::ofstream(root / "a/b/c/new") << "x";
        std::ofstream(root / "a/b/other") << "x";
        QVERIFY((changedIn(*watch) == std::set<fs::path>{root / "a/b/c", root / "a/b/c/new"}));
    }

    void aFolderThatWentAndCameAgainIsWatched()
    {
        const QTemporaryDir folder;
        const fs::path root = fs::canonical(folder.path().toStdString()) / "src";
        fs::create_directories(root);
        Result<FileWatch> watch = FileWatch::open({root});
        QVERIFY(watch.has_value());
        fs::remove_all(root);
        QVERIFY(changedIn(*watch).contains(root));
        fs::create_directories(root);
        std::ofstream(root / "x") << "x";
        QVERIFY(changedIn(*watch).contains(root / "x"));
    }

    void aFolderMovedAwayIsWatchedNoLonger()
    {
        const QTemporaryDir folder;
        const fs::path root = fs::canonical(folder.path().toStdString());
        fs::create_directories(root / "in/a/b");
        Result<FileWatch> watch = FileWatch::open({root / "in"});
        QVERIFY(watch.has_value());
        fs::rename(root / "in/a", root / "out");
        QVERIFY(changedIn(*watch) == std::set<fs::path>{root / "in/a"});
        std::ofstream(root / "out/b/x") << "x";
        std::ofstream(root / "in/y") << "x";
        QVERIFY(changedIn(*watch) == std::set<fs::path>{root / "in/y"});
        fs::rename(root / "out", root / "in/again");
        QVERIFY(changedIn(*watch).contains(root / "in/again/b/x"));
    }

    void whatIsSkippedIsNotLookedInto()
    {
        const QTemporaryDir folder;
        const fs::path root = fs::canonical(folder.path().toStdString());
        fs::create_directories(root / "node_modules/a");
        std::ofstream(root / "kept") << "x";
        Result<FileWatch> watch = FileWatch::open(
            {root}, [](const fs::path& path) { return path.filename() == "node_modules"; });
        QVERIFY(watch.has_value());
        std::ofstream(root / "node_modules/a/x") << "x";
        std::ofstream(root / "kept") << "y";
        QVERIFY(changedIn(*watch) == std::set<fs::path>{root / "kept"});
        QVERIFY((watch->everything() ==
                 std::set<fs::path>{root, root / "kept", root / "node_modules"}));
    }

    void changesWithoutEndAreToldInTime()
    {
        const QTemporaryDir folder;
        const fs::path root = fs::canonical(folder.path().toStdString());
        Result<FileWatch> watch = FileWatch::open({root});
        QVERIFY(watch.has_value());
        const std::jthread writer([&root](const std::stop_token& stop) {
            while (!stop.stop_requested())
                std::ofstream(root / "busy") << "x";
        });
        QVERIFY(changedIn(*watch).contains(root / "busy"));
    }

    void afterALossAllThatIsThereHasChanged()
    {
        std::size_t queued = 0; // events that the kernel keeps
        std::ifstream("/proc/sys/fs/inotify/max_queued_events") >> queued;
        QVERIFY(queued > 0);
        const QTemporaryDir folder;
        const fs::path root = fs::canonical(folder.path().toStdString());
        std::ofstream(root / "old") << "x";
        Result<FileWatch> watch = FileWatch::open({root});
        QVERIFY(watch.has_value());
        std::ofstream(root / "other") << "x";
        for (std::size_t i = 0; i <= queued; ++i) // equal events in a row would be one
            fs::permissions(root / (i % 2 == 0 ? "old" : "other"), fs::perms::owner_all);
        fs::create_directory(root / "unseen");
        const std::stop_source stop;
        const auto news = watch->next(stop.get_token(), {.quiet = std::chrono::milliseconds(300)});
        QVERIFY(news.has_value() && news->hasLost);
        QVERIFY(news->changed.contains(root / "old") && news->changed.contains(root / "unseen"));
        std::ofstream(root / "unseen/new") << "x";
        QVERIFY(changedIn(*watch).contains(root / "unseen/new"));
    }

    void aStopEndsTheWait()
    {
        const QTemporaryDir folder;
        Result<FileWatch> watch = FileWatch::open({folder.path().toStdString()});
        std::stop_source stop;
        stop.request_stop();
        const auto news = watch->next(stop.get_token(), kPatience);
        QVERIFY(!news && news.error().code == ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestFileWatch)
#include "tst_file_watch.moc"
