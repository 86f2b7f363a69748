// SPDX-License-Identifier: Apache-2.0
#include "core/stack/executor.h"
#include "core/stack/labels.h"
#include "core/stack/likely_cause.h"
#include "core/stack/probes/implied.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace plumbline::stack {
namespace {

constexpr std::chrono::seconds kProgressPause{1};
/// A database that listens nowhere but on its Unix socket is taken for ready after this.
constexpr std::chrono::seconds kLongestDoubt{60};

bool mattersForWaits(const engine::EngineEvent& event)
{
    return event.action == "health_status" || event.action == "die" || event.action == "start" ||
           event.action == "oom" || event.action == "stop" || event.action == "pause" ||
           event.action == "unpause" || event.action == "destroy";
}

} // namespace

void Executor::watchEvents()
{
    const auto post = m_loop.poster();
    m_events = std::make_unique<engine::EventWatch>(
        m_client,
        engine::WatchEventsOptions{.types = {"container"},
                                   .labels = {fmt::format("{}={}", kProjectLabel, m_plan.project)}},
        engine::EventHandlers{
            .onEvent =
                [this, post](const engine::EngineEvent& event) {
                    if (event.action == "die")
                        post([this, id = event.id] { ended(id); });
                    if (mattersForWaits(event))
                        post([this, id = event.id] { look(id); });
                },
            // What happened while nobody listened is only seen by looking again.
            .onLive =
                [this, post] {
                    post([this] {
                        m_loop.cancelTimer(m_silence);
                        m_silence = 0;
                        lookAtAll();
                    });
                },
            .onLost = [this,
                       post](const Error& error) { post([this, error] { eventsLost(error); }); }});
}

/// An engine that restarts is waited for. One that stays away is found out by asking it: without
/// events nothing else would, and the wait would be for ever.
void Executor::eventsLost(const Error& error)
{
    if (!m_waits.empty())
        tell(Remark{Severity::Warning,
                    phrase("the engine's events are lost for now: {}", error.message)});
    if (m_silence == 0)
        lookWithoutEvents();
}

void Executor::lookWithoutEvents()
{
    m_silence = m_loop.after(m_options.engineAbsence, [this] {
        lookAtAll();
        lookWithoutEvents();
    });
}

void Executor::lookAtAll()
{
    for (const auto& wait : m_waits) {
        for (const Target& target : wait->targets)
            look(target.id);
    }
}

void Executor::act(const Step& step, const AwaitService& action)
{
    auto wait = std::make_unique<Wait>();
    wait->step = step.id;
    wait->action = &action;
    for (const std::string& container : action.containers) {
        const std::string id = resolved(container);
        wait->targets.push_back({.id = id, .name = container});
    }
    Wait& added = *wait;
    m_waits.push_back(std::move(wait));
    for (const Target& target : added.targets)
        look(target.id);
    tellProgress(added);
}

/// One inspect at a time for a container; what happens meanwhile asks for one more.
void Executor::look(const std::string& id)
{
    const bool isAwaited = std::any_of(m_waits.begin(), m_waits.end(), [&](const auto& wait) {
        return std::any_of(wait->targets.begin(), wait->targets.end(), [&](const Target& target) {
            return target.id == id;
        });
    });
    if (!isAwaited)
        return;
    if (!m_looking.insert(id).second) {
        m_lookAgain.insert(id);
        return;
    }
    m_loop.submit<engine::ContainerDetails>(
        engine::inspectContainer(id), [this, id](const Result<engine::ContainerDetails>& details) {
            m_looking.erase(id);
            looked(id, details);
            if (m_lookAgain.erase(id) > 0)
                look(id);
        });
}

void Executor::looked(const std::string& id, const Result<engine::ContainerDetails>& details)
{
    for (const auto& each : m_waits) {
        Wait& wait = *each;
        for (Target& target : wait.targets) {
            if (target.id != id || target.verdict.state == Verdict::State::Failed)
                continue;
            if (!details) {
                if (!wait.isOver)
                    failStep(wait.step, details.error());
                continue;
            }
            judge(wait, target, *details);
        }
    }
}

