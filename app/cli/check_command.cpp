// SPDX-License-Identifier: Apache-2.0
#include "app/cli/check_table.h"
#include "app/cli/commands.h"
#include "app/cli/environments.h"
#include "app/cli/moment.h"
#include "app/cli/report_context.h"
#include "core/base/digest.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/parity/rule_reference.h"
#include "core/parity/rules/list.h"
#include "core/workspace/check.h"
#include "core/workspace/export.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace plumbline::cli {
namespace {

struct CheckChoices
{
    std::vector<std::string> environments;
    std::string format = "table";
    std::string failOn = "error";
    std::string baseline;
    std::string explain;
    std::vector<std::string> packs;
    bool writesBaseline = false;
    bool requiresComplete = false;
    bool timesRules = false;
};

constexpr std::size_t kSecretKeyBytes = 16;
constexpr std::string_view kBaselineFile = ".plumbline-baseline";

int explain(const Invocation& invocation, const CheckChoices& choices)
{
    if (choices.explain == "all") {
        if (choices.format == "md") {
            invocation.out.write(parity::renderRuleReference(parity::allRules()));
            return kDone;
        }
        for (const parity::Rule* rule : parity::allRules())
            invocation.out.write(fmt::format("{:<32} {}\n", rule->id, rule->title));
        return kDone;
    }
    const parity::Rule* rule = parity::findRule(choices.explain);
    if (rule == nullptr) {
        std::vector<std::string> ids;
        for (const parity::Rule* one : parity::allRules())
            ids.emplace_back(one->id);
        const std::string meant = closestMatch(choices.explain, ids);
        return invocation.complain(
            {.code = ErrorCode::Invalid,
             .message = phrase("there is no rule \"{}\"", printable(choices.explain)),
             .hint = meant.empty() ? phrase("plumbline check --explain all lists them")
                                   : phrase("did you mean \"{}\"?", meant),
             .where = std::nullopt});
    }
    invocation.out.write(parity::explainRule(*rule));
    return kDone;
}

Result<std::string> render(const Invocation& invocation,
                           const parity::ParityReport& report,
                           const CheckChoices& choices,
                           const Environments& environments,
                           const std::string& now)
{
    const auto format = workspace::reportFormatOf(choices.format);
    if (!format)
        return renderCheckTable(report, invocation.out);
    return workspace::renderReport(
        *format, report, contextOf(invocation, environments, report, now), {});
}

/// Whether a finding counts for the exit code: neither waived nor known to the baseline.
bool isGate(const parity::Finding& finding, std::string_view failOn)
{
    if (finding.waiver || !finding.isNew || failOn == "never")
        return false;
    if (failOn == "error")
        return finding.severity == Severity::Error;
    return failOn == "info" || finding.severity >= Severity::Warning;
}

int writeBaseline(const Invocation& invocation,
                  const std::filesystem::path& path,
                  const parity::ParityReport& report,
                  const std::optional<parity::Baseline>& before)
{
    const auto written =
        writeFileAtomically(path, parity::renderBaseline(report, before ? &*before : nullptr));
    if (!written)
        return invocation.complain(written.error());
    invocation.say(fmt::format("written to {}", path.string()));
    return kDone;
}

void tellTimings(const Invocation& invocation, std::vector<parity::RuleTiming> timings)
{
    std::ranges::stable_sort(
        timings, [](const auto& left, const auto& right) { return left.took > right.took; });
    for (const parity::RuleTiming& timing : timings)
        invocation.say(fmt::format(
            "{:>9.3f} ms  {}", static_cast<double>(timing.took.count()) / 1e6, timing.rule));
}

std::string baselineNameOf(const CheckChoices& choices)
{
    return choices.baseline.empty() ? std::string(kBaselineFile) : choices.baseline;
}

/// Takes in what is known already, unless this run is the one that writes it first.
Result<> readBaseline(const CheckChoices& choices,
                      const std::filesystem::path& path,
                      workspace::CheckRequest& request)
{
    std::error_code unknown;
    const bool isFirst = choices.writesBaseline && !std::filesystem::exists(path, unknown);
    if ((choices.baseline.empty() && !choices.writesBaseline) || isFirst)
        return {};
    const std::string name = baselineNameOf(choices);
    return readFile(path)
        .and_then([&](const std::string& text) { return parity::parseBaseline(text, name); })
        .transform([&](parity::Baseline baseline) {
            request.baseline = std::move(baseline);
            request.baselineFile = name;
        });
}

/// What a pipeline goes by: drift first, then whether everything was looked at.
int verdict(const Invocation& invocation,
            const CheckChoices& choices,
            const parity::ParityReport& report,
            bool sawAll)
{
    const bool isGated = std::ranges::any_of(report.findings, [&](const parity::Finding& finding) {
        return isGate(finding, choices.failOn);
    });
    if (isGated)
        return kNotWell;
    if (choices.requiresComplete && (!sawAll || report.counts.notMeasured > 0)) {
        invocation.say("not everything could be looked at, and --require-complete asks for that");
        return kCouldNotLook;
    }
    return sawAll ? kDone : kCouldNotLook;
}

int check(const Invocation& invocation, const CheckChoices& choices)
{
    if (!choices.explain.empty())
        return explain(invocation, choices);
    auto environments = loadEnvironments(invocation, choices.environments);
    if (!environments)
        return environments.error();
    workspace::CheckRequest request{.now = momentOf(invocation),
                                    .secretKey = randomHex(kSecretKeyBytes),
                                    .baseline = {},
                                    .baselineFile = {},
                                    .clock = {}};
    for (const std::string& name : choices.packs) {
        if (const auto pack = parity::packOf(name))
            request.packs.insert(*pack);
    }
    if (choices.timesRules)
        request.clock = [] { return std::chrono::steady_clock::now(); };
    const std::filesystem::path path = invocation.directory / baselineNameOf(choices);
    if (const auto read = readBaseline(choices, path, request); !read)
        return invocation.complain(read.error());
    auto checked = workspace::check(environments->opened, environments->loaded, request);
    if (!checked)
        return invocation.complain(checked.error());
    const parity::ParityReport& report = checked->report;
    for (const Diagnostic& diagnostic : report.diagnostics) {
        if (diagnostic.severity == Severity::Warning && !invocation.isQuiet)
            invocation.tell(diagnostic);
    }
    const auto text = render(invocation, report, choices, *environments, request.now);
    if (!text)
        return invocation.complain(text.error());
    invocation.out.write(*text);
    remember(invocation, *environments, report, request.now);
    tellTimings(invocation, checked->timings);
    return choices.writesBaseline
               ? writeBaseline(invocation, path, report, request.baseline)
               : verdict(invocation, choices, report, environments->areComplete());
}

} // namespace

void addCheckCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<CheckChoices>(); // shared by the options and the action
    CLI::App* command = app.add_subcommand(
        "check", "Judge what differs between environments: what matters, why, and what to do");
    command->add_option("ENV", choices->environments, "Environments; all of them if none is named")
        ->type_name("");
    command
        ->add_option("--fail-on",
                     choices->failOn,
                     "Exit with 1 at findings of this severity or above: error (default), warning, "
                     "info or never")
        ->type_name("SEVERITY")
        ->check(CLI::IsMember({"error", "warning", "info", "never"}).description(""));
    command
        ->add_option("--baseline", choices->baseline, "Findings that this file knows do not count")
        ->type_name("FILE");
    command->add_flag("--write-baseline",
                      choices->writesBaseline,
                      "Write the findings that there are to the baseline; an existing one shrinks");
    command->add_flag("--require-complete",
                      choices->requiresComplete,
                      "Exit with 3 where something could not be looked at");
    command
        ->add_option("--pack",
                     choices->packs,
                     "Also the rules of a pack, as `rules: {packs: [...]}` does: strict, security, "
                     "delivery, measured or beyond")
        ->type_name("PACK")
        ->delimiter(',')
        ->check(CLI::IsMember(parity::packNames()).description(""));
    command->add_option("--explain", choices->explain, "Say what a rule is; all: every rule")
        ->type_name("RULE");
    command->add_flag("--timings", choices->timesRules, "Also how long each rule took");
    command
        ->add_option(
            "--format", choices->format, "table, json, md, html, sarif, junit, csv or codequality")
        ->type_name("FORMAT")
        ->check(
            CLI::IsMember({"table", "json", "md", "html", "sarif", "junit", "csv", "codequality"})
                .description(""));
    command->footer("Examples:\n"
                    "  plumbline check\n"
                    "  plumbline check staging prod --fail-on warning\n"
                    "  plumbline check --pack security,delivery\n"
                    "  plumbline check --write-baseline --baseline parity.baseline\n"
                    "  plumbline check --explain backing-service-major-drift\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return check(invocation, *choices); };
    });
}

} // namespace plumbline::cli
