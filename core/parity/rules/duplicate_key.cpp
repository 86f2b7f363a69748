// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/config_parts.h"

#include <algorithm>

namespace plumbline::parity::rules {

namespace {

using model::ConfigVar;

/// The same name twice in one file and layer: not a layer over another.
const model::ReplacedValue* twinOf(const ConfigVar& var)
{
    const auto at = std::ranges::find_if(var.replaced, [&](const model::ReplacedValue& replaced) {
        return replaced.layer == var.layer && replaced.origin.file == var.origin.file &&
               !var.origin.file.empty() && replaced.origin.line != var.origin.line &&
               !(replaced.value == var.value);
    });
    return at == var.replaced.end() ? nullptr : &*at;
}

void checkDuplicateKey(const RuleInput& input, Outcomes& outcomes)
{
    eachVar(input, [&](const ConfigKey& key, std::size_t place, const ConfigVar& var) {
        const Subject subject = subjectAt(subjectOf(key), {place});
        const model::ReplacedValue* twin = twinOf(var);
        if (twin == nullptr) {
            outcomes.pass(subject);
            return;
        }
        std::vector<Evidence> evidence = evidenceOf(input, *key.row, {place});
        evidence.push_back({.environment = input.name(place),
                            .state = model::State::Set,
                            .value = {},
                            .group = {},
                            .reason = phrase("the value that is written over"),
                            .origin = twin->origin});
        outcomes.fail(subject,
                      {.message = phrase("{} is set twice in one file of {}, to different values",
                                         key.name(),
                                         input.name(place)),
                       .reason = {},
                       .severity = {},
                       .evidence = std::move(evidence),
                       .fix = {}});
    });
}

} // namespace

const Rule kDuplicateKey{
    .id = "duplicate-key",
    .factor = Factor::Config,
    .severity = Severity::Warning,
    .pack = Pack::Strict,
    .title = "A config var is set twice in one place",
    .rationale = "One value wins, and not by anybody's choice: tools differ in which one it is.",
    .compares = "Names that one file sets more than once to different values.",
    .guards = "Files that lie over each other in an order that was given: that is what layers are.",
    .remedy = "Take one of the two out.",
    .check = checkDuplicateKey};

} // namespace plumbline::parity::rules
