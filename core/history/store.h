// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/quantity.h"
#include "core/base/result.h"
#include "core/history/onboarding.h"
#include "core/history/run.h"
#include "core/history/task_run.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace plumbline::history {

struct StoreOptions
{
    /// Above this the oldest runs go, whosever they are; the newest of all stays.
    ByteCount maxSize{std::int64_t{64} * 1024 * 1024};
    /// How long another process that writes is waited for.
    std::chrono::milliseconds patience{5000};
};

/// Which runs are wanted.
struct RunQuery
{
    std::string workspace;                 ///< its folder; empty: any
    std::vector<std::string> environments; ///< exactly these, in this order; empty: any
    std::string since;                     ///< RFC 3339, UTC; empty: from the first
    std::size_t limit = 0;                 ///< the newest so many; 0: all
};

/// Earlier comparisons in one SQLite file. Several processes may have it open, and write.
///
/// **Thread:** one at a time. **Source:** https://sqlite.org/wal.html
class Store
{
public:
    /// Opens the file, makes it where it is not (mode 0600, its folder too), and brings it to this
    /// version's tables.
    /// **Errors:** Denied, Unsupported (written by a newer version), Invalid (no such database),
    /// Conflict (another process holds it for longer than the patience), Internal.
    static Result<Store> open(const std::filesystem::path& file, const StoreOptions& options = {});

    Store(const Store&) = delete;
    Store(Store&& other) noexcept;
    Store& operator=(const Store&) = delete;
    Store& operator=(Store&& other) noexcept;
    ~Store();

    /// Adds a run, and drops the oldest where the file has grown too large. The value is its id.
    /// **Errors:** Conflict, Internal (disk full and the like).
    Result<std::int64_t> record(const Run& run);

    /// Oldest first, without their findings.
    /// **Errors:** Conflict, Internal.
    [[nodiscard]] Result<std::vector<Run>> runs(const RunQuery& query) const;

    /// One run with its findings.
    /// **Errors:** NotFound, Conflict, Internal.
    [[nodiscard]] Result<Run> run(std::int64_t id) const;

    /// Adds a way to green; the newest hundred of a workspace are kept.
    /// **Errors:** Conflict, Internal.
    Result<> recordOnboarding(const OnboardingRun& run);

    /// Oldest first; of all workspaces where it is empty.
    /// **Errors:** Conflict, Internal.
    [[nodiscard]] Result<std::vector<OnboardingRun>>
    onboardings(const std::string& workspace) const;

    /// Adds a run of a task; the newest two hundred of each are kept.
    /// **Errors:** Conflict, Internal.
    Result<> recordTask(const TaskRun& run);

    /// Oldest first.
    /// **Errors:** Conflict, Internal.
    [[nodiscard]] Result<std::vector<TaskRun>> tasks(const TaskQuery& query) const;

    /// Forgets the runs of a workspace, its ways to green and its tasks; of all where it is empty. The
    /// value is how many runs.
    /// **Errors:** Conflict, Internal.
    Result<int> clear(const std::string& workspace);

    /// What the database takes on the disk.
    /// **Errors:** Conflict, Internal.
    [[nodiscard]] Result<ByteCount> size() const;

private:
    struct Database;
    explicit Store(std::unique_ptr<Database> database);
    std::unique_ptr<Database> m_database;
};

} // namespace plumbline::history
