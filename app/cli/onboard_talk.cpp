// SPDX-License-Identifier: Apache-2.0
#include "app/cli/onboard_talk.h"

#include "app/cli/question.h"
#include "app/cli/stack_run.h"
#include "app/cli/table.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace plumbline::cli {
namespace {

using onboarding::Answers;
using onboarding::Field;
using onboarding::Step;
using onboarding::StepStatus;

struct Mark
{
    std::string_view sign;
    std::string_view word;
    Style style;
};

Mark markOf(StepStatus status)
{
    switch (status) {
    case StepStatus::Done:
        return {"✔", "done", Style::Green};
    case StepStatus::ToDo:
        return {"○", "to do", Style::Plain};
    case StepStatus::NeedsYou:
        return {"!", "for you", Style::Yellow};
    case StepStatus::Blocked:
        return {"…", "waits", Style::Dim};
    case StepStatus::NotApplicable:
        return {"-", "n/a", Style::Dim};
    case StepStatus::Running:
        return {"▸", "now", Style::Blue};
    case StepStatus::Failed:
        return {"✘", "FAILED", Style::Red};
    }
    return {};
}

/// What a field gets where nobody says otherwise, as it may be shown.
std::string proposalOf(const Field& field)
{
    if (field.isGenerated)
        return describe(field.generator);
    if (!field.proposal)
        return "?";
    const auto* text = std::get_if<std::string>(&*field.proposal);
    if (text == nullptr)
        return std::get<Secret>(*field.proposal).isEmpty() ? "(empty)"
                                                           : std::string(Secret::masked());
    return text->empty() ? "(empty)" : printable(*text);
}

std::string tableOf(const std::vector<Field>& fields, const Answers& answers)
{
    std::vector<std::vector<std::string>> rows{{"VALUE", "CLASS", "WILL BE", "FROM", "WRITTEN TO"}};
    for (const Field& field : fields) {
        const auto given = answers.find(field.key);
        const bool isGiven = given != answers.end();
        const std::string shown = !isGiven           ? proposalOf(field)
                                  : field.isSecret() ? std::string(Secret::masked())
                                                     : printable(given->second.reveal());
        rows.push_back({printable(field.name),
                        std::string(toString(field.valueClass)),
                        shown,
                        isGiven             ? "you"
                        : field.isGenerated ? "made up"
                                            : printable(field.proposalFrom),
                        printable(join(field.files, ", "))});
    }
    return renderTable(rows);
}

const Field* fieldOf(const std::vector<Field>& fields, std::string_view key)
{
    const auto found = std::ranges::find_if(
        fields, [&](const Field& field) { return field.key == key || field.name == key; });
    return found == fields.end() ? nullptr : &*found;
}

} // namespace

std::string lineOf(const Step& step, const Terminal& terminal)
{
    const Mark mark = markOf(step.status);
    std::string text = terminal.hasUnicode
                           ? terminal.styled(mark.style, mark.sign)
                           : terminal.styled(mark.style, fmt::format("{:7}", mark.word));
    text += " " + printable(step.title);
    if (!step.detail.empty())
        text +=
            terminal.styled(Style::Dim, ": " + printable(maskCredentials(step.detail.english())));
    constexpr std::int64_t kWorthSaying = 500;
    if (step.elapsed.count() >= kWorthSaying)
        text += fmt::format(" ({:.1f} s)", std::chrono::duration<double>(step.elapsed).count());
    text += "\n";
    if (!step.fix.empty() && step.status != StepStatus::Done)
        text += "  " + terminal.styled(Style::Cyan, "to do:") + " " +
                printable(step.fix.english()) + "\n";
    return text;
}

OnboardTalk::OnboardTalk(const Invocation& invocation,
                         const OnboardChoices& choices,
                         Answers answers,
                         std::stop_token stop)
    : m_invocation(invocation)
    , m_choices(choices)
    , m_answers(std::move(answers))
    , m_stop(std::move(stop))
    , m_progress(invocation.talk, invocation.isQuiet, false)
{}