void Executor::judge(Wait& wait, Target& target, const engine::ContainerDetails& details)
{
    m_known[details.id] = details;
    target.name = details.name;
    if (!target.restartsBefore)
        target.restartsBefore = details.restartCount;
    const Verdict before = target.verdict;
    const bool wasMet = before.state == Verdict::State::Met;
    const Verdict verdict =
        verdictOf(details, wait.action->condition, wait.action->isFinal, *target.restartsBefore);
    // What was ready stays so, unless it died: health that is still "starting" comes after a
    // protocol that answered.
    if (wasMet && verdict.state != Verdict::State::Failed)
        return;
    if (m_hasFailed && wait.isOver)
        return;
    target.verdict = verdict;
    if (verdict.state == Verdict::State::Met && isDoubtful(wait, target, details))
        target.verdict = {Verdict::State::Pending,
                          phrase("its check passes, but it takes no connections yet")};
    if (verdict.state == Verdict::State::Met && isAsked(wait, details))
        target.verdict = {Verdict::State::Pending,
                          before.text.empty() ? phrase("running") : before.text};
    probe(wait, target, details);
    askReady(wait, target, details);
    if (verdict.state == Verdict::State::Failed) {
        gatherEvidence(wait, target, details, ErrorCode::Invalid);
        return;
    }
    settle(wait);
}

/// Whom to ask whether a container is ready; nobody where only its healthcheck can tell.
std::vector<ProbeTarget> Executor::probesOf(const Wait& wait,
                                            const engine::ContainerDetails& details) const
{
    if (wait.action->condition != compose::Condition::Healthy || !details.running ||
        details.restarting || !details.health || !m_client.reachesContainers())
        return {};
    const auto implied = impliedProbe(details);
    return implied ? reachable(details, *implied) : std::vector<ProbeTarget>{};
}

/// The images of PostgreSQL, MySQL and MariaDB set up a new database with a server that listens on
/// its Unix socket only; a check that asks there passes, and then that server is stopped.
bool Executor::isDoubtful(const Wait& wait, Target& target, const engine::ContainerDetails& details)
{
    const auto probes = probesOf(wait, details);
    if (probes.empty() || !probes.front().checkMayBeEarly)
        return false;
    if (!target.doubtedSince) {
        target.doubtedSince = Clock::now();
        m_loop.after(kLongestDoubt, [this, id = details.id] { look(id); });
    }
    return Clock::now() - *target.doubtedSince < kLongestDoubt;
}

/// Where the healthcheck asks no more than the service's protocol answers, the answer is as good as
/// the check, and sooner: the engine looks only once an interval.
void Executor::probe(Wait& wait, const Target& target, const engine::ContainerDetails& details)
{
    auto probes = probesOf(wait, details);
    if (target.verdict.state != Verdict::State::Pending || probes.empty()) {
        m_probes.stop(details.id);
        return;
    }
    m_probes.start(details.id,
                   std::move(probes),
                   [this, id = details.id](const ProbeTarget& asked, Answer answer) {
                       heard(id, asked, answer);
                   });
}

void Executor::heard(const std::string& id, const ProbeTarget& asked, Answer answer)
{
    bool goesOn = false;
    for (const auto& wait : m_waits) {
        if (wait->isOver || wait->action->condition != compose::Condition::Healthy)
            continue;
        for (Target& target : wait->targets) {
            if (target.id != id || target.verdict.state != Verdict::State::Pending)
                continue;
            heed(target, asked, answer);
            goesOn = goesOn || target.verdict.state == Verdict::State::Pending;
        }
        settle(*wait);
    }
    if (!goesOn)
        m_probes.stop(id);
}

