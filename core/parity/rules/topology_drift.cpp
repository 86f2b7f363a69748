// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/backing_parts.h"
#include "core/parity/rules/config_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace plumbline::parity::rules {

namespace {

using model::BackingService;

/// Whether a service of an environment consumes a backing service, as far as that is known.
bool consumes(const BackingService& backing, const model::Service& service)
{
    return std::ranges::find(backing.usedBy, service.name) != backing.usedBy.end();
}

void checkEdge(const RuleInput& input,
               const AlignedBackingService& backing,
               const AlignedService& service,
               Outcomes& outcomes)
{
    std::vector<std::size_t> with;
    std::vector<std::size_t> without;
    for (std::size_t place = 0; place < input.size(); ++place) {
        const BackingService* target = backing.members[place];
        const model::Service* source = service.members[place];
        if (target == nullptr || source == nullptr || target->usedBy.empty())
            continue;
        // Config that could not be read may hold the address.
        if (!source->openConfig.empty() && !consumes(*target, *source))
            continue;
        (consumes(*target, *source) ? with : without).push_back(place);
    }
    if (with.empty() || with.size() + without.size() < 2)
        return;
    std::vector<std::size_t> all = with;
    all.insert(all.end(), without.begin(), without.end());
    std::ranges::sort(all);
    const Subject subject{.name = fmt::format("{} to {}", service.name, backing.name),
                          .services = {service.name},
                          .environments = all};
    if (without.empty()) {
        outcomes.pass(subject);
        return;
    }
    outcomes.fail(subject,
                  {.message = phrase("{} uses {} in {} and not in {}",
                                     service.name,
                                     backing.name,
                                     enumerate(input, with),
                                     enumerate(input, without)),
                   .reason = {},
                   .severity = {},
                   .evidence = {},
                   .fix = {}});
}

void checkTopologyDrift(const RuleInput& input, Outcomes& outcomes)
{
    for (const AlignedBackingService& backing : input.alignment().backingServices) {
        for (const AlignedService& service : input.alignment().services)
            checkEdge(input, backing, service, outcomes);
    }
}

} // namespace

const Rule kTopologyDrift{
    .id = "topology-drift",
    .factor = Factor::Parity,
    .severity = Severity::Warning,
    .pack = Pack::Strict,
    .title = "Services are connected in another way in another environment",
    .rationale = "What goes through a queue there and straight on here fails in other ways.",
    .compares = "Which service uses which backing service, by the addresses in its config.",
    .guards = "Services of which nothing says whom they use, and config that could not be read.",
    .remedy = "Connect them as production does.",
    .check = checkTopologyDrift};

} // namespace plumbline::parity::rules
