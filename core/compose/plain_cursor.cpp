// SPDX-License-Identifier: Apache-2.0
#include "core/compose/plain_cursor.h"

namespace plumbline::compose {

namespace {

/// YAML wants keys of at most 1024 characters; what comes near it is not ours to judge.
constexpr std::size_t kMaxKey = 1000;

bool isOneOf(char c, std::string_view set)
{
    return set.find(c) != std::string_view::npos;
}

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.';
}

/// What `\c` in double quotes stands for; '\0' for the escapes that are left to the other reader.
char unescaped(char c)
{
    switch (c) {
    case 'n':
        return '\n';
    case 't':
        return '\t';
    case 'r':
        return '\r';
    case '"':
    case '\\':
    case '/':
        return c;
    default:
        return '\0';
    }
}

} // namespace

std::string WrittenScalar::value() const
{
    const char escape = quote == '"' ? '\\' : '\'';
    if (quote == '\0' || raw.find(escape) == std::string_view::npos)
        return std::string(raw);
    std::string value;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const bool isEscape = raw[i] == escape;
        if (isEscape)
            ++i;
        value += isEscape && escape == '\\' ? unescaped(raw[i]) : raw[i];
    }
    return value;
}

void PlainCursor::skipSpaces()
{
    while (m_at < m_text.size() && m_text[m_at] == ' ')
        ++m_at;
}

void PlainCursor::nextLine(std::size_t lineEnd)
{
    m_at = lineEnd;
    if (m_at == m_text.size())
        return;
    ++m_at;
    ++m_line;
    m_lineStart = m_at;
}

bool PlainCursor::toContent()
{
    for (;;) {
        skipSpaces();
        m_isEnd = m_at == m_text.size();
        if (m_isEnd)
            return true;
        if (current() != '\n' && current() != '#')
            break;
        nextLine(lineEnd());
    }
    return column() != 0 || !isDocumentMark();
}

bool PlainCursor::isDocumentMark() const
{
    const std::string_view mark = m_text.substr(m_at, 3);
    const bool isFirst = mark == "---" && !m_hasBegun;
    return (mark == "---" || mark == "...") && isBlankAt(3) && !isFirst;
}

bool PlainCursor::toContentOfNextLine()
{
    const std::size_t from = m_at;
    skipSpaces();
    if (current() != '\n' && (current() != '#' || m_at == from))
        return false;
    return toContent();
}

bool PlainCursor::takeDocumentStart()
{
    m_hasBegun = true;
    if (column() != 0 || m_text.substr(m_at, 3) != "---" || !isBlankAt(3))
        return true;
    m_at += 3;
    return toContentOfNextLine() && !m_isEnd;
}

bool PlainCursor::takeQuoted(WrittenScalar& scalar)
{
    scalar.quote = current();
    const std::size_t first = ++m_at;
    for (; current() != '\n'; ++m_at) {
        const char c = current();
        if (scalar.quote == '"' && c == '\\') {
            ++m_at;
            if (unescaped(current()) == '\0')
                return false;
        } else if (c == scalar.quote) {
            if (c != '\'' || at(1) != '\'')
                break;
            ++m_at;
        }
    }
    scalar.raw = m_text.substr(first, m_at - first);
    return m_at < m_text.size() && m_text[m_at++] == scalar.quote;
}

bool PlainCursor::takePlain(WrittenScalar& scalar)
{
    if (isOneOf(current(), ",[]{}#&*!|>'\"%@`?:") || isDash())
        return false;
    const std::size_t first = m_at;
    std::size_t last = first; // behind the last character that is no blank
    for (; current() != '\n'; ++m_at) {
        const char c = m_text[m_at];
        if (c == ' ')
            continue;
        if (c == ':' && isBlankAt(1)) {
            if (last != m_at)
                return false; // blanks before the colon
            break;
        }
        if (c == '#' && last != m_at)
            break;
        last = m_at + 1;
    }
    m_at = last;
    scalar.raw = m_text.substr(first, last - first);
    return true;
}

bool PlainCursor::takeScalar(WrittenScalar& scalar)
{
    scalar.mark = here();
    const bool isQuoted = current() == '"' || current() == '\'';
    if (!(isQuoted ? takeQuoted(scalar) : takePlain(scalar)))
        return false;
    scalar.isKey = current() == ':' && isBlankAt(1);
    return !scalar.isKey || scalar.raw.size() <= kMaxKey;
}

bool PlainCursor::takeName(std::string_view& name)
{
    const std::size_t first = ++m_at;
    while (isNameCharacter(current()))
        ++m_at;
    name = m_text.substr(first, m_at - first);
    return !name.empty();
}

bool PlainCursor::takeFlowScalar(WrittenScalar& scalar)
{
    scalar.mark = here();
    const bool isQuoted = current() == '"' || current() == '\'';
    if (!(isQuoted ? takeQuoted(scalar) : takePlainInFlow(scalar)))
        return false;
    scalar.isKey = current() == ':' && at(1) == ' ';
    return !scalar.isKey || scalar.raw.size() <= kMaxKey;
}

bool PlainCursor::takePlainInFlow(WrittenScalar& scalar)
{
    if (isOneOf(current(), ",[]{}#&*!|>'\"%@`?:\n") ||
        (current() == '-' && !isNameCharacter(at(1))))
        return false;
    const std::size_t first = m_at;
    std::size_t last = first;
    for (;; ++m_at) {
        const char c = current();
        if (isOneOf(c, ",]}") || (c == ':' && at(1) == ' '))
            break;
        if (isOneOf(c, "\n#?[{") || (c == ':' && isOneOf(at(1), ",]}\n")))
            return false;
        if (c != ' ')
            last = m_at + 1;
    }
    if (current() == ':' && last != m_at)
        return false; // blanks before the colon
    m_at = last;
    scalar.raw = m_text.substr(first, last - first);
    return true;
}

bool PlainCursor::takeLiteralHead(char& chomp)
{
    ++m_at;
    chomp = current();
    if (chomp == '+' || chomp == '-')
        ++m_at;
    const std::size_t from = m_at;
    skipSpaces();
    if (m_at == m_text.size() || (current() != '\n' && (current() != '#' || m_at == from)))
        return false;
    nextLine(lineEnd());
    return true;
}

bool PlainCursor::takeLiteral(int parent, std::string& value)
{
    char chomp = '\0';
    if (!takeLiteralHead(chomp))
        return false;
    std::size_t indent = 0; // not known before the first line that holds something
    while (m_at < m_text.size()) {
        const std::size_t end = lineEnd();
        const std::size_t first = std::min(m_text.find_first_not_of(' ', m_at), end);
        const std::size_t spaces = first - m_at;
        const bool isEmpty = first == end;
        if (end == m_text.size() || (isEmpty && spaces > indent))
            return false; // a last line without an end; blanks that are part of the text
        if (!isEmpty && indent == 0 && static_cast<int>(spaces) > parent)
            indent = spaces;
        if (!isEmpty && (indent == 0 || spaces < indent))
            break;
        if (!isEmpty)
            value += m_text.substr(m_at + indent, end - m_at - indent);
        value += '\n';
        nextLine(end);
    }
    if (indent == 0)
        return false;
    if (chomp != '+') {
        value.erase(value.find_last_not_of('\n') + 1);
        value += chomp == '-' ? "" : "\n";
    }
    return toContent();
}

} // namespace plumbline::compose
