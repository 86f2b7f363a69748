// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/stack/log_store/lot.h"
#include "core/workspace/log_merge.h"
#include "tests/support/results.h"

#include <QTest>

#include <fmt/format.h>

#include <atomic>
#include <condition_variable>
#include <future>
#include <mutex>
#include <thread>

using namespace plumbline;
using namespace plumbline::workspace;
using namespace std::chrono_literals;

namespace {

using Now = LogMerge::Clock::time_point;

StackLogLine lineAt(const std::string& seconds, std::string text = "x")
{
    return {.line = {.timestamp = "2026-01-31T10:31:" + seconds + "Z", .text = std::move(text)}};
}

std::string textsOf(const std::vector<StackLogLine>& lines)
{
    std::string texts;
    for (const StackLogLine& line : lines)
        texts += line.line.text;
    return texts;
}

std::string stampAt(std::int64_t microseconds)
{
    constexpr std::int64_t kBegin = 1'767'225'600'000'000; // 2026-01-01
    return stack::toLogTimestamp((kBegin + microseconds) * 1000);
}

/// An engine of a few containers, each of which has many lines. They are given as fast as somebody
/// takes them, in turns, on a thread of its own.
class LoudEngine : public engine::Transport
{
public:
    struct Voice
    {
        std::int64_t count = 0; ///< of lines
        std::int64_t every = 1; ///< microseconds from one to the next
        bool isLate = false;    ///< says nothing before all the others are paused or have ended
        bool isOpen = false;    ///< goes on without a line
    };

    explicit LoudEngine(std::vector<Voice> voices)
    {
        for (const Voice& voice : voices)
            m_voices.push_back({.voice = voice});
    }

    engine::ExchangeId
    start(engine::Request request, engine::ChunkHandler chunk, engine::DoneHandler done) override
    {
        const engine::ExchangeId id = ++m_lastId;
        const std::vector<std::string> path = split(request.path, '/');
        if (path.back() == "events") {
            chunk({});
            return id;
        }
        if (path.back() == "logs") {
            const std::lock_guard lock(m_mutex);
            Speaker& speaker = m_voices.at(std::stoul(path[path.size() - 2]));
            speaker.id = id;
            speaker.chunk = std::move(chunk);
            speaker.done = std::move(done);
            m_changed.notify_all();
            return id;
        }
        done(engine::Response{.status = 200,
                              .headers = {{"api-version", "1.41"}},
                              .body = path.back() != "json" ? std::string("OK")
                                      : path[path.size() - 2] == "containers"
                                          ? listed()
                                          : inspected(path[path.size() - 2])});
        return id;
    }

    void cancel(engine::ExchangeId id) override
    {
        engine::DoneHandler done;
        {
            const std::lock_guard lock(m_mutex);
            for (Speaker& speaker : m_voices) {
                if (speaker.id == id)
                    done = std::exchange(speaker.done, {});
            }
        }
        if (done)
            done(fail(ErrorCode::Cancelled, phrase("cancelled")));
    }

    void pause(engine::ExchangeId id) override { setPaused(id, true); }

    void resume(engine::ExchangeId id) override { setPaused(id, false); }

    engine::ExchangeId schedule(std::chrono::milliseconds /*delay*/,
                                std::function<void()> /*callback*/) override
    {
        return 0;
    }

    /// Speaks until all is said, or `stop`.
    void speak(const std::stop_token& stop)
    {
        while (true) {
            std::unique_lock lock(m_mutex);
            Speaker* speaker = nullptr;
            m_changed.wait(
                lock, stop, [&] { return (speaker = next()) != nullptr || isAllSaid(); });
            if (speaker == nullptr)
                return;
            speaker->turn = ++m_turns;
            const std::string piece = pieceOf(*speaker);
            const engine::ChunkHandler chunk = speaker->chunk;
            engine::DoneHandler done;
            if (speaker->said == speaker->voice.count && !speaker->voice.isOpen)
                done = std::exchange(speaker->done, {});
            lock.unlock();
            chunk(piece);
            if (done)
                done(engine::Response{.status = 200, .headers = {}, .body = {}});
        }
    }

    std::atomic<std::int64_t> said{0};
    std::atomic<int> pauses{0};

private:
    struct Speaker
    {
        Voice voice;
        engine::ExchangeId id = 0;
        engine::ChunkHandler chunk;
        engine::DoneHandler done; ///< empty: it has ended
        std::int64_t said = 0;
        int turn = 0;
        bool isPaused = false;
    };

