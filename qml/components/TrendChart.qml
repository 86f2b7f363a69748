// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Theme

/// How the score went: a bar a comparison, the newest at the end of the line.
Item {
    id: root

    /// Its roles are runId, when, score, scoreValue and mark; the newest first.
    required property var runs
    signal picked(int run)

    /// How many comparisons there are.
    readonly property int count: bars.count
    readonly property real pitch: Math.max(4, Math.min(18, root.width / Math.max(1, bars.count)))

    implicitHeight: 64 * Theme.scale
    clip: true
    Accessible.role: Accessible.Chart
    Accessible.ignored: !visible
    Accessible.name: qsTr("How the score went")

    Repeater {
        model: [100, 50]

        Rectangle {
            required property int modelData

            y: (root.height - 1) * (1 - modelData / 100)
            width: root.width
            height: 1
            color: Theme.border
        }
    }
    Repeater {
        id: bars

        model: root.runs

        Item {
            id: bar

            required property int index
            required property int runId
            required property string when
            required property string score
            required property int scoreValue
            required property string mark
            readonly property bool isMeasured: bar.scoreValue >= 0

            x: root.width - (bar.index + 1) * root.pitch
            width: root.pitch
            height: root.height

            Rectangle {
                anchors.bottom: parent.bottom
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.max(2, root.pitch - 3)
                height: bar.isMeasured ? Math.max(3, parent.height * bar.scoreValue / 100) : 3
                radius: 1
                color: bar.mark.length > 0 ? Theme.accent : bar.isMeasured ? Theme.inkSoft : Theme.borderStrong
                opacity: bar.mark.length > 0 || mouse.containsMouse ? 1 : 0.7
            }
            MouseArea {
                id: mouse

                anchors.fill: parent
                hoverEnabled: true
                onClicked: root.picked(bar.runId)
            }
            ToolTip {
                shown: mouse.containsMouse
                text: bar.isMeasured ? qsTr("%1: %2 of 100").arg(bar.when).arg(bar.score) : qsTr("%1: no score").arg(bar.when)
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: root.width
        height: 1
        color: Theme.borderStrong
    }
}
