// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/engine_controller.h"
#include "app/desktop/launch_target.h"
#include "core/workspace/moved_ports.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace plumbline::desktop {

/// Which ports could be published in place of those that somebody else has.
class PortOffer : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by StackController")
    Q_PROPERTY(QString words READ words NOTIFY changed)

public:
    PortOffer(EngineController& engine, LaunchTarget& target);

    /// "8081 instead of 8080 for web, ..."; empty: there is nothing to offer.
    [[nodiscard]] QString words() const;

    /// Finds out; nothing is changed.
    void look();
    void forget();

Q_SIGNALS:
    void changed();

private:
    EngineController& m_engine;
    LaunchTarget& m_target;
    std::vector<workspace::PortMove> m_moves;
    Job m_job; // last: its worker ends before the rest goes
};

} // namespace plumbline::desktop
