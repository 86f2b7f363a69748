// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/render_watch.h"

#include "core/base/text.h"
#include "core/workspace/render.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace plumbline::workspace {

namespace {

/// The first few of them, and how many there are.
std::string someOf(const std::vector<std::string>& names)
{
    constexpr std::size_t kShown = 3;
    const std::vector<std::string> shown(
        names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), kShown)));
    std::string text = join(shown, ", ");
    if (names.size() > kShown)
        text += fmt::format(" and {} more", names.size() - kShown);
    return text;
}

std::string syncedText(const WatchReport& report)
{
    std::vector<std::string> parts;
    if (!report.copied.empty())
        parts.push_back("copied " + someOf(report.copied));
    if (!report.removed.empty())
        parts.push_back("deleted " + someOf(report.removed));
    std::string text = join(parts, "; ");
    if (report.containers.size() != 1)
        text += fmt::format(" in {} containers", report.containers.size());
    return text;
}

std::string deedText(const WatchReport& report)
{
    switch (report.deed) {
    case WatchDeed::Watch:
        return "watching " + someOf(report.paths);
    case WatchDeed::Lose:
        return "too much changed at once: all that is there is taken for changed";
    case WatchDeed::Reread:
        return "the files of the project were read again; watching " + someOf(report.paths);
    case WatchDeed::Sync:
        return syncedText(report);
    case WatchDeed::Exec:
        return "ran " + report.command;
    case WatchDeed::Restart:
        return "restarted";
    case WatchDeed::Rebuild:
        return "rebuilt";
    case WatchDeed::Prune:
        return "removed the image " + report.image.substr(0, report.image.find(':') + 13);
    }
    return {};
}

std::string failedText(const WatchReport& report)
{
    if (report.deed == WatchDeed::Reread)
        return fmt::format("{}what was watched before still is: {}",
                           report.error->where ? toString(*report.error->where) + ": " : "",
                           report.error->message);
    std::string text = fmt::format("{} failed", toString(report.deed));
    if (report.failures.empty()) // each of them has been told
        text += ": " + report.error->message;
    return text;
}

} // namespace

std::string renderWatchText(const WatchReport& report)
{
    std::string line = report.error ? failedText(report) : deedText(report);
    if (!report.service.empty())
        line = report.service + ": " + line;
    if (report.elapsed.count() > 0)
        line += fmt::format(" ({:.2f}s)", std::chrono::duration<double>(report.elapsed).count());
    return printable(line) + "\n";
}

std::string renderWatchJson(const WatchReport& report,
                            const std::string& project,
                            std::chrono::system_clock::time_point now)
{
    const auto since = now.time_since_epoch();
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(since);
    const auto rest = std::chrono::duration_cast<std::chrono::milliseconds>(since - seconds);
    nlohmann::ordered_json document{
        {"schemaVersion", kSchemaVersion},
        {"time",
         fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z", fmt::gmtime(seconds.count()), rest.count())},
        {"project", project},
        {"action", toString(report.deed)},
        {"service", report.service},
        {"paths", report.paths},
        {"copied", report.copied},
        {"removed", report.removed},
        {"containers", report.containers},
        {"command", report.command},
        {"image", report.image},
        {"milliseconds", report.elapsed.count()},
        {"error", nullptr}};
    if (report.error)
        document["error"] = {{"code", toString(report.error->code)},
                             {"message", report.error->message},
                             {"hint", report.error->hint}};
    return document.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

} // namespace plumbline::workspace
