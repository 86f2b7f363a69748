// SPDX-License-Identifier: Apache-2.0
#include "core/history/store.h"
#include "tests/support/results.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <thread>

using namespace plumbline;
using namespace plumbline::history;

namespace {

Run someRun(const std::string& workspace, const std::string& at, int findings = 2)
{
    Run run;
    run.at = at;
    run.workspace = workspace;
    run.name = "shop";
    run.environments = {"dev", "prod"};
    run.score = 72;
    run.coverage = 60;
    run.counts = {.error = 1, .warning = 2, .info = 3, .waived = 4, .notMeasured = 5};
    run.factors = {
        {.factor = parity::Factor::Config, .status = parity::FactorStatus::Fail, .score = 40},
        {.factor = parity::Factor::Logs,
         .status = parity::FactorStatus::NotMeasured,
         .score = std::nullopt}};
    run.gaps = {{.gap = "time", .name = "undeployed age", .value = 41.5, .unit = "days"},
                {.gap = "personnel", .name = "authors", .value = std::nullopt, .unit = "%"}};
    for (int i = 0; i < findings; ++i)
        run.findings.push_back({.fingerprint = "print-" + std::to_string(1000 + i),
                                .rule = "timezone-drift",
                                .factor = parity::Factor::Parity,
                                .severity = Severity::Warning,
                                .service = "api",
                                .subject = "TZ",
                                .environments = {"dev", "prod"},
                                .isWaived = i == 1});
    return run;
}

} // namespace

