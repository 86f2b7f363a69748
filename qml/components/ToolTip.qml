// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Plumbline.Theme

/// The name of a control that shows none.
T.ToolTip {
    id: root

    property bool shown: false

    visible: root.shown && root.text.length > 0
    delay: 500
    padding: Theme.space2
    y: parent ? parent.height + Theme.space1 : 0
    x: parent ? (parent.width - width) / 2 : 0
    implicitWidth: implicitContentWidth + 2 * padding
    implicitHeight: implicitContentHeight + 2 * padding
    margins: Theme.space1
    contentItem: Label {
        text: root.text
        color: Theme.canvas
        font.pixelSize: Theme.textSmall
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.ink
    }
}
