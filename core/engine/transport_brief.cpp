// SPDX-License-Identifier: Apache-2.0
#include "core/base/stop_signal.h"
#include "core/engine/client.h"
#include "core/engine/http_answer.h"
#include "core/engine/socket.h"
#include "core/engine/target.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <utility>

namespace plumbline::engine {
namespace {

using Clock = std::chrono::steady_clock;

/// Ids of questions; those of the other transport are smaller.
constexpr ExchangeId kFirstQuestion = ExchangeId{1} << 63U;

std::string questionText(const Request& request)
{
    return fmt::format("{} {} HTTP/1.1\r\nHost: engine\r\nConnection: close\r\n\r\n",
                       request.method,
                       urlOf(Target{}, request));
}

/// Milliseconds until the deadline, for poll().
int leftMs(Clock::time_point deadline)
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
    return static_cast<int>(std::max<std::int64_t>(left.count(), 0));
}

Result<Response> readAnswer(const Socket& socket, const Request& request, const StopSignal& stop)
{
    const auto deadline = Clock::now() + *request.deadline; // a question has one
    HttpAnswer answer(request.method != "HEAD");
    std::array<char, 65536> piece{};
    auto state = HttpAnswer::State::Incomplete;
    while (state == HttpAnswer::State::Incomplete) {
        const auto readable =
            awaitReadable<2>({stop.descriptor(), socket.descriptor()}, leftMs(deadline));
        if (readable[0])
            return tl::unexpected(cancelledError(request));
        if (!readable[1])
            return tl::unexpected(lateError(request));
        const std::string_view bytes = socket.read(piece.data(), piece.size());
        state = bytes.empty() ? answer.finish() : answer.feed(bytes);
    }
    if (state == HttpAnswer::State::Broken)
        return tl::unexpected(cutOffError(request));
    return answer.take();
}

Result<Response> ask(const Endpoint& endpoint, const Request& request, const std::stop_token& stop)
{
    const StopSignal signal(stop);
    return targetOf(endpoint)
        .and_then([&](const Target& target) { return Socket::connect(target, request); })
        .and_then([&](const Socket& socket) -> Result<Response> {
            if (!socket.write(questionText(request)))
                return tl::unexpected(cutOffError(request));
            return readAnswer(socket, request, signal);
        });
}

/// Asks what has a short answer over a connection of its own, and leaves all else to the transport on
/// libcurl, which is made when it is first needed.
class BriefTransport final : public Transport
{
public:
    explicit BriefTransport(Endpoint endpoint)
        : m_endpoint(std::move(endpoint))
    {}

    BriefTransport(const BriefTransport&) = delete;
    BriefTransport& operator=(const BriefTransport&) = delete;
    BriefTransport(BriefTransport&&) = delete;
    BriefTransport& operator=(BriefTransport&&) = delete;

    ~BriefTransport() override
    {
        std::unordered_map<ExchangeId, std::jthread> questions;
        {
            const std::lock_guard lock(m_mutex);
            questions.swap(m_questions);
        }
        for (auto& [id, question] : questions) {
            question.request_stop();
            if (question.get_id() == std::this_thread::get_id())
                question.detach(); // the last owner let go inside a handler
        }                          // the others are joined
    }

    ExchangeId start(Request request, ChunkHandler chunk, DoneHandler done) override
    {
        const bool isQuestion = (request.method == "GET" || request.method == "HEAD") && !chunk &&
                                request.deadline && request.headers.empty();
        if (isQuestion)
            return begin(std::move(request), std::move(done));
        const auto other = full();
        if (!other) {
            done(tl::unexpected(other.error()));
            return 0;
        }
        return (*other)->start(std::move(request), std::move(chunk), std::move(done));
    }

    void cancel(ExchangeId id) override
    {
        const std::lock_guard lock(m_mutex);
        if (const auto question = m_questions.find(id); question != m_questions.end())
            question->second.request_stop();
        else if (m_full && id < kFirstQuestion)
            m_full->cancel(id);
    }

    void pause(ExchangeId id) override
    {
        const std::lock_guard lock(m_mutex);
        if (m_full)
            m_full->pause(id);
    }

    void resume(ExchangeId id) override
    {
        const std::lock_guard lock(m_mutex);
        if (m_full)
            m_full->resume(id);
    }

    ExchangeId schedule(std::chrono::milliseconds delay, std::function<void()> callback) override
    {
        const auto other = full();
        return other ? (*other)->schedule(delay, std::move(callback)) : 0;
    }

private:
    /// Signals are the business of the program's own threads.
    ExchangeId begin(Request request, DoneHandler done)
    {
        sigset_t all;
        sigset_t before;
        sigfillset(&all);
        const std::lock_guard lock(m_mutex);
        const ExchangeId id = m_nextId++;
        pthread_sigmask(SIG_SETMASK, &all, &before);
        m_questions.emplace(id,
                            std::jthread([endpoint = m_endpoint,
                                          request = std::move(request),
                                          done = std::move(done)](const std::stop_token& stop) {
                                done(ask(endpoint, request, stop));
                            }));
        pthread_sigmask(SIG_SETMASK, &before, nullptr);
        return id;
    }

    Result<std::shared_ptr<Transport>> full()
    {
        const std::lock_guard lock(m_mutex);
        if (m_full)
            return m_full;
        return makeTransport(m_endpoint).transform([this](std::shared_ptr<Transport> made) {
            m_full = std::move(made);
            return m_full;
        });
    }

    Endpoint m_endpoint;
    std::mutex m_mutex; // guards the three below
    std::shared_ptr<Transport> m_full;
    ExchangeId m_nextId = kFirstQuestion;
    std::unordered_map<ExchangeId, std::jthread> m_questions; ///< ended ones, too: they are few
};

} // namespace

Result<std::shared_ptr<Transport>> makeBriefTransport(const Endpoint& endpoint)
{
    if (!isUnixSocket(endpoint))
        return makeTransport(endpoint);
    return targetOf(endpoint).transform(
        [&](const Target& /*target*/) -> std::shared_ptr<Transport> {
            return std::make_shared<BriefTransport>(endpoint);
        });
}

} // namespace plumbline::engine
