// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/notifier.h"

#include <QtTest>

using namespace plumbline;
using namespace plumbline::desktop;

/// A service that goes wrong while nobody looks.
class TestNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_sent.clear();
        m_isLookedAt = false;
    }

    void aServiceThatFallsIsTold()
    {
        ServiceModel services;
        const Notifier notifier = make(services);
        show(services, "healthy", "Up 2 minutes (healthy)");
        QCOMPARE(m_sent.size(), 0);
        show(services, "unhealthy", "Up 3 minutes (unhealthy)");
        QCOMPARE(m_sent, QStringList{"A service went wrong: web is Up 3 minutes (unhealthy)"});
        show(services, "unhealthy", "Up 4 minutes (unhealthy)");
        QCOMPARE(m_sent.size(), 1); // it is known
        show(services, "healthy", "Up 5 minutes (healthy)");
        show(services, "exited", "Exited (1)", 1);
        QCOMPARE(m_sent.size(), 2);
    }

    void nothingIsToldToWhoLooks()
    {
        ServiceModel services;
        const Notifier notifier = make(services);
        m_isLookedAt = true;
        show(services, "healthy", "Up");
        show(services, "unhealthy", "Up (unhealthy)");
        QCOMPARE(m_sent.size(), 0);
    }

    void whatWasWrongBeforeIsNoNews()
    {
        ServiceModel services;
        const Notifier notifier = make(services);
        show(services, "unhealthy", "Up (unhealthy)");
        QCOMPARE(m_sent.size(), 0);
    }

private:
    Notifier make(ServiceModel& services)
    {
        return Notifier(
            services,
            [this] { return m_isLookedAt; },
            [this](const QString& title, const QString& text) {
                m_sent.append(title + ": " + text);
            });
    }

    static void show(ServiceModel& services,
                     const std::string& word,
                     const std::string& status,
                     int exitCode = 0)
    {
        stack::StackState state;
        const bool isHealth = word == "healthy" || word == "unhealthy";
        state.services.push_back({.name = "web",
                                  .containers = {{.id = "1",
                                                  .name = "shop-web-1",
                                                  .service = "web",
                                                  .state = isHealth ? "running" : word,
                                                  .status = status,
                                                  .health = isHealth ? word : "",
                                                  .exitCode = exitCode}}});
        services.show({}, state, {});
    }

    QStringList m_sent;
    bool m_isLookedAt = false;
};

QTEST_GUILESS_MAIN(TestNotifier)
#include "tst_notifier.moc"
