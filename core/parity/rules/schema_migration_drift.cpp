// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/deployed_parts.h"

#include <optional>

namespace plumbline::parity::rules {

namespace {

/// What one environment's release has of migrations that the other's lacks, both ways.
struct SchemaGap
{
    std::size_t nearer = 0;  ///< of the environment that is nearer to development, or the first
    std::size_t further = 0; ///< of production, or the second
    std::size_t lacking = 0; ///< `nearer` lacks
    std::size_t waiting = 0; ///< `further` lacks
};

std::optional<std::size_t> placeCalled(const RuleInput& input, const std::string& name)
{
    for (std::size_t place = 0; place < input.size(); ++place) {
        if (input.name(place) == name)
            return place;
    }
    return std::nullopt;
}

std::optional<SchemaGap> schemaGap(const RuleInput& input, const model::CommitGap& gap)
{
    const auto from = placeCalled(input, gap.from);
    const auto to = placeCalled(input, gap.to);
    if (!from || !to)
        return std::nullopt;
    if (input.isProduction(*from) && !input.isProduction(*to))
        return SchemaGap{*to, *from, gap.migrationsBehind.size(), gap.migrationsAhead.size()};
    return SchemaGap{*from, *to, gap.migrationsAhead.size(), gap.migrationsBehind.size()};
}

Severity schemaSeverity(const RuleInput& input, const SchemaGap& gap)
{
    // What production does not have yet is waiting for a release.
    const bool isWaiting = gap.lacking == 0 || !input.isProduction(gap.further);
    return isWaiting || input.isLocal(gap.nearer) ? Severity::Info : Severity::Warning;
}

void checkSchemaMigrationDrift(const RuleInput& input, Outcomes& outcomes)
{
    const bool hasAny = input.repository() != nullptr && !input.repository()->migrations.empty();
    if (input.delivery() == nullptr || !hasAny)
        return;
    for (const model::CommitGap& known : input.delivery()->gaps) {
        const auto gap = schemaGap(input, known);
        if (!gap)
            continue;
        const Subject subject{
            .name = "schema", .services = {}, .environments = {gap->nearer, gap->further}};
        if (gap->lacking + gap->waiting == 0) {
            outcomes.pass(subject);
            continue;
        }
        const bool isLacking = gap->lacking > 0;
        const std::size_t count = isLacking ? gap->lacking : gap->waiting;
        const std::size_t without = isLacking ? gap->nearer : gap->further;
        const std::size_t with = isLacking ? gap->further : gap->nearer;
        outcomes.fail(
            subject,
            {.message =
                 count == 1
                     ? phrase("the release of {} lacks {} migration of the schema that {} has",
                              input.name(without),
                              count,
                              input.name(with))
                     : phrase("the release of {} lacks {} migrations of the schema that {} has",
                              input.name(without),
                              count,
                              input.name(with)),
             .reason = gap->lacking > 0 && gap->waiting > 0
                           ? phrase("{} of the other way round", gap->waiting)
                           : Phrase(),
             .severity = schemaSeverity(input, *gap),
             .evidence = {commitEvidence(input, gap->nearer), commitEvidence(input, gap->further)},
             .fix = {}});
    }
}

} // namespace

const Rule kSchemaMigrationDrift{
    .id = "schema-migration-drift",
    .factor = Factor::Parity,
    .severity = Severity::Warning,
    .pack = Pack::Delivery,
    .title = "Environments are at different migrations of the schema",
    .rationale = "What is tried on one schema says little of another.",
    .compares = "The migrations that are in the commits which environments run.",
    .guards = "Migrations that production does not have yet are waiting for a release, and a "
              "checkout is whatever its owner works on: information. No database is asked: it may "
              "be behind its release.",
    .remedy = "Deploy the release of production to the environment that lacks its migrations.",
    .reads = {model::RepositoryPart::Files},
    .check = checkSchemaMigrationDrift};

} // namespace plumbline::parity::rules
