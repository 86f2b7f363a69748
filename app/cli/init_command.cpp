// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/question.h"
#include "core/base/file.h"
#include "core/workspace/discovery.h"

#include <fmt/format.h>

namespace plumbline::cli {
namespace {

/// The manifest that is here already, or an empty path.
std::filesystem::path existing(const std::filesystem::path& folder)
{
    for (const std::string_view name : workspace::kManifestNames) {
        std::error_code unknown;
        if (std::filesystem::exists(std::filesystem::symlink_status(folder / name, unknown)))
            return folder / name;
    }
    return {};
}

int init(const Invocation& invocation, bool isAgreed)
{
    if (const std::filesystem::path there = existing(invocation.directory); !there.empty())
        return invocation.complain({.code = ErrorCode::Conflict,
                                    .message = phrase("{} is there already", there.string()),
                                    .hint = phrase("it is yours, and is not written over"),
                                    .where = std::nullopt});
    const workspace::Discovery found = workspace::discover(invocation.directory);
    const std::string text = workspace::renderManifest(found);
    const std::filesystem::path path = invocation.directory / workspace::kManifestNames[0];
    invocation.out.write(text);
    if (!isAgreed) {
        const auto answer = askYesOrNo(
            invocation, invocation.stopToken(), fmt::format("write this to {}?", path.string()));
        if (!answer)
            invocation.say("nothing was written: plumbline init --yes does it");
        if (!answer.value_or(false))
            return kDone;
    }
    const auto written = writeFileAtomically(path, text);
    if (!written)
        return invocation.complain(written.error());
    invocation.say(fmt::format("written to {}", path.string()));
    return kDone;
}

} // namespace

void addInitCommand(CLI::App& app, Invocation& invocation)
{
    auto isAgreed = std::make_shared<bool>(false); // shared by the option and the action
    CLI::App* command = app.add_subcommand(
        "init", "Show the plumbline.yaml that says what this folder holds, and write it");
    command->add_flag("-y,--yes", *isAgreed, "Write it without asking");
    command->footer("Examples:\n"
                    "  plumbline init          # shows it, and asks on a terminal\n"
                    "  plumbline init --yes\n");
    command->callback([isAgreed, &invocation] {
        invocation.action = [isAgreed, &invocation] { return init(invocation, *isAgreed); };
    });
}

} // namespace plumbline::cli
