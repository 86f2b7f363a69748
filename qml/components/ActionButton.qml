// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Plumbline.Theme

/// A button: primary (one a page), quiet, or dangerous.
T.Button {
    id: root

    property string kind: "normal"
    property string iconName: ""

    readonly property bool isPrimary: root.kind === "primary" && root.enabled
    readonly property color inkColor: !root.enabled ? Theme.inkSoft : root.isPrimary ? Theme.inkOnAccent : root.kind === "danger" ? Theme.error : Theme.ink

    implicitHeight: Theme.controlHeight
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    leftPadding: Theme.space3
    rightPadding: Theme.space3
    focusPolicy: Qt.StrongFocus
    font.pixelSize: Theme.textNormal
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.ignored: !visible
    Accessible.name: root.text
    Accessible.onPressAction: if (root.enabled)
        root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Row {
        spacing: Theme.space2

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.iconName.length > 0
            icon: visible ? root.iconName : "play"
            sourceSize.width: 16
            sourceSize.height: 16
            color: root.inkColor
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            color: root.inkColor
            font.pixelSize: Theme.textNormal
            font.weight: root.isPrimary ? Font.DemiBold : Font.Normal
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.isPrimary ? (root.hovered ? Theme.accentHovered : Theme.accent) : !root.enabled ? Theme.raised : root.kind === "quiet" ? (root.hovered ? Theme.hovered : "transparent") : root.hovered ? Theme.hovered : Theme.surface
        border.width: root.isPrimary || root.kind === "quiet" ? 0 : 1
        border.color: root.kind === "danger" && root.enabled ? Theme.error : Theme.border

        FocusRing {
            visible: root.visualFocus
        }
    }
}
