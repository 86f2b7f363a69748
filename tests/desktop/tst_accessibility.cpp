// SPDX-License-Identifier: Apache-2.0
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <optional>
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
        QVERIFY(writeWorkspace());
        m_window.start(PLUMBLINE_DESKTOP, {"--offline", m_workspace.path()});
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
        for (const auto& [name, sign] : kPages) {
            const QString& page = name;
            QVERIFY2(std::ranges::any_of(
                         nodes, [&page](const Node& node) { return node.name.startsWith(page); }),
                     qPrintable(page));
        }
    }

    /// Names, descriptions and texts of every page, opened as a screen reader's user opens it.
    void noPageReadsASecretOut()
    {
        for (const auto& [page, sign] : kPages) {
            QVERIFY2(open(page), qPrintable(page));
            QString said;
            const bool isThere = QTest::qWaitFor(
                [&, sign = sign] {
                    said = everythingSaid();
                    return said.contains(sign);
                },
                kPatienceMs);
            QVERIFY2(isThere,
                     qPrintable(page + ": " + said)); // and it is there that one would stand
            QVERIFY2(!said.contains(kPlanted), qPrintable(page + ": " + said));
        }
    }

    /// Cards that wait for their moment and panels behind other tabs are not read out.
    void nothingThatIsHiddenIsThere()
    {
        for (const auto& [page, sign] : kPages) {
            QVERIFY2(open(page), qPrintable(page));
            QStringList hidden;
            const bool isClean = QTest::qWaitFor(
                [&] {
                    hidden = hiddenNodes();
                    return hidden.isEmpty();
                },
                kSoonMs);
            QVERIFY2(isClean, qPrintable(page + ": " + hidden.join("; ")));
        }
    }

    void theReportsPreviewCanBeRead()
    {
        QVERIFY(open("Reports"));
        QString preview;
        const bool isRead = QTest::qWaitFor(
            [&] {
                for (const Node& node : read()) {
                    if (node.name == "Preview of the report")
                        preview += textOf(node) + '\n';
                }
                return preview.contains("API_TOKEN");
            },
            kPatienceMs);
        QVERIFY2(isRead, qPrintable(preview));
    }

    void theScreenOfAConsoleCanBeRead()
    {
        QVERIFY(open("Stack"));
        const bool isLaunched = QTest::qWaitFor(
            [&] {
                (void)press("Launch"); // does nothing before it is known what there is to launch
                return !everythingSaid().contains("ready to launch");
            },
            kPatienceMs);
        QVERIFY(isLaunched);
        QVERIFY(open("Console"));
        QString screen;
        const bool isRead = QTest::qWaitFor(
            [&] {
                (void)press("Open"); // as soon as something runs
                for (const Node& node : read()) {
                    if (node.name == "Console of acme-api-1" && node.role == "text")
                        screen = textOf(node);
                }
                return screen == "/ #";
            },
            kPatienceMs);
        QVERIFY2(isRead, qPrintable(screen));
    }

