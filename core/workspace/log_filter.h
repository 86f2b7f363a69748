// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <compare>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline::workspace {

/// How grave a line is.
enum class LogLevel { Trace, Debug, Info, Warning, Error, Fatal };

/// `trace`, `debug`, `info`, `warn`, `error` or `fatal`.
std::string_view toString(LogLevel level);

/// `trace`, `debug`, `info`, `warn`, `error`, `fatal` and their usual other names, in any case.
std::optional<LogLevel> logLevelOf(std::string_view word);

/// What a line says of itself: as JSON (`level`, `severity`, `lvl`, ...; numbers as pino has them), as
/// logfmt, or by a word near its beginning (`[error]`, `WARN`, `FATAL:`, klog's `E0102`). Nothing: it
/// does not say.
std::optional<LogLevel> levelOfLine(std::string_view line);

/// The field of a line of JSON or logfmt; `http.status` is a member of a member, too. Numbers and
/// booleans are as they are written.
std::optional<std::string> fieldOfLine(std::string_view line, std::string_view name);

/// All the fields of a line of JSON or logfmt, as the text of a JSON object; the first of those that
/// have one name. Nothing: it has none.
std::optional<std::string> logFieldsOf(std::string_view line);

/// Tells how grave the lines of several containers are. **Thread:** one at a time.
class LogLevels
{
public:
    /// What the line says; one that is indented, or goes on with a stack trace, is as grave as the one
    /// before it of the same container. Nothing: it does not say.
    std::optional<LogLevel> of(const std::string& container, std::string_view line);

private:
    std::map<std::string, std::optional<LogLevel>> m_last; ///< by container
};

struct LogFilterRequest
{
    std::string pattern; ///< an extended regular expression (POSIX); empty: any
    bool ignoresCase = false;
    std::string level;               ///< at least; empty: any
    std::vector<std::string> fields; ///< `name=value`, or `name` that is there; all of them
};

/// Tells which lines of a log are wanted. **Thread:** one at a time.
class LogFilter
{
public:
    /// **Errors:** Invalid (an expression or level that is none, a field without a name).
    static Result<LogFilter> make(const LogFilterRequest& request);

    /// Whether every line is wanted.
    [[nodiscard]] bool isEmpty() const;

    /// A line that does not say its level is as grave as information.
    bool wants(const std::string& container, std::string_view line);

    /// Whether it has what the expression and the fields ask for, of whatever level. **Thread:** any.
    [[nodiscard]] bool matches(std::string_view line) const;

private:
    struct Expression;

    struct Field
    {
        std::string name;
        std::optional<std::string> value;
    };

    std::shared_ptr<Expression> m_expression; ///< shared by the copies of a filter
    std::optional<LogLevel> m_level;
    std::vector<Field> m_fields;
    LogLevels m_levels;
};

} // namespace plumbline::workspace