    void setPaused(engine::ExchangeId id, bool isPaused)
    {
        const std::lock_guard lock(m_mutex);
        for (Speaker& speaker : m_voices) {
            if (speaker.id == id)
                speaker.isPaused = isPaused;
        }
        pauses += isPaused ? 1 : 0;
        m_changed.notify_all();
    }

    [[nodiscard]] bool isBusy(const Speaker& speaker) const
    {
        return speaker.done && !speaker.isPaused &&
               (speaker.said < speaker.voice.count || !speaker.voice.isOpen);
    }

    [[nodiscard]] bool isAllSaid() const
    {
        return std::ranges::all_of(m_voices, [](const Speaker& speaker) {
            return speaker.id != 0 && (!speaker.done || speaker.voice.isOpen) &&
                   speaker.said == speaker.voice.count;
        });
    }

    /// The one whose turn it is.
    Speaker* next()
    {
        Speaker* best = nullptr;
        if (std::ranges::any_of(m_voices, [](const Speaker& speaker) { return speaker.id == 0; }))
            return nullptr;
        for (Speaker& speaker : m_voices) {
            const bool isPreferred =
                best == nullptr || (best->voice.isLate && !speaker.voice.isLate) ||
                (best->voice.isLate == speaker.voice.isLate && speaker.turn < best->turn);
            if (isBusy(speaker) && isPreferred)
                best = &speaker;
        }
        return best;
    }

    /// Some frames of the engine's stream.
    std::string pieceOf(Speaker& speaker)
    {
        constexpr std::int64_t kLines = 200;
        std::string piece;
        for (std::int64_t i = 0; i < kLines && speaker.said < speaker.voice.count; ++i) {
            const std::string line = fmt::format("{} line {:06} {}\n",
                                                 stampAt(speaker.said * speaker.voice.every),
                                                 speaker.said,
                                                 std::string(80, '.'));
            piece += std::string("\x01\0\0\0\0\0\0", 7) + static_cast<char>(line.size()) + line;
            ++speaker.said;
            ++said;
        }
        return piece;
    }

    [[nodiscard]] std::string listed() const
    {
        std::string list;
        for (std::size_t i = 0; i < m_voices.size(); ++i)
            list += fmt::format(R"({}{{"Id":"{}","Names":["/shop-voice-{}"],"State":"running",)"
                                R"("Labels":{{"com.docker.compose.service":"voice"}}}})",
                                list.empty() ? "" : ",",
                                i,
                                i);
        return "[" + list + "]";
    }

    static std::string inspected(const std::string& id)
    {
        return fmt::format(
            R"({{"Id":"{}","Name":"/shop-voice-{}","Created":"2026-01-01T00:00:00Z",)"
            R"("State":{{"Status":"running","Running":true,"StartedAt":"2026-01-01T00:00:00Z"}},)"
            R"("Config":{{"Labels":{{"com.docker.compose.service":"voice"}}}}}})",
            id,
            id);
    }

    std::atomic<engine::ExchangeId> m_lastId{0};
    std::mutex m_mutex; // guards what follows
    std::condition_variable_any m_changed;
    std::vector<Speaker> m_voices;
    int m_turns = 0;
};

/// What a reading of it came to.
struct Heard
{
    std::int64_t count = 0;
    std::int64_t mostAhead = 0; ///< lines that were said and had not come yet
    bool isInOrder = true;
};

/// Reads until its end, or so many lines.
Heard hear(const std::shared_ptr<LoudEngine>& loud, bool follow, std::int64_t count)
{
    Heard heard;
    const auto client = engine::Client::connectOver(loud, {.host = "unix:///nowhere"});
    if (!client)
        qFatal("%s", client.error().message.english().c_str());
    std::string last;
    std::promise<void> over;
    std::atomic<bool> isOver{false};
    const auto end = [&] {
        if (!isOver.exchange(true))
            over.set_value();
    };
    const std::jthread speaking([&](const std::stop_token& stop) { loud->speak(stop); });
    const StackLogs logs(*client,
                         "shop",
                         {.follow = follow, .timestamps = true},
                         {.onLine =
                              [&](const StackLogLine& line) {
                                  ++heard.count;
                                  heard.mostAhead =
                                      std::max(heard.mostAhead, loud->said - heard.count);
                                  heard.isInOrder =
                                      heard.isInOrder && !isEarlier(line.line.timestamp, last);
                                  last = line.line.timestamp;
                                  if (follow && heard.count == count)
                                      end();
                              },
                          .onEnd = [&](const Result<void>& /*result*/) { end(); }});
    if (over.get_future().wait_for(60s) != std::future_status::ready)
        qFatal("the reading hangs after %lld lines", static_cast<long long>(heard.count));
    return heard;
}

} // namespace

