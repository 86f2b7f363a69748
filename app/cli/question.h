// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/invocation.h"
#include "core/workspace/onboard.h"

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace plumbline::cli {

/// Asks on the terminal; anything but a clear yes, an interrupt too, is a no. Nothing where nobody
/// can answer: then nothing is asked.
std::optional<bool>
askYesOrNo(const Invocation& invocation, const std::stop_token& stop, std::string_view question);

/// Asks before something is done that cannot be undone, and remembers what came of it.
class Confirmation
{
public:
    /// `invocation` is borrowed. `isGiven`: -y was said, so nothing is asked.
    Confirmation(const Invocation& invocation, std::stop_token stop, bool isGiven);

    /// Whether it may be done. Where nobody can answer, what would be done is said instead.
    bool ask(const std::string& what);
    /// The same with words of one's own for both.
    bool ask(std::string_view question, std::string_view instead);

    /// Nobody could be asked.
    [[nodiscard]] bool isUnanswered() const { return m_isUnanswered; }

    /// Says why nothing was done; the value is the exit code. Nothing: nobody stood in the way.
    /// `danger`: what would have happened, where nobody could be asked.
    [[nodiscard]] std::optional<int> refusal(std::string_view danger) const;

private:
    const Invocation& m_invocation;
    std::stop_token m_stop;
    bool m_isGiven;
    bool m_isUnanswered = false;
    bool m_isDeclined = false;
};

/// A command that others wrote, where it comes from and where it would run: to be looked at before it
/// may.
std::string commandText(const Invocation& invocation, const workspace::CommandQuestion& question);

/// What is asked about it then.
inline constexpr std::string_view kMayItRun =
    "  may it run, now and later while it stays the same?";

enum class Echo { Shown, Hidden };

/// Asks for a line on the terminal; nothing where nobody can answer, or an interrupt or the end of
/// the input came instead.
std::optional<std::string> askLine(const Invocation& invocation,
                                   const std::stop_token& stop,
                                   std::string_view question,
                                   Echo echo);

} // namespace plumbline::cli
