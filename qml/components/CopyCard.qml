// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// Asks how another copy of the stack is to be called.
Card {
    id: root

    /// What is wrong with the name; empty: nothing.
    required property string mistake
    readonly property alias wanted: name.text
    readonly property bool isAllowed: root.wanted.length > 0 && root.mistake.length === 0
    signal accepted(name: string)
    signal declined

    kind: "info"
    title: qsTr("Another copy of the stack")
    message: qsTr("For a second worktree, or beside what runs: it has containers, volumes and ports of its own, and no file is changed.")
    hint: root.wanted.length > 0 ? root.mistake : ""
    Keys.onEscapePressed: root.declined()
    onVisibleChanged: if (visible) {
        name.clear();
        name.forceActiveFocus();
    }

    TextLine {
        id: name

        objectName: "copyName"
        width: Math.min(260, root.width / 2)
        label: qsTr("Name of the copy")
        onAccepted: if (root.isAllowed)
            root.accepted(text)
    }
    ActionButton {
        objectName: "confirmCopy"
        kind: "primary"
        iconName: "copy"
        enabled: root.isAllowed
        text: qsTr("Choose it")
        onClicked: root.accepted(name.text)
    }
    ActionButton {
        objectName: "declineCopy"
        text: qsTr("Leave it")
        onClicked: root.declined()
    }
}
