// SPDX-License-Identifier: Apache-2.0
#include "core/engine/client.h"
#include "core/engine/exchange.h"
#include "core/engine/target.h"
#include "core/engine/timer_queue.h"
#include "core/engine/transport.h"

#include <curl/curl.h>

#include <algorithm>
#include <atomic>
#include <climits>
#include <csignal>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <utility>
#include <variant>

namespace plumbline::engine {
namespace {

struct MultiCleanup
{
    void operator()(CURLM* handle) const { curl_multi_cleanup(handle); }
};

struct Cancel
{
    ExchangeId id = 0;
};

/// Of the reading of a stream.
struct Pause
{
    ExchangeId id = 0;
    bool isOver = false;
};

using Command = std::variant<std::unique_ptr<Exchange>, Cancel, Pause, Timer>;

/// The thread that touches curl, and the queue that leads to it.
class CurlLoop
{
public:
    explicit CurlLoop(Target target)
        : m_target(std::move(target))
        , m_dialer(m_target.ssh ? std::make_unique<SshDialer>(m_target.ssh->command) : nullptr)
        , m_multi(curl_multi_init())
    {}

    void push(Command command)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_commands.push_back(std::move(command));
        }
        curl_multi_wakeup(m_multi.get());
    }

    void requestEnd()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_ending = true;
        }
        curl_multi_wakeup(m_multi.get());
    }

    ExchangeId nextId() { return m_nextId++; }

    /// Runs until requestEnd(); then every exchange that is left has been told.
    void work()
    {
        while (takeCommands()) {
            int running = 0;
            curl_multi_perform(m_multi.get(), &running);
            finishTransfers();
            m_timers.fire(TimerQueue::Clock::now());
            awaitNews();
        }
        while (!m_exchanges.empty()) {
            const ExchangeId id = m_exchanges.begin()->first;
            end(id, [](const Exchange& exchange) -> Result<Response> {
                return tl::unexpected(cancelledError(exchange.request));
            });
        }
        for (const Command& command : takenCommands()) { // asked for too late
            if (const auto* exchange = std::get_if<std::unique_ptr<Exchange>>(&command))
                (*exchange)->done(tl::unexpected(cancelledError((*exchange)->request)));
        }
    }

private:
    std::vector<Command> takenCommands()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_commands, {});
    }

    /// False when the transport ends.
    bool takeCommands()
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_ending)
                return false;
        }
        for (Command& command : takenCommands()) {
            if (auto* exchange = std::get_if<std::unique_ptr<Exchange>>(&command))
                begin(std::move(*exchange));
            else if (auto* timer = std::get_if<Timer>(&command))
                m_timers.add(std::move(*timer));
            else if (const auto* pause = std::get_if<Pause>(&command))
                take(*pause);
            else
                cancelNow(std::get<Cancel>(command).id);
        }
        return true;
    }

    void take(Pause pause)
    {
        const auto found = m_exchanges.find(pause.id);
        if (found != m_exchanges.end())
            curl_easy_pause(found->second->handle.get(),
                            pause.isOver ? CURLPAUSE_CONT : CURLPAUSE_RECV);
    }

    void cancelNow(ExchangeId id)
    {
        m_timers.cancel(id);
        end(id, [](const Exchange& exchange) -> Result<Response> {
            return tl::unexpected(cancelledError(exchange.request));
        });
    }

    void begin(std::unique_ptr<Exchange> owned)
    {
        Exchange& exchange = *owned;
        prepare(exchange, m_target, m_dialer.get());
        CURL* handle = exchange.handle.get();
        m_exchanges.emplace(exchange.id, std::move(owned));
        curl_multi_add_handle(m_multi.get(), handle);
    }

    void finishTransfers()
    {
        int left = 0;
        while (CURLMsg* message = curl_multi_info_read(m_multi.get(), &left)) {
            if (message->msg != CURLMSG_DONE)
                continue;
            char* context = nullptr;
            curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &context);
            const ExchangeId id = reinterpret_cast<Exchange*>(context)->id; // set by begin()
            const CURLcode code = message->data.result;
            end(id, [this, code](Exchange& exchange) -> Result<Response> {
                if (code != CURLE_OK || !exchange.hasHead)
                    return tl::unexpected(transferError(m_target,
                                                        exchange,
                                                        code == CURLE_OK ? CURLE_GOT_NOTHING : code,
                                                        m_dialer.get()));
                exchange.response.status = static_cast<int>(statusOf(exchange.handle.get()));
                return std::move(exchange.response);
            });
        }
    }

    template <class Answer>
    void end(ExchangeId id, const Answer& answer)
    {
        const auto found = m_exchanges.find(id);
        if (found == m_exchanges.end())
            return;
        const std::unique_ptr<Exchange> exchange = std::move(found->second);
        m_exchanges.erase(found);
        curl_multi_remove_handle(m_multi.get(), exchange->handle.get());
        exchange->done(answer(*exchange));
    }

    void awaitNews()
    {
        curl_waitfd dialled{};
        if (m_dialer) {
            dialled.fd = m_dialer->descriptor();
            dialled.events = CURL_WAIT_POLLIN;
        }
        curl_multi_poll(m_multi.get(), &dialled, m_dialer ? 1 : 0, pollTimeout(), nullptr);
        if (m_dialer)
            m_dialer->leadOn();
    }

    /// Until the next timer; curl adds its own deadlines and wakes for commands.
    [[nodiscard]] int pollTimeout() const
    {
        const auto left = m_timers.untilNext(TimerQueue::Clock::now());
        return left ? static_cast<int>(std::clamp<std::int64_t>(left->count(), 0, INT_MAX))
                    : INT_MAX;
    }

    Target m_target;
    std::unique_ptr<SshDialer> m_dialer;
    std::unique_ptr<CURLM, MultiCleanup> m_multi;
    std::atomic<ExchangeId> m_nextId{1};
    std::mutex m_mutex; // guards the two below
    std::vector<Command> m_commands;
    bool m_ending = false;
    // the thread's own:
    std::unordered_map<ExchangeId, std::unique_ptr<Exchange>> m_exchanges;
    TimerQueue m_timers;
};

