// SPDX-License-Identifier: Apache-2.0
#include "tests/desktop/real_window.h"

#include "tests/test_paths.h"

#include <QQuickStyle>
#include <QSettings>
#include <QTcpServer>
#include <QtTest>

#include <utility>

namespace plumbline::test {

namespace {

constexpr int kSoonMs = 20'000;

QQuickItem* findBelow(QQuickItem* root, const QString& name)
{
    if (root->objectName() == name && root->isVisible())
        return root;
    for (QQuickItem* child : root->childItems()) {
        if (QQuickItem* found = findBelow(child, name))
            return found;
    }
    return nullptr;
}

/// Pages are made beside the event loop: until one is whole, its items have no place and no keyboard.
bool isWhole(const QQuickItem* item)
{
    constexpr int kReady = 1; // of QQuickLoader::Status, which has no public header
    for (; item != nullptr; item = item->parentItem()) {
        if (item->inherits("QQuickLoader") && item->property("status").toInt() != kReady)
            return false;
    }
    return true;
}

} // namespace

QString RealWindow::whyNot()
{
    if (!qEnvironmentVariableIsEmpty("PLUMBLINE_TEST_ENGINE"))
        return {};
    return qEnvironmentVariable("PLUMBLINE_TEST_ENGINE_MISSING",
                                "run under tests/engine/with_engine.py");
}

RealWindow::RealWindow(const Variables& variables)
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    QCoreApplication::setOrganizationName("plumbline-tests");
    QQuickStyle::setStyle("Basic");
    Variables all = variables;
    all.merge(desktop::processVariables());
    const std::string host = qEnvironmentVariable("PLUMBLINE_TEST_ENGINE").toStdString();
    m_app = std::make_unique<desktop::App>(desktop::App::Settings{
        .engine = {.request = {.host = host, .variables = all},
                   .connect =
                       [](const engine::Endpoint& endpoint, std::stop_token stop) {
                           return engine::Client::connect(endpoint, std::move(stop));
                       },
                   .runtimeDirectory = m_folder.filePath("run").toStdString()},
        .variables = all,
        .sampleFolder = QStringLiteral(PLUMBLINE_SAMPLES "/tidewatch"),
        .version = QStringLiteral("test")});
    desktop::App::setInstance(m_app.get());
    m_qml = std::make_unique<QQmlApplicationEngine>();
    m_qml->addImportPath(QStringLiteral("qrc:/qt/qml"));
    m_qml->load(QUrl(QStringLiteral("qrc:/qt/qml/Plumbline/Pages/Main.qml")));
    auto* window = m_qml->rootObjects().isEmpty()
                       ? nullptr
                       : qobject_cast<QQuickWindow*>(m_qml->rootObjects().constFirst());
    if (window == nullptr)
        return;
    window->requestActivate();
    if (!QTest::qWaitForWindowActive(window))
        return;
    m_app->engine()->retry();
    if (QTest::qWaitFor([this] { return m_app->engine()->isConnected(); }, kSoonMs))
        m_window = window;
}

RealWindow::~RealWindow()
{
    m_qml.reset();
    m_app.reset();
}

QQuickItem* RealWindow::find(const QString& name) const
{
    return findBelow(m_window->contentItem(), name);
}

bool RealWindow::isThere(const QString& name) const
{
    const QQuickItem* item = find(name);
    return item != nullptr && item->isEnabled() && isWhole(item);
}

bool RealWindow::click(const QString& name) const
{
    constexpr int kTurnsAtRest =
        3; // a page that has just been made moves once more after a turn of rest
    QPointF centre;
    int turns = 0;
    const auto isAtRest = [&] {
        if (!isThere(name))
            return false;
        m_window
            ->grabWindow(); // lays out what has just become visible; what lies in layouts in several turns
        const QQuickItem* item = find(name);
        const QPointF now = item->mapToScene(QPointF(item->width() / 2, item->height() / 2));
        turns = std::exchange(centre, now) == now ? turns + 1 : 0;
        return turns >= kTurnsAtRest;
    };
    if (!QTest::qWaitFor(isAtRest))
        return false;
    QTest::mouseClick(m_window, Qt::LeftButton, {}, centre.toPoint());
    return true;
}

void RealWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
{
    QTest::keyClick(m_window, key, modifiers);
}

void RealWindow::type(const QString& text) const
{
    for (const QChar c : text)
        QTest::keyClick(m_window, c.toLatin1());
}

bool RealWindow::focusByTab(const QString& name) const
{
    constexpr int kMostStops = 80;
    if (!QTest::qWaitFor([&] { return isThere(name); }))
        return false;
    for (int i = 0; i < kMostStops; ++i) {
        const QQuickItem* focused = m_window->activeFocusItem();
        if (focused != nullptr && focused->objectName() == name)
            return true;
        QTest::keyClick(m_window, Qt::Key_Tab);
    }
    return false;
}

QString freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? QString::number(server.serverPort())
                                                  : QString();
}

} // namespace plumbline::test
