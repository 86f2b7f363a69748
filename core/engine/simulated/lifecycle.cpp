// SPDX-License-Identifier: Apache-2.0
#include "core/engine/simulated/world.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace plumbline::engine::simulated {
namespace {

constexpr int kStartMs = 300;
constexpr int kStopMs = 150;
constexpr int kKilled = 137;
/// Between two health checks at most, so that a default of half a minute does not bore a viewer.
constexpr std::chrono::milliseconds kLongestInterval{5000};
constexpr int kDefaultRetries = 3;

std::chrono::milliseconds intervalOf(const HealthcheckSpec& check)
{
    const auto interval = std::chrono::duration_cast<std::chrono::milliseconds>(check.interval);
    return interval.count() == 0 ? kLongestInterval : std::min(interval, kLongestInterval);
}

/// First and last of "8080" or "8080-8090"; zeros for an empty text.
std::pair<int, int> rangeOf(const std::string& text)
{
    int first = 0;
    int last = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, first);
    if (read.ptr == end || std::from_chars(read.ptr + 1, end, last).ec != std::errc{})
        last = first;
    return {first, last};
}

} // namespace

bool World::isPortTaken(int port, const Container& except) const
{
    if (m_options.takenPorts.contains(static_cast<std::uint16_t>(port)))
        return true;
    return std::ranges::any_of(m_containers, [&](const auto& entry) {
        const Container& other = entry.second;
        if (other.id == except.id)
            return false;
        for (const auto& [key, bindings] : other.ports.items()) {
            for (const Json& binding : bindings) {
                if (textAt(binding, "HostPort") == std::to_string(port))
                    return true;
            }
        }
        return false;
    });
}

std::string World::bindPorts(Container& container)
{
    Json bound = Json::object();
    for (const auto& [key, bindings] : member(container.host, "PortBindings").items()) {
        for (const Json& binding : bindings) {
            auto [port, last] = rangeOf(textAt(binding, "HostPort"));
            const bool isAnyPort = port == 0;
            if (isAnyPort) {
                port = ++m_lastPort;
                last = port + 1000;
            }
            while (port < last && isPortTaken(port, container))
                ++port;
            const std::string ip = textAt(binding, "HostIp");
            const std::string hostIp = ip.empty() ? "0.0.0.0" : ip;
            if (isPortTaken(port, container))
                return fmt::format("driver failed programming external connectivity on endpoint {} "
                                   "({}): Bind for {}:{} failed: port is already allocated",
                                   container.name,
                                   newId(),
                                   hostIp,
                                   port);
            if (isAnyPort)
                m_lastPort = port;
            bound[key].push_back({{"HostIp", hostIp}, {"HostPort", std::to_string(port)}});
        }
    }
    container.ports = std::move(bound);
    return {};
}

void World::startContainer(const Asked& asked)
{
    Container* container = wantContainer(asked);
    if (container == nullptr)
        return;
    if (container->state == "paused")
        return refuse(asked, 409, "cannot start a paused container, try unpause instead");
    if (container->isRunning())
        return answer(asked, 304, nullptr);
    if (container->isChanging) { // the engine serialises what is asked of one container
        m_wire.after(std::chrono::milliseconds(kStartMs), [this, asked] { startContainer(asked); });
        return;
    }
    container->isChanging = true;
    m_wire.after(std::chrono::milliseconds(kStartMs),
                 [this, asked, id = container->id] { beginRun(asked, id); });
}

