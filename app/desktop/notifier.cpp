// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QVariantMap>

#include <utility>

namespace plumbline::desktop {

Notifier::Notifier(ServiceModel& services, IsLookedAt isLookedAt, Send send, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_isLookedAt(std::move(isLookedAt))
    , m_send(std::move(send))
{
    connect(&services, &ServiceModel::countsChanged, this, &Notifier::look);
}

void Notifier::look()
{
    QStringList fallen;
    QHash<QString, bool> isWell;
    for (const ServiceRow& service : m_services.rows()) {
        const bool isTroubled = ServiceModel::isTroubled(service.state);
        if (isTroubled && m_wasWell.value(service.name, false))
            fallen.append(
                tr("%1 is %2")
                    .arg(service.name, service.status.isEmpty() ? service.state : service.status));
        isWell.insert(service.name, !isTroubled && service.replicas > 0);
    }
    m_wasWell = std::move(isWell);
    if (!fallen.isEmpty() && !m_isLookedAt())
        m_send(fallen.size() == 1 ? tr("A service went wrong")
                                  : tr("%L1 services went wrong").arg(fallen.size()),
               fallen.join('\n'));
}

void Notifier::sendToDesktop(const QString& title, const QString& text)
{
    constexpr uint kReplacesNone = 0;
    constexpr int kUsualTime = -1;
    QDBusMessage call =
        QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.Notifications"),
                                       QStringLiteral("/org/freedesktop/Notifications"),
                                       QStringLiteral("org.freedesktop.Notifications"),
                                       QStringLiteral("Notify"));
    call.setArguments({QStringLiteral("Plumbline"),
                       kReplacesNone,
                       QStringLiteral("dev.plumbline.Plumbline"),
                       title,
                       text.toHtmlEscaped(), // the body may be markup
                       QStringList(),
                       QVariantMap{{"desktop-entry", QStringLiteral("dev.plumbline.Plumbline")}},
                       kUsualTime});
    QDBusConnection::sessionBus().send(call);
}

} // namespace plumbline::desktop
