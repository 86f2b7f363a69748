// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/log_lines.h"
#include "core/base/result.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace plumbline::desktop {

/// What somebody looks for in a log.
struct LogQuery
{
    enum Kind { Text, Expression, Field };

    Kind kind = Text;
    QString words;                            ///< empty: any
    std::optional<workspace::LogLevel> level; ///< at least

    bool operator==(const LogQuery&) const = default;
};

/// Tells which lines a query asks for. **Thread:** any.
class LogMatcher
{
public:
    /// **Errors:** Invalid (an expression that is none, a field without a name).
    static Result<LogMatcher> make(const LogQuery& query);

    /// Whether every line is wanted.
    [[nodiscard]] bool isEmpty() const;

    /// What a line does not say of its level is information; where another container begins is shown
    /// with any level.
    [[nodiscard]] bool wants(const LogLineView& line, const std::string& service) const;

private:
    [[nodiscard]] bool hasText(std::string_view line) const;

    QString m_text;
    std::string m_folded; ///< the text in small letters if it is plain ASCII
    workspace::LogFilter m_filter;
    std::optional<workspace::LogLevel> m_level;
};

/// Numbers of the lines that are wanted in one part, in order.
std::vector<std::uint64_t>
wantedIn(const LogPart& part, const LogMatcher& matcher, const std::vector<std::string>& services);

} // namespace plumbline::desktop
