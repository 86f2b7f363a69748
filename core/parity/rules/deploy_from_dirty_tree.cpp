// SPDX-License-Identifier: Apache-2.0
#include "core/parity/key_words.h"
#include "core/parity/rules/all.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::parity::rules {

namespace {

bool isDirty(std::string_view revision)
{
    static constexpr std::array<std::string_view, 6> kSuffixes{
        "-dirty", "+dirty", ".dirty", "_dirty", "-modified", "+modified"};
    return std::ranges::any_of(kSuffixes,
                               [&](std::string_view suffix) { return revision.ends_with(suffix); });
}

struct Said
{
    std::string value;
    Origin origin;
};

/// Everything that names what an environment runs.
std::vector<Said> revisionsOf(const model::Environment& environment)
{
    std::vector<Said> all;
    const auto take = [&](const model::Fact<std::string>& fact) {
        if (fact.isSet())
            all.push_back({fact.value, fact.origin});
    };
    take(environment.revision.commit);
    take(environment.revision.version);
    const auto takeConfig = [&](const std::vector<model::ConfigVar>& config) {
        for (const model::ConfigVar& var : config) {
            const auto* text = std::get_if<std::string>(&var.value);
            if (text != nullptr && var.state == model::State::Set && isRevisionKey(var.name))
                all.push_back({*text, var.origin});
        }
    };
    takeConfig(environment.sharedConfig);
    for (const model::Service& service : environment.services) {
        takeConfig(service.config);
        if (service.image.isSet() && !service.image.value.tag.empty())
            all.push_back({service.image.value.tag, service.image.origin});
        for (const char* label :
             {"org.opencontainers.image.revision", "org.opencontainers.image.version"}) {
            const auto found = service.labels.find(label);
            if (found != service.labels.end())
                all.push_back({found->second, service.origin});
        }
    }
    return all;
}

void checkDeployFromDirtyTree(const RuleInput& input, Outcomes& outcomes)
{
    for (std::size_t place = 0; place < input.size(); ++place) {
        if (input.isLocal(place))
            continue;
        const std::vector<Said> said = revisionsOf(input.environment(place));
        const auto dirty =
            std::ranges::find_if(said, [](const Said& one) { return isDirty(one.value); });
        const Subject subject{.name = "revision", .services = {}, .environments = {place}};
        if (said.empty()) {
            outcomes.notMeasured(subject, phrase("nothing says which revision runs"));
        } else if (dirty == said.end()) {
            outcomes.pass(subject);
        } else {
            outcomes.fail(subject,
                          {.message = phrase("{} runs {}, built from files that are not committed",
                                             input.name(place),
                                             dirty->value),
                           .reason = {},
                           .severity = {},
                           .evidence = {{.environment = input.name(place),
                                         .state = model::State::Set,
                                         .value = dirty->value,
                                         .origin = dirty->origin}},
                           .fix = {}});
        }
    }
}

} // namespace

const Rule kDeployFromDirtyTree{
    .id = "deploy-from-dirty-tree",
    .factor = Factor::Codebase,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "What runs was built from files that are not committed",
    .rationale = "Nobody can build it again, or say what is in it.",
    .compares =
        "Revisions, versions and tags of images, and config vars that say a commit, that end in "
        "dirty or modified.",
    .guards = "Names that only hold the word count not: it has to be a suffix.",
    .remedy = "Build from a commit, best where nobody edits files: in continuous integration.",
    .check = checkDeployFromDirtyTree};

} // namespace plumbline::parity::rules
