// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/near_names.h"

#include "core/parity/rules/config_parts.h"
#include "core/parity/rules/near_misses.h"

#include <algorithm>

namespace plumbline::parity::rules {

namespace {

void fail(const RuleInput& input, const NearMiss& pair, Outcomes& outcomes)
{
    const std::string& wrong = pair.wrong->name();
    const std::string& right = pair.right->name();
    Fix fix{.summary =
                phrase("Rename {} to {} in {}.", wrong, right, enumerate(input, pair.places)),
            .changes = {}};
    for (const std::size_t place : pair.places) {
        const model::ConfigVar* var = pair.wrong->vars[place];
        if (var->layer != model::kImageLayer && isEditable(var->origin))
            fix.changes.emplace_back(RenameKey{.at = var->origin, .from = wrong, .to = right});
    }
    std::vector<std::size_t> places = pair.places;
    std::vector<Evidence> evidence = evidenceOf(input, *pair.wrong->row, pair.places);
    for (std::size_t place = 0; place < input.size(); ++place) {
        if (pair.right->vars[place] == nullptr)
            continue;
        places.push_back(place);
        const std::vector<Evidence> other = evidenceOf(input, *pair.right->row, {place});
        evidence.insert(evidence.end(), other.begin(), other.end());
    }
    std::ranges::sort(places);
    // The subject is the name that is meant: it stays when the misspelling changes.
    Subject subject = subjectOf(*pair.right);
    subject.services = pair.wrong->services;
    subject.environments = std::move(places);
    outcomes.fail(
        std::move(subject),
        {.message = phrase(
             "{} has {} where the others have {}", enumerate(input, pair.places), wrong, right),
         .reason = {},
         .severity = {},
         .evidence = std::move(evidence),
         .fix = std::move(fix)});
}

} // namespace

void judgeNearNames(const RuleInput& input, bool onlyCase, Outcomes& outcomes)
{
    const std::vector<NearMiss> pairs = nearMisses(input);
    for (const NearMiss& pair : pairs) {
        if (pair.isOnlyCase == onlyCase)
            fail(input, pair, outcomes);
    }
    for (const ConfigKey& key : input.configKeys()) {
        if (key.row->verdict != Verdict::NotApplicable && !isIn(pairs, key))
            outcomes.pass(subjectOf(key));
    }
}

} // namespace plumbline::parity::rules
