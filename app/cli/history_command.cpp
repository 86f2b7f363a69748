// SPDX-License-Identifier: Apache-2.0
#include "app/cli/commands.h"
#include "app/cli/moment.h"
#include "app/cli/table.h"
#include "core/base/text.h"
#include "core/workspace/environments.h"
#include "core/workspace/past.h"

#include <fmt/format.h>

namespace plumbline::cli {
namespace {

struct HistoryChoices
{
    std::vector<std::int64_t> ids;
    std::string since;
    std::string format = "table";
    std::size_t limit = 20;
    bool isOfAll = false;
    bool isOfOnboarding = false;
    bool clears = false;
};

Style styleOf(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Style::Red;
    case Severity::Warning:
        return Style::Yellow;
    case Severity::Info:
        break;
    }
    return Style::Blue;
}

std::string runsTable(const std::vector<history::Run>& runs, bool isOfAll)
{
    std::vector<std::vector<std::string>> rows{
        {"ID", "COMPARED", "ENVIRONMENTS", "SCORE", "MEASURED", "ERRORS", "WARNINGS", "WAIVED"}};
    if (isOfAll)
        rows.front().insert(rows.front().begin() + 1, "WORKSPACE");
    for (const history::Run& run : runs) {
        rows.push_back({std::to_string(run.id),
                        run.at,
                        printable(join(run.environments, " ")),
                        run.score ? std::to_string(*run.score) : "-",
                        fmt::format("{} %", run.coverage),
                        std::to_string(run.counts.error),
                        std::to_string(run.counts.warning),
                        std::to_string(run.counts.waived)});
        if (isOfAll)
            rows.back().insert(rows.back().begin() + 1, printable(run.workspace));
    }
    return renderTable(rows);
}

void addChanges(std::vector<std::vector<std::string>>& rows,
                const Terminal& out,
                const std::string& what,
                const std::vector<history::RunFinding>& findings)
{
    for (const history::RunFinding& finding : findings)
        rows.push_back({what,
                        out.styled(styleOf(finding.severity), toString(finding.severity)),
                        finding.rule,
                        printable(finding.service),
                        printable(finding.subject)});
}

int tellRuns(const Invocation& invocation,
             const HistoryChoices& choices,
             const history::RunQuery& query)
{
    const auto runs = workspace::pastRuns(query, placesOf(invocation));
    if (!runs)
        return invocation.complain(runs.error());
    if (choices.format == "json")
        invocation.out.write(workspace::renderRunsJson(*runs));
    else if (runs->empty())
        invocation.say("no comparison has been recorded yet: plumbline check records one");
    else
        invocation.out.write(runsTable(*runs, choices.isOfAll));
    return kDone;
}

std::string tookText(double seconds)
{
    return fmt::format("{:.1f} s", seconds);
}

std::string onboardingsTable(const std::vector<history::OnboardingRun>& runs, bool isOfAll)
{
    std::vector<std::vector<std::string>> rows{{"BEGUN", "READY IN", "STEP", "TOOK"}};
    if (isOfAll)
        rows.front().insert(rows.front().begin() + 1, "WORKSPACE");
    const auto add = [&](const std::string& workspace, std::vector<std::string> row) {
        if (isOfAll)
            row.insert(row.begin() + 1, printable(workspace));
        rows.push_back(std::move(row));
    };
    for (const history::OnboardingRun& run : runs) {
        add(run.workspace, {run.begunAt, tookText(run.seconds()), "", ""});
        for (const history::OnboardingStepTime& step : run.steps)
            add({}, {"", "", printable(step.title), tookText(step.seconds)});
    }
    return renderTable(rows);
}

/// Those from a day on, and of them the newest.
std::vector<history::OnboardingRun> chosenOf(std::vector<history::OnboardingRun> runs,
                                             const HistoryChoices& choices)
{
    std::erase_if(runs, [&](const history::OnboardingRun& run) {
        return run.begunAt.substr(0, choices.since.size()) < choices.since;
    });
    if (choices.limit != 0 && runs.size() > choices.limit)
        runs.erase(runs.begin(), runs.end() - static_cast<std::ptrdiff_t>(choices.limit));
    return runs;
}

int tellOnboardings(const Invocation& invocation,
                    const HistoryChoices& choices,
                    const std::string& root)
{
    auto past = workspace::pastOnboardings(root, placesOf(invocation));
    if (!past)
        return invocation.complain(past.error());
    const auto runs = chosenOf(std::move(*past), choices);
    if (choices.format == "json")
        invocation.out.write(workspace::renderOnboardingsJson(runs));
    else if (runs.empty())
        invocation.say("no way to a healthy stack has been recorded yet: plumbline onboard "
                       "records it");
    else
        invocation.out.write(onboardingsTable(runs, choices.isOfAll));
    return kDone;
}

int tellChanges(const Invocation& invocation, const HistoryChoices& choices)
{
    const workspace::PersonalPlaces places = placesOf(invocation);
    const auto before = workspace::pastRun(choices.ids[0], places);
    if (!before)
        return invocation.complain(before.error());
    const auto after = workspace::pastRun(choices.ids[1], places);
    if (!after)
        return invocation.complain(after.error());
    const history::Changes changes = history::changesBetween(*before, *after);
    if (choices.format == "json") {
        invocation.out.write(workspace::renderChangesJson(*before, *after, changes));
        return kDone;
    }
    std::vector<std::vector<std::string>> rows{{"", "SEVERITY", "RULE", "SERVICE", "SUBJECT"}};
    addChanges(rows, invocation.out, "new", changes.added);
    addChanges(rows, invocation.out, "fixed", changes.fixed);
    addChanges(rows, invocation.out, "open", changes.open);
    if (rows.size() > 1)
        invocation.out.write(renderTable(rows));
    invocation.say(fmt::format("{} new, {} fixed, {} still open",
                               changes.added.size(),
                               changes.fixed.size(),
                               changes.open.size()));
    return kDone;
}

int tellHistory(const Invocation& invocation, const HistoryChoices& choices)
{
    if (choices.ids.size() == 1)
        return invocation.complain({.code = ErrorCode::Invalid,
                                    .message = phrase("what changed lies between two comparisons"),
                                    .hint = phrase("name both: plumbline history 3 7"),
                                    .where = std::nullopt});
    if (!choices.ids.empty())
        return tellChanges(invocation, choices);
    std::string root;
    if (!choices.isOfAll) {
        const auto opened = workspace::openManifest(invocation.directory);
        if (!opened)
            return invocation.complain(opened.error());
        root = opened->root.string();
    }
    if (choices.isOfOnboarding && !choices.clears)
        return tellOnboardings(invocation, choices, root);
    if (!choices.clears)
        return tellRuns(invocation,
                        choices,
                        {.workspace = root,
                         .environments = {},
                         .since = choices.since,
                         .limit = choices.limit});
    const auto forgotten = workspace::clearPast(root, placesOf(invocation));
    if (!forgotten)
        return invocation.complain(forgotten.error());
    invocation.say(
        fmt::format("{} {} forgotten", *forgotten, *forgotten == 1 ? "comparison" : "comparisons"));
    return kDone;
}

} // namespace

