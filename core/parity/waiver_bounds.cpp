// SPDX-License-Identifier: Apache-2.0
#include "core/parity/waiver_bounds.h"

#include "core/base/quantity.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <vector>

namespace plumbline::parity {

namespace {

/// One way to read a text as an amount.
using Reading = std::optional<double> (*)(std::string_view);

std::optional<double> asNumber(std::string_view text)
{
    double number = 0;
    const char* end = text.data() + text.size();
    const auto [stopped, error] =
        std::from_chars(text.data(), end, number, std::chars_format::fixed);
    if (text.empty() || error != std::errc() || stopped != end)
        return std::nullopt;
    return number;
}

std::optional<double> asDuration(std::string_view text)
{
    const auto duration = parseDuration(text);
    return duration ? std::optional(static_cast<double>(duration->count())) : std::nullopt;
}

/// Bytes as Compose, Kubernetes and our own output write them.
std::optional<double> asBytes(std::string_view text)
{
    std::string plain;
    for (const char c : text) {
        if (c != ' ' && c != 'i')
            plain += c;
    }
    const auto count = parseByteCount(plain);
    return count ? std::optional(static_cast<double>(count->bytes)) : std::nullopt;
}

/// The numbers of all texts, read in the first way that fits every one: `512m` beside `1g` is bytes,
/// beside `1h` minutes.
std::optional<std::vector<double>> amountsOf(const std::vector<std::string>& texts)
{
    constexpr std::array<Reading, 3> kReadings{asNumber, asDuration, asBytes};
    for (const Reading reading : kReadings) {
        std::vector<double> amounts;
        for (const std::string& text : texts) {
            if (const auto amount = reading(trimmed(text)))
                amounts.push_back(*amount);
        }
        if (amounts.size() == texts.size())
            return amounts;
    }
    return std::nullopt;
}

bool hasAmounts(const Waiver& waiver)
{
    return !waiver.min.empty() || !waiver.max.empty() || !waiver.ratio.empty();
}

Phrase placeOf(const Evidence& evidence)
{
    return evidence.environment.empty() ? phrase("the repository")
                                        : Phrase(printable(evidence.environment));
}

std::optional<Phrase> excessOfValues(const Waiver& waiver, const Finding& finding)
{
    for (const auto& [environment, value] : waiver.allow) {
        const auto at = std::ranges::find(finding.evidence, environment, &Evidence::environment);
        if (at != finding.evidence.end() && (!at->group.empty() || at->value != value))
            return phrase("{} has another value than {}", printable(environment), printable(value));
    }
    return std::nullopt;
}

std::optional<Phrase> excessOfRatio(const Waiver& waiver, const std::vector<double>& amounts)
{
    const auto ratio = asNumber(waiver.ratio);
    if (!ratio)
        return std::nullopt;
    const auto [least, most] = std::ranges::minmax(amounts);
    if (least == most || (least > 0 && most <= least * *ratio))
        return std::nullopt;
    return phrase("the largest is more than {} times the smallest", printable(waiver.ratio));
}

std::optional<Phrase> excessOfAmounts(const Waiver& waiver, const Finding& finding)
{
    std::vector<std::string> texts;
    for (const Evidence& evidence : finding.evidence) {
        if (!evidence.group.empty() || evidence.state != model::State::Set)
            return phrase("{} has no amount to compare", placeOf(evidence));
        texts.push_back(evidence.value);
    }
    if (texts.empty())
        return phrase("there is no amount to compare");
    const std::size_t values = texts.size();
    for (const std::string& bound : {waiver.min, waiver.max}) {
        if (!bound.empty())
            texts.push_back(bound);
    }
    auto amounts = amountsOf(texts);
    if (!amounts)
        return phrase("not every value is an amount");
    const double most = amounts->back(); // of `max`, where there is one
    const double least = (*amounts)[waiver.min.empty() ? 0 : values];
    amounts->resize(values);
    for (std::size_t i = 0; i < values; ++i) {
        const Phrase place = placeOf(finding.evidence[i]);
        if (!waiver.min.empty() && (*amounts)[i] < least)
            return phrase(
                "{} has {}, less than {}", place, printable(texts[i]), printable(waiver.min));
        if (!waiver.max.empty() && (*amounts)[i] > most)
            return phrase(
                "{} has {}, more than {}", place, printable(texts[i]), printable(waiver.max));
    }
    return excessOfRatio(waiver, *amounts);
}

} // namespace

std::optional<Phrase> mistakeOfBounds(const Waiver& waiver)
{
    std::vector<std::string> texts;
    for (const std::string& bound : {waiver.min, waiver.max}) {
        if (!bound.empty())
            texts.push_back(bound);
    }
    const auto amounts = amountsOf(texts);
    if (!amounts)
        return phrase(
            "has a `min` or `max` that is no amount, or is of another kind than the other");
    if (amounts->size() == 2 && amounts->front() > amounts->back())
        return phrase("has a `min` above its `max`");
    if (waiver.ratio.empty())
        return std::nullopt;
    const auto ratio = asNumber(waiver.ratio);
    if (!ratio || *ratio < 1)
        return phrase("has a `ratio` that is no number from 1 on");
    return std::nullopt;
}

std::optional<Phrase> excessOf(const Waiver& waiver, const Finding& finding)
{
    if (auto excess = excessOfValues(waiver, finding))
        return excess;
    return hasAmounts(waiver) ? excessOfAmounts(waiver, finding) : std::nullopt;
}

} // namespace plumbline::parity