class TestLogMerge : public QObject
{
    Q_OBJECT

private slots:
    void linesGoInTheOrderOfTheirStamps();
    void aQuietStreamIsWaitedForAsLongAsItsLinesMayBeEarlier();
    void oldLinesAreNotHeldForWhoHasBeenQuiet();
    void whatIsReleasedMakesRoomForOthers();
    void atMostSoManyAreTaken();
    void whatWaitsHasItsWeight();
    void aLateContainerFillsNoMemory();
    void aSlowContainerHoldsUpNobodyForEver();
    void whoIsFollowedAndSilentHoldsUpNobody();
};

void TestLogMerge::linesGoInTheOrderOfTheirStamps()
{
    LogMerge merge(0ms);
    const Now now{};
    const std::size_t left = merge.addStream(now);
    const std::size_t right = merge.addStream(now);
    merge.add(left, lineAt("01", "a"), now);
    merge.add(left, lineAt("02.5", "d"), now);
    merge.add(right, lineAt("01", "b"), now);
    QCOMPARE(textsOf(merge.take(now)), std::string("ab"));
    merge.add(right, lineAt("02.25", "c"), now);
    QCOMPARE(textsOf(merge.take(now)), std::string("c"));
    merge.end(right);
    QCOMPARE(textsOf(merge.take(now)), std::string("d"));
    QVERIFY(merge.isEmpty());
    QVERIFY(!merge.isOver());
}

void TestLogMerge::whatIsReleasedMakesRoomForOthers()
{
    LogMerge merge(0ms);
    const Now now{};
    const std::size_t first = merge.addStream(now);
    const std::size_t other = merge.addStream(now);
    merge.add(first, lineAt("01", "a"), now);
    merge.end(first);
    QVERIFY(!merge.isDone(first)); // its line waits for the other one's
    merge.add(other, lineAt("02", "b"), now);
    QCOMPARE(textsOf(merge.take(now)), std::string("ab"));
    QVERIFY(merge.isDone(first));
    QVERIFY(!merge.isDone(other));
    merge.release(first);
    QCOMPARE(merge.addStream(now), first);
    QVERIFY(merge.isQuiet(first));
    merge.add(other, lineAt("04", "d"), now);
    QCOMPARE(textsOf(merge.take(now)), std::string());
    merge.add(first, lineAt("03", "c"), now);
    QCOMPARE(textsOf(merge.take(now)), std::string("c"));
    QCOMPARE(merge.addStream(now), other + 1);
}

void TestLogMerge::aQuietStreamIsWaitedForAsLongAsItsLinesMayBeEarlier()
{
    LogMerge merge(200ms);
    const Now now{};
    const std::size_t loud = merge.addStream(now);
    const std::size_t quiet = merge.addStream(now);
    merge.add(loud, lineAt("01", "b"), now + 1000ms);
    QCOMPARE(textsOf(merge.take(now + 1199ms)), std::string());
    merge.add(quiet, lineAt("00", "a"), now + 1199ms);
    QCOMPARE(textsOf(merge.take(now + 1199ms)), std::string("a"));
    QCOMPARE(textsOf(merge.take(now + 1200ms)), std::string()); // there may be more where that was
    QCOMPARE(textsOf(merge.take(now + 1398ms)), std::string());
    QCOMPARE(textsOf(merge.take(now + 1399ms)), std::string("b"));
    // one that has only been opened has not had the time to say anything
    const std::size_t late = merge.addStream(now + 1500ms);
    merge.add(loud, lineAt("03", "d"), now + 1400ms);
    QCOMPARE(textsOf(merge.take(now + 1650ms)), std::string());
    merge.add(late, lineAt("02", "c"), now + 1660ms);
    QCOMPARE(textsOf(merge.take(now + 1859ms)), std::string());
    QCOMPARE(textsOf(merge.take(now + 1860ms)), std::string("cd"));
}

