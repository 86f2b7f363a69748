// SPDX-License-Identifier: Apache-2.0
#include "core/history/onboarding_rows.h"

namespace plumbline::history {

namespace {

Result<> insertSteps(const Connection& connection, std::int64_t id, const OnboardingRun& run)
{
    auto insert =
        connection.prepare("INSERT INTO onboarding_step (onboarding, position, step, title, "
                           "seconds) VALUES (?, ?, ?, ?, ?)");
    if (!insert)
        return tl::unexpected(insert.error());
    std::int64_t position = 0;
    for (const OnboardingStepTime& step : run.steps) {
        Result<> done = insert->bind(id)
                            .bind(position++)
                            .bind(step.id)
                            .bind(step.title)
                            .bind(step.seconds)
                            .run();
        if (!done)
            return done;
    }
    return {};
}

Result<> readSteps(const Connection& connection, OnboardingRun& run)
{
    auto rows = connection.prepare("SELECT step, title, seconds FROM onboarding_step "
                                   "WHERE onboarding = ? ORDER BY position");
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bind(run.id);
    while (true) {
        const Result<bool> isRow = rows->step();
        if (!isRow)
            return tl::unexpected(isRow.error());
        if (!*isRow)
            return {};
        OnboardingStepTime& step = run.steps.emplace_back();
        step.id = rows->text();
        step.title = rows->text();
        step.seconds = rows->numberOrNull().value_or(0);
    }
}

} // namespace

Result<> insertOnboarding(const Connection& connection, const OnboardingRun& run)
{
    auto insert = connection.prepare(
        "INSERT INTO onboarding (begun_at, green_at, workspace, name) VALUES (?, ?, ?, ?)");
    if (!insert)
        return tl::unexpected(insert.error());
    Result<> done =
        insert->bind(run.begunAt).bind(run.greenAt).bind(run.workspace).bind(run.name).run();
    if (!done)
        return done;
    if (done = insertSteps(connection, connection.lastInsertedId(), run); !done)
        return done;
    constexpr std::int64_t kMost = 100;
    auto drop = connection.prepare(
        "DELETE FROM onboarding WHERE workspace = ?1 AND id NOT IN (SELECT id FROM onboarding "
        "WHERE workspace = ?1 ORDER BY id DESC LIMIT ?2)");
    if (!drop)
        return tl::unexpected(drop.error());
    return drop->bind(run.workspace).bind(kMost).run();
}

Result<std::vector<OnboardingRun>> readOnboardings(const Connection& connection,
                                                   const std::string& workspace)
{
    auto rows = connection.prepare("SELECT id, begun_at, green_at, workspace, name FROM onboarding "
                                   "WHERE ?1 = '' OR workspace = ?1 ORDER BY id");
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bind(workspace);
    std::vector<OnboardingRun> runs;
    while (true) {
        const Result<bool> isRow = rows->step();
        if (!isRow)
            return tl::unexpected(isRow.error());
        if (!*isRow)
            break;
        OnboardingRun& run = runs.emplace_back();
        run.id = rows->integer();
        run.begunAt = rows->text();
        run.greenAt = rows->text();
        run.workspace = rows->text();
        run.name = rows->text();
    }
    for (OnboardingRun& run : runs) {
        if (const Result<> read = readSteps(connection, run); !read)
            return tl::unexpected(read.error());
    }
    return runs;
}

Result<> dropOnboardings(const Connection& connection, const std::string& workspace)
{
    auto drop = connection.prepare("DELETE FROM onboarding WHERE ?1 = '' OR workspace = ?1");
    if (!drop)
        return tl::unexpected(drop.error());
    return drop->bind(workspace).run();
}

} // namespace plumbline::history
