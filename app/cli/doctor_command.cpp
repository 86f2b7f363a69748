// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "core/base/text.h"
#include "core/workspace/render.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::cli {
namespace {

std::string mark(const workspace::Check& check, const Terminal& out)
{
    switch (check.status) {
    case workspace::CheckStatus::Passed:
        return out.styled(Style::Green, out.hasUnicode ? "✔" : "ok  ");
    case workspace::CheckStatus::Warned:
        return out.styled(Style::Yellow, out.hasUnicode ? "!" : "warn");
    case workspace::CheckStatus::Failed:
        return out.styled(Style::Red, out.hasUnicode ? "✘" : "FAIL");
    case workspace::CheckStatus::Skipped:
        break;
    }
    return out.styled(Style::Dim, out.hasUnicode ? "-" : "skip");
}

std::string textOf(const std::vector<workspace::Check>& checks, const Terminal& out)
{
    std::string text;
    for (const workspace::Check& check : checks) {
        text += fmt::format(
            "{} {}: {}", mark(check, out), printable(check.title), printable(check.detail));
        if (check.id == "engine-reachable" && check.status == workspace::CheckStatus::Passed)
            text += fmt::format(" in {} ms", check.elapsed.count());
        text += "\n";
        if (!check.fix.empty())
            text += "  " + out.styled(Style::Cyan, "fix:") + " " + printable(check.fix) + "\n";
    }
    return text;
}

/// 3 where the engine could not be looked at, 2 for a mistake in files or set-up that was found.
int exitCodeOf(const std::vector<workspace::Check>& checks)
{
    const auto hasFailed = [](const workspace::Check& check) {
        return check.status == workspace::CheckStatus::Failed;
    };
    const auto isEngine = [&](const workspace::Check& check) {
        return hasFailed(check) && check.id == "engine-reachable";
    };
    if (std::any_of(checks.begin(), checks.end(), isEngine))
        return kCouldNotLook;
    const auto isInput = [&](const workspace::Check& check) {
        return hasFailed(check) &&
               (check.id.starts_with("compose-") || check.id == "engine-endpoint");
    };
    if (std::any_of(checks.begin(), checks.end(), isInput))
        return kBadInput;
    return std::any_of(checks.begin(), checks.end(), hasFailed) ? kNotWell : kDone;
}

int doctor(const Invocation& invocation, const std::string& format)
{
    const std::stop_token stop = invocation.stopToken();
    const auto checks = workspace::diagnose(
        {.endpoint = invocation.endpointRequest(), .workspace = invocation.loadOptions()}, stop);
    if (stop.stop_requested())
        return kInterrupted;
    invocation.out.write(format == "json" ? workspace::renderChecksJson(checks)
                                          : textOf(checks, invocation.out));
    return exitCodeOf(checks);
}

} // namespace

void addDoctorCommand(CLI::App& app, Invocation& invocation)
{
    auto format = std::make_shared<std::string>("text"); // shared by the option and the action
    CLI::App* command = app.add_subcommand(
        "doctor", "Look at engine, disk, files and ports: what is wrong, and how to mend it");
    command->add_option("--format", *format, "text or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json"}).description(""));
    command->footer("Example:\n  plumbline doctor\n");
    command->callback([format, &invocation] {
        invocation.action = [format, &invocation] { return doctor(invocation, *format); };
    });
}

} // namespace plumbline::cli
