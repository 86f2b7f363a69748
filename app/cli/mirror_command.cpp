// SPDX-License-Identifier: Apache-2.0
#include "app/cli/mirror_choices.h"
#include "core/workspace/mirror_file.h"
#include "core/workspace/render_mirror.h"

#include <fmt/format.h>

namespace plumbline::cli {
namespace {

struct Choices
{
    MirrorChoices mirror;
    std::string output;
    std::string format = "yaml";
};

/// Where the file lies, or would: paths in it start from there.
std::filesystem::path fileFor(const Invocation& invocation, const Choices& choices)
{
    const std::filesystem::path name =
        choices.output.empty() ? "compose.mirror.yaml" : choices.output;
    return (invocation.directory / name).lexically_normal();
}

int derive(const Invocation& invocation, Choices choices)
{
    // Whoever writes the file is about to make volumes with these passwords.
    choices.mirror.keepsPasswords = !choices.output.empty();
    const auto target = openTarget(invocation, invocation.loadOptions(), choices.mirror);
    if (!target)
        return target.error();
    const workspace::Mirror& derived = *target->mirror;
    const std::filesystem::path file = fileFor(invocation, choices);
    const workspace::MirrorFiles files =
        workspace::renderMirrorFiles(derived, target->workspace, file);
    if (!choices.output.empty()) {
        if (const auto done = workspace::writeMirrorFiles(files, file); !done)
            return invocation.complain(done.error());
        invocation.say(fmt::format("{} is written", file.string()));
        if (!files.secrets.empty())
            invocation.say(fmt::format("its secrets are in {}, which only you can read and git "
                                       "does not see",
                                       (file.parent_path() / files.folder).string()));
    }
    if (choices.format == "json")
        invocation.out.write(workspace::renderMirrorJson(derived));
    else if (choices.format == "text")
        invocation.out.write(workspace::renderMirrorText(derived));
    else if (choices.output.empty()) {
        invocation.out.write(files.compose);
        if (!files.secrets.empty())
            invocation.say("its secrets are not in it: -o FILE writes them beside it");
    }
    return kDone;
}

} // namespace

void addMirrorCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<Choices>(); // shared by the options and the action
    CLI::App* command = app.add_subcommand(
        "mirror", "Derive the Compose file of a stack that has another environment's services");
    command->add_option("ENV", choices->mirror.environment, "The environment")
        ->type_name("")
        ->required();
    command
        ->add_option("-o,--output",
                     choices->output,
                     "Write the file, with its secrets in a folder beside it")
        ->type_name("FILE");
    command
        ->add_option("--format",
                     choices->format,
                     "yaml: the file; text: what is replaced, and why; json: the same")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"yaml", "text", "json"}).description(""));
    addDerivationChoices(*command, choices->mirror);
    command->footer("Examples:\n"
                    "  plumbline mirror prod --format text\n"
                    "  plumbline mirror prod -o compose.mirror.yaml\n"
                    "  docker compose -f compose.mirror.yaml up\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return derive(invocation, *choices); };
    });
}

} // namespace plumbline::cli
