// SPDX-License-Identifier: Apache-2.0
#include "core/engine/client.h"
#include "core/engine/target.h"
#include "core/engine/timer_queue.h"
#include "core/engine/transport.h"

#include <curl/curl.h>
#include <fmt/format.h>

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

/// What a failed answer may weigh before the rest of it is dropped.
constexpr std::size_t kMaxErrorBody = std::size_t{1} << 20;
/// curl's largest read buffer: log streams are bound by how often it is filled.
constexpr long kReadBuffer = 512L * 1024;

struct EasyCleanup
{
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};

struct MultiCleanup
{
    void operator()(CURLM* handle) const { curl_multi_cleanup(handle); }
};

struct ListCleanup
{
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

/// One exchange under way. Lives on the heap: curl keeps pointers to it.
struct Exchange
{
    ExchangeId id = 0;
    Request request;
    ChunkHandler chunk;
    DoneHandler done;
    std::unique_ptr<CURL, EasyCleanup> handle;
    std::unique_ptr<curl_slist, ListCleanup> headers;
    Response response;
    std::optional<Error> sendError; ///< what the body's source said
    bool hasHead = false; ///< curl takes a connection that ends within the head for an end
};

struct Cancel
{
    ExchangeId id = 0;
};

using Command = std::variant<std::unique_ptr<Exchange>, Cancel, Timer>;

long statusOf(CURL* handle)
{
    long status = 0;
    curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
    return status;
}

std::size_t onBody(char* bytes, std::size_t size, std::size_t count, void* context)
{
    auto& exchange = *static_cast<Exchange*>(context);
    const std::string_view chunk(bytes, size * count);
    const long status = statusOf(exchange.handle.get());
    if (exchange.chunk && status >= 200 && status < 300)
        exchange.chunk(chunk);
    else if (status < 400 || exchange.response.body.size() < kMaxErrorBody)
        exchange.response.body += chunk;
    return chunk.size();
}

std::size_t onSend(char* into, std::size_t size, std::size_t count, void* context)
{
    auto& exchange = *static_cast<Exchange*>(context);
    const Result<std::size_t> sent = exchange.request.bodySource->read(into, size * count);
    if (sent)
        return *sent;
    exchange.sendError = sent.error();
    return CURL_READFUNC_ABORT;
}

std::size_t onHeader(char* bytes, std::size_t size, std::size_t count, void* context)
{
    auto& exchange = *static_cast<Exchange*>(context);
    std::string_view line(bytes, size * count);
    if (line == "\r\n" || line == "\n") { // a head ends: 1xx ones may come before the real one
        const long status = statusOf(exchange.handle.get());
        exchange.hasHead = status >= 200;
        if (exchange.chunk && status >= 200 && status < 300)
            exchange.chunk({});
        return size * count;
    }
    const std::size_t colon = line.find(':');
    if (colon != std::string_view::npos) {
        std::string name(line.substr(0, colon));
        std::ranges::transform(name, name.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        line.remove_prefix(colon + 1);
        const std::size_t first = line.find_first_not_of(" \t");
        const std::size_t last = line.find_last_not_of(" \t\r\n");
        exchange.response.headers[name] = first == std::string_view::npos
                                              ? std::string{}
                                              : std::string(line.substr(first, last - first + 1));
    }
    return size * count;
}

Error transferError(const Target& target, const Exchange& exchange, CURLcode code)
{
    const Request& request = exchange.request;
    if (exchange.sendError)
        return *exchange.sendError;
    long number = 0;
    curl_easy_getinfo(exchange.handle.get(), CURLINFO_OS_ERRNO, &number);
    switch (code) {
    case CURLE_COULDNT_CONNECT:
    case CURLE_COULDNT_RESOLVE_HOST:
        return connectError(target, request, static_cast<int>(number));
    case CURLE_OPERATION_TIMEDOUT:
        return {.code = ErrorCode::TimedOut,
                .message = fmt::format("cannot {}: the engine did not answer within {} s",
                                       request.purpose,
                                       request.deadline ? request.deadline->count() / 1000 : 0),
                .hint = "the engine is busy or stuck; its log says more (journalctl -u docker)"};
    case CURLE_GOT_NOTHING:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_PARTIAL_FILE:
        return {.code = ErrorCode::Unreachable,
                .message = fmt::format(
                    "cannot {}: the engine closed the connection before its answer was whole",
                    request.purpose),
                .hint = "it was stopped or restarted; try again"};
    default:
        return {.code = ErrorCode::Unreachable,
                .message = fmt::format("cannot {}: {}", request.purpose, curl_easy_strerror(code))};
    }
}

Error cancelledError(const Request& request)
{
    return {.code = ErrorCode::Cancelled, .message = "cancelled: " + request.purpose};
}

/// The thread that touches curl, and the queue that leads to it.
class CurlLoop
{
public:
    explicit CurlLoop(Target target)
        : m_target(std::move(target))
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
            curl_multi_poll(m_multi.get(), nullptr, 0, pollTimeout(), nullptr);
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
            else
                cancelNow(std::get<Cancel>(command).id);
        }
        return true;
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
        exchange.handle.reset(curl_easy_init());
        CURL* handle = exchange.handle.get();
        const Request& request = exchange.request;
        const auto set = [handle](CURLoption option, auto value) {
            curl_easy_setopt(handle, option, value);
        };
        set(CURLOPT_URL, urlOf(m_target, request).c_str());
        if (!m_target.socketPath.empty())
            set(CURLOPT_UNIX_SOCKET_PATH, m_target.socketPath.c_str());
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_NOPROXY, "*"); // an engine is never behind the proxy of the environment
        set(CURLOPT_BUFFERSIZE, kReadBuffer);
        set(CURLOPT_CONNECTTIMEOUT_MS, 10'000L);
        set(CURLOPT_TCP_KEEPALIVE, 1L);
        if (request.deadline)
            set(CURLOPT_TIMEOUT_MS, static_cast<long>(request.deadline->count()));
        if (request.method == "HEAD")
            set(CURLOPT_NOBODY, 1L);
        else
            set(CURLOPT_CUSTOMREQUEST, request.method.c_str());
        const bool sends = request.method == "POST" || request.method == "PUT";
        if (request.bodySource) {
            set(CURLOPT_POST, 1L); // of no known length: sent in chunks
            set(CURLOPT_READFUNCTION, &onSend);
            set(CURLOPT_READDATA, static_cast<void*>(&exchange));
        } else if (sends) {
            set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
            set(CURLOPT_POSTFIELDS, request.body.c_str());
        }
        const auto addHeader = [&exchange](const std::string& line) {
            curl_slist* list = curl_slist_append(exchange.headers.get(), line.c_str());
            (void)exchange.headers.release();
            exchange.headers.reset(list);
        };
        addHeader("Expect:"); // no round trip before a large body
        if (request.bodySource)
            addHeader("Transfer-Encoding: chunked");
        if (sends)
            addHeader(request.body.empty() && !request.bodySource
                          ? "Content-Type:"
                          : "Content-Type: " + request.contentType);
        for (const auto& [name, value] : request.headers)
            addHeader(fmt::format("{}: {}", name, value));
        set(CURLOPT_HTTPHEADER, exchange.headers.get());
        set(CURLOPT_WRITEFUNCTION, &onBody);
        set(CURLOPT_WRITEDATA, static_cast<void*>(&exchange));
        set(CURLOPT_HEADERFUNCTION, &onHeader);
        set(CURLOPT_HEADERDATA, static_cast<void*>(&exchange));
        set(CURLOPT_PRIVATE, static_cast<void*>(&exchange));
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
                    return tl::unexpected(transferError(
                        m_target, exchange, code == CURLE_OK ? CURLE_GOT_NOTHING : code));
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

    /// Until the next timer; curl adds its own deadlines and wakes for commands.
    [[nodiscard]] int pollTimeout() const
    {
        const auto left = m_timers.untilNext(TimerQueue::Clock::now());
        return left ? static_cast<int>(std::clamp<std::int64_t>(left->count(), 0, INT_MAX))
                    : INT_MAX;
    }

    Target m_target;
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

Result<std::shared_ptr<Transport>> makeTransport(const Endpoint& endpoint)
{
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (started != CURLE_OK)
        return fail(ErrorCode::Unsupported,
                    "cannot talk to an engine: libcurl 7.68 or newer cannot be loaded",
                    "install it (Debian: apt install libcurl4)");
    return targetOf(endpoint).transform([](Target target) -> std::shared_ptr<Transport> {
        return std::make_shared<CurlTransport>(std::move(target));
    });
}

} // namespace plumbline::engine
