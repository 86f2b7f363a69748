// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/migrations.h"
#include "core/parity/rules/service_looks.h"

#include <string>
#include <string_view>

namespace plumbline::parity::rules {

namespace {

void checkMigrationInStartCommand(const RuleInput& input, Outcomes& outcomes)
{
    lookAtServices(
        input,
        "migration",
        [&](std::size_t place, const model::Service& service) {
            if (input.isLocal(place) || !isProcess(service))
                return skips();
            const std::string line = commandLineOf(service);
            if (line.empty())
                return isUnknown(phrase("the image's own command is not known"));
            const std::string_view migration = migrationIn(line);
            return migration.empty() ? passes()
                                     : fails(std::string(migration), commandOrigin(service));
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} migrates the schema whenever it starts in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kMigrationInStartCommand{
    .id = "migration-in-start-command",
    .factor = Factor::AdminProcesses,
    .severity = Severity::Warning,
    .pack = Pack::Delivery,
    .title = "A process migrates the schema before it starts",
    .rationale = "Every start of every process does it: a slow or failed migration is an outage, "
                 "and going back undoes nothing.",
    .compares = "Commands that migrate in the command of processes that stay up.",
    .guards = "Development may do so. Jobs and init steps are the place for it.",
    .remedy = "Migrate in a job or release phase of the same release.",
    .check = checkMigrationInStartCommand};

} // namespace plumbline::parity::rules
