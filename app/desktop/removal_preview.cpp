// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/removal_preview.h"

namespace plumbline::desktop {

namespace {

/// The plan of a removal with its data; absent when it could not be made.
std::optional<stack::Plan> planRemoval(const workspace::Workspace& opened,
                                       const workspace::EngineContext& context,
                                       const std::stop_token& stop)
{
    std::optional<stack::Plan> planned;
    const workspace::ChangeRequest request{.verb = workspace::StackVerb::Down,
                                           .project = opened.project.name,
                                           .down = {.removeVolumes = true},
                                           .workspace = opened.isUsable() ? &opened : nullptr,
                                           .confirm = [&planned](const stack::Plan& plan) {
                                               planned = plan;
                                               return false; // looking is all that is wanted
                                           }};
    const Result<stack::Outcome> outcome = workspace::change(context, request, stop);
    return outcome ? std::nullopt : planned;
}

bool isVolume(const stack::Step& step)
{
    return std::holds_alternative<stack::RemoveVolume>(step.action);
}

/// "container web-1" -> "web-1"
QString nameOf(const stack::Step& step)
{
    return QString::fromStdString(step.object).section(' ', 1);
}

template <class Action>
QStringList namesOf(const std::optional<stack::Plan>& plan)
{
    QStringList names;
    if (plan) {
        for (const stack::Step& step : plan->steps) {
            if (std::holds_alternative<Action>(step.action))
                names.append(nameOf(step));
        }
    }
    return names;
}

} // namespace

RemovalPreview::RemovalPreview(EngineController& engine, LaunchTarget& target)
    : m_engine(engine)
    , m_target(target)
{}

QStringList RemovalPreview::losses() const
{
    QStringList names;
    if (m_plan) {
        for (const stack::Step& step : m_plan->steps) {
            if (isVolume(step))
                names.append(nameOf(step));
            else if (step.losesData)
                names.append(tr("an unnamed volume of %1").arg(nameOf(step)));
        }
    }
    return names;
}

QStringList RemovalPreview::containers() const
{
    return namesOf<stack::RemoveContainer>(m_plan);
}

QStringList RemovalPreview::networks() const
{
    return namesOf<stack::RemoveNetwork>(m_plan);
}

void RemovalPreview::look()
{
    forget();
    const auto opened = m_target.workspace();
    if (!m_engine.isConnected() || !opened)
        return;
    m_job.start(
        this,
        [opened, context = *m_engine.engineContext()](const std::stop_token& stop) {
            return planRemoval(*opened, context, stop);
        },
        [this](std::optional<stack::Plan> plan) {
            m_plan = std::move(plan);
            Q_EMIT changed();
        });
}

void RemovalPreview::forget()
{
    m_job.abandon();
    m_plan.reset();
    Q_EMIT changed();
}

} // namespace plumbline::desktop
