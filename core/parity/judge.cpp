// SPDX-License-Identifier: Apache-2.0
#include "core/parity/judge.h"

#include "core/base/text.h"
#include "core/parity/judge_address.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace plumbline::parity {

namespace {

/// Above these ratios an amount does another thing, not the same with more room.
constexpr double kMostTimeRatio = 10;
constexpr double kMostSizeRatio = 64;

/// Shapes that a program reads in one way only; the rest is text to it.
constexpr ShapeSet kStrictShapes{
    Shape::Bool, Shape::Integer, Shape::Number, Shape::Duration, Shape::Bytes, Shape::Json};

Judgement expected(Phrase reason)
{
    return {.verdict = Verdict::Expected, .reason = std::move(reason), .parts = {}};
}

Judgement drift(Phrase reason, std::vector<std::string> parts = {})
{
    return {.verdict = Verdict::Drift, .reason = std::move(reason), .parts = std::move(parts)};
}

/// Whether the values are the same but for the names of their environments.
bool differOnlyByPlace(std::span<const PlacedValue> values, std::span<const Place> places)
{
    const auto isSame = [&](auto make) {
        const std::string first = make(values.front());
        return std::ranges::all_of(values,
                                   [&](const PlacedValue& value) { return make(value) == first; });
    };
    return isSame([&](const PlacedValue& value) {
               return places[value.place].words.templated(value.value);
           }) ||
           isSame([&](const PlacedValue& value) {
               return places[value.place].words.removedFrom(value.value);
           });
}

/// Why the values cannot all be read as one kind of thing, if they cannot.
std::optional<Judgement> judgeShapes(std::span<const PlacedValue> values,
                                     std::span<const Place> places)
{
    ShapeSet joined = values.front().shapes;
    bool isAnyStrict = false;
    for (const PlacedValue& value : values) {
        joined = joined & value.shapes;
        isAnyStrict = isAnyStrict || value.shapes.hasAny(kStrictShapes);
    }
    if (!isAnyStrict || joined.hasAny(kStrictShapes))
        return std::nullopt;
    std::map<std::string, std::vector<std::string>> byShape;
    for (const PlacedValue& value : values) {
        const ShapeSet strict = value.shapes & kStrictShapes;
        std::string shape = "text";
        for (const Shape candidate : {Shape::Integer,
                                      Shape::Number,
                                      Shape::Bool,
                                      Shape::Json,
                                      Shape::Duration,
                                      Shape::Bytes}) {
            if (!strict.has(candidate))
                continue;
            shape = toString(candidate);
            break;
        }
        byShape[shape].push_back(places[value.place].name);
    }
    if (byShape.size() < 2)
        return std::nullopt;
    std::vector<Phrase> parts;
    parts.reserve(byShape.size());
    for (const auto& [shape, names] : byShape)
        parts.push_back(phrase("{} in {}", Phrase::ofWords(shape), enumerate(names)));
    return drift(phrase("another kind of value: {}", enumerate(std::move(parts))), {"type"});
}

struct Amount
{
    double value = 0;
    std::string unit;
};

std::optional<Amount> readAmount(std::string_view text)
{
    Amount amount;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), amount.value);
    if (error != std::errc())
        return std::nullopt;
    amount.unit = toLower(text.substr(static_cast<std::size_t>(end - text.data())));
    static const std::map<std::string, double, std::less<>> kUnits{
        {"", 1},           {"ns", 1e-9},      {"us", 1e-6},       {"ms", 1e-3},
        {"s", 1},          {"m", 60},         {"h", 3600},        {"d", 86400},
        {"w", 604800},     {"b", 1},          {"k", 1024},        {"kb", 1024},
        {"kib", 1024},     {"ki", 1024},      {"mb", 1048576},    {"mib", 1048576},
        {"mi", 1048576},   {"g", 1073741824}, {"gb", 1073741824}, {"gib", 1073741824},
        {"gi", 1073741824}};
    const auto unit = kUnits.find(amount.unit);
    if (unit == kUnits.end())
        return std::nullopt;
    amount.value *= unit->second;
    return amount;
}

