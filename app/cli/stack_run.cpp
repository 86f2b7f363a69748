// SPDX-License-Identifier: Apache-2.0
#include "app/cli/stack_run.h"

#include "app/cli/progress.h"
#include "core/base/text.h"
#include "core/workspace/render.h"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <iostream>
#include <poll.h>
#include <stop_token>
#include <sys/eventfd.h>
#include <unistd.h>

namespace plumbline::cli {
namespace {

/// Waits until somebody has typed something; false when a stop is asked for instead.
bool waitForAnswer(const std::stop_token& stop)
{
    const int stopped = eventfd(0, EFD_CLOEXEC);
    {
        const std::stop_callback onStop(stop, [stopped] {
            const std::uint64_t one = 1;
            [[maybe_unused]] const ssize_t written = write(stopped, &one, sizeof one);
        });
        std::array<pollfd, 2> waited{{{.fd = STDIN_FILENO, .events = POLLIN, .revents = 0},
                                      {.fd = stopped, .events = POLLIN, .revents = 0}}};
        while (poll(waited.data(), waited.size(), -1) < 0 && errno == EINTR) {
        }
    }
    close(stopped);
    return !stop.stop_requested();
}

/// Asks before data is lost. Where nobody can answer, the job is refused instead.
class DataLossQuestion
{
public:
    DataLossQuestion(const Invocation& invocation, const RunChoices& choices)
        : m_invocation(invocation)
        , m_choices(choices)
        , m_stop(invocation.stopToken())
    {}

    bool operator()(const stack::Plan& plan)
    {
        std::string lost;
        for (const stack::Step& step : plan.steps) {
            if (step.losesData)
                lost += "  " + printable(step.object) + "\n";
        }
        if (lost.empty() || m_choices.isConfirmed)
            return true;
        if (isatty(STDIN_FILENO) != 1 || !m_invocation.talk.isInteractive) {
            m_invocation.talk.write("this would remove for good the data of:\n" + lost);
            m_wasRefused = true;
            return false;
        }
        m_invocation.talk.write("this removes for good the data of:\n" + lost + "go on? [y/N] ");
        std::string answer;
        if (waitForAnswer(m_stop))
            std::getline(std::cin, answer);
        else
            m_invocation.talk.write("\n");
        answer = toLower(trimmed(answer));
        m_wasDeclined = answer != "y" && answer != "yes";
        return !m_wasDeclined;
    }

    /// Nobody could be asked.
    [[nodiscard]] bool wasRefused() const { return m_wasRefused; }

    /// Somebody was, and did not say yes.
    [[nodiscard]] bool wasDeclined() const { return m_wasDeclined; }

private:
    const Invocation& m_invocation;
    const RunChoices& m_choices;
    std::stop_token m_stop;
    bool m_wasRefused = false;
    bool m_wasDeclined = false;
};

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

int finishOutcome(const Invocation& invocation,
                  const RunChoices& choices,
                  const std::string& project,
                  const Progress& progress,
                  const stack::Outcome& outcome)
{
    if (choices.isJson)
        invocation.out.write(workspace::renderOutcomeJson(progress.runs(), outcome));
    printFailures(invocation, project, outcome.failures);
    if (!outcome.notRun.empty())
        invocation.say(fmt::format("{} step{} not run: the next up or down goes on from here",
                                   outcome.notRun.size(),
                                   outcome.notRun.size() == 1 ? " was" : "s were"));
    if (outcome.succeeded) {
        const std::string summary =
            progress.runs().empty() ? "nothing to do" : progress.runs().front().plan.summary();
        invocation.say(fmt::format("{}: {} in {:.1f}s",
                                   project,
                                   summary,
                                   std::chrono::duration<double>(outcome.elapsed).count()));
    }
    return outcome.succeeded ? kDone : kNotWell;
}

} // namespace

int runStackJob(const Invocation& invocation,
                const RunChoices& choices,
                const std::string& project,
                const StackJob& job)
{
    Progress progress(invocation.talk, invocation.isQuiet);
    DataLossQuestion question(invocation, choices);
    const auto outcome = job([&](const stack::Plan& plan) { return question(plan); },
                             [&](const stack::Plan& plan) { progress.begin(plan); },
                             [&](const stack::Event& event) { progress.take(event); });
    progress.end();
    if (outcome)
        return finishOutcome(invocation, choices, project, progress, *outcome);
    if (question.wasRefused())
        return invocation.complain({.code = ErrorCode::Invalid,
                                    .message = "nothing was changed: data would be lost",
                                    .hint = "pass -y to go on without being asked"});
    if (choices.isJson)
        invocation.out.write(workspace::renderOutcomeJson(progress.runs(), outcome.error()));
    if (question.wasDeclined()) {
        invocation.say("nothing was changed");
        return kInterrupted;
    }
    return invocation.complain(outcome.error());
}

} // namespace plumbline::cli
