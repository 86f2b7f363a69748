// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Plumbline.Theme

/// The one form for all values that are missing, and the button that writes them.
ColumnLayout {
    id: root

    required property var fields
    required property bool isComplete
    /// Whether a run waits for it; else it starts one.
    required property bool isAsked
    required property bool canSubmit
    required property bool usesKeyring
    signal answered(row: int, value: string)
    signal generateRequested(row: int)
    signal keyringSwitched(isUsed: bool)
    signal submitted
    signal leaveRequested

    spacing: Theme.space2
    Keys.onEscapePressed: {
        if (root.isAsked)
            root.leaveRequested();
    }

    ListView {
        id: list

        objectName: "valueList"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.leftMargin: Theme.space3
        Layout.rightMargin: Theme.space3
        topMargin: Theme.space3
        clip: true
        model: root.fields
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 4000 // fields that Tab goes to have to be there
        Accessible.role: Accessible.List
        Accessible.ignored: !visible
        Accessible.name: qsTr("Values")
        T.ScrollBar.vertical: ScrollBar {}

        delegate: ValueField {
            width: ListView.view.width - Theme.space3
            onAnswered: (row, value) => root.answered(row, value)
            onGenerateRequested: row => root.generateRequested(row)
        }
    }
    Row {
        Layout.leftMargin: Theme.space3
        Layout.bottomMargin: Theme.space3
        spacing: Theme.space2

        ActionButton {
            objectName: "writeValues"
            kind: "primary"
            enabled: root.isComplete && root.canSubmit
            text: qsTr("Write them and go on")
            onClicked: root.submitted()
        }
        ActionButton {
            objectName: "leaveValues"
            visible: root.isAsked
            text: qsTr("Leave them for now")
            onClicked: root.leaveRequested()
        }
        SwitchChip {
            objectName: "useKeyring"
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Secrets in the system's keyring")
            isOn: root.usesKeyring
            onSwitched: isOn => root.keyringSwitched(isOn)
        }
    }
}
