// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/all.h"
#include "core/parity/rules/presence.h"

#include <string>
#include <string_view>

namespace plumbline::parity::rules {

namespace {

/// The variable that Compose files ask for with `${NAME:?}`, if that is why they could not be read.
std::string_view requiredVariable(std::string_view reason)
{
    constexpr std::string_view kRequired = "required variable ";
    constexpr std::string_view kIsMissing = " is missing a value";
    const std::size_t end = reason.find(kIsMissing);
    if (!reason.starts_with(kRequired) || end == std::string_view::npos)
        return {};
    return reason.substr(kRequired.size(), end - kRequired.size());
}

/// An environment whose files ask for a variable that nothing sets could not be read, and that is all
/// that is known of it: this one is missing all the same.
void checkRequired(const RuleInput& input, Outcomes& outcomes)
{
    const auto statuses = input.evidence().statuses;
    for (std::size_t place = 0; place < statuses.size(); ++place) {
        for (const SourceStatus& source : statuses[place].sources) {
            const std::string name(requiredVariable(source.reason));
            if (source.isReadable || name.empty())
                continue;
            outcomes.fail(
                {.name = name, .services = {}, .environments = {place}, .isConfigVar = true},
                {.message = phrase("{} is missing in {}, where {} asks for it",
                                   name,
                                   input.name(place),
                                   source.what),
                 .reason = {},
                 .severity = {},
                 .evidence = {{.environment = input.name(place),
                               .state = model::State::Missing,
                               .value = {},
                               .group = {},
                               .reason = source.reason,
                               .origin = {}}},
                 .fix = Fix{.summary = phrase("Set {} in {}.", name, input.name(place)),
                            .changes = {}}});
        }
    }
}

void checkMissingKeyInEnv(const RuleInput& input, Outcomes& outcomes)
{
    judgePresence(input, Presence::Missing, outcomes);
    checkRequired(input, outcomes);
}

} // namespace

const Rule kMissingKeyInEnv{
    .id = "missing-key-in-env",
    .factor = Factor::Config,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "A config var is set in some environments and missing in another",
    .rationale = "Code that reads it fails, or falls back to a default that nobody tested, only "
                 "where it is missing.",
    .compares = "The names of the config vars that each process gets, from all its layers, and the "
                "variable that Compose files could not be read without.",
    .guards = "What a platform or an image gives by itself, debug switches, telemetry outside "
              "production, the time zone of UTC, and keys with a misspelt twin, which has a rule "
              "of its own. An environment that could not be read lacks nothing.",
    .remedy = "Set the key there, or waive the finding with a reason.",
    .check = checkMissingKeyInEnv};

} // namespace plumbline::parity::rules
