// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Plumbline.Theme

/// A button that is an icon alone; its text is its name and its tool tip.
T.Button {
    id: root

    required property string iconName

    implicitWidth: Theme.controlHeight - 4
    implicitHeight: Theme.controlHeight - 4
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    opacity: root.enabled ? 1 : 0.4
    Accessible.role: Accessible.Button
    Accessible.ignored: !visible
    Accessible.name: root.text
    Accessible.onPressAction: if (root.enabled)
        root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            icon: root.iconName
            sourceSize.width: 16
            sourceSize.height: 16
            color: root.checked ? Theme.accent : root.hovered ? Theme.ink : Theme.inkSoft
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.checked ? Theme.selected : root.hovered ? Theme.hovered : "transparent"

        FocusRing {
            anchors.margins: 0
            visible: root.visualFocus
        }
    }

    Tip {
        active: root.hovered || root.visualFocus
        text: root.text
    }
}
