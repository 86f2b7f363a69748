// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// A change of files to look at before it is written.
Rectangle {
    id: root

    required property string summary
    required property string diff
    required property string refusal
    required property string hint
    required property string command
    required property bool canApply
    required property bool isBusy
    signal applyRequested
    signal dismissRequested
    signal copyRequested(text: string)

    implicitHeight: column.implicitHeight + 2 * Theme.space3
    radius: Theme.radius
    color: Theme.raised
    border.width: 1
    border.color: Theme.borderStrong
    Accessible.role: Accessible.Grouping
    Accessible.ignored: !visible
    Accessible.name: qsTr("The change, before it is made")

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space3
        spacing: Theme.space2

        Label {
            Layout.fillWidth: true
            text: root.isBusy && root.diff.length === 0 ? qsTr("Reading the files …") : root.summary
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
        }
        Label {
            Layout.fillWidth: true
            visible: root.refusal.length > 0
            text: root.refusal
            color: Theme.warning
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Accessible.ignored: !visible
        }
        Label {
            Layout.fillWidth: true
            visible: root.hint.length > 0
            text: root.hint
            color: Theme.inkSoft
            wrapMode: Text.Wrap
        }
        DiffText {
            Layout.fillWidth: true
            visible: root.diff.length > 0
            diff: root.diff
        }
        CommandLine {
            Layout.fillWidth: true
            visible: root.command.length > 0
            command: root.command
            onCopyRequested: text => root.copyRequested(text)
        }
        Row {
            spacing: Theme.space2

            ActionButton {
                objectName: "applyChange"
                kind: "primary"
                visible: root.canApply
                enabled: !root.isBusy
                text: qsTr("Write this change")
                onClicked: root.applyRequested()
            }
            ActionButton {
                objectName: "dismissChange"
                text: root.canApply ? qsTr("Leave it") : qsTr("Close")
                onClicked: root.dismissRequested()
            }
        }
    }
}
