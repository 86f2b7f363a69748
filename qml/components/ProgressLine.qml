// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Plumbline.Theme

/// How far something is, from 0 to 1.
Rectangle {
    id: root

    property real fraction: 0

    implicitHeight: 3
    radius: 1.5
    color: Theme.border
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("%1 percent").arg(Math.round(root.fraction * 100))

    Rectangle {
        width: parent.width * Math.max(0, Math.min(1, root.fraction))
        height: parent.height
        radius: parent.radius
        color: Theme.accent

        Behavior on width {
            NumberAnimation {
                duration: Theme.duration
            }
        }
    }
}