bool isAboutTime(std::string_view key)
{
    static constexpr std::array kWords{"TTL",
                                       "TIMEOUT",
                                       "SECOND",
                                       "INTERVAL",
                                       "MINUTE",
                                       "_AGE",
                                       "_MS",
                                       "SECS",
                                       "MILLIS",
                                       "HOURS",
                                       "EXPIR",
                                       "DELAY"};
    std::string upper(key);
    std::ranges::transform(upper, upper.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return std::ranges::any_of(
        kWords, [&](std::string_view word) { return upper.find(word) != std::string::npos; });
}

Judgement judgeSizes(std::string_view key, std::span<const PlacedValue> values)
{
    double least = 0;
    double most = 0;
    std::set<bool> haveUnit;
    for (const PlacedValue& value : values) {
        const std::optional<Amount> amount = readAmount(value.value);
        if (!amount)
            return expected(phrase("a size: each environment has its own"));
        haveUnit.insert(!amount->unit.empty() || amount->value == 0);
        const bool isFirst = &value == &values.front();
        least = isFirst ? amount->value : std::min(least, amount->value);
        most = isFirst ? amount->value : std::max(most, amount->value);
    }
    if (haveUnit.size() > 1)
        return drift(phrase("with a unit in one place and without in another"), {"unit"});
    if (least == most)
        return expected(phrase("the same amount, written in another unit"));
    if (least <= 0)
        return drift(phrase("none in one place and some in another"));
    const double limit = isAboutTime(key) ? kMostTimeRatio : kMostSizeRatio;
    if (most / least >= limit)
        return drift(
            phrase("a size, but {:.4g} times as much in one place as in another", most / least));
    return expected(phrase("a size: each environment has its own"));
}

Judgement judgeDebug(std::span<const PlacedValue> values, std::span<const Place> places)
{
    for (const PlacedValue& value : values) {
        if (places[value.place].isProduction && isOn(value.value))
            return drift(phrase("debugging is on in {}", places[value.place].name));
    }
    return expected(phrase("debugging may be on outside production"));
}

/// What two lists differ in.
std::optional<Judgement> judgeLists(std::span<const PlacedValue> values,
                                    std::span<const Place> places)
{
    std::vector<std::multiset<std::string>> lists;
    std::set<std::string> all;
    for (const PlacedValue& value : values) {
        if (!value.shapes.has(Shape::List) || value.shapes.has(Shape::Json))
            return std::nullopt;
        const char separator = value.value.find(',') != std::string_view::npos ? ',' : ';';
        std::multiset<std::string>& items = lists.emplace_back();
        for (const std::string& item : split(value.value, separator)) {
            items.emplace(trimmed(item));
            all.emplace(trimmed(item));
        }
    }
    if (std::ranges::all_of(lists, [&](const auto& list) { return list == lists.front(); }))
        return drift(phrase("the same items in another order"), {"order"});
    std::vector<std::string> parts;
    for (const std::string& item : all) {
        std::vector<std::string> without;
        for (std::size_t i = 0; i < lists.size(); ++i) {
            if (!lists[i].contains(item))
                without.push_back(places[values[i].place].name);
        }
        if (!without.empty())
            parts.push_back(fmt::format("item {} not in {}", item, enumerate(without).english()));
    }
    return drift(phrase("the lists hold different items"), std::move(parts));
}

Judgement
judgeSame(ValueClass valueClass, std::span<const PlacedValue> values, std::span<const Place> places)
{
    const bool areSwitches = std::ranges::all_of(
        values, [](const PlacedValue& value) { return value.shapes.has(Shape::Bool); });
    if (areSwitches && std::ranges::all_of(values, [&](const PlacedValue& value) {
            return isOn(value.value) == isOn(values.front().value);
        }))
        return drift(phrase("one meaning in two spellings: a program may know only one of them"),
                     {"spelling"});
    if (std::optional<Judgement> lists = judgeLists(values, places))
        return std::move(*lists);
    const Phrase who = whoDiffers(values, places);
    switch (valueClass) {
    case ValueClass::Flag:
        return drift(phrase("{}: a switch should be the same everywhere", who));
    case ValueClass::Version:
        return drift(phrase("{}: a version should be the same everywhere", who));
    case ValueClass::Locale:
        return drift(phrase("{}: time zone and language should be the same everywhere", who));
    case ValueClass::Driver:
        return drift(phrase("{}: another implementation behaves in another way", who));
    case ValueClass::Constant:
        return drift(phrase("{}: a name that should be the same everywhere", who));
    default:
        return drift(phrase("{}, and nothing says that it should", who));
    }
}

/// What differs as a matter of course in this class, if it does.
std::optional<Judgement> judgeByClass(const Classified& classified,
                                      std::string_view key,
                                      std::span<const PlacedValue> values,
                                      std::span<const Place> places)
{
    switch (classified.valueClass) {
    case ValueClass::Environment:
        return expected(phrase("it names the environment"));
    case ValueClass::Identity:
        return expected(phrase("a name of the environment's own"));
    case ValueClass::Debug:
        return judgeDebug(values, places);
    case ValueClass::Telemetry:
        return expected(phrase("what is observed may differ"));
    case ValueClass::Endpoint:
        return expected(phrase("an address: each environment has its own"));
    case ValueClass::Size:
        return judgeSizes(key, values);
    default:
        return std::nullopt;
    }
}

/// Lists of addresses, or one here and several there: how many there are is each environment's own.
bool areListsOfUrls(std::span<const PlacedValue> values)
{
    const auto urlsIn = [](std::string_view text) {
        int count = 0;
        for (std::size_t at = text.find("://"); at != std::string_view::npos;
             at = text.find("://", at + 1))
            ++count;
        return count;
    };
    return std::ranges::all_of(values,
                               [&](const PlacedValue& value) { return urlsIn(value.value) > 0; }) &&
           std::ranges::any_of(values, [&](const PlacedValue& value) {
               return urlsIn(value.value) > 1 && value.shapes.has(Shape::List);
           });
}

bool mayBeOfAnyKind(ValueClass valueClass)
{
    return valueClass == ValueClass::Environment || valueClass == ValueClass::Identity ||
           valueClass == ValueClass::Debug || valueClass == ValueClass::Telemetry;
}

} // namespace

