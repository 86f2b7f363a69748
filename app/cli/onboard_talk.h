// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/invocation.h"
#include "app/cli/progress.h"
#include "core/workspace/onboard.h"

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace plumbline::cli {

/// How onboarding asks and tells on a terminal, or without one.
struct OnboardChoices
{
    std::string answersFile;
    bool isSilent = false; ///< nobody is asked
    bool trustsCommands = false;
    bool usesKeyring = false;
    bool isDryRun = false;
    std::string reportFile;
    std::string format = "text";
};

/// Line by line on stderr: each step as it begins and ends, pulls and launches in place below it.
class OnboardTalk
{
public:
    OnboardTalk(const Invocation& invocation,
                const OnboardChoices& choices,
                onboarding::Answers answers,
                std::stop_token stop);

    /// What the job calls. Borrows this.
    workspace::OnboardTalk callbacks();

private:
    std::optional<onboarding::Answers> ask(const std::vector<onboarding::Field>& fields);
    std::optional<onboarding::Answers> askOnTerminal(const std::vector<onboarding::Field>& fields);
    std::optional<Secret> askFor(const onboarding::Field& field);
    bool mayRun(const workspace::CommandQuestion& question);
    bool mayRetry(const onboarding::Step& step);
    void tell(const onboarding::Step& step);
    void write(const std::string& text); ///< unless quiet is wanted
    void show(const std::string& text);  ///< of a question: said in any case

    const Invocation& m_invocation;
    const OnboardChoices& m_choices;
    onboarding::Answers m_answers;
    std::stop_token m_stop;
    Progress m_progress;
};

/// A step in a line, with what to do below it.
std::string lineOf(const onboarding::Step& step, const Terminal& terminal);

} // namespace plumbline::cli
