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

#include <memory>

namespace plumbline::cli {
namespace {

struct WaiveChoices
{
    std::string finding;
    std::string reason;
    std::string owner;
    std::string expires;
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
            std::string hint = "name one by the beginning of its fingerprint:";
            for (const parity::Finding& finding : meant)
                hint += fmt::format("\n  {}  {} {}",
                                    finding.fingerprint.substr(0, 8),
                                    finding.rule,
                                    finding.subject);
            return fail(ErrorCode::Invalid,
                        fmt::format("{} findings are meant by {}", meant.size(), word),
                        std::move(hint));
        });
}

int waive(const Invocation& invocation, const WaiveChoices& choices)
{
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
                                             .today = now.substr(0, 10)});
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
    command->add_flag("-y,--yes", choices->isAgreed, "Write it without asking");
    command->footer(
        "Examples:\n"
        "  plumbline waive feature-flag-drift:FEATURE_NEW_CHECKOUT \\\n"
        "      --reason \"staged rollout, PAY-812\" --owner payments --expires 2027-01-31\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return waive(invocation, *choices); };
    });
}

} // namespace plumbline::cli