Judgement judgeValues(const Classified& classified,
                      std::string_view key,
                      std::span<const PlacedValue> values,
                      std::span<const Place> places)
{
    if (classified.valueClass == ValueClass::Secret)
        return judgeAddresses(values, places, true)
            .value_or(expected(phrase("a secret: each environment has its own")));
    if (!mayBeOfAnyKind(classified.valueClass)) {
        if (std::optional<Judgement> shapes = judgeShapes(values, places))
            return std::move(*shapes);
        if (classified.valueClass == ValueClass::Endpoint && areListsOfUrls(values))
            return expected(phrase("addresses: each environment has its own"));
        if (std::optional<Judgement> addresses = judgeAddresses(values, places, false))
            return std::move(*addresses);
        const bool isAnyUrl = std::ranges::any_of(
            values, [](const PlacedValue& value) { return value.shapes.has(Shape::Url); });
        const bool areAll = std::ranges::all_of(
            values, [](const PlacedValue& value) { return value.shapes.has(Shape::Url); });
        if (isAnyUrl && !areAll && !values.front().shapes.has(Shape::List))
            return drift(phrase("a URL in one place and none in another"), {"type"});
    }
    if (classified.valueClass != ValueClass::Debug && differOnlyByPlace(values, places))
        return expected(phrase("the same but for the environment's name"));
    if (std::optional<Judgement> known = judgeByClass(classified, key, values, places))
        return std::move(*known);
    return judgeSame(classified.valueClass, values, places);
}

Phrase whoDiffers(std::span<const PlacedValue> values, std::span<const Place> places)
{
    std::map<std::string_view, std::vector<std::size_t>> byValue;
    for (const PlacedValue& value : values)
        byValue[value.value].push_back(value.place);
    if (byValue.size() == 2 && values.size() > 2) {
        for (const auto& [value, owners] : byValue) {
            if (owners.size() == 1)
                return phrase("{} differs", places[owners.front()].name);
        }
    }
    return phrase("they differ");
}

bool isOn(std::string_view value)
{
    static constexpr std::array kOff{"", "0", "false", "no", "off", "none", "disabled"};
    return std::ranges::find(kOff, toLower(value)) == kOff.end();
}

std::vector<Phrase> asWords(std::span<const std::string> words)
{
    std::vector<Phrase> phrases;
    for (const std::string& word : words)
        phrases.push_back(Phrase::ofWords(word));
    return phrases;
}

Phrase enumerate(std::span<const std::string> names)
{
    return enumerate(std::vector<Phrase>(names.begin(), names.end()));
}

Phrase enumerate(std::vector<Phrase> phrases)
{
    if (phrases.size() < 2)
        return phrases.empty() ? Phrase() : std::move(phrases.front());
    Phrase last = std::move(phrases.back());
    phrases.pop_back();
    return phrase("{} and {}", listed(std::move(phrases)), std::move(last));
}

} // namespace plumbline::parity
