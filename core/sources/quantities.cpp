// SPDX-License-Identifier: Apache-2.0
#include "core/sources/quantities.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>
#include <string>

namespace plumbline::sources {

namespace {

struct Suffix
{
    std::string_view text;
    long double factor;
};

constexpr std::array kSuffixes{
    Suffix{"Ki", 1024.0L},
    Suffix{"Mi", 1048576.0L},
    Suffix{"Gi", 1073741824.0L},
    Suffix{"Ti", 1099511627776.0L},
    Suffix{"Pi", 1125899906842624.0L},
    Suffix{"Ei", 1152921504606846976.0L},
    Suffix{"n", 1e-9L},
    Suffix{"u", 1e-6L},
    Suffix{"m", 1e-3L},
    Suffix{"k", 1e3L},
    Suffix{"M", 1e6L},
    Suffix{"G", 1e9L},
    Suffix{"T", 1e12L},
    Suffix{"P", 1e15L},
    Suffix{"E", 1e18L},
};

/// The number of a quantity, in units; none where it is not one.
std::optional<long double> valueOf(std::string_view text)
{
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || !std::isfinite(number))
        return std::nullopt;
    const std::string_view rest(end, static_cast<std::size_t>(text.data() + text.size() - end));
    if (rest.empty())
        return static_cast<long double>(number);
    for (const Suffix& suffix : kSuffixes) {
        if (rest == suffix.text)
            return static_cast<long double>(number) * suffix.factor;
    }
    return std::nullopt;
}

/// Rounds up, as the platform does, but not for the last bits of a fraction such as 0.1 * 1000.
std::optional<std::int64_t> roundedUp(long double value)
{
    const long double nearest = std::round(value);
    const long double whole =
        std::fabs(value - nearest) <= 1e-9L * std::max(1.0L, std::fabs(nearest)) ? nearest
                                                                                 : std::ceil(value);
    if (whole < 0 || whole >= 9.2e18L)
        return std::nullopt;
    return static_cast<std::int64_t>(whole);
}

tl::unexpected<Error> notAQuantity(std::string_view text, std::string_view example)
{
    return fail(ErrorCode::Invalid,
                phrase("\"{}\" is not a quantity", text),
                phrase("write a number with a unit, as in {}", example));
}

} // namespace

Result<model::MilliCpu> parseCpuQuantity(std::string_view text)
{
    const auto value = valueOf(text);
    const auto milli = value ? roundedUp(*value * 1000) : std::nullopt;
    if (!milli)
        return notAQuantity(text, "500m or 0.5");
    return model::MilliCpu{*milli};
}

Result<ByteCount> parseMemoryQuantity(std::string_view text)
{
    const auto value = valueOf(text);
    const auto bytes = value ? roundedUp(*value) : std::nullopt;
    if (!bytes)
        return notAQuantity(text, "256Mi or 1Gi");
    return ByteCount{*bytes};
}

} // namespace plumbline::sources
