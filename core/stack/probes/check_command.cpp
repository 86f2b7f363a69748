// SPDX-License-Identifier: Apache-2.0
#include "core/stack/probes/check_command.h"

#include "core/base/text.h"

#include <array>

namespace plumbline::stack {
namespace {

/// Splits a simple shell command; nothing where it uses more of the shell than words, quotes and
/// plain variables.
class ShellReader
{
public:
    ShellReader(std::string_view text, const engine::ContainerDetails& container)
        : m_text(text)
        , m_container(container)
    {}

    std::optional<Words> read()
    {
        while (m_at < m_text.size()) {
            if (!step(m_text[m_at]))
                return std::nullopt;
        }
        if (m_quote != '\0')
            return std::nullopt;
        endWord();
        return m_words;
    }

private:
    bool step(char current)
    {
        if (m_quote != '\'' && current == '$')
            return takeVariable();
        ++m_at;
        if (m_quote != '\0') {
            if (current == m_quote)
                m_quote = '\0';
            else
                m_word += current;
            return current != '\\' && current != '`';
        }
        if (current == '\'' || current == '"') {
            m_quote = current;
            m_isOpen = true;
            return true;
        }
        if (current == ' ' || current == '\t') {
            endWord();
            return true;
        }
        constexpr std::string_view kShellOnly = ";&|<>()`\\\n*?#~";
        if (kShellOnly.find(current) != std::string_view::npos)
            return false;
        m_word += current;
        m_isOpen = true;
        return true;
    }

    bool takeVariable()
    {
        const auto isNamePart = [](char each) {
            return each == '_' || (each >= 'A' && each <= 'Z') || (each >= 'a' && each <= 'z') ||
                   (each >= '0' && each <= '9');
        };
        std::size_t first = m_at + 1;
        const bool hasBraces = first < m_text.size() && m_text[first] == '{';
        first += hasBraces ? 1 : 0;
        std::size_t last = first;
        while (last < m_text.size() && isNamePart(m_text[last]))
            ++last;
        if (last == first || (hasBraces && (last == m_text.size() || m_text[last] != '}')))
            return false;
        m_word += variableOf(m_container, m_text.substr(first, last - first));
        m_isOpen = true;
        m_at = last + (hasBraces ? 1 : 0);
        return true;
    }

    void endWord()
    {
        if (m_isOpen)
            m_words.push_back(m_word);
        m_word.clear();
        m_isOpen = false;
    }

    std::string_view m_text;
    const engine::ContainerDetails& m_container;
    std::size_t m_at = 0;
    char m_quote = '\0';
    bool m_isOpen = false;
    std::string m_word;
    Words m_words;
};

/// Endings that change neither what is asked nor what counts as success.
std::string_view withoutHarmlessEnding(std::string_view text)
{
    constexpr std::array kEndings = {std::string_view("|| exit 1"),
                                     std::string_view("||exit 1"),
                                     std::string_view("2>&1"),
                                     std::string_view("> /dev/null"),
                                     std::string_view(">/dev/null"),
                                     std::string_view("| grep PONG"),
                                     std::string_view("| grep -q PONG")};
    text = trimmed(text);
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view ending : kEndings) {
            if (text.ends_with(ending)) {
                text = trimmed(text.substr(0, text.size() - ending.size()));
                found = true;
            }
        }
    }
    return text;
}

} // namespace

std::optional<Words> checkCommand(const engine::ContainerDetails& container)
{
    const Words& test = container.healthcheck.test;
    if (test.size() < 2)
        return std::nullopt;
    const auto fromShell = [&](std::string_view text) {
        return ShellReader(withoutHarmlessEnding(text), container).read();
    };
    if (test[0] == "CMD-SHELL")
        return fromShell(test[1]);
    if (test[0] != "CMD")
        return std::nullopt;
    if (test.size() == 4 && (test[1].ends_with("sh") || test[1].ends_with("bash")) &&
        test[2] == "-c")
        return fromShell(test[3]);
    return Words(test.begin() + 1, test.end());
}

std::string variableOf(const engine::ContainerDetails& container, std::string_view name)
{
    for (const std::string& line : container.env) {
        if (line.size() > name.size() && line.starts_with(name) && line[name.size()] == '=')
            return line.substr(name.size() + 1);
    }
    return {};
}

} // namespace plumbline::stack
