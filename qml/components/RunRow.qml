// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// One earlier comparison: when, of what, and what came of it.
Rectangle {
    id: root

    required property int runId
    required property string when
    required property string environments
    required property string score
    required property int errors
    required property int warnings
    required property string mark
    property bool isCurrent: false
    signal picked(run: int)

    implicitHeight: Theme.rowHeight * 1.5
    color: root.mark.length > 0 ? Theme.selected : root.isCurrent || hover.hovered ? Theme.hovered : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.ignored: !visible
    Accessible.name: qsTr("%1: %2, score %3, %4 errors, %5 warnings").arg(root.when).arg(root.environments).arg(root.score).arg(root.errors).arg(root.warnings)
    Accessible.onPressAction: root.picked(root.runId)

    HoverHandler {
        id: hover
    }
    TapHandler {
        onTapped: root.picked(root.runId)
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space3
        anchors.rightMargin: Theme.space3
        spacing: Theme.space2

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Label {
                Layout.fillWidth: true
                text: root.mark === "before" ? qsTr("%1 (before)").arg(root.when) : root.mark === "after" ? qsTr("%1 (after)").arg(root.when) : root.when
            }
            Label {
                Layout.fillWidth: true
                text: root.environments
                color: Theme.inkSoft
                font.pixelSize: Theme.textSmall
            }
        }
        StateMark {
            state: root.errors > 0 ? "error" : root.warnings > 0 ? "warning" : "ok"
        }
        Label {
            text: root.score
            font.weight: Font.DemiBold
        }
    }
}
