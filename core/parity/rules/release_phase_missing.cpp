// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/repository_parts.h"

#include <algorithm>
#include <string>

namespace plumbline::parity::rules {

namespace {

bool isOfProcfile(const model::Service& service)
{
    const std::string& file = service.origin.file;
    return file.substr(file.rfind('/') + 1).starts_with("Procfile");
}

void checkReleasePhaseMissing(const RuleInput& input, Outcomes& outcomes)
{
    const model::RepositoryFacts* facts =
        factsWith(input, model::RepositoryPart::Files, "release phase", outcomes);
    if (facts == nullptr || facts->migrations.empty())
        return;
    for (std::size_t place = 0; place < input.size(); ++place) {
        const auto& services = input.environment(place).services;
        const auto first = std::ranges::find_if(services, isOfProcfile);
        if (first == services.end())
            continue;
        const Subject subject{.name = "release phase", .services = {}, .environments = {place}};
        const bool hasPhase = std::ranges::any_of(services, [](const model::Service& service) {
            return service.kind == model::ProcessKind::Job;
        });
        if (hasPhase) {
            outcomes.pass(subject);
            continue;
        }
        outcomes.fail(subject,
                      {.message = phrase("nothing runs the migrations of {} at a release",
                                         facts->migrations.front().folder),
                       .reason = {},
                       .severity = {},
                       .evidence = {{.environment = input.name(place),
                                     .state = model::State::Missing,
                                     .origin = first->origin}},
                       .fix = {}});
    }
}

} // namespace

const Rule kReleasePhaseMissing{
    .id = "release-phase-missing",
    .factor = Factor::AdminProcesses,
    .severity = Severity::Info,
    .pack = Pack::Strict,
    .title = "Nothing migrates the schema when a release is made",
    .rationale = "Somebody has to remember it at every release.",
    .compares = "A Procfile without a release phase in a workspace with migrations.",
    .guards = "Environments that are not described by a Procfile.",
    .remedy = "Add a release line to the Procfile.",
    .reads = {model::RepositoryPart::Files},
    .check = checkReleasePhaseMissing};

} // namespace plumbline::parity::rules
