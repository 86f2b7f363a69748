// SPDX-License-Identifier: Apache-2.0
#include "app/cli/log_text.h"

#include "core/base/text.h"
#include "core/workspace/log_keeping.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <utility>

namespace plumbline::cli {

LogPrefixes::LogPrefixes(std::string project, Terminal out)
    : m_project(std::move(project))
    , m_out(out)
{}

void LogPrefixes::learn(const std::string& container, const std::string& service)
{
    const std::string name = shortName(container);
    m_width = std::max(m_width, displayWidth(name));
    m_services.emplace(service, m_services.size());
    m_rendered.clear();
}

const std::string& LogPrefixes::of(const std::string& container, const std::string& service)
{
    const auto known = m_rendered.find(container);
    if (known != m_rendered.end())
        return known->second;
    static constexpr std::array kStyles = {
        Style::Cyan, Style::Yellow, Style::Green, Style::Magenta, Style::Blue};
    const std::string name = shortName(container);
    m_width = std::max(m_width, displayWidth(name));
    const std::size_t number = m_services.emplace(service, m_services.size()).first->second;
    std::string text = name;
    text.append(static_cast<std::size_t>(m_width - displayWidth(name)), ' ');
    text += "  | ";
    return m_rendered.emplace(container, m_out.styled(kStyles[number % kStyles.size()], text))
        .first->second;
}

std::string LogPrefixes::shortName(const std::string& container) const
{
    const std::string prefix = m_project + "-";
    return container.starts_with(prefix) ? container.substr(prefix.size()) : container;
}

LogText::LogText(const LogTextOptions& options, const std::string& project, Terminal out)
    : m_options(options)
    , m_prefixes(project, out)
    , m_project(project)
    , m_out(out)
{}

const std::string& LogText::of(const workspace::StackLogLine& entry)
{
    m_text.clear();
    if (entry.isBoundary) {
        if (!m_options.hasNoPrefix)
            m_text = m_out.styled(Style::Dim, boundary(entry)) + '\n';
        return m_text;
    }
    if (!m_options.hasNoPrefix)
        m_text += m_prefixes.of(entry.container, entry.service);
    if (m_options.hasTimestamps)
        m_text += entry.line.timestamp + " ";
    m_text += entry.line.text;
    m_text += '\n';
    return m_text;
}

/// `--- web-1: new container 1a2b3c4d5e6f, 2026-01-31 10:31:02 ---`, in the person's time.
std::string LogText::boundary(const workspace::StackLogLine& entry) const
{
    const std::time_t made = stack::parseLogStamp(entry.line.timestamp).value_or(0) / 1'000'000'000;
    std::tm local{};
    localtime_r(&made, &local);
    std::array<char, 32> time{};
    std::strftime(time.data(), time.size(), "%Y-%m-%d %H:%M:%S", &local);
    const std::string prefix = m_project + "-";
    const std::string& name = entry.container;
    return fmt::format("--- {}: {}, {} ---",
                       name.starts_with(prefix) ? name.substr(prefix.size()) : name,
                       entry.line.text,
                       time.data());
}

} // namespace plumbline::cli
