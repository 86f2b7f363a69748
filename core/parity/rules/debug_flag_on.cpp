// SPDX-License-Identifier: Apache-2.0
#include "core/parity/judge.h"
#include "core/parity/rules/all.h"

#include <array>
#include <string>

namespace plumbline::parity::rules {

namespace {

using model::ConfigVar;
using model::State;

/// The switch's spelling for "off" in the family of the one that is written.
std::string offLike(std::string_view on)
{
    struct Pair
    {
        std::string_view on;
        std::string_view off;
    };

    static constexpr std::array kPairs{Pair{"1", "0"},
                                       Pair{"true", "false"},
                                       Pair{"True", "False"},
                                       Pair{"TRUE", "FALSE"},
                                       Pair{"yes", "no"},
                                       Pair{"on", "off"},
                                       Pair{"On", "Off"}};
    for (const Pair& pair : kPairs) {
        if (pair.on == on)
            return std::string(pair.off);
    }
    return {};
}

/// A switch that is on, or the pattern of a debug library: `DEBUG=express:*`.
bool isDebugging(const ConfigVar& var)
{
    const auto* text = std::get_if<std::string>(&var.value);
    return var.state == State::Set && text != nullptr && isOn(*text);
}

void checkPlace(const RuleInput& input, const ConfigKey& key, std::size_t place, Outcomes& outcomes)
{
    const ConfigVar* var = key.vars[place];
    // Who debugs on their own machine does what debugging is for.
    if (var == nullptr || input.isLocal(place))
        return;
    const Subject subject = subjectAt(subjectOf(key), {place});
    if (var->state == State::Unreadable || var->state == State::Unknown) {
        outcomes.notMeasured(subject, var->reason);
        return;
    }
    if (!isDebugging(*var)) {
        outcomes.pass(subject);
        return;
    }
    Fix fix{.summary = phrase("Switch {} off in {}.", key.name(), input.name(place)),
            .changes = {}};
    const auto& on = std::get<std::string>(var->value);
    if (const std::string off = offLike(on); !off.empty() && !var->origin.file.empty())
        fix.changes.emplace_back(ReplaceScalar{.at = var->origin, .from = on, .to = off});
    outcomes.fail(subject,
                  {.message = phrase("debugging is on in {} by {}", input.name(place), key.name()),
                   .reason = {},
                   .severity = severityAt(input, place, Severity::Error),
                   .evidence = evidenceOf(input, *key.row, {place}),
                   .fix = std::move(fix)});
}

void checkDebugFlagOn(const RuleInput& input, Outcomes& outcomes)
{
    for (const ConfigKey& key : input.configKeys()) {
        if (key.row->valueClass != ValueClass::Debug)
            continue;
        for (std::size_t place = 0; place < input.size(); ++place)
            checkPlace(input, key, place, outcomes);
    }
}

} // namespace

const Rule kDebugFlagOn{
    .id = "debug-flag-on",
    .factor = Factor::Config,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "Debugging is on where users are",
    .rationale = "Debug modes show stack traces, settings and consoles to whoever asks, and run "
                 "slower than what was tested.",
    .compares = "Switches such as DEBUG, APP_DEBUG, FLASK_DEBUG, DISPLAY_ERRORS and XDEBUG_MODE "
                "in every environment that is not for development or tests.",
    .guards = "Empty values, 0, false, no, off and none are off. Log levels have a rule of their "
              "own. An error in production, a warning in staging.",
    .remedy = "Switch debugging off there.",
    .check = checkDebugFlagOn};

} // namespace plumbline::parity::rules
