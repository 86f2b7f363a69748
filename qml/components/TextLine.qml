// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Plumbline.Theme

/// A line to type into, with its name above what is typed.
T.TextField {
    id: root

    required property string label
    /// What it is called where the label is only an example.
    property string name: root.label
    /// Whether what is typed is hidden.
    property bool isSecret: false

    implicitWidth: 200
    implicitHeight: Theme.controlHeight
    leftPadding: Theme.space2
    rightPadding: Theme.space2
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.ink
    selectionColor: Theme.accent
    selectedTextColor: Theme.inkOnAccent
    font.pixelSize: Theme.textNormal
    selectByMouse: true
    Accessible.role: Accessible.EditableText
    Accessible.ignored: !visible
    Accessible.name: root.name
    Accessible.passwordEdit: root.isSecret
    echoMode: root.isSecret ? TextInput.Password : TextInput.Normal

    background: Rectangle {
        radius: Theme.radius
        color: Theme.canvas
        border.width: root.activeFocus ? 2 : 1
        border.color: root.activeFocus ? Theme.accent : Theme.borderStrong

        Label {
            anchors.verticalCenter: parent.verticalCenter
            x: root.leftPadding
            width: root.width - root.leftPadding - root.rightPadding
            visible: root.text.length === 0
            text: root.label
            color: Theme.inkSoft
            Accessible.ignored: true
        }
    }
}
