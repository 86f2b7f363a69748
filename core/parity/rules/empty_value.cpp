// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/config_parts.h"

#include <algorithm>

namespace plumbline::parity::rules {

namespace {

using model::State;

/// Where an empty text is a setting of its own: no proxy, nothing observed, no prefix.
bool mayBeEmpty(const ConfigKey& key)
{
    return key.row->valueClass == ValueClass::Telemetry ||
           key.row->valueClass == ValueClass::Debug ||
           hasWord(key.name(), {"PROXY", "PREFIX", "SUFFIX", "OPTS", "OPTIONS", "ARGS", "FLAGS"});
}

/// A stand-in on people's machines often asks for no password: a mail catcher, a store without users.
bool isOpenAtHome(const RuleInput& input,
                  const ConfigKey& key,
                  const std::vector<std::size_t>& empty)
{
    return key.row->valueClass == ValueClass::Secret &&
           std::ranges::all_of(empty, [&](std::size_t place) { return input.isLocal(place); });
}

void checkEmptyValue(const RuleInput& input, Outcomes& outcomes)
{
    for (const ConfigKey& key : input.configKeys()) {
        const Row& row = *key.row;
        const std::vector<std::size_t> empty = placesOf(row, {State::Empty});
        const std::vector<std::size_t> set = placesOf(row, {State::Set});
        if (set.empty() || set.size() + empty.size() < 2)
            continue;
        if (empty.empty() || mayBeEmpty(key)) {
            outcomes.pass(subjectOf(key));
            continue;
        }
        outcomes.fail(
            subjectOf(key),
            {.message = phrase("{} is empty in {} and has a value in {}",
                               key.name(),
                               enumerate(input, empty),
                               enumerate(input, set)),
             .reason = {},
             .severity = key.isOfBackingService || isOpenAtHome(input, key, empty)
                             ? std::optional(Severity::Info)
                             : std::nullopt,
             .evidence = evidenceOf(input, row, placesOf(row, {State::Set, State::Empty})),
             .fix = {}});
    }
}

} // namespace

const Rule kEmptyValue{
    .id = "empty-value",
    .factor = Factor::Config,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "A config var is empty in one environment and set in another",
    .rationale =
        "An empty text is neither missing nor a value: code seldom expects it, and defaults "
        "do not apply.",
    .compares = "Values that are there but empty with those of the other environments.",
    .guards =
        "Telemetry, debug switches, proxies, prefixes and options, which an empty text switches "
        "off. Credentials that only development leaves empty are a remark.",
    .remedy = "Give it a value there, or take the empty line out so that the default applies.",
    .check = checkEmptyValue};

} // namespace plumbline::parity::rules