private:
    static constexpr int kSoonMs = 5'000;
    static constexpr int kPatienceMs = 30'000; // a QTRY says how it failed after three times that
    static constexpr auto kPlanted = "Canary7-f3a1b2c3d4";
    /// Each page and something that stands on it once it has been read.
    const std::vector<std::pair<QString, QString>> kPages{{"Start", "Opened before"},
                                                          {"Overview", "API_TOKEN"},
                                                          {"Compare", "shown-to-all"},
                                                          {"Findings", "API_TOKEN"},
                                                          {"Stack", "acme/api:1"},
                                                          {"Onboarding", "acme/api:1"},
                                                          {"Reports", "Earlier comparisons"},
                                                          {"Settings", "Engines found"}};

    struct Reference
    {
        QString service;
        QString path;
    };

    struct Node
    {
        Reference at;
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

    [[nodiscard]] QString nameOf(const Reference& at) const { return propertyOf(at, "Name"); }

    [[nodiscard]] QString descriptionOf(const Node& node) const
    {
        return propertyOf(node.at, "Description");
    }

    [[nodiscard]] QString everythingSaid() const
    {
        QStringList said;
        for (const Node& node : read())
            said << node.name << descriptionOf(node) << textOf(node);
        return said.join('\n');
    }

    /// What stands in a field or a text; nothing where there is none.
    [[nodiscard]] QString textOf(const Node& node) const
    {
        const QDBusMessage reply = call(node.at, "org.a11y.atspi.Text", "GetText", {0, -1});
        return reply.type() == QDBusMessage::ReplyMessage
                   ? reply.arguments().constFirst().toString()
                   : QString();
    }

    [[nodiscard]] QString propertyOf(const Reference& at, const QString& name) const
    {
        const QDBusMessage reply =
            call(at, "org.freedesktop.DBus.Properties", "Get", {QString(kAccessible), name});
        return reply.type() == QDBusMessage::ReplyMessage
                   ? reply.arguments().constFirst().value<QDBusVariant>().variant().toString()
                   : QString();
    }

    /// Presses the page's tab; true once the page stands there.
    [[nodiscard]] bool open(const QString& page) const
    {
        const std::vector<Node> nodes = read();
        const auto tab = std::ranges::find_if(nodes, [&page](const Node& node) {
            return node.role == "page tab" && node.name.startsWith(page);
        });
        if (tab == nodes.end())
            return false;
        return press(tab->at) && QTest::qWaitFor([&] { return isSelected(tab->at); }, kPatienceMs);
    }

    /// Presses the button of that name; false: there is none.
    [[nodiscard]] bool press(const QString& name) const
    {
        const std::vector<Node> nodes = read();
        const auto button = std::ranges::find_if(nodes, [&name](const Node& node) {
            return node.role.endsWith("button") && node.name == name;
        });
        return button != nodes.end() && press(button->at);
    }

    [[nodiscard]] bool press(const Reference& at) const
    {
        const QStringList actions = actionsOf(at);
        const QDBusMessage done = call(at,
                                       "org.a11y.atspi.Action",
                                       "DoAction",
                                       {int(actions.indexOf(QStringLiteral("Press")))});
        return done.type() == QDBusMessage::ReplyMessage;
    }

    /// The names of what can be done with it.
    [[nodiscard]] QStringList actionsOf(const Reference& at) const
    {
        QStringList actions;
        const QDBusMessage reply = call(at, "org.a11y.atspi.Action", "GetActions");
        if (reply.type() != QDBusMessage::ReplyMessage)
            return actions;
        const auto list = reply.arguments().constFirst().value<QDBusArgument>();
        list.beginArray();
        while (!list.atEnd()) {
            QString name;
            QString description;
            QString keys;
            list.beginStructure();
            list >> name >> description >> keys;
            list.endStructure();
            actions.append(name);
        }
        list.endArray();
        return actions;
    }

    [[nodiscard]] bool isSelected(const Reference& at) const
    {
        constexpr int kSelected = 23; // ATSPI_STATE_SELECTED
        return hasState(at, kSelected).value_or(false);
    }

    /// What stands in the tree although nobody sees it.
    [[nodiscard]] QStringList hiddenNodes() const
    {
        constexpr int kVisible = 30; // ATSPI_STATE_VISIBLE
        QStringList hidden;
        for (const Node& node : read()) {
            if (node.role != "application" && !hasState(node.at, kVisible).value_or(true))
                hidden.append(node.role + ' ' + node.name);
        }
        return hidden;
    }

    /// Nothing where it has gone meanwhile.
    [[nodiscard]] std::optional<bool> hasState(const Reference& at, int state) const
    {
        const QDBusMessage reply = call(at, kAccessible, "GetState");
        if (reply.type() != QDBusMessage::ReplyMessage)
            return std::nullopt;
        const auto states = qdbus_cast<QList<uint>>(reply.arguments().constFirst());
        return !states.isEmpty() && ((states.constFirst() >> state) & 1U) != 0;
    }

    /// Environments from several kinds of files, a secret in each.
    [[nodiscard]] bool writeWorkspace() const
    {
        return write("compose.yaml",
                     "name: acme\n"
                     "services:\n"
                     "  api:\n"
                     "    image: acme/api:1\n"
                     "    command: [serve, --api-token, CANARY]\n"
                     "    environment:\n"
                     "      API_TOKEN: CANARY\n"
                     "      QUEUE: amqp://u:CANARY@q/\n"
                     "      CURRENCY: shown-to-all\n") &&
               write("prod.env", "API_TOKEN=CANARY\nCURRENCY=USD\nONLY_HERE_PASSWORD=CANARY\n") &&
               write("prod.yaml",
                     "kind: Secret\n"
                     "apiVersion: v1\n"
                     "metadata: {name: s}\n"
                     "stringData: {greeting: CANARY}\n") &&
               write("app.json",
                     "{\"name\": \"api\", \"env\": {\"API_TOKEN\": {\"value\": \"CANARY\"}}}\n") &&
               write("plumbline.yaml",
                     "version: 1\n"
                     "environments:\n"
                     "  dev: {sources: [{compose: compose.yaml}]}\n"
                     "  staging: {sources: [{app_json: app.json}]}\n"
                     "  prod: {sources: [{kubernetes: prod.yaml}, {dotenv: prod.env}]}\n");
    }

    [[nodiscard]] bool write(const QString& name, QByteArray text) const
    {
        QFile file(m_workspace.filePath(name));
        text.replace("CANARY", kPlanted);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
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
            nodes.push_back({.at = at,
                             .path = at.path,
                             .role = role.arguments().constFirst().toString(),
                             .name = nameOf(at)});
            std::ranges::copy(childrenOf(at), std::back_inserter(open));
        }
        return nodes;
    }

    static constexpr auto kAccessible = "org.a11y.atspi.Accessible";
    QTemporaryDir m_home;
    QTemporaryDir m_workspace;
    QProcess m_window;
    QDBusConnection m_bus{QStringLiteral("none")};
    Reference m_application;
};

QTEST_GUILESS_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
