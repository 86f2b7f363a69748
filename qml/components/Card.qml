// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// Something that wants attention, with its evidence and what to do: never a dialog.
Rectangle {
    id: root

    property string kind: "error"
    property string title: ""
    property string message: ""
    property string hint: ""
    property string note: ""
    property string place: ""
    property list<string> evidence: []
    property string evidenceTitle: ""
    /// Whether long lines of the evidence are shown whole.
    property bool wrapsEvidence: false
    default property alias actions: actionRow.data
    signal placeClicked

    implicitHeight: column.implicitHeight + 2 * Theme.space3
    radius: Theme.radius
    color: root.kind === "error" ? Theme.errorSurface : root.kind === "warning" ? Theme.warningSurface : root.kind === "ok" ? Theme.okSurface : Theme.raised
    border.width: 1
    border.color: Theme.stateColor(root.kind)
    Accessible.role: Accessible.AlertMessage
    Accessible.ignored: !visible
    Accessible.name: root.title + ". " + root.message
    Accessible.description: root.hint

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space3
        spacing: Theme.space1

        RowLayout {
            Layout.fillWidth: true
            Layout.preferredHeight: titleLabel.implicitHeight // its own is that of its first, narrow turn
            spacing: Theme.space2

            StateMark {
                state: root.kind
            }
            Label {
                id: titleLabel

                Layout.fillWidth: true
                text: root.title
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
            }
            LinkLabel {
                visible: root.place.length > 0
                text: root.place
                onActivated: root.placeClicked()
            }
        }
        Label {
            Layout.fillWidth: true
            visible: root.message.length > 0
            text: root.message
            wrapMode: Text.Wrap
        }
        Label {
            Layout.fillWidth: true
            visible: root.hint.length > 0
            text: root.hint
            color: Theme.inkSoft
            wrapMode: Text.Wrap
        }
        Label {
            Layout.fillWidth: true
            visible: root.note.length > 0
            text: root.note
            color: Theme.inkSoft
            wrapMode: Text.Wrap
        }
        Label {
            visible: root.evidence.length > 0 && root.evidenceTitle.length > 0
            text: root.evidenceTitle
            color: Theme.inkSoft
            font.pixelSize: Theme.textSmall
        }
        // A positioner: layouts of Qt 6.4 keep pointers to items that a Repeater has deleted.
        Column {
            id: evidenceColumn

            Layout.fillWidth: true
            Layout.leftMargin: Theme.space3
            spacing: Theme.space1
            visible: root.evidence.length > 0

            Repeater {
                model: root.evidence

                MonoLabel {
                    required property string modelData

                    width: evidenceColumn.width
                    text: modelData
                    wrapMode: root.wrapsEvidence ? Text.WrapAnywhere : Text.NoWrap
                }
            }
        }
        Flow {
            id: actionRow

            Layout.fillWidth: true
            Layout.topMargin: Theme.space1
            spacing: Theme.space2
            visible: children.length > 0
        }
    }
}
