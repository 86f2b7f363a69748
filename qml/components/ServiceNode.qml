// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Plumbline.Theme

/// One service of the graph, and how it is.
Rectangle {
    id: root

    required property string name
    required property string image
    required property string serviceState
    required property var needs
    required property real atColumn
    required property real atRow
    property bool isSelected: false
    property bool isCurrent: false
    signal pressed

    radius: Theme.radius
    color: root.isSelected ? Theme.selected : mouse.containsMouse ? Theme.hovered : Theme.raised
    border.width: root.isSelected ? 2 : 1
    border.color: root.isSelected ? Theme.accent : Theme.borderStrong
    Accessible.role: Accessible.ListItem
    Accessible.ignored: !visible
    Accessible.name: root.needs.length > 0 ? qsTr("%1: %2. It needs %3").arg(root.name).arg(Words.ofState(root.serviceState)).arg(root.needs.join(", ")) : qsTr("%1: %2").arg(root.name).arg(Words.ofState(root.serviceState))
    Accessible.selected: root.isSelected
    Accessible.onPressAction: root.pressed()

    StateMark {
        id: mark

        anchors.left: parent.left
        anchors.leftMargin: Theme.space2
        anchors.verticalCenter: parent.verticalCenter
        state: root.serviceState
    }
    Column {
        anchors.left: mark.right
        anchors.right: parent.right
        anchors.margins: Theme.space2
        anchors.verticalCenter: parent.verticalCenter

        Label {
            width: parent.width
            text: root.name
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            text: Words.ofState(root.serviceState)
            color: Theme.stateColor(root.serviceState)
            font.pixelSize: Theme.textSmall
            Accessible.ignored: true
        }
    }
    MouseArea {
        id: mouse

        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.pressed()
    }
    FocusRing {
        visible: root.isCurrent
    }
}
