// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fake_engine.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <condition_variable>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <list>
#include <mutex>
#include <optional>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

namespace plumbline::test {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

/// A part of an answer that is sent once its time has come.
struct Step
{
    std::chrono::milliseconds delay{0};
    std::string bytes;
    bool closes = false;
    bool opensStream = false;
};

struct Connection
{
    int descriptor = -1;
    std::string in;
    std::string out;
    std::deque<Step> steps;
    Clock::time_point due;
    std::string path; ///< of the request that is being answered
    bool isStreaming = false;
    bool isSilent = false;
    bool closesWhenSent = false;
    bool isOver = false;
};

struct Script
{
    std::deque<FakeReply> once;
    std::optional<FakeReply> always;
    std::function<FakeReply(const FakeRequest&)> make;
};

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return result;
}

std::string unescaped(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size()) {
            result += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 2)), nullptr, 16));
            i += 2;
        } else {
            result += text[i];
        }
    }
    return result;
}

std::string_view stripped(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r'))
        text.remove_suffix(1);
    return text;
}

void readTarget(std::string_view target, FakeRequest& request)
{
    const std::size_t question = target.find('?');
    std::string_view path = target.substr(0, question);
    if (path.starts_with("/v1.")) {
        const std::size_t slash = path.find('/', 1);
        request.version = path.substr(2, slash - 2);
        path = slash == std::string_view::npos ? std::string_view{} : path.substr(slash);
    }
    request.path = unescaped(path);
    if (question == std::string_view::npos)
        return;
    std::string_view query = target.substr(question + 1);
    while (!query.empty()) {
        const std::string_view pair = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), pair.size() + 1));
        const std::size_t equals = pair.find('=');
        request.query[unescaped(pair.substr(0, equals))] =
            equals == std::string_view::npos ? "" : unescaped(pair.substr(equals + 1));
    }
}

/// Takes one whole request off the front of `in`, if there is one.
std::optional<FakeRequest> takeRequest(std::string& in)
{
    const std::size_t end = in.find("\r\n\r\n");
    if (end == std::string::npos)
        return std::nullopt;
    FakeRequest request;
    std::string_view head = std::string_view(in).substr(0, end);
    const std::string_view first = head.substr(0, head.find("\r\n"));
    head.remove_prefix(std::min(head.size(), first.size() + 2));
    const std::size_t space = first.find(' ');
    request.method = first.substr(0, space);
    readTarget(first.substr(space + 1, first.rfind(' ') - space - 1), request);
    while (!head.empty()) {
        const std::string_view line = head.substr(0, head.find("\r\n"));
        head.remove_prefix(std::min(head.size(), line.size() + 2));
        const std::size_t colon = line.find(':');
        request.headers[lowered(line.substr(0, colon))] = stripped(line.substr(colon + 1));
    }
    const auto length = request.headers.find("content-length");
    const std::size_t size = length == request.headers.end() ? 0 : std::stoul(length->second);
    if (in.size() < end + 4 + size)
        return std::nullopt;
    request.body = in.substr(end + 4, size);
    in.erase(0, end + 4 + size);
    return request;
}

std::string chunkOf(std::string_view bytes)
{
    std::array<char, 24> size{};
    std::snprintf(size.data(), size.size(), "%zx\r\n", bytes.size());
    return size.data() + std::string(bytes) + "\r\n";
}

std::string headOf(const FakeReply& reply, const std::string& framing)
{
    std::string head = "HTTP/1.1 " + std::to_string(reply.status) + " Scripted\r\n";
    for (const auto& [name, value] : reply.headers)
        head += name + ": " + value + "\r\n";
    return head + framing + "\r\n";
}

