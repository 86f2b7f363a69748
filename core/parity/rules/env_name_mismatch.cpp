// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/parity/place_words.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/config_parts.h"
#include "core/parity/rules/key_kinds.h"

#include <array>
#include <optional>

namespace plumbline::parity::rules {

namespace {

using model::ConfigVar;
using model::EnvironmentRole;

/// The role that a value names, by its words: `config.settings.production`, `prod-eu`, `release`.
std::optional<EnvironmentRole> roleNamed(std::string_view text)
{
    struct Known
    {
        std::string_view word;
        EnvironmentRole role;
    };

    static constexpr std::array kKnown{Known{"production", EnvironmentRole::Production},
                                       Known{"prod", EnvironmentRole::Production},
                                       Known{"live", EnvironmentRole::Production},
                                       Known{"release", EnvironmentRole::Production},
                                       Known{"staging", EnvironmentRole::Staging},
                                       Known{"stage", EnvironmentRole::Staging},
                                       Known{"stg", EnvironmentRole::Staging},
                                       Known{"development", EnvironmentRole::Development},
                                       Known{"dev", EnvironmentRole::Development},
                                       Known{"local", EnvironmentRole::Development},
                                       Known{"debug", EnvironmentRole::Development},
                                       Known{"test", EnvironmentRole::Test},
                                       Known{"testing", EnvironmentRole::Test}};
    for (const std::string& word : wordsOf(text)) {
        for (const Known& known : kKnown) {
            if (toLower(word) == known.word)
                return known.role;
        }
    }
    return std::nullopt;
}

/// Staging runs as production does: that is what it is for.
bool fits(EnvironmentRole named, EnvironmentRole role)
{
    if (named == role || role == EnvironmentRole::Other)
        return true;
    return named == EnvironmentRole::Production && role != EnvironmentRole::Production;
}

std::string wordFor(EnvironmentRole role)
{
    return std::string(toString(role));
}

void checkVar(const RuleInput& input,
              const ConfigKey& key,
              std::size_t place,
              const std::string& text,
              Outcomes& outcomes)
{
    const auto named = roleNamed(text);
    if (!named)
        return; // a name of the workspace's own
    const Subject subject = subjectAt(subjectOf(key), {place});
    if (fits(*named, input.role(place))) {
        outcomes.pass(subject);
        return;
    }
    const std::string right = wordFor(input.role(place));
    Fix fix{.summary = phrase("Set {} to {} in {}.", key.name(), right, input.name(place)),
            .changes = {}};
    if (text == wordFor(*named))
        fix.changes = replaceChanges(key, {place}, right);
    outcomes.fail(subject,
                  {.message = phrase("{} says {} in {}", key.name(), text, input.name(place)),
                   .reason = {},
                   .severity = input.isProduction(place) ? Severity::Error : Severity::Warning,
                   .evidence = evidenceOf(input, *key.row, {place}),
                   .fix = std::move(fix)});
}

void checkEnvNameMismatch(const RuleInput& input, Outcomes& outcomes)
{
    eachVar(input, [&](const ConfigKey& key, std::size_t place, const ConfigVar& var) {
        const auto* text = std::get_if<std::string>(&var.value);
        if (isEnvironmentNameKey(key.name()) && isSet(&var) && text != nullptr && !isSecret(key))
            checkVar(input, key, place, *text, outcomes);
    });
}

} // namespace

const Rule kEnvNameMismatch{
    .id = "env-name-mismatch",
    .factor = Factor::Config,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "The app is told that it runs in another environment",
    .rationale = "Frameworks choose caching, error pages, checks and settings by that name: as "
                 "development they show what nobody should see, and skip what everybody relies on.",
    .compares = "NODE_ENV, RAILS_ENV, APP_ENV, DJANGO_SETTINGS_MODULE, ASPNETCORE_ENVIRONMENT, "
                "SPRING_PROFILES_ACTIVE and their like with the environment's role.",
    .guards = "Staging and development that run as production do. Names that say no role.",
    .remedy = "Set the name that belongs to the environment.",
    .check = checkEnvNameMismatch};

} // namespace plumbline::parity::rules