workspace::OnboardTalk OnboardTalk::callbacks()
{
    workspace::OnboardTalk talk;
    talk.ask = [this](const std::vector<Field>& fields) { return ask(fields); };
    talk.usesKeyring = [this] { return m_choices.usesKeyring; };
    talk.mayRun = [this](const workspace::CommandQuestion& question) { return mayRun(question); };
    talk.mayRetry = [this](const Step& step) { return mayRetry(step); };
    talk.onStep = [this](const Step& step) { tell(step); };
    talk.onOutput = [this](std::string_view text) { write(printable(text, true)); };
    talk.onPlan = [this](const stack::Plan& plan) { m_progress.begin(plan); };
    talk.onEvent = [this](const stack::Event& event) { m_progress.take(event); };
    talk.onFailure = [this](const stack::Failure& failure, const std::string& project) {
        m_progress.end();
        printFailures(m_invocation, project, {failure});
    };
    talk.onRemark = [this](const Phrase& text) { write("  " + printable(text.english()) + "\n"); };
    return talk;
}

std::optional<Answers> OnboardTalk::ask(const std::vector<Field>& fields)
{
    m_progress.end();
    for (const std::string& remark : workspace::remarksOnAnswers(fields, m_answers))
        m_invocation.say("  " + remark);
    if (m_choices.isSilent || !m_invocation.talk.isInteractive)
        return m_answers;
    return askOnTerminal(fields);
}

std::optional<Secret> OnboardTalk::askFor(const Field& field)
{
    std::string text = "\n" + m_invocation.talk.styled(Style::Bold, printable(field.name));
    text += fmt::format(
        " ({}), for {}\n", toString(field.valueClass), printable(join(field.files, ", ")));
    for (const std::string& line : {field.help, field.need.english()}) {
        if (!line.empty())
            text += "  " + printable(line) + "\n";
    }
    if (!field.choices.empty())
        text += "  one of: " + printable(join(field.choices, ", ")) + "\n";
    show(text);
    const Echo echo = field.isSecret() ? Echo::Hidden : Echo::Shown;
    while (auto line = askLine(m_invocation, m_stop, "  value: ", echo)) {
        Secret answer(std::move(*line));
        const auto complaint = onboarding::complaintAbout(field, answer);
        if (!complaint)
            return answer;
        show(fmt::format("  {}{}\n",
                         complaint->message,
                         complaint->hint.empty() ? "" : ": " + complaint->hint.english()));
    }
    return std::nullopt;
}

std::optional<Answers> OnboardTalk::askOnTerminal(const std::vector<Field>& fields)
{
    Answers answers = m_answers;
    for (const Field& field : fields) {
        if (!field.isAsked() || answers.contains(field.key) || answers.contains(field.name))
            continue;
        auto answer = askFor(field);
        if (!answer)
            return std::nullopt;
        answers.insert_or_assign(field.key, std::move(*answer));
    }
    while (true) {
        show("\n" + tableOf(fields, answers));
        const auto line = askLine(m_invocation,
                                  m_stop,
                                  "Enter writes them; a name changes that one; - leaves it: ",
                                  Echo::Shown);
        if (!line || trimmed(*line) == "-")
            return std::nullopt;
        if (trimmed(*line).empty())
            return answers;
        const Field* field = fieldOf(fields, trimmed(*line));
        if (field == nullptr) {
            show("  there is no value of that name\n");
            continue;
        }
        auto answer = askFor(*field);
        if (!answer)
            return std::nullopt;
        answers.insert_or_assign(field->key, std::move(*answer));
    }
}

bool OnboardTalk::mayRun(const workspace::CommandQuestion& question)
{
    const std::string text = commandText(m_invocation, question);
    if (m_choices.trustsCommands) {
        show(text);
        return true;
    }
    if (m_choices.isSilent)
        return false;
    show(text);
    return askYesOrNo(m_invocation, m_stop, kMayItRun).value_or(false);
}

bool OnboardTalk::mayRetry(const Step& /*step*/)
{
    if (m_choices.isSilent || m_stop.stop_requested())
        return false;
    return askYesOrNo(m_invocation, m_stop, "  try again?").value_or(false);
}

void OnboardTalk::tell(const Step& step)
{
    m_progress.end();
    if (!m_invocation.isQuiet)
        m_invocation.talk.write(lineOf(step, m_invocation.talk));
}

void OnboardTalk::write(const std::string& text)
{
    if (!m_invocation.isQuiet)
        show(text);
}

void OnboardTalk::show(const std::string& text)
{
    m_progress.end();
    m_invocation.talk.write(text);
}

} // namespace plumbline::cli
