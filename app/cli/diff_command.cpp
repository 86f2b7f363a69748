// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/environments.h"
#include "app/cli/table.h"
#include "core/base/digest.h"
#include "core/base/text.h"
#include "core/workspace/compare.h"
#include "core/workspace/render_environment.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace plumbline::cli {
namespace {

struct DiffChoices
{
    std::vector<std::string> environments;
    std::vector<std::string> services;
    std::vector<std::string> keys;
    std::vector<std::string> kinds;
    std::string format = "table";
    bool showsAll = false;
    bool onlyGaps = false;
};

constexpr std::size_t kSecretKeyBytes = 16;
constexpr std::size_t kCellWidth = 32;

report::RowFilter filterOf(const DiffChoices& choices)
{
    report::RowFilter filter{.services = choices.services, .keys = choices.keys, .kinds = {}};
    if (choices.showsAll)
        filter.rows = report::Rows::All;
    else if (choices.onlyGaps)
        filter.rows = report::Rows::Gaps;
    for (const std::string& word : choices.kinds) {
        if (const auto kind = parity::kindOf(word))
            filter.kinds.push_back(*kind);
    }
    return filter;
}

Style styleOf(parity::Verdict verdict)
{
    switch (verdict) {
    case parity::Verdict::Drift:
    case parity::Verdict::Missing:
        return Style::Red;
    case parity::Verdict::Unreadable:
    case parity::Verdict::Waived:
        return Style::Yellow;
    case parity::Verdict::Equal:
    case parity::Verdict::Expected:
    case parity::Verdict::NotApplicable:
        break;
    }
    return Style::Green;
}

std::string tableOf(const parity::Comparison& comparison, const Terminal& out)
{
    std::vector<std::string> headings = report::tableHeadings(comparison);
    for (std::string& heading : headings)
        std::ranges::transform(heading, heading.begin(), [](char c) {
            return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        });
    std::vector<std::vector<std::string>> rows{headings};
    for (report::TableLine& line : report::tableLines(comparison, kCellWidth)) {
        line.columns.back() = out.styled(styleOf(line.verdict), line.columns.back());
        rows.push_back(std::move(line.columns));
    }
    return renderTable(rows);
}

std::string render(const parity::Comparison& comparison,
                   const DiffChoices& choices,
                   const Environments& environments,
                   const Terminal& out)
{
    const std::string& workspace = environments.opened.manifest.name;
    if (choices.format == "json")
        return report::renderJson(comparison, workspace);
    if (choices.format == "md")
        return report::renderMarkdown(comparison, workspace);
    if (choices.format == "csv")
        return report::renderCsv(comparison);
    return tableOf(comparison, out);
}

/// What is compared with what: `dev: 9f1c2ab, with changes`.
void tellRevisions(const Invocation& invocation,
                   const std::vector<workspace::LoadedEnvironment>& environments)
{
    for (const workspace::LoadedEnvironment& loaded : environments) {
        const std::string revision = workspace::describeRevision(loaded);
        if (!revision.empty())
            invocation.say(
                fmt::format("{}: {}", printable(loaded.environment.name), printable(revision)));
    }
}

int diff(const Invocation& invocation, const DiffChoices& choices)
{
    auto environments = loadEnvironments(invocation, choices.environments);
    if (!environments)
        return environments.error();
    if (environments->loaded.size() < 2)
        return invocation.complain(
            {.code = ErrorCode::Invalid,
             .message = phrase("there is one environment, and nothing to compare it with"),
             .hint =
                 phrase("name its sources in plumbline.yaml: plumbline init shows what was found"),
             .where = std::nullopt});
    const bool areComplete = environments->areComplete();
    tellRevisions(invocation, environments->loaded);
    const parity::Comparison comparison = workspace::compareEnvironments(
        environments->opened, std::move(environments->loaded), randomHex(kSecretKeyBytes));
    const parity::Comparison shown = report::filtered(comparison, filterOf(choices));
    if (choices.format == "table" && shown.rows.empty())
        invocation.say("no row to show");
    else
        invocation.out.write(render(shown, choices, *environments, invocation.out));
    invocation.say(report::describe(report::countVerdicts(comparison)));
    return areComplete ? kDone : kCouldNotLook;
}

} // namespace

void addDiffCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<DiffChoices>(); // shared by the options and the action
    CLI::App* command = app.add_subcommand(
        "diff", "Compare environments: the matrix of what they have and where they differ");
    command->add_option("ENV", choices->environments, "Environments; all of them if none is named")
        ->type_name("");
    command->add_flag("--all", choices->showsAll, "Also what is equal");
    command->add_flag("--gaps", choices->onlyGaps, "Only what nobody has said is meant")
        ->excludes("--all");
    const auto several = [](CLI::Option* option) {
        option->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        return option;
    };
    several(command->add_option("--service", choices->services, "Only this service; may hold *"))
        ->type_name("NAME");
    several(command->add_option("--key", choices->keys, "Only this key; may hold *"))
        ->type_name("KEY");
    several(command->add_option("--kind", choices->kinds, "Only rows of this kind"))
        ->type_name("KIND")
        ->check(CLI::IsMember({"service",
                               "image",
                               "backing-service",
                               "config-var",
                               "port",
                               "volume",
                               "resource",
                               "health",
                               "log",
                               "deploy"})
                    .description(""));
    command->add_option("--format", choices->format, "table, json, md or csv")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"table", "json", "md", "csv"}).description(""));
    command->footer("Examples:\n"
                    "  plumbline diff dev prod\n"
                    "  plumbline diff --kind config-var --service api --all\n"
                    "  plumbline diff --format md > parity.md\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return diff(invocation, *choices); };
    });
}

} // namespace plumbline::cli