/// The answer as steps in time.
std::deque<Step> stepsOf(const FakeReply& reply, bool isHead)
{
    using Manner = FakeReply::Manner;
    switch (reply.manner) {
    case Manner::Close:
        return {{.delay = reply.delay, .closes = true}};
    case Manner::Garbage:
        return {
            {.delay = reply.delay, .bytes = "\x16\x03\x01 what is this\r\n\r\n", .closes = true}};
    case Manner::CutInHead:
        return {{.delay = reply.delay, .bytes = "HTTP/1.1 200 OK\r\nContent-Le", .closes = true}};
    case Manner::Raw:
        return {{.delay = reply.delay, .bytes = headOf(reply, "") + reply.body, .closes = true}};
    case Manner::Silence:
        return {};
    case Manner::Whole:
    case Manner::Stream:
    case Manner::CutInBody:
        break;
    }
    const bool isCut = reply.manner == Manner::CutInBody;
    const bool isStream = reply.manner == Manner::Stream;
    if (reply.chunks.empty() && !isStream) {
        const bool isBodyless = reply.status == 204 || reply.status == 304;
        const std::size_t announced = reply.body.size() + (isCut ? 1000 : 0);
        return {
            {.delay = reply.delay,
             .bytes =
                 headOf(reply,
                        isBodyless ? "" : "Content-Length: " + std::to_string(announced) + "\r\n") +
                 (isHead || isBodyless ? "" : reply.body),
             .closes = isCut}};
    }
    std::deque<Step> steps{
        {.delay = reply.delay, .bytes = headOf(reply, "Transfer-Encoding: chunked\r\n")}};
    if (!reply.body.empty())
        steps.back().bytes += chunkOf(reply.body);
    for (const std::string& chunk : reply.chunks)
        steps.push_back({.delay = reply.interval, .bytes = chunkOf(chunk)});
    if (isStream)
        steps.back().opensStream = true;
    else if (isCut)
        steps.back().closes = true;
    else
        steps.push_back({.bytes = "0\r\n\r\n"});
    return steps;
}

} // namespace

class FakeEngine::Server
{
public:
    Server()
    {
        std::string pattern = (fs::temp_directory_path() / "fake-engine-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr)
            std::abort(); // no test can run without a temporary folder
        m_folder = pattern;
        m_wakeup = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
        const FakeReply pong{.body = "OK",
                             .headers = {{"Api-Version", "1.41"},
                                         {"Ostype", "linux"},
                                         {"Server", "Docker/20.10.24 (linux)"}}};
        m_scripts["GET /_ping"].always = pong;
        m_scripts["HEAD /_ping"].always = pong;
        listen();
        m_thread = std::thread([this] { work(); });
    }

    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;
    Server(Server&&) = delete;
    Server& operator=(Server&&) = delete;

    ~Server()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_ending = true;
        }
        wake();
        m_thread.join();
        for (const Connection& connection : m_connections)
            ::close(connection.descriptor);
        if (m_listener >= 0)
            ::close(m_listener);
        ::close(m_wakeup);
        std::error_code ignored; // a temporary folder that stays harms nobody
        fs::remove_all(m_folder, ignored);
    }

    [[nodiscard]] fs::path socketPath() const { return m_folder / "docker.sock"; }

    void listen()
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const std::string path = socketPath().string();
        std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
        ::unlink(path.c_str());
        const int listener = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        if (::bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
            ::listen(listener, 128) != 0)
            std::abort(); // a temporary folder always takes a socket
        {
            const std::lock_guard lock(m_mutex);
            m_listener = listener;
        }
        wake();
    }

    void stop(bool removeSocket)
    {
        std::unique_lock lock(m_mutex);
        m_isStopping = true;
        wake();
        m_changed.wait(lock, [this] { return !m_isStopping; });
        if (removeSocket)
            ::unlink(socketPath().c_str());
    }

    void wake() const
    {
        const std::uint64_t one = 1;
        (void)!::write(m_wakeup, &one, sizeof one);
    }

    template <class Change>
    void script(const std::string& method, const std::string& path, const Change& change)
    {
        const std::lock_guard lock(m_mutex);
        change(m_scripts[method + " " + path]);
    }

    template <class Act>
    std::size_t forStreams(const std::string& path, const Act& act)
    {
        std::size_t count = 0;
        {
            const std::lock_guard lock(m_mutex);
            for (Connection& connection : m_connections) {
                if (connection.isStreaming && !connection.isOver && connection.path == path) {
                    act(connection);
                    ++count;
                }
            }
        }
        wake();
        return count;
    }

    template <class Read>
    auto locked(const Read& read) const
    {
        const std::lock_guard lock(m_mutex);
        return read(*this);
    }

    template <class Condition>
    bool waitFor(std::chrono::milliseconds limit, const Condition& condition) const
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, limit, [&] { return condition(*this); });
    }

    [[nodiscard]] std::size_t streamsOf(const std::string& path) const
    {
        return static_cast<std::size_t>(
            std::ranges::count_if(m_connections, [&](const Connection& connection) {
                return connection.isStreaming && connection.path == path;
            }));
    }

    [[nodiscard]] std::vector<FakeRequest> matching(const std::string& method,
                                                    const std::string& path) const
    {
        std::vector<FakeRequest> found;
        std::ranges::copy_if(
            m_requests, std::back_inserter(found), [&](const FakeRequest& request) {
                return request.method == method && request.path == path;
            });
        return found;
    }

    [[nodiscard]] const std::vector<FakeRequest>& requests() const { return m_requests; }

    [[nodiscard]] std::size_t accepted() const { return m_accepted; }

    [[nodiscard]] std::size_t open() const { return m_connections.size(); }

