// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <algorithm>

namespace plumbline::parity::rules {

namespace {

void checkDeployRevisionUnknown(const RuleInput& input, Outcomes& outcomes)
{
    for (std::size_t place = 0; place < input.size(); ++place) {
        const model::Environment& environment = input.environment(place);
        const auto first = std::ranges::find_if(environment.services, isOwnImage);
        if (input.isLocal(place) || first == environment.services.end())
            continue;
        const Subject subject{.name = "commit", .services = {}, .environments = {place}};
        if (environment.revision.commit.isSet()) {
            outcomes.pass(subject);
            continue;
        }
        outcomes.fail(subject,
                      {.message = phrase("nothing says which commit {} runs", input.name(place)),
                       .reason = environment.revision.commit.reason,
                       .severity = {},
                       .evidence = {{.environment = input.name(place),
                                     .state = environment.revision.commit.state,
                                     .reason = environment.revision.commit.reason,
                                     .origin = first->origin}},
                       .fix = {}});
    }
}

} // namespace

const Rule kDeployRevisionUnknown{
    .id = "deploy-revision-unknown",
    .factor = Factor::Codebase,
    .severity = Severity::Warning,
    .pack = Pack::Delivery,
    .title = "Nothing says which commit runs",
    .rationale = "Nobody can tell which changes users have, or what an incident came with.",
    .compares = "Labels, tags and versions of what each deployed environment runs.",
    .guards = "Environments that run no image of the app are left out.",
    .remedy = "Label the image with org.opencontainers.image.revision when it is built.",
    .check = checkDeployRevisionUnknown};

} // namespace plumbline::parity::rules
