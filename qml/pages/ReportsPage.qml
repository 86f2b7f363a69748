// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Theme

/// A report of the environments: what goes in, in which format; and earlier comparisons.
PageFrame {
    id: root

    readonly property ReportsController reports: App.reports

    isOpen: App.workspace.isOpen
    verdict: App.parity.hasReport ? root.reports.title : App.parity.verdict
    verdictKind: root.reports.errorText.length > 0 ? "error" : App.parity.verdictKind
    command: App.parity.hasReport ? root.reports.command : ""
    isBusy: root.reports.isBusy || App.parity.isBusy
    progressText: root.reports.savedFile.length > 0 && !root.reports.isBusy ? qsTr("saved to %1").arg(root.reports.savedFile) : ""
    onCopyRequested: text => App.copy(text)
    onCancelRequested: App.parity.cancel()
    onSampleRequested: App.workspace.openSample()

    tools: [
        ActionButton {
            objectName: "open"
            visible: root.reports.savedFile.length > 0
            text: qsTr("Open it")
            onClicked: root.reports.openSaved()
        },
        ActionButton {
            objectName: "copy"
            iconName: "copy"
            text: qsTr("Copy")
            enabled: App.parity.hasReport && root.reports.isText && !root.reports.isBusy
            onClicked: root.reports.copy()
        },
        ActionButton {
            objectName: "save"
            focus: true
            kind: "primary"
            text: qsTr("Save …")
            enabled: App.parity.hasReport && !root.reports.isBusy
            onClicked: saveFile.ask(qsTr("Save the report"), root.reports.suggestedName())
        }
    ]

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.space3

        Card {
            Layout.fillWidth: true
            visible: root.reports.errorText.length > 0
            title: qsTr("The report could not be made")
            message: root.reports.errorText
            hint: root.reports.errorHint
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.space3

            ColumnLayout {
                Layout.preferredWidth: 360 * Theme.scale
                Layout.maximumWidth: 360 * Theme.scale
                Layout.fillHeight: true
                spacing: Theme.space3

                Panel {
                    Layout.fillWidth: true
                    Layout.minimumHeight: implicitHeight
                    bodyHeight: choices.implicitHeight + 2 * Theme.space3
                    title: qsTr("What goes in")

                    ColumnLayout {
                        id: choices

                        anchors.left: parent.left
                        anchors.right: parent.right
                        anchors.top: parent.top
                        anchors.margins: Theme.space3
                        spacing: Theme.space2

                        Label {
                            text: qsTr("Environments, two at least")
                            color: Theme.inkSoft
                            font.pixelSize: Theme.textSmall
                        }
                        ChoiceChips {
                            Layout.fillWidth: true
                            label: qsTr("Environments")
                            words: root.reports.environments
                            chosen: root.reports.chosen
                            areMany: true
                            onSwitched: (word, isOn) => root.reports.choose(word, isOn)
                        }
                        Label {
                            text: qsTr("Format")
                            color: Theme.inkSoft
                            font.pixelSize: Theme.textSmall
                        }
                        ChoiceChips {
                            Layout.fillWidth: true
                            label: qsTr("Format")
                            words: root.reports.formats
                            chosen: [root.reports.format]
                            onSwitched: word => root.reports.format = word
                        }
                        Label {
                            text: qsTr("Parts")
                            color: Theme.inkSoft
                            font.pixelSize: Theme.textSmall
                        }
                        Flow {
                            Layout.fillWidth: true
                            spacing: Theme.space1

                            SwitchChip {
                                objectName: "hasMatrix"
                                text: qsTr("matrix")
                                isOn: root.reports.hasMatrix
                                onSwitched: isOn => root.reports.hasMatrix = isOn
                            }
                            SwitchChip {
                                text: qsTr("equal rows")
                                isOn: root.reports.showsEqual
                                enabled: root.reports.hasMatrix
                                onSwitched: isOn => root.reports.showsEqual = isOn
                            }
                            SwitchChip {
                                text: qsTr("waived")
                                isOn: root.reports.hasWaived
                                onSwitched: isOn => root.reports.hasWaived = isOn
                            }
                            SwitchChip {
                                text: qsTr("trend")
                                isOn: root.reports.hasTrend
                                onSwitched: isOn => root.reports.hasTrend = isOn
                            }
                        }
                    }
                }
                Panel {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    title: qsTr("Earlier comparisons")

                    Label {
                        anchors.centerIn: parent
                        width: parent.width - 2 * Theme.space4
                        horizontalAlignment: Text.AlignHCenter
                        wrapMode: Text.Wrap
                        visible: runs.count === 0
                        text: qsTr("None yet. A comparison that finds something else than the one before it is remembered, without any value.")
                        color: Theme.inkSoft
                    }
                    TrendChart {
                        id: trend

                        objectName: "trend"
                        x: Theme.space3
                        y: Theme.space2
                        width: parent.width - 2 * Theme.space3
                        visible: runs.count > 1
                        runs: root.reports.runs
                        onPicked: run => root.reports.pick(run)
                    }
                    ListView {
                        id: runs

                        objectName: "runs"
                        anchors.fill: parent
                        anchors.topMargin: trend.visible ? trend.height + Theme.space3 : 0
                        clip: true
                        model: root.reports.runs
                        activeFocusOnTab: true
                        keyNavigationEnabled: true
                        Keys.onReturnPressed: (currentItem as RunRow)?.picked((currentItem as RunRow).runId)
                        Keys.onSpacePressed: (currentItem as RunRow)?.picked((currentItem as RunRow).runId)
                        T.ScrollBar.vertical: ScrollBar {}
                        delegate: RunRow {
                            width: ListView.view.width
                            isCurrent: ListView.isCurrentItem && runs.activeFocus
                            onPicked: run => root.reports.pick(run)
                        }
                    }
                }
                Panel {
                    Layout.fillWidth: true
                    Layout.preferredHeight: 200 * Theme.scale
                    visible: runs.count > 0
                    title: qsTr("What changed")
                    note: changes.count > 0 ? root.reports.changesText : ""

                    Label {
                        anchors.centerIn: parent
                        width: parent.width - 2 * Theme.space4
                        horizontalAlignment: Text.AlignHCenter
                        wrapMode: Text.Wrap
                        visible: changes.count === 0
                        text: root.reports.changesText
                        color: Theme.inkSoft
                    }
                    ListView {
                        id: changes

                        objectName: "changes"
                        anchors.fill: parent
                        model: root.reports.changes
                        activeFocusOnTab: count > 0
                        T.ScrollBar.vertical: ScrollBar {}
                        delegate: ChangeLine {
                            width: ListView.view.width
                        }
                    }
                }
            }
            Panel {
                Layout.fillWidth: true
                Layout.fillHeight: true
                title: qsTr("Preview")
                note: root.reports.isRich && root.reports.format !== "md" ? qsTr("what it says; a saved %1 file sets it in pages").arg(root.reports.format.toUpperCase()) : ""

                Flickable {
                    id: preview

                    anchors.fill: parent
                    contentWidth: width
                    contentHeight: previewText.height + 2 * Theme.space3
                    clip: true
                    activeFocusOnTab: true
                    Accessible.role: Accessible.Pane
                    Accessible.ignored: !visible
                    Accessible.name: qsTr("Preview of the report")
                    Accessible.description: previewText.getText(0, previewText.length)
                    T.ScrollBar.vertical: ScrollBar {}
                    Keys.onUpPressed: preview.flick(0, 600)
                    Keys.onDownPressed: preview.flick(0, -600)

                    TextEdit {
                        id: previewText

                        objectName: "preview"
                        x: Theme.space3
                        y: Theme.space3
                        width: preview.width - 2 * Theme.space3
                        readOnly: true
                        selectByMouse: true
                        activeFocusOnTab: false
                        text: root.reports.preview
                        textFormat: root.reports.isRich ? TextEdit.RichText : TextEdit.PlainText
                        wrapMode: TextEdit.Wrap
                        color: Theme.ink
                        selectionColor: Theme.accent
                        selectedTextColor: Theme.inkOnAccent
                        font.pixelSize: root.reports.isRich ? Theme.textNormal : Theme.textSmall
                        font.family: root.reports.isRich ? Theme.sans : Theme.mono
                        // The role whose text a screen reader can go through line by line.
                        Accessible.role: Accessible.EditableText
                        Accessible.ignored: !visible
                        Accessible.readOnly: true
                        Accessible.multiLine: true
                        Accessible.name: qsTr("Preview of the report")
                    }
                }
            }
        }
    }

    SaveFile {
        id: saveFile

        objectName: "saveFile"
        onChosen: file => root.reports.save(file)
    }
}
