// SPDX-License-Identifier: Apache-2.0
#include "app/cli/moment.h"

#include <fmt/chrono.h>

#include <charconv>
#include <chrono>

namespace plumbline::cli {

std::string momentOf(const Invocation& invocation)
{
    std::time_t seconds = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    const std::string told = variableOr(invocation.variables, "SOURCE_DATE_EPOCH");
    std::time_t given = 0;
    const auto [end, error] = std::from_chars(told.data(), told.data() + told.size(), given);
    if (!told.empty() && error == std::errc() && end == told.data() + told.size() && given >= 0)
        seconds = given;
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(seconds));
}

workspace::PersonalPlaces placesOf(const Invocation& invocation)
{
    return {.variables = invocation.variables,
            .homeDirectory = workspace::homeDirectoryOf(invocation.variables)};
}

} // namespace plumbline::cli
