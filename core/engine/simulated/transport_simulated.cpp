// SPDX-License-Identifier: Apache-2.0
#include "core/engine/simulated.h"
#include "core/engine/simulated/world.h"

#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace plumbline::engine {
namespace {

using Clock = std::chrono::steady_clock;

/// A queue of things to do at their times, and the thread that does them. The world is touched by
/// that thread alone, so that it needs no lock.
class Scene : public simulated::Wire
{
public:
    explicit Scene(SimulatedOptions options)
        : m_timeFactor(options.timeFactor)
        , m_world(std::move(options), *this)
    {}

    ExchangeId begin(Request request, ChunkHandler chunk, DoneHandler done)
    {
        const ExchangeId id = nextId();
        auto exchange = std::make_shared<Exchange>( // shared: the queue copies what it holds
            Exchange{.chunk = std::move(chunk), .done = std::move(done)});
        const auto work = [this, id, exchange, request = std::move(request)] {
            m_exchanges[id] = std::move(*exchange);
            if (isGivenUp(id))
                close(id, cancelled());
            else
                m_world.handle(id, request);
        };
        put(Clock::now(), {.id = nextId(), .work = work, .isExchange = true});
        return id;
    }

    ExchangeId schedule(std::chrono::milliseconds delay, std::function<void()> callback)
    {
        const ExchangeId id = nextId();
        put(Clock::now() + delay, {.id = id, .work = std::move(callback)});
        return id;
    }

    void cancel(ExchangeId id)
    {
        {
            const std::lock_guard lock(m_mutex);
            for (auto task = m_tasks.begin(); task != m_tasks.end(); ++task) {
                if (task->second.id == id) { // a timer: it just does not happen
                    m_tasks.erase(task);
                    return;
                }
            }
            m_cancelled.insert(id);
        }
        const auto work = [this, id] {
            if (isOpen(id))
                close(id, cancelled());
            const std::lock_guard lock(m_mutex);
            m_cancelled.erase(id);
        };
        put(Clock::now(), {.id = nextId(), .work = work});
    }

    void run()
    {
        std::unique_lock lock(m_mutex);
        while (!m_isOver) {
            if (m_tasks.empty()) {
                m_changed.wait(lock);
                continue;
            }
            const Clock::time_point due = m_tasks.begin()->first;
            if (Clock::now() < due) {
                m_changed.wait_until(lock, due);
                continue;
            }
            const auto work = std::move(m_tasks.begin()->second.work);
            m_tasks.erase(m_tasks.begin());
            lock.unlock();
            work();
            lock.lock();
        }
    }

    void stop()
    {
        const std::lock_guard lock(m_mutex);
        m_isOver = true;
        m_changed.notify_all();
    }

    /// Ends what is left, also what nobody has looked at yet. Call when run() does nothing any more.
    void finish()
    {
        std::multimap<Clock::time_point, Task> left;
        {
            const std::lock_guard lock(m_mutex);
            left.swap(m_tasks);
        }
        for (const auto& [due, task] : left) {
            if (task.isExchange)
                task.work();
        }
        while (!m_exchanges.empty())
            close(m_exchanges.begin()->first, cancelled());
    }

    void answer(ExchangeId id, Response response) override
    {
        const auto found = m_exchanges.find(id);
        if (found == m_exchanges.end())
            return;
        constexpr int kFirstNotSuccess = 300;
        if (found->second.chunk && response.status < kFirstNotSuccess) {
            send(id, response.body);
            response.body.clear();
        }
        close(id, std::move(response));
    }

    void send(ExchangeId id, std::string_view bytes) override
    {
        if (!isOpen(id) || isGivenUp(id))
            return;
        Exchange& exchange = m_exchanges.at(id);
        if (!exchange.chunk) {
            exchange.body += bytes;
            return;
        }
        const ChunkHandler chunk = exchange.chunk;
        if (!std::exchange(exchange.isLive, true))
            chunk({});
        if (!bytes.empty())
            chunk(bytes);
    }

