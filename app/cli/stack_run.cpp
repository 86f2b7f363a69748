// SPDX-License-Identifier: Apache-2.0
#include "app/cli/stack_run.h"

#include "app/cli/progress.h"
#include "app/cli/question.h"
#include "core/base/text.h"
#include "core/workspace/render.h"

#include <fmt/format.h>

namespace plumbline::cli {
namespace {

/// Asks before data is lost.
bool mayLose(const stack::Plan& plan, Confirmation& confirmation)
{
    std::string lost;
    for (const stack::Step& step : plan.steps) {
        if (step.losesData)
            lost += "  " + printable(step.object) + "\n";
    }
    return lost.empty() ||
           confirmation.ask("this removes for good the data of:\n" + lost + "go on?",
                            phrase("this would remove for good the data of:\n{}", lost));
}

int finishOutcome(const Invocation& invocation,
                  const RunChoices& choices,
                  const std::string& project,
                  const Progress& progress,
                  const stack::Outcome& outcome)
{
    printFailures(invocation, project, outcome.failures);
    if (!outcome.notRun.empty())
        invocation.say(fmt::format("{} step{} not run: the next up or down goes on from here",
                                   outcome.notRun.size(),
                                   outcome.notRun.size() == 1 ? " was" : "s were"));
    if (outcome.succeeded && !choices.isBeginning) {
        const std::string summary = progress.runs().empty()
                                        ? std::string("nothing to do")
                                        : progress.runs().front().plan.summary().english();
        invocation.say(fmt::format("{}: {} in {:.1f}s",
                                   project,
                                   summary,
                                   std::chrono::duration<double>(outcome.elapsed).count()));
    }
    std::string document =
        choices.isJson ? workspace::renderOutcomeJson(progress.runs(), outcome) : std::string();
    int code = outcome.succeeded ? kDone : kNotWell;
    if (outcome.succeeded && choices.afterwards)
        code = choices.afterwards(document);
    invocation.out.write(document);
    return code;
}

} // namespace

void printFailures(const Invocation& invocation,
                   const std::string& project,
                   const std::vector<stack::Failure>& failures)
{
    const Terminal& talk = invocation.talk;
    const std::string_view edge = talk.hasUnicode ? "│ " : "| ";
    for (const stack::Failure& failure : failures) {
        const std::string title =
            failure.service.empty() ? "failed" : "service " + printable(failure.service);
        std::string card = "\n" + talk.styled(Style::Bold, talk.styled(Style::Red, title)) + "\n";
        for (const std::string& line : workspace::renderFailure(failure, project))
            card += talk.styled(Style::Red, edge) + line + "\n";
        talk.write(card);
    }
}

int runStackJob(const Invocation& invocation,
                const RunChoices& choices,
                const std::string& project,
                const StackJob& job)
{
    Progress progress(invocation.talk, invocation.isQuiet || choices.isQuiet, choices.isPlain);
    Confirmation confirmation(invocation, invocation.stopToken(), choices.isConfirmed);
    const auto outcome = job([&](const stack::Plan& plan) { return mayLose(plan, confirmation); },
                             [&](const stack::Plan& plan) { progress.begin(plan); },
                             [&](const stack::Event& event) { progress.take(event); });
    progress.end();
    if (outcome)
        return finishOutcome(invocation, choices, project, progress, *outcome);
    if (choices.isJson && !confirmation.isUnanswered())
        invocation.out.write(workspace::renderOutcomeJson(progress.runs(), outcome.error()));
    if (const auto refused = confirmation.refusal("data would be lost"))
        return *refused;
    return invocation.complain(outcome.error());
}

} // namespace plumbline::cli
