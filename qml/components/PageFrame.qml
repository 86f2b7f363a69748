// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// The frame of a page of a workspace: the answer first, its actions beside it, the command that does
/// the same, what is under way; then the body. Without a workspace it teaches the next step instead.
FocusScope {
    id: root

    /// Whether there is something to show; else the page offers the sample.
    required property bool isOpen
    /// The page's answer, in one sentence.
    required property string verdict
    /// ok, warning, error, working or idle: the mark beside the sentence.
    property string verdictKind: "idle"
    /// The command line that does the same as the page; empty: none.
    property string command: ""
    /// Whether a job runs: shows `fraction`, `progressText` and Cancel.
    property bool isBusy: false
    /// From 0 to 1; below 0 where nobody can tell.
    property real fraction: -1
    property string progressText: ""
    property alias tools: toolRow.data
    default property alias body: bodyItem.data
    signal cancelRequested
    signal copyRequested(text: string)
    signal sampleRequested

    NoWorkspace {
        anchors.centerIn: parent
        visible: !root.isOpen
        onSampleRequested: root.sampleRequested()
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space4
        anchors.rightMargin: Theme.space4
        anchors.topMargin: Theme.space3
        anchors.bottomMargin: Theme.space3
        spacing: Theme.space2
        visible: root.isOpen

        RowLayout {
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.controlHeight // the sentence stands at one height on every page
            spacing: Theme.space3

            StateMark {
                implicitWidth: 16
                implicitHeight: 16
                state: root.verdictKind
            }
            Label {
                objectName: "verdict"
                Layout.fillWidth: true
                text: root.verdict
                font.pixelSize: Theme.textLarge
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
                Accessible.ignored: !visible
            }
            Row {
                id: toolRow

                spacing: Theme.space2
            }
            ActionButton {
                objectName: "cancel"
                visible: root.isBusy
                iconName: "close"
                text: qsTr("Cancel")
                onClicked: root.cancelRequested()
            }
        }
        RowLayout {
            Layout.fillWidth: true
            visible: root.command.length > 0 || root.progressText.length > 0
            spacing: Theme.space3

            CommandLine {
                Layout.fillWidth: false
                Layout.maximumWidth: root.width * 0.7
                visible: root.command.length > 0
                command: root.command
                onCopyRequested: text => root.copyRequested(text)
            }
            Label {
                Layout.fillWidth: true
                text: root.progressText
                color: Theme.inkSoft
                Accessible.role: Accessible.StatusBar
                Accessible.ignored: !visible
            }
        }
        ProgressLine {
            Layout.fillWidth: true
            visible: root.isBusy
            fraction: root.fraction
        }
        Item {
            id: bodyItem

            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}
