// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/address.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/config_parts.h"
#include "core/parity/shape.h"

#include <algorithm>

namespace plumbline::parity::rules {

namespace {

using model::ConfigVar;

/// Whether a DSN leads to a pooler: PgBouncer, pgcat, ProxySQL, RDS Proxy.
bool leadsToPooler(std::string_view text)
{
    const auto address = readAddress(text);
    if (!address)
        return false;
    const std::string host = address->hosts;
    return address->ports == "6432" || address->ports == "6033" ||
           host.find("pgbouncer") != std::string::npos ||
           host.find("pooler") != std::string::npos || host.find("pgcat") != std::string::npos ||
           host.find("proxysql") != std::string::npos ||
           host.find(".proxy-") != std::string::npos || address->query.contains("pgbouncer");
}

/// Whether a pooler can stand before what the var leads to.
bool isOfPooledEngine(const ConfigVar& var)
{
    if (!shapesOf(textOf(var)).has(Shape::Dsn))
        return false;
    const auto address = readAddress(textOf(var));
    return address && (address->scheme == "postgres" || address->scheme == "mysql");
}

void checkPoolerOnlyInProd(const RuleInput& input, Outcomes& outcomes)
{
    for (const ConfigKey& key : input.configKeys()) {
        std::vector<std::size_t> with;
        std::vector<std::size_t> without;
        for (std::size_t place = 0; place < input.size(); ++place) {
            const ConfigVar* var = key.vars[place];
            if (isSet(var) && isOfPooledEngine(*var))
                (leadsToPooler(textOf(*var)) ? with : without).push_back(place);
        }
        if (with.size() + without.size() < 2)
            continue;
        const bool isInProduction =
            std::ranges::any_of(with, [&](std::size_t place) { return input.isProduction(place); });
        if (!isInProduction || without.empty()) {
            outcomes.pass(subjectOf(key));
            continue;
        }
        outcomes.fail(subjectOf(key),
                      {.message = phrase("{} goes through a pooler in {} and not in {}",
                                         key.name(),
                                         enumerate(input, with),
                                         enumerate(input, without)),
                       .reason = {},
                       .severity = {},
                       .evidence = evidenceOf(input, *key.row),
                       .fix = {}});
    }
}

} // namespace

const Rule kPoolerOnlyInProd{
    .id = "pooler-only-in-prod",
    .factor = Factor::BackingServices,
    .severity = Severity::Warning,
    .pack = Pack::Strict,
    .title = "A connection pooler stands before the database in production only",
    .rationale = "Behind a pooler in transaction mode prepared statements, SET, advisory locks and "
                 "LISTEN do not work as they do without one.",
    .compares = "Ports and hosts of database DSNs: 6432, pgbouncer, pooler, RDS Proxy.",
    .guards = "DSNs of other engines.",
    .remedy = "Put the same pooler before the database in the other environments.",
    .check = checkPoolerOnlyInProd};

} // namespace plumbline::parity::rules
