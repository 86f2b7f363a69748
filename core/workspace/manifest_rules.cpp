// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/manifest_rules.h"

#include "core/base/text.h"
#include "core/parity/rules/list.h"

namespace plumbline::workspace {

using sources::Member;
using sources::Tree;

namespace {

/// `log-level-drift: off`, `debug-flag-on: warning`.
parity::RuleSetting
readRuleSetting(const Tree& rules, const std::string& id, ManifestReader& reader)
{
    static const std::vector<std::string> kWords{"off", "on", "error", "warning", "info"};
    reader.checkWord(rules, id, kWords);
    const std::string word = reader.text(rules, id);
    parity::RuleSetting setting{.isOn = word != "off", .severity = {}};
    for (const Severity severity : {Severity::Info, Severity::Warning, Severity::Error}) {
        if (word == toString(severity))
            setting.severity = severity;
    }
    return setting;
}

} // namespace

void readRules(const Tree& root, ManifestReader& reader, Manifest& manifest)
{
    const Tree* rules = reader.mapping(root, "rules");
    if (rules == nullptr)
        return;
    std::vector<std::string> ids{"packs"};
    for (const parity::Rule* rule : parity::allRules())
        ids.emplace_back(rule->id);
    for (const std::string& word : reader.texts(*rules, "packs")) {
        if (const auto pack = parity::packOf(word))
            manifest.rules.packs.insert(*pack);
        else
            reader.error(*rules->find("packs"),
                         phrase("there is no pack of rules \"{}\"", printable(word)),
                         suggestion(word, parity::packNames()));
    }
    for (const Member& member : rules->members) {
        if (member.key == "packs")
            continue;
        if (parity::findRule(member.key) == nullptr)
            reader.error(reader.keyPlace(member),
                         phrase("there is no rule \"{}\"", printable(member.key)),
                         suggestion(member.key, ids));
        else
            manifest.rules.rules[member.key] = readRuleSetting(*rules, member.key, reader);
    }
}

void readDeployers(const Tree& root, ManifestReader& reader, Manifest& manifest)
{
    const Tree* deployers = reader.mapping(root, "deployers");
    if (deployers == nullptr)
        return;
    for (const Member& member : deployers->members)
        manifest.deployers[member.key] = reader.text(*deployers, member.key);
}

} // namespace plumbline::workspace
