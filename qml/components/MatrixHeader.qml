// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Theme

/// One heading of a column: sorts when it is pressed, and is pulled wider at its end.
Rectangle {
    id: root

    required property string text
    property bool isSorted: false
    property bool isDescending: false
    signal sortRequested
    signal widthRequested(width: real)

    implicitHeight: Theme.rowHeight
    color: mouse.containsMouse ? Theme.hovered : Theme.raised
    activeFocusOnTab: true
    Accessible.role: Accessible.ColumnHeader
    Accessible.ignored: !visible
    Accessible.name: !root.isSorted ? root.text : root.isDescending ? qsTr("%1, sorted from the end").arg(root.text) : qsTr("%1, sorted").arg(root.text)
    Accessible.onPressAction: root.sortRequested()
    Keys.onReturnPressed: root.sortRequested()
    Keys.onEnterPressed: root.sortRequested()
    Keys.onSpacePressed: root.sortRequested()

    Label {
        anchors.left: parent.left
        anchors.right: arrow.left
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.space2
        text: root.text
        font.pixelSize: Theme.textSmall
        font.weight: Font.DemiBold
        Accessible.ignored: true
    }
    Icon {
        id: arrow

        anchors.right: parent.right
        anchors.rightMargin: Theme.space2
        anchors.verticalCenter: parent.verticalCenter
        visible: root.isSorted
        rotation: root.isDescending ? 0 : 180
        icon: "chevron"
        sourceSize.width: 12
        sourceSize.height: 12
        color: Theme.accent
    }
    MouseArea {
        id: mouse

        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.sortRequested()
    }
    MouseArea {
        property real grabbedAt: 0

        anchors.right: parent.right
        width: 8
        height: parent.height
        cursorShape: Qt.SplitHCursor
        preventStealing: true
        onPressed: event => grabbedAt = event.x
        onPositionChanged: event => root.widthRequested(root.width + event.x - grabbedAt)
    }
    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.border
    }
    FocusRing {
        anchors.margins: 1
        radius: 2
        visible: root.activeFocus
    }
}
