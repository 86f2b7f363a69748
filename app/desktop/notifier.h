// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/desktop/service_model.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace plumbline::desktop {

/// Tells the desktop that a service goes wrong while nobody looks at the window.
class Notifier : public QObject
{
    Q_OBJECT

public:
    using IsLookedAt = std::function<bool()>;
    using Send = std::function<void(const QString& title, const QString& text)>;

    Notifier(ServiceModel& services,
             IsLookedAt isLookedAt,
             Send send = sendToDesktop,
             QObject* parent = nullptr);

    /// Over the session's bus; nothing happens where nobody listens there.
    /// **Source:** Desktop Notifications Specification 1.2.
    static void sendToDesktop(const QString& title, const QString& text);

private:
    void look();

    ServiceModel& m_services;
    IsLookedAt m_isLookedAt;
    Send m_send;
    QHash<QString, bool> m_wasWell; ///< by service
};

} // namespace plumbline::desktop