void World::beginRun(const Asked& asked, const std::string& id)
{
    const auto found = m_containers.find(id);
    if (found == m_containers.end())
        return refuse(asked, 404, "No such container: " + asked.subject);
    Container& container = found->second;
    container.isChanging = false;
    const auto failStart = [&](int status, const std::string& message) {
        constexpr int kNotStarted = 128;
        container.exitCode = kNotStarted;
        container.error = message;
        refuse(asked, status, message);
    };
    for (const auto& [name, attachment] : container.networks) {
        if (findNetwork(name) == nullptr)
            return failStart(404, fmt::format("network {} not found", name));
    }
    const std::string conflict = bindPorts(container);
    if (!conflict.empty())
        return failStart(500, conflict);
    std::map<std::string, Attachment> attachments;
    attachments.swap(container.networks);
    for (const auto& [name, attachment] : attachments)
        attach(container, *findNetwork(name), attachment.settings);
    container.state = "running";
    container.error.clear();
    container.exitCode = 0;
    container.pid = ++m_lastPid;
    container.startedNano = newTime();
    const int run = ++container.run;
    emit(container, "start");
    if (!container.health.empty())
        watchHealth(container);
    for (const std::string_view line : kindOf(container.reference).startLines)
        say(container, 1, line);
    for (const auto& [subject, exitCode] : m_options.exits) {
        if (isSubject(container, subject))
            work(id, run, exitCode);
    }
    if (m_options.timeFactor > 0)
        keepTalking(id, run, 0);
    answer(asked, 204, nullptr);
}

void World::work(const std::string& id, int run, int exitCode)
{
    constexpr int kWorkMs = 900;
    m_wire.after(std::chrono::milliseconds(kWorkMs), [this, id, run, exitCode] {
        const auto worker = m_containers.find(id);
        if (worker == m_containers.end() || worker->second.run != run)
            return;
        say(worker->second, exitCode == 0 ? 1 : 2, exitCode == 0 ? "done" : "failed");
        endRun(worker->second, exitCode);
    });
}

void World::endRun(Container& container, int exitCode)
{
    container.state = "exited";
    container.exitCode = exitCode;
    container.pid = 0;
    container.finishedNano = newTime();
    container.ports = Json::object();
    ++container.run;
    if (container.health == "starting" || container.health == "healthy")
        container.health = "unhealthy"; // as the engine has it: what does not run is not well
    emit(container, "die", {{"exitCode", std::to_string(exitCode)}});
    for (const auto& [name, attachment] : container.networks) {
        if (const Network* network = findNetwork(name))
            emit("network",
                 "disconnect",
                 network->id,
                 {{"container", container.id}, {"name", name}, {"type", network->driver}});
    }
    hangUpLogs(container);
    endTerminals(container);
    for (const ExchangeId waiter : container.endWaiters)
        answer({.id = waiter, .subject = {}, .query = {}, .body = {}},
               200,
               {{"StatusCode", exitCode}});
    container.endWaiters.clear();
}

void World::stopContainer(const Asked& asked)
{
    Container* container = wantContainer(asked);
    if (container == nullptr)
        return;
    if (!container->isRunning())
        return answer(asked, 304, nullptr);
    const ImageKind& kind = kindOf(container->reference);
    emit(*container, "kill", {{"signal", kind.stopSignal == "SIGQUIT" ? "3" : "15"}});
    const int run = container->run;
    m_wire.after(std::chrono::milliseconds(kStopMs), [this, asked, id = container->id, run] {
        const auto found = m_containers.find(id);
        if (found != m_containers.end() && found->second.run == run) {
            endRun(found->second, kindOf(found->second.reference).stopExit);
            emit(found->second, "stop");
        }
        answer(asked, 204, nullptr);
    });
}

void World::restartContainer(const Asked& asked)
{
    Container* container = wantContainer(asked);
    if (container == nullptr)
        return;
    if (container->isRunning()) {
        emit(*container, "kill", {{"signal", "15"}});
        endRun(*container, kindOf(container->reference).stopExit);
        emit(*container, "stop");
    }
    container->isChanging = true;
    m_wire.after(std::chrono::milliseconds(kStopMs + kStartMs), [this, asked, id = container->id] {
        beginRun(asked, id);
        const auto found = m_containers.find(id);
        if (found != m_containers.end() && found->second.isRunning())
            emit(found->second, "restart");
    });
}

