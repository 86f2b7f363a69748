// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace plumbline::stack {

enum class Protocol { PostgreSql, Redis, Amqp, MySql, Nats, Memcached, Http, Tcp };

/// What to ask whom.
struct ProbeTarget
{
    Protocol protocol = Protocol::Tcp;
    std::string address; ///< IPv4 or IPv6, no name
    std::uint16_t port = 0;
    std::string user;        ///< PostgreSQL: who asks
    std::string path = "/";  ///< HTTP
    int highestStatus = 399; ///< HTTP: the last status that counts as well
    /// The check asks over a Unix socket, where an image that sets up its database answers before
    /// anybody can connect.
    bool checkMayBeEarly = false;

    bool operator==(const ProbeTarget&) const = default;
};

/// What bytes of a service say about it.
enum class Answer {
    Unfinished,  ///< more bytes are needed
    Ready,       ///< it serves
    NotYet,      ///< it talks, but does not serve yet, or is something else
    Refused,     ///< the host is there, and nobody listens on the port
    Unreachable, ///< the host did not answer at all
};

/// What is sent once connected; empty where the server speaks first.
std::string greetingOf(const ProbeTarget& target);
/// Judges everything received so far.
Answer judgeAnswer(const ProbeTarget& target, std::string_view received);

/// One attempt to speak with a service, never blocking. Whoever drives it polls descriptor() for
/// events() and calls advance() when they come.
class Probe
{
public:
    explicit Probe(ProbeTarget target);
    Probe(Probe&& other) noexcept;
    Probe& operator=(Probe&& other) noexcept;
    Probe(const Probe&) = delete;
    Probe& operator=(const Probe&) = delete;
    ~Probe();

    /// Starts to connect. Answer::NotYet or Answer::Refused where that fails at once.
    Answer begin();
    /// Goes on as far as it can without waiting.
    Answer advance();

    [[nodiscard]] int descriptor() const { return m_descriptor; }

    [[nodiscard]] bool isConnected() const { return m_isConnected; }

    [[nodiscard]] short events() const;

private:
    Answer finishConnect();
    Answer send();
    Answer receive();
    void close();

    ProbeTarget m_target;
    int m_descriptor = -1;
    bool m_isConnected = false;
    std::string m_unsent;
    std::string m_received;
};

/// "accepts PostgreSQL connections", for people.
std::string_view readyText(Protocol protocol);

} // namespace plumbline::stack
