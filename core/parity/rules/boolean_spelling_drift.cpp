// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/config_parts.h"
#include "core/parity/shape.h"

#include <algorithm>
#include <map>
#include <string>

namespace plumbline::parity::rules {

namespace {

using model::ConfigVar;

/// A way of writing switches: the words for on and off.
struct Family
{
    std::string_view on;
    std::string_view off;
};

constexpr std::array kFamilies{Family{"true", "false"},
                               Family{"True", "False"},
                               Family{"TRUE", "FALSE"},
                               Family{"1", "0"},
                               Family{"yes", "no"},
                               Family{"Yes", "No"},
                               Family{"YES", "NO"},
                               Family{"on", "off"},
                               Family{"On", "Off"},
                               Family{"ON", "OFF"},
                               Family{"enabled", "disabled"}};

const Family* familyOf(std::string_view text)
{
    const auto at = std::ranges::find_if(
        kFamilies, [&](const Family& family) { return family.on == text || family.off == text; });
    return at == kFamilies.end() ? nullptr : &*at;
}

/// What counts as on whatever it says: Rails asks whether they are there, and Heroku writes `enabled`.
bool isOnIfPresent(std::string_view key)
{
    static constexpr std::array<std::string_view, 3> kKeys{
        "RAILS_LOG_TO_STDOUT", "RAILS_SERVE_STATIC_FILES", "NO_COLOR"};
    return std::ranges::find(kKeys, key) != kKeys.end();
}

/// Ways of writing a switch -> the places that write it so.
using Spellings = std::map<const Family*, std::vector<std::size_t>>;

/// The spelling that production has, else the one that most have.
const Family* familyToUse(const RuleInput& input, const Spellings& used)
{
    const Family* best = used.begin()->first;
    for (const auto& [family, places] : used) {
        if (std::ranges::any_of(places,
                                [&](std::size_t place) { return input.isProduction(place); }))
            return family;
        if (places.size() > used.at(best).size())
            best = family;
    }
    return best;
}

/// Writes the switch in the same way everywhere, on or off as it is.
Fix fixOf(const ConfigKey& key, const Spellings& used, const Family& family)
{
    Fix fix{.summary =
                phrase("Write {} as {} or {} everywhere.", key.name(), family.on, family.off),
            .changes = {}};
    for (const auto& [other, where] : used) {
        for (const std::size_t place : where) {
            const bool isOn = textOf(*key.vars[place]) == other->on;
            for (Change& change :
                 replaceChanges(key, {place}, std::string(isOn ? family.on : family.off)))
                fix.changes.push_back(std::move(change));
        }
    }
    return fix;
}

void checkKey(const RuleInput& input, const ConfigKey& key, Outcomes& outcomes)
{
    Spellings used;
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < input.size(); ++place) {
        const ConfigVar* var = key.vars[place];
        if (!isSet(var))
            continue;
        const Family* family = isSecret(key) ? nullptr : familyOf(textOf(*var));
        if (family == nullptr)
            return; // not a switch everywhere
        used[family].push_back(place);
        places.push_back(place);
    }
    if (places.size() < 2)
        return;
    if (used.size() == 1 || isOnIfPresent(key.name())) {
        outcomes.pass(subjectOf(key));
        return;
    }
    outcomes.fail(
        subjectAt(subjectOf(key), places),
        {.message = phrase("{} is a switch that is written in {} ways", key.name(), used.size()),
         .reason = {},
         .severity = key.isOfBackingService ? std::optional(Severity::Info) : std::nullopt,
         .evidence = evidenceOf(input, *key.row, places),
         .fix = fixOf(key, used, *familyToUse(input, used))});
}

void checkBooleanSpellingDrift(const RuleInput& input, Outcomes& outcomes)
{
    for (const ConfigKey& key : input.configKeys())
        checkKey(input, key, outcomes);
}

} // namespace

const Rule kBooleanSpellingDrift{
    .id = "boolean-spelling-drift",
    .factor = Factor::Config,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "A switch is written in different ways",
    .rationale =
        "Many programs know one spelling only and take every other text for on, or for off.",
    .compares = "The words that environments write a switch with: true and false, 1 and 0, yes and "
                "no, on and off, with their capitals.",
    .guards =
        "Keys that anywhere hold something else than a switch, a number above one for example, and "
        "those of Rails that are on whatever they say.",
    .remedy = "Choose one spelling, best that of production, and use it everywhere.",
    .check = checkBooleanSpellingDrift};

} // namespace plumbline::parity::rules
