// SPDX-License-Identifier: Apache-2.0
#include "app/cli/container_commands.h"
#include "app/cli/line_writer.h"
#include "app/cli/mirror_choices.h"
#include "app/cli/table.h"
#include "core/base/quantity.h"
#include "core/base/text.h"
#include "core/workspace/containers.h"
#include "core/workspace/stack_events.h"
#include "core/workspace/stack_stats.h"
#include "core/workspace/watch.h"

#include <fmt/format.h>

#include <chrono>

namespace plumbline::cli {
namespace {

struct StatsChoices
{
    std::vector<std::string> services;
    bool isOnce = false;
    std::string format = "table";
};

std::string sizes(std::int64_t left, std::int64_t right)
{
    return toString(ByteCount{left}) + " / " + toString(ByteCount{right});
}

std::string tableOf(const std::vector<workspace::ContainerUse>& use)
{
    std::vector<std::vector<std::string>> rows{
        {"NAME", "CPU", "MEMORY", "NETWORK IN / OUT", "DISK READ / WRITTEN", "PIDS"}};
    for (const workspace::ContainerUse& one : use) {
        if (!one.hasSample) {
            rows.push_back({printable(one.container), "-", "-", "-", "-", "-"});
            continue;
        }
        const engine::StatsSample& sample = one.sample;
        rows.push_back({printable(one.container),
                        sample.hasCpu ? fmt::format("{:.1f} %", sample.cpuPercent) : "-",
                        sizes(sample.memoryBytes, sample.memoryLimitBytes),
                        sizes(sample.networkReceivedBytes, sample.networkSentBytes),
                        sizes(sample.blockReadBytes, sample.blockWrittenBytes),
                        std::to_string(sample.pids)});
    }
    return renderTable(rows);
}

int stats(const Invocation& invocation, const StatsChoices& choices)
{
    const auto running = invocation.openStack();
    if (!running)
        return running.error();
    const auto containers = workspace::runningContainers(
        running->engine.client, running->named.project, choices.services, running->stop);
    if (!containers)
        return invocation.complain(containers.error());
    if (containers->empty())
        invocation.say(fmt::format("nothing of project {} runs", running->named.project));
    const auto write = [&](const std::vector<workspace::ContainerUse>& use) {
        return invocation.out.write(choices.format == "json"
                                        ? workspace::renderUseJson(running->named.project, use)
                                        : tableOf(use));
    };
    workspace::StackStats stats(running->engine.client, *containers);
    if (!stats.awaitAll(running->stop))
        return kInterrupted;
    bool isRead = write(stats.take());
    const bool isOnce = choices.isOnce || containers->empty();
    while (isRead && !isOnce && stats.awaitNext(running->stop)) {
        // The same place again on a terminal, one table after the other elsewhere.
        if (invocation.out.isInteractive)
            invocation.out.write(fmt::format("\x1b[{}A\x1b[J", containers->size() + 1));
        isRead = write(stats.take());
    }
    return running->stop.stop_requested() ? kInterrupted : kDone;
}

struct EventsChoices
{
    std::vector<std::string> services;
    std::string since;
    bool isJson = false;
};

int events(const Invocation& invocation, const EventsChoices& choices)
{
    const auto since = workspace::parseLogTime(choices.since, std::chrono::system_clock::now());
    if (!since)
        return invocation.complain(since.error());
    const auto running = invocation.openStack();
    if (!running)
        return running.error();
    LineWriter writer(invocation.out);
    const workspace::StackEvents events(
        running->engine.client,
        running->named.project,
        choices.services,
        *since,
        {.onEvent =
             [&](const workspace::StackEvent& event) {
                 writer.add(choices.isJson ? workspace::renderEventJson(event)
                                           : workspace::renderEventText(event));
             },
         .onLost =
             [&](const Error& error) {
                 invocation.tell({.severity = Severity::Warning,
                                  .message = phrase("{}; trying again", error.message),
                                  .hint = error.hint});
             }});
    writer.run(running->stop);
    return running->stop.stop_requested() ? kInterrupted : kDone;
}

} // namespace

void addStatsCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<StatsChoices>(); // shared by the options and the action
    CLI::App* command = app.add_subcommand("stats", "Show what the containers use, live");
    command->add_option("SERVICE", choices->services, "Services; all of them if none is named")
        ->type_name("");
    command->add_flag("--no-stream", choices->isOnce, "Once");
    addMirrorName(*command, invocation);
    command->add_option("--format", choices->format, "table or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"table", "json"}).description(""));
    command->footer("Example:\n  plumbline stats --no-stream --format json\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return stats(invocation, *choices); };
    });
}

void addEventsCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<EventsChoices>(); // shared by the options and the action
    CLI::App* command =
        app.add_subcommand("events", "Show what happens to the containers, until Ctrl+C");
    command->add_option("SERVICE", choices->services, "Services; all of them if none is named")
        ->type_name("");
    command->add_option("--since", choices->since, "From then on: an age (10m) or a date and time")
        ->type_name("TIME");
    command->add_flag("--json", choices->isJson, "One JSON document a line");
    addMirrorName(*command, invocation);
    command->footer("Example:\n  plumbline events --since 10m worker\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return events(invocation, *choices); };
    });
}

} // namespace plumbline::cli
