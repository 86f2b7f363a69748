// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/backing_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace plumbline::parity::rules {

namespace {

using model::BackingService;

Evidence engineOf(const BackingService& backing)
{
    return {.environment = {},
            .state = model::State::Set,
            .value = backing.engine,
            .group = {},
            .reason = backing.foundBy,
            .origin = backing.origin};
}

void checkBacking(const RuleInput& input, const AlignedBackingService& backing, Outcomes& outcomes)
{
    std::vector<std::size_t> places;
    std::set<std::string> engines;
    for (const std::size_t place : placesOf(backing)) {
        const std::string& engine = backing.members[place]->engine;
        if (engine.empty())
            continue;
        places.push_back(place);
        engines.insert(engine);
    }
    const Subject subject = subjectOf(backing, places);
    if (places.size() < 2) {
        if (placesOf(backing).size() >= 2)
            outcomes.notMeasured(subjectOf(backing, {}), "the engine is not known everywhere");
        return;
    }
    if (engines.size() == 1) {
        outcomes.pass(subject);
        return;
    }
    const bool areAllCompatible = std::ranges::all_of(engines, [&](const std::string& engine) {
        return areCompatible(*engines.begin(), engine);
    });
    std::vector<std::string> parts;
    for (const std::size_t place : places)
        parts.push_back(
            fmt::format("{} in {}", titleOf(backing.members[place]->engine), input.name(place)));
    outcomes.fail(
        subject,
        {.message = fmt::format("{} is {}", backing.name, fmt::join(parts, ", ")),
         .reason = areAllCompatible
                       ? "The engines are made to speak one protocol, and differ in detail"
                       : "",
         .severity = areAllCompatible ? std::optional(Severity::Warning) : std::nullopt,
         .evidence = evidenceOf(input, backing, places, engineOf),
         .fix = {}});
}

void check(const RuleInput& input, Outcomes& outcomes)
{
    for (const AlignedBackingService& backing : input.alignment().backingServices)
        checkBacking(input, backing, outcomes);
}

} // namespace

const Rule kBackingServiceEngineMismatch{
    .id = "backing-service-engine-mismatch",
    .factor = Factor::BackingServices,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "A backing service is another product in another environment",
    .rationale =
        "SQL dialects, types, locking and limits differ between engines: what passes on one "
        "fails on the other.",
    .compares = "The engines that images, DSNs, managed services and add-ons say.",
    .guards =
        "Families that are made to be compatible (Redis and Valkey, MySQL and MariaDB) give a "
        "warning. Who runs the service may differ.",
    .remedy = "Run the engine of production in the other environments too.",
    .check = check};

} // namespace plumbline::parity::rules
