// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// A workspace that was opened before.
Rectangle {
    id: root

    required property string name
    required property string folder
    required property string shownFolder
    required property string verdict
    property bool isCurrent: false
    signal openRequested
    signal forgetRequested

    implicitHeight: 2 * Theme.rowHeight
    color: mouse.containsMouse || root.isCurrent ? Theme.hovered : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.ignored: !visible
    Accessible.name: qsTr("%1, %2. %3").arg(root.name).arg(root.shownFolder).arg(root.verdict)
    Accessible.onPressAction: root.openRequested()

    MouseArea {
        id: mouse

        anchors.fill: parent
        hoverEnabled: true
        cursorShape: Qt.PointingHandCursor
        onClicked: root.openRequested()
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space3
        anchors.rightMargin: Theme.space2
        spacing: Theme.space3

        Icon {
            icon: "stack"
            color: Theme.inkSoft
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            RowLayout {
                spacing: Theme.space2

                Label {
                    text: root.name
                    font.weight: Font.DemiBold
                }
                MonoLabel {
                    Layout.fillWidth: true
                    text: root.shownFolder
                    color: Theme.inkSoft
                    elide: Text.ElideMiddle
                }
            }
            Label {
                Layout.fillWidth: true
                visible: root.verdict.length > 0
                text: root.verdict
                color: Theme.inkSoft
                font.pixelSize: Theme.textSmall
            }
        }
        IconButton {
            iconName: "close"
            text: qsTr("Forget this workspace")
            onClicked: root.forgetRequested()
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
    }
}
