// SPDX-License-Identifier: Apache-2.0
#include "core/compose/dialects/reader.h"

#include <cctype>
#include <utility>

namespace plumbline::compose {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
}

std::string_view withoutBlanksBefore(std::string_view text)
{
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    return text;
}

std::string_view withoutBlanksBehind(std::string_view text)
{
    while (!text.empty() && (isBlank(text.back()) || text.back() == '\n'))
        text.remove_suffix(1);
    return text;
}

DialectReader::DialectReader(const DialectRules& rules,
                             std::string_view text,
                             const VariableLookup& lookup)
    : m_rules(rules)
    , m_text(text)
    , m_lookup(lookup)
{}

DialectReading DialectReader::run()
{
    while (!atEnd() && !m_reading.isRefused)
        takeLine();
    return std::move(m_reading);
}

char DialectReader::take()
{
    const char c = m_text[m_at++];
    m_line += c == '\n' ? 1 : 0;
    return c;
}

std::string DialectReader::takeUntil(std::size_t end)
{
    std::string inside;
    while (m_at < end)
        inside += take();
    return inside;
}

void DialectReader::skipBlanks()
{
    while (!atEnd() && isBlank(here()))
        ++m_at;
}

std::string_view DialectReader::restOfLine()
{
    const std::size_t start = m_at;
    while (!atEnd() && here() != '\n')
        ++m_at;
    const std::string_view rest = m_text.substr(start, m_at - start);
    if (!atEnd())
        take();
    return rest;
}

void DialectReader::takeExport()
{
    constexpr std::string_view kExport = "export";
    if (m_rules.takesExport && m_text.substr(m_at).starts_with(kExport) &&
        m_at + kExport.size() < m_text.size() && isBlank(m_text[m_at + kExport.size()])) {
        m_at += kExport.size();
        skipBlanks();
    }
}

std::string DialectReader::takeName()
{
    const std::size_t start = m_at;
    while (!atEnd() && (std::isalnum(static_cast<unsigned char>(here())) != 0 || here() == '_' ||
                        m_rules.nameSigns.find(here()) != std::string_view::npos))
        ++m_at;
    return std::string(m_text.substr(start, m_at - start));
}

std::optional<std::size_t> DialectReader::closingQuote(bool hidesWithBackslash) const
{
    for (std::size_t i = m_at + 1; i < m_text.size(); ++i) {
        if (m_text[i] == '\\' && hidesWithBackslash)
            ++i;
        else if (m_text[i] == here())
            return i;
    }
    return std::nullopt;
}

bool DialectReader::endsLine(std::size_t from) const
{
    while (from < m_text.size() && isBlank(m_text[from]))
        ++from;
    return from >= m_text.size() || m_text[from] == '\n' || m_text[from] == '#';
}

const std::string* DialectReader::valueOf(std::string_view name) const
{
    const auto own = m_seen.find(name);
    const std::string* outer = m_lookup(name);
    // A library keeps what the environment has; a script's own assignment is the newest.
    if (m_rules.dialect == Dialect::Shell && own != m_seen.end())
        return &own->second;
    if (outer != nullptr)
        return outer;
    return own == m_seen.end() ? nullptr : &own->second;
}

std::string DialectReader::expanded(std::string text, int at)
{
    if (m_rules.mayRunCommands && text.find("$(") != std::string::npos) {
        remark(at, phrase("runs a command to get the value"));
        return text;
    }
    if (m_rules.dialect == Dialect::Shell && text.find("$$") != std::string::npos)
        remark(at, phrase("$$ is the number of the shell's process"));
    if (m_rules.expansion == Expansion::None)
        return text;
    std::string prepared;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isBare = text[i] == '$' && (i + 1 == text.size() || text[i + 1] != '{');
        if (m_rules.expansion == Expansion::Braced && isBare)
            prepared += "$$"; // stays a dollar sign
        else
            prepared += text[i];
    }
    const auto result =
        interpolate(prepared, [this](std::string_view name) { return valueOf(name); });
    return result ? result->text : text;
}

void DialectReader::store(std::string key, std::string value, int at)
{
    m_seen[key] = value;
    m_reading.entries.push_back({std::move(key), std::move(value), at});
}

void DialectReader::remark(int at, Phrase message)
{
    m_reading.remarks.push_back({at, std::move(message)});
}

void DialectReader::refuse(int at, Phrase message)
{
    remark(at, std::move(message));
    m_reading.isRefused = true;
}

} // namespace plumbline::compose