void addHistoryCommand(CLI::App& app, Invocation& invocation)
{
    auto choices = std::make_shared<HistoryChoices>(); // shared by the options and the action
    CLI::App* command = app.add_subcommand(
        "history", "List earlier comparisons, or what is new, fixed and still open between two");
    command->add_option("ID", choices->ids, "Two of them, the earlier first")
        ->type_name("")
        ->expected(0, 2);
    command->add_option("--since", choices->since, "Only those from this day on")
        ->type_name("YYYY-MM-DD");
    command->add_option("--limit", choices->limit, "The newest so many; 0 is all; 20 otherwise")
        ->type_name("COUNT");
    command->add_flag("--all", choices->isOfAll, "Of every workspace, not of this one alone");
    command->add_flag("--onboarding",
                      choices->isOfOnboarding,
                      "How long each step from a clone to a healthy stack took");
    command->add_flag("--clear", choices->clears, "Forget them");
    command->add_option("--format", choices->format, "table or json")
        ->type_name("FORMAT")
        ->check(CLI::IsMember({"table", "json"}).description(""));
    command->footer("Scores, gaps and what findings were about are kept in\n"
                    "~/.local/share/plumbline/history.sqlite; no value is.\n\n"
                    "Examples:\n"
                    "  plumbline history --since 2026-11-01\n"
                    "  plumbline history --onboarding        # time to first green, by step\n"
                    "  plumbline history 3 7 --format json\n");
    command->callback([choices, &invocation] {
        invocation.action = [choices, &invocation] { return tellHistory(invocation, *choices); };
    });
}

} // namespace plumbline::cli
