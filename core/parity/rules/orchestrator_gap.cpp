// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"

#include <map>

namespace plumbline::parity::rules {

namespace {

/// What runs the containers, by the kind of source that describes them; empty: it describes none.
std::string_view orchestratorOf(const EnvironmentStatus& status)
{
    for (const SourceStatus& source : status.sources) {
        if (source.kind == "kubernetes")
            return "Kubernetes";
        if (source.kind == "ecs")
            return "ECS";
        if (source.kind == "compose" || source.kind == "docker")
            return "Compose";
        if (source.kind == "procfile")
            return "a buildpack platform";
    }
    return {};
}

void checkOrchestratorGap(const RuleInput& input, Outcomes& outcomes)
{
    const auto statuses = input.evidence().statuses;
    std::map<std::string_view, std::vector<std::size_t>> used;
    for (std::size_t place = 0; place < statuses.size(); ++place) {
        const std::string_view name = orchestratorOf(statuses[place]);
        if (!name.empty())
            used[name].push_back(place);
    }
    std::vector<std::size_t> all;
    std::vector<Phrase> parts;
    for (const auto& [name, places] : used) {
        all.insert(all.end(), places.begin(), places.end());
        parts.push_back(phrase("{} in {}", name, enumerate(input, places)));
    }
    if (all.size() < 2)
        return;
    const Subject subject{.name = "orchestrator", .services = {}, .environments = {}};
    if (used.size() == 1) {
        outcomes.pass(subject);
        return;
    }
    outcomes.fail(subject,
                  {.message = phrase("containers are run by {}", listed(parts)),
                   .reason = {},
                   .severity = {},
                   .evidence = {},
                   .fix = {}});
}

} // namespace

const Rule kOrchestratorGap{
    .id = "orchestrator-gap",
    .factor = Factor::Parity,
    .severity = Severity::Info,
    .pack = Pack::Strict,
    .title = "Environments are run by different platforms",
    .rationale = "Start order, DNS, probes, limits and restarts are each platform's own: Compose's "
                 "depends_on has no twin in Kubernetes.",
    .compares = "The kinds of sources that environments are described by.",
    .guards = "Sources that hold config only.",
    .remedy = "Nothing, or run a small cluster locally where the difference matters.",
    .check = checkOrchestratorGap};

} // namespace plumbline::parity::rules
