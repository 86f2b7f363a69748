// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/environments.h"
#include "app/cli/moment.h"
#include "core/base/file.h"
#include "core/base/private_file.h"
#include "core/base/text.h"
#include "core/workspace/snapshot.h"
#include "core/workspace/snapshot_key.h"

#include <fmt/format.h>

namespace plumbline::cli {
namespace {

struct SnapshotChoices
{
    std::string environment;
    std::string file;
    std::string by;
    bool hasNoKey = false;
};

/// `who@where` as far as the process was told.
std::string personOf(const Invocation& invocation)
{
    const std::string user = variableOr(
        invocation.variables, "USER", variableOr(invocation.variables, "LOGNAME", "unknown"));
    const std::string host = variableOr(invocation.variables, "HOSTNAME");
    return host.empty() ? user : fmt::format("{}@{}", user, host);
}

int snapshot(const Invocation& invocation, const SnapshotChoices& choices)
{
    auto environments = loadEnvironments(invocation, {choices.environment});
    if (!environments)
        return environments.error();
    const workspace::LoadedEnvironment& loaded = environments->loaded.front();
    workspace::SnapshotRequest request{.capturedAt = momentOf(invocation),
                                       .capturedBy =
                                           choices.by.empty() ? personOf(invocation) : choices.by,
                                       .toolVersion = PLUMBLINE_VERSION,
                                       .key = std::nullopt};
    const workspace::PersonalPlaces places = placesOf(invocation);
    if (!choices.hasNoKey) {
        auto key = workspace::makeSnapshotKey(environments->opened.root, places);
        if (!key)
            return invocation.complain(key.error());
        request.key = std::move(*key);
    }
    const std::string text = workspace::renderSnapshot(environments->opened, loaded, request);
    if (choices.file == "-") {
        invocation.out.write(text);
        return loaded.isComplete() ? kDone : kCouldNotLook;
    }
    // only its owner may read it, until they hand it on
    const auto written = writeFileAtomically(invocation.directory / choices.file, text, kOwnerOnly);
    if (!written)
        return invocation.complain(written.error());
    invocation.say(fmt::format("{} written to {}", printable(choices.environment), choices.file));
    if (request.key)
        invocation.say(fmt::format(
            "its secrets are fingerprints under the key in {}: whoever is to compare them with "
            "secrets of their own needs it too",
            workspace::snapshotKeyFile(environments->opened.root, places).string()));
    return loaded.isComplete() ? kDone : kCouldNotLook;
}

} // namespace

void addSnapshotCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<SnapshotChoices>(); // shared by the options and the action
    CLI::App* command = app.add_subcommand(
        "snapshot",
        "Write an environment to a file that those may compare who may not read it themselves");
    command->add_option("ENV", choices->environment, "The environment")->type_name("")->required();
    command->add_option("-o,--output", choices->file, "The file; - is the standard output")
        ->type_name("FILE")
        ->required();
    command->add_option("--by", choices->by, "Who takes it; the user's name otherwise")
        ->type_name("WHO");
    command->add_flag(
        "--no-key", choices->hasNoKey, "Leave fingerprints out: secrets are only said to be there");
    command->footer(
        "No value of a secret is written: a secret is a fingerprint under a key of the workspace\n"
        "(PLUMBLINE_SNAPSHOT_KEY names its file; one is made in ~/.local/share/plumbline/keys).\n"
        "The content is hashed and signed; a file that was changed is refused.\n\n"
        "Examples:\n"
        "  plumbline snapshot prod -o prod.snapshot.json\n"
        "  # and in plumbline.yaml:  prod: {sources: [{snapshot: prod.snapshot.json}]}\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return snapshot(invocation, *choices); };
    });
}

} // namespace plumbline::cli
