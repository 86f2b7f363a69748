// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// One service: what stands in for it, or why nothing does; or a remark about one.
Item {
    id: root

    required property string kind
    required property string title
    required property string detail
    required property string why
    required property string file
    required property int line
    property bool isCurrent: false
    /// Whether the list has the keyboard, so that the current row is marked.
    property bool showsCurrent: false
    signal placeRequested

    function activate(): void {
        if (root.file.length > 0)
            root.placeRequested();
    }

    implicitHeight: column.implicitHeight + Theme.space2
    Accessible.role: Accessible.ListItem
    Accessible.ignored: !visible
    Accessible.onPressAction: root.activate()
    Accessible.name: root.detail.length > 0 ? qsTr("%1: %2. %3").arg(root.title).arg(root.detail).arg(root.why) : qsTr("%1. %2").arg(root.title).arg(root.why)

    Rectangle {
        width: 3
        height: parent.height
        visible: root.isCurrent && root.showsCurrent
        color: Theme.accent
    }
    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.space3
        anchors.rightMargin: Theme.space3
        y: Theme.space1
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2

            StateMark {
                state: root.kind
            }
            Label {
                Layout.fillWidth: true
                text: root.title
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                maximumLineCount: 2
                Accessible.ignored: true
            }
            LinkLabel {
                visible: root.file.length > 0
                isTabStop: root.isCurrent
                text: qsTr("%1:%2").arg(root.file.startsWith("/") ? root.file.split("/").pop() : root.file).arg(root.line)
                onActivated: root.placeRequested()
            }
        }
        MonoLabel {
            Layout.fillWidth: true
            Layout.leftMargin: 12 + Theme.space2
            visible: root.detail.length > 0
            text: root.detail
            Accessible.ignored: true
        }
        Label {
            Layout.fillWidth: true
            Layout.leftMargin: 12 + Theme.space2
            visible: root.why.length > 0
            text: root.why
            color: Theme.inkSoft
            font.pixelSize: Theme.textSmall
            wrapMode: Text.Wrap
            maximumLineCount: 2
            Accessible.ignored: true
        }
    }
}
