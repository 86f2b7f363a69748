// SPDX-License-Identifier: Apache-2.0
#include "core/history/store.h"

#include "core/base/text.h"
#include "core/history/database.h"
#include "core/history/migrations.h"
#include "core/history/onboarding_rows.h"
#include "core/history/task_rows.h"

#include <fmt/format.h>

#include <sys/stat.h>
#include <system_error>
#include <utility>

namespace plumbline::history {

struct Store::Database
{
    Connection connection;
    StoreOptions options;
};

namespace {

constexpr char kSeparator = '\x1F'; // no name of an environment holds it
constexpr std::string_view kSeparators(&kSeparator, 1);
constexpr std::string_view kRunColumns = "id, at, workspace, name, environments, score, coverage, "
                                         "error, warning, info, waived, not_measured";

std::vector<std::string> listOf(const std::string& text)
{
    return text.empty() ? std::vector<std::string>() : split(text, kSeparator);
}

Run readRun(Statement& row)
{
    Run run;
    run.id = row.integer();
    run.at = row.text();
    run.workspace = row.text();
    run.name = row.text();
    run.environments = listOf(row.text());
    if (const auto score = row.integerOrNull())
        run.score = static_cast<int>(*score);
    run.coverage = static_cast<int>(row.integer());
    run.counts.error = static_cast<int>(row.integer());
    run.counts.warning = static_cast<int>(row.integer());
    run.counts.info = static_cast<int>(row.integer());
    run.counts.waived = static_cast<int>(row.integer());
    run.counts.notMeasured = static_cast<int>(row.integer());
    return run;
}

Result<> insertRun(const Connection& connection, const Run& run)
{
    auto insert = connection.prepare(
        "INSERT INTO run (at, workspace, name, environments, score, coverage, error, warning, "
        "info, waived, not_measured) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return tl::unexpected(insert.error());
    return insert->bind(run.at)
        .bind(run.workspace)
        .bind(run.name)
        .bind(join(run.environments, kSeparators))
        .bindOrNull(run.score)
        .bind(std::int64_t{run.coverage})
        .bind(std::int64_t{run.counts.error})
        .bind(std::int64_t{run.counts.warning})
        .bind(std::int64_t{run.counts.info})
        .bind(std::int64_t{run.counts.waived})
        .bind(std::int64_t{run.counts.notMeasured})
        .run();
}

Result<> insertParts(const Connection& connection, std::int64_t id, const Run& run)
{
    auto factors =
        connection.prepare("INSERT INTO factor (run, factor, status, score) VALUES (?, ?, ?, ?)");
    auto gaps = connection.prepare(
        "INSERT INTO gap (run, position, gap, name, value, unit) VALUES (?, ?, ?, ?, ?, ?)");
    if (!factors || !gaps)
        return tl::unexpected(factors ? gaps.error() : factors.error());
    for (const RunFactor& factor : run.factors) {
        Result<> done = factors->bind(id)
                            .bind(static_cast<std::int64_t>(factor.factor))
                            .bind(static_cast<std::int64_t>(factor.status))
                            .bindOrNull(factor.score)
                            .run();
        if (!done)
            return done;
    }
    std::int64_t position = 0;
    for (const RunGap& gap : run.gaps) {
        Result<> done = gaps->bind(id)
                            .bind(position++)
                            .bind(gap.gap)
                            .bind(gap.name)
                            .bindOrNull(gap.value)
                            .bind(gap.unit)
                            .run();
        if (!done)
            return done;
    }
    return {};
}

/// What a finding is about is kept once, however often it is found.
Result<> insertFindings(const Connection& connection, std::int64_t id, const Run& run)
{
    auto subjects = connection.prepare(
        "INSERT INTO subject (fingerprint, rule, factor, service, subject, environments) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING");
    auto findings =
        connection.prepare("INSERT OR IGNORE INTO finding (run, subject, severity, waived) "
                           "VALUES (?, (SELECT id FROM subject WHERE fingerprint = ?), ?, ?)");
    if (!subjects || !findings)
        return tl::unexpected(subjects ? findings.error() : subjects.error());
    for (const RunFinding& finding : run.findings) {
        Result<> done = subjects->bind(finding.fingerprint)
                            .bind(finding.rule)
                            .bind(static_cast<std::int64_t>(finding.factor))
                            .bind(finding.service)
                            .bind(finding.subject)
                            .bind(join(finding.environments, kSeparators))
                            .run();
        if (!done)
            return done;
        done = findings->bind(id)
                   .bind(finding.fingerprint)
                   .bind(static_cast<std::int64_t>(finding.severity))
                   .bind(std::int64_t{finding.isWaived ? 1 : 0})
                   .run();
        if (!done)
            return done;
    }
    return {};
}

/// Bytes of the pages that hold something.
Result<std::int64_t> usedBytes(const Connection& connection)
{
    const auto pages = connection.integer("PRAGMA page_count");
    const auto unused = connection.integer("PRAGMA freelist_count");
    const auto size = connection.integer("PRAGMA page_size");
    if (!pages || !unused || !size)
        return tl::unexpected(!pages ? pages.error() : !unused ? unused.error() : size.error());
    return (*pages - *unused) * *size;
}

/// Drops the oldest tenth of the runs, one at least, while there is too much; never the newest.
Result<> dropOldest(const Connection& connection, ByteCount most)
{
    while (true) {
        const auto used = usedBytes(connection);
        const auto count = connection.integer("SELECT count(*) FROM run");
        if (!used || !count)
            return tl::unexpected(used ? count.error() : used.error());
        if (*used <= most.bytes || *count <= 1)
            return {};
        auto drop =
            connection.prepare("DELETE FROM run WHERE id IN (SELECT id FROM run ORDER BY id "
                               "LIMIT ?)");
        if (!drop)
            return tl::unexpected(drop.error());
        constexpr std::int64_t kShare = 10;
        if (Result<> done = drop->bind(std::max<std::int64_t>(*count / kShare, 1)).run(); !done)
            return done;
        if (Result<> done = connection.execute(
                "DELETE FROM subject WHERE id NOT IN (SELECT subject FROM finding)");
            !done)
            return done;
    }
}

Result<std::vector<RunFinding>> readFindings(const Connection& connection, std::int64_t id)
{
    auto rows = connection.prepare(
        "SELECT fingerprint, rule, factor, severity, service, subject.subject, environments, "
        "waived FROM finding JOIN subject ON subject.id = finding.subject WHERE run = ? "
        "ORDER BY fingerprint");
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bind(id);
    std::vector<RunFinding> findings;
    while (true) {
        const Result<bool> isRow = rows->step();
        if (!isRow)
            return tl::unexpected(isRow.error());
        if (!*isRow)
            return findings;
        RunFinding& finding = findings.emplace_back();
        finding.fingerprint = rows->text();
        finding.rule = rows->text();
        finding.factor = static_cast<parity::Factor>(rows->integer());
        finding.severity = static_cast<Severity>(rows->integer());
        finding.service = rows->text();
        finding.subject = rows->text();
        finding.environments = listOf(rows->text());
        finding.isWaived = rows->integer() != 0;
    }
}

/// Factors and gaps.
Result<> readParts(const Connection& connection, Run& run)
{
    auto factors = connection.prepare(
        "SELECT factor, status, score FROM factor WHERE run = ? ORDER BY factor");
    auto gaps = connection.prepare(
        "SELECT gap, name, value, unit FROM gap WHERE run = ? ORDER BY position");
    if (!factors || !gaps)
        return tl::unexpected(factors ? gaps.error() : factors.error());
    factors->bind(run.id);
    gaps->bind(run.id);
    while (true) {
        const Result<bool> isRow = factors->step();
        if (!isRow)
            return tl::unexpected(isRow.error());
        if (!*isRow)
            break;
        RunFactor& factor = run.factors.emplace_back();
        factor.factor = static_cast<parity::Factor>(factors->integer());
        factor.status = static_cast<parity::FactorStatus>(factors->integer());
        if (const auto score = factors->integerOrNull())
            factor.score = static_cast<int>(*score);
    }
    while (true) {
        const Result<bool> isRow = gaps->step();
        if (!isRow)
            return tl::unexpected(isRow.error());
        if (!*isRow)
            return {};
        RunGap& gap = run.gaps.emplace_back();
        gap.gap = gaps->text();
        gap.name = gaps->text();
        gap.value = gaps->numberOrNull();
        gap.unit = gaps->text();
    }
}

/// The folder of the file, which only its owner may look into where we make it.
Result<> makeFolder(const std::filesystem::path& folder)
{
    std::error_code error;
    if (std::filesystem::is_directory(folder, error))
        return {};
    std::filesystem::create_directories(folder, error);
    if (error)
        return fail(ErrorCode::Denied,
                    phrase("cannot make {}: {}", folder.string(), error.message()));
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
    return {};
}

} // namespace

Store::Store(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{}

Store::Store(Store&& other) noexcept = default;
Store& Store::operator=(Store&& other) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(const std::filesystem::path& file, const StoreOptions& options)
{
    if (const Result<> made = makeFolder(file.parent_path()); !made)
        return tl::unexpected(made.error());
    auto connection = Connection::open(file, options.patience);
    if (!connection)
        return tl::unexpected(connection.error());
    // What SQLite puts beside the file gets the file's mode.
    ::chmod(file.c_str(), S_IRUSR | S_IWUSR);
    const Result<> ready = connection->execute("PRAGMA auto_vacuum = INCREMENTAL;"
                                               "PRAGMA journal_mode = WAL;"
                                               "PRAGMA synchronous = NORMAL;"
                                               "PRAGMA foreign_keys = ON;");
    if (!ready)
        return tl::unexpected(ready.error());
    if (const Result<> migrated = migrate(*connection); !migrated)
        return tl::unexpected(migrated.error());
    return Store(std::make_unique<Database>(
        Database{.connection = std::move(*connection), .options = options}));
}

Result<std::int64_t> Store::record(const Run& run)
{
    const Connection& connection = m_database->connection;
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (const Result<> done = insertRun(connection, run); !done)
        return tl::unexpected(done.error());
    const std::int64_t id = connection.lastInsertedId();
    const Result<> done =
        insertParts(connection, id, run)
            .and_then([&] { return insertFindings(connection, id, run); })
            .and_then([&] { return dropOldest(connection, m_database->options.maxSize); })
            .and_then([&] { return transaction->commit(); });
    if (!done)
        return tl::unexpected(done.error());
    // pages that are free now go back to the disk; another time where somebody reads
    static_cast<void>(connection.execute("PRAGMA incremental_vacuum"));
    return id;
}

Result<std::vector<Run>> Store::runs(const RunQuery& query) const
{
    const Connection& connection = m_database->connection;
    auto rows = connection.prepare(fmt::format(
        "SELECT * FROM (SELECT {} FROM run WHERE (?1 = '' OR workspace = ?1) AND "
        "(?2 = '' OR environments = ?2) AND at >= ?3 ORDER BY id DESC LIMIT ?4) ORDER BY id",
        kRunColumns));
    if (!rows)
        return tl::unexpected(rows.error());
    rows->bind(query.workspace)
        .bind(join(query.environments, kSeparators))
        .bind(query.since)
        .bind(query.limit == 0 ? std::int64_t{-1} : static_cast<std::int64_t>(query.limit));
    std::vector<Run> runs;
    while (true) {
        const Result<bool> isRow = rows->step();
        if (!isRow)
            return tl::unexpected(isRow.error());
        if (!*isRow)
            break;
        runs.push_back(readRun(*rows));
    }
    for (Run& run : runs) {
        if (const Result<> read = readParts(connection, run); !read)
            return tl::unexpected(read.error());
    }
    return runs;
}

Result<Run> Store::run(std::int64_t id) const
{
    const Connection& connection = m_database->connection;
    auto row = connection.prepare(fmt::format("SELECT {} FROM run WHERE id = ?", kRunColumns));
    if (!row)
        return tl::unexpected(row.error());
    const Result<bool> isRow = row->bind(id).step();
    if (!isRow)
        return tl::unexpected(isRow.error());
    if (!*isRow)
        return fail(ErrorCode::NotFound,
                    phrase("the history holds no comparison {}", id),
                    phrase("plumbline history lists those that it holds"));
    Run run = readRun(*row);
    if (const Result<> read = readParts(connection, run); !read)
        return tl::unexpected(read.error());
    auto findings = readFindings(connection, id);
    if (!findings)
        return tl::unexpected(findings.error());
    run.findings = std::move(*findings);
    return run;
}

Result<> Store::recordOnboarding(const OnboardingRun& run)
{
    auto transaction = Transaction::begin(m_database->connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return insertOnboarding(m_database->connection, run).and_then([&] {
        return transaction->commit();
    });
}

Result<std::vector<OnboardingRun>> Store::onboardings(const std::string& workspace) const
{
    return readOnboardings(m_database->connection, workspace);
}

Result<> Store::recordTask(const TaskRun& run)
{
    auto transaction = Transaction::begin(m_database->connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    return insertTask(m_database->connection, run).and_then([&] { return transaction->commit(); });
}

Result<std::vector<TaskRun>> Store::tasks(const TaskQuery& query) const
{
    return readTasks(m_database->connection, query);
}

Result<int> Store::clear(const std::string& workspace)
{
    const Connection& connection = m_database->connection;
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto drop = connection.prepare("DELETE FROM run WHERE ?1 = '' OR workspace = ?1");
    if (!drop)
        return tl::unexpected(drop.error());
    if (const Result<> done = drop->bind(workspace).run(); !done)
        return tl::unexpected(done.error());
    const int count = connection.changedRows();
    const Result<> done =
        connection.execute("DELETE FROM subject WHERE id NOT IN (SELECT subject FROM finding)")
            .and_then([&] { return dropOnboardings(connection, workspace); })
            .and_then([&] { return dropTasks(connection, workspace); })
            .and_then([&] { return transaction->commit(); });
    if (!done)
        return tl::unexpected(done.error());
    static_cast<void>(connection.execute("PRAGMA incremental_vacuum"));
    return count;
}

Result<ByteCount> Store::size() const
{
    return usedBytes(m_database->connection).transform([](std::int64_t bytes) {
        return ByteCount{bytes};
    });
}

} // namespace plumbline::history
