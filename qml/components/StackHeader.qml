// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// The answer first: one sentence about the stack, and what one can do.
ColumnLayout {
    id: root

    required property string verdict
    required property string verdictKind
    required property string command
    required property string waitingFor
    required property real fraction
    required property bool isBusy
    required property bool canLaunch
    required property bool isPresent
    /// Whether a launch would do something; else it is offered, but nobody needs it.
    property bool hasWork: true
    /// Whether what runs can be stopped without being removed.
    property bool canStop: true
    /// Whether the last launch or change began here, so that the keyboard comes back.
    property bool hadFocus: false
    signal launchRequested
    signal stopRequested
    signal removeRequested
    signal cancelRequested
    signal copyRequested(text: string)

    spacing: Theme.space1
    onIsBusyChanged: {
        if (root.isBusy) {
            root.hadFocus = launch.activeFocus;
            if (root.hadFocus)
                cancel.forceActiveFocus();
        } else if (root.hadFocus && cancel.activeFocus) {
            launch.forceActiveFocus();
        }
    }

    RowLayout {
        Layout.fillWidth: true
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
        ActionButton {
            id: cancel

            objectName: "cancel"
            visible: root.isBusy
            iconName: "close"
            text: qsTr("Cancel")
            onClicked: root.cancelRequested()
        }
        ActionButton {
            objectName: "stop"
            visible: root.isPresent && root.canStop && !root.isBusy
            iconName: "stop"
            text: qsTr("Stop")
            onClicked: root.stopRequested()
        }
        ActionButton {
            objectName: "remove"
            visible: root.isPresent && !root.isBusy
            iconName: "trash"
            text: qsTr("Remove …")
            onClicked: root.removeRequested()
        }
        ActionButton {
            id: launch

            objectName: "launch"
            visible: !root.isBusy
            kind: root.hasWork ? "primary" : "normal"
            iconName: "play"
            enabled: root.canLaunch
            text: qsTr("Launch")
            onClicked: root.launchRequested()
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space3

        CommandLine {
            command: root.command
            onCopyRequested: text => root.copyRequested(text)
        }
        Label {
            Layout.fillWidth: true
            visible: root.waitingFor.length > 0
            text: root.waitingFor
            color: Theme.inkSoft
            Accessible.role: Accessible.StatusBar
            Accessible.ignored: !visible
        }
    }
    ProgressLine {
        Layout.fillWidth: true
        opacity: root.isBusy ? 1 : 0
        fraction: root.fraction
    }
}
