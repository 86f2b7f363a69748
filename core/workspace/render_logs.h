// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/log_filter.h"
#include "core/workspace/watch.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace plumbline::workspace {

/// Lines of a log as JSON, one document a line (logs.schema.json). **Thread:** one at a time.
class LogJson
{
public:
    explicit LogJson(std::string project)
        : m_project(std::move(project))
    {}

    /// To be told of each line, also of those that are not wanted: how grave one is may be said by the
    /// one before it.
    void see(const StackLogLine& entry);

    /// Of the line that was seen last. With its line feed; good until the next one.
    const std::string& of(const StackLogLine& entry);

private:
    std::string m_project;
    LogLevels m_levels;
    std::optional<LogLevel> m_level;            ///< of the line that was seen last
    std::map<std::string, std::uint32_t> m_run; ///< that a line came of last, by container name
    bool m_isOther = false; ///< what was seen last is of another container than before
    std::string m_text;
};

} // namespace plumbline::workspace
