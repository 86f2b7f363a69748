// SPDX-License-Identifier: Apache-2.0
#include "core/sources/dockerfile/expansion.h"

#include <fmt/format.h>

#include <algorithm>

namespace plumbline::sources::dockerfile {

namespace {

constexpr bool isNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Reads one word from left to right.
class Expander
{
public:
    Expander(std::string_view word, const ExpansionRules& rules)
        : m_word(word)
        , m_rules(rules)
    {}

    BuildValue expand()
    {
        char quote = '\0';
        while (m_at < m_word.size()) {
            const char c = m_word[m_at];
            if (quote == '\'') {
                ++m_at;
                if (c == '\'')
                    quote = '\0';
                else
                    m_value.text += c;
            } else if (c == m_rules.escape) {
                takeEscaped(quote == '"');
            } else if (c == '$') {
                takeVariable();
            } else if (c == '"' || (c == '\'' && quote == '\0')) {
                quote = quote == '"' ? '\0' : c;
                ++m_at;
            } else {
                m_value.text += c;
                ++m_at;
            }
        }
        return std::move(m_value);
    }

private:
    /// In double quotes only a few bytes lose their meaning by the escape; the others keep it.
    void takeEscaped(bool isQuoted)
    {
        const char escape = m_word[m_at++];
        if (m_at == m_word.size()) {
            m_value.text += escape;
            return;
        }
        const char c = m_word[m_at++];
        if (isQuoted && c != '"' && c != '$' && c != escape)
            m_value.text += escape;
        m_value.text += c;
    }

    void takeVariable()
    {
        ++m_at;
        if (m_at < m_word.size() && m_word[m_at] == '{') {
            takeBraced();
            return;
        }
        const std::size_t start = m_at;
        while (m_at < m_word.size() && isNameByte(m_word[m_at]))
            ++m_at;
        if (m_at == start)
            m_value.text += '$';
        else
            add(valueOf(m_word.substr(start, m_at - start)));
    }

    /// Where the brace that is open at `m_at` is closed; the end of the word where it is not.
    [[nodiscard]] std::size_t closingBrace() const
    {
        int depth = 0;
        for (std::size_t i = m_at; i < m_word.size(); ++i) {
            if (m_word[i] == m_rules.escape)
                ++i;
            else if (m_word[i] == '{')
                ++depth;
            else if (m_word[i] == '}' && --depth == 0)
                return i;
        }
        return m_word.size();
    }

    void takeBraced()
    {
        const std::size_t end = closingBrace();
        const std::string_view inside = m_word.substr(m_at + 1, end - m_at - 1);
        m_at = std::min(end + 1, m_word.size());
        const std::size_t nameEnd = std::min(
            static_cast<std::size_t>(std::ranges::find_if_not(inside, isNameByte) - inside.begin()),
            inside.size());
        const std::string_view name = inside.substr(0, nameEnd);
        std::string_view modifier = inside.substr(nameEnd);
        BuildValue value = valueOf(name);
        if (modifier.empty()) {
            add(std::move(value));
            return;
        }
        const bool countsEmpty = modifier.front() == ':';
        if (countsEmpty)
            modifier.remove_prefix(1);
        const char kind = modifier.empty() ? '\0' : modifier.front();
        if (kind != '-' && kind != '+' && kind != '?') {
            m_value.unknown = phrase("it is cut out of {}", name);
            return;
        }
        if (!value.unknown.empty()) {
            add(std::move(value));
            return;
        }
        const bool isThere = m_rules.scope.contains(name) && !(countsEmpty && value.text.empty());
        const bool takesWord = kind == '+' ? isThere : !isThere;
        if (takesWord && kind != '?')
            add(expandBuildWord(modifier.substr(1), m_rules));
        else if (kind != '+')
            add(std::move(value));
    }

    [[nodiscard]] BuildValue valueOf(std::string_view name) const
    {
        const auto found = m_rules.scope.find(name);
        if (found == m_rules.scope.end())
            return {.text = {},
                    .unknown = m_rules.unsetReason.empty()
                                   ? Phrase()
                                   : phrase("made from {}, {}", name, m_rules.unsetReason),
                    .secrecy = {}};
        BuildValue value = found->second;
        if (!value.secrecy.empty())
            value.secrecy = phrase("made from {}", name);
        return value;
    }

    void add(BuildValue value)
    {
        m_value.text += value.text;
        if (m_value.unknown.empty())
            m_value.unknown = std::move(value.unknown);
        if (m_value.secrecy.empty())
            m_value.secrecy = std::move(value.secrecy);
    }

    std::string_view m_word;
    const ExpansionRules& m_rules;
    std::size_t m_at = 0;
    BuildValue m_value;
};

} // namespace

std::vector<BuildWord> splitBuildWords(std::string_view arguments, char escape)
{
    std::vector<BuildWord> words;
    std::size_t start = std::string_view::npos;
    char quote = '\0';
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const char c = arguments[i];
        if (quote == '\0' && (c == ' ' || c == '\t')) {
            if (start != std::string_view::npos)
                words.push_back({.text = arguments.substr(start, i - start), .offset = start});
            start = std::string_view::npos;
            continue;
        }
        if (start == std::string_view::npos)
            start = i;
        if (c == escape && quote != '\'')
            ++i;
        else if (quote != '\0')
            quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'')
            quote = c;
    }
    if (start != std::string_view::npos)
        words.push_back({.text = arguments.substr(start), .offset = start});
    return words;
}

BuildValue expandBuildWord(std::string_view word, const ExpansionRules& rules)
{
    return Expander(word, rules).expand();
}

} // namespace plumbline::sources::dockerfile
