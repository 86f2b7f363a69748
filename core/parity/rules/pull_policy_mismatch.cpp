// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <fmt/format.h>

namespace plumbline::parity::rules {

namespace {

/// A version, a date, a commit; a digest.
bool isPinned(const model::ImageReference& image)
{
    return !image.digest.empty() || image.tag.find_first_of("0123456789") != std::string::npos;
}

Look lookAtPullPolicy(const RuleInput& input, std::size_t place, const model::Service& service)
{
    const model::Fact<std::string>& policy = service.pullPolicy;
    if (input.isLocal(place) || !service.image.isSet() || service.build.isSet() ||
        policy.state == model::State::NotApplicable || policy.state == model::State::Missing)
        return skips();
    if (!policy.isSet())
        return isPinned(service.image.value) ? skips() : isUnknown(policy.reason);
    const bool isHeld = policy.value == "missing" && !isPinned(service.image.value);
    if (!isHeld && policy.value != "never")
        return passes();
    return fails(fmt::format("{}, fetched {}",
                             service.image.value.familiar(),
                             isHeld ? "only where it is missing" : "never"),
                 policy.isDefault ? service.image.origin : policy.origin,
                 severityAt(input, place, Severity::Warning));
}

void checkPullPolicyMismatch(const RuleInput& input, Outcomes& outcomes)
{
    lookAtServices(
        input,
        "pull policy",
        [&](std::size_t place, const model::Service& service) {
            return lookAtPullPolicy(input, place, service);
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} runs whatever each machine holds in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kPullPolicyMismatch{
    .id = "pull-policy-mismatch",
    .factor = Factor::BuildReleaseRun,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "A tag that moves is not fetched anew",
    .rationale = "Two machines under one description run two builds, and a new one never comes to "
                 "where an older one lies.",
    .compares = "imagePullPolicy and pull_policy, or the platform's default, with the tag.",
    .guards = "Tags with a version, a date or a commit in them and digests; development; images "
              "that are built on the spot; what is left to whoever starts it.",
    .remedy = "Name the release by its version or digest; then any policy will do.",
    .check = checkPullPolicyMismatch};

} // namespace plumbline::parity::rules
