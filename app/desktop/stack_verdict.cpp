// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/stack_controller.h"

/// The sentence about the stack: what the page says first.
namespace plumbline::desktop {

QString StackController::verdictKind() const
{
    if (isBusy())
        return QStringLiteral("working");
    if (m_hasFailed || m_services.troubled() > 0)
        return QStringLiteral("trouble");
    if (!isPresent())
        return QStringLiteral("idle");
    return m_services.well() == m_services.total() ? QStringLiteral("ok")
                                                   : QStringLiteral("working");
}

QString StackController::verdict() const
{
    return m_target.begun(sentence());
}

QString StackController::sentence() const
{
    const QString name = m_target.name();
    const int total = m_services.total();
    if (m_workspace.state() == WorkspaceController::Faulty)
        return m_workspace.errorCount() == 1
                   ? tr("A mistake in the Compose files keeps %1 from being launched").arg(name)
                   : tr("%1 mistakes in the Compose files keep %2 from being launched")
                         .arg(m_workspace.errorCount())
                         .arg(name);
    if (!m_engine.isConnected())
        return m_engine.state() == EngineController::Connecting
                   ? tr("Looking for the engine …")
                   : tr("No engine answers, so nothing can run");
    if (m_target.isDeriving())
        return m_target.isMirror() ? tr("Reading %1, to mirror it …").arg(m_target.environment())
                                   : tr("Reading the copy %1 …").arg(m_target.copy());
    if (!m_target.errorText().isEmpty())
        return m_target.isMirror() ? tr("%1 could not be mirrored").arg(m_target.environment())
                                   : tr("The copy %1 could not be read").arg(m_target.copy());
    if (m_state == Launching)
        return tr("Launching %1: %2 of %3 steps done")
            .arg(name)
            .arg(m_steps.finished())
            .arg(m_steps.total());
    if (m_state == Changing)
        return tr("Changing %1: %2 of %3 steps done")
            .arg(name)
            .arg(m_steps.finished())
            .arg(m_steps.total());
    if (m_hasFailed)
        return tr("%1 did not come up: %2 of %3 services are well")
            .arg(name)
            .arg(m_services.well())
            .arg(total);
    if (!isPresent())
        return total == 1
                   ? tr("%1 is not running; 1 service is ready to launch").arg(name)
                   : tr("%1 is not running; %2 services are ready to launch").arg(name).arg(total);
    if (m_services.troubled() > 0)
        return tr("%1 is in trouble: %2 of %3 services are well")
            .arg(name)
            .arg(m_services.well())
            .arg(total);
    if (m_services.well() == total)
        return tr("%1 is up: %2 of %2 services are well").arg(name).arg(total);
    return tr("%1 is partly up: %2 of %3 services are well")
        .arg(name)
        .arg(m_services.well())
        .arg(total);
}

} // namespace plumbline::desktop
