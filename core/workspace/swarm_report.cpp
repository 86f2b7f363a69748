// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/engine/logs.h"
#include "core/workspace/swarm.h"
#include "core/workspace/watch.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <condition_variable>
#include <mutex>

namespace plumbline::workspace {
namespace {

std::string taskName(const std::string& service,
                     const engine::SwarmTask& task,
                     const std::map<std::string, std::string>& nodes)
{
    if (task.slot > 0)
        return fmt::format("{}.{}", service, task.slot);
    const auto node = nodes.find(task.nodeId);
    return fmt::format("{}.{}", service, node == nodes.end() ? task.nodeId : node->second);
}

/// `com.docker.swarm.task.id` of `a=b,com.docker.swarm.task.id=x text`; the text is what is left.
std::string taskIdOf(std::string& text)
{
    constexpr std::string_view kKey = "com.docker.swarm.task.id=";
    const std::size_t end = text.find(' ');
    const std::string details = text.substr(0, end);
    const std::size_t at = details.find(kKey);
    if (at == std::string::npos)
        return {};
    const std::size_t begin = at + kKey.size();
    std::string id = details.substr(begin, details.find(',', begin) - begin);
    text = end == std::string::npos ? std::string() : text.substr(end + 1);
    return id;
}

/// Collects the logs of several services, whose streams come on the transport's thread.
class SwarmLogReader
{
public:
    SwarmLogReader(const SwarmReport& report,
                   const SwarmLogOptions& options,
                   const std::function<void(const SwarmLogLine&)>& onLine)
        : m_report(report)
        , m_options(options)
        , m_onLine(onLine)
    {
        for (const SwarmServiceRow& row : report.services) {
            for (const SwarmTaskRow& task : row.tasks)
                m_names[task.id] = task.name;
        }
    }

    Result<> run(const engine::Client& client, const std::stop_token& stop)
    {
        std::vector<engine::StreamHandle> handles;
        for (const SwarmServiceRow& row : m_report.services) {
            if (isWanted(row.service))
                handles.push_back(start(client, row));
        }
        const auto haveEnded = [&] { return m_open == 0; };
        std::unique_lock lock(m_mutex);
        m_ended.wait(lock, stop, haveEnded);
        lock.unlock();
        handles.clear();
        lock.lock(); // what was cancelled tells its end, and no line comes after it
        m_ended.wait(lock, haveEnded);
        lock.unlock();
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, phrase("no more of the log is read"));
        if (m_failure)
            return tl::unexpected(*m_failure);
        std::ranges::stable_sort(m_lines, {}, &SwarmLogLine::timestamp);
        for (const SwarmLogLine& line : m_lines)
            m_onLine(line);
        return {};
    }

private:
    [[nodiscard]] bool isWanted(const std::string& service) const
    {
        return m_options.services.empty() ||
               std::ranges::find(m_options.services, service) != m_options.services.end();
    }

    engine::StreamHandle start(const engine::Client& client, const SwarmServiceRow& row)
    {
        {
            const std::lock_guard lock(m_mutex);
            ++m_open;
        }
        const std::string service = row.service;
        // shared: the chunk handler and the end both need it
        const auto decoder = std::make_shared<engine::LogDecoder>(
            engine::LogDecoder::Framing::Multiplexed, true, [this, service](engine::LogLine line) {
                take(service, std::move(line));
            });
        return client.stream(
            engine::serviceLogs(
                row.state.name,
                {.follow = m_options.follow, .tail = m_options.tail, .since = m_options.since}),
            [decoder](std::string_view bytes) { decoder->feed(bytes); },
            [this, decoder](const Result<engine::Response>& end) {
                decoder->finish();
                const std::lock_guard lock(m_mutex);
                if (!end && end.error().code != ErrorCode::Cancelled && !m_failure)
                    m_failure = end.error();
                --m_open;
                m_ended.notify_all();
            });
    }

    void take(const std::string& service, engine::LogLine line)
    {
        SwarmLogLine one{.service = service,
                         .stream = line.stream,
                         .timestamp = std::move(line.timestamp),
                         .text = std::move(line.text)};
        const std::string id = taskIdOf(one.text);
        const auto name = m_names.find(id);
        one.task = name == m_names.end() ? service : name->second;
        if (m_options.follow)
            m_onLine(one);
        else
            m_lines.push_back(std::move(one));
    }

