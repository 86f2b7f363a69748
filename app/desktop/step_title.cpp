// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/step_title.h"

#include "app/desktop/text.h"

#include <QCoreApplication>

namespace plumbline::desktop {

namespace {

using onboarding::Step;
using onboarding::StepKind;

struct OnboardingStep
{
    Q_DECLARE_TR_FUNCTIONS(OnboardingStep)
};

QString launchTitle(const QString& mirror)
{
    return mirror.isEmpty() ? OnboardingStep::tr("The stack is up and healthy")
                            : OnboardingStep::tr("The mirror of %1 is up and healthy").arg(mirror);
}

QString taskTitle(const Step& step, const QString& subject)
{
    const QString suffix = QStringLiteral(" migrations");
    return step.isOptional && subject.endsWith(suffix)
               ? OnboardingStep::tr("Migrate the database (%1)").arg(subject.chopped(suffix.size()))
               : OnboardingStep::tr("Task %1").arg(subject);
}

} // namespace

QString titleOf(const Step& step)
{
    if (step.isOwnTitle)
        return text(step.title);
    const QString subject = text(step.subject);
    switch (step.kind) {
    case StepKind::Engine:
        return OnboardingStep::tr("A container engine answers");
    case StepKind::Machine:
        return step.id == "disk" ? OnboardingStep::tr("Room for images")
                                 : OnboardingStep::tr("Memory for the stack");
    case StepKind::Files:
        return OnboardingStep::tr("The Compose files can be read");
    case StepKind::Submodules:
        return OnboardingStep::tr("Git submodules are checked out");
    case StepKind::Hooks:
        return OnboardingStep::tr("Git hooks of %1").arg(subject);
    case StepKind::Login:
        return OnboardingStep::tr("%1 lets us in").arg(subject);
    case StepKind::Values:
        return OnboardingStep::tr("Config vars are filled in");
    case StepKind::Certificates:
        return OnboardingStep::tr("Certificate %1").arg(subject);
    case StepKind::Images:
        return OnboardingStep::tr("Images are on the engine");
    case StepKind::Ports:
        return OnboardingStep::tr("Published ports are free");
    case StepKind::Command:
        return OnboardingStep::tr("Run %1").arg(subject);
    case StepKind::Launch:
        return launchTitle(subject);
    case StepKind::Task:
        return taskTitle(step, subject);
    case StepKind::Verify:
        return OnboardingStep::tr("Published ports answer");
    case StepKind::Open:
        return OnboardingStep::tr("Open");
    case StepKind::Tool:
        break; // its name and version
    }
    return text(step.title);
}

} // namespace plumbline::desktop
