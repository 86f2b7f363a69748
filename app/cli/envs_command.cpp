// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/environments.h"
#include "app/cli/table.h"
#include "core/base/text.h"
#include "core/workspace/render_environment.h"

#include <fmt/format.h>

namespace plumbline::cli {
namespace {

/// The first of several files and how many more there are; JSON has them all.
std::string shortened(const std::string& files)
{
    constexpr std::size_t kWidest = 60;
    if (files.size() <= kWidest)
        return files;
    const std::vector<std::string> names = split(files, ',');
    std::string shown = names.front();
    std::size_t count = 1;
    while (count < names.size() && shown.size() + names[count].size() < kWidest)
        shown += "," + names[count++];
    return count == names.size() ? shown
                                 : fmt::format("{} and {} more", shown, names.size() - count);
}

std::string stateOf(const workspace::SourceOutcome& source, const Terminal& out)
{
    if (source.error)
        return out.styled(Style::Red, "unreadable");
    return source.isPartial ? out.styled(Style::Yellow, "partly read")
                            : out.styled(Style::Green, "read");
}

std::string tableOf(const Environments& environments, const Terminal& out)
{
    std::vector<std::vector<std::string>> rows{
        {"ENVIRONMENT", "ROLE", "REVISION", "SOURCE", "FILES", "STATE"}};
    for (const workspace::LoadedEnvironment& loaded : environments.loaded) {
        bool isFirst = true;
        for (const workspace::SourceOutcome& source : loaded.sources) {
            rows.push_back(
                {isFirst ? printable(loaded.environment.name) : std::string(),
                 isFirst ? std::string(toString(loaded.role)) : std::string(),
                 isFirst ? printable(workspace::describeRevision(loaded)) : std::string(),
                 source.kind,
                 printable(shortened(source.what)),
                 stateOf(source, out)});
            isFirst = false;
        }
    }
    return renderTable(rows);
}

int envs(const Invocation& invocation, const std::string& format)
{
    const auto environments = loadEnvironments(invocation, {});
    if (!environments)
        return environments.error();
    if (format == "json")
        invocation.out.write(
            workspace::renderEnvironmentsJson(environments->opened, environments->loaded));
    else
        invocation.out.write(tableOf(*environments, invocation.out));
    if (!environments->opened.isWritten())
        invocation.say("found without a plumbline.yaml; `plumbline init` writes one");
    return environments->areComplete() ? kDone : kCouldNotLook;
}

} // namespace

void addEnvsCommand(CLI::App& app, Invocation& invocation)
{
    auto format = std::make_shared<std::string>("table"); // shared by the option and the action
    CLI::App* command =
        app.add_subcommand("envs", "Show the environments, their sources and how each was read");
    command->add_option("--format", *format, "table or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"table", "json"}).description(""));
    command->footer("Example:\n  plumbline envs --format json\n");
    command->callback([format, &invocation] {
        invocation.action = [format, &invocation] { return envs(invocation, *format); };
    });
}

} // namespace plumbline::cli
