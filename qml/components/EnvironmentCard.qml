// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// One environment: what it is read from, what it holds, what runs there and since when.
Rectangle {
    id: root

    required property string title
    required property string role
    required property var sources
    required property bool isReadable
    required property string reason
    required property string counts
    required property string revision
    required property string age

    implicitHeight: column.implicitHeight + 2 * Theme.space3
    radius: Theme.radius
    color: Theme.surface
    border.width: 1
    border.color: root.isReadable ? Theme.border : Theme.warning
    Accessible.role: Accessible.Grouping
    Accessible.ignored: !visible
    Accessible.name: qsTr("%1, %2: %3").arg(root.title).arg(root.role).arg(root.counts)
    Accessible.description: root.reason

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space3
        spacing: 3

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2

            StateMark {
                state: root.isReadable ? "ok" : "unreadable"
            }
            Label {
                text: root.title
                font.weight: Font.DemiBold
            }
            Label {
                Layout.fillWidth: true
                text: root.isReadable ? root.role : qsTr("%1, not all of it could be read").arg(root.role)
                color: Theme.inkSoft
                font.pixelSize: Theme.textSmall
            }
        }
        Label {
            Layout.fillWidth: true
            text: root.counts
            font.pixelSize: Theme.textSmall
        }
        MonoLabel {
            Layout.fillWidth: true
            text: root.revision.length === 0 ? qsTr("revision not known") : root.age.length > 0 ? qsTr("%1, %2").arg(root.revision).arg(root.age) : root.revision
            color: Theme.inkSoft
        }
        // A positioner: layouts of Qt 6.4 keep pointers to items that a Repeater has deleted.
        Column {
            id: list

            Layout.fillWidth: true

            Repeater {
                model: root.sources

                MonoLabel {
                    required property string modelData

                    width: list.width
                    text: modelData
                    color: Theme.inkSoft
                    elide: Text.ElideMiddle
                }
            }
        }
        Label {
            Layout.fillWidth: true
            visible: root.reason.length > 0
            text: root.reason
            color: Theme.warning
            font.pixelSize: Theme.textSmall
            wrapMode: Text.Wrap
        }
    }
}
