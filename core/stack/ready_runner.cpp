// SPDX-License-Identifier: Apache-2.0
#include "core/stack/ready_runner.h"

#include "core/base/text.h"
#include "core/engine/logs.h"
#include "core/stack/hooks.h"
#include "core/stack/probes/implied.h"
#include "core/stack/run_begin.h"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

namespace plumbline::stack {
namespace {

using State = ReadyNews::State;

/// What an inferred check still waits for the other ports of a service that answers on one.
constexpr std::chrono::seconds kPatienceForOthers{5};
/// So many times in a row all addresses have to be out of reach before that is believed.
constexpr int kBelievedRounds = 3;
/// Of a line of the log: a match is looked for in its beginning.
constexpr std::size_t kLongestLine = 2048;

std::vector<std::uint16_t> tcpPortsOf(const engine::ContainerDetails& container)
{
    std::vector<std::uint16_t> ports;
    for (const std::string& text : container.exposedPorts) {
        std::uint16_t port = 0;
        const std::size_t slash = text.find('/');
        const bool isTcp = slash == std::string::npos || text.substr(slash) == "/tcp";
        const char* end = text.data() + std::min(slash, text.size());
        if (isTcp && std::from_chars(text.data(), end, port).ptr == end)
            ports.push_back(port);
    }
    return ports;
}

/// As the log's `since` wants it.
std::string secondsOf(std::chrono::system_clock::time_point time)
{
    const auto nanoseconds =
        std::chrono::duration_cast<std::chrono::nanoseconds>(time.time_since_epoch()).count();
    constexpr std::int64_t kSecond = 1'000'000'000;
    return nanoseconds <= 0 ? std::string()
                            : fmt::format("{}.{:09}", nanoseconds / kSecond, nanoseconds % kSecond);
}

/// Of some ports, one at least.
Phrase silent(const auto& ports)
{
    return ports.size() == 1 ? phrase("nothing answers on port {}", *ports.begin())
                             : phrase("nothing answers on ports {}", fmt::join(ports, ", "));
}

struct Missing
{
    Phrase operator()(const JustRuns& /*how*/) const { return {}; }

    Phrase operator()(const PortsAnswer& how) const
    {
        return how.ports.empty() ? phrase("it accepts no connections") : silent(how.ports);
    }

    Phrase operator()(const Speaks& how) const
    {
        return how.target.protocol == Protocol::Http
                   ? phrase("no good answer at :{}{}", how.target.port, printable(how.target.path))
                   : phrase("it does not serve on port {}", how.target.port);
    }

    Phrase operator()(const LogSays& how) const
    {
        return phrase("its log does not say \"{}\"", printable(how.pattern));
    }

