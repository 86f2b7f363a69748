// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rules/zones.h"

#include "core/parity/rules/config_parts.h"

#include <algorithm>
#include <set>

namespace plumbline::parity::rules {

using model::ConfigVar;
using model::State;

void judgeZones(const RuleInput& input, const ZoneSetting& setting, Outcomes& outcomes)
{
    for (const ConfigKey& key : input.configKeys()) {
        if (!setting.isKey(key.name()) || isSecret(key))
            continue;
        std::set<std::string> zones;
        std::vector<std::size_t> places;
        for (std::size_t place = 0; place < input.size(); ++place) {
            const ConfigVar* var = key.vars[place];
            const State state = key.row->cells[place].state;
            // Only the process's own settings have the system's default.
            const bool isDefaulted =
                state == State::Missing &&
                (key.name() == "TZ" || key.name() == "LANG" || key.name() == "LC_ALL");
            if (!isSet(var) && !isDefaulted)
                continue;
            const std::string_view text = isSet(var) ? textOf(*var) : setting.defaults.front();
            const bool isDefault =
                std::ranges::find(setting.defaults, text) != setting.defaults.end();
            zones.emplace(isDefault ? setting.defaults.front() : text);
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
