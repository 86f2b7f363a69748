// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Plumbline.Theme

/// A part of the window, with a line between it and its neighbour.
Rectangle {
    id: root

    /// Where the line is: Qt.TopEdge, Qt.RightEdge or Qt.BottomEdge.
    required property int edge

    color: Theme.surface

    Rectangle {
        anchors.right: parent.right
        y: root.edge === Qt.BottomEdge ? parent.height - 1 : 0
        width: root.edge === Qt.RightEdge ? 1 : parent.width
        height: root.edge === Qt.RightEdge ? parent.height : 1
        color: Theme.border
    }
}
