// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/migrations.h"
#include "core/parity/rules/service_looks.h"

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace plumbline::parity::rules {

namespace {

void checkMigrationRace(const RuleInput& input, Outcomes& outcomes)
{
    lookAtServices(
        input,
        "migration",
        [&](std::size_t /*place*/, const model::Service& service) {
            const std::string line = commandLineOf(service);
            const std::string_view migration = migrationIn(line);
            if (!isProcess(service) || migration.empty())
                return skips();
            if (!service.replicas.isSet())
                return isUnknown(phrase("how many of it run is not known"));
            if (service.replicas.value.maximum <= 1)
                return passes();
            return fails(fmt::format("{} by {}", migration, service.replicas.value.maximum),
                         commandOrigin(service),
                         isLocked(migration) ? Severity::Warning : Severity::Error);
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("several of {} migrate the schema at once in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kMigrationRace{
    .id = "migration-race",
    .factor = Factor::AdminProcesses,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "Several processes migrate the schema at once",
    .rationale = "Two migrations that run at once can leave the schema half changed.",
    .compares = "Commands that migrate in the command of processes that run more than once.",
    .guards = "Tools that take a lock are a warning.",
    .remedy = "Migrate once, in a job or release phase.",
    .check = checkMigrationRace};

} // namespace plumbline::parity::rules
