// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <fmt/format.h>

namespace plumbline::parity::rules {

namespace {

bool isOfOne(const model::Mount& mount)
{
    return mount.access.isSet() && (mount.access.value == model::VolumeAccess::OneNode ||
                                    mount.access.value == model::VolumeAccess::OnePod);
}

Look lookAtClaims(const model::Service& service)
{
    Look seen = skips();
    for (const model::Mount& mount : service.mounts) {
        if (mount.kind != model::MountKind::Volume || mount.readOnly ||
            mount.access.state == model::State::Missing ||
            mount.access.state == model::State::NotApplicable)
            continue;
        if (!service.replicas.isSet() || service.replicas.value.maximum <= 1) {
            seen = passes();
            continue;
        }
        if (isOfOne(mount))
            return fails(fmt::format("{} ({}) for {} replicas",
                                     mount.source.empty() ? mount.target : mount.source,
                                     toString(mount.access.value),
                                     service.replicas.value.maximum),
                         mount.access.origin);
        if (mount.access.isSet())
            seen = passes();
        else if (seen.kind == Look::Kind::Skip)
            seen = isUnknown(mount.access.reason);
    }
    return seen;
}

void checkRwoVolumeMultiReplica(const RuleInput& input, Outcomes& outcomes)
{
    lookAtServices(
        input,
        "volume",
        [](std::size_t /*place*/, const model::Service& service) { return lookAtClaims(service); },
        [&](const FailedLooks& failed) {
            return saying(phrase("replicas of {} share a volume that one node may mount in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kRwoVolumeMultiReplica{
    .id = "rwo-volume-multi-replica",
    .factor = Factor::Processes,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "Several replicas share a volume that is made for one",
    .rationale = "As soon as two replicas are on two nodes, one of them never starts; until then a "
                 "single node carries them all.",
    .compares = "Access modes of claims with the number of replicas, or the most an autoscaler may "
                "start.",
    .guards =
        "Claim templates, which give every replica its own, read-only mounts, and claims that "
        "are not among the manifests.",
    .remedy = "Keep the files in a backing service, or use a volume that many may write.",
    .check = checkRwoVolumeMultiReplica};

} // namespace plumbline::parity::rules
