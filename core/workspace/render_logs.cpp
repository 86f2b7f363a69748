// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/render_logs.h"

#include "core/workspace/render.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <charconv>
#include <string_view>
#include <utility>

namespace plumbline::workspace {
namespace {

/// Whatever a container wrote: bytes that are no UTF-8 are replaced.
std::string quoted(const std::string& text)
{
    return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

/// The number in `project-service-2`, `project_service_2` or a task's `service.2`; `null` for other names.
std::string replicaOf(const std::string& project, const StackLogLine& entry)
{
    std::string_view name = entry.container;
    if (name.starts_with(project) && name.size() > project.size())
        name.remove_prefix(project.size() + 1);
    if (!name.starts_with(entry.service) || name.size() < entry.service.size() + 2)
        return "null";
    name.remove_prefix(entry.service.size() + 1);
    unsigned number = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    return error == std::errc{} && end == name.data() + name.size() ? std::to_string(number)
                                                                    : "null";
}

} // namespace

void LogJson::see(const StackLogLine& entry)
{
    const std::uint32_t before = std::exchange(m_run[entry.container], entry.run);
    m_isOther = before != 0 && before != entry.run;
    if (!entry.isBoundary)
        m_level = m_levels.of(entry.container, entry.line.text);
}

const std::string& LogJson::of(const StackLogLine& entry)
{
    m_text = fmt::format(R"({{"schemaVersion":{},"kind":"{}","time":{},"service":{},)"
                         R"("container":{},"replica":{},"run":{},)",
                         kSchemaVersion,
                         entry.isBoundary ? "run" : "line",
                         quoted(entry.line.timestamp),
                         quoted(entry.service),
                         quoted(entry.container),
                         replicaOf(m_project, entry),
                         entry.run == 0 ? "null" : std::to_string(entry.run));
    if (entry.isBoundary) {
        m_text += fmt::format(R"("event":"{}",)", m_isOther ? "created" : "started");
    } else {
        m_text += fmt::format(R"("stream":"{}","level":{},"fields":{},)",
                              entry.line.stream == engine::LogStream::Output ? "stdout" : "stderr",
                              m_level ? fmt::format("\"{}\"", toString(*m_level)) : "null",
                              logFieldsOf(entry.line.text).value_or("null"));
    }
    m_text += fmt::format("\"message\":{}}}\n", quoted(entry.line.text));
    return m_text;
}

} // namespace plumbline::workspace
