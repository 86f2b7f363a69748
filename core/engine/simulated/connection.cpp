// SPDX-License-Identifier: Apache-2.0
#include "core/base/descriptor.h"
#include "core/engine/simulated/terminal.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <mutex>
#include <sys/eventfd.h>
#include <unistd.h>

namespace plumbline::engine::simulated {

namespace {

/// What has come, and a descriptor that says so. Shared by the connection and the handlers of its stream.
struct Arrived
{
    Descriptor news{::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)};
    std::mutex mutex;
    std::string bytes;
    bool isEnded = false;

    void put(std::string_view more, bool isEnd)
    {
        const std::lock_guard lock(mutex);
        bytes += more;
        isEnded = isEnded || isEnd;
        const std::uint64_t one = 1;
        [[maybe_unused]] const ssize_t written = ::write(news.number(), &one, sizeof(one));
    }
};

class StreamConnection final : public Connection
{
public:
    explicit StreamConnection(Transport& transport)
        : m_transport(transport)
    {}

    StreamConnection(const StreamConnection&) = delete;
    StreamConnection& operator=(const StreamConnection&) = delete;
    StreamConnection(StreamConnection&&) = delete;
    StreamConnection& operator=(StreamConnection&&) = delete;

    ~StreamConnection() override { m_transport.cancel(m_stream); }

    [[nodiscard]] int descriptor() const override { return m_arrived->news.number(); }

    std::optional<std::string_view> read(char* into, std::size_t capacity) override
    {
        const std::lock_guard lock(m_arrived->mutex);
        if (m_arrived->bytes.empty() && !m_arrived->isEnded) {
            std::uint64_t count = 0;
            [[maybe_unused]] const ssize_t got =
                ::read(m_arrived->news.number(), &count, sizeof(count));
            return std::nullopt;
        }
        const std::size_t count = m_arrived->bytes.copy(into, capacity);
        m_arrived->bytes.erase(0, count);
        return std::string_view(into, count);
    }

    std::optional<std::size_t> write(std::string_view bytes) override
    {
        if (m_path.empty()) {
            m_head += bytes;
            begin();
        } else {
            type(bytes);
        }
        return bytes.size();
    }

    void endWriting() override { type("\x04"); }

private:
    /// As soon as the request is whole.
    void begin()
    {
        const std::size_t end = m_head.find("\r\n\r\n");
        const std::string_view length = "Content-Length: ";
        const std::size_t told = m_head.find(length);
        if (end == std::string::npos || told > end)
            return;
        std::size_t size = 0;
        std::from_chars(m_head.data() + told + length.size(), m_head.data() + end, size);
        const std::string body = m_head.substr(end + 4);
        if (body.size() < size)
            return;
        const std::size_t path = m_head.find(' ') + 1;
        m_path = m_head.substr(path, m_head.find(' ', path) - path);
        m_stream = m_transport.start(
            {.method = m_head.substr(0, path - 1), .path = m_path, .body = body},
            [arrived = m_arrived](std::string_view bytes) {
                // The first of a stream is empty: it has begun.
                arrived->put(bytes.empty() ? "HTTP/1.1 101 UPGRADED\r\n\r\n" : bytes, false);
            },
            [arrived = m_arrived](const Result<Response>& answer) {
                const bool isRefused = answer && answer->status >= 400;
                arrived->put(isRefused ? "HTTP/1.1 " + std::to_string(answer->status) +
                                             " Refused\r\n\r\n" + answer->body
                                       : "",
                             true);
            });
    }

    void type(std::string_view keys)
    {
        const std::string place = m_path.substr(0, m_path.rfind('/'));
        m_transport.start({.method = "POST",
                           .path = place + "/keys",
                           .body = std::string(keys),
                           .contentType = "application/octet-stream"},
                          {},
                          [](const Result<Response>& /*typed*/) {});
    }

    Transport& m_transport;
    std::shared_ptr<Arrived> m_arrived = std::make_shared<Arrived>();
    std::string m_head;
    std::string m_path; ///< of the request, once that is whole
    ExchangeId m_stream = 0;
};

} // namespace

std::unique_ptr<Connection> makeConnection(Transport& transport)
{
    return std::make_unique<StreamConnection>(transport);
}

} // namespace plumbline::engine::simulated
