// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// A service on a Swarm, or below it one of its tasks: how it is, and where.
Rectangle {
    id: root

    required property string kind
    required property string service
    required property string mark
    required property string name
    required property string said
    required property string detail
    property bool isSelected: false
    property bool isCurrent: false
    /// Whether the list has the keyboard, so that the current row is marked.
    property bool showsCurrent: false
    signal selectRequested

    readonly property bool isTask: root.kind === "task"
    readonly property bool isMarked: root.isCurrent && root.showsCurrent

    function activate(): void {
        root.selectRequested();
    }

    implicitHeight: root.isTask ? Theme.rowHeight : Theme.rowHeight + Theme.space2
    color: root.isSelected && !root.isTask ? Theme.selected : mouse.containsMouse || root.isMarked ? Theme.hovered : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.ignored: !visible
    Accessible.name: root.isTask ? qsTr("Task %1: %2. %3").arg(root.name).arg(root.said).arg(root.detail) : qsTr("%1: %2. %3").arg(root.name).arg(root.said).arg(root.detail)
    Accessible.selected: root.isSelected
    Accessible.onPressAction: root.activate()

    MouseArea {
        id: mouse

        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.activate()
    }
    Rectangle {
        width: 3
        height: parent.height
        visible: root.isMarked
        color: Theme.accent
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space3
        anchors.rightMargin: Theme.space3 // the scroll bar has its place there
        spacing: Theme.space2

        StateMark {
            Layout.leftMargin: root.isTask ? Theme.space4 : 0
            state: root.mark
        }
        Label {
            Layout.preferredWidth: Math.max(96 * Theme.scale, root.width * 0.2)
            text: root.name
            font.weight: root.isTask ? Font.Normal : Font.DemiBold
        }
        Label {
            Layout.fillWidth: true
            Layout.minimumWidth: 104 * Theme.scale
            text: root.said
            color: Theme.stateColor(root.mark)
        }
        MonoLabel {
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            text: root.detail
            color: Theme.inkSoft
        }
    }
    Rectangle {
        width: parent.width
        height: 1
        visible: !root.isTask
        color: Theme.border
        opacity: 0.6
    }
}
