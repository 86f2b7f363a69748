// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/stack_events.h"

#include "core/base/text.h"
#include "core/stack/labels.h"
#include "core/workspace/render.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <utility>

namespace plumbline::workspace {

namespace {

std::string attribute(const engine::EngineEvent& event, std::string_view name)
{
    const auto at = event.attributes.find(std::string(name));
    return at == event.attributes.end() ? std::string() : at->second;
}

/// `seconds[.fraction]` since the epoch, in nanoseconds.
std::int64_t nanosecondsOf(const std::string& seconds)
{
    if (seconds.empty())
        return 0;
    constexpr std::int64_t kSecond = 1'000'000'000;
    std::int64_t whole = 0;
    const char* const end = seconds.data() + seconds.size();
    const auto [rest, error] = std::from_chars(seconds.data(), end, whole);
    std::int64_t result = whole * kSecond;
    std::int64_t unit = kSecond / 10;
    for (const char* digit = rest + 1; error == std::errc() && digit < end; ++digit, unit /= 10)
        result += (*digit - '0') * unit;
    return result;
}

/// `2026-01-02T03:04:05.678Z`.
std::string momentOf(std::int64_t nanoseconds)
{
    const auto since = std::chrono::nanoseconds(nanoseconds);
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(since);
    const auto rest = std::chrono::duration_cast<std::chrono::milliseconds>(since - seconds);
    return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z", fmt::gmtime(seconds.count()), rest.count());
}

engine::EventHandlers handlersFor(std::vector<std::string> services, StackEvents::Handlers handlers)
{
    const auto isMeant = [services = std::move(services)](const StackEvent& one) {
        return !one.event.action.starts_with("exec_") &&
               (services.empty() || std::ranges::find(services, one.service) != services.end());
    };
    return {.onEvent =
                [isMeant, tell = std::move(handlers.onEvent)](const engine::EngineEvent& event) {
                    const StackEvent one{attribute(event, stack::kServiceLabel), event};
                    if (isMeant(one))
                        tell(one);
                },
            .onLive = [] {},
            .onLost = std::move(handlers.onLost)};
}

} // namespace

StackEvents::StackEvents(const engine::Client& client,
                         const std::string& project,
                         std::vector<std::string> services,
                         const std::string& since,
                         Handlers handlers)
    : m_watch(client,
              {.types = {},
               .labels = {fmt::format("{}={}", stack::kProjectLabel, project)},
               .sinceNano = nanosecondsOf(since)},
              handlersFor(std::move(services), std::move(handlers)))
{}

std::string renderEventText(const StackEvent& event)
{
    const engine::EngineEvent& said = event.event;
    const std::string name = attribute(said, "name");
    std::string line = fmt::format("{} {} {}", momentOf(said.timeNano), said.type, said.action);
    if (!said.detail.empty())
        line += " " + said.detail;
    line += " " + (name.empty() ? said.id : name);
    if (const std::string code = attribute(said, "exitCode"); !code.empty())
        line += ", exit code " + code;
    return printable(line) + "\n";
}

std::string renderEventJson(const StackEvent& event)
{
    const engine::EngineEvent& said = event.event;
    const std::string code = attribute(said, "exitCode");
    int exitCode = 0;
    const bool hasCode =
        std::from_chars(code.data(), code.data() + code.size(), exitCode).ec == std::errc();
    nlohmann::ordered_json document{{"schemaVersion", kSchemaVersion},
                                    {"time", momentOf(said.timeNano)},
                                    {"type", said.type},
                                    {"action", said.action},
                                    {"detail", said.detail},
                                    {"service", event.service},
                                    {"name", attribute(said, "name")},
                                    {"id", said.id},
                                    {"exitCode", nullptr}};
    if (hasCode)
        document["exitCode"] = exitCode;
    return document.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

} // namespace plumbline::workspace
