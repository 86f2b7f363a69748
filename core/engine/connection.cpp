// SPDX-License-Identifier: Apache-2.0
#include "core/engine/connection.h"

#include "core/engine/socket.h"
#include "core/engine/ssh_dialer.h"

#include <utility>

namespace plumbline::engine {
namespace {

/// Whose bytes go through a socket, whatever stands behind that.
class SocketConnection : public Connection
{
public:
    explicit SocketConnection(Socket socket)
        : m_socket(std::move(socket))
    {}

    [[nodiscard]] int descriptor() const override { return m_socket.descriptor(); }

    std::optional<std::string_view> read(char* into, std::size_t capacity) override
    {
        return m_socket.readNow(into, capacity);
    }

    std::optional<std::size_t> write(std::string_view bytes) override
    {
        return m_socket.writeNow(bytes);
    }

    void endWriting() override { m_socket.endWriting(); }

private:
    Socket m_socket;
};

/// An ssh of its own leads it on.
class SshConnection final : public SocketConnection
{
public:
    static Result<std::unique_ptr<Connection>> open(const Target& target, const Request& request)
    {
        std::optional<Channel> channel = openChannel();
        if (!channel)
            return tl::unexpected(sshError(target, request, phrase("no more files can be opened")));
        SshWords words;
        const Result<pid_t> id = startSsh(target.ssh->command, channel->childs, words);
        if (!id)
            return tl::unexpected(sshError(target, request, id.error().message));
        return std::unique_ptr<Connection>(
            new SshConnection(target, Socket(std::move(channel->ours)), std::move(words), *id));
    }

    SshConnection(const SshConnection&) = delete;
    SshConnection& operator=(const SshConnection&) = delete;
    SshConnection(SshConnection&&) = delete;
    SshConnection& operator=(SshConnection&&) = delete;

    ~SshConnection() override { endSsh(m_process); }

    [[nodiscard]] Error endError(const Request& request) const override
    {
        const std::string said = m_words.last();
        return said.empty() ? cutOffError(request) : sshError(m_target, request, said);
    }

private:
    SshConnection(Target target, Socket socket, SshWords words, pid_t process)
        : SocketConnection(std::move(socket))
        , m_target(std::move(target))
        , m_words(std::move(words))
        , m_process(process)
    {}

    Target m_target;
    SshWords m_words;
    pid_t m_process;
};

} // namespace

Error Connection::endError(const Request& request) const
{
    return {.code = ErrorCode::Unreachable,
            .message = phrase("cannot {}: the engine ended the connection", request.purpose)};
}

Result<std::unique_ptr<Connection>>
openConnection(const Endpoint& endpoint, const Request& request, const std::stop_token& stop)
{
    return targetOf(endpoint).and_then(
        [&](const Target& target) -> Result<std::unique_ptr<Connection>> {
            if (target.ssh)
                return SshConnection::open(target, request);
            if (target.tls)
                return openTlsConnection(target, request, stop);
            return Socket::connect(target, request)
                .transform([](Socket socket) -> std::unique_ptr<Connection> {
                    return std::make_unique<SocketConnection>(std::move(socket));
                });
        });
}

} // namespace plumbline::engine
