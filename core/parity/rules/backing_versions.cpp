// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/backing_versions.h"

#include "core/base/text.h"
#include "core/parity/rules/backing_parts.h"
#include "core/parity/rules/config_parts.h"
#include "core/parity/version.h"

#include <algorithm>
#include <map>

namespace plumbline::parity::rules {

namespace {

using model::BackingService;
using model::State;

struct Known
{
    std::vector<std::size_t> places;
    bool isMajor = false;
    bool isMinor = false;
};

/// Versions of other engines say nothing of each other.
Known compareVersions(const AlignedBackingService& backing)
{
    Known known;
    for (std::size_t place = 0; place < backing.members.size(); ++place) {
        if (backing.members[place] != nullptr && backing.members[place]->version.isSet())
            known.places.push_back(place);
    }
    for (const std::size_t left : known.places) {
        for (const std::size_t right : known.places) {
            const BackingService& one = *backing.members[left];
            const BackingService& other = *backing.members[right];
            if (right <= left || one.engine != other.engine)
                continue;
            const std::string difference =
                versionDifference(one.version.value,
                                  other.version.value,
                                  leadingNumbersOf(one.engine, one.version.value));
            known.isMajor =
                known.isMajor || difference == "major version" || difference == "version";
            known.isMinor =
                known.isMinor || difference == "minor version" || difference == "patch version";
        }
    }
    return known;
}

/// The image with production's version, where the tag is a version that can be swapped: `postgres:15`,
/// `postgres:15-alpine`.
std::string alignedImage(const std::string& image, const std::string& from, const std::string& to)
{
    const std::size_t colon = image.rfind(':');
    if (colon == std::string::npos || image.find('@') != std::string::npos)
        return {};
    const std::string tag = image.substr(colon + 1);
    if (!tag.starts_with(from) || (tag.size() > from.size() && tag[from.size()] != '-'))
        return {};
    // As many numbers as the tag had: 15 becomes 14, and 15.2 becomes 14.9.
    std::vector<std::string> numbers = split(to, '.');
    const std::size_t wanted = split(from, '.').size();
    if (numbers.size() > wanted)
        numbers.resize(wanted);
    return image.substr(0, colon + 1) + join(numbers, ".") + tag.substr(from.size());
}

Fix fixFor(const RuleInput& input, const AlignedBackingService& backing, const Known& known)
{
    const auto production = std::ranges::find_if(
        known.places, [&](std::size_t place) { return input.isProduction(place); });
    if (production == known.places.end())
        return {.summary = phrase("Run one version of {} everywhere.", backing.name),
                .changes = {}};
    const BackingService& wanted = *backing.members[*production];
    Fix fix{.summary = phrase("Run {} {} of production in the other environments.",
                              titleOf(wanted.engine),
                              wanted.version.value),
            .changes = {}};
    for (const std::size_t place : known.places) {
        const BackingService& member = *backing.members[place];
        if (input.isProduction(place) || !member.container || !member.container->image.isSet() ||
            versionDifference(member.version.value,
                              wanted.version.value,
                              leadingNumbersOf(wanted.engine, wanted.version.value))
                .empty())
            continue;
        const model::Fact<model::ImageReference>& image = member.container->image;
        const std::string from = image.value.familiar();
        const std::string to = alignedImage(from, member.version.value, wanted.version.value);
        if (!to.empty() && isEditable(image.origin))
            fix.changes.emplace_back(ReplaceScalar{.at = image.origin, .from = from, .to = to});
    }
    return fix;
}

} // namespace

void judgeVersions(const RuleInput& input, bool isMajor, Outcomes& outcomes)
{
    for (const AlignedBackingService& backing : input.alignment().backingServices) {
        const std::vector<std::size_t> all = placesOf(backing);
        if (all.size() < 2)
            continue;
        const Known known = compareVersions(backing);
        if (known.places.size() < 2) {
            outcomes.notMeasured(subjectOf(backing, all),
                                 phrase("the version is known in fewer than two environments"));
            continue;
        }
        const Subject subject = subjectOf(backing, known.places);
        // One finding for one service: where the major version differs the minor one says nothing.
        const bool isWrong = isMajor ? known.isMajor : known.isMinor && !known.isMajor;
        if (!isWrong) {
            if (isMajor || !known.isMajor)
                outcomes.pass(subject);
            continue;
        }
        std::vector<Phrase> parts;
        for (const std::size_t place : known.places)
            parts.push_back(
                phrase("{} in {}", backing.members[place]->version.value, input.name(place)));
        outcomes.fail(subject,
                      {.message = phrase("{} has version {}", backing.name, listed(parts)),
                       .reason = {},
                       .severity = {},
                       .evidence = evidenceOf(input,
                                              backing,
                                              known.places,
                                              [](const BackingService& one) {
                                                  return factEvidence(one.version, one.origin);
                                              }),
                       .fix = fixFor(input, backing, known)});
    }
}

} // namespace plumbline::parity::rules
