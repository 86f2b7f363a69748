// SPDX-License-Identifier: Apache-2.0
#include "core/onboarding/command.h"

#include <csignal>
#include <cstring>
#include <memory>
#include <utility>

namespace plumbline::onboarding {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kMostOutput = std::size_t{64} * 1024;

std::chrono::milliseconds since(Clock::time_point begun)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begun);
}

void keepTail(std::string& kept, std::string_view more)
{
    kept += more;
    if (kept.size() > 2 * kMostOutput)
        kept.erase(0, kept.size() - kMostOutput);
}

/// A program of several that run at once.
struct Running
{
    std::unique_ptr<stack::ChildProcess> child;
    CommandOutcome outcome;
    bool isOver = false;
};

} // namespace

std::vector<CommandOutcome> runAll(const std::vector<stack::ProcessStart>& programs,
                                   std::chrono::milliseconds limit,
                                   std::stop_token stop)
{
    stack::Loop loop(std::move(stop));
    std::vector<Running> all(programs.size());
    std::size_t left = programs.size();
    bool isLate = false;
    const Clock::time_point begun = Clock::now();
    loop.after(limit, [&isLate] { isLate = true; });
    for (std::size_t i = 0; i < programs.size(); ++i) {
        Running& own = all[i];
        auto child = stack::ChildProcess::start(
            loop,
            programs[i],
            [&own](std::string_view bytes) { keepTail(own.outcome.output, bytes); },
            [&own, &left, begun](int exitCode) {
                own.outcome.exitCode = exitCode;
                own.outcome.elapsed = since(begun);
                own.isOver = true;
                --left;
            });
        if (child) {
            own.child = std::move(*child);
            continue;
        }
        own.outcome.error = child.error();
        own.isOver = true;
        --left;
    }
    while (left > 0 && !isLate && loop.turn()) {
    }
    std::vector<CommandOutcome> outcomes;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (!all[i].isOver)
            all[i].outcome.error =
                Error{.code = isLate ? ErrorCode::TimedOut : ErrorCode::Cancelled,
                      .message = phrase("{} did not end", programs[i].program),
                      .hint = {},
                      .where = {}};
        outcomes.push_back(std::move(all[i].outcome));
    }
    return outcomes;
}

Result<CommandOutcome>
runOne(const stack::ProcessStart& program, const OutputSink& onOutput, std::stop_token stop)
{
    stack::Loop loop(std::move(stop));
    CommandOutcome outcome;
    const Clock::time_point begun = Clock::now();
    const auto child = stack::ChildProcess::start(
        loop,
        program,
        [&](std::string_view bytes) {
            keepTail(outcome.output, bytes);
            if (onOutput)
                onOutput(bytes);
        },
        [&](int exitCode) { outcome.exitCode = exitCode; });
    if (!child)
        return tl::unexpected(child.error());
    while (!outcome.exitCode) {
        if (!loop.turn())
            return fail(ErrorCode::Cancelled, phrase("the command was interrupted"));
    }
    outcome.elapsed = since(begun);
    return outcome;
}

stack::ProcessStart
shellCommand(const std::string& command, const Variables& variables, const std::string& directory)
{
    return {.program = "sh",
            .arguments = {"-c", command},
            .variables = variables,
            .input = {},
            .directory = directory};
}

Phrase exitText(int exitCode)
{
    constexpr int kNotRunnable = 126;
    constexpr int kNotFound = 127;
    constexpr int kSignals = 128;
    if (exitCode == kNotRunnable)
        return phrase("ended with 126: the file cannot be run");
    if (exitCode == kNotFound)
        return phrase("ended with 127: no such command");
    if (exitCode > kSignals)
        return phrase("was ended by signal {}", exitCode - kSignals);
    return phrase("ended with {}", exitCode);
}

} // namespace plumbline::onboarding
