// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/client.h"
#include "core/engine/containers.h"
#include "core/stack/loop.h"
#include "core/stack/probe_runner.h"
#include "core/stack/ready_check.h"

#include <functional>
#include <map>
#include <regex>
#include <set>
#include <string>

namespace plumbline::stack {

/// What was found out about a container that is asked whether it is ready.
struct ReadyNews
{
    enum class State { NotYet, Ready, Failed };

    State state = State::NotYet;
    Phrase text; ///< not yet: what is missing; ready: how it was told; failed: what came instead

    bool operator==(const ReadyNews&) const = default;
};

/// Asks containers whether they are ready as their checks say, on the job's own loop. A command is
/// run again only once it has ended and its pause is over.
class ReadyRunner
{
public:
    using Told = std::function<void(const ReadyNews&)>;

    ReadyRunner(const engine::Client& client, Loop& loop, ProbeRunner& probes)
        : m_client(client)
        , m_loop(loop)
        , m_probes(probes)
    {}

    ReadyRunner(const ReadyRunner&) = delete;
    ReadyRunner& operator=(const ReadyRunner&) = delete;
    ReadyRunner(ReadyRunner&&) = delete;
    ReadyRunner& operator=(ReadyRunner&&) = delete;
    ~ReadyRunner() = default;

    /// Asks until it is ready or has failed, which is told last and in a later turn of the loop. A
    /// container that is asked already goes on, unless it was started anew.
    void start(const engine::ContainerDetails& container, const ReadyCheck& check, Told told);
    void stop(const std::string& container);

private:
    struct Watch
    {
        engine::ContainerDetails container;
        ReadyCheck check;
        Told told;
        Loop::Id serial = 0; ///< tells one watch of a container from the next
        std::set<std::uint16_t> silentPorts;
        std::vector<std::string> conversations; ///< keys of the ProbeRunner
        /// By port: how often its addresses may be out of reach before that is believed.
        std::map<std::uint16_t, int> missable;
        Phrase answer;            ///< what was answered last
        bool wasReached = false;  ///< its address is one that this machine can reach
        bool hasAnswered = false; ///< one of its ports has
        Loop::Id deadline = 0;
        Loop::Id timer = 0;
        Loop::Id log = 0;
        std::regex pattern;
    };

    void ask(Watch& watch, const JustRuns& how);
    void ask(Watch& watch, const PortsAnswer& how);
    void ask(Watch& watch, const Speaks& how);
    void ask(Watch& watch, const LogSays& how);
    void ask(Watch& watch, const CommandPasses& how);
    void converse(Watch& watch, const ProbeTarget& target);
    void
    heard(const std::string& container, Loop::Id serial, const ProbeTarget& asked, Answer answer);
    void runCommand(const std::string& container, Loop::Id serial);
    void outOfTime(const std::string& container, Loop::Id serial);
    void tellLater(Watch& watch, ReadyNews news);
    void tell(const std::string& container, Loop::Id serial, const ReadyNews& news);
    Watch* find(const std::string& container, Loop::Id serial);
    void end(Watch& watch);

    const engine::Client& m_client; // borrowed
    Loop& m_loop;                   // borrowed
    ProbeRunner& m_probes;          // borrowed
    Loop::Id m_lastSerial = 0;
    std::map<std::string, Watch> m_watches; ///< by container's id
};

} // namespace plumbline::stack
