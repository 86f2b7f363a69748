// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rule_reference.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::parity {

namespace {

std::string switchOf(const Rule& rule)
{
    return rule.isOnByDefault()
               ? std::string("on by default")
               : fmt::format("off by default, in the pack `{}`", toString(rule.pack));
}

std::string headOf(const Rule& rule)
{
    return fmt::format("factor {}, {}, at most {}, {}",
                       numeral(rule.factor),
                       title(rule.factor),
                       toString(rule.severity),
                       switchOf(rule));
}

} // namespace

std::string explainRule(const Rule& rule)
{
    std::string text = fmt::format("{}: {}\n({})\n\n", rule.id, rule.title, headOf(rule));
    const auto add = [&](std::string_view heading, std::string_view body) {
        if (!body.empty())
            text += fmt::format("{:<16} {}\n", heading, body);
    };
    add("why it matters", rule.rationale);
    add("what it compares", rule.compares);
    add("what it does not", rule.guards);
    add("what to do", rule.remedy);
    return text;
}

std::string renderRuleReference(std::span<const Rule* const> rules)
{
    const auto on = std::ranges::count_if(rules, &Rule::isOnByDefault);
    std::string text = fmt::format(
        "<!-- Made by `plumbline check --explain all --format md`. -->\n\n"
        "# The rules of parity\n\n"
        "{} rules, {} of them on by default; the rest come in packs. `rules:` in `plumbline.yaml` "
        "switches packs and\nsingle rules and gives severities:\n\n"
        "```yaml\nrules:\n  packs: [strict, security]\n  log-level-drift: off\n"
        "  feature-flag-drift: error\n```\n\n"
        "A severity is what a rule says at most: many are milder outside production.\n",
        rules.size(),
        on);
    for (const Factor factor : kFactors) {
        bool isFirst = true;
        for (const Rule* rule : rules) {
            if (rule->factor != factor)
                continue;
            if (isFirst)
                text += fmt::format("\n## {}. {}\n", numeral(factor), title(factor));
            isFirst = false;
            text += fmt::format("\n### `{}`\n\n**{}.** {}; {}.\n\n",
                                rule->id,
                                rule->title,
                                toString(rule->severity),
                                switchOf(*rule));
            const auto add = [&](std::string_view heading, std::string_view body) {
                if (!body.empty())
                    text += fmt::format("- {}: {}\n", heading, body);
            };
            add("Why it matters", rule->rationale);
            add("Compares", rule->compares);
            add("Does not count", rule->guards);
            add("Remedy", rule->remedy);
        }
    }
    return text;
}

} // namespace plumbline::parity
