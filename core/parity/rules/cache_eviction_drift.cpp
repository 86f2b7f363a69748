// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/backing_facts.h"

namespace plumbline::parity::rules {

namespace {

std::optional<Severity> severityOf(const RuleInput& /*input*/, const Row& /*row*/)
{
    return Severity::Warning;
}

void checkCacheEvictionDrift(const RuleInput& input, Outcomes& outcomes)
{
    judgeBackingFact(input,
                     {.key = "parameter maxmemory-policy",
                      .what = ours("what it forgets when it is full"),
                      .severity = severityOf},
                     outcomes);
}

} // namespace

const Rule kCacheEvictionDrift{
    .id = "cache-eviction-drift",
    .factor = Factor::BackingServices,
    .severity = Severity::Warning,
    .pack = Pack::Strict,
    .title = "A cache forgets by another policy",
    .rationale =
        "With noeviction a full cache refuses writes; with allkeys-lru it drops jobs that a "
        "queue still needs.",
    .compares = "maxmemory-policy of Redis and Valkey, from commands and parameter groups.",
    .guards = "Only what both environments say is compared.",
    .remedy = "Start the cache with production's maxmemory-policy.",
    .check = checkCacheEvictionDrift};

} // namespace plumbline::parity::rules
