// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/onboard_conversation.h"

#include <utility>

namespace plumbline::desktop {

void OnboardConversation::put(Item item)
{
    {
        const std::lock_guard lock(m_mutex);
        m_items.push_back(std::move(item));
        if (m_items.size() > 1)
            return;
    }
    m_wake();
}

std::vector<OnboardConversation::Item> OnboardConversation::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_items, {});
}

void OnboardConversation::answerValues(std::optional<onboarding::Answers> answers)
{
    m_values.give(std::move(answers));
}

void OnboardConversation::answerCommand(bool mayRun)
{
    m_mayRun.give(mayRun);
}

void OnboardConversation::answerRetry(bool again)
{
    m_again.give(again);
}

workspace::OnboardTalk OnboardConversation::talk(const std::stop_token& stop)
{
    workspace::OnboardTalk talk;
    talk.ask = [this, stop](const std::vector<onboarding::Field>& fields) {
        put(ValuesQuestion{fields});
        return m_values.waitFor(stop, std::nullopt);
    };
    talk.usesKeyring = [this] { return m_usesKeyring.load(); };
    talk.mayRun = [this, stop](const workspace::CommandQuestion& question) {
        put(question);
        return m_mayRun.waitFor(stop, false);
    };
    talk.mayRetry = [this, stop](const onboarding::Step& step) {
        put(RetryQuestion{step});
        return m_again.waitFor(stop, false);
    };
    talk.onList = [this](const workspace::Checklist& list) { put(list); };
    talk.onStep = [this](const onboarding::Step& step) { put(step); };
    talk.onOutput = [this](std::string_view text) { put(Output{std::string(text)}); };
    talk.onPlan = [this](const stack::Plan& plan) {
        put(std::make_shared<const stack::Plan>(plan));
    };
    talk.onEvent = [this](const stack::Event& event) { put(event); };
    talk.onFailure = [this](const stack::Failure& failure, const std::string& /*project*/) {
        put(failure);
    };
    talk.onRemark = [this](const Phrase& text) { put(Remark{text}); };
    return talk;
}

} // namespace plumbline::desktop
