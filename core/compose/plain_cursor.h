// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/yaml_events.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace plumbline::compose {

/// A scalar on one line, as it is written.
struct WrittenScalar
{
    YamlMark mark;
    std::string_view raw; ///< without quotes
    char quote = '\0';
    bool isKey = false; ///< a colon follows

    [[nodiscard]] bool isPlain() const { return quote == '\0'; }

    /// The text that it stands for.
    [[nodiscard]] std::string value() const;
};

/// Goes through a text of plain YAML (see plain_yaml.h) from token to token. Whatever begins with
/// `take` or `to` says false where the text leaves that part of YAML; then the walk is over.
class PlainCursor
{
public:
    explicit PlainCursor(std::string_view text)
        : m_text(text)
    {}

    [[nodiscard]] char at(std::size_t offset) const
    {
        return m_at + offset < m_text.size() ? m_text[m_at + offset] : '\n';
    }

    /// The next character; the end of the text looks like the end of a line.
    [[nodiscard]] char current() const { return at(0); }

    [[nodiscard]] bool isBlankAt(std::size_t offset) const
    {
        return at(offset) == ' ' || at(offset) == '\n';
    }

    [[nodiscard]] bool isDash() const { return current() == '-' && isBlankAt(1); }

    /// Whether the last toContent() came to the end of the text.
    [[nodiscard]] bool isEnd() const { return m_isEnd; }

    [[nodiscard]] int column() const { return static_cast<int>(m_at - m_lineStart); }

    [[nodiscard]] YamlMark here() const { return {m_line, column()}; }

    void skip(std::size_t count) { m_at += count; }

    void skipSpaces();

    /// Over `---` at the beginning of the text, if it stands there.
    bool takeDocumentStart();

    /// Over blanks, comments and line ends to what comes next.
    bool toContent();

    /// As toContent(), where nothing but blanks and a comment may follow on this line.
    bool toContentOfNextLine();

    /// A plain or quoted scalar outside of flow collections.
    bool takeScalar(WrittenScalar& scalar);

    /// A plain or quoted scalar within a flow collection.
    bool takeFlowScalar(WrittenScalar& scalar);

    /// The name behind `&` or `*`.
    bool takeName(std::string_view& name);

    /// `|`, with `+` or `-`, and the lines below as they are; they stand further right than `parent`.
    bool takeLiteral(int parent, std::string& value);

private:
    bool takeQuoted(WrittenScalar& scalar);
    bool takePlain(WrittenScalar& scalar);
    bool takePlainInFlow(WrittenScalar& scalar);
    bool takeLiteralHead(char& chomp);
    [[nodiscard]] bool isDocumentMark() const;
    void nextLine(std::size_t lineEnd);

    [[nodiscard]] std::size_t lineEnd() const
    {
        return std::min(m_text.find('\n', m_at), m_text.size());
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_lineStart = 0;
    int m_line = 0;
    bool m_isEnd = false;
    bool m_hasBegun = false; ///< a `---` after this begins another document
};

} // namespace plumbline::compose
