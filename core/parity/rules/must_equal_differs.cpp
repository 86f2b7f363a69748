// SPDX-License-Identifier: Apache-2.0
#include "core/parity/judge.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/config_parts.h"
#include "core/parity/rules/key_kinds.h"

#include <algorithm>

namespace plumbline::parity::rules {

namespace {

using model::State;

/// What other rules are about, and what other rules say of the same row.
bool isJudgedElsewhere(const ConfigKey& key)
{
    const Row& row = *key.row;
    const auto hasPart = [&](std::string_view part) {
        return std::ranges::find(row.parts, part) != row.parts.end();
    };
    return hasPart("type") || hasPart("spelling") || hasPart("unit") || hasPart("emptiness") ||
           row.valueClass == ValueClass::Size || row.valueClass == ValueClass::Flag ||
           row.valueClass == ValueClass::Debug || row.valueClass == ValueClass::Environment ||
           isTlsPart(key) || areOtherEngines(key) || isZoneKey(row.key) || isLocaleKey(row.key) ||
           isLogFormatKey(row.key) || isLogLevelKey(row.key);
}

Severity severityOf(const ConfigKey& key)
{
    const Row& row = *key.row;
    if (key.isOfBackingService || row.valueClass == ValueClass::Unknown)
        return Severity::Info; // a guess that nobody has confirmed
    return Severity::Warning;
}

void checkMustEqualDiffers(const RuleInput& input, Outcomes& outcomes)
{
    for (const ConfigKey& key : input.configKeys()) {
        const Row& row = *key.row;
        const std::vector<std::size_t> set = placesOf(row, {State::Set});
        if (set.size() < 2 || isJudgedElsewhere(key))
            continue;
        const bool differs = row.verdict == Verdict::Drift ||
                             (row.verdict == Verdict::Missing &&
                              row.reason.english().find("; elsewhere ") != std::string::npos);
        if (!differs) {
            outcomes.pass(subjectAt(subjectOf(key), set));
            continue;
        }
        outcomes.fail(subjectAt(subjectOf(key), set),
                      {.message = row.parts.empty()
                                      ? phrase("{} differs between environments", key.name())
                                      : phrase("{} differs between environments: {}",
                                               key.name(),
                                               parity::enumerate(asWords(row.parts))),
                       .reason = row.reason,
                       .severity = severityOf(key),
                       .evidence = evidenceOf(input, row, set),
                       .fix = {}});
    }
}

} // namespace

const Rule kMustEqualDiffers{
    .id = "must-equal-differs",
    .factor = Factor::Config,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "A config var differs that should be the same everywhere",
    .rationale =
        "Versions, drivers, modes and names that others rely on decide how the code behaves: "
        "what was tried with one value is not tried with the other.",
    .compares =
        "Values of keys that name a version, an implementation, a mode or a constant, and the "
        "scheme, path and query of addresses.",
    .guards =
        "Values that are the same but for the environment's name. Keys of which nothing says "
        "what they are for give a remark only, until plumbline.yaml says their class. Secrets, "
        "sizes, switches, levels, zones and TLS have rules of their own.",
    .remedy =
        "Make the values the same, or say in plumbline.yaml that they may differ: keys: {KEY: "
        "{class: identity}}.",
    .check = checkMustEqualDiffers};

} // namespace plumbline::parity::rules