class TestStore : public QObject
{
    Q_OBJECT

private slots:

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aRunComesBackAsItWas();
    void runsAreFoundByWorkspaceEnvironmentsAndTime();
    void theFileIsItsOwnersAlone();
    void severalWritersLoseNothing();
    void theOldestGoWhereThereIsTooMuch();
    void aFileOfALaterVersionIsLeftAlone();
    void whatIsNoDatabaseIsSaid();
    void clearingForgetsOneWorkspace();
    void runsOfTasksAreFoundByTheirTask();
    void theNewestRunsOfATaskAreKept();
    void aFolderThatCannotBeWrittenIsSaid();

private:
    [[nodiscard]] std::filesystem::path file() const
    {
        return m_folder->filePath("data/plumbline/history.sqlite").toStdString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestStore::aRunComesBackAsItWas()
{
    Run run = someRun("/srv/shop", "2026-11-28T09:00:00Z");
    {
        Result<Store> store = Store::open(file());
        QVERIFY(store);
        const auto id = store->record(run);
        QVERIFY(id);
        run.id = *id;
    }
    const Result<Store> again = Store::open(file());
    QVERIFY(again);
    const auto read = again->run(run.id);
    QVERIFY(read);
    QVERIFY(*read == run);
    const auto missing = again->run(99);
    VERIFY_FAILS(missing, ErrorCode::NotFound);
}

void TestStore::runsAreFoundByWorkspaceEnvironmentsAndTime()
{
    Result<Store> store = Store::open(file());
    QVERIFY(store);
    Run other = someRun("/srv/other", "2026-11-01T09:00:00Z");
    Run three = someRun("/srv/shop", "2026-11-02T09:00:00Z");
    three.environments = {"dev", "staging", "prod"};
    QVERIFY(store->record(other));
    QVERIFY(store->record(three));
    for (const char* const day : {"03", "04", "05"})
        QVERIFY(store->record(someRun("/srv/shop", std::string("2026-11-") + day + "T09:00:00Z")));
    const auto daysOf = [&](const RunQuery& query) {
        std::string days;
        for (const Run& run : store->runs(query).value_or(std::vector<Run>()))
            days += run.at.substr(8, 2) + " ";
        return days;
    };
    QCOMPARE(daysOf({}), std::string("01 02 03 04 05 "));
    QCOMPARE(daysOf({.workspace = "/srv/shop"}), std::string("02 03 04 05 "));
    QCOMPARE(daysOf({.workspace = "/srv/shop", .environments = {"dev", "prod"}}),
             std::string("03 04 05 "));
    QCOMPARE(daysOf({.since = "2026-11-04"}), std::string("04 05 "));
    QCOMPARE(daysOf({.workspace = "/srv/shop", .limit = 2}), std::string("04 05 "));
    const auto runs = store->runs({.limit = 1});
    QVERIFY(runs);
    QCOMPARE(runs->front().factors.size(), std::size_t{2});
    QCOMPARE(runs->front().gaps[0].value, std::optional<double>(41.5));
}

void TestStore::theFileIsItsOwnersAlone()
{
    Result<Store> store = Store::open(file());
    QVERIFY(store);
    QVERIFY(store->record(someRun("/srv/shop", "2026-11-28T09:00:00Z")));
    for (const QString& name : QDir(m_folder->filePath("data/plumbline")).entryList(QDir::Files)) {
        struct stat status
        {};

        QCOMPARE(::stat(qPrintable(m_folder->filePath("data/plumbline/" + name)), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0600U);
    }
}

void TestStore::severalWritersLoseNothing()
{
    constexpr int kWriters = 4;
    constexpr int kRuns = 10;
    std::vector<std::jthread> writers;
    std::atomic<int> recorded{0};
    for (int i = 0; i < kWriters; ++i)
        writers.emplace_back([&, i] {
            for (int k = 0; k < kRuns;
                 ++k) { // opened anew, as processes do; the first one migrates
                Result<Store> store = Store::open(file(), {.patience = std::chrono::seconds(60)});
                if (store && store->record(someRun("/srv/" + std::to_string(i), "2026")))
                    ++recorded;
            }
        });
    writers.clear();
    QCOMPARE(recorded.load(), kWriters * kRuns);
    const Result<Store> store = Store::open(file());
    QVERIFY(store);
    QCOMPARE(store->runs({})->size(), std::size_t{kWriters * kRuns});
    QCOMPARE(store->runs({.workspace = "/srv/2"})->size(), std::size_t{kRuns});
}

void TestStore::theOldestGoWhereThereIsTooMuch()
{
    constexpr ByteCount kMost{std::int64_t{256} * 1024};
    Result<Store> store = Store::open(file(), {.maxSize = kMost});
    QVERIFY(store);
    std::int64_t newest = 0;
    for (int i = 0; i < 60; ++i) {
        Run run = someRun("/srv/shop", "2026-11-28T09:00:00Z", 200);
        for (RunFinding& finding : run.findings)
            finding.fingerprint += "-" + std::to_string(i);
        const auto id = store->record(run);
        QVERIFY(id);
        newest = *id;
    }
    QVERIFY(*store->size() <= kMost);
    const auto runs = store->runs({});
    QVERIFY(runs);
    QVERIFY(!runs->empty() && runs->size() < 60);
    QCOMPARE(runs->back().id, newest);
    QCOMPARE(store->run(newest)->findings.size(), std::size_t{200});
    QVERIFY(QFileInfo(QString::fromStdString(file().string())).size() < 4 * kMost.bytes);
}

void TestStore::aFileOfALaterVersionIsLeftAlone()
{
    QVERIFY(Store::open(file()));
    QFile database(QString::fromStdString(file().string()));
    QVERIFY(database.open(QIODevice::ReadWrite));
    QVERIFY(database.seek(60)); // the user version, big-endian, as the file format says
    QCOMPARE(database.write(QByteArray("\0\0\0\x63", 4)), 4);
    database.close();
    VERIFY_FAILS(Store::open(file()).transform([](const Store&) {}), ErrorCode::Unsupported);
}

void TestStore::whatIsNoDatabaseIsSaid()
{
    QVERIFY(QDir().mkpath(m_folder->filePath("data/plumbline")));
    QFile text(QString::fromStdString(file().string()));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write(QByteArray(5000, 'x'));
    text.close();
    VERIFY_FAILS(Store::open(file()).transform([](const Store&) {}), ErrorCode::Invalid);
    QCOMPARE(QFileInfo(text).size(), 5000); // and left as it is
}

void TestStore::clearingForgetsOneWorkspace()
{
    Result<Store> store = Store::open(file());
    QVERIFY(store);
    QVERIFY(store->record(someRun("/srv/a", "2026-11-28T09:00:00Z")));
    QVERIFY(store->record(someRun("/srv/b", "2026-11-28T09:00:00Z")));
    QCOMPARE(store->clear("/srv/a").value_or(-1), 1);
    QCOMPARE(store->runs({})->size(), std::size_t{1});
    QCOMPARE(store->clear({}).value_or(-1), 1);
    QVERIFY(store->runs({})->empty());
}

void TestStore::runsOfTasksAreFoundByTheirTask()
{
    Result<Store> store = Store::open(file());
    QVERIFY(store);
    TaskRun run{.at = "2026-11-28T09:00:00Z",
                .workspace = "/srv/a",
                .task = "seed",
                .service = "api",
                .seconds = 1.5,
                .exitCode = 4,
                .commit = "0123abcd"};
    QVERIFY(store->recordTask(run));
    TaskRun interrupted = run;
    interrupted.exitCode.reset();
    interrupted.task = "migrate";
    QVERIFY(store->recordTask(interrupted));
    run.id = 1;
    interrupted.id = 2;
    QVERIFY(store->tasks({.workspace = "/srv/a"}).value() == (std::vector{run, interrupted}));
    QVERIFY(store->tasks({.workspace = "/srv/a", .task = "seed"}).value() == std::vector{run});
    QVERIFY(store->tasks({.workspace = "/srv/a", .limit = 1}).value() == std::vector{interrupted});
    QVERIFY(store->tasks({.workspace = "/srv/b"}).value().empty());
    QVERIFY(store->clear("/srv/a"));
    QVERIFY(store->tasks({.workspace = "/srv/a"}).value().empty());
}

void TestStore::theNewestRunsOfATaskAreKept()
{
    Result<Store> store = Store::open(file());
    QVERIFY(store);
    const TaskRun rare{.workspace = "/srv/a", .task = "rare", .exitCode = 0};
    QVERIFY(store->recordTask(rare));
    for (int i = 0; i < 205; ++i)
        QVERIFY(store->recordTask({.workspace = "/srv/a", .task = "often", .exitCode = i}));
    const auto often = store->tasks({.workspace = "/srv/a", .task = "often"}).value();
    QCOMPARE(often.size(), std::size_t{200});
    QVERIFY(often.front().exitCode == 5 && often.back().exitCode == 204);
    QCOMPARE(store->tasks({.workspace = "/srv/a", .task = "rare"}).value().size(), std::size_t{1});
}

void TestStore::aFolderThatCannotBeWrittenIsSaid()
{
    QFile file(m_folder->filePath("plain"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto opened =
        Store::open((m_folder->filePath("plain") + "/history.sqlite").toStdString());
    VERIFY_FAILS(opened.transform([](const Store&) {}), ErrorCode::Denied);
}

QTEST_APPLESS_MAIN(TestStore)
#include "tst_store.moc"