/// What an answer means for a target that is not ready yet.
void Executor::heed(Target& target, const ProbeTarget& asked, Answer answer)
{
    target.wasRefused = target.wasRefused || answer == Answer::Refused;
    if (answer == Answer::Ready)
        target.note = Phrase::ofWords(readyText(asked.protocol));
    // Where it cannot be reached at all, the engine's word is the best there is.
    if (answer == Answer::Ready || (target.doubtedSince && !target.wasRefused))
        target.verdict.state = Verdict::State::Met;
}

void Executor::settle(Wait& wait)
{
    const bool allMet =
        std::all_of(wait.targets.begin(), wait.targets.end(), [](const Target& target) {
            return target.verdict.state == Verdict::State::Met;
        });
    if (!allMet || wait.isOver)
        return;
    wait.isOver = true;
    Phrase note;
    for (const Target& target : wait.targets) {
        if (!target.note.empty())
            note = target.note;
    }
    finish(wait.step, note);
}

void Executor::tellProgress(Wait& wait)
{
    if (wait.isOver)
        return;
    Phrase text;
    for (const Target& target : wait.targets) {
        if (target.verdict.state == Verdict::State::Met || target.verdict.text.empty())
            continue;
        text = text.empty() ? target.verdict.text : phrase("{}; {}", text, target.verdict.text);
    }
    if (!text.empty() && text != wait.lastText) {
        wait.lastText = text;
        tell(StepProgress{wait.step, text, std::nullopt});
    }
    m_loop.after(kProgressPause, [this, &wait] { tellProgress(wait); });
}

/// Reads what the container wrote last, then fails the wait with all that is known.
void Executor::gatherEvidence(Wait& wait,
                              const Target& target,
                              const engine::ContainerDetails& details,
                              ErrorCode code)
{
    ++m_gathering;
    wait.isOver = true;
    Failure failure{.step = wait.step,
                    .service = wait.action->service,
                    .container = details.name,
                    .error = {.code = code,
                              .message = phrase("service {} did not become {}: {}",
                                                wait.action->service,
                                                wantedText(wait, details),
                                                target.verdict.text)},
                    .probeCommand = details.healthcheck.test,
                    .oomKilled = details.oomKilled};
    if (details.health)
        failure.probes = details.health->log;
    if (!details.running)
        failure.exitCode = details.exitCode;
    const auto lines = std::make_shared<std::vector<std::string>>(); // shared by two handlers
    engine::LogOptions options{.tail = std::to_string(m_options.logTailLines)};
    m_loop.keep([&](const Loop::Poster& post) {
        return engine::streamLogs(
            m_client,
            details.id,
            details.tty,
            options,
            [post, lines](engine::LogLine line) {
                post([lines, line = std::move(line)] { lines->push_back(line.text); });
            },
            // A log that cannot be read is evidence that is missing, not another failure.
            [this, post, lines, failure, details](const Result<void>& /*result*/) {
                post([this, lines, failure, details]() mutable {
                    --m_gathering;
                    failure.logTail = *lines;
                    LikelyCause likely = likelyCause(details, *lines, m_client.version());
                    failure.likelyCause = std::move(likely.cause);
                    failure.error.hint = std::move(likely.next);
                    const int step = failure.step;
                    failStep(step, std::move(failure));
                });
            });
    });
}

void Executor::outOfTime()
{
    for (const auto& wait : m_waits) {
        if (wait->isOver)
            continue;
        for (Target& target : wait->targets) {
            if (target.verdict.state != Verdict::State::Pending)
                continue;
            const auto known = m_known.find(target.id);
            engine::ContainerDetails details =
                known == m_known.end() ? engine::ContainerDetails{} : known->second;
            details.id = target.id;
            target.verdict = {
                Verdict::State::Failed,
                phrase(
                    "the time for waiting is over ({} s); it is {}",
                    std::chrono::duration_cast<std::chrono::seconds>(*m_options.waitLimit).count(),
                    target.verdict.text.empty() ? phrase("not there yet") : target.verdict.text)};
            gatherEvidence(*wait, target, details, ErrorCode::TimedOut);
        }
    }
}

} // namespace plumbline::stack
