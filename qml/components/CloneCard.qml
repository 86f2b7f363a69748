// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// Asks what the clone of a volume is to be called.
Card {
    id: root

    /// As the engine calls the volume; empty: nothing is asked.
    property string volume: ""
    signal accepted(name: string)
    signal declined

    readonly property bool isAllowed: /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/.test(name.text.trim())

    visible: root.volume.length > 0
    kind: "info"
    title: qsTr("Clone %1").arg(root.volume)
    message: qsTr("The clone is another volume with the same files: try a migration on it, or keep it as it is now.")
    Keys.onEscapePressed: root.declined()
    onVolumeChanged: {
        if (root.volume.length === 0)
            return;
        name.text = root.volume + "-clone";
        name.selectAll();
        name.forceActiveFocus();
    }

    TextLine {
        id: name

        objectName: "cloneName"
        width: Math.min(260, root.width / 2)
        label: qsTr("Name of the clone")
        onAccepted: if (root.isAllowed)
            root.accepted(text.trim())
    }
    ActionButton {
        objectName: "confirmClone"
        kind: "primary"
        iconName: "copy"
        enabled: root.isAllowed
        text: qsTr("Clone")
        onClicked: root.accepted(name.text.trim())
    }
    ActionButton {
        objectName: "declineClone"
        text: qsTr("Leave it")
        onClicked: root.declined()
    }
}
