// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/presence.h"

#include "core/parity/address.h"
#include "core/parity/rules/config_parts.h"
#include "core/parity/rules/near_misses.h"

#include <algorithm>
#include <array>

namespace plumbline::parity::rules {

namespace {

using model::ConfigVar;
using model::State;

struct Places
{
    std::vector<std::size_t> with;
    std::vector<std::size_t> without;
};

Places placesOfKey(const ConfigKey& key)
{
    Places places;
    for (std::size_t place = 0; place < key.vars.size(); ++place) {
        const State state = key.row->cells[place].state;
        if (state == State::Missing)
            places.without.push_back(place);
        else if (state != State::NotApplicable && key.vars[place] != nullptr)
            places.with.push_back(place);
    }
    return places;
}

/// Whether the key or its value speaks of a person's own machine.
bool looksLocal(const ConfigKey& key, const std::vector<std::size_t>& with)
{
    if (hasWord(key.name(),
                {"DEV",         "DEVELOPMENT", "LOCAL",   "LOCALHOST",  "MAILPIT", "MAILHOG",
                 "MAILCATCHER", "MOCK",        "FAKE",    "STUB",       "SEED",    "HOT",
                 "WATCH",       "RELOAD",      "TOOLBAR", "LIVERELOAD", "TEST",    "TESTING",
                 "HMR",         "DEBUGGER",    "ADMINER", "PGADMIN",    "POLLING", "CHOKIDAR"}) ||
        key.row->valueClass == ValueClass::Debug)
        return true;
    return std::ranges::all_of(with, [&](std::size_t place) {
        const ConfigVar* var = key.vars[place];
        if (!isSet(var))
            return false;
        const std::vector<std::string> hosts = hostsOf(textOf(*var));
        return !hosts.empty() && std::ranges::all_of(hosts, [](const std::string& host) {
            return host == "localhost" || host.starts_with("127.") ||
                   host == "host.docker.internal" || host == "mailpit" || host == "mailhog";
        });
    });
}

Presence kindOfGap(const RuleInput& input, const ConfigKey& key, const Places& places)
{
    if (std::ranges::all_of(places.with,
                            [&](std::size_t place) { return input.isProduction(place); }))
        return Presence::OnlyProduction;
    const bool isOnlyLocal =
        std::ranges::all_of(places.with, [&](std::size_t place) { return input.isLocal(place); });
    const auto lacking = std::ranges::count_if(
        places.without, [&](std::size_t place) { return !input.isLocal(place); });
    if (isOnlyLocal && (lacking > 1 || looksLocal(key, places.with)))
        return Presence::OnlyLocal;
    return Presence::Missing;
}

/// Whether a var comes with a whole set that several processes are given: a ConfigMap, an env file.
bool comesWithSet(const ConfigVar& var)
{
    static constexpr std::array kSets{std::string_view{"configMap"},
                                      std::string_view{"secret"},
                                      std::string_view{"env_file"},
                                      std::string_view{"dotenv"},
                                      std::string_view{"heroku config"}};
    return std::ranges::any_of(kSets,
                               [&](std::string_view set) { return var.layer.starts_with(set); });
}

/// Whether the environments that lack the key for this process have it for another one: who gives
/// whole sets gives each process what only some of them read.
bool isForOthers(const RuleInput& input, const ConfigKey& key, const Places& places)
{
    const bool isWhole = std::ranges::all_of(
        places.with, [&](std::size_t place) { return comesWithSet(*key.vars[place]); });
    return isWhole && std::ranges::all_of(places.without, [&](std::size_t place) {
               return std::ranges::any_of(input.environment(place).services, [&](const auto& one) {
                   return model::findConfigVar(one.config, key.name()) != nullptr;
               });
           });
}

Severity
severityOf(const RuleInput& input, const ConfigKey& key, const Places& places, Presence kind)
{
    if (key.isOfBackingService || key.row->valueClass == ValueClass::Telemetry ||
        isForOthers(input, key, places))
        return Severity::Info;
    return kind == Presence::Missing ? Severity::Error : Severity::Warning;
}

void fail(const RuleInput& input,
          const ConfigKey& key,
          const Places& places,
          Presence kind,
          Outcomes& outcomes)
{
    Fix fix{.summary = isOfItsPlace(key)
                           ? phrase("Set {} in {}, to a value of its own.",
                                    key.name(),
                                    enumerate(input, places.without))
                           : phrase("Set {} in {}.", key.name(), enumerate(input, places.without)),
            .changes = {}};
    if (kind == Presence::OnlyLocal)
        fix.summary = phrase("Set {} in {}, or take it out of {}.",
                             key.name(),
                             enumerate(input, places.without),
                             enumerate(input, places.with));
    for (const std::size_t place : places.without) {
        if (auto change = addKeyChange(input, key, place); change && kind != Presence::OnlyLocal)
            fix.changes.push_back(std::move(*change));
    }
    std::vector<std::size_t> all = places.with;
    all.insert(all.end(), places.without.begin(), places.without.end());
    std::ranges::sort(all);
    outcomes.fail(subjectAt(subjectOf(key), all),
                  {.message = phrase("{} is set in {} and missing in {}",
                                     key.name(),
                                     enumerate(input, places.with),
                                     enumerate(input, places.without)),
                   .reason = {},
                   .severity = severityOf(input, key, places, kind),
                   .evidence = evidenceOf(input, *key.row, all),
                   .fix = std::move(fix)});
}

} // namespace

void judgePresence(const RuleInput& input, Presence kind, Outcomes& outcomes)
{
    const std::vector<NearMiss> pairs = nearMisses(input);
    for (const ConfigKey& key : input.configKeys()) {
        const Row& row = *key.row;
        if (row.verdict == Verdict::NotApplicable || isIn(pairs, key))
            continue;
        const Places places = placesOfKey(key);
        if (row.verdict == Verdict::Missing && !places.with.empty() && !places.without.empty()) {
            if (kindOfGap(input, key, places) == kind)
                fail(input, key, places, kind, outcomes);
            continue;
        }
        if (kind != Presence::Missing)
            continue;
        // A cell that could not be read is missing only if its key is, and that is not known.
        if (row.verdict == Verdict::Unreadable && places.with.size() < 2)
            outcomes.notMeasured(subjectOf(key), row.reason);
        else
            outcomes.pass(subjectOf(key));
    }
}

} // namespace plumbline::parity::rules
