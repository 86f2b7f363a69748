// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/zones.h"

#include "core/parity/rules/config_parts.h"

#include <algorithm>
#include <optional>
#include <set>

namespace plumbline::parity::rules {

using model::ConfigVar;
using model::State;

namespace {

/// Only the process's own settings have the system's default.
bool hasSystemDefault(std::string_view key)
{
    return key == "TZ" || key == "LANG" || key == "LC_ALL";
}

/// What holds in one environment, in one spelling of the default; nothing where that is not known.
std::optional<std::string_view>
zoneAt(const ZoneSetting& setting, const ConfigKey& key, std::size_t place)
{
    const ConfigVar* var = key.vars[place];
    const std::string_view usual = setting.defaults.front();
    if (!isSet(var)) {
        const bool isDefaulted =
            key.row->cells[place].state == State::Missing && hasSystemDefault(key.name());
        return isDefaulted ? std::optional(usual) : std::nullopt;
    }
    const std::string_view text = textOf(*var);
    const bool isDefault = std::ranges::find(setting.defaults, text) != setting.defaults.end();
    return isDefault ? usual : text;
}

} // namespace

void judgeZones(const RuleInput& input, const ZoneSetting& setting, Outcomes& outcomes)
{
    for (const ConfigKey& key : input.configKeys()) {
        if (!setting.isKey(key.name()) || isSecret(key))
            continue;
        std::set<std::string> zones;
        std::vector<std::size_t> places;
        for (std::size_t place = 0; place < input.size(); ++place) {
            const auto zone = zoneAt(setting, key, place);
            if (!zone)
                continue;
            zones.emplace(*zone);
            places.push_back(place);
        }
        if (places.size() < 2)
            continue;
        if (zones.size() == 1) {
            outcomes.pass(subjectAt(subjectOf(key), places));
            continue;
        }
        outcomes.fail(subjectAt(subjectOf(key), places),
                      {.message = phrase("{} gives environments another {}",
                                         key.name(),
                                         Phrase::ofWords(setting.what)),
                       .reason = {},
                       .severity = {},
                       .evidence = evidenceOf(input, *key.row, places),
                       .fix = {}});
    }
}

} // namespace plumbline::parity::rules
