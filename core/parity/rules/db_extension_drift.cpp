// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/backing_parts.h"

#include <algorithm>
#include <set>

namespace plumbline::parity::rules {

namespace {

using model::BackingService;

Evidence extensionsOf(const BackingService& backing)
{
    return {.environment = {},
            .state = backing.extensions.empty() ? model::State::Missing : model::State::Set,
            .value = join(backing.extensions, ", "),
            .group = {},
            .reason = {},
            .origin = backing.origin};
}

/// A managed database says what it offers only when it is asked; one in a container is its image.
bool saysExtensions(const BackingService& backing)
{
    return backing.hosting == model::Hosting::Container || !backing.extensions.empty();
}

void checkBacking(const RuleInput& input, const AlignedBackingService& backing, Outcomes& outcomes)
{
    std::vector<std::size_t> places;
    std::vector<std::size_t> silent;
    std::set<std::string> all;
    for (const std::size_t place : placesOf(backing)) {
        const BackingService& member = *backing.members[place];
        (saysExtensions(member) ? places : silent).push_back(place);
        all.insert(member.extensions.begin(), member.extensions.end());
    }
    if (all.empty() || places.size() + silent.size() < 2)
        return;
    std::vector<Phrase> missing;
    for (const std::string& extension : all) {
        for (const std::size_t place : places) {
            const auto& own = backing.members[place]->extensions;
            if (std::ranges::find(own, extension) == own.end())
                missing.push_back(phrase("{} not in {}", extension, input.name(place)));
        }
    }
    if (missing.empty() && !silent.empty()) {
        outcomes.notMeasured(
            subjectOf(backing, {}),
            phrase("{} does not say which extensions it has", enumerate(input, silent)));
        return;
    }
    const Subject subject = subjectOf(backing, places);
    if (missing.empty()) {
        outcomes.pass(subject);
        return;
    }
    outcomes.fail(subject,
                  {.message = phrase("{} has other extensions: {}", backing.name, listed(missing)),
                   .reason = {},
                   .severity = {},
                   .evidence = evidenceOf(input, backing, places, extensionsOf),
                   .fix = {}});
}

void checkDbExtensionDrift(const RuleInput& input, Outcomes& outcomes)
{
    for (const AlignedBackingService& backing : input.alignment().backingServices)
        checkBacking(input, backing, outcomes);
}

} // namespace

const Rule kDbExtensionDrift{
    .id = "db-extension-drift",
    .factor = Factor::BackingServices,
    .severity = Severity::Error,
    .pack = Pack::Strict,
    .title = "A database lacks an extension that another environment has",
    .rationale =
        "Types, functions and indexes of an extension (postgis, vector) are errors where it "
        "is not installed.",
    .compares = "Extensions that images, Terraform and plugins of brokers name.",
    .guards = "A managed database that does not say what it has is not measured.",
    .remedy = "Use an image that has the extension, or install it there.",
    .check = checkDbExtensionDrift};

} // namespace plumbline::parity::rules
