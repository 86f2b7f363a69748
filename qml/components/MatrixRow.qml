// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Plumbline.Components // its types in C++
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
    /// Those of the environments alone.
    required property var cellWidths
    required property MatrixStyle look
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
    MatrixCells {
        objectName: "cells"
        x: root.isGroup ? root.scrollX : root.fixedWidth
        width: root.isGroup ? root.viewWidth : root.width - root.fixedWidth
        height: root.height
        heading: root.isGroup ? root.title : ""
        note: root.isGroup ? root.note : ""
        isOpen: root.isOpen
        texts: root.texts
        states: root.states
        tints: root.tints
        widths: root.cellWidths
        markedColumn: root.isCurrent && root.showsCurrent ? root.currentColumn : -1
        look: root.look
    }
    Rectangle {
        x: root.scrollX
        width: root.fixedWidth
        height: root.height
        visible: !root.isGroup
        color: root.back

        Text {
            x: Theme.space3
            width: root.widths[0] - x - Theme.space1
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            textFormat: Text.PlainText
            elide: Text.ElideMiddle
            text: root.title
            color: Theme.ink
            font.pixelSize: Theme.textSmall
        }
        StateMark {
            x: root.widths[0] + Theme.space2
            anchors.verticalCenter: parent.verticalCenter
            state: root.severity === "error" ? "error" : root.mark
        }
        Text {
            x: root.widths[0] + Theme.space2 + 18
            width: root.widths[1] - 18 - Theme.space2
            height: parent.height
            verticalAlignment: Text.AlignVCenter
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
            color: Theme.border
        }
    }
    Rectangle {
        x: root.scrollX
        width: 3
        height: root.height
        visible: root.isCurrent && root.showsCurrent
        color: Theme.accent
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
