// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Theme

/// What is wrong, by what one wants to go through it by; and what can be done about each.
PageFrame {
    id: root

    isOpen: App.parity.state !== ParityController.Closed
    verdict: App.parity.verdict
    verdictKind: App.parity.verdictKind
    command: App.findings.command
    isBusy: App.parity.isBusy && !App.parity.hasReport
    progressText: App.parity.isBusy ? qsTr("Reading the environments …") : qsTr("%1 of %2 findings are shown").arg(Number(App.findings.shown).toLocaleString(Qt.locale(), "f", 0)).arg(Number(App.findings.total).toLocaleString(Qt.locale(), "f", 0))
    onCancelRequested: App.parity.cancel()
    onCopyRequested: text => App.copy(text)
    onSampleRequested: App.workspace.openSample()

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.space2

        Card {
            Layout.fillWidth: true
            visible: App.parity.errorText.length > 0
            title: qsTr("The environments could not be compared")
            message: App.parity.errorText
            hint: App.parity.errorHint

            ActionButton {
                text: qsTr("Try again")
                onClicked: App.parity.compare()
            }
        }
        Card {
            Layout.fillWidth: true
            visible: App.findings.fix.done.length > 0
            kind: "ok"
            title: App.findings.fix.done

            ActionButton {
                objectName: "undoFix"
                visible: App.findings.fix.canUndo
                iconName: "restart"
                text: qsTr("Undo")
                onClicked: App.findings.fix.undo()
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2

            SearchField {
                id: search

                objectName: "findingSearch"
                Layout.preferredWidth: 240 * Theme.scale
                label: qsTr("Search (Ctrl+F)")
                text: App.findings.search
                onTextChanged: App.findings.search = text
                Keys.onDownPressed: list.forceActiveFocus()

                Shortcut {
                    sequence: "Ctrl+F"
                    onActivated: search.forceActiveFocus()
                }
            }
            RadioChips {
                label: qsTr("How findings are grouped")
                choices: [
                    {
                        "key": FindingModel.BySeverity,
                        "text": qsTr("By severity"),
                        "name": "grouping:" + FindingModel.BySeverity
                    },
                    {
                        "key": FindingModel.ByFactor,
                        "text": qsTr("By factor"),
                        "name": "grouping:" + FindingModel.ByFactor
                    },
                    {
                        "key": FindingModel.ByService,
                        "text": qsTr("By service"),
                        "name": "grouping:" + FindingModel.ByService
                    },
                    {
                        "key": FindingModel.ByAge,
                        "text": qsTr("By age"),
                        "name": "grouping:" + FindingModel.ByAge,
                        "isOff": !App.findings.hasPast
                    }
                ]
                chosen: App.findings.grouping
                onPicked: key => App.findings.grouping = key
            }
            ToggleChip {
                objectName: "showsWaived"
                text: qsTr("Also waived ones")
                checked: App.findings.showsWaived
                onToggled: App.findings.showsWaived = checked
            }
            Item {
                Layout.fillWidth: true
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.space2

            Rectangle {
                Layout.fillWidth: true
                Layout.fillHeight: true
                color: Theme.surface
                radius: Theme.radius
                border.width: 1
                border.color: Theme.border

                ListView {
                    id: list

                    objectName: "findingList"
                    anchors.fill: parent
                    anchors.margins: 1
                    focus: true
                    activeFocusOnTab: true
                    clip: true
                    boundsBehavior: Flickable.StopAtBounds
                    highlightMoveDuration: 0
                    model: App.findings.list
                    currentIndex: -1
                    Accessible.role: Accessible.List
                    Accessible.ignored: !visible
                    Accessible.name: qsTr("Findings")
                    T.ScrollBar.vertical: ScrollBar {}
                    onCurrentIndexChanged: {
                        if (list.activeFocus && list.currentIndex >= 0)
                            App.findings.currentRow = list.currentIndex;
                    }
                    Keys.onReturnPressed: details.forceActiveFocus(Qt.TabFocusReason)
                    Keys.onEnterPressed: details.forceActiveFocus(Qt.TabFocusReason)
                    delegate: FindingRow {
                        id: row

                        width: ListView.view.width
                        isCurrent: App.findings.hasCurrent && App.findings.currentRow === row.index
                        showsCurrent: list.activeFocus
                        onPressed: {
                            list.forceActiveFocus();
                            list.currentIndex = row.index;
                            App.findings.currentRow = row.index;
                        }
                    }
                    Connections {
                        target: App.findings

                        function onCurrentChanged(): void {
                            if (App.findings.hasCurrent)
                                list.currentIndex = App.findings.currentRow;
                        }
                    }
                    Component.onCompleted: {
                        list.currentIndex = App.findings.currentRow;
                        list.positionViewAtIndex(Math.max(0, list.currentIndex), ListView.Contain);
                        list.positionViewAtIndex(Math.max(0, list.currentIndex - 1), ListView.Contain); // the title of its group
                    }
                }
                Label {
                    anchors.centerIn: parent
                    visible: list.count === 0
                    text: !App.parity.hasReport ? "" : App.findings.total === 0 ? qsTr("No rule found anything wrong.") : qsTr("Nothing passes these filters.")
                    color: Theme.inkSoft
                }
            }
            Rectangle {
                Layout.preferredWidth: Math.min(460 * Theme.scale, root.width * 0.4)
                Layout.fillHeight: true
                visible: App.findings.hasCurrent
                color: Theme.surface
                radius: Theme.radius
                border.width: 1
                border.color: Theme.border

                Flickable {
                    id: details

                    objectName: "findingDetails"
                    anchors.fill: parent
                    anchors.margins: Theme.space3
                    clip: true
                    contentHeight: actions.implicitHeight
                    boundsBehavior: Flickable.StopAtBounds
                    activeFocusOnTab: true
                    Accessible.role: Accessible.Pane
                    Accessible.ignored: !visible
                    Accessible.name: qsTr("Details of the finding")
                    Keys.onEscapePressed: list.forceActiveFocus()
                    Keys.onDownPressed: details.flick(0, -600)
                    Keys.onUpPressed: details.flick(0, 600)
                    T.ScrollBar.vertical: ScrollBar {
                        anchors.right: parent.right
                        anchors.rightMargin: -8
                    }

                    FindingActions {
                        id: actions

                        width: details.width
                    }
                }
                FocusRing {
                    anchors.margins: 1
                    visible: details.activeFocus
                }
            }
        }
    }
}
