// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <string>
#include <utility>

namespace plumbline::parity::rules {

namespace {

/// A version, a date, a commit: all of them hold digits. `v1` and `22` move within their series, as
/// people want them to.
bool isFixed(const model::ImageReference& image)
{
    return !image.digest.empty() || image.tag.find_first_of("0123456789") != std::string::npos;
}

/// What production runs of the same repository, if that is fixed.
const model::ImageReference* fixedElsewhere(const RuleInput& input, const FailedLooks& failed)
{
    for (const std::size_t place : input.productions()) {
        const model::Service* member = failed.service.members[place];
        if (member == nullptr || !member->image.isSet() || !isFixed(member->image.value))
            continue;
        const model::Service* own = failed.service.members[failed.places.front()];
        if (member->image.value.repository == own->image.value.repository &&
            member->image.value.registry == own->image.value.registry)
            return &member->image.value;
    }
    return nullptr;
}

Fault mutableTagFault(const RuleInput& input, const FailedLooks& failed)
{
    Fault fault = saying(phrase("{} runs whatever {} is today in {}",
                                failed.service.name,
                                failed.looks.front().value,
                                enumerate(input, failed.places)));
    const model::ImageReference* fixed = fixedElsewhere(input, failed);
    if (fixed == nullptr)
        return fault;
    Fix fix{.summary = phrase("Name the image that production runs: {}.", fixed->familiar()),
            .changes = {}};
    for (const Look& look : failed.looks) {
        if (!look.origin.file.empty())
            fix.changes.emplace_back(
                ReplaceScalar{.at = look.origin, .from = look.value, .to = fixed->familiar()});
    }
    fault.fix = std::move(fix);
    return fault;
}

Look lookAt(const RuleInput& input, std::size_t place, const model::Service& service)
{
    if (!service.image.isSet() || service.build.isSet())
        return skips();
    if (isFixed(service.image.value))
        return passes();
    const Severity severity = input.isProduction(place) ? Severity::Error
                              : input.isLocal(place)    ? Severity::Info
                                                        : Severity::Warning;
    return fails(service.image.value.familiar(), service.image.origin, severity);
}

void checkMutableImageTag(const RuleInput& input, Outcomes& outcomes)
{
    const auto look = [&](std::size_t place, const model::Service& service) {
        return lookAt(input, place, service);
    };
    const auto fault = [&](const FailedLooks& failed) { return mutableTagFault(input, failed); };
    lookAtServices(input, "image", look, fault, outcomes);
    lookAtContainers(input, "image", look, fault, outcomes);
}

} // namespace

const Rule kMutableImageTag{
    .id = "mutable-image-tag",
    .factor = Factor::BuildReleaseRun,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "An image is named by a tag that moves",
    .rationale =
        "The same description runs another program tomorrow, and going back is not possible.",
    .compares = "Tags of the images of services and of backing services.",
    .guards = "A digest, or a tag with a version, a date or a commit in it, stays. Images that are "
              "built on the spot are left out. An error in production, a warning elsewhere, "
              "information in development.",
    .remedy = "Name the release: by its version or its digest.",
    .check = checkMutableImageTag};

} // namespace plumbline::parity::rules
