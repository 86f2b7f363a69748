// SPDX-License-Identifier: Apache-2.0
#include "core/parity/address.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/config_parts.h"
#include "core/parity/rules/shared_targets.h"

namespace plumbline::parity::rules {

namespace {

using model::ConfigVar;

/// Words with dots are hosts by their shape only: `shop.settings.production`.
bool isTarget(const ConfigKey& key, const ConfigVar& var)
{
    return readAddress(textOf(var)) || key.row->valueClass == ValueClass::Endpoint ||
           key.row->valueClass == ValueClass::Secret;
}

void checkProdEndpointInNonprod(const RuleInput& input, Outcomes& outcomes)
{
    const ProductionHosts hosts(input);
    if (hosts.isEmpty())
        return;
    eachVar(input, [&](const ConfigKey& key, std::size_t place, const ConfigVar& var) {
        if (!isSet(&var) || input.isProduction(place) || hostsOf(textOf(var)).empty() ||
            !isTarget(key, var))
            return;
        const Subject subject = subjectAt(subjectOf(key), {place});
        // The same database in whole has a rule of its own.
        if (!hosts.hasAny(textOf(var)) || isSharedTarget(input, key, place)) {
            outcomes.pass(subject);
            return;
        }
        outcomes.fail(subject,
                      {.message = phrase(
                           "{} of {} names a host of production", key.name(), input.name(place)),
                       .reason = {},
                       .severity = {},
                       .evidence = evidenceOf(input, *key.row, {place}),
                       .fix = {}});
    });
}

} // namespace

const Rule kProdEndpointInNonprod{
    .id = "prod-endpoint-in-nonprod",
    .factor = Factor::Config,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "Another environment uses a host of production",
    .rationale = "What is tried there writes into what users rely on.",
    .compares = "Hosts in the values of every other environment with those of production's backing "
                "services, and with hosts that carry production's name.",
    .guards = "Names that mean another machine in each environment (db, localhost), and hosts of "
              "providers that all share.",
    .remedy = "Point it at a service of its own.",
    .check = checkProdEndpointInNonprod};

} // namespace plumbline::parity::rules
