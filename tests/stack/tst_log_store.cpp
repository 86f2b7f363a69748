// SPDX-License-Identifier: Apache-2.0
#include "core/stack/labels.h"
#include "core/stack/log_store/reader.h"
#include "core/stack/log_store/recorder.h"
#include "core/stack/log_store/segment.h"
#include "tests/support/results.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <fmt/format.h>

#include <csignal>
#include <cstdio>
#include <sys/file.h>
#include <thread>

using namespace plumbline;
using namespace plumbline::stack;

namespace {

constexpr LogStamp kNoon = 1'780'000'000'000'000'000;
constexpr LogStamp kSecond = 1'000'000'000;

LogSource sourceOf(const std::string& container, const std::string& name = "shop-web-1")
{
    return {.container = container, .name = name, .service = name.substr(5, name.size() - 7)};
}

StoredLine lineAt(LogStamp at, const std::string& text)
{
    return {.at = at, .stream = engine::LogStream::Output, .text = text};
}

/// A line a second: "<container> <number>".
LogLot lotOf(const std::string& container, int from, int to, const std::string& name = "shop-web-1")
{
    LogLot lot{.source = sourceOf(container, name),
               .coversFrom = from == 0 ? kLogBegin : kNoon + from * kSecond,
               .coversTo = kNoon + (to - 1) * kSecond,
               .lines = {}};
    for (int i = from; i < to; ++i)
        lot.lines.push_back(lineAt(kNoon + i * kSecond, fmt::format("{} {}", container, i)));
    return lot;
}

engine::ContainerDetails containerOf(const std::string& id, std::vector<std::string> variables = {})
{
    engine::ContainerDetails details;
    details.id = id;
    details.name = "shop-web-1";
    details.labels[std::string(kServiceLabel)] = "web";
    details.env = std::move(variables);
    return details;
}

QStringList allOf(const std::filesystem::path& folder, const StoredLogQuery& query = {})
{
    LogStore store(folder);
    if (const auto looked = store.refresh(); !looked)
        return {QString::fromStdString(toString(looked.error()))};
    StoredLog log(std::move(store), query);
    QStringList lines;
    while (const auto entry = log.next())
        lines.push_back(QString::fromStdString(entry->line.text));
    return lines;
}

QStringList numbered(const QString& container, int from, int to)
{
    QStringList lines;
    for (int i = from; i < to; ++i)
        lines.push_back(QStringLiteral("%1 %2").arg(container).arg(i));
    return lines;
}

/// Text that does not pack.
std::string noise(unsigned seed, std::size_t size)
{
    std::string text;
    for (std::size_t i = 0; i < size; ++i) {
        seed = seed * 1'664'525U + 1'013'904'223U;
        text += static_cast<char>('!' + (seed >> 24U) % 90U);
    }
    return text;
}

} // namespace

