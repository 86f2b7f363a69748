// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/engine/simulated/terminal.h"

#include <algorithm>
#include <charconv>

namespace plumbline::engine::simulated {

namespace {

constexpr const char* kLineEnd = "\r\n";

std::vector<std::string> wordsOf(std::string_view line)
{
    std::vector<std::string> words;
    for (const std::string& word : split(line, ' ')) {
        if (!word.empty())
            words.push_back(word);
    }
    return words;
}

std::string valueOf(std::string_view name, const Shell::Surroundings& around)
{
    for (const std::string& variable : around.variables) {
        const std::size_t equals = variable.find('=');
        if (std::string_view(variable).substr(0, equals) == name)
            return variable.substr(equals + 1);
    }
    return {};
}

std::string lines(const std::vector<std::string>& texts)
{
    std::string all;
    for (const std::string& text : texts)
        all += text + kLineEnd;
    return all;
}

} // namespace

std::string Shell::take(std::string_view keys, const Surroundings& around)
{
    std::string written;
    for (const char key : keys) {
        if (!m_exitCode)
            written += takeKey(key, around);
    }
    return written;
}

std::string Shell::takeKey(char key, const Surroundings& around)
{
    switch (key) {
    case '\r': {
        const std::vector<std::string> words = wordsOf(std::exchange(m_line, {}));
        const std::string written = kLineEnd + run(words, around);
        return m_exitCode ? written : written + kPrompt;
    }
    case '\x03': // Ctrl+C
        m_line.clear();
        return std::string("^C") + kLineEnd + kPrompt;
    case '\x04': // Ctrl+D
        if (m_line.empty())
            m_exitCode = m_lastCode;
        return m_exitCode ? kLineEnd : "";
    case '\x7f':
        if (m_line.empty())
            return {};
        m_line.pop_back();
        return "\b \b";
    default:
        if (static_cast<unsigned char>(key) < ' ')
            return {};
        m_line += key;
        return {key};
    }
}

std::string Shell::run(const std::vector<std::string>& words, const Surroundings& around)
{
    if (words.empty())
        return {};
    const std::string& command = words.front();
    const int before = std::exchange(m_lastCode, 0);
    if (command == "exit") {
        int code = before;
        if (words.size() > 1)
            std::from_chars(words[1].data(), words[1].data() + words[1].size(), code);
        m_exitCode = code;
        return {};
    }
    if (command == "echo") {
        std::vector<std::string> said(words.begin() + 1, words.end());
        for (std::string& word : said) {
            if (word.starts_with('$'))
                word = valueOf(std::string_view(word).substr(1), around);
        }
        return join(said, " ") + kLineEnd;
    }
    if (command == "env")
        return lines(around.variables);
    if (command == "hostname")
        return around.hostname + kLineEnd;
    if (command == "ps")
        return lines(around.processes);
    if (command == "pwd")
        return std::string("/") + kLineEnd;
    if (command == "stty" && words.size() > 1 && words[1] == "size")
        return std::to_string(around.rows) + ' ' + std::to_string(around.columns) + kLineEnd;
    constexpr int kUnknownCommand = 127;
    m_lastCode = kUnknownCommand;
    return "sh: " + command + ": not found" + kLineEnd;
}

} // namespace plumbline::engine::simulated