void World::killContainer(const Asked& asked)
{
    Container* container = wantContainer(asked);
    if (container == nullptr)
        return;
    if (!container->isRunning())
        return refuse(asked,
                      409,
                      fmt::format("Cannot kill container: {}: Container {} is not running",
                                  asked.subject,
                                  container->id));
    const std::string signal = asked.text("signal").empty() ? "SIGKILL" : asked.text("signal");
    emit(*container, "kill", {{"signal", signal}});
    const auto is = [&](std::string_view name) { return signal == name || "SIG" + signal == name; };
    if (is("SIGKILL") || signal == "9")
        endRun(*container, kKilled);
    else if (is("SIGTERM") || is("SIGINT") || is("SIGQUIT") || signal == "15")
        endRun(*container, kindOf(container->reference).stopExit);
    answer(asked, 204, nullptr);
}

void World::pauseContainer(const Asked& asked)
{
    Container* container = wantContainer(asked);
    if (container == nullptr)
        return;
    if (container->state != "running")
        return refuse(asked,
                      409,
                      fmt::format("Container {} is {}",
                                  container->id,
                                  container->state == "paused" ? "already paused" : "not running"));
    container->state = "paused";
    emit(*container, "pause");
    answer(asked, 204, nullptr);
}

void World::unpauseContainer(const Asked& asked)
{
    Container* container = wantContainer(asked);
    if (container == nullptr)
        return;
    if (container->state != "paused")
        return refuse(asked, 500, fmt::format("Container {} is not paused", container->id));
    container->state = "running";
    emit(*container, "unpause");
    answer(asked, 204, nullptr);
}

void World::waitContainer(const Asked& asked)
{
    Container* container = wantContainer(asked);
    if (container == nullptr)
        return;
    const std::string condition = asked.text("condition");
    const bool waits = condition == "removed" || condition == "next-exit" || container->isRunning();
    if (waits)
        m_wire.send(asked.id, {}); // says at once that it listens, as a real one does
    if (condition == "removed")
        container->removalWaiters.push_back(asked.id);
    else if (waits)
        container->endWaiters.push_back(asked.id);
    else
        answer(asked, 200, {{"StatusCode", container->exitCode}});
}

void World::attachContainer(const Asked& asked)
{
    if (wantContainer(asked) != nullptr)
        refuse(asked, 501, "a simulated engine runs no commands");
}

void World::watchHealth(Container& container)
{
    container.health = "starting";
    container.healthLog = Json::array();
    container.failingStreak = 0;
    const std::string id = container.id;
    const int run = container.run;
    const HealthcheckSpec check = healthcheckAt(container.config, "Healthcheck");
    const std::chrono::milliseconds interval = intervalOf(check);
    const bool isFailing =
        std::ranges::any_of(m_options.failingHealth, [&](const std::string& subject) {
            return isSubject(container, subject);
        });
    if (isFailing) {
        m_wire.after(interval, [this, id, run] { failHealth(id, run, 1); });
        return;
    }
    std::chrono::milliseconds first = std::max(interval, std::chrono::milliseconds(1));
    while (first.count() < kindOf(container.reference).readyMs) // the check that sees it ready
        first += std::max(interval, std::chrono::milliseconds(100));
    m_wire.after(first, [this, id, run] {
        const auto found = m_containers.find(id);
        if (found != m_containers.end() && found->second.run == run)
            setHealth(found->second, "healthy", 0, "ok\n");
    });
}

void World::failHealth(const std::string& id, int run, int probe)
{
    const auto found = m_containers.find(id);
    if (found == m_containers.end() || found->second.run != run)
        return;
    const HealthcheckSpec check = healthcheckAt(found->second.config, "Healthcheck");
    const int retries = check.retries > 0 ? check.retries : kDefaultRetries;
    setHealth(
        found->second, probe >= retries ? "unhealthy" : "starting", 1, "connection refused\n");
    if (probe < retries)
        m_wire.after(intervalOf(check), [this, id, run, probe] { failHealth(id, run, probe + 1); });
}

void World::setHealth(Container& container, const std::string& status, int exit, const Json& output)
{
    const std::string now = renderTime(newTime());
    container.healthLog.push_back(
        {{"Start", now}, {"End", now}, {"ExitCode", exit}, {"Output", output}});
    container.failingStreak = exit == 0 ? 0 : container.failingStreak + 1;
    const bool isNews = container.health != status;
    container.health = status;
    if (isNews)
        emit(container, "health_status: " + status);
}

} // namespace plumbline::engine::simulated
