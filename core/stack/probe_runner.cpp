// SPDX-License-Identifier: Apache-2.0
#include "core/stack/probe_runner.h"

#include <algorithm>

namespace plumbline::stack {
namespace {

/// A refused connection costs the machine next to nothing, a service that starts needs it all: the
/// pause grows while the service is away, to what nobody notices.
constexpr std::chrono::milliseconds kFirstPause{10};
constexpr std::chrono::milliseconds kLongestPause{100};
/// A service that accepts and then says nothing is asked again.
constexpr std::chrono::milliseconds kPatience{2000};

} // namespace

ProbeRunner::~ProbeRunner()
{
    for (auto& [container, conversation] : m_conversations)
        hangUp(conversation);
}

void ProbeRunner::start(const std::string& container, std::vector<ProbeTarget> targets, Told told)
{
    const auto known = m_conversations.find(container);
    if (known != m_conversations.end() && known->second.targets == targets)
        return;
    stop(container);
    if (targets.empty())
        return;
    m_conversations[container] = {
        .targets = std::move(targets), .told = std::move(told), .pause = kFirstPause};
    attempt(container);
}

void ProbeRunner::stop(const std::string& container)
{
    const auto found = m_conversations.find(container);
    if (found == m_conversations.end())
        return;
    hangUp(found->second);
    m_conversations.erase(found);
}

void ProbeRunner::hangUp(Conversation& conversation)
{
    m_loop.cancelTimer(conversation.timer);
    if (conversation.probe && conversation.probe->descriptor() >= 0)
        m_loop.unwatch(conversation.probe->descriptor());
    conversation.probe.reset();
}

void ProbeRunner::attempt(const std::string& container)
{
    Conversation& conversation = m_conversations.at(container);
    conversation.probe = std::make_unique<Probe>(conversation.targets[conversation.next]);
    conversation.timer = m_loop.after(kPatience, [this, container] {
        const bool isConnected = m_conversations.at(container).probe->isConnected();
        advanced(container, isConnected ? Answer::NotYet : Answer::Unreachable);
    });
    advanced(container, conversation.probe->begin());
}

void ProbeRunner::advanced(const std::string& container, Answer answer)
{
    Conversation& conversation = m_conversations.at(container);
    if (answer == Answer::Unfinished) {
        m_loop.watch(conversation.probe->descriptor(),
                     conversation.probe->events(),
                     [this, container](short /*events*/) {
                         advanced(container, m_conversations.at(container).probe->advance());
                     });
        return;
    }
    const ProbeTarget target = conversation.targets[conversation.next];
    hangUp(conversation);
    const Told told = conversation.told; // it may end the conversation
    if (answer == Answer::Ready) {
        m_conversations.erase(container);
        told(target, answer);
        return;
    }
    conversation.next = (conversation.next + 1) % conversation.targets.size();
    conversation.timer =
        m_loop.after(conversation.pause, [this, container] { attempt(container); });
    conversation.pause = std::min(conversation.pause * 3 / 2, kLongestPause);
    told(target, answer);
}

} // namespace plumbline::stack
