// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/line_writer.h"
#include "app/cli/mirror_choices.h"
#include "app/cli/swarm_run.h"
#include "core/workspace/watch.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <mutex>

namespace plumbline::cli {
namespace {

struct LogsChoices
{
    workspace::StackLogOptions options;
    bool hasNoPrefix = false;
    bool hasNoColor = false;
    bool isOnSwarm = false;
};

/// `web-1  | ` in front of each line: the container's name without the project's, in a colour that
/// stays with its service.
class Prefixes
{
public:
    Prefixes(std::string project, Terminal out)
        : m_project(std::move(project))
        , m_out(out)
    {}

    /// Makes room for a name before its first line comes.
    void learn(const std::string& container, const std::string& service)
    {
        const std::string name = shortName(container);
        m_width = std::max(m_width, displayWidth(name));
        m_services.emplace(service, m_services.size());
        m_rendered.clear();
    }

    const std::string& of(const std::string& container, const std::string& service)
    {
        const auto known = m_rendered.find(container);
        if (known != m_rendered.end())
            return known->second;
        static constexpr std::array kStyles = {
            Style::Cyan, Style::Yellow, Style::Green, Style::Magenta, Style::Blue};
        const std::string name = shortName(container);
        m_width = std::max(m_width, displayWidth(name));
        const std::size_t number = m_services.emplace(service, m_services.size()).first->second;
        std::string text = name;
        text.append(static_cast<std::size_t>(m_width - displayWidth(name)), ' ');
        text += "  | ";
        return m_rendered.emplace(container, m_out.styled(kStyles[number % kStyles.size()], text))
            .first->second;
    }

private:
    [[nodiscard]] std::string shortName(const std::string& container) const
    {
        const std::string prefix = m_project + "-";
        return container.starts_with(prefix) ? container.substr(prefix.size()) : container;
    }

    std::string m_project;
    Terminal m_out;
    int m_width = 0;
    std::map<std::string, std::size_t> m_services;
    std::map<std::string, std::string> m_rendered; ///< by container
};

int follow(const Invocation& invocation,
           const LogsChoices& choices,
           const std::string& project,
           const workspace::EngineContext& context,
           const std::stop_token& stop)
{
    Terminal out = invocation.out;
    out.hasColor = out.hasColor && !choices.hasNoColor;
    Prefixes prefixes(project, out);
    const auto state = stack::readState(context.client, project, stop);
    if (!state)
        return invocation.complain(state.error());
    if (state->isEmpty() && !choices.options.follow)
        invocation.say(fmt::format("nothing of project {} is there", project));
    for (const stack::ServiceState& service : state->services) {
        for (const stack::ContainerState& container : service.containers) {
            if (!container.isOneOff)
                prefixes.learn(container.name, service.name);
        }
    }

    LineWriter writer(out);
    std::mutex mutex; // guards the result: it comes from the thread that reads
    Result<void> result;
    std::string line;
    const workspace::StackLogs logs(context.client,
                                    project,
                                    choices.options,
                                    {.onLine =
                                         [&](const workspace::StackLogLine& entry) {
                                             line.clear();
                                             if (!choices.hasNoPrefix)
                                                 line +=
                                                     prefixes.of(entry.container, entry.service);
                                             if (choices.options.timestamps)
                                                 line += entry.line.timestamp + " ";
                                             line += entry.line.text;
                                             line += '\n';
                                             writer.add(line);
                                         },
                                     .onEnd =
                                         [&](Result<void> end) {
                                             {
                                                 const std::lock_guard lock(mutex);
                                                 result = std::move(end);
                                             }
                                             writer.finish();
                                         }});
    writer.run(stop);
    if (stop.stop_requested())
        return kInterrupted;
    const std::lock_guard lock(mutex);
    return result ? kDone : invocation.complain(result.error());
}

int logs(const Invocation& invocation, LogsChoices choices)
{
    const auto now = std::chrono::system_clock::now();
    for (std::string* time : {&choices.options.since, &choices.options.until}) {
        const auto parsed = workspace::parseLogTime(*time, now);
        if (!parsed)
            return invocation.complain(parsed.error());
        *time = *parsed;
    }
    if (choices.isOnSwarm)
        return swarmLogs(invocation,
                         {.services = choices.options.services,
                          .follow = choices.options.follow,
                          .tail = choices.options.tail,
                          .since = choices.options.since,
                          .hasTimestamps = choices.options.timestamps,
                          .hasNoPrefix = choices.hasNoPrefix});
    const auto running = invocation.openStack();
    if (!running)
        return running.error();
    choices.options.endsWhenStopped = true;
    return follow(invocation, choices, running->named.project, running->engine, running->stop);
}

} // namespace

void addLogsCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<LogsChoices>(); // shared by the options and the action
    workspace::StackLogOptions& options = choices->options;
    CLI::App* command =
        app.add_subcommand("logs", "Show what the containers wrote, merged in the order of time");
    command->add_option("SERVICE", options.services, "Services; all of them if none is named")
        ->type_name("");
    command->add_flag("-f,--follow", options.follow, "Go on with what they write from now on");
    command->add_option("-n,--tail", options.tail, "Only the last lines of each container")
        ->type_name("N")
        ->check(CLI::Validator(
            [](const std::string& text) {
                const bool isNumber =
                    !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
                return isNumber || text == "all" ? std::string() : "a number or all, not " + text;
            },
            ""));
    command
        ->add_option(
            "--since", options.since, "Only what is younger: an age (10m) or a date and time")
        ->type_name("TIME");
    command->add_option("--until", options.until, "Only what is older: an age or a date and time")
        ->type_name("TIME");
    command->add_flag("-t,--timestamps", options.timestamps, "With the time of each line");
    addMirrorName(*command, invocation);
    addSwarmFlag(*command, choices->isOnSwarm, {"--until", "--mirror"});
    command->add_flag("--no-log-prefix", choices->hasNoPrefix, "Without the container's name");
    command->add_flag("--no-color", choices->hasNoColor, "Without colours");
    command->footer("Examples:\n"
                    "  plumbline logs -f web\n"
                    "  plumbline logs --since 10m --timestamps\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return logs(invocation, *choices); };
    });
}

} // namespace plumbline::cli