    void end(ExchangeId id) override
    {
        const auto found = m_exchanges.find(id);
        if (found != m_exchanges.end())
            close(id, Response{.status = 200, .headers = {}, .body = found->second.body});
    }

    [[nodiscard]] bool isOpen(ExchangeId id) const override { return m_exchanges.contains(id); }

    void after(std::chrono::milliseconds delay, std::function<void()> callback) override
    {
        const auto wait = std::chrono::duration<double, std::milli>(
            static_cast<double>(delay.count()) * m_timeFactor);
        put(Clock::now() + std::chrono::duration_cast<Clock::duration>(wait),
            {.id = nextId(), .work = std::move(callback)});
    }

private:
    struct Exchange
    {
        ChunkHandler chunk;
        DoneHandler done;
        std::string body;
        bool isLive = false;
    };

    struct Task
    {
        ExchangeId id = 0;
        std::function<void()> work;
        bool isExchange = false; ///< one that begins: somebody waits for its end
    };

    static Error cancelled()
    {
        return {.code = ErrorCode::Cancelled, .message = phrase("the request was cancelled")};
    }

    ExchangeId nextId()
    {
        const std::lock_guard lock(m_mutex);
        return ++m_lastId;
    }

    void put(Clock::time_point due, Task task)
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.emplace(due, std::move(task));
        m_changed.notify_all();
    }

    bool isGivenUp(ExchangeId id)
    {
        const std::lock_guard lock(m_mutex);
        return m_isOver || m_cancelled.contains(id);
    }

    template <class T>
    void close(ExchangeId id, T&& outcome)
    {
        const auto node = m_exchanges.extract(id);
        if constexpr (std::is_same_v<std::decay_t<T>, Error>)
            node.mapped().done(tl::unexpected(std::forward<T>(outcome)));
        else
            node.mapped().done(std::forward<T>(outcome));
    }

    std::mutex m_mutex; // guards what stands up to the blank line
    std::condition_variable m_changed;
    std::multimap<Clock::time_point, Task> m_tasks;
    std::set<ExchangeId> m_cancelled;
    ExchangeId m_lastId = 0;
    bool m_isOver = false;

    double m_timeFactor;
    std::map<ExchangeId, Exchange> m_exchanges;
    simulated::World m_world;
};

class SimulatedTransport : public Transport
{
public:
    explicit SimulatedTransport(SimulatedOptions options)
        : m_scene(std::make_shared<Scene>(std::move(options)))
        , m_thread([scene = m_scene] { scene->run(); })
    {}

    SimulatedTransport(const SimulatedTransport&) = delete;
    SimulatedTransport& operator=(const SimulatedTransport&) = delete;
    SimulatedTransport(SimulatedTransport&&) = delete;
    SimulatedTransport& operator=(SimulatedTransport&&) = delete;

    ~SimulatedTransport() override
    {
        m_scene->stop();
        if (m_thread.get_id() == std::this_thread::get_id())
            m_thread.detach(); // a handler let go of the last handle: the thread ends after it
        else
            m_thread.join();
        m_scene->finish();
    }

    ExchangeId start(Request request, ChunkHandler chunk, DoneHandler done) override
    {
        return m_scene->begin(std::move(request), std::move(chunk), std::move(done));
    }

    void cancel(ExchangeId id) override { m_scene->cancel(id); }

    ExchangeId schedule(std::chrono::milliseconds delay, std::function<void()> callback) override
    {
        return m_scene->schedule(delay, std::move(callback));
    }

    [[nodiscard]] bool isSimulated() const override { return true; }

private:
    std::shared_ptr<Scene> m_scene; // shared with the thread, which may outlive this by a moment
    std::thread m_thread;
};

} // namespace

std::shared_ptr<Transport> makeSimulatedEngine(SimulatedOptions options)
{
    return std::make_shared<SimulatedTransport>(std::move(options));
}

} // namespace plumbline::engine
