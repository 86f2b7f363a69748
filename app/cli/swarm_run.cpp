// SPDX-License-Identifier: Apache-2.0
#include "app/cli/swarm_run.h"

#include "app/cli/line_writer.h"
#include "app/cli/table.h"
#include "core/base/text.h"
#include "core/workspace/render_logs.h"
#include "core/workspace/render_swarm.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::cli {
namespace {

workspace::SwarmRequest requestOf(const Invocation& invocation, stack::StackPlan& kept)
{
    return {.onPlan =
                [&invocation, &kept](const stack::StackPlan& plan) {
                    kept = plan;
                    for (const Diagnostic& diagnostic : plan.diagnostics)
                        invocation.tell(diagnostic);
                },
            .sink =
                [&invocation](const stack::StackNews& news) {
                    invocation.say(printable(news.object) + " " + printable(news.text.english()));
                }};
}

int finishSwarm(const Invocation& invocation,
                const stack::StackPlan& plan,
                const stack::StackOutcome& outcome,
                bool isJson)
{
    for (const stack::StackFailure& failure : outcome.failures) {
        Error error = failure.error;
        error.message = phrase("{}: {}", failure.object, error.message);
        invocation.complain(error);
        for (const std::string& line : failure.logTail)
            invocation.talk.write("  | " + printable(line) + "\n");
        if (!failure.likelyCause.empty())
            invocation.talk.write("  likely cause: " + printable(failure.likelyCause.english()) +
                                  "\n");
    }
    if (outcome.succeeded)
        invocation.say(fmt::format("{}: {} in {:.1f}s",
                                   plan.stack,
                                   plan.summary(),
                                   std::chrono::duration<double>(outcome.elapsed).count()));
    if (isJson)
        invocation.out.write(workspace::renderSwarmOutcomeJson(plan, outcome));
    return outcome.succeeded ? kDone : kNotWell;
}

} // namespace

std::vector<const char*> containerOptions()
{
    return {"SERVICE",
            "--no-deps",
            "--force-recreate",
            "--no-recreate",
            "--renew-anon-volumes",
            "--pull",
            "--build",
            "--no-build",
            "--scale",
            "--stop-timeout",
            "--mirror"};
}

void addSwarmFlag(CLI::App& command, bool& isOnSwarm, const std::vector<const char*>& excluded)
{
    command.add_flag(
        "--swarm", isOnSwarm, "On the Docker Swarm that the engine manages, as a stack of it");
    // Not by excludes(), which would fill the help of all these options with it.
    command.parse_complete_callback([&command, &isOnSwarm, excluded] {
        for (const char* name : isOnSwarm ? excluded : std::vector<const char*>{}) {
            if (command.get_option(name)->count() > 0)
                throw CLI::ExcludesError("--swarm", name);
        }
    });
}

int swarmUp(const Invocation& invocation, const SwarmUpChoices& choices)
{
    const auto opened = invocation.openWorkspace(invocation.loadOptions());
    if (!opened)
        return opened.error();
    const std::stop_token stop = invocation.stopToken();
    const auto context = invocation.connect(stop);
    if (!context)
        return context.error();
    if (choices.isPlanOnly) {
        const auto plan = workspace::planOnSwarm(*opened, *context, choices.removeOrphans, stop);
        if (!plan)
            return invocation.complain(plan.error());
        if (choices.isJson) {
            invocation.out.write(workspace::renderSwarmPlanJson(*plan));
            return kDone;
        }
        for (const Diagnostic& diagnostic : plan->diagnostics)
            invocation.tell(diagnostic);
        invocation.out.write(workspace::renderSwarmPlanText(*plan));
        invocation.say(fmt::format("{}: {}", plan->stack, plan->summary()));
        return kDone;
    }
    stack::StackPlan plan;
    workspace::SwarmRequest request = requestOf(invocation, plan);
    request.removeOrphans = choices.removeOrphans;
    request.awaitRunning = choices.awaitRunning;
    if (choices.waitSeconds)
        request.waitLimit = std::chrono::seconds(*choices.waitSeconds);
    const auto outcome = workspace::launchOnSwarm(*opened, *context, request, stop);
    if (!outcome)
        return invocation.complain(outcome.error());
    return finishSwarm(invocation, plan, *outcome, choices.isJson);
}

int swarmDown(const Invocation& invocation, bool isJson)
{
    const auto running = invocation.openStack();
    if (!running)
        return running.error();
    stack::StackPlan plan;
    const auto outcome = workspace::removeFromSwarm(
        running->named.project, running->engine, requestOf(invocation, plan), running->stop);
    if (!outcome)
        return invocation.complain(outcome.error());
    return finishSwarm(invocation, plan, *outcome, isJson);
}

int swarmPs(const Invocation& invocation, const SwarmPsChoices& choices)
{
    const auto running = invocation.openStack();
    if (!running)
        return running.error();
    auto report =
        workspace::reportSwarm(running->named.project, running->engine.client, running->stop);
    if (!report)
        return invocation.complain(report.error());
    std::erase_if(report->services, [&](const workspace::SwarmServiceRow& row) {
        return !choices.services.empty() &&
               std::ranges::find(choices.services, row.service) == choices.services.end();
    });
    if (!choices.showsAll) {
        for (workspace::SwarmServiceRow& row : report->services)
            std::erase_if(row.tasks, [](const auto& task) { return !task.isCurrent(); });
    }
    if (choices.isJson) {
        invocation.out.write(workspace::renderSwarmReportJson(*report));
        return kDone;
    }
    std::vector<std::vector<std::string>> rows{
        {"NAME", "SERVICE", "NODE", "STATUS", "PORTS", "IMAGE"}};
    for (const workspace::SwarmServiceRow& row : report->services) {
        for (const workspace::SwarmTaskRow& task : row.tasks)
            rows.push_back({printable(task.name),
                            printable(row.service),
                            printable(task.node),
                            invocation.out.styled(
                                task.state == "running" || task.state == "complete" ? Style::Green
                                : task.error.empty()                                ? Style::Yellow
                                                                                    : Style::Red,
                                printable(task.status().english())),
                            workspace::swarmPortsText(row.ports),
                            printable(task.image)});
    }
    invocation.out.write(renderTable(rows));
    return kDone;
}

int swarmLogs(const Invocation& invocation,
              const SwarmLogsChoices& choices,
              workspace::LogFilter filter)
{
    const auto running = invocation.openStack();
    if (!running)
        return running.error();
    workspace::LogJson json(running->named.project);
    const auto read = workspace::readSwarmLogs(
        running->named.project,
        running->engine.client,
        {.services = choices.services,
         .follow = choices.follow,
         .tail = choices.tail,
         .since = choices.since},
        [&](const workspace::StackLogLine& entry) {
            const bool isWanted =
                filter.isEmpty() || filter.wants(entry.container, entry.line.text);
            if (choices.isJson) {
                json.see(entry);
                if (isWanted)
                    invocation.out.write(json.of(entry));
                return;
            }
            if (!isWanted)
                return;
            std::string text;
            if (!choices.hasNoPrefix)
                text += entry.container + "  | ";
            if (choices.hasTimestamps)
                text += entry.line.timestamp + " ";
            invocation.out.write(text + entry.line.text + "\n");
        },
        running->stop);
    if (running->stop.stop_requested())
        return kInterrupted;
    return read ? kDone : invocation.complain(read.error());
}

} // namespace plumbline::cli
