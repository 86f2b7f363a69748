// SPDX-License-Identifier: Apache-2.0
#include "core/onboarding/step.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace plumbline::onboarding {

namespace {

bool needsEngine(StepKind kind)
{
    return kind == StepKind::Images || kind == StepKind::Ports || kind == StepKind::Launch ||
           kind == StepKind::Task || kind == StepKind::Verify;
}

/// Whether a step waits for one before it. What does not hang together may go on: values can be
/// filled in while somebody installs an engine.
bool holdsUp(StepKind obstacle, StepKind kind)
{
    switch (obstacle) {
    case StepKind::Engine:
    case StepKind::Machine:
    case StepKind::Login:
        return needsEngine(kind);
    case StepKind::Tool:
        return kind == StepKind::Command;
    case StepKind::Submodules:
        return needsEngine(kind) || kind == StepKind::Command;
    default:
        return kind != StepKind::Files;
    }
}

} // namespace

std::string_view toString(StepStatus status)
{
    static constexpr std::array<std::string_view, 7> kNames{
        "done", "to-do", "needs-you", "blocked", "not-applicable", "running", "failed"};
    return kNames[static_cast<std::size_t>(status)];
}

std::string_view toString(StepKind kind)
{
    static constexpr std::array<std::string_view, 16> kNames{"engine",
                                                             "machine",
                                                             "files",
                                                             "tool",
                                                             "submodules",
                                                             "hooks",
                                                             "login",
                                                             "values",
                                                             "certificates",
                                                             "images",
                                                             "ports",
                                                             "command",
                                                             "launch",
                                                             "task",
                                                             "verify",
                                                             "open"};
    return kNames[static_cast<std::size_t>(kind)];
}

bool isHealthy(const std::vector<Step>& steps)
{
    return std::ranges::all_of(steps, &Step::isSettled);
}

std::vector<Step> withBlocked(std::vector<Step> steps)
{
    std::vector<const Step*> obstacles;
    for (Step& step : steps) {
        const auto first = std::ranges::find_if(
            obstacles, [&](const Step* obstacle) { return holdsUp(obstacle->kind, step.kind); });
        if (first != obstacles.end() && step.status == StepStatus::ToDo) {
            step.status = StepStatus::Blocked;
            step.fix = phrase("first: {}", Phrase::ofWords((*first)->title));
        }
        if (!step.isSettled() && step.status != StepStatus::ToDo)
            obstacles.push_back(&step);
    }
    return steps;
}

std::string summaryOf(const std::vector<Step>& steps)
{
    struct Count
    {
        StepStatus status;
        std::string_view words;
        std::size_t count = 0;
    };

    std::array<Count, 6> counts{Count{StepStatus::Done, "done"},
                                Count{StepStatus::Running, "under way"},
                                Count{StepStatus::ToDo, "to do"},
                                Count{StepStatus::NeedsYou, "for you"},
                                Count{StepStatus::Blocked, "waiting"},
                                Count{StepStatus::Failed, "failed"}};
    for (const Step& step : steps) {
        const auto found = std::ranges::find(counts, step.status, &Count::status);
        if (found != counts.end())
            ++found->count;
    }
    std::vector<std::string> parts;
    for (const Count& count : counts) {
        if (count.count > 0)
            parts.push_back(fmt::format("{} {}", count.count, count.words));
    }
    return join(parts, ", ");
}

} // namespace plumbline::onboarding
