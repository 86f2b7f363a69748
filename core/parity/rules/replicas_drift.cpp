// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"

#include <set>
#include <string_view>

namespace plumbline::parity::rules {

namespace {

/// Whether somewhere one process runs and somewhere else several.
bool hidesState(const AlignedService& service)
{
    bool isOne = false;
    bool areSeveral = false;
    for (const model::Service* member : service.members) {
        if (member == nullptr || !member->replicas.isSet())
            continue;
        isOne = isOne || member->replicas.value.maximum <= 1;
        areSeveral = areSeveral || member->replicas.value.count > 1;
    }
    return isOne && areSeveral;
}

void checkReplicasDrift(const RuleInput& input, Outcomes& outcomes)
{
    std::set<std::string_view> hiding;
    for (const AlignedService& service : input.alignment().services) {
        if (hidesState(service))
            hiding.insert(service.name);
    }
    for (const Row* row : input.rows(Kind::Deploy, "replicas")) {
        if (row->verdict == Verdict::NotApplicable || isNotMeasured(*row, outcomes))
            continue;
        const bool hides = hiding.contains(row->service);
        if (!hides && row->verdict == Verdict::Equal) {
            outcomes.pass(subjectOf(*row));
            continue;
        }
        outcomes.fail(subjectOf(*row),
                      {.message = phrase(
                           "{} runs {}",
                           row->service,
                           hides ? phrase("once in one environment and several times in another")
                                 : phrase("in different numbers")),
                       .reason = {},
                       .severity = {},
                       .evidence = evidenceOf(input, *row),
                       .fix = {}});
    }
}

} // namespace

const Rule kReplicasDrift{
    .id = "replicas-drift",
    .factor = Factor::Concurrency,
    .severity = Severity::Info,
    .pack = Pack::Standard,
    .title = "A process runs in another number in another environment",
    .rationale =
        "State that a process keeps for itself, and races between two of them, only show with two.",
    .compares = "The number of each process in every environment.",
    .guards = "Numbers are each environment's own: all of this is information.",
    .remedy = "Run two of it in some environment before production.",
    .check = checkReplicasDrift};

} // namespace plumbline::parity::rules
