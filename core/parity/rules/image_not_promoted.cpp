// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/service_looks.h"

#include <string>

namespace plumbline::parity::rules {

namespace {

bool isSame(const model::ImageReference& left, const model::ImageReference& right)
{
    if (!left.digest.empty() && !right.digest.empty())
        return left.digest == right.digest;
    return left.tag == right.tag;
}

void checkImageNotPromoted(const RuleInput& input, Outcomes& outcomes)
{
    for (const AlignedService& service : input.alignment().services) {
        for (const std::size_t production : input.productions()) {
            const model::Service* runs = service.members[production];
            if (runs == nullptr || !runs->image.isSet() || !isOwnImage(*runs))
                continue;
            for (std::size_t place = 0; place < input.size(); ++place) {
                const model::Service* staged = service.members[place];
                const bool isComparable =
                    input.role(place) == model::EnvironmentRole::Staging && staged != nullptr &&
                    staged->image.isSet() &&
                    staged->image.value.repository == runs->image.value.repository;
                if (!isComparable)
                    continue;
                const Subject subject{.name = "image",
                                      .services = {service.name},
                                      .environments = {place, production}};
                if (isSame(staged->image.value, runs->image.value)) {
                    outcomes.pass(subject);
                    continue;
                }
                outcomes.fail(subject,
                              {.message = phrase("{} runs {} in {}, and {} in {}",
                                                 service.name,
                                                 runs->image.value.familiar(),
                                                 input.name(production),
                                                 staged->image.value.familiar(),
                                                 input.name(place)),
                               .reason = {},
                               .severity = {},
                               .evidence = {{.environment = input.name(production),
                                             .state = model::State::Set,
                                             .value = runs->image.value.familiar(),
                                             .origin = runs->image.origin}},
                               .fix = {}});
            }
        }
    }
}

} // namespace

const Rule kImageNotPromoted{
    .id = "image-not-promoted",
    .factor = Factor::BuildReleaseRun,
    .severity = Severity::Info,
    .pack = Pack::Delivery,
    .title = "Production runs an image that staging does not",
    .rationale = "What is promoted was tried before; what is built anew for production was not.",
    .compares = "The images of production with those of every staging environment.",
    .guards = "Only images of the same repository that are fixed by a tag or digest; a release "
              "that is on its way is told, too.",
    .remedy = "Promote the image that staging runs.",
    .check = checkImageNotPromoted};

} // namespace plumbline::parity::rules
