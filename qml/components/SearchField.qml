// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Plumbline.Theme

/// A line to type a filter into; Escape empties it.
T.TextField {
    id: root

    required property string label

    implicitWidth: 200
    implicitHeight: Theme.controlHeight - 4
    leftPadding: 28
    rightPadding: Theme.space2
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.ink
    selectionColor: Theme.accent
    selectedTextColor: Theme.inkOnAccent
    font.pixelSize: Theme.textSmall
    selectByMouse: true
    Accessible.role: Accessible.EditableText
    Accessible.ignored: !visible
    Accessible.name: root.label
    Keys.onEscapePressed: root.clear()

    background: Rectangle {
        radius: Theme.radius
        color: Theme.canvas
        border.width: root.activeFocus ? 2 : 1
        border.color: root.activeFocus ? Theme.accent : Theme.border

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            x: 8
            icon: "search"
            sourceSize.width: 14
            sourceSize.height: 14
            color: Theme.inkSoft
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            x: root.leftPadding
            width: root.width - root.leftPadding - root.rightPadding
            visible: root.text.length === 0
            text: root.label
            color: Theme.inkSoft
            font.pixelSize: Theme.textSmall
            Accessible.ignored: true
        }
    }
}
