// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/engine/simulated/world.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>

namespace plumbline::engine::simulated {

namespace {

constexpr int kNoSuchCommand = 127;
constexpr int kTakenAlong = 137;

/// What a command becomes that tells its process id first: `sh -c '...; echo $$; exec "$@"' sh 24 80 COMMAND...`.
std::vector<std::string> withoutTeller(const std::vector<std::string>& command)
{
    constexpr std::size_t kOwn = 6;
    const bool tells = command.size() > kOwn && command[0] == "sh" && command[1] == "-c" &&
                       command[2].find("echo $$; exec ") != std::string::npos;
    return tells ? std::vector(command.begin() + kOwn, command.end()) : command;
}

int numberIn(const std::map<std::string, std::string>& query,
             const std::string& name,
             int otherwise)
{
    const auto found = query.find(name);
    int number = otherwise;
    if (found != query.end())
        std::from_chars(found->second.data(), found->second.data() + found->second.size(), number);
    return number;
}

} // namespace

void World::beginTerminal(const Asked& asked, Exec& exec)
{
    const std::vector<std::string> command = textsAt(exec.body, "Cmd");
    const std::vector<std::string> inner = withoutTeller(command);
    exec.exchange = asked.id;
    exec.isRunning = true;
    m_wire.send(asked.id, {});
    if (inner.size() < command.size())
        m_wire.send(asked.id, fmt::format("{}\r\n", exec.pid));
    if (inner.size() == 1 && inner.front() == "sh") {
        m_wire.send(asked.id, Shell::greeting());
        return;
    }
    m_wire.send(asked.id, fmt::format("sh: exec: {}: not found\r\n", inner.front()));
    endTerminal(exec, kNoSuchCommand);
}

void World::endTerminal(Exec& exec, int exitCode)
{
    exec.isRunning = false;
    exec.exitCode = exitCode;
    m_wire.end(std::exchange(exec.exchange, 0));
}

/// They end with what they are in.
void World::endTerminals(const Container& container)
{
    for (auto& [id, exec] : m_execs) {
        if (exec.container == container.id && exec.exchange != 0)
            endTerminal(exec, kTakenAlong);
    }
}

void World::typeInto(const Asked& asked)
{
    const auto found = m_execs.find(asked.subject);
    if (found == m_execs.end())
        return refuse(asked, 404, "No such exec instance: " + asked.subject);
    Exec& exec = found->second;
    const Container* container = findContainer(exec.container);
    if (exec.exchange != 0 && container != nullptr) {
        Shell::Surroundings around{.hostname = shortId(container->id),
                                   .variables = textsAt(container->config, "Env"),
                                   .processes = {},
                                   .columns = exec.columns,
                                   .rows = exec.rows};
        std::vector<std::string> main = textsAt(container->config, "Entrypoint");
        std::ranges::move(textsAt(container->config, "Cmd"), std::back_inserter(main));
        around.processes = {
            "  PID COMMAND", "    1 " + join(main, " "), fmt::format("{:5} sh", exec.pid)};
        m_wire.send(exec.exchange, exec.shell.take(asked.bytes, around));
        if (exec.shell.exitCode())
            endTerminal(exec, *exec.shell.exitCode());
    }
    answer(asked, 204, nullptr);
}

void World::resizeTerminal(const Asked& asked)
{
    const auto found = m_execs.find(asked.subject);
    if (found == m_execs.end())
        return refuse(asked, 404, "No such exec instance: " + asked.subject);
    found->second.columns = numberIn(asked.query, "w", found->second.columns);
    found->second.rows = numberIn(asked.query, "h", found->second.rows);
    answer(asked, 200, nullptr);
}

} // namespace plumbline::engine::simulated
