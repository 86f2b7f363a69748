// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/origin.h"
#include "core/base/phrase.h"
#include "core/stack/probes/probe.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace plumbline::compose {
struct Service;
} // namespace plumbline::compose

namespace plumbline::engine {
struct ImageDetails;
} // namespace plumbline::engine

/// How it is told that a container without a healthcheck is ready.
namespace plumbline::stack {

/// It is ready once it runs: what is declared where nothing else can be told.
struct JustRuns
{
    bool operator==(const JustRuns&) const = default;
};

/// Somebody listens on its ports (TCP).
struct PortsAnswer
{
    std::vector<std::uint16_t> ports; ///< empty: those that its image exposes

    bool operator==(const PortsAnswer&) const = default;
};

/// A conversation in its own protocol, or in HTTP.
struct Speaks
{
    ProbeTarget target; ///< the address is left empty

    bool operator==(const Speaks&) const = default;
};

/// A line of its log, since it was started last, holds a match.
struct LogSays
{
    std::string pattern; ///< a regular expression, ECMAScript; it compiles

    bool operator==(const LogSays&) const = default;
};

/// A command in the container ends with code 0.
struct CommandPasses
{
    std::vector<std::string> command;
    std::chrono::milliseconds pause{1000}; ///< after one run, before the next

    bool operator==(const CommandPasses&) const = default;
};

struct ReadyCheck
{
    std::variant<JustRuns, PortsAnswer, Speaks, LogSays, CommandPasses> how;
    /// Of what a person declared: after this it has failed. Of what was inferred: after this nobody
    /// waits for it any longer.
    std::chrono::milliseconds within{std::chrono::minutes(2)};
    bool isDeclared = false;
    WrittenAt origin; ///< of what was declared

    bool operator==(const ReadyCheck&) const = default;
};

/// By service.
using ReadyChecks = std::map<std::string, ReadyCheck>;

/// What can be told of a service without a healthcheck by what it is: a known engine's protocol, the
/// ports that its file publishes or exposes, those of its image where it runs the image's own command.
/// Nothing where there is nobody to ask, as of a worker. `image`: borrowed; nullptr: not known yet.
std::optional<ReadyCheck> inferReadyCheck(const compose::Service& service,
                                          const engine::ImageDetails* image);

/// `accepts connections on port 8000`, for people.
Phrase describe(const ReadyCheck& check);

/// `running`, `tcp`, `protocol`, `http`, `log` or `command`, for programs.
std::string_view kindName(const ReadyCheck& check);

} // namespace plumbline::stack
