// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/terminal.h"
#include "core/workspace/watch.h"

#include <map>
#include <string>

namespace plumbline::cli {

/// `web-1  | ` in front of each line: the container's name without the project's, in a colour that
/// stays with its service.
class LogPrefixes
{
public:
    LogPrefixes(std::string project, Terminal out);

    /// Makes room for a name before its first line comes.
    void learn(const std::string& container, const std::string& service);
    const std::string& of(const std::string& container, const std::string& service);

private:
    [[nodiscard]] std::string shortName(const std::string& container) const;

    std::string m_project;
    Terminal m_out;
    int m_width = 0;
    std::map<std::string, std::size_t> m_services;
    std::map<std::string, std::string> m_rendered; ///< by container
};

struct LogTextOptions
{
    bool hasNoPrefix = false;
    bool hasTimestamps = false;
};

/// Lines of a log as they are printed.
class LogText
{
public:
    LogText(const LogTextOptions& options, const std::string& project, Terminal out);

    LogPrefixes& prefixes() { return m_prefixes; }

    /// With its line feed; empty where it is left out. Good until the next one.
    const std::string& of(const workspace::StackLogLine& entry);

private:
    [[nodiscard]] std::string boundary(const workspace::StackLogLine& entry) const;

    LogTextOptions m_options;
    LogPrefixes m_prefixes;
    std::string m_project;
    Terminal m_out;
    std::string m_text;
};

} // namespace plumbline::cli
