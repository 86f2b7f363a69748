// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/environments.h"
#include "app/cli/moment.h"
#include "app/cli/report_context.h"
#include "core/base/digest.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/parity/baseline.h"
#include "core/workspace/check.h"
#include "core/workspace/export.h"

#include <fmt/format.h>

#include <utility>

namespace plumbline::cli {
namespace {

struct ReportChoices
{
    std::vector<std::string> environments;
    std::vector<std::string> files;
    std::vector<std::string> formats;
    std::string baseline;
    bool showsAll = false;
    bool hasNoMatrix = false;
    bool hasNoWaived = false;
    bool hasNoHistory = false;
};

constexpr std::size_t kSecretKeyBytes = 16;

/// The format of each file: as it is told, else by the file's ending.
Result<std::vector<workspace::ReportTarget>> targetsOf(const Invocation& invocation,
                                                       const ReportChoices& choices)
{
    std::vector<workspace::ReportTarget> targets;
    for (std::size_t i = 0; i < choices.files.size(); ++i) {
        const std::string& file = choices.files[i];
        const auto format = i < choices.formats.size()
                                ? workspace::reportFormatOf(choices.formats[i])
                                : workspace::reportFormatOfFile(file);
        if (!format)
            return fail(
                ErrorCode::Invalid,
                phrase("{} does not tell its format", printable(file)),
                phrase("say it: --format html, md, json, sarif, junit, csv, pdf or codequality"));
        targets.push_back(
            {.format = *format,
             .file = file == "-" ? std::filesystem::path(file) : invocation.directory / file});
    }
    return targets;
}

Result<workspace::CheckRequest>
requestOf(const Invocation& invocation, const ReportChoices& choices, const std::string& now)
{
    workspace::CheckRequest request{.now = now,
                                    .secretKey = randomHex(kSecretKeyBytes),
                                    .baseline = {},
                                    .baselineFile = {},
                                    .clock = {}};
    if (choices.baseline.empty())
        return request;
    auto baseline =
        readFile(invocation.directory / choices.baseline).and_then([&](const std::string& text) {
            return parity::parseBaseline(text, choices.baseline);
        });
    if (!baseline)
        return tl::unexpected(baseline.error());
    request.baseline = std::move(*baseline);
    request.baselineFile = choices.baseline;
    return request;
}

int writeReport(const Invocation& invocation, const ReportChoices& choices)
{
    const auto targets = targetsOf(invocation, choices);
    if (!targets)
        return invocation.complain(targets.error());
    auto environments = loadEnvironments(invocation, choices.environments);
    if (!environments)
        return environments.error();
    const std::string now = momentOf(invocation);
    const auto request = requestOf(invocation, choices, now);
    if (!request)
        return invocation.complain(request.error());
    const auto checked = workspace::check(environments->opened, environments->loaded, *request);
    if (!checked)
        return invocation.complain(checked.error());
    const report::ReportContext context =
        contextOf(invocation, *environments, checked->report, now, !choices.hasNoHistory);
    const report::OutlineOptions options{.hasMatrix = !choices.hasNoMatrix,
                                         .rows = choices.showsAll ? report::Rows::All
                                                                  : report::Rows::Differences,
                                         .hasWaived = !choices.hasNoWaived,
                                         .hasNotMeasured = true,
                                         .hasTrend = !choices.hasNoHistory};
    const int done = environments->areComplete() ? kDone : kCouldNotLook;
    if (targets->size() == 1 && targets->front().file == "-") {
        const auto text =
            workspace::renderReport(targets->front().format, checked->report, context, options);
        if (!text)
            return invocation.complain(text.error());
        invocation.out.write(*text);
        return done;
    }
    const auto written = workspace::exportReport(*targets, checked->report, context, options);
    if (!written)
        return invocation.complain(written.error());
    for (const std::filesystem::path& file : *written)
        invocation.say(fmt::format("written to {}", printable(file.string())));
    return done;
}

} // namespace

void addReportCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<ReportChoices>(); // shared by the options and the action
    CLI::App* command = app.add_subcommand(
        "report", "Write what check finds to files, in one or several formats at once");
    command->add_option("ENV", choices->environments, "Environments; all of them if none is named")
        ->type_name("");
    const auto several = [](CLI::Option* option) {
        return option->expected(1)->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    };
    several(command->add_option(
                "-o,--output",
                choices->files,
                "File to write: .html, .md, .json, .sarif, .xml, .csv or .pdf; repeat for several"))
        ->type_name("FILE")
        ->required();
    several(command->add_option("--format",
                                choices->formats,
                                "html, md, json, sarif, junit, csv, pdf or codequality, where the "
                                "file's ending does not tell; in the order of the files"))
        ->type_name("FORMAT")
        ->check(CLI::IsMember(workspace::reportFormatNames()).description(""));
    command
        ->add_option("--baseline", choices->baseline, "Findings that this file knows are not new")
        ->type_name("FILE");
    command->add_flag("--all", choices->showsAll, "Also what is equal, in the matrix");
    command->add_flag("--no-matrix", choices->hasNoMatrix, "Without the matrix")->excludes("--all");
    command->add_flag("--no-waived", choices->hasNoWaived, "Without waived findings");
    command->add_flag("--no-history", choices->hasNoHistory, "Without trend and changes");
    command->footer("A file is written whole or not at all. Findings do not change the exit code:\n"
                    "plumbline check does that.\n\n"
                    "Examples:\n"
                    "  plumbline report -o parity.html\n"
                    "  plumbline report dev prod -o parity.sarif -o parity.xml -o parity.md\n"
                    "  plumbline report -o - --format md --no-matrix\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return writeReport(invocation, *choices); };
    });
}

} // namespace plumbline::cli
