// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/moment.h"
#include "app/cli/onboard_talk.h"
#include "core/base/file.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::cli {
namespace {

using onboarding::Step;
using onboarding::StepKind;
using onboarding::StepStatus;

std::string durationText(std::chrono::milliseconds time)
{
    constexpr double kMinute = 60;
    const double seconds = std::chrono::duration<double>(time).count();
    return seconds < kMinute ? fmt::format("{:.1f} s", seconds)
                             : fmt::format("{} min {:.0f} s",
                                           static_cast<int>(seconds / kMinute),
                                           seconds - kMinute * static_cast<int>(seconds / kMinute));
}

std::string openText(const workspace::Checklist& checklist)
{
    return checklist.urls.empty() ? std::string()
                                  : "open: " + printable(join(checklist.urls, " ")) + "\n";
}

std::string listText(const workspace::Checklist& checklist, const Terminal& out)
{
    std::string text;
    for (const Step& step : checklist.steps)
        text += lineOf(step, out);
    return text + printable(checklist.workspace) + ": " + onboarding::summaryOf(checklist.steps) +
           "\n";
}

std::string outcomeText(const workspace::OnboardOutcome& outcome, const Terminal& out)
{
    const workspace::Checklist& checklist = outcome.checklist;
    const std::string name = printable(checklist.workspace);
    if (!checklist.isHealthy())
        return listText(checklist, out);
    if (outcome.didNothing)
        return fmt::format("{}: nothing to do; looked in {}\n{}",
                           name,
                           durationText(outcome.elapsed),
                           openText(checklist));
    return fmt::format("{}: ready in {}\n{}",
                       name,
                       durationText(std::max(outcome.toGreen, outcome.elapsed)),
                       openText(checklist));
}

/// 3 where there is no engine to look at, 2 for a mistake in the files, 1 for anything else that is
/// left to do.
int exitCodeOf(const workspace::Checklist& checklist)
{
    for (const Step& step : checklist.steps) {
        if (step.isSettled())
            continue;
        if (step.kind == StepKind::Engine)
            return kCouldNotLook;
        return step.kind == StepKind::Files ? kBadInput : kNotWell;
    }
    return kDone;
}

workspace::OnboardRequest requestOf(const Invocation& invocation)
{
    return {.workspace = invocation.loadOptions(),
            .endpoint = invocation.endpointRequest(),
            .places = placesOf(invocation),
            .now = momentOf(invocation),
            .version = PLUMBLINE_VERSION};
}

/// False where the report could not be written, which has been told then.
bool writeReport(const Invocation& invocation,
                 const OnboardChoices& choices,
                 const workspace::Checklist& checklist,
                 const workspace::OnboardRequest& request)
{
    if (choices.reportFile.empty())
        return true;
    const std::string report = renderSetupReport(checklist, request);
    if (choices.reportFile == "-") {
        invocation.out.write(report);
        return true;
    }
    const auto written = writeFileAtomically(invocation.directory / choices.reportFile, report);
    if (!written)
        invocation.complain(written.error());
    else
        invocation.say(fmt::format("setup report: {}", choices.reportFile));
    return written.has_value();
}

int show(const Invocation& invocation,
         const OnboardChoices& choices,
         const workspace::OnboardRequest& request,
         const std::stop_token& stop)
{
    const auto checklist = workspace::lookAtOnboarding(request, stop);
    if (!checklist)
        return invocation.complain(checklist.error());
    if (choices.reportFile != "-")
        invocation.out.write(choices.format == "json" ? workspace::renderOnboardJson(*checklist, {})
                                                      : listText(*checklist, invocation.out));
    return writeReport(invocation, choices, *checklist, request) ? kDone : kCouldNotLook;
}

int onboard(const Invocation& invocation, const OnboardChoices& choices)
{
    const workspace::OnboardRequest request = requestOf(invocation);
    const std::stop_token stop = invocation.stopToken();
    if (choices.isDryRun)
        return show(invocation, choices, request, stop);
    onboarding::Answers answers;
    if (!choices.answersFile.empty()) {
        auto read = workspace::readAnswers(invocation.directory / choices.answersFile);
        if (!read)
            return invocation.complain(read.error());
        answers = std::move(*read);
    }
    OnboardTalk talk(invocation, choices, std::move(answers), stop);
    const auto outcome = workspace::onboard(request, talk.callbacks(), stop);
    if (!outcome)
        return invocation.complain(outcome.error());
    for (const Diagnostic& remark : outcome->checklist.remarks) {
        if (invocation.isVerbose)
            invocation.tell(remark);
    }
    if (choices.reportFile != "-")
        invocation.out.write(choices.format == "json" ? workspace::renderOnboardJson(
                                                            outcome->checklist, outcome->elapsed)
                                                      : outcomeText(*outcome, invocation.out));
    if (!writeReport(invocation, choices, outcome->checklist, request))
        return kCouldNotLook;
    return exitCodeOf(outcome->checklist);
}

} // namespace

void addOnboardCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<OnboardChoices>(); // shared by the options and the action
    CLI::App* command = app.add_subcommand(
        "onboard", "From a fresh clone to a healthy stack: what is missing, step by step");
    command
        ->add_option("--answers", choices->answersFile, "File with values for the form: KEY=value")
        ->type_name("FILE");
    command->add_flag("--non-interactive",
                      choices->isSilent,
                      "Ask nothing: what only a person can say or allow is left");
    command->add_flag("--trust-commands",
                      choices->trustsCommands,
                      "Run commands of this workspace without asking; each is shown");
    command->add_flag("--keyring",
                      choices->usesKeyring,
                      "Keep secrets of the form in the system's keyring, a reference in the file");
    command->add_flag("--dry-run", choices->isDryRun, "Show the checklist and do nothing");
    command
        ->add_option("--report",
                     choices->reportFile,
                     "Write a setup report without secrets, to send to a colleague; - is stdout")
        ->type_name("FILE");
    command->add_option("--format", choices->format, "Of the result: text or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"text", "json"}).description(""));
    command->footer(
        "Examples:\n"
        "  plumbline onboard                     # goes on where it was\n"
        "  plumbline onboard --dry-run           # the checklist alone\n"
        "  plumbline onboard --non-interactive --answers ci.env --trust-commands\n"
        "  plumbline onboard --keyring           # no password in .env, a reference to it\n"
        "  plumbline onboard --report setup.md   # stuck? send this\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return onboard(invocation, *choices); };
    });
}

} // namespace plumbline::cli
