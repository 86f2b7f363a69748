// SPDX-License-Identifier: Apache-2.0
#include "core/stack/executor.h"

namespace plumbline::stack {

/// Whether a container is well only once its readiness has been told: it runs, and no healthcheck of
/// its own tells.
bool Executor::isAsked(const Wait& wait, const engine::ContainerDetails& details)
{
    const bool hasHealth = details.health && details.health->status != "none";
    return wait.action->ready && wait.action->isFinal && details.running && !details.restarting &&
           !hasHealth;
}

void Executor::askReady(const Wait& wait,
                        const Target& target,
                        const engine::ContainerDetails& details)
{
    if (target.verdict.state != Verdict::State::Pending || !isAsked(wait, details)) {
        m_ready.stop(details.id);
        return;
    }
    m_ready.start(details, *wait.action->ready, [this, id = details.id](const ReadyNews& news) {
        readyNews(id, news);
    });
}

void Executor::readyNews(const std::string& id, const ReadyNews& news)
{
    for (const auto& each : m_waits) {
        Wait& wait = *each;
        if (wait.isOver || !wait.action->ready)
            continue;
        for (Target& target : wait.targets) {
            if (target.id != id || target.verdict.state != Verdict::State::Pending)
                continue;
            if (news.state == ReadyNews::State::NotYet) {
                target.verdict.text = news.text;
            } else if (news.state == ReadyNews::State::Ready) {
                target.note = news.text;
                target.verdict = {Verdict::State::Met, {}};
            } else {
                target.verdict = {Verdict::State::Failed, news.text};
                gatherEvidence(wait, target, m_known.at(id), ErrorCode::TimedOut);
            }
        }
        settle(wait);
    }
}

/// What the container was to become.
Phrase Executor::wantedText(const Wait& wait, const engine::ContainerDetails& details)
{
    switch (wait.action->condition) {
    case compose::Condition::CompletedSuccessfully:
        return phrase("completed");
    case compose::Condition::Healthy:
        return isAsked(wait, details) ? phrase("ready") : phrase("healthy");
    case compose::Condition::Started:
        return phrase("running");
    }
    return {};
}

} // namespace plumbline::stack
