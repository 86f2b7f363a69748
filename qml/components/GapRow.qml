// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// One figure of a gap, and what it was made from.
Item {
    id: root

    required property string gap
    required property bool isFirst
    required property string title
    required property string about
    required property string value
    required property string detail
    required property string state

    implicitHeight: column.implicitHeight + Theme.space2
    Accessible.role: Accessible.ListItem
    Accessible.ignored: !visible
    Accessible.name: qsTr("%1 gap, %2: %3. %4").arg(root.gap).arg(root.title).arg(root.value).arg(root.detail)

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.space3
        anchors.rightMargin: Theme.space3
        y: Theme.space1
        spacing: 0

        Label {
            Layout.topMargin: Theme.space2
            Layout.bottomMargin: Theme.space1
            visible: root.isFirst
            text: qsTr("%1 gap").arg(root.gap)
            color: Theme.inkSoft
            font.pixelSize: Theme.textSmall
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2

            StateMark {
                state: root.state
            }
            Label {
                Layout.fillWidth: true
                text: root.about.length > 0 ? qsTr("%1, %2").arg(root.title).arg(root.about) : root.title
                Accessible.ignored: true
            }
            Label {
                text: root.value
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
        }
        Label {
            Layout.fillWidth: true
            Layout.leftMargin: 12 + Theme.space2
            visible: root.detail.length > 0
            text: root.detail
            color: Theme.inkSoft
            font.pixelSize: Theme.textSmall
            wrapMode: Text.Wrap
            maximumLineCount: 2
            Accessible.ignored: true
        }
    }
}
