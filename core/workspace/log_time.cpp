// SPDX-License-Identifier: Apache-2.0
#include "core/base/quantity.h"
#include "core/base/text.h"
#include "core/workspace/watch.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <optional>

namespace plumbline::workspace {
namespace {

std::string epochText(std::chrono::nanoseconds sinceEpoch)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(sinceEpoch);
    return fmt::format("{}.{:09}", seconds.count(), (sinceEpoch - seconds).count());
}

bool isEpoch(std::string_view text)
{
    return std::all_of(text.begin(),
                       text.end(),
                       [](char c) { return (c >= '0' && c <= '9') || c == '.'; }) &&
           std::count(text.begin(), text.end(), '.') <= 1;
}

/// "Z", "+02:00", "-0530"; seconds to take away from the time as written.
std::optional<std::int64_t> zoneOffset(std::string_view zone)
{
    if (zone == "Z" || zone == "z")
        return 0;
    int hours = 0;
    int minutes = 0;
    const std::string text(zone.substr(1));
    if ((zone.front() != '+' && zone.front() != '-') ||
        (std::sscanf(text.c_str(), "%2d:%2d", &hours, &minutes) != 2 && // NOLINT(cert-err34-c)
         std::sscanf(text.c_str(), "%2d%2d", &hours, &minutes) != 2))   // NOLINT(cert-err34-c)
        return std::nullopt;
    const std::int64_t seconds = std::int64_t{hours} * 3600 + std::int64_t{minutes} * 60;
    return zone.front() == '-' ? -seconds : seconds;
}

/// ".25" -> 250 ms; gives back what follows it.
std::string_view takeFraction(std::string_view rest, std::chrono::nanoseconds& fraction)
{
    if (!rest.starts_with('.'))
        return rest;
    rest.remove_prefix(1);
    std::int64_t unit = 100'000'000;
    while (!rest.empty() && rest.front() >= '0' && rest.front() <= '9') {
        fraction += std::chrono::nanoseconds((rest.front() - '0') * unit);
        unit /= 10;
        rest.remove_prefix(1);
    }
    return rest;
}

std::optional<std::string> parseDate(const std::string& text)
{
    static constexpr std::array kForms = {
        "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%dT%H", "%Y-%m-%d"};
    for (const char* form : kForms) {
        std::tm time{};
        const char* end = strptime(text.c_str(), form, &time);
        if (end == nullptr)
            continue;
        std::chrono::nanoseconds fraction{0};
        const std::string_view zone = takeFraction(end, fraction);
        if (zone.empty()) {
            time.tm_isdst = -1;
            return epochText(std::chrono::seconds(std::mktime(&time)) + fraction);
        }
        if (const auto offset = zoneOffset(zone))
            return epochText(std::chrono::seconds(timegm(&time) - *offset) + fraction);
    }
    return std::nullopt;
}

} // namespace

Result<std::string> parseLogTime(std::string_view text, std::chrono::system_clock::time_point now)
{
    const std::string asked(trimmed(text));
    if (asked.empty() || isEpoch(asked))
        return asked;
    if (const auto age = parseDuration(asked))
        return epochText(now.time_since_epoch() - *age);
    if (const auto date = parseDate(asked))
        return *date;
    return fail(
        ErrorCode::Invalid,
        phrase("{} is no time", printable(asked)),
        phrase("write an age (10m, 1h30m), a date (2026-01-31T12:00:00) or seconds since 1970"));
}

} // namespace plumbline::workspace
