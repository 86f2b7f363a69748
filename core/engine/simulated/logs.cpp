// SPDX-License-Identifier: Apache-2.0
#include "core/engine/simulated/world.h"

#include <algorithm>
#include <charconv>

namespace plumbline::engine::simulated {
namespace {

/// What is kept of a container that talks for hours.
constexpr std::size_t kKeptLines = 5000;
constexpr int kTalkMs = 2300;

/// The line as the engine frames it: stream, three zeros, the size in big endian.
std::string framed(const LogRecord& record, bool timestamps, bool tty)
{
    std::string text = timestamps ? renderTime(record.timeNano) + " " + record.text : record.text;
    if (tty)
        return text;
    const auto size = static_cast<std::uint32_t>(text.size());
    std::string frame(8, '\0');
    frame[0] = static_cast<char>(record.stream);
    for (std::size_t byte = 0; byte < 4; ++byte)
        frame[4 + byte] = static_cast<char>((size >> (8 * (3 - byte))) & 0xFFU);
    return frame + text;
}

bool isWanted(const LogRecord& record, const LogFollower& follower)
{
    return record.stream == 1 ? follower.standardOutput : follower.standardError;
}

double secondsOf(const std::string& text)
{
    double seconds = 0;
    std::from_chars(text.data(), text.data() + text.size(), seconds);
    return seconds;
}

} // namespace

void World::say(Container& container, int stream, std::string_view text)
{
    container.log.push_back(
        {.stream = stream, .timeNano = newTime(), .text = std::string(text) + "\n"});
    const bool tty = flagAt(container.config, "Tty");
    std::erase_if(container.followers, [this](const LogFollower& follower) {
        return !m_wire.isOpen(follower.exchange);
    });
    for (const LogFollower& follower : container.followers) {
        if (isWanted(container.log.back(), follower))
            m_wire.send(follower.exchange, framed(container.log.back(), follower.timestamps, tty));
    }
    if (container.log.size() > kKeptLines)
        container.log.erase(container.log.begin(), container.log.begin() + kKeptLines / 5);
}

void World::keepTalking(const std::string& id, int run, std::size_t line)
{
    m_wire.after(std::chrono::milliseconds(kTalkMs), [this, id, run, line] {
        const auto found = m_containers.find(id);
        if (found == m_containers.end() || found->second.run != run)
            return;
        const auto& lines = kindOf(found->second.reference).busyLines;
        if (lines.empty())
            return;
        if (found->second.state == "running")
            say(found->second, 1, lines[line % lines.size()]);
        keepTalking(id, run, line + 1);
    });
}

void World::hangUpLogs(Container& container)
{
    for (const LogFollower& follower : container.followers)
        m_wire.end(follower.exchange);
    container.followers.clear();
}

void World::logs(const Asked& asked)
{
    Container* container = wantContainer(asked);
    if (container == nullptr)
        return;
    const LogFollower follower{.exchange = asked.id,
                               .standardOutput = asked.flag("stdout"),
                               .standardError = asked.flag("stderr"),
                               .timestamps = asked.flag("timestamps")};
    if (!follower.standardOutput && !follower.standardError)
        return refuse(asked, 400, "Bad parameters: you must choose at least one stream");
    constexpr double kNanosecondsASecond = 1e9;
    const double since = secondsOf(asked.text("since")) * kNanosecondsASecond;
    const double until = secondsOf(asked.text("until")) * kNanosecondsASecond;
    std::vector<const LogRecord*> chosen;
    for (const LogRecord& record : container->log) {
        const auto time = static_cast<double>(record.timeNano);
        if (isWanted(record, follower) && time >= since && (until <= 0 || time <= until))
            chosen.push_back(&record);
    }
    const std::string tail = asked.text("tail");
    std::size_t count = chosen.size();
    if (!tail.empty() && tail != "all")
        std::from_chars(tail.data(), tail.data() + tail.size(), count);
    const bool tty = flagAt(container->config, "Tty");
    std::string bytes;
    for (std::size_t at = chosen.size() - std::min(count, chosen.size()); at < chosen.size(); ++at)
        bytes += framed(*chosen[at], follower.timestamps, tty);
    m_wire.send(asked.id, {});
    m_wire.send(asked.id, bytes);
    if (asked.flag("follow") && container->isRunning())
        container->followers.push_back(follower);
    else
        m_wire.end(asked.id);
}

} // namespace plumbline::engine::simulated
