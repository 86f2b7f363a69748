// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// A snapshot of a volume: when it was taken, how large it is, what it holds.
Rectangle {
    id: root

    required property string file
    required property string name
    required property string when
    required property string size
    required property string contents
    required property string branch
    required property string project
    property bool isCurrent: false
    /// Whether the list has the keyboard, so that the current row is marked.
    property bool showsCurrent: false
    property bool canAct: true
    signal restoreRequested
    signal discardRequested

    readonly property string about: {
        const words = [root.size];
        if (root.contents.length > 0)
            words.push(root.contents);
        if (root.branch.length > 0)
            words.push(qsTr("branch %1").arg(root.branch));
        words.push(qsTr("of %1").arg(root.project));
        return words.join(" · ");
    }

    implicitHeight: column.implicitHeight + 2 * Theme.space2
    color: hover.hovered ? Theme.hovered : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.ignored: !visible
    Accessible.name: qsTr("Snapshot of %1: %2, %3").arg(root.when).arg(root.about).arg(root.name)

    HoverHandler {
        id: hover
    }
    Rectangle {
        width: 3
        height: parent.height
        visible: root.isCurrent && root.showsCurrent
        color: Theme.accent
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space3
        anchors.rightMargin: Theme.space3
        spacing: Theme.space2

        ColumnLayout {
            id: column

            Layout.fillWidth: true
            Layout.minimumWidth: 1
            spacing: 2

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space2

                Label {
                    text: root.when
                    font.weight: Font.DemiBold
                }
                MonoLabel {
                    Layout.fillWidth: true
                    text: root.name
                    color: Theme.inkSoft
                }
            }
            Label {
                Layout.fillWidth: true
                text: root.about
                color: Theme.inkSoft
                font.pixelSize: Theme.textSmall
            }
        }
        ActionButton {
            objectName: "restore:" + root.name
            enabled: root.canAct
            iconName: "restart"
            text: qsTr("Restore …")
            Accessible.name: qsTr("Restore %1").arg(root.name)
            onClicked: root.restoreRequested()
        }
        IconButton {
            objectName: "discard:" + root.name
            enabled: root.canAct
            iconName: "trash"
            text: qsTr("Delete %1").arg(root.name)
            onClicked: root.discardRequested()
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
        opacity: 0.6
    }
}
