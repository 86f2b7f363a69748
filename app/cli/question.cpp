// SPDX-License-Identifier: Apache-2.0
#include "app/cli/question.h"

#include "core/base/stop_signal.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <iostream>
#include <string>
#include <termios.h>
#include <unistd.h>
#include <utility>

namespace plumbline::cli {

namespace {

/// Waits until somebody has typed something; false when a stop is asked for instead.
bool waitForAnswer(const std::stop_token& stop)
{
    const StopSignal signal(stop);
    static_cast<void>(awaitReadable<2>({STDIN_FILENO, signal.descriptor()}));
    return !stop.stop_requested();
}

bool canAsk(const Invocation& invocation)
{
    return isatty(STDIN_FILENO) == 1 && invocation.talk.isInteractive;
}

/// Keeps what is typed from the screen while it is there.
class HiddenTyping
{
public:
    HiddenTyping()
        : m_isKnown(tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        termios hidden = m_before;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (m_isKnown)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }

    HiddenTyping(const HiddenTyping&) = delete;
    HiddenTyping& operator=(const HiddenTyping&) = delete;
    HiddenTyping(HiddenTyping&&) = delete;
    HiddenTyping& operator=(HiddenTyping&&) = delete;

    ~HiddenTyping()
    {
        if (m_isKnown)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }

private:
    termios m_before{};
    bool m_isKnown;
};

} // namespace

std::optional<std::string> askLine(const Invocation& invocation,
                                   const std::stop_token& stop,
                                   std::string_view question,
                                   Echo echo)
{
    if (!canAsk(invocation))
        return std::nullopt;
    invocation.talk.write(question);
    std::optional<HiddenTyping> hidden;
    if (echo == Echo::Hidden)
        hidden.emplace();
    std::string answer;
    const bool isAnswered = waitForAnswer(stop) && std::getline(std::cin, answer);
    if (hidden || !isAnswered)
        invocation.talk.write("\n");
    return isAnswered ? std::optional(answer) : std::nullopt;
}

std::string commandText(const Invocation& invocation, const workspace::CommandQuestion& question)
{
    const std::string place = toString(question.origin);
    return fmt::format("  {}{}\n  runs {}:\n    {}\n",
                       printable(question.title),
                       place.empty() ? "" : fmt::format(" ({})", printable(place)),
                       printable(question.where),
                       invocation.talk.styled(Style::Bold, printable(question.command)));
}

std::optional<bool>
askYesOrNo(const Invocation& invocation, const std::stop_token& stop, std::string_view question)
{
    if (!canAsk(invocation))
        return std::nullopt;
    invocation.talk.write(fmt::format("{} [y/N] ", question));
    if (!waitForAnswer(stop)) {
        invocation.talk.write("\n");
        return false;
    }
    std::string answer;
    std::getline(std::cin, answer);
    answer = toLower(trimmed(answer));
    return answer == "y" || answer == "yes";
}

Confirmation::Confirmation(const Invocation& invocation, std::stop_token stop, bool isGiven)
    : m_invocation(invocation)
    , m_stop(std::move(stop))
    , m_isGiven(isGiven)
{}

bool Confirmation::ask(const std::string& what)
{
    return ask(what + "; go on?", phrase("{}\n", what));
}

bool Confirmation::ask(std::string_view question, std::string_view instead)
{
    if (m_isGiven)
        return true;
    const auto answer = askYesOrNo(m_invocation, m_stop, question);
    m_isUnanswered = !answer;
    m_isDeclined = answer == false;
    if (m_isUnanswered)
        m_invocation.talk.write(instead);
    return answer.value_or(false);
}

std::optional<int> Confirmation::refusal(std::string_view danger) const
{
    if (m_isUnanswered)
        return m_invocation.complain({.code = ErrorCode::Invalid,
                                      .message = phrase("nothing was changed: {}", danger),
                                      .hint = phrase("pass -y to go on without being asked"),
                                      .where = {}});
    if (!m_isDeclined)
        return std::nullopt;
    m_invocation.say("nothing was changed");
    return kInterrupted;
}

} // namespace plumbline::cli
