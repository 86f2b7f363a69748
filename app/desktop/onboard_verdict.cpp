// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/onboard_controller.h"
#include "app/desktop/step_title.h"
#include "app/desktop/text.h"

#include <algorithm>

/// What the onboarding page says in words, and what a person says to it.

namespace plumbline::desktop {

using onboarding::Step;
using onboarding::StepStatus;

QString OnboardController::verdict() const
{
    if (m_question == Values && m_fields.missing() == 0)
        return tr("May these values be written?");
    if (m_question == Values)
        return tr("What should these values be? Only you can say %1 of them")
            .arg(m_fields.missing());
    if (m_question == Command)
        return tr("May this command of the repository run?");
    if (m_question == Retry)
        return tr("A step failed: try again, or go on without it");
    if (m_state == Running) {
        const ChecklistRow* row = m_steps.find(m_running);
        return row == nullptr ? tr("Looking at what is left …") : row->title + QStringLiteral(" …");
    }
    if (m_error)
        return tr("The checklist could not be worked off");
    if (!m_list)
        return m_state == Looking ? tr("Looking at what is here …")
                                  : tr("Nothing was looked at yet");
    const QString name = text(m_list->workspace);
    if (m_list->isHealthy())
        return m_readyText.isEmpty() ? tr("%1 is ready: nothing to do").arg(name)
                                     : tr("%1 is %2").arg(name, m_readyText);
    const int left = m_steps.total() - m_steps.settled();
    const auto waiting = std::ranges::count(m_list->steps, StepStatus::NeedsYou, &Step::status);
    if (waiting > 0)
        return tr("%1: %2 of %3 steps to go, %4 of them for you")
            .arg(name)
            .arg(left)
            .arg(m_steps.total())
            .arg(waiting);
    return tr("%1: %2 of %3 steps to go").arg(name).arg(left).arg(m_steps.total());
}

QString OnboardController::verdictKind() const
{
    if (m_question == Retry || (m_state != Running && (m_error || failedStep() != nullptr)))
        return QStringLiteral("error");
    if (m_question != Nothing)
        return QStringLiteral("warning");
    if (isBusy())
        return QStringLiteral("working");
    if (isHealthy())
        return QStringLiteral("ok");
    return m_list ? QStringLiteral("warning") : QStringLiteral("idle");
}

double OnboardController::fraction() const
{
    if (m_state != Running || m_steps.total() == 0)
        return -1;
    return static_cast<double>(m_steps.settled()) / m_steps.total();
}

QString OnboardController::errorText() const
{
    return m_error ? text(m_error->message) : QString();
}

QString OnboardController::errorHint() const
{
    return m_error ? text(m_error->hint) : QString();
}

QString OnboardController::askedCommand() const
{
    return m_asked ? text(m_asked->command) : QString();
}

QString OnboardController::askedTitle() const
{
    return m_asked ? text(m_asked->title) : QString();
}

QString OnboardController::askedWhere() const
{
    return m_asked ? text(m_asked->where) : QString();
}

QString OnboardController::askedPlace() const
{
    return m_asked ? text(toString(m_asked->origin)) : QString();
}

QString OnboardController::askedFile() const
{
    return m_asked ? text(m_asked->origin.file) : QString();
}

const Step* OnboardController::failedStep() const
{
    if (!m_list || (m_state == Running && m_question != Retry))
        return nullptr;
    const auto failed = std::ranges::find(m_list->steps, StepStatus::Failed, &Step::status);
    return failed == m_list->steps.end() ? nullptr : &*failed;
}

QString OnboardController::failedId() const
{
    const Step* step = failedStep();
    return step == nullptr ? QString() : text(step->id);
}

QString OnboardController::failedTitle() const
{
    const Step* step = failedStep();
    return step == nullptr ? QString() : titleOf(*step);
}

QString OnboardController::failedMessage() const
{
    const Step* step = failedStep();
    return step == nullptr ? QString() : text(step->detail);
}

QString OnboardController::failedHint() const
{
    const Step* step = failedStep();
    return step == nullptr ? QString() : text(step->fix);
}

QStringList OnboardController::failedEvidence() const
{
    if (!m_evidence.isEmpty())
        return m_evidence;
    constexpr qsizetype kLines = 8;
    const ChecklistRow* row = m_steps.find(failedId());
    if (row == nullptr)
        return {};
    const QStringList lines = row->output.split('\n', Qt::SkipEmptyParts);
    return lines.mid(std::max<qsizetype>(0, lines.size() - kLines));
}

QStringList OnboardController::urls() const
{
    QStringList urls;
    if (m_list) {
        for (const std::string& url : m_list->urls)
            urls.append(text(url));
    }
    return urls;
}

void OnboardController::submit()
{
    if (!m_fields.isComplete())
        return;
    if (m_question != Values) {
        start(); // with the form as it is
        return;
    }
    m_question = Nothing;
    m_talk->answerValues(m_fields.answers());
    Q_EMIT changed();
}

void OnboardController::leaveValues()
{
    if (m_question != Values)
        return;
    m_question = Nothing;
    m_talk->answerValues(std::nullopt);
    Q_EMIT changed();
}

void OnboardController::allow(bool mayRun)
{
    if (m_question != Command)
        return;
    m_question = Nothing;
    m_asked.reset();
    m_talk->answerCommand(mayRun);
    Q_EMIT changed();
}

void OnboardController::retry()
{
    if (m_question != Retry) {
        start();
        return;
    }
    m_question = Nothing;
    m_talk->answerRetry(true);
    Q_EMIT changed();
}

void OnboardController::goOn()
{
    if (m_question != Retry)
        return;
    m_question = Nothing;
    m_talk->answerRetry(false);
    Q_EMIT changed();
}

} // namespace plumbline::desktop