class TestLogStore : public QObject
{
    Q_OBJECT

private slots:

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aStampIsReadAndWrittenAsEnginesDo();
    void linesOfSeveralContainersComeInTheOrderOfTime();
    void aLineIsStoredOnce();
    void equalStampsAreCounted();
    void whatAFollowerLeftOutIsFilledIn();
    void twoWritersStoreALineOnce();
    void theOldestGoWhenItIsFull();
    void whatWasGivenUpDoesNotComeBack();
    void nothingIsHeldOfContainersThatLeftNoLines();
    void damageCostsOneLot();
    void whatWasCutShortIsMended();
    void aWriterThatIsKilledLeavesItReadable();
    void tailCountsEachNameOverItsContainers();
    void filesAreTheirOwnersAlone();
    void secretsAreMasked();
    void whatCannotBeStoredIsToldOnce();
    void aWriterThatHangsHoldsNobodyUp();
    void itCanBeForgotten();

private:
    [[nodiscard]] std::filesystem::path path() const
    {
        return std::filesystem::path(m_folder->path().toStdString()) / "logs";
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLogStore::aStampIsReadAndWrittenAsEnginesDo()
{
    const auto stamp = parseLogStamp("2026-11-23T05:14:38.751796471Z");
    QVERIFY(stamp.has_value());
    QCOMPARE(toLogTimestamp(*stamp), std::string("2026-11-23T05:14:38.751796471Z"));
    QCOMPARE(parseLogStamp("2026-11-23T07:14:38.75+02:00"),
             parseLogStamp("2026-11-23T05:14:38.750000000Z"));
    QCOMPARE(parseLogStamp("2026-11-23T05:14:38Z"), parseLogStamp("2026-11-23T05:14:38.0Z"));
    QVERIFY(!parseLogStamp("").has_value());
    QVERIFY(!parseLogStamp("2026-13-23T05:14:38Z").has_value());
    QVERIFY(!parseLogStamp("2026-11-23T05:14:38").has_value());
}

void TestLogStore::linesOfSeveralContainersComeInTheOrderOfTime()
{
    LogStore store(path());
    VERIFY_OK(store.append(lotOf("new", 6, 9)));
    VERIFY_OK(store.append(lotOf("db", 0, 9, "shop-db-1")));
    VERIFY_OK(store.append(lotOf("old", 0, 3)));
    const QStringList lines = allOf(path());
    QCOMPARE(lines.size(), 15);
    QCOMPARE(lines.mid(0, 3), QStringList({"db 0", "old 0", "db 1"}));
    QCOMPARE(lines.filter("new"), numbered("new", 6, 9));
    QCOMPARE(lines.indexOf("db 5") < lines.indexOf("new 6"), true);
    QCOMPARE(lines.last(), QStringLiteral("new 8"));

    QCOMPARE(allOf(path(), {.services = {"db"}}), numbered("db", 0, 9));
    QCOMPARE(allOf(path(), {.without = {"db", "new"}}), numbered("old", 0, 3));
    QCOMPARE(allOf(path(), {.services = {"db"}, .since = kNoon + 7 * kSecond}),
             numbered("db", 7, 9));
    QCOMPARE(allOf(path(), {.services = {"db"}, .until = kNoon + kSecond}), numbered("db", 0, 2));
    LogStore again(path());
    VERIFY_OK(again.refresh());
    const auto runs = storedRuns(again);
    QCOMPARE(runs.size(), std::size_t{3});
    QCOMPARE(runs.back().source, sourceOf("new"));
    QCOMPARE(runs.back().lineCount, std::size_t{3});
}

void TestLogStore::aLineIsStoredOnce()
{
    LogStore store(path());
    QCOMPARE(store.append(lotOf("web", 0, 10)).value_or(0), std::size_t{10});
    QCOMPARE(store.append(lotOf("web", 0, 10)).value_or(99), std::size_t{0});
    QCOMPARE(store.append(lotOf("web", 5, 15)).value_or(0), std::size_t{5});
    QCOMPARE(allOf(path()), numbered("web", 0, 15));
    QCOMPARE(store.coverage("web").reach(), kNoon + 14 * kSecond);
}

void TestLogStore::equalStampsAreCounted()
{
    LogStore store(path());
    LogLot twice{.source = sourceOf("web"),
                 .coversFrom = kLogBegin,
                 .coversTo = kNoon,
                 .lines = {lineAt(kNoon, "one"), lineAt(kNoon, "two")}};
    VERIFY_OK(store.append(twice));
    twice.lines.push_back(lineAt(kNoon, "three"));
    twice.lines.push_back(
        {.at = kNoon, .stream = engine::LogStream::Error, .text = "of the other stream"});
    // a stream that was held up between the clock and the pipe
    twice.lines.push_back(lineAt(kNoon - kSecond / 10, "late"));
    QCOMPARE(store.append(twice).value_or(0), std::size_t{3});
    const QStringList lines = allOf(path());
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines.filter("one").size(), 1);
    QVERIFY(lines.contains("three") && lines.contains("of the other stream"));
    QVERIFY(lines.contains("late"));
}

void TestLogStore::whatAFollowerLeftOutIsFilledIn()
{
    LogStore store(path());
    VERIFY_OK(store.append(lotOf("web", 20, 30))); // `-f --tail 10`
    QCOMPARE(store.coverage("web").reach(), kLogBegin);
    VERIFY_OK(store.append(lotOf("web", 0, 40))); // before it is removed
    QCOMPARE(allOf(path()), numbered("web", 0, 40));
    QCOMPARE(store.coverage("web").reach(), kNoon + 39 * kSecond);
}

void TestLogStore::twoWritersStoreALineOnce()
{
    constexpr int kLots = 50;
    const auto write = [this] {
        LogStore store(path());
        for (int i = 0; i < kLots; ++i) {
            LogLot lot = lotOf("web", i * 10, i * 10 + 10);
            lot.coversFrom = i == 0 ? kLogBegin : kNoon + (i * 10 - 1) * kSecond;
            QVERIFY(store.append(lot).has_value());
        }
    };
    std::thread other(write);
    write();
    other.join();
    QCOMPARE(allOf(path()), numbered("web", 0, kLots * 10));
}

void TestLogStore::theOldestGoWhenItIsFull()
{
    constexpr std::int64_t kLimit = std::int64_t{256} * 1024;
    LogStore store(path(), {.maxSize = {kLimit}});
    for (int i = 0; i < 200; ++i) {
        VERIFY_OK(store.append(
            {.source = sourceOf("web"),
             .coversFrom = i == 0 ? kLogBegin : kNoon + (i - 1) * kSecond,
             .coversTo = kNoon + i * kSecond,
             .lines = {
                 lineAt(kNoon + i * kSecond,
                        fmt::format("{:03} {}", i, noise(static_cast<unsigned>(i), 4000)))}}));
        qint64 size = 0;
        for (const auto& entry : std::filesystem::directory_iterator(path()))
            size += static_cast<qint64>(entry.file_size());
        QVERIFY2(size <= kLimit, qPrintable(QString::number(size)));
        QCOMPARE(store.size().bytes, size);
    }
    const QStringList lines = allOf(path());
    QVERIFY2(lines.size() > 40 && lines.size() < 80, qPrintable(QString::number(lines.size())));
    QVERIFY(lines.last().startsWith("199 "));
    QVERIFY(lines.first().startsWith(QString::number(200 - lines.size())));
}

void TestLogStore::whatWasGivenUpDoesNotComeBack()
{
    LogStore store(path(), {.maxSize = {64 * 1024}});
    std::vector<StoredLine> all;
    for (int i = 0; i < 60; ++i) {
        const LogStamp at = kNoon + i * kSecond;
        all.push_back(lineAt(at, noise(static_cast<unsigned>(i), 4000)));
        VERIFY_OK(store.append({.source = sourceOf("web"),
                                .coversFrom = i == 0 ? kLogBegin : at - kSecond,
                                .coversTo = at,
                                .lines = {all.back()}}));
    }
    LogStore other(path(), {.maxSize = {64 * 1024}});
    QCOMPARE(other
                 .append({.source = sourceOf("web"),
                          .coversFrom = kLogBegin,
                          .coversTo = kNoon + 59 * kSecond,
                          .lines = all})
                 .value_or(99),
             std::size_t{0});
    QCOMPARE(other.coverage("web").reach(), kNoon + 59 * kSecond);
}

void TestLogStore::nothingIsHeldOfContainersThatLeftNoLines()
{
    constexpr int kContainers = 400;
    LogStore store(path(), {.maxSize = {64 * 1024}});
    for (int i = 0; i < kContainers; ++i)
        VERIFY_OK(store.append(
            {.source = sourceOf(fmt::format("web{}", i)),
             .coversFrom = kLogBegin,
             .coversTo = kNoon + i * kSecond,
             .lines = {lineAt(kNoon + i * kSecond, noise(static_cast<unsigned>(i), 4000))}}));
    LogStore fresh(path());
    VERIFY_OK(fresh.refresh());
    int known = 0;
    for (int i = 0; i < kContainers; ++i) { // it knows what the files say, and no more
        const LogStamp reach = store.coverage(fmt::format("web{}", i)).reach();
        QCOMPARE(reach, fresh.coverage(fmt::format("web{}", i)).reach());
        known += reach != kLogBegin ? 1 : 0;
    }
    QVERIFY2(known > 4 && known < kContainers, qPrintable(QString::number(known)));
    QCOMPARE(store.coverage("web0").reach(), kLogBegin);
    QCOMPARE(store.coverage(fmt::format("web{}", kContainers - 1)).reach(),
             kNoon + (kContainers - 1) * kSecond);
}

void TestLogStore::damageCostsOneLot()
{
    LogStore store(path());
    for (int i = 0; i < 3; ++i)
        VERIFY_OK(store.append(lotOf("web", i * 10, i * 10 + 10)));
    const LotPlace middle = store.lots().at(1);
    QFile file(QString::fromStdString(store.fileOf(middle).string()));
    QVERIFY(file.open(QIODevice::ReadWrite));

    QVERIFY(file.seek(static_cast<qint64>(middle.linesAt + 5))); // in its lines
    file.write("#");
    file.flush();
    QCOMPARE(allOf(path()), numbered("web", 0, 10) + numbered("web", 20, 30));
    LogStore once(path());
    VERIFY_OK(once.refresh());
    StoredLog log(std::move(once), {});
    while (log.next()) {
    }
    QCOMPARE(log.damage().size(), std::size_t{1});
    QCOMPARE(log.damage().front().bytes, std::uint64_t{middle.figures.storedSize});

    QVERIFY(file.seek(static_cast<qint64>(middle.linesAt - 20))); // in its head
    file.write("####");
    file.flush();
    QCOMPARE(allOf(path()), numbered("web", 0, 10) + numbered("web", 20, 30));
    LogStore twice(path());
    VERIFY_OK(twice.refresh());
    QCOMPARE(twice.damage().size(), std::size_t{1});
    QVERIFY(twice.damage().front().bytes > middle.figures.storedSize);
}

void TestLogStore::whatWasCutShortIsMended()
{
    for (const int cut : {1, 60, 130}) {
        init();
        LogStore store(path());
        VERIFY_OK(store.append(lotOf("web", 0, 10)));
        const auto whole = std::filesystem::file_size(store.fileOf(store.lots().front()));
        VERIFY_OK(store.append(lotOf("web", 10, 20)));
        const auto file = store.fileOf(store.lots().front());
        std::filesystem::resize_file(file, whole + static_cast<std::uintmax_t>(cut));

        QCOMPARE(allOf(path()), numbered("web", 0, 10));
        LogStore reader(path());
        VERIFY_OK(reader.refresh());
        QCOMPARE(reader.damage().size(), std::size_t{1});
        QCOMPARE(reader.damage().front().bytes, static_cast<std::uint64_t>(cut));

        LogStore writer(path());
        VERIFY_OK(writer.append(lotOf("web", 5, 30)));
        QCOMPARE(allOf(path()), numbered("web", 0, 30));
        LogStore after(path());
        VERIFY_OK(after.refresh());
        QVERIFY(after.damage().empty());
    }
}

void TestLogStore::aWriterThatIsKilledLeavesItReadable()
{
    for (int round = 0; round < 5; ++round) {
        QProcess writer;
        writer.start(QCoreApplication::applicationFilePath(),
                     {"--write", QString::fromStdString(path().string())});
        QVERIFY(writer.waitForStarted());
        while (!writer.readAllStandardOutput().contains("well under way"))
            QVERIFY(writer.waitForReadyRead());
        ::kill(static_cast<pid_t>(writer.processId()), SIGKILL);
        QVERIFY(writer.waitForFinished());
        const QStringList lines = allOf(path());
        QVERIFY2(lines.size() >= 2000, qPrintable(QString::number(lines.size())));
        QCOMPARE(lines, numbered("web", 0, static_cast<int>(lines.size())));
    }
    LogStore store(path());
    VERIFY_OK(store.append(lotOf("last", 0, 3)));
    QCOMPARE(allOf(path(), {.without = {"web"}}), numbered("last", 0, 3));
}

void TestLogStore::tailCountsEachNameOverItsContainers()
{
    LogStore store(path());
    VERIFY_OK(store.append(lotOf("old", 0, 10)));
    VERIFY_OK(store.append(lotOf("new", 20, 23)));
    VERIFY_OK(store.append(lotOf("db", 0, 10, "shop-db-1")));
    QStringList lines = allOf(path(), {.tail = 5});
    QCOMPARE(lines.filter("web"), QStringList());
    QCOMPARE(lines.filter("old") + lines.filter("new"),
             numbered("old", 8, 10) + numbered("new", 20, 23));
    QCOMPARE(lines.filter("db"), numbered("db", 5, 10));
    lines = allOf(path(), {.tail = 5, .tailsOf = {{"shop-web-1", 1}}});
    QCOMPARE(lines.filter("old") + lines.filter("new"), numbered("new", 22, 23));
    QCOMPARE(allOf(path(), {.tail = 0}), QStringList());
}

void TestLogStore::filesAreTheirOwnersAlone()
{
    LogStore store(path());
    VERIFY_OK(store.append(lotOf("web", 0, 1)));
    const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::ReadOther |
                                            QFileDevice::ExeGroup | QFileDevice::ExeOther;
    QCOMPARE(QFileInfo(QString::fromStdString(path().string())).permissions() & others,
             QFileDevice::Permissions());
    for (const auto& entry : std::filesystem::directory_iterator(path()))
        QCOMPARE(QFileInfo(QString::fromStdString(entry.path().string())).permissions() & others,
                 QFileDevice::Permissions());
}

void TestLogStore::secretsAreMasked()
{
    LogRecorder recorder(path(), {});
    const auto reading = recorder.begin(containerOf("web",
                                                    {"DB_PASSWORD=correct-horse",
                                                     "API_TOKEN=correct-horse-battery",
                                                     "PIN_SECRET=root",
                                                     "SIGNING_KEY=first line\nsecond line",
                                                     "DATABASE_URL=postgres://shop:stapled@db/shop",
                                                     "GREETING=hello"}),
                                        true);
    for (const char* text : {"using correct-horse-battery",
                             "password correct-horse, again correct-horse",
                             "root or uprooted: root",
                             "key: second line",
                             "auth failed with stapled",
                             "connecting to redis://:other@cache:6379",
                             "hello"})
        recorder.add(reading, {.timestamp = "2026-11-23T05:14:38.751796471Z", .text = text});
    recorder.end(reading);
    QCOMPARE(allOf(path()),
             QStringList({"using ********",
                          "password ********, again ********",
                          "******** or uprooted: ********",
                          "key: ********",
                          "auth failed with ********",
                          "connecting to redis://:********@cache:6379",
                          "hello"}));
}

void TestLogStore::whatCannotBeStoredIsToldOnce()
{
    QFile inTheWay(QString::fromStdString(path().string()));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    int told = 0;
    LogRecorder recorder(path(), {});
    const auto reading = recorder.begin(containerOf("web"), true);
    const auto write = [&](int second) {
        recorder.add(reading,
                     {.timestamp = fmt::format("2026-11-23T05:14:{:02}Z", second),
                      .text = fmt::format("web {}", second)});
        recorder.flush();
        told += recorder.takeTrouble() ? 1 : 0;
    };
    write(1);
    write(2);
    QCOMPARE(told, 1);
    QVERIFY(!recorder.hasUnstored());
    QVERIFY(inTheWay.remove()); // there is room again
    write(3);
    recorder.end(reading);
    QCOMPARE(told, 1);
    QCOMPARE(allOf(path()), QStringList({"web 3"}));
    QCOMPARE(recorder.reach("web"), kLogBegin); // two are missing, and can still be had
}

void TestLogStore::aWriterThatHangsHoldsNobodyUp()
{
    LogStore store(path());
    VERIFY_OK(store.append(lotOf("web", 0, 10)));
    QFile held(QString::fromStdString((path() / "lock").string()));
    QVERIFY(held.open(QIODevice::ReadWrite));
    QCOMPARE(flock(held.handle(), LOCK_EX), 0);
    VERIFY_FAILS(store.append(lotOf("web", 10, 20)), ErrorCode::Internal);
    QCOMPARE(allOf(path()), numbered("web", 0, 10));
    QCOMPARE(flock(held.handle(), LOCK_UN), 0);
    VERIFY_OK(store.append(lotOf("web", 10, 20)));
    QCOMPARE(allOf(path()), numbered("web", 0, 20));
}

void TestLogStore::itCanBeForgotten()
{
    LogStore store(path());
    VERIFY_OK(store.append(lotOf("web", 0, 10)));
    QVERIFY(store.forget().value_or(ByteCount{}).bytes > 100);
    QCOMPARE(allOf(path()), QStringList());
    LogStore never(path() / "never");
    QCOMPARE(never.forget().value_or(ByteCount{1}).bytes, std::int64_t{0});
    QVERIFY(!std::filesystem::exists(path() / "never"));
}

/// Writes until it is killed; what another round of it wrote is there already.
static int writeForEver(const std::filesystem::path& folder)
{
    LogStore store(folder);
    for (int i = 0;; ++i) {
        LogLot lot = lotOf("web", i * 10, i * 10 + 10);
        lot.coversFrom = i == 0 ? kLogBegin : kNoon + (i * 10 - 1) * kSecond;
        if (!store.append(lot))
            return 1;
        if (i == 200) {
            std::puts("well under way");
            std::fflush(stdout);
        }
    }
}

int main(int argc, char** argv)
{
    if (argc == 3 && std::string_view(argv[1]) == "--write")
        return writeForEver(argv[2]);
    QCoreApplication application(argc, argv);
    TestLogStore test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_log_store.moc"
