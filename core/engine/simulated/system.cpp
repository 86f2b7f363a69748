// SPDX-License-Identifier: Apache-2.0
#include "core/engine/simulated/world.h"

#include <algorithm>

namespace plumbline::engine::simulated {
namespace {

/// What one can still ask for with `since`; a real engine keeps 256.
constexpr std::size_t kKeptEvents = 1024;
constexpr std::int64_t kNanosecondsASecond = 1'000'000'000;

bool isOneOf(const std::vector<std::string>& wanted, const std::string& text)
{
    return wanted.empty() || std::ranges::find(wanted, text) != wanted.end();
}

bool isWanted(const Json& event, const Asked& asked)
{
    const Json& actor = member(event, "Actor");
    const std::string type = textAt(event, "Type");
    const std::string action = textAt(event, "Action");
    const std::vector<std::string> containers = asked.filter("container");
    return isOneOf(asked.filter("type"), type) &&
           isOneOf(asked.filter("event"), action.substr(0, action.find(':'))) &&
           (containers.empty() ||
            (type == "container" &&
             (isOneOf(containers, textAt(actor, "ID")) ||
              isOneOf(containers, textAt(member(actor, "Attributes"), "name"))))) &&
           hasLabels(member(actor, "Attributes"), asked.filter("label"));
}

/// "1700000000.000000001" as nanoseconds; nothing for an empty text.
std::int64_t momentOf(const std::string& text)
{
    std::int64_t seconds = 0;
    std::int64_t fraction = 0;
    int digits = -1;
    for (const char c : text) {
        if (c == '.')
            digits = 0;
        else if (c < '0' || c > '9' || digits >= 9)
            break;
        else if (digits < 0)
            seconds = seconds * 10 + (c - '0');
        else if (++digits <= 9)
            fraction = fraction * 10 + (c - '0');
    }
    for (; digits >= 0 && digits < 9; ++digits)
        fraction *= 10;
    return seconds * kNanosecondsASecond + fraction;
}

} // namespace

void World::ping(const Asked& asked)
{
    m_wire.answer(asked.id,
                  {.status = 200,
                   .headers = {{"api-version", m_options.apiVersion},
                               {"ostype", "linux"},
                               {"server", "Docker/" + m_options.serverVersion + " (linux)"}},
                   .body = "OK"});
}

void World::version(const Asked& asked)
{
    answer(asked,
           200,
           {{"Version", m_options.serverVersion},
            {"ApiVersion", m_options.apiVersion},
            {"MinAPIVersion", "1.24"},
            {"Os", "linux"},
            {"Arch", "amd64"},
            {"KernelVersion", "6.1.0"},
            {"Platform", {{"Name", "Simulated engine"}}}});
}

void World::info(const Asked& asked)
{
    constexpr std::int64_t kMemory = std::int64_t{16} << 30;
    const auto running = std::ranges::count_if(
        m_containers, [](const auto& entry) { return entry.second.isRunning(); });
    answer(asked,
           200,
           {{"ID", "simulated"},
            {"Name", "simulated"},
            {"ServerVersion", m_options.serverVersion},
            {"OperatingSystem", "Simulated engine"},
            {"OSType", "linux"},
            {"Architecture", "x86_64"},
            {"KernelVersion", "6.1.0"},
            {"Driver", "overlay2"},
            {"CgroupVersion", "2"},
            {"DockerRootDir", "/var/lib/docker"},
            {"DefaultRuntime", "runc"},
            {"SecurityOptions", {"name=seccomp,profile=builtin"}},
            {"Warnings", nullptr},
            {"MemTotal", kMemory},
            {"NCPU", 8},
            {"Containers", m_containers.size()},
            {"ContainersRunning", running},
            {"Images", m_images.size()},
            {"Swarm", {{"LocalNodeState", "inactive"}}}});
}

void World::emit(const std::string& type,
                 const std::string& action,
                 const std::string& id,
                 Json attributes)
{
    const std::int64_t now = newTime();
    Json event{{"Type", type},
               {"Action", action},
               {"Actor", {{"ID", id}, {"Attributes", std::move(attributes)}}},
               {"scope", "local"},
               {"time", now / kNanosecondsASecond},
               {"timeNano", now}};
    const std::string line = dumped(event) + "\n";
    std::erase_if(m_eventFollowers, [this](const EventFollower& follower) {
        return !m_wire.isOpen(follower.exchange);
    });
    for (const EventFollower& follower : m_eventFollowers) {
        if (isWanted(event, follower.asked))
            m_wire.send(follower.exchange, line);
    }
    m_events.push_back(std::move(event));
    if (m_events.size() > kKeptEvents)
        m_events.pop_front();
}

void World::emit(const Container& container, const std::string& action, const Json& more)
{
    Json attributes = member(container.config, "Labels");
    if (!attributes.is_object())
        attributes = Json::object();
    attributes["image"] = container.reference;
    attributes["name"] = container.name;
    if (more.is_object())
        attributes.update(more);
    emit("container", action, container.id, std::move(attributes));
}

void World::events(const Asked& asked)
{
    const std::int64_t since = momentOf(asked.text("since"));
    const std::int64_t until = momentOf(asked.text("until"));
    m_wire.send(asked.id, {});
    for (const Json& event : m_events) {
        const std::int64_t time = numberAt(event, "timeNano");
        if (since > 0 && time >= since && (until == 0 || time <= until) && isWanted(event, asked))
            m_wire.send(asked.id, dumped(event) + "\n");
    }
    if (until > 0 && until <= newTime())
        m_wire.end(asked.id);
    else
        m_eventFollowers.push_back({.exchange = asked.id, .asked = asked});
}

void World::stats(const Asked& asked)
{
    if (const Container* container = wantContainer(asked))
        sendStats(asked, container->id, 0);
}

void World::sendStats(const Asked& asked, const std::string& container, int sample)
{
    const Container* found = findContainer(container);
    if (found == nullptr) {
        m_wire.end(asked.id);
        return;
    }
    if (!m_wire.isOpen(asked.id))
        return;
    constexpr std::int64_t kMiB = std::int64_t{1} << 20;
    constexpr std::int64_t kLimit = std::int64_t{16} << 30;
    const auto cpu = [&](int at) { // two to four percent of one of eight cores
        const std::int64_t used = std::int64_t{at} * 20'000'000 + std::int64_t{at % 3} * 5'000'000;
        return Json{{"cpu_usage", {{"total_usage", used}}},
                    {"system_cpu_usage", std::int64_t{at} * 8 * kNanosecondsASecond},
                    {"online_cpus", 8}};
    };
    Json json{{"id", found->id},
              {"name", "/" + found->name},
              {"cpu_stats", cpu(sample + 1)},
              {"precpu_stats", sample == 0 ? Json::object() : cpu(sample)},
              {"memory_stats", Json::object()},
              {"pids_stats", Json::object()},
              {"networks", Json::object()}};
    if (found->isRunning()) {
        const std::int64_t megabytes = kindOf(found->reference).sizeMegabytes / 4 + 3 + sample % 5;
        json["memory_stats"] = {
            {"usage", megabytes * kMiB}, {"limit", kLimit}, {"stats", {{"inactive_file", kMiB}}}};
        json["pids_stats"] = {{"current", 4}};
        json["networks"] = {
            {"eth0", {{"rx_bytes", 4096 * (sample + 1)}, {"tx_bytes", 2048 * (sample + 1)}}}};
    }
    m_wire.send(asked.id, dumped(json) + "\n");
    const bool isStream = asked.text("stream").empty() || asked.flag("stream");
    constexpr int kSamplesAtOnce = 2;
    if (!isStream)
        m_wire.end(asked.id);
    else if (m_options.timeFactor > 0 || sample + 1 < kSamplesAtOnce)
        m_wire.after(std::chrono::seconds(1),
                     [this, asked, container, sample] { sendStats(asked, container, sample + 1); });
}

void World::createExec(const Asked& asked)
{
    const Container* container = wantContainer(asked);
    if (container == nullptr)
        return;
    if (container->state != "running")
        return refuse(asked, 409, "Container " + container->id + " is not running");
    if (textsAt(asked.body, "Cmd").empty())
        return refuse(asked, 400, "No exec command specified");
    const std::string id = newId();
    constexpr int kFirstPid = 40;
    m_execs[id] = {.container = container->id,
                   .body = asked.body,
                   .pid = kFirstPid + static_cast<int>(m_execs.size())};
    answer(asked, 201, {{"Id", id}});
}

void World::startExec(const Asked& asked)
{
    const auto found = m_execs.find(asked.subject);
    if (found == m_execs.end())
        return refuse(asked, 404, "No such exec instance: " + asked.subject);
    const std::vector<std::string> command = textsAt(found->second.body, "Cmd");
    if (flagAt(found->second.body, "AttachStdin") && flagAt(found->second.body, "Tty"))
        return beginTerminal(asked, found->second);
    std::string output;
    if (command.size() > 2 && command.front() == "sh" && command[2].starts_with("command -v ")) {
        output = "/bin/sh\n"; // whatever was looked for: the one that every image has
    } else if (command.front() == "echo") {
        for (std::size_t word = 1; word < command.size(); ++word)
            output += (word > 1 ? " " : "") + command[word];
        output += '\n';
    }
    found->second.exitCode = command.front() == "false" ? 1 : 0;
    if (Container* container = findContainer(found->second.container))
        emit(*container, "exec_start: " + command.front());
    std::string frame;
    if (!flagAt(found->second.body, "Tty") && !output.empty())
        frame = {1, 0, 0, 0, 0, 0, 0, static_cast<char>(std::min<std::size_t>(output.size(), 127))};
    output.resize(std::min<std::size_t>(output.size(), 127));
    m_wire.answer(asked.id, {.status = 200, .headers = {}, .body = frame + output});
}

void World::inspectExec(const Asked& asked)
{
    const auto found = m_execs.find(asked.subject);
    if (found == m_execs.end())
        return refuse(asked, 404, "No such exec instance: " + asked.subject);
    const std::vector<std::string> command = textsAt(found->second.body, "Cmd");
    answer(asked,
           200,
           {{"ID", asked.subject},
            {"Running", found->second.isRunning},
            {"ExitCode", found->second.exitCode},
            {"ContainerID", found->second.container},
            {"ProcessConfig", {{"entrypoint", command.front()}}}});
}

} // namespace plumbline::engine::simulated
