// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/base_images.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace plumbline::parity::rules {

namespace {

/// `library/node 22`: what has to be the same.
std::string kindOf(const model::ImageReference& image)
{
    const std::size_t end = std::min(image.tag.find_first_not_of("0123456789"), image.tag.size());
    return image.repository + " " + image.tag.substr(0, end);
}

void checkBaseImageDiffers(const RuleInput& input, Outcomes& outcomes)
{
    for (const AlignedService& service : input.alignment().services) {
        const std::vector<Based> bases = basesOf(service);
        if (bases.size() < 2)
            continue;
        std::set<std::string> kinds;
        Subject subject{.name = "base image", .services = {service.name}, .environments = {}};
        std::vector<Evidence> evidence;
        for (const Based& base : bases) {
            kinds.insert(kindOf(base.image->value));
            subject.environments.push_back(base.place);
            evidence.push_back({.environment = input.name(base.place),
                                .state = model::State::Set,
                                .value = base.image->value.familiar(),
                                .origin = base.image->origin});
        }
        if (kinds.size() == 1) {
            outcomes.pass(subject);
            continue;
        }
        outcomes.fail(subject,
                      {.message = phrase("{} is built on different images", service.name),
                       .reason = {},
                       .severity = {},
                       .evidence = std::move(evidence),
                       .fix = {}});
    }
}

} // namespace

const Rule kBaseImageDiffers{
    .id = "base-image-differs",
    .factor = Factor::Dependencies,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "One process is built on different images",
    .rationale = "Another distribution or another major version of the runtime is another program.",
    .compares = "The image that the built stage begins with, by repository and major version, in "
                "each environment.",
    .guards = "Only the stage that runs counts. The registry, the variant (slim, alpine) and minor "
              "versions may differ.",
    .remedy = "Build from one Dockerfile, with a target of its own for development.",
    .check = checkBaseImageDiffers};

} // namespace plumbline::parity::rules
