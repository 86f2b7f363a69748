// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/backing_facts.h"

namespace plumbline::parity::rules {

namespace {

std::optional<Severity> severityOfMode(const RuleInput& /*input*/, const Row& /*row*/)
{
    return Severity::Warning;
}

void checkClusterModeDrift(const RuleInput& input, Outcomes& outcomes)
{
    judgeBackingFact(
        input, {.key = "topology", .what = ours("topology"), .severity = severityOfMode}, outcomes);
}

} // namespace

const Rule kClusterModeDrift{
    .id = "cluster-mode-drift",
    .factor = Factor::BackingServices,
    .severity = Severity::Warning,
    .pack = Pack::Strict,
    .title = "A backing service is a cluster in one environment only",
    .rationale = "Commands over several keys, transactions and clients' settings work on a "
                 "single node and fail on a cluster.",
    .compares = "Single nodes and replicas with clusters, from Terraform, flags and images.",
    .guards = "How many copies there are is each environment's own.",
    .remedy = "Run the local one in cluster mode, too.",
    .check = checkClusterModeDrift};

} // namespace plumbline::parity::rules
