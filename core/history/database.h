// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

/// SQLite as values and results: the only place that calls it.
namespace plumbline::history {

struct CloseDatabase
{
    void operator()(sqlite3* handle) const;
};

struct FinishStatement
{
    void operator()(sqlite3_stmt* statement) const;
};

/// A prepared statement. Parameters are bound in order; columns are read in order.
class Statement
{
public:
    Statement(sqlite3* database, sqlite3_stmt* statement);

    Statement& bind(std::int64_t number);
    Statement& bind(std::string_view text);
    Statement& bind(double number);
    Statement& bindNull();

    template <class Number>
    Statement& bindOrNull(const std::optional<Number>& number)
    {
        return number ? bind(static_cast<
                             std::conditional_t<std::is_integral_v<Number>, std::int64_t, double>>(
                            *number))
                      : bindNull();
    }

    /// True for a row, false at the end.
    /// **Errors:** Conflict (another process holds the file), Internal.
    Result<bool> step();

    /// Steps to the end and makes it ready for other parameters.
    Result<> run();

    std::int64_t integer();
    std::string text();
    std::optional<std::int64_t> integerOrNull();
    std::optional<double> numberOrNull();

private:
    sqlite3* m_database; // borrowed from the connection, which outlives its statements
    std::unique_ptr<sqlite3_stmt, FinishStatement> m_statement;
    int m_parameter = 0;
    int m_column = 0;
};

/// An open connection.
class Connection
{
public:
    static Result<Connection> open(const std::filesystem::path& file,
                                   std::chrono::milliseconds patience);

    /// Runs statements that give nothing back.
    Result<> execute(const char* sql) const;

    /// **Errors:** Conflict, Invalid (no database), Internal.
    [[nodiscard]] Result<Statement> prepare(std::string_view sql) const;

    /// The first column of the first row of a statement without parameters.
    [[nodiscard]] Result<std::int64_t> integer(std::string_view sql) const;

    [[nodiscard]] std::int64_t lastInsertedId() const;
    [[nodiscard]] int changedRows() const;

private:
    explicit Connection(sqlite3* handle);
    std::unique_ptr<sqlite3, CloseDatabase> m_handle;
};

/// A transaction that is undone unless it is committed.
class Transaction
{
public:
    static Result<Transaction> begin(const Connection& connection);
    Transaction(const Transaction&) = delete;
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(const Transaction&) = delete;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    Result<> commit();

private:
    explicit Transaction(const Connection& connection);
    const Connection* m_connection; // borrowed; nullptr: over
};

} // namespace plumbline::history
