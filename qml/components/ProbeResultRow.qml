// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// One thing that was measured of a service: what, how it went, and by which evidence.
Item {
    id: root

    required property string service
    required property string kind
    required property string title
    required property string value
    required property string detail
    property bool isCurrent: false
    /// Whether the name of the service stands above it.
    property bool isFirst: false

    implicitHeight: line.implicitHeight + Theme.space2 + (root.isFirst ? heading.height : 0)
    Accessible.role: Accessible.ListItem
    Accessible.ignored: !visible
    Accessible.name: qsTr("%1, %2: %3").arg(root.service).arg(root.title).arg(root.value)
    Accessible.description: root.detail

    Rectangle {
        width: 3
        height: parent.height
        visible: root.isCurrent
        color: Theme.accent
    }
    Label {
        id: heading

        x: Theme.space3
        width: root.width - 2 * Theme.space3
        height: implicitHeight + Theme.space2
        visible: root.isFirst
        text: root.service
        font.weight: Font.DemiBold
    }
    RowLayout {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space1
        anchors.leftMargin: Theme.space3
        anchors.rightMargin: Theme.space3
        spacing: Theme.space2

        StateMark {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 2
            state: root.kind
        }
        Label {
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: Math.max(160 * Theme.scale, root.width * 0.34)
            text: root.title
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.minimumWidth: 1
            spacing: 0

            Label {
                Layout.fillWidth: true
                text: root.value
                font.weight: root.kind === "ok" || root.kind === "not-measured" ? Font.Normal : Font.DemiBold
                color: root.kind === "not-measured" ? Theme.inkSoft : Theme.ink
                wrapMode: Text.Wrap
            }
            Label {
                Layout.fillWidth: true
                visible: root.detail.length > 0
                text: root.detail
                color: Theme.inkSoft
                font.pixelSize: Theme.textSmall
                wrapMode: Text.Wrap
                maximumLineCount: 3
            }
        }
    }
}
