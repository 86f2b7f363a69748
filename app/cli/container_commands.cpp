// SPDX-License-Identifier: Apache-2.0
#include "app/cli/container_commands.h"

#include "app/cli/mirror_choices.h"
#include "app/cli/table.h"
#include "core/base/text.h"
#include "core/workspace/containers.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::cli {
namespace {

CLI::App* addNaming(CLI::App& app,
                    Invocation& invocation,
                    const std::string& name,
                    const std::string& description,
                    std::vector<std::string>& services)
{
    CLI::App* command = app.add_subcommand(name, description);
    command->add_option("SERVICE", services, "Services; all of them if none is named")
        ->type_name("");
    addMirrorName(*command, invocation);
    return command;
}

int top(const Invocation& invocation, const std::vector<std::string>& services)
{
    const auto running = invocation.openStack();
    if (!running)
        return running.error();
    const auto all = workspace::listProcesses(
        running->engine.client, running->named.project, services, running->stop);
    if (!all)
        return invocation.complain(all.error());
    if (all->empty())
        invocation.say(fmt::format("nothing of project {} runs", running->named.project));
    for (const workspace::ContainerProcesses& one : *all) {
        std::vector<std::vector<std::string>> rows{one.table.titles};
        for (const std::vector<std::string>& process : one.table.processes) {
            std::vector<std::string> row;
            row.reserve(process.size());
            for (const std::string& cell : process)
                row.push_back(printable(cell));
            rows.push_back(std::move(row));
        }
        invocation.out.write(invocation.out.styled(Style::Bold, printable(one.container)) + "\n" +
                             renderTable(rows) + "\n");
    }
    return kDone;
}

struct PortChoices
{
    std::string service;
    unsigned port = 0; ///< 0: all of them
    std::string protocol = "tcp";
    int number = 0;
};

std::string addressOf(const engine::PublishedPort& port)
{
    const bool isSix = port.hostIp.find(':') != std::string::npos;
    return fmt::format(
        "{}{}{}:{}", isSix ? "[" : "", port.hostIp, isSix ? "]" : "", port.publicPort);
}

int port(const Invocation& invocation, const PortChoices& choices)
{
    const auto running = invocation.openStack();
    if (!running)
        return running.error();
    const auto container = workspace::runningContainer(running->engine.client,
                                                       running->named.project,
                                                       choices.service,
                                                       choices.number,
                                                       running->stop);
    if (!container)
        return invocation.complain(container.error());
    std::string text;
    std::vector<std::string> published;
    std::vector<engine::PublishedPort> ports = container->ports;
    std::ranges::stable_sort(ports, {}, &engine::PublishedPort::privatePort);
    for (const engine::PublishedPort& one : ports) {
        if (one.publicPort == 0)
            continue;
        published.push_back(fmt::format("{}/{}", one.privatePort, one.protocol));
        if (choices.port == 0)
            text += fmt::format("{}/{} {}\n", one.privatePort, one.protocol, addressOf(one));
        else if (one.privatePort == choices.port && one.protocol == choices.protocol &&
                 text.empty())
            text = addressOf(one) + "\n";
    }
    if (text.empty() && choices.port != 0)
        return invocation.complain(
            {.code = ErrorCode::Invalid,
             .message = phrase(
                 "{} does not publish {}/{}", choices.service, choices.port, choices.protocol),
             .hint = published.empty() ? phrase("it publishes no port")
                                       : Phrase("it publishes " + join(published, ", "))});
    invocation.out.write(text);
    return kDone;
}

int pause(const Invocation& invocation, const std::vector<std::string>& services, bool isPaused)
{
    const auto running = invocation.openStack();
    if (!running)
        return running.error();
    const auto changed = workspace::setPaused(
        running->engine.client, running->named.project, services, isPaused, running->stop);
    if (!changed)
        return invocation.complain(changed.error());
    for (const std::string& name : *changed)
        invocation.say(fmt::format("{} {}", name, isPaused ? "is paused" : "goes on"));
    if (changed->empty())
        invocation.say("nothing to do");
    return kDone;
}

} // namespace

void addTopCommand(CLI::App& app, Invocation& invocation)
{
    auto services = std::make_shared<std::vector<std::string>>(); // shared by option and action
    CLI::App* command =
        addNaming(app, invocation, "top", "Show the processes in the containers", *services);
    command->footer("Example:\n  plumbline top worker\n");
    command->callback([services, &invocation] {
        invocation.action = [services, &invocation] { return top(invocation, *services); };
    });
}

void addPortCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<PortChoices>(); // shared by the options and the action
    CLI::App* command = app.add_subcommand("port", "Show where a container's port is published");
    command->add_option("SERVICE", choices->service, "The service")->type_name("")->required();
    command->add_option("PORT", choices->port, "In the container; all of them if none is named")
        ->type_name("");
    command->add_option("--protocol", choices->protocol, "tcp or udp")
        ->type_name("PROTOCOL")
        ->check(CLI::IsMember({"tcp", "udp", "sctp"}).description(""));
    command->add_option("--index", choices->number, "Which container, of several")
        ->type_name("N")
        ->check(CLI::PositiveNumber.description(""));
    addMirrorName(*command, invocation);
    command->footer("Example:\n  plumbline port web 80\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return port(invocation, *choices); };
    });
}

void addPauseCommands(CLI::App& app, Invocation& invocation)
{
    for (const bool isPaused : {true, false}) {
        auto services = std::make_shared<std::vector<std::string>>(); // shared by option and action
        const std::string name = isPaused ? "pause" : "unpause";
        CLI::App* command = addNaming(app,
                                      invocation,
                                      name,
                                      isPaused ? "Hold the processes of containers where they are"
                                               : "Let paused containers go on",
                                      *services);
        command->footer("Example:\n  plumbline " + name + " worker\n");
        command->callback([services, isPaused, &invocation] {
            invocation.action = [services, isPaused, &invocation] {
                return pause(invocation, *services, isPaused);
            };
        });
    }
}

} // namespace plumbline::cli
