// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/service.h"
#include "core/parity/rule.h"

#include <cstdint>
#include <optional>
#include <string>

/// Which port a process listens on, and which one requests are sent to, where the two are said.
namespace plumbline::parity::rules {

/// A port and who says so.
struct SaidPort
{
    std::uint16_t number = 0;
    std::string what; ///< the key, the option or the label, as it is called
    Origin origin;
};

/// The port of a var: `8080`, `:8080`, `http://+:8080`; of several the first.
std::optional<std::uint16_t> portIn(const model::ConfigVar* var);

/// The key that says which port the process listens on, as platforms and frameworks call it (`PORT`,
/// `SERVER_PORT`, `ASPNETCORE_HTTP_PORTS`, ...); nullptr: none does.
const model::ConfigVar* portKeyOf(const model::Service& service);

/// The port of that key, else of an option of the command: `--port 8080`, `--bind 0.0.0.0:8000`.
std::optional<SaidPort> listenedPortOf(const model::Service& service);

/// The port that the router in front is told to send requests to: Traefik's label, VIRTUAL_PORT.
std::optional<SaidPort> routedPortOf(const model::Service& service);

} // namespace plumbline::parity::rules
