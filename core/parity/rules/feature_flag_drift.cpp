// SPDX-License-Identifier: Apache-2.0
#include "core/parity/judge.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/config_parts.h"
#include "core/parity/rules/key_kinds.h"

#include <algorithm>

namespace plumbline::parity::rules {

namespace {

using model::ConfigVar;

void checkKey(const RuleInput& input, const ConfigKey& key, Outcomes& outcomes)
{
    std::vector<std::size_t> on;
    std::vector<std::size_t> off;
    for (std::size_t place = 0; place < input.size(); ++place) {
        const ConfigVar* var = key.vars[place];
        if (isSet(var))
            (isOn(textOf(*var)) ? on : off).push_back(place);
    }
    if (on.size() + off.size() < 2)
        return;
    std::vector<std::size_t> places = on;
    places.insert(places.end(), off.begin(), off.end());
    std::ranges::sort(places);
    if (on.empty() || off.empty()) {
        outcomes.pass(subjectAt(subjectOf(key), places));
        return;
    }
    outcomes.fail(
        subjectAt(subjectOf(key), places),
        {.message = phrase("{} is on in {} and off in {}",
                           key.name(),
                           enumerate(input, on),
                           enumerate(input, off)),
         .reason = {},
         .severity = key.isOfBackingService ? std::optional(Severity::Info) : std::nullopt,
         .evidence = evidenceOf(input, *key.row, places),
         .fix = {}});
}

void checkFeatureFlagDrift(const RuleInput& input, Outcomes& outcomes)
{
    for (const ConfigKey& key : input.configKeys()) {
        if (key.row->valueClass == ValueClass::Flag && !isTlsKey(key.name()) &&
            !isLogFormatKey(key.name()) && !isSecret(key))
            checkKey(input, key, outcomes);
    }
}

} // namespace

const Rule kFeatureFlagDrift{
    .id = "feature-flag-drift",
    .factor = Factor::Config,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "A feature is on in one environment and off in another",
    .rationale = "What is tried with the switch on is not what runs with it off.",
    .compares =
        "Switches (FEATURE_*, ENABLE_*, *_ENABLED, USE_*) by what they mean, not by how they "
        "are written.",
    .guards =
        "Debug switches and TLS, which have rules of their own. A rollout in steps is waived, "
        "with the day on which it ends.",
    .remedy =
        "Set the switch the same everywhere, or waive the difference until the rollout is done.",
    .check = checkFeatureFlagDrift};

} // namespace plumbline::parity::rules
