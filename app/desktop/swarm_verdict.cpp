// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/swarm_controller.h"
#include "app/desktop/text.h"

#include <algorithm>

/// What the page says about the stack on a Swarm.
namespace plumbline::desktop {

namespace {

template <class Action>
QString namesToGo(const stack::StackPlan& plan)
{
    QStringList names;
    for (const stack::StackStep& step : plan.steps) {
        if (std::holds_alternative<Action>(step.action))
            names.append(text(step.object).section(' ', 1)); // "service shop_web" -> "shop_web"
    }
    return names.isEmpty() ? SwarmController::tr("none") : names.join(QStringLiteral(", "));
}

} // namespace

int SwarmController::total() const
{
    return static_cast<int>(
        std::ranges::count(m_services.rows(), QStringLiteral("service"), [](const Record& record) {
            return record.fields.value(QStringLiteral("kind")).toString();
        }));
}

QString SwarmController::whyNot() const
{
    return m_whyNot ? text(m_whyNot->message) : QString();
}

QString SwarmController::whyNotHint() const
{
    return m_whyNot ? text(m_whyNot->hint) : QString();
}

QString SwarmController::verdictKind() const
{
    if (isBusy())
        return QStringLiteral("working");
    if (m_hasFailed)
        return QStringLiteral("trouble");
    if (!isPresent())
        return QStringLiteral("idle");
    return well() == total() ? QStringLiteral("ok") : QStringLiteral("working");
}

QString SwarmController::verdict() const
{
    const QString name = m_target.name();
    if (!m_engine.isConnected())
        return m_engine.state() == EngineController::Connecting
                   ? tr("Looking for the engine …")
                   : tr("No engine answers, so nothing can run");
    if (!m_isManaged)
        return m_whyNot ? tr("There is no Swarm to launch %1 on").arg(name)
                        : tr("Looking for a Swarm …");
    if (m_state == Launching)
        return tr("Launching %1 on the Swarm: %2 of %3 steps done")
            .arg(name)
            .arg(m_steps.finished())
            .arg(m_steps.total());
    if (m_state == Removing)
        return tr("Taking %1 off the Swarm: %2 of %3 steps done")
            .arg(name)
            .arg(m_steps.finished())
            .arg(m_steps.total());
    if (m_hasFailed)
        return tr("%1 did not come up on the Swarm: %2 of %3 services are well")
            .arg(name)
            .arg(well())
            .arg(total());
    if (!isPresent())
        return tr("%1 is not on the Swarm; services to launch: %L2").arg(name).arg(total());
    if (well() == total())
        return tr("%1 is up on the Swarm: %2 of %2 services are well").arg(name).arg(total());
    return tr("%1 is partly up on the Swarm: %2 of %3 services are well")
        .arg(name)
        .arg(well())
        .arg(total());
}

QString SwarmController::removalText() const
{
    if (!m_removal)
        return {};
    return tr("Services: %1. Networks: %2. Secrets and configs: %3. Volumes stay on their nodes.")
        .arg(namesToGo<stack::RemoveStackService>(*m_removal),
             namesToGo<stack::RemoveStackNetwork>(*m_removal),
             namesToGo<stack::RemoveStackFile>(*m_removal));
}

} // namespace plumbline::desktop
