// SPDX-License-Identifier: Apache-2.0
#include "app/cli/check_table.h"
#include "app/cli/commands.h"
#include "app/cli/environments.h"
#include "core/base/digest.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/parity/rule_reference.h"
#include "core/parity/rules/list.h"
#include "core/report/document.h"
#include "core/report/report.h"
#include "core/workspace/check.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
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
             .message = fmt::format("there is no rule \"{}\"", printable(choices.explain)),
             .hint = meant.empty() ? "plumbline check --explain all lists them"
                                   : fmt::format("did you mean \"{}\"?", meant),
             .where = std::nullopt});
    }
    invocation.out.write(parity::explainRule(*rule));
    return kDone;
}

/// RFC 3339, UTC; SOURCE_DATE_EPOCH stands for the clock where it is set.
std::string nowOf(const Invocation& invocation)
{
    std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    const std::string fixed = variableOr(invocation.variables, "SOURCE_DATE_EPOCH");
    if (!fixed.empty())
        now = static_cast<std::time_t>(std::strtoll(fixed.c_str(), nullptr, 10));
    return fmt::format("{:%Y-%m-%dT%H:%M:%S}Z", fmt::gmtime(now));
}

std::string render(const parity::ParityReport& report,
                   const CheckChoices& choices,
                   const Environments& environments,
                   const std::string& now,
                   const Terminal& out)
{
    const report::ReportContext context{.generatedAt = now,
                                        .toolVersion = PLUMBLINE_VERSION,
                                        .fixDiffs = {},
                                        .past = {},
                                        .pathPrefix = {},
                                        .manifestFile = environments.opened.manifest.file};
    if (choices.format == "json")
        return report::renderCheckJson(report, context);
    if (choices.format == "sarif")
        return report::renderSarif(report, context);
    if (choices.format == "junit")
        return report::renderJunit(report, context);
    if (choices.format == "csv")
        return report::renderFindingsCsv(report);
    if (choices.format == "md")
        return report::renderMarkdown(report::outline(report, context));
    if (choices.format == "html")
        return report::renderHtml(report::outline(report, context));
    return renderCheckTable(report, out);
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

int check(const Invocation& invocation, const CheckChoices& choices)
{
    if (!choices.explain.empty())
        return explain(invocation, choices);
    auto environments = loadEnvironments(invocation, choices.environments);
    if (!environments)
        return environments.error();
    workspace::CheckRequest request{.now = nowOf(invocation),
                                    .secretKey = randomHex(kSecretKeyBytes),
                                    .baseline = {},
                                    .baselineFile = {},
                                    .clock = {}};
    if (choices.timesRules)
        request.clock = [] { return std::chrono::steady_clock::now(); };
    const std::string name =
        choices.baseline.empty() ? std::string(kBaselineFile) : choices.baseline;
    const std::filesystem::path path = invocation.directory / name;
    std::error_code unknown;
    const bool isFirst = choices.writesBaseline && !std::filesystem::exists(path, unknown);
    if ((!choices.baseline.empty() || choices.writesBaseline) && !isFirst) {
        auto baseline = readFile(path).and_then(
            [&](const std::string& text) { return parity::parseBaseline(text, name); });
        if (!baseline)
            return invocation.complain(baseline.error());
        request.baseline = std::move(*baseline);
        request.baselineFile = name;
    }
    auto checked = workspace::check(environments->opened, environments->loaded, request);
    if (!checked)
        return invocation.complain(checked.error());
    const parity::ParityReport& report = checked->report;
    for (const Diagnostic& diagnostic : report.diagnostics) {
        if (diagnostic.severity == Severity::Warning && !invocation.isQuiet)
            invocation.tell(diagnostic);
    }
    invocation.out.write(render(report, choices, *environments, request.now, invocation.out));
    tellTimings(invocation, checked->timings);
    if (choices.writesBaseline)
        return writeBaseline(invocation, path, report, request.baseline);
    const bool isGated = std::ranges::any_of(report.findings, [&](const parity::Finding& finding) {
        return isGate(finding, choices.failOn);
    });
    if (isGated)
        return kNotWell;
    const bool isComplete = environments->areComplete() && report.counts.notMeasured == 0;
    if (choices.requiresComplete && !isComplete) {
        invocation.say("not everything could be looked at, and --require-complete asks for that");
        return kCouldNotLook;
    }
    return environments->areComplete() ? kDone : kCouldNotLook;
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
    command->add_option("--explain", choices->explain, "Say what a rule is; all: every rule")
        ->type_name("RULE");
    command->add_flag("--timings", choices->timesRules, "Also how long each rule took");
    command->add_option("--format", choices->format, "table, json, md, html, sarif, junit or csv")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"table", "json", "md", "html", "sarif", "junit", "csv"})
                    .description(""));
    command->footer("Examples:\n"
                    "  plumbline check\n"
                    "  plumbline check staging prod --fail-on warning\n"
                    "  plumbline check --write-baseline --baseline parity.baseline\n"
                    "  plumbline check --explain backing-service-major-drift\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return check(invocation, *choices); };
    });
}

} // namespace plumbline::cli
