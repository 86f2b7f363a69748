// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// How long it took from a fresh clone to a healthy stack.
namespace plumbline::history {

struct OnboardingStepTime
{
    std::string id;
    std::string title;
    double seconds = 0;

    bool operator==(const OnboardingStepTime&) const = default;
};

/// One way to green, in one run or in several.
struct OnboardingRun
{
    std::int64_t id = 0;   ///< given by the store
    std::string begunAt;   ///< RFC 3339, UTC: of the first run
    std::string greenAt;   ///< of the run that got there
    std::string workspace; ///< its folder, absolute
    std::string name;
    std::vector<OnboardingStepTime> steps; ///< those that took some; in order

    [[nodiscard]] double seconds() const
    {
        double total = 0;
        for (const OnboardingStepTime& step : steps)
            total += step.seconds;
        return total;
    }

    bool operator==(const OnboardingRun&) const = default;
};

} // namespace plumbline::history
