// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/client.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <vector>

namespace plumbline::stack {

/// Where the transport's thread leaves what the job's thread shall run. The only lock of the stack.
class Mailbox
{
public:
    Mailbox();
    Mailbox(const Mailbox&) = delete;
    Mailbox& operator=(const Mailbox&) = delete;
    Mailbox(Mailbox&&) = delete;
    Mailbox& operator=(Mailbox&&) = delete;
    ~Mailbox();

    /// **Thread:** any.
    void post(std::function<void()> work);
    /// Makes a poll on the descriptor return. **Thread:** any.
    void wake() const;
    /// Everything posted so far. **Thread:** the job's.
    std::vector<std::function<void()>> take();

    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    std::mutex m_mutex;
    std::vector<std::function<void()>> m_posted;
    int m_descriptor = -1;
};

/// One thread's wait for everything at once: answers of the engine, sockets, timers, and the person's
/// wish to stop. All handlers run inside turn(), on the calling thread.
class Loop
{
public:
    using Id = std::uint64_t;

    Loop(const engine::Client& client, std::stop_token stop);
    /// Without an engine: for programs, sockets and timers; nothing is submitted.
    explicit Loop(std::stop_token stop);
    Loop(const Loop&) = delete;
    Loop& operator=(const Loop&) = delete;
    Loop(Loop&&) = delete;
    Loop& operator=(Loop&&) = delete;
    ~Loop() = default;

    /// Sends a call; `done` gets its value in a later turn.
    template <class T>
    void submit(const engine::Call<T>& call, std::function<void(Result<T>)> done)
    {
        const Id id = ++m_lastId;
        m_streams[id] = m_client->submit<T>(
            call, [this, box = m_mailbox, id, done = std::move(done)](Result<T> result) {
                box->post([this, id, done, result = std::move(result)] {
                    m_streams.erase(id);
                    done(result);
                });
            });
    }

    /// Keeps a stream alive until release(). `start` gets a function that carries work to this
    /// thread, and gives back the stream's handle.
    using Poster = std::function<void(std::function<void()>)>;
    Id keep(const std::function<engine::StreamHandle(const Poster&)>& start);
    void release(Id id);

    /// Work for a later turn. **Thread:** any, through the poster.
    [[nodiscard]] Poster poster() const;

    Id after(std::chrono::milliseconds pause, std::function<void()> work);
    void cancelTimer(Id id);

    /// Calls `ready` with poll's revents whenever `descriptor` has one of `events`.
    void watch(int descriptor, short events, std::function<void(short)> ready);
    void unwatch(int descriptor);

    /// Waits for something to happen and runs its handlers. False once stop was asked for.
    bool turn();

private:
    using Clock = std::chrono::steady_clock;

    struct Timer
    {
        Clock::time_point due;
        std::function<void()> work;
    };

    struct Watched
    {
        short events = 0;
        std::function<void(short)> ready;
    };

    [[nodiscard]] int pollTimeoutMs() const;
    void runTimers();

    const engine::Client* m_client = nullptr; // borrowed
    std::stop_token m_stop;
    std::shared_ptr<Mailbox> m_mailbox; // shared with handlers that may outlive the loop
    std::stop_callback<std::function<void()>> m_onStop;
    Id m_lastId = 0;
    std::map<Id, engine::StreamHandle> m_streams;
    std::map<Id, Timer> m_timers;
    std::map<int, Watched> m_watched;
};

} // namespace plumbline::stack
