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
Phrase someOf(const std::vector<std::string>& names)
{
    constexpr std::size_t kShown = 3;
    const std::vector<std::string> shown(
        names.begin(), names.begin() + static_cast<std::ptrdiff_t>(std::min(names.size(), kShown)));
    if (names.size() <= kShown)
        return join(shown, ", ");
    return phrase("{} and {} more", join(shown, ", "), names.size() - kShown);
}

Phrase syncedText(const WatchReport& report)
{
    Phrase text;
    if (!report.copied.empty())
        text = phrase("copied {}", someOf(report.copied));
    if (!report.removed.empty()) {
        Phrase removed = phrase("deleted {}", someOf(report.removed));
        text = text.empty() ? std::move(removed)
                            : phrase("{}; {}", std::move(text), std::move(removed));
    }
    if (report.containers.size() != 1)
        text = phrase("{} in {} containers", std::move(text), report.containers.size());
    return text;
}

Phrase deedText(const WatchReport& report)
{
    switch (report.deed) {
    case WatchDeed::Watch:
        return phrase("watching {}", someOf(report.paths));
    case WatchDeed::Lose:
        return phrase("too much changed at once: all that is there is taken for changed");
    case WatchDeed::Reread:
        return phrase("the files of the project were read again; watching {}",
                      someOf(report.paths));
    case WatchDeed::Sync:
        return syncedText(report);
    case WatchDeed::Exec:
        return phrase("ran {}", report.command);
    case WatchDeed::Restart:
        return phrase("restarted");
    case WatchDeed::Rebuild:
        return phrase("rebuilt");
    case WatchDeed::Prune:
        return phrase("removed the image {}", report.image.substr(0, report.image.find(':') + 13));
    }
    return {};
}

Phrase failedText(const WatchReport& report)
{
    if (report.deed == WatchDeed::Reread) {
        Phrase text = phrase("what was watched before still is: {}", report.error->message);
        return report.error->where
                   ? phrase("{}: {}", toString(*report.error->where), std::move(text))
                   : text;
    }
    if (report.failures.empty()) // each of them has been told
        return phrase("{} failed: {}", toString(report.deed), report.error->message);
    return phrase("{} failed", toString(report.deed));
}

} // namespace

Phrase wordsOf(const WatchReport& report)
{
    Phrase line = report.error ? failedText(report) : deedText(report);
    if (!report.service.empty())
        line = phrase("{}: {}", report.service, std::move(line));
    if (report.elapsed.count() > 0)
        line = phrase(
            "{} ({:.2f}s)", std::move(line), std::chrono::duration<double>(report.elapsed).count());
    return line;
}

std::string renderWatchText(const WatchReport& report)
{
    return printable(wordsOf(report)) + "\n";
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
