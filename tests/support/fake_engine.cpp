// SPDX-License-Identifier: Apache-2.0
#include "tests/support/fake_engine.h"

#include "tests/support/fake_connection.h"
#include "tests/support/fake_script.h"

#include <algorithm>
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
            ::listen(listener, SOMAXCONN) != 0)
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
        connection.receive();
        bool goesOn = true;
        while (goesOn && !connection.isOver) {
            connection.send();
            goesOn = connection.takeDueStep() || beginAnswer(connection);
        }
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
        const FakeReply reply = nextReply(m_scripts, *request);
        connection.path = request->path;
        connection.steps = stepsOf(reply, request->method == "HEAD");
        connection.isSilent = connection.steps.empty();
        connection.due = Clock::now() + reply.delay;
        m_requests.push_back(std::move(*request));
        return true;
    }

    fs::path m_folder;
    int m_wakeup = -1;
    mutable std::mutex m_mutex; // guards all below
    mutable std::condition_variable m_changed;
    int m_listener = -1;
    std::list<Connection> m_connections;
    Scripts m_scripts = scriptsOfAnIdleEngine();
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
