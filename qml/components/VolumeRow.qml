// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// A volume: how large it is, whose data it holds, who uses it.
Rectangle {
    id: root

    required property string name
    required property string engineName
    required property string size
    required property string contents
    required property string branch
    required property var users
    required property var atWork
    property bool isSelected: false
    property bool isCurrent: false
    /// Whether the list has the keyboard, so that the current row is marked.
    property bool showsCurrent: false
    property bool canAct: true
    signal selectRequested
    signal snapshotRequested
    signal cloneRequested
    signal resetRequested

    /// Docker names an anonymous one by 64 hexadecimal digits.
    readonly property bool isAnonymous: /^[0-9a-f]{64}$/.test(root.name)
    readonly property string about: {
        const words = [root.size.length > 0 ? root.size : qsTr("size unknown")];
        if (root.contents.length > 0)
            words.push(qsTr("initialised by %1").arg(root.contents));
        if (root.branch.length > 0)
            words.push(qsTr("branch %1").arg(root.branch));
        return words.join(" · ");
    }
    readonly property string usedBy: root.users.length > 0 ? qsTr("used by %1").arg(root.users.join(", ")) : qsTr("used by nobody")

    implicitHeight: column.implicitHeight + 2 * Theme.space2
    color: root.isSelected ? Theme.selected : hover.hovered ? Theme.hovered : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.ignored: !visible
    Accessible.name: qsTr("%1: %2, %3").arg(root.name).arg(root.about).arg(root.usedBy)
    Accessible.selected: root.isSelected
    Accessible.onPressAction: root.selectRequested()

    HoverHandler {
        id: hover
    }
    TapHandler {
        onTapped: root.selectRequested()
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
                    Layout.fillWidth: !beside.visible
                    Layout.minimumWidth: 1
                    text: root.isAnonymous ? root.name.slice(0, 12) : root.name
                    font.weight: Font.DemiBold
                }
                MonoLabel {
                    id: beside

                    Layout.fillWidth: true
                    visible: root.isAnonymous || root.engineName !== root.name
                    text: root.isAnonymous ? qsTr("anonymous") : root.engineName
                    color: Theme.inkSoft
                }
            }
            Label {
                Layout.fillWidth: true
                text: root.about
                font.pixelSize: Theme.textSmall
            }
            Label {
                Layout.fillWidth: true
                text: root.usedBy
                color: Theme.inkSoft
                font.pixelSize: Theme.textSmall
            }
        }
        ActionButton {
            objectName: "snapshot:" + root.name
            enabled: root.canAct
            iconName: "copy"
            text: root.atWork.length > 0 ? qsTr("Snapshot …") : qsTr("Snapshot")
            Accessible.name: qsTr("Copy %1 to a file").arg(root.name)
            onClicked: root.snapshotRequested()
        }
        ActionButton {
            objectName: "clone:" + root.name
            enabled: root.canAct
            text: qsTr("Clone …")
            Accessible.name: qsTr("Clone %1").arg(root.name)
            onClicked: root.cloneRequested()
        }
        ActionButton {
            objectName: "reset:" + root.name
            enabled: root.canAct
            iconName: "trash"
            text: qsTr("Empty …")
            Accessible.name: qsTr("Empty %1").arg(root.name)
            onClicked: root.resetRequested()
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
