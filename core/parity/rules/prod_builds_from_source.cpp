// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <string>

namespace plumbline::parity::rules {

namespace {

void checkProdBuildsFromSource(const RuleInput& input, Outcomes& outcomes)
{
    lookAtServices(
        input,
        "build",
        [&](std::size_t place, const model::Service& service) {
            if (!input.isProduction(place))
                return skips();
            const bool builds = service.build.isSet() &&
                                service.image.state == model::State::Unknown &&
                                isInCompose(service.build.origin);
            return builds ? fails(service.build.value, service.build.origin) : passes();
        },
        [&](const FailedLooks& failed) {
            return saying(phrase("{} is built where it runs in {}",
                                 failed.service.name,
                                 enumerate(input, failed.places)));
        },
        outcomes);
}

} // namespace

const Rule kProdBuildsFromSource{
    .id = "prod-builds-from-source",
    .factor = Factor::BuildReleaseRun,
    .severity = Severity::Warning,
    .pack = Pack::Delivery,
    .title = "Production builds its image itself",
    .rationale = "The image is made where it runs, from whatever lies there, and is no release "
                 "that can be gone back to.",
    .compares = "build without image in the Compose files of production.",
    .guards = "With an image beside it the build only says how that image is made.",
    .remedy = "Build the image once, push it, and name it in production.",
    .check = checkProdBuildsFromSource};

} // namespace plumbline::parity::rules
