// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/environments.h"
#include "app/cli/manifest_offer.h"
#include "app/cli/moment.h"
#include "core/base/digest.h"
#include "core/workspace/check.h"
#include "core/workspace/fix.h"
#include "core/workspace/waive.h"

#include <fmt/format.h>

#include <map>
#include <memory>

namespace plumbline::cli {
namespace {

struct WaiveChoices
{
    std::string finding;
    std::string reason;
    std::string owner;
    std::string expires;
    std::vector<std::string> allow; // ENVIRONMENT=VALUE
    std::string min;
    std::string max;
    std::string ratio;
    bool isAgreed = false;
};

constexpr std::size_t kSecretKeyBytes = 16;

/// The one finding that is meant.
Result<parity::Finding> chosen(const std::vector<parity::Finding>& findings,
                               const std::string& word)
{
    const std::vector<std::string> words{word};
    return workspace::selectFindings(findings, words)
        .and_then([&](std::vector<parity::Finding> meant) -> Result<parity::Finding> {
            if (meant.size() == 1)
                return std::move(meant.front());
            std::string hint = phrase("name one by the beginning of its fingerprint:");
            for (const parity::Finding& finding : meant)
                hint += fmt::format("\n  {}  {} {}",
                                    finding.fingerprint.substr(0, 8),
                                    finding.rule,
                                    finding.subject);
            return fail(ErrorCode::Invalid,
                        phrase("{} findings are meant by {}", meant.size(), word),
                        std::move(hint));
        });
}

/// The values that are allowed, by environment.
Result<std::map<std::string, std::string>> allowedOf(const std::vector<std::string>& words)
{
    std::map<std::string, std::string> values;
    for (const std::string& word : words) {
        const std::size_t at = word.find('=');
        if (at == 0 || at == std::string::npos)
            return fail(ErrorCode::Invalid,
                        phrase("--allow {} names no value", word),
                        phrase("write ENVIRONMENT=VALUE"));
        values[word.substr(0, at)] = word.substr(at + 1);
    }
    return values;
}

int waive(const Invocation& invocation, const WaiveChoices& choices)
{
    const auto allowed = allowedOf(choices.allow);
    if (!allowed)
        return invocation.complain(allowed.error());
    const auto environments = loadEnvironments(invocation, {});
    if (!environments)
        return environments.error();
    const std::string now = momentOf(invocation);
    const auto checked = workspace::check(environments->opened,
                                          environments->loaded,
                                          {.now = now,
                                           .secretKey = randomHex(kSecretKeyBytes),
                                           .baseline = {},
                                           .baselineFile = {},
                                           .clock = {}});
    if (!checked)
        return invocation.complain(checked.error());
    const auto finding = chosen(checked->report.findings, choices.finding);
    if (!finding)
        return invocation.complain(finding.error());
    const auto plan = workspace::planWaiver(environments->opened,
                                            *finding,
                                            {.reason = choices.reason,
                                             .owner = choices.owner,
                                             .expires = choices.expires,
                                             .today = now.substr(0, 10),
                                             .allow = *allowed,
                                             .min = choices.min,
                                             .max = choices.max,
                                             .ratio = choices.ratio});
    if (!plan)
        return invocation.complain(plan.error());
    return offerChange(invocation, *plan, choices.isAgreed);
}

} // namespace

void addWaiveCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<WaiveChoices>(); // shared by the options and the action
    CLI::App* command = app.add_subcommand(
        "waive",
        "Declare a finding as meant, until a day: shows the change to plumbline.yaml first");
    command
        ->add_option(
            "FINDING", choices->finding, "A rule, rule:subject, or the beginning of a fingerprint")
        ->type_name("")
        ->required();
    command->add_option("--reason", choices->reason, "Why the difference is meant, in a sentence")
        ->type_name("TEXT")
        ->required();
    command->add_option("--owner", choices->owner, "Who looks after it")->type_name("NAME");
    command
        ->add_option(
            "--expires", choices->expires, "The last day that it holds, at most 180 days ahead")
        ->type_name("YYYY-MM-DD")
        ->required();
    command
        ->add_option("--allow",
                     choices->allow,
                     "The only value of an environment that is meant; may be repeated")
        ->type_name("ENV=VALUE")
        ->allow_extra_args(false);
    command->add_option("--min", choices->min, "The least amount that is meant: 2, 30s, 512Mi")
        ->type_name("AMOUNT");
    command->add_option("--max", choices->max, "The largest amount that is meant")
        ->type_name("AMOUNT");
    command
        ->add_option(
            "--ratio", choices->ratio, "How many times the smallest the largest amount may be")
        ->type_name("NUMBER");
    command->add_flag("-y,--yes", choices->isAgreed, "Write it without asking");
    command->footer(
        "Examples:\n"
        "  plumbline waive feature-flag-drift:FEATURE_NEW_CHECKOUT \\\n"
        "      --reason \"staged rollout, PAY-812\" --owner payments --expires 2027-01-31\n"
        "  plumbline waive replicas-drift:replicas --min 1 --max 6 \\\n"
        "      --reason \"staging is smaller\" --expires 2027-01-31\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return waive(invocation, *choices); };
    });
}

} // namespace plumbline::cli
