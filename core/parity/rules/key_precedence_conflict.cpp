// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/config_parts.h"

#include <algorithm>

namespace plumbline::parity::rules {

namespace {

using model::ConfigVar;

void checkKeyPrecedenceConflict(const RuleInput& input, Outcomes& outcomes)
{
    eachVar(input, [&](const ConfigKey& key, std::size_t place, const ConfigVar& var) {
        if (var.replaced.empty() || key.isOfBackingService)
            return;
        const Subject subject = subjectAt(subjectOf(key), {place});
        const auto at = std::ranges::find_if(var.replaced, [&](const auto& replaced) {
            return replaced.layer != var.layer && !(replaced.value == var.value);
        });
        if (at == var.replaced.end()) {
            outcomes.pass(subject);
            return;
        }
        outcomes.fail(subject,
                      {.message = phrase("{} is set by {} and by {} in {}",
                                         key.name(),
                                         var.layer,
                                         at->layer,
                                         input.name(place)),
                       .reason = {},
                       .severity = {},
                       .evidence = evidenceOf(input, *key.row, {place}),
                       .fix = {}});
    });
}

} // namespace

const Rule kKeyPrecedenceConflict{
    .id = "key-precedence-conflict",
    .factor = Factor::Config,
    .severity = Severity::Warning,
    .pack = Pack::Strict,
    .title = "Two layers set a config var to different values",
    .rationale =
        "Who reads one of them believes it, and only the order of precedence knows better.",
    .compares = "The layers that one process gets a variable from: image, env_file, envFrom, "
                "environment.",
    .guards = "Layers that agree. Overlays of one kind lie over each other on purpose.",
    .remedy = "Set it in one place only.",
    .check = checkKeyPrecedenceConflict};

} // namespace plumbline::parity::rules
