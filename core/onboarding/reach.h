// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

/// What a stack publishes on this machine, as the person who opens it meets it.
namespace plumbline::onboarding {

/// A port of the stack that is published here.
struct PublishedAddress
{
    std::string service;
    std::string address; ///< an IPv4 address of this machine
    std::uint16_t port = 0;
    std::uint32_t containerPort = 0;

    /// `http://127.0.0.1:8080`
    [[nodiscard]] std::string url() const;

    bool operator==(const PublishedAddress&) const = default;
};

/// What answers at one of them.
enum class Reach {
    Nobody, ///< no connection
    Talks,  ///< a connection, and something else than HTTP; not from a port that is usually a web
            ///< server's, where the engine may accept for a process that does not listen yet
    Http,   ///< a web server, whatever status it answers with
};

/// Whether a port that a container listens on is, by habit, a web server's.
bool isUsuallyWeb(std::uint32_t containerPort);

/// Connects to each until it answers or the time is over; all at once.
std::vector<Reach> reach(const std::vector<PublishedAddress>& addresses,
                         std::chrono::milliseconds limit,
                         std::stop_token stop);

} // namespace plumbline::onboarding
