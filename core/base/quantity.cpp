// SPDX-License-Identifier: Apache-2.0
#include "core/base/quantity.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

namespace plumbline {

namespace {

struct Unit
{
    std::string_view name;
    double factor;
};

/// Takes the decimal number at the front of `text` off it.
std::optional<double> takeNumber(std::string_view& text)
{
    std::size_t length = 0;
    bool digits = false;
    bool point = false;
    for (; length < text.size(); ++length) {
        const char c = text[length];
        if (c >= '0' && c <= '9')
            digits = true;
        else if (c == '.' && !point)
            point = true;
        else
            break;
    }
    double value = 0;
    if (!digits || std::from_chars(text.data(), text.data() + length, value).ec != std::errc{})
        return std::nullopt;
    text.remove_prefix(length);
    return value;
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    for (char& c : result)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
}

} // namespace

Result<ByteCount> parseByteCount(std::string_view text)
{
    static constexpr std::array kUnits{Unit{"", 1},
                                       Unit{"b", 1},
                                       Unit{"k", 1024.0},
                                       Unit{"m", 1048576.0},
                                       Unit{"g", 1073741824.0},
                                       Unit{"t", 1099511627776.0},
                                       Unit{"p", 1125899906842624.0}};
    const auto invalid = [whole = text] {
        return fail(ErrorCode::Invalid,
                    phrase("invalid size \"{}\"", whole),
                    phrase("write a number of bytes or a number with b, k, m, g or t, e.g. 512m"));
    };
    std::string_view rest = text;
    const bool negative = rest.starts_with('-');
    if (negative)
        rest.remove_prefix(1);
    const std::optional<double> number = takeNumber(rest);
    if (!number)
        return invalid();
    while (rest.starts_with(' '))
        rest.remove_prefix(1);
    std::string unit = lowered(rest);
    // KiB and friends: the multiples are binary anyway
    if ((unit.size() == 3 && unit.ends_with("ib")) ||
        (unit.size() == 2 && unit.ends_with('b') && unit != "bb"))
        unit.resize(1);
    for (const Unit& candidate : kUnits) {
        if (candidate.name != unit)
            continue;
        const double bytes = *number * candidate.factor;
        if (bytes >= 9223372036854775807.0)
            return invalid();
        const auto whole = static_cast<std::int64_t>(bytes);
        return ByteCount{negative ? -whole : whole};
    }
    return invalid();
}

Result<std::chrono::nanoseconds> parseDuration(std::string_view text)
{
    static constexpr std::array kUnits{Unit{"ns", 1},
                                       Unit{"us", 1e3},
                                       Unit{"\u00b5s", 1e3},
                                       Unit{"\u03bcs", 1e3},
                                       Unit{"ms", 1e6},
                                       Unit{"s", 1e9},
                                       Unit{"m", 60e9},
                                       Unit{"h", 3600e9},
                                       Unit{"d", 86400e9},
                                       Unit{"w", 604800e9}};
    const auto invalid = [whole = text] {
        return fail(ErrorCode::Invalid,
                    phrase("invalid duration \"{}\"", whole),
                    phrase("write numbers with units, e.g. 30s, 1m30s or 500ms"));
    };
    std::string_view rest = text;
    const bool negative = rest.starts_with('-');
    if (negative || rest.starts_with('+'))
        rest.remove_prefix(1);
    if (rest == "0")
        return std::chrono::nanoseconds{0};
    if (rest.empty())
        return invalid();
    double total = 0;
    while (!rest.empty()) {
        const std::optional<double> number = takeNumber(rest);
        if (!number)
            return invalid();
        const std::size_t length = std::min(rest.find_first_of("0123456789."), rest.size());
        const std::string_view unit = rest.substr(0, length);
        const Unit* found = nullptr;
        for (const Unit& candidate : kUnits)
            found = candidate.name == unit ? &candidate : found;
        if (found == nullptr)
            return invalid();
        total += *number * found->factor;
        rest.remove_prefix(length);
    }
    if (total >= 9223372036854775807.0)
        return invalid();
    const auto nanoseconds = static_cast<std::int64_t>(std::llround(total));
    return std::chrono::nanoseconds{negative ? -nanoseconds : nanoseconds};
}

namespace {

/// `value / 10^digits` without trailing zeros.
std::string decimal(std::uint64_t value, int digits)
{
    std::uint64_t unit = 1;
    for (int i = 0; i < digits; ++i)
        unit *= 10;
    std::string text = std::to_string(value / unit);
    std::string fraction = fmt::format("{:0{}}", value % unit, digits);
    while (!fraction.empty() && fraction.back() == '0')
        fraction.pop_back();
    return fraction.empty() ? text : text + '.' + fraction;
}

} // namespace

std::string toString(std::chrono::nanoseconds duration)
{
    const std::int64_t count = duration.count();
    const bool negative = count < 0;
    const std::uint64_t ns =
        negative ? ~static_cast<std::uint64_t>(count) + 1 : static_cast<std::uint64_t>(count);
    std::string text;
    if (ns == 0)
        return "0s";
    if (ns < 1'000)
        text = std::to_string(ns) + "ns";
    else if (ns < 1'000'000)
        text = decimal(ns, 3) + "\u00b5s";
    else if (ns < 1'000'000'000)
        text = decimal(ns, 6) + "ms";
    else {
        const std::uint64_t minutes = ns / 60'000'000'000;
        const std::string seconds = decimal(ns % 60'000'000'000, 9) + "s";
        if (minutes >= 60)
            text = fmt::format("{}h{}m{}", minutes / 60, minutes % 60, seconds);
        else if (minutes > 0)
            text = fmt::format("{}m{}", minutes, seconds);
        else
            text = seconds;
    }
    return negative ? '-' + text : text;
}

std::string toString(ByteCount count)
{
    static constexpr std::array kNames{"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
    auto value = static_cast<double>(count.bytes);
    std::size_t unit = 0;
    while (std::abs(value) >= 1024 && unit + 1 < kNames.size()) {
        value /= 1024;
        ++unit;
    }
    if (unit == 0)
        return fmt::format("{} B", count.bytes);
    const int decimals = std::abs(value) < 10 ? 1 : 0;
    return fmt::format("{:.{}f} {}", value, decimals, kNames[unit]);
}

} // namespace plumbline
