// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// One finding, and what became of it between two comparisons.
Item {
    id: root

    required property string change
    required property string severity
    required property string rule
    required property string subject

    implicitHeight: Theme.rowHeight
    Accessible.role: Accessible.ListItem
    Accessible.ignored: !visible
    Accessible.name: qsTr("%1: %2, %3, %4").arg(root.change).arg(root.subject).arg(root.rule).arg(root.severity)

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space3
        anchors.rightMargin: Theme.space3
        spacing: Theme.space2

        StateMark {
            state: root.change === "fixed" ? "ok" : root.severity === "error" ? "error" : root.severity === "warning" ? "warning" : "idle"
        }
        Label {
            Layout.preferredWidth: 44 * Theme.scale
            text: root.change === "new" ? qsTr("new") : root.change === "fixed" ? qsTr("fixed") : qsTr("open")
            color: root.change === "new" ? Theme.error : root.change === "fixed" ? Theme.ok : Theme.inkSoft
        }
        MonoLabel {
            Layout.fillWidth: true
            text: root.subject
        }
        Label {
            Layout.maximumWidth: root.width * 0.45
            text: root.rule
            color: Theme.inkSoft
            font.pixelSize: Theme.textSmall
        }
    }
}
