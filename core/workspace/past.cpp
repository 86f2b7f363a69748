// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/past.h"

#include "core/workspace/json_parts.h"
#include "core/workspace/render.h"

#include <system_error>
#include <utility>

namespace plumbline::workspace {

namespace {

using Json = nlohmann::ordered_json;

/// **Errors:** NotFound where nothing was ever recorded: the file is not made to find it empty.
Result<history::Store> openExisting(const PersonalPlaces& places)
{
    const std::filesystem::path file = historyFile(places);
    std::error_code unknown;
    if (file.empty() || !std::filesystem::exists(file, unknown))
        return fail(ErrorCode::NotFound,
                    phrase("no comparison has been recorded yet"),
                    phrase("plumbline check records one"));
    return history::Store::open(file);
}

Result<history::Store> openOrMake(const PersonalPlaces& places)
{
    const std::filesystem::path file = historyFile(places);
    if (file.empty())
        return fail(ErrorCode::NotFound,
                    phrase("there is no home folder to keep a history in"),
                    phrase("set HOME or XDG_DATA_HOME"));
    return history::Store::open(file);
}

Json runJson(const history::Run& run)
{
    Json json = {{"id", run.id},
                 {"at", run.at},
                 {"workspace", run.workspace},
                 {"name", run.name},
                 {"environments", run.environments},
                 {"score", run.score ? Json(*run.score) : Json(nullptr)},
                 {"coverage", run.coverage},
                 {"counts",
                  {{"error", run.counts.error},
                   {"warning", run.counts.warning},
                   {"info", run.counts.info},
                   {"waived", run.counts.waived},
                   {"notMeasured", run.counts.notMeasured}}},
                 {"factors", Json::array()},
                 {"gaps", Json::array()}};
    for (const history::RunFactor& factor : run.factors)
        json["factors"].push_back({{"factor", numeral(factor.factor)},
                                   {"status", toString(factor.status)},
                                   {"score", factor.score ? Json(*factor.score) : Json(nullptr)}});
    for (const history::RunGap& gap : run.gaps)
        json["gaps"].push_back({{"gap", gap.gap},
                                {"name", gap.name},
                                {"value", gap.value ? Json(*gap.value) : Json(nullptr)},
                                {"unit", gap.unit}});
    return json;
}

Json findingsJson(const std::vector<history::RunFinding>& findings)
{
    Json json = Json::array();
    for (const history::RunFinding& finding : findings)
        json.push_back({{"fingerprint", finding.fingerprint},
                        {"rule", finding.rule},
                        {"factor", numeral(finding.factor)},
                        {"severity", toString(finding.severity)},
                        {"service", finding.service},
                        {"subject", finding.subject},
                        {"environments", finding.environments},
                        {"isWaived", finding.isWaived}});
    return json;
}

} // namespace

std::filesystem::path historyFile(const PersonalPlaces& places)
{
    const std::filesystem::path folder = dataFolder(places);
    return folder.empty() ? folder : folder / "history.sqlite";
}

Result<std::int64_t> recordRun(const parity::ParityReport& report,
                               const std::filesystem::path& root,
                               const std::string& at,
                               const PersonalPlaces& places)
{
    return openOrMake(places).and_then([&](history::Store store) {
        return store.record(history::runOf(report, root.string(), at));
    });
}

Result<> recordOnboarding(const history::OnboardingRun& run, const PersonalPlaces& places)
{
    return openOrMake(places).and_then(
        [&](history::Store store) { return store.recordOnboarding(run); });
}

Result<std::vector<history::OnboardingRun>> pastOnboardings(const std::filesystem::path& root,
                                                            const PersonalPlaces& places)
{
    const auto store = openExisting(places);
    if (!store && store.error().code == ErrorCode::NotFound)
        return std::vector<history::OnboardingRun>();
    if (!store)
        return tl::unexpected(store.error());
    return store->onboardings(root.string());
}

Result<> recordTaskRun(const history::TaskRun& run, const PersonalPlaces& places)
{
    return openOrMake(places).and_then([&](history::Store store) { return store.recordTask(run); });
}

Result<std::vector<history::TaskRun>> pastTasks(const history::TaskQuery& query,
                                                const PersonalPlaces& places)
{
    const auto store = openExisting(places);
    if (!store && store.error().code == ErrorCode::NotFound)
        return std::vector<history::TaskRun>();
    if (!store)
        return tl::unexpected(store.error());
    return store->tasks(query);
}

Result<> recordChange(const parity::ParityReport& report,
                      const std::filesystem::path& root,
                      const std::string& at,
                      const PersonalPlaces& places)
{
    const std::filesystem::path file = historyFile(places);
    if (file.empty())
        return {};
    history::Run now = history::runOf(report, root.string(), at);
    const auto past = pastRuns(
        {.workspace = now.workspace, .environments = now.environments, .since = {}, .limit = 1},
        places);
    if (!past)
        return tl::unexpected(past.error());
    if (!past->empty() && past->back().findings == now.findings && past->back().score == now.score)
        return {};
    return history::Store::open(file)
        .and_then([&](history::Store store) { return store.record(now); })
        .transform([](std::int64_t /*id*/) {});
}

Result<std::vector<history::Run>> pastRuns(const history::RunQuery& query,
                                           const PersonalPlaces& places)
{
    const auto store = openExisting(places);
    if (!store && store.error().code == ErrorCode::NotFound)
        return std::vector<history::Run>();
    if (!store)
        return tl::unexpected(store.error());
    auto runs = store->runs(query);
    if (!runs || runs->empty())
        return runs;
    auto last = store->run(runs->back().id);
    if (!last)
        return tl::unexpected(last.error());
    runs->back() = std::move(*last);
    return runs;
}

Result<history::Run> pastRun(std::int64_t id, const PersonalPlaces& places)
{
    const auto store = openExisting(places);
    if (!store)
        return tl::unexpected(store.error());
    return store->run(id);
}

Result<int> clearPast(const std::filesystem::path& root, const PersonalPlaces& places)
{
    auto store = openExisting(places);
    if (!store && store.error().code == ErrorCode::NotFound)
        return 0;
    if (!store)
        return tl::unexpected(store.error());
    return store->clear(root.string());
}

std::string renderRunsJson(const std::vector<history::Run>& runs)
{
    Json json = {{"schemaVersion", kSchemaVersion}, {"runs", Json::array()}};
    for (const history::Run& run : runs)
        json["runs"].push_back(runJson(run));
    return dumped(json);
}

std::string renderOnboardingsJson(const std::vector<history::OnboardingRun>& runs)
{
    Json json = {{"schemaVersion", kSchemaVersion}, {"onboardings", Json::array()}};
    for (const history::OnboardingRun& run : runs) {
        Json steps = Json::array();
        for (const history::OnboardingStepTime& step : run.steps)
            steps.push_back({{"id", step.id}, {"title", step.title}, {"seconds", step.seconds}});
        json["onboardings"].push_back({{"id", run.id},
                                       {"begunAt", run.begunAt},
                                       {"greenAt", run.greenAt},
                                       {"workspace", run.workspace},
                                       {"name", run.name},
                                       {"seconds", run.seconds()},
                                       {"steps", std::move(steps)}});
    }
    return dumped(json);
}

std::string renderChangesJson(const history::Run& before,
                              const history::Run& after,
                              const history::Changes& changes)
{
    return dumped({{"schemaVersion", kSchemaVersion},
                   {"before", runJson(before)},
                   {"after", runJson(after)},
                   {"new", findingsJson(changes.added)},
                   {"fixed", findingsJson(changes.fixed)},
                   {"open", findingsJson(changes.open)}});
}

} // namespace plumbline::workspace
