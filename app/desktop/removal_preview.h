// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/engine_controller.h"
#include "app/desktop/launch_target.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace plumbline::desktop {

/// What goes when the stack is removed, read from the engine before anybody is asked.
class RemovalPreview : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by StackController")
    Q_PROPERTY(bool isKnown READ isKnown NOTIFY changed)
    Q_PROPERTY(QStringList losses READ losses NOTIFY changed)
    Q_PROPERTY(QStringList containers READ containers NOTIFY changed)
    Q_PROPERTY(QStringList networks READ networks NOTIFY changed)

public:
    RemovalPreview(EngineController& engine, LaunchTarget& target);

    [[nodiscard]] bool isKnown() const { return m_plan.has_value(); }

    /// What holds data and goes if the person wants it to: volumes, by name.
    [[nodiscard]] QStringList losses() const;
    /// What goes in any case, by name.
    [[nodiscard]] QStringList containers() const;
    [[nodiscard]] QStringList networks() const;

    /// Finds out; nothing is changed.
    Q_INVOKABLE void look();
    void forget();

Q_SIGNALS:
    void changed();

private:
    EngineController& m_engine;
    LaunchTarget& m_target;
    std::optional<stack::Plan> m_plan;
    Job m_job; // last: its worker ends before the rest goes
};

} // namespace plumbline::desktop
