// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Plumbline.Theme

/// How far something is, from 0 to 1; below 0 it is under way and nobody can tell how far.
Rectangle {
    id: root

    property real fraction: 0

    implicitHeight: 3
    radius: 1.5
    color: Theme.border
    Accessible.role: Accessible.ProgressBar
    Accessible.ignored: !visible || opacity === 0
    Accessible.name: root.fraction < 0 ? qsTr("under way") : qsTr("%1 percent").arg(Math.round(root.fraction * 100))

    Rectangle {
        id: bar

        width: parent.width * (root.fraction < 0 ? 0.25 : Math.min(1, root.fraction))
        height: parent.height
        radius: parent.radius
        color: Theme.accent

        XAnimator on x {
            running: root.visible && root.fraction < 0 && !Theme.reduceMotion
            from: 0
            to: root.width * 0.75
            duration: 900
            loops: Animation.Infinite
            onRunningChanged: {
                if (!running)
                    bar.x = 0;
            }
        }
        Behavior on width {
            NumberAnimation {
                duration: Theme.duration
            }
        }
    }
}