    Phrase operator()(const CommandPasses& /*how*/) const
    {
        return phrase("its command has not passed");
    }
};

} // namespace

void ReadyRunner::start(const engine::ContainerDetails& container,
                        const ReadyCheck& check,
                        Told told)
{
    if (Watch* known = find(container.id, 0);
        known != nullptr && known->container.startedAt == container.startedAt)
        return;
    stop(container.id);
    Watch& watch = m_watches[container.id];
    watch.container = container;
    watch.check = check;
    watch.told = std::move(told);
    watch.serial = ++m_lastSerial;
    watch.deadline = m_loop.after(
        check.within, [this, id = container.id, serial = watch.serial] { outOfTime(id, serial); });
    if (!std::holds_alternative<JustRuns>(check.how))
        tellLater(watch,
                  {State::NotYet, phrase("running, {} yet", std::visit(Missing{}, check.how))});
    const auto how = watch.check.how; // the watch may be over before this is
    std::visit([&](const auto& one) { ask(watch, one); }, how);
}

void ReadyRunner::stop(const std::string& container)
{
    if (Watch* watch = find(container, 0)) {
        end(*watch);
        m_watches.erase(container);
    }
}

/// `serial`: of the watch that is meant; 0: whichever there is.
ReadyRunner::Watch* ReadyRunner::find(const std::string& container, Loop::Id serial)
{
    const auto found = m_watches.find(container);
    if (found == m_watches.end() || (serial != 0 && found->second.serial != serial))
        return nullptr;
    return &found->second;
}

void ReadyRunner::end(Watch& watch)
{
    for (const std::string& key : watch.conversations)
        m_probes.stop(key);
    m_loop.cancelTimer(watch.deadline);
    m_loop.cancelTimer(watch.timer);
    m_loop.release(watch.log);
}

void ReadyRunner::ask(Watch& watch, const JustRuns& /*how*/)
{
    tellLater(watch, {State::Ready, {}});
}

void ReadyRunner::ask(Watch& watch, const PortsAnswer& how)
{
    const auto ports = how.ports.empty() ? tcpPortsOf(watch.container) : how.ports;
    if (ports.empty()) {
        tellLater(watch, {State::Ready, {}});
        return;
    }
    watch.silentPorts.insert(ports.begin(), ports.end());
    for (const std::uint16_t port : ports)
        converse(watch, {.protocol = Protocol::Tcp, .port = port});
}

void ReadyRunner::ask(Watch& watch, const Speaks& how)
{
    watch.silentPorts.insert(how.target.port);
    converse(watch, how.target);
}

void ReadyRunner::converse(Watch& watch, const ProbeTarget& target)
{
    auto targets = m_client.reachesContainers() ? reachable(watch.container, target)
                                                : std::vector<ProbeTarget>{};
    if (targets.empty()) {
        tellLater(watch,
                  {State::Ready,
                   watch.check.isDeclared
                       ? phrase("runs; port {} cannot be asked from here", target.port)
                       : Phrase()});
        return;
    }
    const std::string key = fmt::format("{}:{}", watch.container.id, target.port);
    watch.conversations.push_back(key);
    watch.missable[target.port] = kBelievedRounds * static_cast<int>(targets.size());
    m_probes.start(key,
                   std::move(targets),
                   // What is asked may be a published port: another number.
                   [this, id = watch.container.id, serial = watch.serial, port = target.port](
                       const ProbeTarget& asked, Answer answer) {
                       heard(id, serial, {.protocol = asked.protocol, .port = port}, answer);
                   });
}

void ReadyRunner::heard(const std::string& container,
                        Loop::Id serial,
                        const ProbeTarget& asked,
                        Answer answer)
{
    Watch* watch = find(container, serial);
    if (watch == nullptr)
        return;
    watch->wasReached = watch->wasReached || answer != Answer::Unreachable;
    // Where it cannot be reached at all, that it runs is the best there is to know.
    if (!watch->wasReached && --watch->missable[asked.port] == 0)
        tellLater(*watch,
                  {State::Ready,
                   watch->check.isDeclared
                       ? phrase("runs; port {} cannot be reached from here", asked.port)
                       : Phrase()});
    if (answer != Answer::Ready)
        return;
    watch->silentPorts.erase(asked.port);
    watch->answer = Phrase::ofWords(readyText(asked.protocol));
    if (watch->silentPorts.empty()) {
        tellLater(*watch, {State::Ready, watch->answer});
        return;
    }
    if (!watch->hasAnswered && !watch->check.isDeclared) {
        m_loop.cancelTimer(watch->deadline);
        watch->deadline = m_loop.after(kPatienceForOthers,
                                       [this, container, serial] { outOfTime(container, serial); });
    }
    watch->hasAnswered = true;
}

void ReadyRunner::ask(Watch& watch, const LogSays& how)
{
    watch.pattern = std::regex(how.pattern, std::regex::ECMAScript | std::regex::optimize);
    const auto began = presentRunBegan(watch.container);
    watch.log = m_loop.keep([&](const Loop::Poster& post) {
        const std::string id = watch.container.id;
        const Loop::Id serial = watch.serial;
        return engine::streamLogs(
            m_client,
            id,
            watch.container.tty,
            {.follow = true, .since = began ? secondsOf(*began) : std::string()},
            [this, post, id, serial](const engine::LogLine& line) {
                post([this, id, serial, text = line.text.substr(0, kLongestLine)] {
                    Watch* reader = find(id, serial);
                    if (reader != nullptr && std::regex_search(text, reader->pattern))
                        tellLater(*reader, {State::Ready, phrase("its log says so")});
                });
            },
            [this, post, id, serial](const Result<void>& result) {
                if (result)
                    return;
                post([this, id, serial, message = result.error().message] {
                    if (Watch* reader = find(id, serial))
                        tellLater(*reader,
                                  {State::Failed, phrase("its log cannot be read: {}", message)});
                });
            });
    });
}

void ReadyRunner::ask(Watch& watch, const CommandPasses& /*how*/)
{
    runCommand(watch.container.id, watch.serial);
}

void ReadyRunner::runCommand(const std::string& container, Loop::Id serial)
{
    const Watch* watch = find(container, serial);
    if (watch == nullptr)
        return;
    const auto& how = std::get<CommandPasses>(watch->check.how);
    runHook(
        m_loop,
        container,
        {.command = how.command},
        [this, container, serial, pause = how.pause](const Result<>& result) {
            Watch* asked = find(container, serial);
            if (asked == nullptr)
                return;
            if (result) {
                tellLater(*asked, {State::Ready, phrase("its command passes")});
                return;
            }
            asked->answer = result.error().message;
            tellLater(*asked, {State::NotYet, phrase("running, not ready yet: {}", asked->answer)});
            asked->timer =
                m_loop.after(pause, [this, container, serial] { runCommand(container, serial); });
        });
}

void ReadyRunner::outOfTime(const std::string& container, Loop::Id serial)
{
    Watch* watch = find(container, serial);
    if (watch == nullptr)
        return;
    Phrase missing = std::visit(Missing{}, watch->check.how);
    if (!watch->silentPorts.empty())
        missing = silent(watch->silentPorts);
    if (!watch->check.isDeclared) {
        tellLater(*watch,
                  {State::Ready,
                   phrase("{}; {}", watch->hasAnswered ? watch->answer : phrase("runs"), missing)});
        return;
    }
    if (std::holds_alternative<CommandPasses>(watch->check.how) && !watch->answer.empty())
        missing = phrase("{}: {}", missing, watch->answer);
    tellLater(*watch,
              {State::Failed,
               phrase("{} within {}",
                      missing,
                      plumbline::toString(std::chrono::nanoseconds(watch->check.within)))});
}

/// In a later turn, so that nobody hears of a watch that he is about to begin.
void ReadyRunner::tellLater(Watch& watch, ReadyNews news)
{
    m_loop.after(std::chrono::milliseconds(0),
                 [this, id = watch.container.id, serial = watch.serial, news = std::move(news)] {
                     tell(id, serial, news);
                 });
}

void ReadyRunner::tell(const std::string& container, Loop::Id serial, const ReadyNews& news)
{
    Watch* watch = find(container, serial);
    if (watch == nullptr)
        return;
    const Told told = watch->told;
    if (news.state != State::NotYet)
        stop(container);
    told(news);
}

} // namespace plumbline::stack
