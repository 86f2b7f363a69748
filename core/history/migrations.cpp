// SPDX-License-Identifier: Apache-2.0
#include "core/history/migrations.h"

#include <fmt/format.h>

#include <array>

namespace plumbline::history {

namespace {

/// One step a version; a step that was released is never changed. `PRAGMA user_version` counts them.
constexpr std::array kSteps{
    "CREATE TABLE run ("
    " id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, workspace TEXT NOT NULL,"
    " name TEXT NOT NULL, environments TEXT NOT NULL, score INTEGER, coverage INTEGER NOT NULL,"
    " error INTEGER NOT NULL, warning INTEGER NOT NULL, info INTEGER NOT NULL,"
    " waived INTEGER NOT NULL, not_measured INTEGER NOT NULL);"
    "CREATE INDEX run_by_workspace ON run (workspace, environments, at);"
    "CREATE TABLE factor ("
    " run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE, factor INTEGER NOT NULL,"
    " status INTEGER NOT NULL, score INTEGER, PRIMARY KEY (run, factor)) WITHOUT ROWID;"
    "CREATE TABLE gap ("
    " run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE, position INTEGER NOT NULL,"
    " gap TEXT NOT NULL, name TEXT NOT NULL, value REAL, unit TEXT NOT NULL,"
    " PRIMARY KEY (run, position)) WITHOUT ROWID;"
    "CREATE TABLE subject ("
    " id INTEGER PRIMARY KEY, fingerprint TEXT NOT NULL UNIQUE, rule TEXT NOT NULL,"
    " factor INTEGER NOT NULL, service TEXT NOT NULL, subject TEXT NOT NULL,"
    " environments TEXT NOT NULL);"
    "CREATE TABLE finding ("
    " run INTEGER NOT NULL REFERENCES run ON DELETE CASCADE,"
    " subject INTEGER NOT NULL REFERENCES subject, severity INTEGER NOT NULL,"
    " waived INTEGER NOT NULL, PRIMARY KEY (run, subject)) WITHOUT ROWID;",

    "CREATE TABLE onboarding ("
    " id INTEGER PRIMARY KEY AUTOINCREMENT, begun_at TEXT NOT NULL, green_at TEXT NOT NULL,"
    " workspace TEXT NOT NULL, name TEXT NOT NULL);"
    "CREATE INDEX onboarding_by_workspace ON onboarding (workspace, id);"
    "CREATE TABLE onboarding_step ("
    " onboarding INTEGER NOT NULL REFERENCES onboarding ON DELETE CASCADE,"
    " position INTEGER NOT NULL, step TEXT NOT NULL, title TEXT NOT NULL, seconds REAL NOT NULL,"
    " PRIMARY KEY (onboarding, position)) WITHOUT ROWID;",

    "CREATE TABLE task_run ("
    " id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, workspace TEXT NOT NULL,"
    " task TEXT NOT NULL, service TEXT NOT NULL, seconds REAL NOT NULL, exit_code INTEGER,"
    " commit_id TEXT NOT NULL);"
    "CREATE INDEX task_run_by_task ON task_run (workspace, task, id);",
};

} // namespace

Result<> migrate(const Connection& connection)
{
    constexpr auto kCurrent = static_cast<std::int64_t>(kSteps.size());
    const auto isCurrent = connection.integer("PRAGMA user_version");
    if (!isCurrent)
        return tl::unexpected(isCurrent.error());
    if (*isCurrent == kCurrent)
        return {};
    auto transaction = Transaction::begin(connection); // another process may be doing it
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto version = connection.integer("PRAGMA user_version");
    if (!version)
        return tl::unexpected(version.error());
    if (*version > kCurrent)
        return fail(ErrorCode::Unsupported,
                    phrase("the history was written by a newer version of Plumbline"),
                    phrase("update Plumbline"));
    for (auto step = static_cast<std::size_t>(*version); step < kSteps.size(); ++step) {
        if (Result<> done = connection.execute(kSteps[step]); !done)
            return done;
    }
    const std::string mark = fmt::format("PRAGMA user_version = {}", kCurrent);
    if (Result<> done = connection.execute(mark.c_str()); !done)
        return done;
    return transaction->commit();
}

} // namespace plumbline::history
