// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/amounts.h"

#include "core/base/text.h"
#include "core/parity/rules/config_parts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>
#include <string>
#include <vector>

namespace plumbline::parity::rules {

namespace {

bool isUnit(std::string_view unit)
{
    static constexpr std::array kUnits{
        std::string_view{""},    std::string_view{"ns"},  std::string_view{"us"},
        std::string_view{"ms"},  std::string_view{"s"},   std::string_view{"sec"},
        std::string_view{"m"},   std::string_view{"min"}, std::string_view{"h"},
        std::string_view{"d"},   std::string_view{"w"},   std::string_view{"b"},
        std::string_view{"k"},   std::string_view{"kb"},  std::string_view{"ki"},
        std::string_view{"kib"}, std::string_view{"mb"},  std::string_view{"mi"},
        std::string_view{"mib"}, std::string_view{"g"},   std::string_view{"gb"},
        std::string_view{"gi"},  std::string_view{"gib"}};
    return std::ranges::find(kUnits, unit) != kUnits.end();
}

bool isUnitRatio(double ratio, std::string_view name)
{
    static constexpr std::array kOfTime{
        1000.0, 60.0, 3600.0, 86400.0, 60000.0, 3600000.0, 1e6, 1e9};
    static constexpr std::array kOfBytes{1024.0, 1000.0, 1048576.0, 1e6, 1073741824.0, 1e9};
    const auto isNear = [&](double exact) { return std::abs(ratio / exact - 1) < 1e-9; };
    return isTime(name) ? std::ranges::any_of(kOfTime, isNear)
                        : std::ranges::any_of(kOfBytes, isNear);
}

/// `PT10M`, as ISO 8601 writes a duration; of several parts the sum in seconds.
std::optional<WrittenAmount> readIsoDuration(std::string_view text)
{
    if (!text.starts_with("PT") || text.size() < 4)
        return std::nullopt;
    text.remove_prefix(2);
    double seconds = 0;
    WrittenAmount amount;
    int parts = 0;
    for (; !text.empty(); ++parts) {
        const char* const last = text.data() + text.size();
        const auto [end, error] = std::from_chars(text.data(), last, amount.number);
        const char unit = error == std::errc() && end != last ? *end : '\0';
        const double factor = unit == 'H' ? 3600 : unit == 'M' ? 60 : unit == 'S' ? 1 : 0;
        if (factor == 0)
            return std::nullopt;
        seconds += amount.number * factor;
        amount.unit = toLower(std::string_view(&unit, 1));
        text.remove_prefix(static_cast<std::size_t>(end + 1 - text.data()));
    }
    if (parts > 1)
        amount = {.number = seconds, .unit = "s"};
    return amount;
}

/// `00:00:30`, as .NET writes a duration without days: its seconds.
std::optional<WrittenAmount> readTimeSpan(std::string_view text)
{
    const std::vector<std::string> parts = split(text, ':');
    if (parts.size() != 3)
        return std::nullopt;
    WrittenAmount amount{.number = 0, .unit = "s"};
    for (const std::string& part : parts) {
        double number = 0;
        const char* const last = part.data() + part.size();
        const auto [end, error] = std::from_chars(part.data(), last, number);
        if (error != std::errc() || end != last || number < 0)
            return std::nullopt;
        amount.number = amount.number * 60 + number;
    }
    return amount;
}

} // namespace

std::optional<WrittenAmount> readWrittenAmount(std::string_view text)
{
    if (auto span = readTimeSpan(text))
        return span;
    if (auto duration = readIsoDuration(text))
        return duration;
    WrittenAmount amount;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), amount.number);
    if (error != std::errc())
        return std::nullopt;
    amount.unit = toLower(trimmed(text.substr(static_cast<std::size_t>(end - text.data()))));
    if (!isUnit(amount.unit))
        return std::nullopt;
    return amount;
}

bool isTime(std::string_view name)
{
    return hasWord(name,
                   {"TIMEOUT", "TTL",      "SECONDS",   "SECS",       "SEC",       "INTERVAL",
                    "AGE",     "MS",       "MILLIS",    "MINUTES",    "HOURS",     "DAYS",
                    "EXPIRY",  "EXPIRES",  "EXPIRE",    "EXPIRATION", "DELAY",     "DURATION",
                    "GRACE",   "LIFETIME", "PERIOD",    "BACKOFF",    "KEEPALIVE", "IDLE",
                    "WAIT",    "LEASE",    "RETENTION", "WINDOW",     "TTLS",      "TIMEOUTS"});
}

bool isMeasure(std::string_view name)
{
    return isTime(name) || hasWord(name,
                                   {"SIZE",
                                    "BYTES",
                                    "MEMORY",
                                    "KB",
                                    "MB",
                                    "GB",
                                    "LIMIT",
                                    "QUOTA",
                                    "BUFFER",
                                    "CAPACITY",
                                    "LENGTH",
                                    "MAX",
                                    "MIN",
                                    "UPLOAD",
                                    "HEAP",
                                    "CHUNK",
                                    "BODY",
                                    "PAYLOAD",
                                    "THRESHOLD"});
}

std::optional<AmountGap> amountGapOf(const ConfigKey& key)
{
    if (isSecret(key))
        return std::nullopt;
    AmountGap gap;
    std::vector<double> numbers;
    std::set<bool> haveUnit;
    std::set<std::string> units;
    for (std::size_t place = 0; place < key.vars.size(); ++place) {
        if (!isSet(key.vars[place]))
            continue;
        const auto amount = readWrittenAmount(textOf(*key.vars[place]));
        if (!amount)
            return std::nullopt;
        if (amount->number != 0) { // nothing is nothing in every unit
            haveUnit.insert(!amount->unit.empty());
            units.insert(amount->unit);
        }
        numbers.push_back(amount->number);
        gap.places.push_back(place);
    }
    if (gap.places.size() < 2)
        return std::nullopt;
    gap.isUnitMissing = haveUnit.size() > 1;
    const auto [least, most] = std::ranges::minmax(numbers);
    gap.areOtherUnits = !gap.isUnitMissing && units.size() > 1 && least > 0 && least == most;
    if (least <= 0 || units.size() > 1)
        return gap;
    gap.ratio = most / least;
    if (!isMeasure(key.name()))
        return gap;
    for (const double one : numbers) {
        for (const double other : numbers) {
            if (!gap.isUnitRatio && isUnitRatio(one / other, key.name())) {
                gap.isUnitRatio = true;
                gap.ratio = one / other;
            }
        }
    }
    return gap;
}

} // namespace plumbline::parity::rules
