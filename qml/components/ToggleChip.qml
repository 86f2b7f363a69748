// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Plumbline.Theme

/// A filter that is on or off; a tick says so, not the colour alone.
T.Button {
    id: root

    function flip(): void {
        root.toggle();
        root.toggled();
    }

    implicitHeight: Theme.controlHeight - 4
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: Theme.space2
    rightPadding: Theme.space2
    checkable: true
    focusPolicy: Qt.StrongFocus
    font.pixelSize: Theme.textSmall
    hoverEnabled: true
    Accessible.role: Accessible.CheckBox
    Accessible.ignored: !visible
    Accessible.name: root.text
    Accessible.checkable: true
    Accessible.checked: root.checked
    Keys.onReturnPressed: root.flip()
    Keys.onEnterPressed: root.flip()

    contentItem: Row {
        spacing: Theme.space1

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.checked
            icon: "check"
            sourceSize.width: 12
            sourceSize.height: 12
            color: Theme.accent
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            color: root.checked ? Theme.accent : Theme.ink
            font.pixelSize: Theme.textSmall
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: height / 2
        color: root.checked ? Theme.selected : root.hovered ? Theme.hovered : Theme.surface
        border.width: 1
        border.color: root.checked ? Theme.accent : Theme.border

        FocusRing {
            radius: height / 2
            visible: root.visualFocus
        }
    }
}
