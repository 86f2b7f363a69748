// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/config_parts.h"
#include "core/parity/rules/key_kinds.h"

#include <set>

namespace plumbline::parity::rules {

namespace {

using model::ConfigVar;

bool isVerbose(std::string_view level)
{
    static const std::set<std::string, std::less<>> kVerbose{
        "debug", "trace", "all", "silly", "verbose", "finest", "7"};
    return kVerbose.contains(toLower(level));
}

void checkKey(const RuleInput& input, const ConfigKey& key, Outcomes& outcomes)
{
    std::set<std::string> levels;
    std::vector<std::size_t> places;
    std::vector<std::size_t> verbose; // productions
    for (std::size_t place = 0; place < input.size(); ++place) {
        const ConfigVar* var = key.vars[place];
        if (!isSet(var))
            continue;
        places.push_back(place);
        levels.insert(toLower(textOf(*var)));
        if (input.isProduction(place) && isVerbose(textOf(*var)))
            verbose.push_back(place);
    }
    if (places.empty() || (places.size() < 2 && verbose.empty()))
        return;
    const Subject subject = subjectAt(subjectOf(key), places);
    if (!verbose.empty())
        outcomes.fail(
            subject,
            {.message = phrase("{} logs everything in {}", key.name(), enumerate(input, verbose)),
             .reason = {},
             .severity = Severity::Warning,
             .evidence = evidenceOf(input, *key.row, places),
             .fix = {}});
    else if (levels.size() > 1)
        outcomes.fail(subject,
                      {.message = phrase("{} differs between environments", key.name()),
                       .reason = {},
                       .severity = Severity::Info,
                       .evidence = evidenceOf(input, *key.row, places),
                       .fix = {}});
    else
        outcomes.pass(subject);
}

void checkLogLevelDrift(const RuleInput& input, Outcomes& outcomes)
{
    for (const ConfigKey& key : input.configKeys()) {
        if (isLogLevelKey(key.name()) && !isSecret(key))
            checkKey(input, key, outcomes);
    }
}

} // namespace

const Rule kLogLevelDrift{
    .id = "log-level-drift",
    .factor = Factor::Config,
    .severity = Severity::Warning,
    .pack = Pack::Standard,
    .title = "Environments log at different levels",
    .rationale =
        "A debug level in production writes what nobody should keep, and costs more than the "
        "work it tells of.",
    .compares =
        "LOG_LEVEL and its like. A warning where production logs everything, else a remark.",
    .guards = "Levels that differ otherwise are each environment's own.",
    .remedy = "Let production log at info or above.",
    .check = checkLogLevelDrift};

} // namespace plumbline::parity::rules
