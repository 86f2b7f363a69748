// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/awaited_answer.h"
#include "core/workspace/onboard.h"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

namespace plumbline::desktop {

/// What the onboarding job and the window say to each other. The job waits for answers; the window
/// never waits.
class OnboardConversation
{
public:
    struct Output
    {
        std::string text;
    };

    struct Remark
    {
        Phrase text;
    };

    /// The form, until answerValues.
    struct ValuesQuestion
    {
        std::vector<onboarding::Field> fields;
    };

    /// Whether a step that failed is tried again, until answerRetry.
    struct RetryQuestion
    {
        onboarding::Step step;
    };

    using SharedPlan =
        std::shared_ptr<const stack::Plan>; // shared: large, and only read from here on
    using Item = std::variant<workspace::Checklist,
                              onboarding::Step,
                              Output,
                              Remark,
                              SharedPlan,
                              stack::Event,
                              stack::Failure,
                              ValuesQuestion,
                              workspace::CommandQuestion,
                              RetryQuestion>;

    /// `wake` is called on the job's thread for the first item after there was none.
    explicit OnboardConversation(std::function<void()> wake)
        : m_wake(std::move(wake))
    {}

    /// The job's side. Borrows this; questions end unanswered once `stop` is asked for.
    workspace::OnboardTalk talk(const std::stop_token& stop);

    /// What the job told, in order. **Thread:** any.
    std::vector<Item> take();
    /// Nothing: left for now.
    void answerValues(std::optional<onboarding::Answers> answers);
    void answerCommand(bool mayRun);
    void answerRetry(bool again);

    /// Whether secrets go to the system's keyring. **Thread:** any.
    void useKeyring(bool isUsed) { m_usesKeyring = isUsed; }

private:
    void put(Item item);

    std::function<void()> m_wake;
    std::mutex m_mutex;
    std::vector<Item> m_items;
    AwaitedAnswer<std::optional<onboarding::Answers>> m_values;
    AwaitedAnswer<bool> m_mayRun;
    AwaitedAnswer<bool> m_again;
    std::atomic<bool> m_usesKeyring = false;
};

} // namespace plumbline::desktop
