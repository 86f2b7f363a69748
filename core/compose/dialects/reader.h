// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/dialects.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace plumbline::compose {

/// A space, a tab and their like, but no line feed.
bool isBlank(char c);
std::string_view withoutBlanksBefore(std::string_view text);
std::string_view withoutBlanksBehind(std::string_view text);

/// What a dialect's reader knows while it goes through a text.
class DialectReader
{
public:
    DialectReader(const DialectRules& rules, std::string_view text, const VariableLookup& lookup);
    virtual ~DialectReader() = default;
    DialectReader(const DialectReader&) = delete;
    DialectReader& operator=(const DialectReader&) = delete;
    DialectReader(DialectReader&&) = delete;
    DialectReader& operator=(DialectReader&&) = delete;

    DialectReading run();

protected:
    virtual void takeLine() = 0;

    [[nodiscard]] const DialectRules& rules() const { return m_rules; }

    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }

    [[nodiscard]] char here() const { return m_text[m_at]; }

    [[nodiscard]] char next() const { return m_at + 1 < m_text.size() ? m_text[m_at + 1] : '\0'; }

    [[nodiscard]] int line() const { return m_line; }

    char take();
    std::string takeUntil(std::size_t end);
    void skipBlanks();

    /// The rest of the line, its end taken too.
    std::string_view restOfLine();

    void takeExport();

    /// A name of the dialect's characters; may be empty.
    std::string takeName();

    /// Where the quote that opens here ends, or nothing; a backslash hides the next character.
    [[nodiscard]] std::optional<std::size_t> closingQuote(bool hidesWithBackslash = true) const;

    /// Whether nothing but blanks and a comment follows on the line.
    [[nodiscard]] bool endsLine(std::size_t from) const;

    /// Replaces variables; a text that is not understood stays.
    std::string expanded(std::string text, int at);

    void store(std::string key, std::string value, int at);
    void remark(int at, Phrase message);
    void refuse(int at, Phrase message);

    [[nodiscard]] const std::string* outer(std::string_view name) const { return m_lookup(name); }

private:
    [[nodiscard]] const std::string* valueOf(std::string_view name) const;

    const DialectRules& m_rules;
    std::string_view m_text;
    const VariableLookup& m_lookup;
    std::size_t m_at = 0;
    int m_line = 1;
    std::map<std::string, std::string, std::less<>> m_seen;
    DialectReading m_reading;
};

/// The dotenv libraries of Node and Ruby, which share one pattern, and of Python.
DialectReading
readAsLibrary(const DialectRules& rules, std::string_view text, const VariableLookup& lookup);

/// What `. ./file` makes of assignments; any other line would be run, and is passed over here.
/// **Source:** POSIX.1-2017, Shell Command Language, 2.2 and 2.9.1.
DialectReading
readAsShell(const DialectRules& rules, std::string_view text, const VariableLookup& lookup);

} // namespace plumbline::compose