private:
    void work()
    {
        std::unique_lock lock(m_mutex);
        while (!m_ending) {
            if (m_isStopping)
                dropAll();
            std::vector<pollfd> entries{{.fd = m_wakeup, .events = POLLIN, .revents = 0},
                                        {.fd = m_listener, .events = POLLIN, .revents = 0}};
            for (const Connection& connection : m_connections)
                entries.push_back(
                    {.fd = connection.descriptor,
                     .events = static_cast<short>(POLLIN | (connection.out.empty() ? 0 : POLLOUT)),
                     .revents = 0});
            const int timeout = untilNextStep();
            lock.unlock();
            ::poll(entries.data(), entries.size(), timeout);
            std::uint64_t ignored = 0;
            (void)!::read(m_wakeup, &ignored, sizeof ignored);
            lock.lock();
            for (Connection& connection : m_connections)
                serve(connection);
            if ((entries[1].revents & POLLIN) != 0 && m_listener >= 0)
                acceptAll();
            std::erase_if(m_connections, [](const Connection& connection) {
                if (connection.isOver)
                    ::close(connection.descriptor);
                return connection.isOver;
            });
            m_changed.notify_all();
        }
    }

    void dropAll()
    {
        for (const Connection& connection : m_connections)
            ::close(connection.descriptor);
        m_connections.clear();
        if (m_listener >= 0)
            ::close(m_listener);
        m_listener = -1;
        m_isStopping = false;
        m_changed.notify_all();
    }

    void acceptAll()
    {
        while (true) {
            const int descriptor =
                ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
            if (descriptor < 0)
                return;
            m_connections.push_back({.descriptor = descriptor});
            ++m_accepted;
            serve(m_connections.back());
        }
    }

    [[nodiscard]] int untilNextStep() const
    {
        std::optional<Clock::time_point> next;
        for (const Connection& connection : m_connections) {
            if (!connection.steps.empty() && connection.out.empty())
                next = std::min(next.value_or(connection.due), connection.due);
        }
        if (!next)
            return -1;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(*next - Clock::now());
        return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, INT_MAX));
    }

    void serve(Connection& connection)
    {
        readAll(connection);
        bool goesOn = true;
        while (goesOn && !connection.isOver) {
            writeAll(connection);
            goesOn = takeDueStep(connection) || beginAnswer(connection);
        }
    }

    static void readAll(Connection& connection)
    {
        std::array<char, 65536> buffer{};
        while (!connection.isOver) {
            const ssize_t count =
                ::recv(connection.descriptor, buffer.data(), buffer.size(), MSG_DONTWAIT);
            if (count > 0)
                connection.in.append(buffer.data(), static_cast<std::size_t>(count));
            else if (count == 0 || (errno != EAGAIN && errno != EINTR))
                connection.isOver = true;
            else
                return;
        }
    }

    static void writeAll(Connection& connection)
    {
        while (!connection.out.empty()) {
            const ssize_t count = ::send(connection.descriptor,
                                         connection.out.data(),
                                         connection.out.size(),
                                         MSG_NOSIGNAL | MSG_DONTWAIT);
            if (count <= 0) {
                connection.isOver = errno != EAGAIN && errno != EINTR;
                return;
            }
            connection.out.erase(0, static_cast<std::size_t>(count));
        }
        if (connection.closesWhenSent)
            connection.isOver = true;
    }

    /// Whether there was a step whose time had come.
    static bool takeDueStep(Connection& connection)
    {
        if (connection.steps.empty() || !connection.out.empty() || connection.due > Clock::now())
            return false;
        const Step step = std::move(connection.steps.front());
        connection.steps.pop_front();
        connection.out += step.bytes;
        connection.closesWhenSent = step.closes;
        connection.isStreaming = connection.isStreaming || step.opensStream;
        if (!connection.steps.empty())
            connection.due = Clock::now() + connection.steps.front().delay;
        return true;
    }

    /// Whether a request was there and its answer has begun.
    bool beginAnswer(Connection& connection)
    {
        if (!connection.steps.empty() || !connection.out.empty() || connection.isStreaming ||
            connection.isSilent)
            return false;
        std::optional<FakeRequest> request = takeRequest(connection.in);
        if (!request)
            return false;
        const FakeReply reply = replyTo(*request);
        connection.path = request->path;
        connection.steps = stepsOf(reply, request->method == "HEAD");
        connection.isSilent = connection.steps.empty();
        connection.due = Clock::now() + reply.delay;
        m_requests.push_back(std::move(*request));
        return true;
    }

    FakeReply replyTo(const FakeRequest& request)
    {
        const auto found = m_scripts.find(request.method + " " + request.path);
        if (found != m_scripts.end()) {
            Script& script = found->second;
            if (!script.once.empty()) {
                FakeReply reply = std::move(script.once.front());
                script.once.pop_front();
                return reply;
            }
            if (script.make)
                return script.make(request);
            if (script.always)
                return *script.always;
        }
        return {.status = 404,
                .body = R"({"message":"nobody scripted )" + request.method + " " + request.path +
                        R"("})"};
    }

    fs::path m_folder;
    int m_wakeup = -1;
    mutable std::mutex m_mutex; // guards all below
    mutable std::condition_variable m_changed;
    int m_listener = -1;
    std::list<Connection> m_connections;
    std::map<std::string, Script> m_scripts;
    std::vector<FakeRequest> m_requests;
    std::size_t m_accepted = 0;
    bool m_isStopping = false;
    bool m_ending = false;
    std::thread m_thread;
};

