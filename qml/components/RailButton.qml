// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Plumbline.Theme

/// One page of the rail.
T.TabButton {
    id: root

    required property string iconName
    property bool isCurrent: false
    property string shortcutText: ""

    implicitWidth: Math.round(64 * Theme.scale)
    implicitHeight: Math.round(50 * Theme.scale)
    checkable: false // the page that is open decides, not the click
    autoExclusive: false
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.PageTab
    Accessible.ignored: !visible
    Accessible.name: root.text
    Accessible.selected: root.isCurrent
    Accessible.onPressAction: root.clicked() // a tab offers none by itself
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Column {
        topPadding: 5
        spacing: 2

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            icon: root.iconName
            sourceSize.width: 20
            sourceSize.height: 20
            color: root.isCurrent ? Theme.accent : Theme.inkSoft
        }
        Label {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 8
            text: root.text
            color: root.isCurrent ? Theme.accent : Theme.inkSoft
            font.pixelSize: Math.round(10 * Theme.scale)
            Accessible.ignored: true
        }
    }
    Tip {
        active: root.hovered || root.visualFocus
        isBeside: true
        text: root.shortcutText
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.isCurrent ? Theme.selected : root.hovered ? Theme.hovered : "transparent"

        FocusRing {
            anchors.margins: 0
            visible: root.visualFocus
        }
    }
}
