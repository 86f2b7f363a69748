// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Pages

/// The pages on a simulated engine: open, launch, watch, remove.
Item {
    id: root

    width: 1280
    height: 800

    Component {
        id: startPage

        StartPage {
            anchors.fill: parent
        }
    }
    Component {
        id: stackPage

        StackPage {
            anchors.fill: parent
        }
    }
    Component {
        id: settingsPage

        SettingsPage {
            anchors.fill: parent
        }
    }

    TestCase {
        name: "Pages"
        when: windowShown

        function initTestCase(): void {
            App.engine.retry();
            tryCompare(App.engine, "isConnected", true);
        }

        function init(): void {
            failOnWarning(/.?/);
        }

        function cleanup(): void {
            if (App.stack.isPresent) {
                App.stack.remove(true);
                tryCompare(App.stack, "isPresent", false, 20000);
            }
            tryCompare(App.stack, "isBusy", false, 20000);
            App.workspace.close();
        }

        function test_1_theSampleOpensFromTheStartPage(): void {
            const page = createTemporaryObject(startPage, root);
            const button = findChild(page, "openSample");
            button.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            tryCompare(App.workspace, "isOpen", true);
            compare(App.workspace.name, "tidewatch");
            compare(App.recent.rowCount(), 1);
        }

        function test_2_aStackIsLaunchedSeenAndRemoved(): void {
            App.workspace.openSample();
            tryCompare(App.workspace, "isOpen", true);
            const page = createTemporaryObject(stackPage, root);
            tryVerify(() => App.stack.canLaunch && App.stack.steps.total > 0);
            verify(findChild(page, "verdict").text.includes("not running"));

            mouseClick(findChild(page, "launch"));
            verify(App.stack.isBusy);
            tryVerify(() => findChild(page, "cancel").visible);
            tryCompare(App.stack, "isBusy", false, 60000);
            tryCompare(App.stack, "verdictKind", "ok", 20000);
            tryVerify(() => findChild(page, "verdict").text.includes("is up"));
            compare(App.stack.failures.rowCount(), 0);
            tryVerify(() => App.stack.log.total > 0);

            const services = findChild(page, "serviceList");
            compare(services.count, 8);
            services.forceActiveFocus();
            keyClick(Qt.Key_Return);
            verify(App.stack.selectedService.length > 0);
            keyClick(Qt.Key_Escape);
            compare(App.stack.selectedService, "");

            mouseClick(findChild(page, "remove"));
            const withData = findChild(page, "removeWithData");
            tryVerify(() => withData.visible);
            mouseClick(withData);
            tryCompare(App.stack, "isPresent", false, 20000);
            tryVerify(() => findChild(page, "verdict").text.includes("not running"));
        }

        function test_3_aLaunchIsCancelled(): void {
            App.workspace.openSample();
            tryCompare(App.workspace, "isOpen", true);
            const page = createTemporaryObject(stackPage, root);
            tryVerify(() => App.stack.canLaunch);
            App.stack.launch();
            tryVerify(() => App.stack.steps.finished > 0);
            mouseClick(findChild(page, "cancel"));
            tryCompare(App.stack, "isBusy", false, 20000);
            verify(App.stack.verdictKind !== "ok");
        }

        function test_4_thePageTeachesWhereNothingIsOpen(): void {
            const page = createTemporaryObject(stackPage, root);
            verify(!App.workspace.isOpen);
            let buttons = 0;
            const visit = item => {
                if (!item.visible)
                    return;
                if (item instanceof ActionButton)
                    ++buttons;
                for (let i = 0; i < item.children.length; ++i)
                    visit(item.children[i]);
            };
            visit(page);
            compare(buttons, 1, "one next step");
        }

        function test_6_tabVisitsEverythingAndTellsWhatItIs(): void {
            App.workspace.openSample();
            tryCompare(App.workspace, "isOpen", true);
            const page = createTemporaryObject(stackPage, root);
            tryVerify(() => App.stack.canLaunch && App.stack.steps.total > 0);
            page.forceActiveFocus();
            const window = page.Window.window;
            const first = window.activeFocusItem;
            const seen = [];
            do {
                const item = window.activeFocusItem;
                verify(item.Accessible.name.length > 0, item + " has no name");
                verify(item.Accessible.role !== Accessible.NoRole, item + " has no role");
                seen.push(item.objectName);
                keyClick(Qt.Key_Tab);
            } while (window.activeFocusItem !== first && seen.length < 100);
            verify(seen.length < 100, "Tab comes round again");
            for (const name of ["launch", "logFilter", "wrapLog", "followLog", "pauseLog", "copyLog", "logView"])
                verify(seen.includes(name), name);
        }

        function test_7_theLogIsSearchedWrappedAndCopied(): void {
            App.workspace.openSample();
            tryCompare(App.workspace, "isOpen", true);
            const page = createTemporaryObject(stackPage, root);
            tryVerify(() => App.stack.canLaunch);
            App.stack.launch();
            tryCompare(App.stack, "isBusy", false, 60000);
            tryVerify(() => App.stack.log.total > 10);
            page.forceActiveFocus();
            keyClick(Qt.Key_F, Qt.ControlModifier);
            const filter = findChild(page, "logFilter");
            verify(filter.activeFocus);
            for (const key of ["s", "t", "a", "r", "t"])
                keyClick(key);
            const log = findChild(page, "logView");
            tryVerify(() => log.count > 0 && log.count < App.stack.log.total);
            keyClick(Qt.Key_Escape);
            compare(App.stack.log.filter, "");
            const wrap = findChild(page, "wrapLog");
            const wrapped = log.wraps;
            mouseClick(wrap);
            compare(log.wraps, !wrapped);
            mouseClick(findChild(page, "copyLog"));
            verify(App.stack.log.text().length > 0);
        }

        function test_5_theLookIsChosenInTheSettings(): void {
            const page = createTemporaryObject(settingsPage, root);
            const before = App.colorScheme;
            App.colorScheme = "dark";
            compare(App.colorScheme, "dark");
            App.colorScheme = before;
            verify(page.visible);
        }
    }
}
