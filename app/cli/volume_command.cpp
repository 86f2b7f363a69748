// SPDX-License-Identifier: Apache-2.0
#include "app/cli/container_commands.h"
#include "app/cli/mirror_choices.h"
#include "app/cli/moment.h"
#include "app/cli/question.h"
#include "app/cli/table.h"
#include "core/base/quantity.h"
#include "core/base/text.h"
#include "core/stack/labels.h"
#include "core/workspace/volume_snapshots.h"
#include "core/workspace/volumes.h"

#include <fmt/format.h>

namespace plumbline::cli {
namespace {

struct VolumeChoices
{
    std::string action = "ls";
    std::string volume;
    std::string target; ///< file to restore, or name of the clone
    std::string output;
    std::string into;
    bool stopsUsers = false;
    bool isConfirmed = false;
    std::string format = "table";
};

std::string usersText(const stack::VolumeState& volume)
{
    std::vector<std::string> users;
    for (const stack::VolumeUser& user : volume.users)
        users.push_back(printable(user.container) +
                        (user.isAtWork() ? "" : " (" + user.state + ")"));
    return users.empty() ? "-" : join(users, ", ");
}

std::string volumesTable(const std::vector<stack::VolumeState>& volumes)
{
    std::vector<std::vector<std::string>> rows{
        {"VOLUME", "NAME", "SIZE", "DATABASE", "BRANCH", "USED BY"}};
    for (const stack::VolumeState& volume : volumes) {
        const auto branch = volume.details.labels.find(std::string(stack::kGitBranchLabel));
        rows.push_back({volume.key.empty() ? "-" : printable(volume.key),
                        printable(volume.details.name),
                        volume.sizeBytes ? toString(ByteCount{*volume.sizeBytes}) : "-",
                        printable(workspace::renderVolumeData(volume)),
                        branch == volume.details.labels.end() ? "-" : printable(branch->second),
                        usersText(volume)});
    }
    return renderTable(rows);
}

std::string snapshotsTable(const std::vector<workspace::FoundSnapshot>& snapshots)
{
    const auto orDash = [](const std::string& value) {
        return value.empty() ? std::string("-") : printable(value);
    };
    std::vector<std::vector<std::string>> rows{
        {"FILE", "TAKEN AT", "SIZE", "VOLUME", "DATABASE", "BRANCH", "PROJECT"}};
    for (const workspace::FoundSnapshot& one : snapshots)
        rows.push_back({printable(one.file.filename().string()),
                        orDash(one.tag.takenAt),
                        toString(ByteCount{static_cast<std::int64_t>(one.fileBytes)}),
                        orDash(one.tag.volume.empty() ? one.tag.name : one.tag.volume),
                        orDash(workspace::renderSnapshotData(one.tag)),
                        orDash(one.tag.branch),
                        orDash(one.tag.project)});
    return renderTable(rows);
}

/// The snapshots beside which new ones are written; no engine is asked.
int listSnapshots(const Invocation& invocation, const VolumeChoices& choices)
{
    const auto found =
        workspace::findSnapshots(invocation.directory, choices.volume, invocation.stopToken());
    if (!found)
        return invocation.complain(found.error());
    if (found->empty())
        invocation.say("no snapshots of volumes in " + invocation.directory.string());
    invocation.out.write(choices.format == "json" ? workspace::renderSnapshotsJson(*found)
                                                  : snapshotsTable(*found));
    return kDone;
}

int discardSnapshot(const Invocation& invocation, const VolumeChoices& choices)
{
    const std::filesystem::path file = invocation.directory / choices.volume;
    if (const auto tag = stack::readSnapshotTag(file); !tag)
        return invocation.complain(tag.error());
    Confirmation confirmation(invocation, invocation.stopToken(), choices.isConfirmed);
    if (!confirmation.ask(printable(file.string()) + " is deleted"))
        return confirmation.refusal("a snapshot would be deleted").value_or(kInterrupted);
    const auto removed = workspace::discardSnapshot(file);
    if (!removed)
        return invocation.complain(removed.error());
    invocation.say(removed->file.filename().string() + " is deleted");
    if (choices.format == "json")
        invocation.out.write(workspace::renderSnapshotsJson({*removed}));
    return kDone;
}

/// One action with what it needs; the value is why that is not there.
Result<> requireWords(const VolumeChoices& choices)
{
    const bool isClone = choices.action == "clone";
    const auto missing = [&](const std::string& what) {
        return fail(ErrorCode::Invalid,
                    phrase("volume {}: say {}", choices.action, what),
                    phrase("`plumbline volume --help` has examples"));
    };
    if (choices.action == "discard" && choices.volume.empty())
        return missing("which snapshot's file");
    if (choices.action != "ls" && choices.action != "snapshots" && choices.volume.empty())
        return missing("which volume");
    if (choices.action == "restore" && choices.target.empty())
        return missing("from which file");
    if (isClone && choices.target.empty() == choices.into.empty())
        return missing("either a name for the clone or --into PROJECT");
    return {};
}

void tellOutcome(const Invocation& invocation, const workspace::VolumeOutcome& outcome)
{
    const std::string size =
        toString(ByteCount{static_cast<std::int64_t>(outcome.contents.contentBytes)});
    if (outcome.action == "snapshot")
        invocation.say(
            fmt::format("{} is in {}: {}", outcome.volume, outcome.file.filename().string(), size));
    else if (outcome.action == "restore")
        invocation.say(
            fmt::format("{} holds {} again", outcome.volume, outcome.file.filename().string()));
    else if (outcome.action == "clone")
        invocation.say(fmt::format("{} is a clone of {}", outcome.clone, outcome.volume));
    else
        invocation.say(fmt::format("{} is empty", outcome.volume));
    if (!outcome.removed.empty())
        invocation.say("`plumbline up` makes again: " + join(outcome.removed, ", "));
    for (const std::string& remark : outcome.remarks)
        invocation.tell(
            {.severity = Severity::Warning, .message = remark, .hint = {}, .where = {}});
}

Result<workspace::VolumeOutcome> carryOut(const Invocation& invocation,
                                          const VolumeChoices& choices,
                                          const workspace::EngineContext& context,
                                          const workspace::VolumeRequest& request,
                                          const std::stop_token& stop)
{
    if (choices.action == "snapshot")
        return workspace::snapshotVolume(context,
                                         request,
                                         choices.output.empty()
                                             ? std::filesystem::path()
                                             : invocation.directory / choices.output,
                                         invocation.directory,
                                         stop);
    if (choices.action == "restore")
        return workspace::restoreVolume(
            context, request, invocation.directory / choices.target, stop);
    if (choices.action == "clone")
        return workspace::cloneVolume(
            context, request, {.name = choices.target, .project = choices.into}, stop);
    return workspace::resetVolume(context, request, stop);
}

int change(const Invocation& invocation,
           const VolumeChoices& choices,
           const workspace::EngineContext& context,
           workspace::VolumeRequest request,
           const std::stop_token& stop)
{
    Confirmation confirmation(invocation, stop, choices.isConfirmed);
    request.confirm = [&](const std::string& loss) { return confirmation.ask(printable(loss)); };
    const auto outcome = carryOut(invocation, choices, context, request, stop);
    if (const auto refused = confirmation.refusal("data would be lost"))
        return *refused;
    if (!outcome)
        return invocation.complain(outcome.error());
    tellOutcome(invocation, *outcome);
    if (choices.format == "json")
        invocation.out.write(workspace::renderVolumeOutcomeJson(*outcome));
    else if (outcome->action == "snapshot")
        invocation.out.write(outcome->file.string() + "\n");
    else if (outcome->action == "clone")
        invocation.out.write(outcome->clone + "\n");
    return kDone;
}

int volume(const Invocation& invocation, const VolumeChoices& choices)
{
    if (const auto words = requireWords(choices); !words)
        return invocation.complain(words.error());
    if (choices.action == "snapshots")
        return listSnapshots(invocation, choices);
    if (choices.action == "discard")
        return discardSnapshot(invocation, choices);
    const auto running = invocation.openStack();
    if (!running)
        return running.error();
    if (choices.action != "ls")
        return change(invocation,
                      choices,
                      running->engine,
                      {.project = running->named.project,
                       .volume = choices.volume,
                       .folder = running->named.workspace ? running->named.workspace->root
                                                          : std::filesystem::path(),
                       .stopsUsers = choices.stopsUsers,
                       .now = momentOf(invocation),
                       .confirm = {}},
                      running->stop);
    const auto volumes =
        stack::readVolumes(running->engine.client, running->named.project, running->stop);
    if (!volumes)
        return invocation.complain(volumes.error());
    if (volumes->empty())
        invocation.say(fmt::format("project {} has no volumes", running->named.project));
    invocation.out.write(choices.format == "json"
                             ? workspace::renderVolumesJson(running->named.project, *volumes)
                             : volumesTable(*volumes));
    return kDone;
}

} // namespace

void addVolumeCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<VolumeChoices>(); // shared by the options and the action
    CLI::App* command = app.add_subcommand(
        "volume", "Show a stack's volumes; copy one to a file and back, clone it, empty it");
    command
        ->add_option("ACTION",
                     choices->action,
                     "ls (the default), snapshot, restore, clone or reset; snapshots lists the "
                     "files here that "
                     "hold one, discard deletes such a file")
        ->type_name("")
        ->check(
            CLI::IsMember({"ls", "snapshot", "restore", "clone", "reset", "snapshots", "discard"})
                .description(""));
    command
        ->add_option(
            "VOLUME",
            choices->volume,
            "As the Compose file calls it; or as the engine does, whoever made it; the file to "
            "discard")
        ->type_name("");
    command
        ->add_option("TARGET", choices->target, "The file to restore from; the name of the clone")
        ->type_name("");
    command
        ->add_option("-o,--output",
                     choices->output,
                     "File of the snapshot; named after the volume, the git branch and the time "
                     "otherwise")
        ->type_name("FILE");
    command
        ->add_option("--into",
                     choices->into,
                     "Clone it as the same volume of another project, e.g. of a second worktree")
        ->type_name("PROJECT");
    command->add_flag("--stop",
                      choices->stopsUsers,
                      "Stop the containers that use it while it is copied; refused otherwise");
    command->add_flag("-y,--yes", choices->isConfirmed, "Do not ask before data are lost");
    addMirrorName(*command, invocation);
    command->add_option("--format", choices->format, "table or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"table", "json"}).description(""));
    command->footer("Examples:\n"
                    "  plumbline volume ls\n"
                    "  plumbline volume snapshot db-data --stop -o before-migration.tar\n"
                    "  plumbline volume snapshots db-data\n"
                    "  plumbline volume restore db-data before-migration.tar\n"
                    "  plumbline volume clone db-data --into shop-feature\n"
                    "  plumbline volume reset db-data\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return volume(invocation, *choices); };
    });
}

} // namespace plumbline::cli
