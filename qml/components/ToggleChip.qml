// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Plumbline.Theme

/// A filter that is on or off; a tick says so, not the colour alone.
T.Button {
    id: root

    /// Whether it shows that it is on. Where it is not checkable this is somebody else's to say: what is
    /// `checked` becomes checkable, and a click would take the tick away.
    property bool isTicked: root.checked

    function flip(): void {
        if (!root.checkable) {
            root.clicked();
            return;
        }
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
    Accessible.checked: root.isTicked
    Keys.onReturnPressed: root.flip()
    Keys.onEnterPressed: root.flip()

    contentItem: Row {
        spacing: Theme.space1

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.isTicked
            icon: "check"
            sourceSize.width: 12
            sourceSize.height: 12
            color: Theme.accent
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            color: root.isTicked ? Theme.accent : Theme.ink
            font.pixelSize: Theme.textSmall
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: height / 2
        color: root.isTicked ? Theme.selected : root.hovered ? Theme.hovered : Theme.surface
        border.width: 1
        border.color: root.isTicked ? Theme.accent : Theme.border

        FocusRing {
            radius: height / 2
            visible: root.visualFocus
        }
    }
}
