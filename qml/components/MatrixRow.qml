// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Theme

/// One row of the matrix: its key and verdict stay where they are while the cells move under them; or
/// the heading of a group.
Item {
    id: root

    required property int index
    required property bool isGroup
    required property bool isOpen
    required property string title
    required property string note
    required property string verdict
    required property string mark
    required property string severity
    required property string spoken
    required property var texts
    required property var states
    required property var tints
    /// Widths of the columns: key, verdict, then one an environment.
    required property var widths
    required property real scrollX
    required property real viewWidth
    property bool isCurrent: false
    property int currentColumn: -1
    property bool showsCurrent: false
    signal pressed(column: int)
    signal toggleRequested

    readonly property real fixedWidth: root.widths[0] + root.widths[1]
    readonly property color back: root.isCurrent ? Theme.selected : mouse.containsMouse ? Theme.hovered : Theme.surface

    Accessible.role: root.isGroup ? Accessible.Heading : Accessible.Row
    Accessible.ignored: !visible
    Accessible.name: root.isGroup ? root.title + ". " + root.note : root.spoken
    Accessible.selected: root.isCurrent
    Accessible.onPressAction: root.isGroup ? root.toggleRequested() : root.pressed(-1)

    Rectangle {
        x: root.scrollX
        width: root.viewWidth
        height: root.height
        color: root.isGroup ? Theme.raised : root.back
    }
    Row {
        x: root.fixedWidth
        visible: !root.isGroup

        Repeater {
            model: root.widths.length - 2

            Item {
                id: cell

                required property int index
                readonly property string tint: root.tints[cell.index] ?? ""
                readonly property string state: root.states[cell.index] ?? ""

                width: root.widths[cell.index + 2]
                height: root.height

                Rectangle {
                    anchors.fill: parent
                    anchors.margins: 1
                    visible: cell.tint.length > 0
                    radius: 3
                    color: cell.tint === "missing" ? Theme.errorSurface : Theme.warningSurface
                }
                Text {
                    anchors.fill: parent
                    anchors.leftMargin: Theme.space2
                    anchors.rightMargin: Theme.space1
                    verticalAlignment: Text.AlignVCenter
                    textFormat: Text.PlainText
                    elide: Text.ElideRight
                    text: root.texts[cell.index] ?? ""
                    color: cell.tint === "missing" ? Theme.error : cell.tint === "drift" ? Theme.warning : cell.state === "set" ? Theme.ink : Theme.inkSoft
                    font.family: cell.state === "set" || cell.state === "default" ? Theme.mono : Theme.sans
                    font.italic: cell.state !== "set" && cell.state !== "default" && cell.state !== "secret"
                    font.pixelSize: Theme.textSmall
                }
                Rectangle {
                    anchors.fill: parent
                    visible: root.isCurrent && root.showsCurrent && root.currentColumn === cell.index
                    color: "transparent"
                    border.width: 2
                    border.color: Theme.accent
                }
            }
        }
    }
    Rectangle {
        x: root.scrollX
        width: root.isGroup ? root.viewWidth : root.fixedWidth
        height: root.height
        color: root.isGroup ? Theme.raised : root.back

        Rectangle {
            width: 3
            height: parent.height
            visible: root.isCurrent && root.showsCurrent
            color: Theme.accent
        }
        Icon {
            x: Theme.space2
            anchors.verticalCenter: parent.verticalCenter
            visible: root.isGroup
            rotation: root.isOpen ? 0 : -90
            icon: "chevron"
            sourceSize.width: 12
            sourceSize.height: 12
            color: Theme.inkSoft
        }
        Row {
            x: Theme.space5
            height: parent.height
            visible: root.isGroup
            spacing: Theme.space3

            Text {
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                textFormat: Text.PlainText
                text: root.isGroup ? root.title : ""
                color: Theme.ink
                font.pixelSize: Theme.textSmall
                font.weight: Font.DemiBold
            }
            Text {
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                textFormat: Text.PlainText
                text: root.isGroup ? root.note : ""
                color: Theme.inkSoft
                font.pixelSize: Theme.textSmall
            }
        }
        Text {
            x: Theme.space3
            width: root.widths[0] - x - Theme.space1
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            visible: !root.isGroup
            textFormat: Text.PlainText
            elide: Text.ElideMiddle
            text: root.title
            color: Theme.ink
            font.pixelSize: Theme.textSmall
        }
        StateMark {
            x: root.widths[0] + Theme.space2
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.isGroup
            state: root.severity === "error" ? "error" : root.mark
        }
        Text {
            x: root.widths[0] + Theme.space2 + 18
            width: root.widths[1] - 18 - Theme.space2
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            visible: !root.isGroup
            textFormat: Text.PlainText
            elide: Text.ElideRight
            text: root.verdict
            color: Theme.stateColor(root.severity === "error" ? "error" : root.mark)
            font.pixelSize: Theme.textSmall
        }
        Rectangle {
            anchors.right: parent.right
            width: 1
            height: parent.height
            visible: !root.isGroup
            color: Theme.border
        }
    }
    Rectangle {
        x: root.scrollX
        y: root.height - 1
        width: root.viewWidth
        height: 1
        color: Theme.border
        opacity: 0.5
    }
    MouseArea {
        id: mouse

        anchors.fill: parent
        hoverEnabled: true
        onClicked: event => root.isGroup ? root.toggleRequested() : root.pressed(root.columnAt(event.x))
    }

    /// The environment whose cell is there; -1: the key.
    function columnAt(x: real): int {
        if (x - root.scrollX < root.fixedWidth)
            return -1;
        let end = root.fixedWidth;
        for (let column = 0; column < root.widths.length - 2; ++column) {
            end += root.widths[column + 2];
            if (x < end)
                return column;
        }
        return root.widths.length - 3;
    }
}