    const SwarmReport& m_report;
    const SwarmLogOptions& m_options;
    const std::function<void(const SwarmLogLine&)>& m_onLine;
    std::map<std::string, std::string> m_names; ///< of tasks by id
    std::vector<SwarmLogLine> m_lines; // the transport's thread alone, until all have ended
    std::mutex m_mutex;                // guards what follows
    std::condition_variable_any m_ended;
    int m_open = 0;
    std::optional<Error> m_failure;
};

/// What is there in the order of time, as services send theirs one by one; then what is new.
Result<> followSwarmLogs(const SwarmReport& report,
                         const engine::Client& client,
                         const SwarmLogOptions& options,
                         const std::function<void(const SwarmLogLine&)>& onLine,
                         const std::stop_token& stop)
{
    std::map<std::string, std::string> last; // stamps by task
    std::string newest;
    SwarmLogOptions past = options;
    past.follow = false;
    const std::function<void(const SwarmLogLine&)> onPast = [&](const SwarmLogLine& line) {
        last[line.task] = newest = line.timestamp;
        onLine(line);
    };
    if (auto read = SwarmLogReader(report, past, onPast).run(client, stop); !read)
        return read;
    SwarmLogOptions fresh = options;
    if (const auto since = parseLogTime(newest, {}); since && !newest.empty()) {
        fresh.since = since->substr(0, since->find('.'));
        fresh.tail.clear();
    }
    const std::function<void(const SwarmLogLine&)> onFresh = [&](const SwarmLogLine& line) {
        const auto told = last.find(line.task);
        if (told == last.end() || line.timestamp > told->second)
            onLine(line);
    };
    return SwarmLogReader(report, fresh, onFresh).run(client, stop);
}

/// States of tasks, as the Swarm calls them.
constexpr std::array kTaskStates{ours("new"),
                                 ours("pending"),
                                 ours("assigned"),
                                 ours("accepted"),
                                 ours("preparing"),
                                 ours("ready"),
                                 ours("starting"),
                                 ours("running"),
                                 ours("complete"),
                                 ours("shutdown"),
                                 ours("failed"),
                                 ours("rejected"),
                                 ours("remove"),
                                 ours("orphaned")};

Phrase wordOfTask(const std::string& state)
{
    const bool isKnown = std::ranges::find(kTaskStates, state) != kTaskStates.end();
    return isKnown ? Phrase::ofWords(state) : Phrase(state);
}

} // namespace

bool SwarmTaskRow::isCurrent() const
{
    return desiredState == "running" || state == "running" || state == "complete";
}

Phrase SwarmTaskRow::status() const
{
    const Phrase said = wordOfTask(state);
    const Phrase trouble = stack::taskTrouble(error, exitCode);
    return trouble.empty() ? said : phrase("{}: {}", said, trouble);
}

std::string swarmPortsText(const std::vector<engine::SwarmPort>& ports)
{
    std::vector<std::string> texts;
    for (const engine::SwarmPort& port : ports)
        texts.push_back(port.published == 0
                            ? fmt::format("{}/{}", port.target, port.protocol)
                            : fmt::format("{}->{}/{}", port.published, port.target, port.protocol));
    return join(texts, ", ");
}

Result<SwarmReport>
reportSwarm(const std::string& stack, const engine::Client& client, const std::stop_token& stop)
{
    const auto swarm = stack::managedSwarm(client, stop);
    if (!swarm)
        return tl::unexpected(swarm.error());
    const std::string filter = fmt::format("{}={}", stack::kStackLabel, stack);
    const auto services = client.run(engine::listServices({filter}), stop);
    const auto tasks = client.run(engine::listTasks({filter}), stop);
    const auto nodes = client.run(engine::listNodes(), stop);
    if (!services || !tasks || !nodes)
        return tl::unexpected(!services ? services.error()
                              : !tasks  ? tasks.error()
                                        : nodes.error());
    SwarmReport report{.stack = stack, .nodes = swarm->nodes};
    const std::vector<stack::StackServiceState> states = stack::statesOf(*services, *tasks);
    for (std::size_t i = 0; i < services->size(); ++i) {
        const engine::SwarmService& service = (*services)[i];
        SwarmServiceRow row{.state = states[i],
                            .service = stack::serviceOfStack(service.name, stack),
                            .image = service.image,
                            .ports = service.ports,
                            .updateState = service.updateState};
        for (const engine::SwarmTask& task : *tasks) {
            if (task.serviceId != service.id)
                continue;
            const auto node = nodes->find(task.nodeId);
            row.tasks.push_back({.id = task.id,
                                 .name = taskName(row.service, task, *nodes),
                                 .service = row.service,
                                 .node = node == nodes->end() ? std::string() : node->second,
                                 .state = task.state,
                                 .desiredState = task.desiredState,
                                 .image = task.image,
                                 .error = task.error,
                                 .exitCode = task.exitCode,
                                 .since = task.since});
        }
        report.services.push_back(std::move(row));
    }
    return report;
}

Result<> readSwarmLogs(const std::string& stack,
                       const engine::Client& client,
                       const SwarmLogOptions& options,
                       const std::function<void(const SwarmLogLine&)>& onLine,
                       const std::stop_token& stop)
{
    const auto report = reportSwarm(stack, client, stop);
    if (!report)
        return tl::unexpected(report.error());
    if (report->services.empty())
        return fail(ErrorCode::NotFound, phrase("nothing of a stack {} is on this Swarm", stack));
    for (const std::string& service : options.services) {
        const bool isThere = std::ranges::any_of(
            report->services, [&](const SwarmServiceRow& row) { return row.service == service; });
        if (!isThere)
            return fail(ErrorCode::NotFound,
                        phrase("stack {} has no service {} on this Swarm", stack, service));
    }
    return options.follow ? followSwarmLogs(*report, client, options, onLine, stop)
                          : SwarmLogReader(*report, options, onLine).run(client, stop);
}

} // namespace plumbline::workspace
