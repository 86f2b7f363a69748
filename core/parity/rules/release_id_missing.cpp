// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <string>

namespace plumbline::parity::rules {

namespace {

void checkReleaseIdMissing(const RuleInput& input, Outcomes& outcomes)
{
    lookAtServices(
        input,
        "release",
        [&](std::size_t place, const model::Service& service) {
            if (input.isLocal(place) || !isOwnImage(service) || !isProcess(service))
                return skips();
            const model::Revision& revision = input.environment(place).revision;
            const bool isSaid = revision.commit.isSet() || revision.version.isSet() ||
                                service.labels.contains("org.opencontainers.image.version") ||
                                service.labels.contains("app.kubernetes.io/version");
            const bool isInName =
                service.image.isSet() &&
                (!service.image.value.digest.empty() ||
                 service.image.value.tag.find_first_of("0123456789") != std::string::npos);
            return isSaid || isInName ? passes() : fails({}, service.origin);
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("nothing says which release of {} runs in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kReleaseIdMissing{
    .id = "release-id-missing",
    .factor = Factor::BuildReleaseRun,
    .severity = Severity::Warning,
    .pack = Pack::Delivery,
    .title = "Nothing says which release runs",
    .rationale = "An incident begins with the question what was deployed, and nothing answers it.",
    .compares = "Commits, versions, labels and tags of what each deployed environment runs.",
    .guards =
        "A tag with a version or a commit, or a digest, is an answer. Only the app's own images.",
    .remedy = "Label the image with its version and revision when it is built.",
    .check = checkReleaseIdMissing};

} // namespace plumbline::parity::rules
