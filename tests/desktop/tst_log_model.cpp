// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/log_model.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QtTest>

using namespace plumbline;
using namespace plumbline::desktop;

namespace {

constexpr auto kStrict = QAbstractItemModelTester::FailureReportingMode::QtTest;

workspace::StackLogLine line(const std::string& service, const std::string& text)
{
    return {.service = service,
            .container = "shop-" + service + "-1",
            .line = {.timestamp = "2026-11-23T08:15:01.123456789Z", .text = text}};
}

QVariant first(const QAbstractItemModel& model, int role)
{
    return model.data(model.index(0, 0), role);
}

} // namespace

class TestLogModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    /// The window shows the person's time: here it is the engine's.
    void initTestCase() { qputenv("TZ", "UTC"); }

    void aLogKeepsOrderFiltersAndPauses()
    {
        LogModel model;
        const QAbstractItemModelTester tester(&model, kStrict);
        const auto sink = model.sink();
        sink(line("web", "GET /health"));
        sink(line("db", "ready"));
        model.flush();
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(first(model, LogModel::TimeRole).toString(), QStringLiteral("08:15:01.123"));
        model.setFilter("HEALTH");
        QCOMPARE(model.rowCount(), 1);
        sink(line("web", "GET /other"));
        sink(line("web", "GET /health again"));
        model.flush();
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.text(), QStringLiteral("GET /health\nGET /health again\n"));
        model.setPaused(true);
        sink(line("web", "GET /health third"));
        model.flush();
        QCOMPARE(model.rowCount(), 2);
        model.setPaused(false);
        QCOMPARE(model.rowCount(), 3);
        model.setFilter("");
        QCOMPARE(model.rowCount(), 5);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void aLogSaysWhereAnotherContainerBegins()
    {
        LogModel model;
        const QAbstractItemModelTester tester(&model, kStrict);
        workspace::StackLogLine boundary = line("web", "new container 1a2b3c4d5e6f");
        boundary.isBoundary = true;
        boundary.boundary = boundary.line.text;
        model.sink()(boundary);
        model.sink()(line("web", "listening"));
        model.remarkSink()(phrase("a part of it cannot be read"));
        model.flush();
        QVERIFY(first(model, LogModel::IsBoundaryRole).toBool());
        QCOMPARE(first(model, LogModel::TextRole).toString(),
                 QStringLiteral("--- shop-web-1: new container 1a2b3c4d5e6f ---"));
        QVERIFY(!model.data(model.index(1, 0), LogModel::IsBoundaryRole).toBool());
        QVERIFY(model.data(model.index(2, 0), LogModel::IsErrorRole).toBool());
        QCOMPARE(model.data(model.index(2, 0), LogModel::TextRole).toString(),
                 QStringLiteral("a part of it cannot be read"));
    }

    void linesArriveByThemselves()
    {
        LogModel model;
        model.sink()(line("web", "hello"));
        QTRY_COMPARE(model.rowCount(), 1);
    }

    void aLogIsBounded()
    {
        constexpr int kMax = 10'000;
        constexpr int kPart = 4096;
        for (const char* filter : {"", "O"}) {
            LogModel model(nullptr, {.lines = kMax});
            const QAbstractItemModelTester tester(&model, kStrict);
            model.setFilter(filter);
            const auto sink = model.sink();
            for (int batch = 0; batch < 20; ++batch) {
                for (int i = 0; i < 1000; ++i)
                    sink(line("web", "old " + std::to_string(batch * 1000 + i)));
                model.flush();
            }
            sink(line("web", "nOw"));
            model.flush();
            QVERIFY(model.total() >= kMax);
            QVERIFY(model.total() <= kMax + kPart);
            QCOMPARE(model.rowCount(), model.total());
            const QModelIndex last = model.index(model.rowCount() - 1, 0);
            QCOMPARE(model.data(last, LogModel::TextRole).toString(), QStringLiteral("nOw"));
            QCOMPARE(first(model, LogModel::TextRole).toString(),
                     QStringLiteral("old %1").arg(20'001 - model.total()));
        }
    }

    void aLogIsBoundedInBytes()
    {
        LogModel model(nullptr, {.bytes = 4'000'000});
        const auto sink = model.sink();
        for (int i = 0; i < 100; ++i)
            sink(line("web", std::string(100'000, 'x')));
        model.flush();
        QVERIFY(model.total() >= 30);
        QVERIFY(model.total() < 60);
        QCOMPARE(model.rowCount(), model.total());
    }

    /// What is looked for beside the window's thread, and what has come since, stand in order.
    void aLongLogIsSearchedBesideTheWindow()
    {
        LogModel model;
        const auto sink = model.sink();
        const auto give = [&](int from, int to) {
            for (int i = from; i < to; ++i)
                sink(line("web", (i % 100 == 0 ? "FAILED " : "served ") + std::to_string(i)));
            model.flush();
        };
        give(0, 20'000);
        model.setFilter("failed");
        give(20'000, 20'200);
        QTRY_VERIFY(!model.isSearching());
        QCOMPARE(model.rowCount(), 202);
        for (int row = 0; row < model.rowCount(); ++row)
            QCOMPARE(model.data(model.index(row, 0), LogModel::TextRole).toString(),
                     QStringLiteral("FAILED %1").arg(row * 100));
        model.setFilter("failed 1");
        model.setFilter("served 19");
        model.setFilter("no such line");
        QTRY_VERIFY(!model.isSearching());
        QCOMPARE(model.rowCount(), 0);
        model.setFilter("");
        QCOMPARE(model.rowCount(), 20'200);
    }

    void aPausedLogShowsTheRestAfterwards()
    {
        for (const char* filter : {"", "served"}) {
            LogModel model(nullptr, {.lines = 30'000});
            const QAbstractItemModelTester tester(&model, kStrict);
            model.setFilter(filter);
            const auto sink = model.sink();
            sink(line("web", "served at first"));
            model.flush();
            model.setPaused(true);
            for (int i = 0; i < 25'000; ++i)
                sink(line("web", "served " + std::to_string(i)));
            model.flush();
            QCOMPARE(model.rowCount(), 1);
            QCOMPARE(model.total(), 25'001);
            model.setPaused(false);
            QTRY_COMPARE(model.rowCount(), 25'001);
            QCOMPARE(first(model, LogModel::TextRole).toString(),
                     QStringLiteral("served at first"));
            model.setPaused(true);
            for (int i = 0; i < 60'000; ++i)
                sink(line("web", "served later"));
            model.flush();
            QCOMPARE(model.rowCount(), 0); // what was shown is too long ago to be held
            model.setPaused(false);
            QTRY_COMPARE(model.rowCount(), model.total());
        }
    }

    void aLogIsFilteredByLevel()
    {
        LogModel model;
        const QAbstractItemModelTester tester(&model, kStrict);
        const auto sink = model.sink();
        sink(line("web", R"({"level":"debug","msg":"asked"})"));
        sink(line("web", R"({"level":"error","msg":"refused"})"));
        sink(line("web", "    at serve (server.js:4)"));
        sink(line("db", "WARNING: no free slot"));
        sink(line("db", "just a line"));
        workspace::StackLogLine boundary = line("web", "new container 1a2b3c4d5e6f");
        boundary.isBoundary = true;
        boundary.boundary = boundary.line.text;
        sink(boundary);
        model.flush();
        QCOMPARE(model.data(model.index(1, 0), LogModel::LevelRole).toString(),
                 QStringLiteral("error"));
        QCOMPARE(model.data(model.index(4, 0), LogModel::LevelRole).toString(), QString());
        model.setMinimumLevel(static_cast<int>(workspace::LogLevel::Error));
        QCOMPARE(model.rowCount(), 3); // the refusal with its trace, and where the next one begins
        model.setMinimumLevel(static_cast<int>(workspace::LogLevel::Warning));
        QCOMPARE(model.rowCount(), 4);
        model.setMinimumLevel(static_cast<int>(workspace::LogLevel::Info));
        QCOMPARE(model.rowCount(), 5);
        model.setMinimumLevel(-1);
        QCOMPARE(model.rowCount(), 6);
        QVERIFY(!model.isFiltered());
    }

    void aLogIsFilteredByExpressionAndField()
    {
        LogModel model;
        const auto sink = model.sink();
        sink(line("web", "level=info status=500 path=/a"));
        sink(line("web", R"({"status":500,"path":"/b c"})"));
        sink(line("web", "status=404 path=/a"));
        model.flush();
        model.setFilterKind(LogModel::Expression);
        model.setFilter("STATUS=(404|403)");
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(first(model, LogModel::TextRole).toString(), QStringLiteral("status=404 path=/a"));
        model.setFilter("(404");
        QVERIFY(model.filterProblem().contains("(404"));
        QCOMPARE(model.rowCount(), 1); // as the filter before it
        model.setFilterKind(LogModel::Field);
        model.setFilter("status=500");
        QCOMPARE(model.filterProblem(), QString());
        QCOMPARE(model.rowCount(), 2);
        model.setFilter("status=500 \"path=/b c\"");
        QCOMPARE(model.rowCount(), 1);
        model.setFilter("=5");
        QVERIFY(!model.filterProblem().isEmpty());
        model.setFilterKind(LogModel::Text);
        model.setFilter("Ä");
        QCOMPARE(model.rowCount(), 0);
        sink(line("web", "älter"));
        model.flush();
        QCOMPARE(model.rowCount(), 1);
    }

    void aLogIsSavedAsShown()
    {
        const QTemporaryDir folder;
        LogModel model;
        const auto sink = model.sink();
        for (int i = 0; i < 5000; ++i)
            sink(line("web", i % 1000 == 7 ? "wanted " + std::to_string(i) : "other"));
        model.flush();
        const QString path = folder.filePath("web.log");
        const auto written = [&path] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QByteArrayList();
        };
        model.save(QUrl::fromLocalFile(path));
        QTRY_COMPARE(model.savedFile(), path);
        QCOMPARE(written().size(), 5001);
        model.forgetSaving();
        QCOMPARE(model.savedFile(), QString());
        model.setFilter("wanted");
        QTRY_VERIFY(!model.isSearching());
        model.save(QUrl::fromLocalFile(path));
        QTRY_COMPARE(model.savedFile(), path);
        QCOMPARE(written().size(), 6);
        QCOMPARE(written().at(1), QByteArray("web  | 2026-11-23T08:15:01.123456789Z wanted 1007"));
        model.save(QUrl::fromLocalFile(folder.filePath("no/such/folder.log")));
        QTRY_VERIFY(!model.saveProblem().isEmpty());
        QCOMPARE(model.savedFile(), QString());
    }
};

QTEST_GUILESS_MAIN(TestLogModel)
#include "tst_log_model.moc"