class CurlTransport final : public Transport
{
public:
    explicit CurlTransport(Target target)
        : m_loop(std::make_shared<CurlLoop>(std::move(target)))
        , m_thread(startThread(m_loop))
    {}

    CurlTransport(const CurlTransport&) = delete;
    CurlTransport& operator=(const CurlTransport&) = delete;
    CurlTransport(CurlTransport&&) = delete;
    CurlTransport& operator=(CurlTransport&&) = delete;

    ~CurlTransport() override
    {
        m_loop->requestEnd();
        if (m_thread.get_id() == std::this_thread::get_id())
            m_thread.detach(); // the last owner let go inside a handler; the loop ends by itself
        else
            m_thread.join();
    }

    ExchangeId start(Request request, ChunkHandler chunk, DoneHandler done) override
    {
        auto exchange = std::make_unique<Exchange>();
        exchange->request = std::move(request);
        exchange->chunk = std::move(chunk);
        exchange->done = std::move(done);
        exchange->id = m_loop->nextId();
        const ExchangeId id = exchange->id;
        m_loop->push(std::move(exchange));
        return id;
    }

    void cancel(ExchangeId id) override { m_loop->push(Cancel{id}); }

    void pause(ExchangeId id) override { m_loop->push(Pause{id, false}); }

    void resume(ExchangeId id) override { m_loop->push(Pause{id, true}); }

    ExchangeId schedule(std::chrono::milliseconds delay, std::function<void()> callback) override
    {
        const ExchangeId id = m_loop->nextId();
        m_loop->push(Timer{TimerQueue::Clock::now() + delay, id, std::move(callback)});
        return id;
    }

private:
    /// Signals are the business of the program's own threads: this one is never to be interrupted.
    static std::thread startThread(std::shared_ptr<CurlLoop> loop)
    {
        sigset_t all;
        sigset_t before;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &before);
        std::thread thread([loop = std::move(loop)] { loop->work(); });
        pthread_sigmask(SIG_SETMASK, &before, nullptr);
        return thread;
    }

    std::shared_ptr<CurlLoop> m_loop; // shared with its thread, which may outlive this by a moment
    std::thread m_thread;
};

} // namespace

bool prepareTransport()
{
    static const bool isReady = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    return isReady;
}

Result<std::shared_ptr<Transport>> makeTransport(const Endpoint& endpoint)
{
    if (!prepareTransport())
        return tl::unexpected(noCurlError());
    return targetOf(endpoint).transform([](Target target) -> std::shared_ptr<Transport> {
        return std::make_shared<CurlTransport>(std::move(target));
    });
}

} // namespace plumbline::engine
