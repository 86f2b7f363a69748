// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/environments.h"
#include "app/cli/moment.h"
#include "core/base/digest.h"
#include "core/base/text.h"
#include "core/workspace/check.h"
#include "core/workspace/fix.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace plumbline::cli {
namespace {

struct FixChoices
{
    std::vector<std::string> findings;
    std::string format = "diff";
    bool writes = false;
    bool undoes = false;
};

constexpr std::size_t kSecretKeyBytes = 16;

/// The diff with colours; line ends of Windows and other control characters do not reach a terminal.
std::string shownDiff(const std::string& diff, const Terminal& out)
{
    if (!out.hasColor && !out.isInteractive)
        return diff;
    std::string shown;
    for (std::string line : split(diff, '\n')) {
        if (line.ends_with('\r'))
            line.pop_back();
        line = printable(line);
        const bool isHead = line.starts_with("--- ") || line.starts_with("+++ ");
        if (isHead)
            shown += out.styled(Style::Bold, line);
        else if (line.starts_with('+'))
            shown += out.styled(Style::Green, line);
        else if (line.starts_with('-'))
            shown += out.styled(Style::Red, line);
        else
            shown += line;
        shown += '\n';
    }
    shown.pop_back();
    return shown;
}

std::string nameOf(const workspace::ProposedFix& fix)
{
    return printable(fix.service.empty()
                         ? fmt::format("{}:{}", fix.rule, fix.subject)
                         : fmt::format("{}:{} ({})", fix.rule, fix.subject, fix.service));
}

/// What becomes of each finding that was asked for.
void tellOf(const Invocation& invocation, const workspace::FixPlan& plan, bool wasNamed)
{
    std::size_t advices = 0;
    for (const workspace::ProposedFix& fix : plan.fixes) {
        switch (fix.status) {
        case workspace::FixStatus::Planned:
            if (invocation.isVerbose || wasNamed)
                invocation.say(
                    fmt::format("{}: {}", nameOf(fix), printable(fix.summary.english())));
            break;
        case workspace::FixStatus::Refused:
            invocation.say(fmt::format("{}: not changed: {}; {}",
                                       nameOf(fix),
                                       printable(fix.reason),
                                       printable(fix.hint)));
            break;
        case workspace::FixStatus::Advice:
            ++advices;
            if (invocation.isVerbose || wasNamed)
                invocation.say(fmt::format(
                    "{}: to do by hand: {}", nameOf(fix), printable(fix.summary.english())));
            break;
        }
    }
    if (advices > 0 && !wasNamed && !invocation.isVerbose)
        invocation.say(
            fmt::format("{} to do by hand: -v lists {}", advices, advices == 1 ? "it" : "them"));
}

std::string filesOf(const workspace::FixPlan& plan)
{
    std::vector<std::string> files;
    for (const fixes::FileChange& change : plan.changes)
        files.push_back(change.file);
    return printable(join(files, ", "));
}

void show(const Invocation& invocation,
          const FixChoices& choices,
          const workspace::FixPlan& plan,
          const std::string& workspaceName,
          bool isWritten)
{
    if (choices.format == "json")
        invocation.out.write(workspace::renderFixJson(plan, workspaceName, isWritten));
    else
        invocation.out.write(shownDiff(workspace::renderDiff(plan), invocation.out));
}

int undo(const Invocation& invocation, const FixChoices& choices)
{
    const auto opened = workspace::openManifest(invocation.directory);
    if (!opened)
        return invocation.complain(opened.error());
    const auto undone = workspace::undoFixes(
        opened->root, workspace::undoFileOf(opened->root, invocation.variables));
    if (!undone)
        return invocation.complain(undone.error());
    show(invocation, choices, *undone, opened->manifest.name, true);
    invocation.say(undone->changes.empty() ? std::string("the files were as before")
                                           : fmt::format("undone: {}", filesOf(*undone)));
    return kDone;
}

int fix(const Invocation& invocation, const FixChoices& choices)
{
    if (choices.undoes)
        return undo(invocation, choices);
    auto environments = loadEnvironments(invocation, {});
    if (!environments)
        return environments.error();
    const auto checked = workspace::check(environments->opened,
                                          environments->loaded,
                                          {.now = momentOf(invocation),
                                           .secretKey = randomHex(kSecretKeyBytes),
                                           .baseline = {},
                                           .baselineFile = {},
                                           .clock = {}});
    if (!checked)
        return invocation.complain(checked.error());
    const auto findings = workspace::selectFindings(checked->report.findings, choices.findings);
    if (!findings)
        return invocation.complain(findings.error());
    const std::filesystem::path& root = environments->opened.root;
    const workspace::FixPlan plan = workspace::planFixes(root, *findings);
    const bool wasNamed = !choices.findings.empty();
    bool isWritten = false;
    if (choices.writes && !plan.changes.empty()) {
        const Result<> applied =
            workspace::applyFixes(root, plan, workspace::undoFileOf(root, invocation.variables));
        if (!applied)
            return invocation.complain(applied.error());
        isWritten = true;
    }
    show(invocation, choices, plan, environments->opened.manifest.name, isWritten);
    tellOf(invocation, plan, wasNamed);
    if (isWritten)
        invocation.say(
            fmt::format("written: {}; plumbline fix --undo takes it back", filesOf(plan)));
    else if (!plan.changes.empty())
        invocation.say("nothing is written: --write does it");
    else
        invocation.say("there is nothing to change");
    const bool isRefused = std::ranges::any_of(plan.fixes, [](const workspace::ProposedFix& one) {
        return one.status == workspace::FixStatus::Refused;
    });
    return wasNamed && isRefused ? kNotWell : kDone;
}

} // namespace

void addFixCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<FixChoices>(); // shared by the options and the action
    CLI::App* command = app.add_subcommand(
        "fix", "Show the changes to your files that findings propose, and write them");
    command
        ->add_option("FINDING",
                     choices->findings,
                     "What to mend: a rule, rule:subject, or the beginning of a fingerprint; "
                     "everything that is not waived if none is named")
        ->type_name("");
    command->add_flag("--write", choices->writes, "Write the changes, all or none");
    command->add_flag("--undo", choices->undoes, "Take the last written changes back")
        ->excludes("--write");
    command->add_option("--format", choices->format, "diff or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"diff", "json"}).description(""));
    command->footer(
        "A fix never changes a secret's value, and nothing but what it names: the files\n"
        "are read again before anything is written.\n\n"
        "Examples:\n"
        "  plumbline fix\n"
        "  plumbline fix missing-key-in-env:MAIL_FROM --write\n"
        "  plumbline fix --undo\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return fix(invocation, *choices); };
    });
}

} // namespace plumbline::cli
