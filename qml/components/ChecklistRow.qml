// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// One step from clone to healthy: how it is, and what is to do.
Rectangle {
    id: root

    required property string stepId
    required property string title
    required property string status
    required property string detail
    required property string fix
    required property bool isOptional
    required property real elapsedMs
    property bool isSelected: false
    /// Whether the list has the keyboard, so that the selected row is marked.
    property bool showsCurrent: false
    signal pressed(step: string)

    readonly property string statusText: Words.ofStep(root.status)
    readonly property bool isQuiet: root.status === "not-applicable" || root.status === "blocked"
    readonly property string note: root.status === "needs-you" && root.fix.length > 0 ? root.fix : root.detail

    function activate(): void {
        root.pressed(root.stepId);
    }

    implicitHeight: Math.round(44 * Theme.scale)
    color: root.isSelected ? Theme.selected : mouse.containsMouse ? Theme.hovered : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.ignored: !visible
    Accessible.name: qsTr("%1: %2. %3").arg(root.title).arg(root.statusText).arg(root.note)
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
        visible: root.isSelected && root.showsCurrent
        color: Theme.accent
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space3
        anchors.rightMargin: Theme.space3
        spacing: Theme.space3

        StateMark {
            state: Words.markOfStep(root.status)
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Label {
                Layout.fillWidth: true
                text: root.isOptional ? qsTr("%1 (optional)").arg(root.title) : root.title
                color: root.isQuiet ? Theme.inkSoft : Theme.ink
                font.weight: root.status === "running" ? Font.DemiBold : Font.Normal
                Accessible.ignored: true
            }
            Label {
                Layout.fillWidth: true
                visible: text.length > 0
                text: root.note
                color: Theme.inkSoft
                font.pixelSize: Theme.textSmall
                Accessible.ignored: true
            }
        }
        MonoLabel {
            visible: root.elapsedMs >= 100
            text: Words.ofTime(root.elapsedMs)
            color: Theme.inkSoft
        }
        Label {
            text: root.statusText
            color: Theme.stateColor(Words.markOfStep(root.status))
            font.pixelSize: Theme.textSmall
            Accessible.ignored: true
        }
    }
    ProgressLine {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: root.status === "running"
        fraction: -1
    }
}
