// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace plumbline::parity::rules {

namespace {

void checkDigestMismatch(const RuleInput& input, Outcomes& outcomes)
{
    for (const AlignedService& service : input.alignment().services) {
        std::map<std::string, std::set<std::string>> digests; // by name and tag
        Subject subject{.name = "image digest", .services = {service.name}, .environments = {}};
        std::vector<Evidence> evidence;
        for (std::size_t place = 0; place < input.size(); ++place) {
            const model::Service* member = service.members[place];
            const bool isKnown = member != nullptr && member->image.isSet() &&
                                 !member->image.value.digest.empty() &&
                                 !member->image.value.tag.empty();
            if (!isKnown)
                continue;
            const model::ImageReference& image = member->image.value;
            digests[image.repository + ":" + image.tag].insert(image.digest);
            subject.environments.push_back(place);
            evidence.push_back({.environment = input.name(place),
                                .state = model::State::Set,
                                .value = image.familiar(),
                                .origin = member->image.origin});
        }
        if (evidence.size() < 2)
            continue;
        const bool isOne = std::ranges::all_of(
            digests, [](const auto& entry) { return entry.second.size() == 1; });
        if (isOne) {
            outcomes.pass(subject);
            continue;
        }
        outcomes.fail(subject,
                      {.message = phrase("{} runs two images under one tag", service.name),
                       .reason = {},
                       .severity = {},
                       .evidence = std::move(evidence),
                       .fix = {}});
    }
}

} // namespace

const Rule kDigestMismatch{
    .id = "digest-mismatch",
    .factor = Factor::BuildReleaseRun,
    .severity = Severity::Error,
    .pack = Pack::Delivery,
    .title = "One tag stands for two images",
    .rationale = "What was tested under that name is not what runs under it elsewhere.",
    .compares = "Digests of images that have the same repository and tag in several environments.",
    .guards = "Compared only where both digests are known.",
    .remedy = "Deploy the tested image everywhere by its digest.",
    .check = checkDigestMismatch};

} // namespace plumbline::parity::rules