FakeEngine::FakeEngine()
    : m_server(std::make_unique<Server>())
{}

FakeEngine::~FakeEngine() = default;

std::string FakeEngine::host() const
{
    return "unix://" + socketPath().string();
}

std::filesystem::path FakeEngine::socketPath() const
{
    return m_server->socketPath();
}

void FakeEngine::reply(const std::string& method, const std::string& path, FakeReply reply)
{
    m_server->script(method, path, [&](Script& script) {
        script.make = nullptr;
        script.always = std::move(reply);
    });
}

void FakeEngine::replyOnce(const std::string& method, const std::string& path, FakeReply reply)
{
    m_server->script(
        method, path, [&](Script& script) { script.once.push_back(std::move(reply)); });
}

void FakeEngine::replyWith(const std::string& method,
                           const std::string& path,
                           std::function<FakeReply(const FakeRequest&)> make)
{
    m_server->script(method, path, [&](Script& script) { script.make = std::move(make); });
}

std::size_t FakeEngine::push(const std::string& path, std::string_view bytes)
{
    return m_server->forStreams(path,
                                [&](Connection& connection) { connection.out += chunkOf(bytes); });
}

void FakeEngine::endStreams(const std::string& path, bool cut)
{
    m_server->forStreams(path, [&](Connection& connection) {
        connection.isStreaming = false;
        if (cut)
            connection.closesWhenSent = true;
        else
            connection.out += "0\r\n\r\n";
    });
}

std::size_t FakeEngine::openStreams(const std::string& path) const
{
    return m_server->locked([&](const Server& server) { return server.streamsOf(path); });
}

std::vector<FakeRequest> FakeEngine::requests() const
{
    return m_server->locked([](const Server& server) { return server.requests(); });
}

std::vector<FakeRequest> FakeEngine::requestsTo(const std::string& method,
                                                const std::string& path) const
{
    return m_server->locked([&](const Server& server) { return server.matching(method, path); });
}

bool FakeEngine::waitForRequests(const std::string& method,
                                 const std::string& path,
                                 std::size_t count,
                                 std::chrono::milliseconds limit) const
{
    return m_server->waitFor(
        limit, [&](const Server& server) { return server.matching(method, path).size() >= count; });
}

bool FakeEngine::waitForStreams(const std::string& path,
                                std::size_t count,
                                std::chrono::milliseconds limit) const
{
    return m_server->waitFor(limit,
                             [&](const Server& server) { return server.streamsOf(path) >= count; });
}

std::size_t FakeEngine::connectionsAccepted() const
{
    return m_server->locked([](const Server& server) { return server.accepted(); });
}

std::size_t FakeEngine::connectionsOpen() const
{
    return m_server->locked([](const Server& server) { return server.open(); });
}

void FakeEngine::stop(bool removeSocket)
{
    m_server->stop(removeSocket);
}

void FakeEngine::start()
{
    m_server->listen();
}

std::string frame(int stream, std::string_view payload)
{
    const std::size_t size = payload.size();
    std::string bytes{static_cast<char>(stream), 0, 0, 0};
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        bytes += static_cast<char>(size >> shift & 0xffU);
    return bytes.append(payload);
}

} // namespace plumbline::test
