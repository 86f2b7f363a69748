// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/mirror_choices.h"
#include "app/cli/swarm_run.h"
#include "app/cli/table.h"
#include "core/base/text.h"
#include "core/workspace/render.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::cli {
namespace {

struct PsChoices
{
    std::vector<std::string> services;
    bool showsAll = false;
    bool showsServices = false;
    bool showsIds = false;
    std::vector<std::string> states;
    bool isOnSwarm = false;
    std::string format = "table";
};

bool isShown(const stack::ContainerState& container, const PsChoices& choices)
{
    const auto contains = [](const std::vector<std::string>& list, const std::string& text) {
        return std::find(list.begin(), list.end(), text) != list.end();
    };
    if (!choices.services.empty() && !contains(choices.services, container.service))
        return false;
    if (!choices.states.empty())
        return contains(choices.states, container.state);
    const bool isRunning = container.state == "running" || container.state == "restarting" ||
                           container.state == "paused";
    return choices.showsAll || (isRunning && !container.isOneOff);
}

/// Takes away what was not asked for; the value is how many containers were left out only because
/// they do not run.
int filter(stack::StackState& state, const PsChoices& choices)
{
    int hidden = 0;
    for (stack::ServiceState& service : state.services) {
        std::erase_if(service.containers, [&](const stack::ContainerState& container) {
            if (isShown(container, choices))
                return false;
            PsChoices all = choices;
            all.showsAll = true;
            hidden += isShown(container, all) ? 1 : 0;
            return true;
        });
    }
    std::erase_if(state.services, [](const auto& service) { return service.containers.empty(); });
    return hidden;
}

Style styleOf(const stack::ContainerState& container)
{
    if (container.health == "starting" || container.state == "restarting")
        return Style::Yellow;
    return container.isWell() ? Style::Green : Style::Red;
}

std::string tableOf(const stack::StackState& state, const Terminal& out)
{
    std::vector<std::vector<std::string>> rows{{"NAME", "SERVICE", "STATUS", "PORTS", "IMAGE"}};
    for (const stack::ServiceState& service : state.services) {
        for (const stack::ContainerState& container : service.containers)
            rows.push_back({printable(container.name),
                            printable(container.service),
                            out.styled(styleOf(container), printable(container.status)),
                            workspace::renderPorts(container.ports),
                            printable(container.image)});
    }
    return renderTable(rows);
}

std::string listOf(const stack::StackState& state, const PsChoices& choices)
{
    std::string text;
    for (const stack::ServiceState& service : state.services) {
        if (choices.showsServices) {
            text += service.name + "\n";
            continue;
        }
        for (const stack::ContainerState& container : service.containers)
            text += container.id + "\n";
    }
    return text;
}

int ps(const Invocation& invocation, PsChoices choices)
{
    if (choices.isOnSwarm)
        return swarmPs(invocation,
                       {.services = choices.services,
                        .showsAll = choices.showsAll,
                        .isJson = choices.format == "json"});
    choices.showsIds = invocation.isQuiet || choices.showsIds;
    const auto running = invocation.openStack(engine::Talk::Questions);
    if (!running)
        return running.error();
    if (choices.format == "json") {
        auto report =
            workspace::reportState(running->engine.client, running->named.project, running->stop);
        if (!report)
            return invocation.complain(report.error());
        filter(report->state, choices);
        invocation.out.write(workspace::renderStateJson(*report));
        return kDone;
    }
    auto state = stack::readState(running->engine.client, running->named.project, running->stop);
    if (!state)
        return invocation.complain(state.error());
    const int hidden = filter(*state, choices);
    if (choices.showsServices || choices.showsIds) {
        invocation.out.write(listOf(*state, choices));
        return kDone;
    }
    invocation.out.write(tableOf(*state, invocation.out));
    if (hidden > 0)
        invocation.say(fmt::format("{} more that do{} not run: --all shows {}",
                                   hidden,
                                   hidden == 1 ? "es" : "",
                                   hidden == 1 ? "it" : "them"));
    return kDone;
}

} // namespace

void addPsCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<PsChoices>(); // shared by the options and the action
    CLI::App* command = app.add_subcommand("ps", "Show the containers of the stack");
    command->add_option("SERVICE", choices->services, "Services; all of them if none is named")
        ->type_name("");
    command->add_flag("-a,--all", choices->showsAll, "Also those that do not run");
    command->add_flag("--services", choices->showsServices, "Only the names of services");
    command->add_flag("-q,--quiet", choices->showsIds, "Only the ids of containers");
    command->add_option("--status", choices->states, "Only those in this state; repeat for several")
        ->type_name("STATE")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->check(CLI::IsMember(
                    {"created", "running", "paused", "restarting", "removing", "exited", "dead"})
                    .description(""));
    addMirrorName(*command, invocation);
    addSwarmFlag(*command, choices->isOnSwarm, {"--services", "--quiet", "--status", "--mirror"});
    command->add_option("--format", choices->format, "table or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"table", "json"}).description(""));
    command->footer("Examples:\n"
                    "  plumbline ps -a\n"
                    "  plumbline -p shop ps --format json\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return ps(invocation, *choices); };
    });
}

} // namespace plumbline::cli
