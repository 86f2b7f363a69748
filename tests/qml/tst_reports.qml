// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Pages

/// The Reports page over the sample's environments.
Item {
    id: root

    width: 1280
    height: 800

    Component {
        id: reportsPage

        ReportsPage {
            anchors.fill: parent
        }
    }
    Component {
        id: chips

        ChoiceChips {
            width: 300
            words: ["dev", "prod"]
            chosen: ["dev"]
            areMany: true
        }
    }
    SignalSpy {
        id: switched

        signalName: "switched"
    }

    TestCase {
        name: "Reports"
        when: windowShown

        function init(): void {
            failOnWarning(/.?/);
            App.workspace.openSample();
            tryCompare(App.workspace, "isOpen", true);
            tryCompare(App.parity, "hasReport", true, 20000);
            tryCompare(App.reports, "isBusy", false, 20000);
        }

        function cleanup(): void {
            App.workspace.close();
        }

        function test_1_aChipIsSwitchedByTheKeyboard(): void {
            const item = createTemporaryObject(chips, root);
            switched.target = item;
            const chip = findChild(item, "chip-prod");
            chip.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            compare(switched.count, 1);
            compare(switched.signalArguments[0][0], "prod");
            compare(switched.signalArguments[0][1], true);
            verify(findChild(item, "chip-dev").Accessible.checked);
            verify(!chip.Accessible.checked);
        }

        function test_2_theReportIsPreviewedInTheFormatChosen(): void {
            const page = createTemporaryObject(reportsPage, root);
            const preview = findChild(page, "preview");
            tryVerify(() => preview.text.length > 200);
            verify(findChild(page, "save").enabled);
            mouseClick(findChild(page, "chip-sarif"));
            tryVerify(() => preview.text.includes("sarif-2.1.0"), 20000);
            compare(App.reports.command, "plumbline report -o parity.sarif");
            mouseClick(findChild(page, "chip-html"));
            tryVerify(() => !preview.text.includes("sarif-2.1.0"), 20000);
        }

        function test_2_whereItIsSavedIsAskedAndEnterSaves(): void {
            const page = createTemporaryObject(reportsPage, root);
            const saver = findChild(page, "saveFile");
            const field = findChild(saver.contentItem, "savePath");
            const remark = findChild(saver.contentItem, "saveRemark");
            for (const said of ["A new file.", "There is a file of that name: it is replaced."]) {
                tryCompare(findChild(page, "save"), "enabled", true, 20000);
                findChild(page, "save").forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Return);
                tryVerify(() => saver.opened);
                verify(field.activeFocus);
                verify(saver.background.height > field.height);
                verify(field.text.endsWith("/parity.html"), field.text);
                compare(remark.text, said);
                keyClick(Qt.Key_Return);
                tryVerify(() => !saver.visible);
                tryVerify(() => App.reports.savedFile.length > 0 && !App.reports.isBusy, 20000);
            }
        }

        function test_2_whereThereIsNoFolderNothingIsSaved(): void {
            const page = createTemporaryObject(reportsPage, root);
            const saver = findChild(page, "saveFile");
            tryCompare(findChild(page, "save"), "enabled", true, 20000);
            mouseClick(findChild(page, "save"));
            tryVerify(() => saver.opened);
            for (const letter of "/x")
                keyClick(letter);
            compare(findChild(saver.contentItem, "saveRemark").text, "There is no such folder.");
            verify(!findChild(saver.contentItem, "saveHere").enabled);
            keyClick(Qt.Key_Return);
            verify(saver.opened);
            keyClick(Qt.Key_Escape);
            tryVerify(() => !saver.visible);
        }

        function test_3_partsAreLeftOut(): void {
            const page = createTemporaryObject(reportsPage, root);
            const matrix = findChild(page, "hasMatrix");
            verify(matrix.isOn);
            mouseClick(matrix);
            tryCompare(App.reports, "hasMatrix", false);
            verify(App.reports.command.includes("--no-matrix"));
            mouseClick(matrix);
            tryCompare(App.reports, "isBusy", false, 20000);
        }
    }
}
