// SPDX-License-Identifier: Apache-2.0
#include "core/stack/loop.h"

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>
#include <utility>

namespace plumbline::stack {

Mailbox::Mailbox()
    : m_descriptor(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{}

Mailbox::~Mailbox()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

void Mailbox::post(std::function<void()> work)
{
    {
        const std::lock_guard lock(m_mutex);
        m_posted.push_back(std::move(work));
    }
    wake();
}

void Mailbox::wake() const
{
    const std::uint64_t one = 1;
    // A full counter means that a wake-up is pending already.
    [[maybe_unused]] const ssize_t written = write(m_descriptor, &one, sizeof one);
}

std::vector<std::function<void()>> Mailbox::take()
{
    std::uint64_t count = 0;
    [[maybe_unused]] const ssize_t got = read(m_descriptor, &count, sizeof count);
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_posted, {});
}

Loop::Loop(const engine::Client& client, std::stop_token stop)
    : Loop(std::move(stop))
{
    m_client = &client;
}

Loop::Loop(std::stop_token stop)
    : m_stop(stop)
    , m_mailbox(std::make_shared<Mailbox>())
    , m_onStop(stop, [box = m_mailbox] { box->wake(); })
{}

Loop::Id Loop::keep(const std::function<engine::StreamHandle(const Poster&)>& start)
{
    const Id id = ++m_lastId;
    m_streams[id] = start(poster());
    return id;
}

void Loop::release(Id id)
{
    m_streams.erase(id);
}

Loop::Poster Loop::poster() const
{
    return [box = m_mailbox](std::function<void()> work) { box->post(std::move(work)); };
}

Loop::Id Loop::after(std::chrono::milliseconds pause, std::function<void()> work)
{
    const Id id = ++m_lastId;
    m_timers[id] = {.due = Clock::now() + pause, .work = std::move(work)};
    return id;
}

void Loop::cancelTimer(Id id)
{
    m_timers.erase(id);
}

void Loop::watch(int descriptor, short events, std::function<void(short)> ready)
{
    m_watched[descriptor] = {.events = events, .ready = std::move(ready)};
}

void Loop::unwatch(int descriptor)
{
    m_watched.erase(descriptor);
}

int Loop::pollTimeoutMs() const
{
    if (m_timers.empty())
        return -1;
    const auto next =
        std::min_element(m_timers.begin(), m_timers.end(), [](const auto& left, const auto& right) {
            return left.second.due < right.second.due;
        });
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(next->second.due - Clock::now()).count();
    constexpr std::int64_t kLongestMs = 60'000;
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, kLongestMs));
}

bool Loop::turn()
{
    if (m_stop.stop_requested())
        return false;
    std::vector<pollfd> descriptors{
        {.fd = m_mailbox->descriptor(), .events = POLLIN, .revents = 0}};
    for (const auto& [descriptor, watched] : m_watched)
        descriptors.push_back({.fd = descriptor, .events = watched.events, .revents = 0});
    const int ready = poll(descriptors.data(), descriptors.size(), pollTimeoutMs());
    if (m_stop.stop_requested())
        return false;
    for (const auto& work : m_mailbox->take())
        work();
    if (ready > 0) {
        for (const pollfd& each : descriptors) {
            const auto watched = m_watched.find(each.fd);
            // An earlier handler of this turn may have ended the watch.
            if (each.revents == 0 || watched == m_watched.end())
                continue;
            const auto handler = watched->second.ready;
            handler(each.revents);
        }
    }
    runTimers();
    return true;
}

void Loop::runTimers()
{
    const Clock::time_point now = Clock::now();
    std::vector<Id> due;
    for (const auto& [id, timer] : m_timers) {
        if (timer.due <= now)
            due.push_back(id);
    }
    for (const Id id : due) {
        const auto timer = m_timers.find(id);
        if (timer == m_timers.end())
            continue;
        const auto work = std::move(timer->second.work);
        m_timers.erase(timer);
        work();
    }
}

} // namespace plumbline::stack
