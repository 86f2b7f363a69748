// SPDX-License-Identifier: Apache-2.0
#include "tests/desktop/real_window.h"

#include <QtTest>

#include <memory>

using namespace plumbline;
using namespace plumbline::desktop;
using plumbline::test::RealWindow;

namespace {

/// A cold start of a broker on a loaded machine takes its time.
constexpr int kLaunchMs = 180'000;

} // namespace

/// The sample, launched and removed in the real window on a real engine.
class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        if (const QString reason = RealWindow::whyNot(); !reason.isEmpty())
            QSKIP(qPrintable(reason));
        m_window = std::make_unique<RealWindow>(Variables{
            {"COMPOSE_PROJECT_NAME", "window" + std::to_string(QCoreApplication::applicationPid())},
            {"WEB_PORT", test::freePort().toStdString()}});
        QVERIFY(m_window->isShown());
    }

    void theSampleOpensFromTheStartPageByMouse()
    {
        QVERIFY(m_window->click("openSample"));
        QTRY_VERIFY_WITH_TIMEOUT(app().workspace()->isOpen(), 20'000);
        QCOMPARE(app().workspace()->state(), WorkspaceController::Ready);
        QTRY_VERIFY_WITH_TIMEOUT(app().stack()->steps()->total() > 0, 20'000);
        QVERIFY(!app().stack()->isPresent());
        m_window->press(Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(app().page(), QStringLiteral("stack"));
    }

    void thePaletteGoesWhereOneWants()
    {
        for (const char* wanted : {"Go to Findings", "Go to Stack"}) {
            m_window->press(Qt::Key_K, Qt::ControlModifier);
            QTRY_VERIFY(m_window->find("commandSearch") != nullptr);
            QTRY_VERIFY(m_window->find("commandSearch")->hasActiveFocus());
            m_window->type(wanted);
            m_window->press(Qt::Key_Return);
            QTRY_VERIFY(m_window->find("commandSearch") == nullptr);
        }
        QCOMPARE(app().page(), QStringLiteral("stack"));
    }

    void itLaunchesByKeyboardAndIsRemovedByMouse()
    {
        QVERIFY(app().workspace()->isOpen());
        QTRY_VERIFY(app().stack()->canLaunch());
        QVERIFY(m_window->focusByTab("launch"));
        m_window->press(Qt::Key_Return);
        QVERIFY(app().stack()->isBusy());
        waitUntilWell();
        QTRY_VERIFY(app().stack()->log()->total() > 0);

        QVERIFY(m_window->click("remove"));
        QVERIFY(m_window->click("removeWithData"));
        waitUntilGone();
    }

    void itLaunchesByMouseAndIsRemovedByKeyboard()
    {
        QVERIFY(app().workspace()->isOpen());
        QTRY_VERIFY(app().stack()->canLaunch());
        QVERIFY(m_window->click("launch"));
        waitUntilWell();

        QVERIFY(m_window->focusByTab("remove"));
        m_window->press(Qt::Key_Return);
        QTRY_VERIFY(m_window->find("removeWithData") != nullptr);
        QVERIFY(m_window->focusByTab("removeWithData"));
        m_window->press(Qt::Key_Space);
        waitUntilGone();
    }

    void cleanupTestCase()
    {
        if (m_window && app().stack()->isPresent() && !app().stack()->isBusy()) {
            app().stack()->remove(true);
            QTRY_VERIFY_WITH_TIMEOUT(!app().stack()->isPresent(), kLaunchMs);
        }
        m_window.reset();
    }

private:
    [[nodiscard]] App& app() const { return m_window->app(); }

    void waitUntilWell()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!app().stack()->isBusy(), kLaunchMs);
        for (int row = 0; row < app().stack()->failures()->rowCount(); ++row)
            qWarning() << app().stack()->failures()->index(row, 0).data(FailureModel::MessageRole);
        QTRY_COMPARE_WITH_TIMEOUT(app().stack()->verdictKind(), QStringLiteral("ok"), 30'000);
    }

    void waitUntilGone()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!app().stack()->isBusy() && !app().stack()->isPresent(),
                                 kLaunchMs);
    }

    std::unique_ptr<RealWindow> m_window;
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