void TestLogMerge::oldLinesAreNotHeldForWhoHasBeenQuiet()
{
    const std::string old = lineAt("30").line.timestamp;
    LogMerge merge(200ms);
    const Now now{};
    const std::size_t loud = merge.addStream(now);
    const std::size_t quiet = merge.addStream(now);
    merge.add(loud, lineAt("01", "a"), now + 199ms);
    merge.add(loud, lineAt("31", "b"), now + 199ms);
    QCOMPARE(textsOf(merge.take(now + 199ms, SIZE_MAX, old)), std::string());
    QCOMPARE(textsOf(merge.take(now + 200ms)), std::string());
    QCOMPARE(textsOf(merge.take(now + 200ms, SIZE_MAX, old)), std::string("a"));
    merge.add(quiet, lineAt("20", "c"), now + 250ms);
    merge.add(loud, lineAt("32", "d"), now + 251ms);
    QCOMPARE(textsOf(merge.take(now + 250ms, SIZE_MAX, old)), std::string("c"));
    QCOMPARE(textsOf(merge.take(now + 449ms, SIZE_MAX, lineAt("40").line.timestamp)),
             std::string());
    QCOMPARE(textsOf(merge.take(now + 450ms)), std::string("b"));
    QCOMPARE(textsOf(merge.take(now + 450ms, SIZE_MAX, lineAt("40").line.timestamp)),
             std::string("d"));
}

void TestLogMerge::atMostSoManyAreTaken()
{
    LogMerge merge(0ms);
    const Now now{};
    const std::size_t only = merge.addStream(now);
    for (const char* text : {"a", "b", "c"})
        merge.add(only, lineAt("01", text), now);
    QCOMPARE(textsOf(merge.take(now, 2)), std::string("ab"));
    QCOMPARE(textsOf(merge.take(now, 2)), std::string("c"));
}

void TestLogMerge::whatWaitsHasItsWeight()
{
    LogMerge merge(0ms);
    const Now now{};
    const std::size_t left = merge.addStream(now);
    const std::size_t right = merge.addStream(now);
    merge.add(left, lineAt("01", std::string(1000, 'a')), now);
    merge.add(left, lineAt("03", "b"), now);
    merge.add(right, lineAt("02", std::string(2000, 'c')), now);
    QVERIFY(merge.weightOf(left) > 1000 && merge.weightOf(left) < 2000);
    QCOMPARE(merge.weight(), merge.weightOf(left) + merge.weightOf(right));
    (void)merge.take(now);
    QCOMPARE(merge.weightOf(right), std::size_t{0});
    merge.end(right);
    (void)merge.take(now);
    QCOMPARE(merge.weight(), std::size_t{0});
}

/// The others are all paused before it says a word.
void TestLogMerge::aLateContainerFillsNoMemory()
{
    const auto loud = std::make_shared<LoudEngine>(
        std::vector<LoudEngine::Voice>{{.count = 60'000},
                                       {.count = 60'000},
                                       {.count = 60'000},
                                       {.count = 1000, .every = 60, .isLate = true}});
    const Heard heard = hear(loud, false, 0);
    QCOMPARE(heard.count, std::int64_t{181'000});
    QVERIFY(heard.isInOrder);
    QVERIFY(loud->pauses >= 3);
    QVERIFY2(heard.mostAhead < 60'000, qPrintable(QString::number(heard.mostAhead)));
}

/// One container has all its lines after the others', the next one hardly any: the readers of both
/// are needed although much waits.
void TestLogMerge::aSlowContainerHoldsUpNobodyForEver()
{
    const auto loud = std::make_shared<LoudEngine>(
        std::vector<LoudEngine::Voice>{{.count = 80'000, .every = 100},
                                       {.count = 80'000},
                                       {.count = 0},
                                       {.count = 20, .every = 300'000, .isLate = true}});
    const Heard heard = hear(loud, false, 0);
    QCOMPARE(heard.count, std::int64_t{160'020});
    QVERIFY(heard.isInOrder);
    QVERIFY2(heard.mostAhead < 60'000, qPrintable(QString::number(heard.mostAhead)));
}

void TestLogMerge::whoIsFollowedAndSilentHoldsUpNobody()
{
    const auto loud = std::make_shared<LoudEngine>(
        std::vector<LoudEngine::Voice>{{.count = 100'000, .isOpen = true},
                                       {.count = 100'000, .isOpen = true},
                                       {.count = 0, .isOpen = true}});
    const Heard heard = hear(loud, true, 200'000);
    QCOMPARE(heard.count, std::int64_t{200'000});
    QVERIFY(heard.isInOrder);
    QVERIFY2(heard.mostAhead < 60'000, qPrintable(QString::number(heard.mostAhead)));
}

QTEST_GUILESS_MAIN(TestLogMerge)
#include "tst_log_merge.moc"
