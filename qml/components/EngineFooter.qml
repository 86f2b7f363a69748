// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// Which engine the window talks to, and how it is.
Surface {
    id: root

    required property string engineState
    required property string host
    required property string version
    required property string reason
    required property string errorText
    required property bool isSimulated
    signal retryRequested

    implicitHeight: Theme.rowHeight
    edge: Qt.TopEdge
    Accessible.role: Accessible.StatusBar
    Accessible.ignored: !visible
    Accessible.name: engineLabel.text

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space3
        anchors.rightMargin: Theme.space3
        spacing: Theme.space2

        StateMark {
            state: root.engineState
        }
        Label {
            id: engineLabel

            font.pixelSize: Theme.textSmall
            text: root.isSimulated ? qsTr("You are talking to a simulated engine: nothing real is started") : root.engineState === "ok" ? qsTr("You are talking to %1").arg(root.version) : root.engineState === "working" ? qsTr("Looking for the engine …") : qsTr("No engine answers; it is looked for again by itself")
        }
        MonoLabel {
            Layout.fillWidth: true
            color: Theme.inkSoft
            text: root.engineState === "error" ? root.errorText : root.isSimulated ? "" : root.reason.length > 0 ? qsTr("%1 (%2)").arg(root.host).arg(root.reason) : root.host
        }
        LinkLabel {
            visible: root.engineState === "error"
            text: qsTr("Try now")
            onActivated: root.retryRequested()
        }
    }
}
