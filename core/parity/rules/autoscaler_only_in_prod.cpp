// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"

#include <fmt/format.h>

#include <utility>
#include <vector>

namespace plumbline::parity::rules {

namespace {

void checkAutoscalerOnlyInProd(const RuleInput& input, Outcomes& outcomes)
{
    for (const AlignedService& service : input.alignment().services) {
        Subject subject{.name = "autoscaler", .services = {service.name}, .environments = {}};
        bool scalesProduction = false;
        bool scalesOthers = false;
        std::vector<Evidence> evidence;
        for (std::size_t place = 0; place < input.size(); ++place) {
            const model::Service* member = service.members[place];
            if (member == nullptr || !member->replicas.isSet())
                continue;
            const model::Replicas& replicas = member->replicas.value;
            const bool scales = replicas.maximum > replicas.count;
            (input.isProduction(place) ? scalesProduction : scalesOthers) |= scales;
            subject.environments.push_back(place);
            evidence.push_back(
                {.environment = input.name(place),
                 .state = model::State::Set,
                 .value = scales ? fmt::format("{} to {}", replicas.count, replicas.maximum)
                                 : fmt::format("{}", replicas.count),
                 .origin = member->replicas.origin});
        }
        if (evidence.size() < 2)
            continue;
        if (!scalesProduction || scalesOthers) {
            outcomes.pass(subject);
            continue;
        }
        outcomes.fail(subject,
                      {.message = phrase("{} scales by itself in production alone", service.name),
                       .reason = {},
                       .severity = {},
                       .evidence = std::move(evidence),
                       .fix = {}});
    }
}

} // namespace

const Rule kAutoscalerOnlyInProd{
    .id = "autoscaler-only-in-prod",
    .factor = Factor::Concurrency,
    .severity = Severity::Info,
    .pack = Pack::Strict,
    .title = "Only production scales by itself",
    .rationale = "Starting and stopping under load is never tried before users see it.",
    .compares = "The least and the largest number of processes that each environment allows.",
    .guards = "Environments without a scheduler are left out.",
    .remedy = "Scale one environment before production by the same rule.",
    .check = checkAutoscalerOnlyInProd};

} // namespace plumbline::parity::rules
