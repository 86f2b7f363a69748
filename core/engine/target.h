// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/endpoint.h"
#include "core/engine/ssh_dialer.h"
#include "core/engine/transport.h"

#include <optional>
#include <string>

namespace plumbline::engine {

/// An engine that is reached by way of ssh.
struct SshTarget
{
    std::string host; ///< as a person would write it behind `ssh`
    SshCommand command;
};

/// Where an engine's address leads to, in the terms of HTTP over a socket.
struct Target
{
    std::string socketPath; ///< empty: TCP
    std::string baseUrl;    ///< without a slash at its end
    std::string shown;      ///< for messages
    std::optional<TlsFiles> tls;
    std::optional<SshTarget> ssh; ///< instead of a connection of our own
};

/// **Errors:** Invalid for what is no address, Unsupported for ways that are not spoken, NotFound (no ssh).
Result<Target> targetOf(const Endpoint& endpoint);

/// The whole URL of a request, each part escaped: a name with a question mark in it stays one name.
std::string urlOf(const Target& target, const Request& request);

/// Why nothing could be connected to, by the errno of the attempt; 0 where there is none.
/// A socket that is missing, closed to us or dead each gets a hint of its own.
Error connectError(const Target& target, const Request& request, int number);

/// Why ssh brought no connection about, by what it said.
Error sshError(const Target& target, const Request& request, const Phrase& words);
/// The connection ended before the answer was whole.
Error cutOffError(const Request& request);
/// The deadline was there before the answer.
Error lateError(const Request& request);
Error cancelledError(const Request& request);
/// The library that speaks to engines is missing.
Error noCurlError();

} // namespace plumbline::engine
