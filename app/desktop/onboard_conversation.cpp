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

template <class Answer>
Answer OnboardConversation::waitFor(std::optional<Answer>& answer,
                                    const std::stop_token& stop,
                                    Answer otherwise)
{
    std::unique_lock lock(m_mutex);
    if (!m_answered.wait(lock, stop, [&answer] { return answer.has_value(); }))
        return otherwise;
    return *std::exchange(answer, std::nullopt);
}

template <class Answer>
void OnboardConversation::give(std::optional<Answer>& slot, Answer answer)
{
    {
        const std::lock_guard lock(m_mutex);
        slot.emplace(std::move(answer));
    }
    m_answered.notify_all();
}

void OnboardConversation::answerValues(std::optional<onboarding::Answers> answers)
{
    give(m_values, std::move(answers));
}

void OnboardConversation::answerCommand(bool mayRun)
{
    give(m_mayRun, mayRun);
}

void OnboardConversation::answerRetry(bool again)
{
    give(m_again, again);
}

workspace::OnboardTalk OnboardConversation::talk(const std::stop_token& stop)
{
    workspace::OnboardTalk talk;
    talk.ask = [this, stop](const std::vector<onboarding::Field>& fields) {
        put(ValuesQuestion{fields});
        return waitFor(m_values, stop, std::optional<onboarding::Answers>());
    };
    talk.usesKeyring = [this] { return m_usesKeyring.load(); };
    talk.mayRun = [this, stop](const workspace::CommandQuestion& question) {
        put(question);
        return waitFor(m_mayRun, stop, false);
    };
    talk.mayRetry = [this, stop](const onboarding::Step& step) {
        put(RetryQuestion{step});
        return waitFor(m_again, stop, false);
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
    talk.onRemark = [this](std::string_view text) { put(Remark{std::string(text)}); };
    return talk;
}

} // namespace plumbline::desktop
