// SPDX-License-Identifier: Apache-2.0
#include "core/history/database.h"

#include <sqlite3.h>
#include <utility>

namespace plumbline::history {

namespace {

tl::unexpected<Error> failure(sqlite3* database)
{
    const int code = sqlite3_errcode(database);
    const char* const message = sqlite3_errmsg(database);
    switch (code & 0xFF) { // without what the extended code adds
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return fail(ErrorCode::Conflict,
                    phrase("another process holds the history for too long"),
                    phrase("try again when it is done"));
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return fail(ErrorCode::Invalid,
                    phrase("the history cannot be read: {}", message),
                    phrase("plumbline history --clear starts it anew"));
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
        return fail(ErrorCode::Denied, phrase("the history cannot be opened: {}", message));
    default:
        return fail(ErrorCode::Internal, phrase("the history cannot be written: {}", message));
    }
}

} // namespace

void CloseDatabase::operator()(sqlite3* handle) const
{
    sqlite3_close(handle);
}

void FinishStatement::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3* database, sqlite3_stmt* statement)
    : m_database(database)
    , m_statement(statement)
{}

Statement& Statement::bind(std::int64_t number)
{
    sqlite3_bind_int64(m_statement.get(), ++m_parameter, number);
    return *this;
}

Statement& Statement::bind(std::string_view text)
{
    sqlite3_bind_text64(m_statement.get(),
                        ++m_parameter,
                        text.data(),
                        text.size(),
                        SQLITE_TRANSIENT, // NOLINT: the macro holds a C cast
                        SQLITE_UTF8);
    return *this;
}

Statement& Statement::bind(double number)
{
    sqlite3_bind_double(m_statement.get(), ++m_parameter, number);
    return *this;
}

Statement& Statement::bindNull()
{
    sqlite3_bind_null(m_statement.get(), ++m_parameter);
    return *this;
}

Result<bool> Statement::step()
{
    m_column = 0;
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return failure(m_database);
}

Result<> Statement::run()
{
    while (true) {
        const Result<bool> isRow = step();
        if (!isRow)
            return tl::unexpected(isRow.error());
        if (!*isRow)
            break;
    }
    sqlite3_reset(m_statement.get());
    m_parameter = 0;
    return {};
}

std::int64_t Statement::integer()
{
    return sqlite3_column_int64(m_statement.get(), m_column++);
}

std::string Statement::text()
{
    const int column = m_column++;
    const unsigned char* const bytes = sqlite3_column_text(m_statement.get(), column);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(m_statement.get(), column));
    return bytes == nullptr
               ? std::string()
               : std::string(reinterpret_cast<const char*>(bytes), size); // SQLite's own type
}

std::optional<std::int64_t> Statement::integerOrNull()
{
    if (sqlite3_column_type(m_statement.get(), m_column) == SQLITE_NULL) {
        ++m_column;
        return std::nullopt;
    }
    return integer();
}

std::optional<double> Statement::numberOrNull()
{
    const int column = m_column++;
    if (sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL)
        return std::nullopt;
    return sqlite3_column_double(m_statement.get(), column);
}

Connection::Connection(sqlite3* handle)
    : m_handle(handle)
{}

Result<Connection> Connection::open(const std::filesystem::path& file,
                                    std::chrono::milliseconds patience)
{
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(file.c_str(),
                                     &handle,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE |
                                         SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                                     nullptr);
    Connection connection(handle); // closes it in any case
    if (code != SQLITE_OK)
        return failure(handle);
    sqlite3_busy_timeout(handle, static_cast<int>(patience.count()));
    return connection;
}

Result<> Connection::execute(const char* sql) const
{
    if (sqlite3_exec(m_handle.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return failure(m_handle.get());
    return {};
}

Result<Statement> Connection::prepare(std::string_view sql) const
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(
            m_handle.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr) !=
        SQLITE_OK)
        return failure(m_handle.get());
    return Statement(m_handle.get(), statement);
}

Result<std::int64_t> Connection::integer(std::string_view sql) const
{
    auto statement = prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    const Result<bool> isRow = statement->step();
    if (!isRow)
        return tl::unexpected(isRow.error());
    return *isRow ? statement->integer() : 0;
}

std::int64_t Connection::lastInsertedId() const
{
    return sqlite3_last_insert_rowid(m_handle.get());
}

int Connection::changedRows() const
{
    return sqlite3_changes(m_handle.get());
}

Transaction::Transaction(const Connection& connection)
    : m_connection(&connection)
{}

Transaction::Transaction(Transaction&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{}

Transaction::~Transaction()
{
    if (m_connection != nullptr)
        static_cast<void>(m_connection->execute("ROLLBACK"));
}

Result<Transaction> Transaction::begin(const Connection& connection)
{
    // IMMEDIATE: who reads first and writes later could find that another has written in between
    const Result<> begun = connection.execute("BEGIN IMMEDIATE");
    if (!begun)
        return tl::unexpected(begun.error());
    return Transaction(connection);
}

Result<> Transaction::commit()
{
    Result<> committed = m_connection->execute("COMMIT");
    if (committed)
        m_connection = nullptr;
    return committed;
}

} // namespace plumbline::history
