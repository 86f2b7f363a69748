// SPDX-License-Identifier: Apache-2.0
#include "core/engine/timer_queue.h"

#include <QList>
#include <QTest>

using plumbline::engine::TimerQueue;
using namespace std::chrono_literals;

/// Timers against a clock that the test holds.
class TestTimerQueue : public QObject
{
    Q_OBJECT

private:
    static constexpr TimerQueue::Clock::time_point kStart{1h};

    /// A queue of the three, each with its number of milliseconds as id; what fires is kept in `fired`.
    static TimerQueue queueOf(const QList<int>& delays, QList<int>& fired)
    {
        TimerQueue queue;
        for (const int delay : delays)
            queue.add({.due = kStart + std::chrono::milliseconds(delay),
                       .id = static_cast<plumbline::engine::ExchangeId>(delay),
                       .callback = [&fired, delay] { fired.append(delay); }});
        return queue;
    }

private slots:

    void whatIsDueFiresOnceTheEarliestFirst()
    {
        QList<int> fired;
        TimerQueue queue = queueOf({60, 10, 30}, fired);
        queue.fire(kStart);
        QVERIFY(fired.isEmpty());
        queue.fire(kStart + 40ms);
        QCOMPARE(fired, (QList<int>{10, 30}));
        queue.fire(kStart + 100ms);
        queue.fire(kStart + 100ms);
        QCOMPARE(fired, (QList<int>{10, 30, 60}));
    }

    void aCancelledOneDoesNotFire()
    {
        QList<int> fired;
        TimerQueue queue = queueOf({10, 20}, fired);
        queue.cancel(10);
        queue.fire(kStart + 1s);
        QCOMPARE(fired, QList<int>{20});
    }

    void theNextIsTheEarliestAndNegativeWhenLate()
    {
        QList<int> fired;
        const TimerQueue queue = queueOf({60, 10}, fired);
        QVERIFY(queue.untilNext(kStart) == 10ms);
        QVERIFY(queue.untilNext(kStart + 30ms) == -20ms);
        QVERIFY(!TimerQueue().untilNext(kStart));
    }
};

QTEST_GUILESS_MAIN(TestTimerQueue)
#include "tst_timer_queue.moc"
