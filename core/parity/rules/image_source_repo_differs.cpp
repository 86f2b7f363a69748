// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/rules/all.h"

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace plumbline::parity::rules {

namespace {

/// `github.com/acme/shop` for whichever way it is written.
std::string normalised(std::string_view url)
{
    std::string text = toLower(trimmed(url));
    if (const std::size_t scheme = text.find("://"); scheme != std::string::npos)
        text.erase(0, scheme + 3);
    if (const std::size_t user = text.find('@'); user != std::string::npos)
        text.erase(0, user + 1);
    if (const std::size_t colon = text.find(':'); colon != std::string::npos)
        text[colon] = '/';
    while (text.ends_with('/'))
        text.pop_back();
    if (text.ends_with(".git"))
        text.resize(text.size() - 4);
    return text;
}

void checkImageSourceRepoDiffers(const RuleInput& input, Outcomes& outcomes)
{
    for (const AlignedService& service : input.alignment().services) {
        std::set<std::string> sources;
        std::vector<std::size_t> places;
        std::vector<Evidence> evidence;
        for (std::size_t place = 0; place < input.size(); ++place) {
            const model::Service* member = service.members[place];
            if (member == nullptr)
                continue;
            const auto label = member->labels.find("org.opencontainers.image.source");
            if (label == member->labels.end() || label->second.empty())
                continue;
            sources.insert(normalised(label->second));
            places.push_back(place);
            evidence.push_back({.environment = input.name(place),
                                .state = model::State::Set,
                                .value = normalised(label->second),
                                .origin = member->origin});
        }
        if (places.size() < 2)
            continue;
        const Subject subject{
            .name = "image source", .services = {service.name}, .environments = places};
        if (sources.size() == 1) {
            outcomes.pass(subject);
            continue;
        }
        outcomes.fail(subject,
                      {.message = phrase("the images of {} are built from {} repositories",
                                         service.name,
                                         sources.size()),
                       .reason = {},
                       .severity = {},
                       .evidence = std::move(evidence),
                       .fix = {}});
    }
}

} // namespace

const Rule kImageSourceRepoDiffers{
    .id = "image-source-repo-differs",
    .factor = Factor::Codebase,
    .severity = Severity::Warning,
    .pack = Pack::Delivery,
    .title = "Images of one process come from different repositories",
    .rationale =
        "Two codebases under one name drift apart; a change to one never reaches the other.",
    .compares = "The label org.opencontainers.image.source of each environment's image.",
    .guards = "The same repository by ssh, https, with or without .git is one.",
    .remedy = "Build every environment's image from one repository.",
    .check = checkImageSourceRepoDiffers};

} // namespace plumbline::parity::rules
