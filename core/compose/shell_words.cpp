// SPDX-License-Identifier: Apache-2.0
#include "core/compose/shell_words.h"

#include <algorithm>
#include <cctype>
#include <optional>

namespace plumbline::compose {
namespace {

/// Splits one text; the state is what a shell's lexer keeps between two characters.
class Splitter
{
public:
    explicit Splitter(std::string_view text)
        : m_text(text)
    {}

    Result<std::vector<std::string>> run()
    {
        for (; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (m_quote == '\'')
                takeSingleQuoted(c);
            else if (m_quote == '"')
                takeDoubleQuoted(c);
            else
                takeBare(c);
        }
        if (m_quote != 0)
            return fail(ErrorCode::Invalid,
                        phrase("the quote {} does not end", m_quote),
                        phrase("close it, or write the command as a list"));
        finishWord();
        return std::move(m_words);
    }

private:
    std::string& word()
    {
        if (!m_word)
            m_word.emplace();
        return *m_word;
    }

    void finishWord()
    {
        if (m_word)
            m_words.push_back(std::move(*m_word));
        m_word.reset();
    }

    void takeSingleQuoted(char c)
    {
        if (c == '\'')
            m_quote = 0;
        else
            word() += c;
    }

    void takeDoubleQuoted(char c)
    {
        if (c == '"') {
            m_quote = 0;
        } else if (c == '\\' && m_at + 1 < m_text.size()) {
            const char next = m_text[++m_at];
            if (next != '"' && next != '\\' && next != '$' && next != '`' && next != '\n')
                word() += '\\';
            if (next != '\n')
                word() += next;
        } else {
            word() += c;
        }
    }

    void takeBare(char c)
    {
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            finishWord();
        } else if (c == '\'' || c == '"') {
            m_quote = c;
            word();
        } else if (c == '\\') {
            if (m_at + 1 < m_text.size() && m_text[++m_at] != '\n')
                word() += m_text[m_at];
        } else {
            word() += c;
        }
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    char m_quote = 0;
    std::optional<std::string> m_word;
    std::vector<std::string> m_words;
};

} // namespace

Result<std::vector<std::string>> splitShellWords(std::string_view text)
{
    return Splitter(text).run();
}

std::string quotedShellWord(std::string_view word)
{
    const bool isPlain = !word.empty() && std::ranges::all_of(word, [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
               std::string_view("-_./:=,@%+").find(c) != std::string_view::npos;
    });
    if (isPlain)
        return std::string(word);
    std::string text = "'";
    for (const char c : word)
        text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return text + "'";
}

} // namespace plumbline::compose
