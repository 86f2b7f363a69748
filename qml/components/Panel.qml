// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// A titled surface; what stands in it is its body.
Rectangle {
    id: root

    property string title: ""
    property string note: ""
    /// How high the body wants to be; 0: as high as there is room.
    property real bodyHeight: 0
    property alias tools: toolRow.data
    default property alias body: bodyItem.data

    implicitHeight: root.bodyHeight + Theme.controlHeight + Theme.space1 + 3 // the title, its line, the border
    color: Theme.surface
    radius: Theme.radius
    border.width: 1
    border.color: Theme.border
    Accessible.role: Accessible.Grouping
    Accessible.ignored: !visible
    Accessible.name: root.title

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 1
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space3
            Layout.rightMargin: Theme.space2
            Layout.preferredHeight: Theme.controlHeight + Theme.space1
            spacing: Theme.space2
            visible: root.title.length > 0

            Label {
                text: root.title
                font.weight: Font.DemiBold
            }
            Label {
                Layout.fillWidth: true
                text: root.note
                color: Theme.inkSoft
                font.pixelSize: Theme.textSmall
            }
            Row {
                id: toolRow

                spacing: Theme.space1
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.preferredHeight: 1
            color: Theme.border
            visible: root.title.length > 0
        }
        Item {
            id: bodyItem

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
        }
    }
}
