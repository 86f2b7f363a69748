// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/config_parts.h"
#include "core/parity/rules/shared_targets.h"

#include <algorithm>
#include <map>

namespace plumbline::parity::rules {

namespace {

using model::ConfigVar;

/// The environments that one target is shared by, where they should not.
void checkKey(const RuleInput& input, const ConfigKey& key, Outcomes& outcomes)
{
    std::map<std::string, std::vector<std::size_t>> byTarget;
    for (std::size_t place = 0; place < input.size(); ++place) {
        const ConfigVar* var = key.vars[place];
        const std::string target = isSet(var) ? targetOf(textOf(*var)) : std::string();
        if (!target.empty())
            byTarget[target].push_back(place);
    }
    if (byTarget.empty())
        return;
    for (const auto& [target, places] : byTarget) {
        const bool isAllProduction = std::ranges::all_of(
            places, [&](std::size_t place) { return input.isProduction(place); });
        if (places.size() < 2 || isAllProduction)
            continue;
        const bool isAnyProduction = std::ranges::any_of(
            places, [&](std::size_t place) { return input.isProduction(place); });
        outcomes.fail(subjectAt(subjectOf(key), places),
                      {.message = phrase("{} leads {} to one and the same service",
                                         key.name(),
                                         enumerate(input, places)),
                       .reason = {},
                       .severity = isAnyProduction ? Severity::Error : Severity::Warning,
                       .evidence = evidenceOf(input, *key.row, places),
                       .fix = {}});
        return;
    }
    outcomes.pass(subjectOf(key));
}

void checkSharedBackingService(const RuleInput& input, Outcomes& outcomes)
{
    for (const ConfigKey& key : input.configKeys())
        checkKey(input, key, outcomes);
}

} // namespace

const Rule kSharedBackingService{
    .id = "shared-backing-service",
    .factor = Factor::BackingServices,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "Two environments use one and the same backing service",
    .rationale = "What one environment writes, migrates or drops is gone for the other.",
    .compares = "Host, port and database of the DSNs of each key.",
    .guards = "Names that mean another machine in each environment, hosts of providers that all "
              "share, relays of mail, and several productions.",
    .remedy = "Give each environment a database of its own.",
    .check = checkSharedBackingService};

} // namespace plumbline::parity::rules
