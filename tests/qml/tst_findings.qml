// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Pages

/// Overview and Findings over the sample's environments.
Item {
    id: root

    width: 1280
    height: 800

    Component {
        id: overviewPage

        OverviewPage {
            anchors.fill: parent
            focus: true
        }
    }
    Component {
        id: findingsPage

        FindingsPage {
            anchors.fill: parent
            focus: true
        }
    }
    Component {
        id: form

        WaiverForm {
            width: 400
        }
    }
    SignalSpy {
        id: spy
    }

    TestCase {
        name: "Findings"
        when: windowShown

        function init(): void {
            failOnWarning(/.?/);
            App.workspace.openSample();
            tryCompare(App.workspace, "isOpen", true);
            tryCompare(App.parity, "hasReport", true, 30000);
        }

        function cleanup(): void {
            App.findings.search = "";
            App.findings.grouping = FindingModel.BySeverity;
            App.workspace.close();
        }

        function test_1_theAnswerComesFirst(): void {
            const page = createTemporaryObject(overviewPage, root);
            verify(findChild(page, "verdict").text.length > 20);
            const worst = findChild(page, "worstList");
            tryVerify(() => worst.count > 0 && worst.count <= 5);
            worst.forceActiveFocus();
            worst.currentIndex = 1;
            tryVerify(() => worst.itemAtIndex(1) !== null);
            const title = worst.itemAtIndex(1).title;
            keyClick(Qt.Key_Return);
            compare(App.page, "findings");
            compare(App.findings.message, title);
        }

        function test_2_findingsAreGoneThroughByTheKeyboard(): void {
            const page = createTemporaryObject(findingsPage, root);
            const list = findChild(page, "findingList");
            tryVerify(() => list.count > 2);
            list.forceActiveFocus();
            list.currentIndex = 0;
            keyClick(Qt.Key_Down);
            tryCompare(App.findings, "hasCurrent", true);
            const first = App.findings.message;
            compare(findChild(page, "findingMessage").text, first);
            keyClick(Qt.Key_Down);
            tryVerify(() => App.findings.message !== first);
        }

        function test_3_filtersAndGroups(): void {
            const page = createTemporaryObject(findingsPage, root);
            const all = App.findings.shown;
            const search = findChild(page, "findingSearch");
            search.forceActiveFocus();
            for (const key of "pguser")
                keyClick(key);
            tryVerify(() => App.findings.shown > 0 && App.findings.shown < all);
            search.text = "";
            tryCompare(App.findings, "shown", all);
            const byService = findChild(page, "grouping:" + FindingModel.ByService);
            mouseClick(byService);
            compare(App.findings.grouping, FindingModel.ByService);
            tryVerify(() => byService.isTicked);
            byService.forceActiveFocus(Qt.TabFocusReason);
        }

        function test_4_aWaiverWantsAReason(): void {
            const item = createTemporaryObject(form, root);
            const show = findChild(item, "previewWaiver");
            verify(!show.enabled);
            findChild(item, "waiverReason").text = "prod is behind a proxy";
            verify(show.enabled);
            spy.target = item;
            spy.signalName = "previewRequested";
            show.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            compare(spy.count, 1);
            compare(spy.signalArguments[0][0], "prod is behind a proxy");
            compare(spy.signalArguments[0][2], 90);
        }
    }
}
