// SPDX-License-Identifier: Apache-2.0
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <vector>

/// The running window as a screen reader meets it: over AT-SPI, from another process. Runs on a screen
/// and a session bus of its own (see CMakeLists.txt).
class TestAccessibility : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        if (qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
            qEnvironmentVariableIsEmpty("DISPLAY"))
            QSKIP("there is no screen or no session bus");
        const QDBusMessage address =
            QDBusConnection::sessionBus().call(QDBusMessage::createMethodCall(
                "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress"));
        if (address.type() != QDBusMessage::ReplyMessage)
            QSKIP("the session has no bus for accessibility: install at-spi2-core");
        m_bus = QDBusConnection::connectToBus(address.arguments().constFirst().toString(), "a11y");
        QVERIFY(m_bus.isConnected());

        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("QT_QPA_PLATFORM", "xcb");
        environment.insert("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1");
        environment.insert("QT_QUICK_BACKEND", "software");
        environment.insert("HOME", m_home.path());
        environment.insert("XDG_CONFIG_HOME", m_home.path());
        m_window.setProcessEnvironment(environment);
        m_window.setProcessChannelMode(QProcess::ForwardedChannels);
        m_window.start(PLUMBLINE_DESKTOP, {"--offline", "--sample"});
        QVERIFY(m_window.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(findApplication() || m_window.state() == QProcess::NotRunning,
                                 kPatienceMs);
        QCOMPARE(m_window.state(), QProcess::Running);
    }

    void cleanupTestCase()
    {
        m_window.terminate();
        if (m_window.state() != QProcess::NotRunning && !m_window.waitForFinished())
            m_window.kill();
        m_window.waitForFinished();
    }

    void theAnswerIsAHeading()
    {
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(read(),
                                                     [](const Node& node) {
                                                         return node.role == "heading" &&
                                                                node.name.contains("differ");
                                                     }),
                                 kPatienceMs);
    }

    void everyControlHasAName()
    {
        const QStringList roles{"push button",
                                "button",
                                "check box",
                                "radio button",
                                "combo box",
                                "text",
                                "entry",
                                "link",
                                "list",
                                "list item",
                                "page tab"};
        int controls = 0;
        for (const Node& node : read()) {
            if (!roles.contains(node.role))
                continue;
            ++controls;
            QVERIFY2(
                !node.name.isEmpty(),
                qPrintable(QStringLiteral("a %1 without a name: %2").arg(node.role, node.path)));
        }
        QVERIFY2(controls > 15, qPrintable(QString::number(controls)));
    }

    void allPagesAreThereByName()
    {
        const std::vector<Node> nodes = read();
        for (const QString page :
             {"Start", "Overview", "Compare", "Findings", "Stack", "Settings"}) {
            QVERIFY2(std::ranges::any_of(
                         nodes, [&page](const Node& node) { return node.name.startsWith(page); }),
                     qPrintable(page));
        }
    }

    void noSecretIsReadOut()
    {
        for (const Node& node : read())
            QVERIFY2(!node.name.contains("only-for-development"), qPrintable(node.name));
    }

private:
    static constexpr int kPatienceMs = 60'000;

    struct Reference
    {
        QString service;
        QString path;
    };

    struct Node
    {
        QString path;
        QString role;
        QString name;
    };

    [[nodiscard]] QDBusMessage call(const Reference& at,
                                    const QString& interface,
                                    const QString& method,
                                    const QVariantList& words = {}) const
    {
        QDBusMessage message =
            QDBusMessage::createMethodCall(at.service, at.path, interface, method);
        message.setArguments(words);
        return m_bus.call(message);
    }

    [[nodiscard]] std::vector<Reference> childrenOf(const Reference& at) const
    {
        std::vector<Reference> children;
        const QDBusMessage reply = call(at, kAccessible, "GetChildren");
        if (reply.type() != QDBusMessage::ReplyMessage)
            return children;
        const auto list = reply.arguments().constFirst().value<QDBusArgument>();
        list.beginArray();
        while (!list.atEnd()) {
            Reference child;
            QDBusObjectPath path;
            list.beginStructure();
            list >> child.service >> path;
            list.endStructure();
            child.path = path.path();
            children.push_back(child);
        }
        list.endArray();
        return children;
    }

    [[nodiscard]] QString nameOf(const Reference& at) const
    {
        const QDBusMessage reply =
            call(at, "org.freedesktop.DBus.Properties", "Get", {QString(kAccessible), "Name"});
        return reply.type() == QDBusMessage::ReplyMessage
                   ? reply.arguments().constFirst().value<QDBusVariant>().variant().toString()
                   : QString();
    }

    bool findApplication()
    {
        for (const Reference& application :
             childrenOf({"org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root"})) {
            if (nameOf(application).contains("plumbline", Qt::CaseInsensitive)) {
                m_application = application;
                return true;
            }
        }
        return false;
    }

    /// Everything that the window offers now, from the outside to the inside.
    [[nodiscard]] std::vector<Node> read() const
    {
        std::vector<Node> nodes;
        std::vector<Reference> open{m_application};
        while (!open.empty()) {
            const Reference at = open.back();
            open.pop_back();
            const QDBusMessage role = call(at, kAccessible, "GetRoleName");
            if (role.type() != QDBusMessage::ReplyMessage)
                continue; // it has gone meanwhile
            nodes.push_back({.path = at.path,
                             .role = role.arguments().constFirst().toString(),
                             .name = nameOf(at)});
            std::ranges::copy(childrenOf(at), std::back_inserter(open));
        }
        return nodes;
    }

    static constexpr auto kAccessible = "org.a11y.atspi.Accessible";
    QTemporaryDir m_home;
    QProcess m_window;
    QDBusConnection m_bus{QStringLiteral("none")};
    Reference m_application;
};

QTEST_GUILESS_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
