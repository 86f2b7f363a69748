// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// A declared task: where it runs, what, and how it went the last time.
Rectangle {
    id: root

    required property string name
    required property string service
    required property string command
    required property string description
    required property string taskState
    required property string lastText
    required property string place
    required property string file
    required property int line
    property bool isSelected: false
    property bool isCurrent: false
    /// Whether the list has the keyboard, so that the current row is marked.
    property bool showsCurrent: false
    property bool canRun: true
    signal selectRequested
    signal runRequested
    signal placeRequested(file: string, line: int)

    implicitHeight: column.implicitHeight + 2 * Theme.space2
    color: root.isSelected ? Theme.selected : hover.hovered ? Theme.hovered : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.ignored: !visible
    Accessible.name: qsTr("%1 in %2: %3").arg(root.name).arg(root.service).arg(root.lastText)
    Accessible.description: root.description
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

                StateMark {
                    state: root.taskState
                }
                Label {
                    text: root.name
                    font.weight: Font.DemiBold
                }
                Label {
                    Layout.fillWidth: true
                    text: root.description
                    color: Theme.inkSoft
                }
            }
            RowLayout {
                Layout.fillWidth: true
                Layout.leftMargin: 12 + Theme.space2
                spacing: Theme.space2

                Label {
                    Layout.fillWidth: true
                    text: qsTr("in %1 · %2").arg(root.service).arg(root.lastText)
                    color: Theme.inkSoft
                    font.pixelSize: Theme.textSmall
                }
                LinkLabel {
                    visible: root.place.length > 0
                    isTabStop: root.isCurrent
                    text: root.place
                    Accessible.name: qsTr("Open %1").arg(root.place)
                    onActivated: root.placeRequested(root.file, root.line)
                }
            }
            MonoLabel {
                Layout.fillWidth: true
                Layout.leftMargin: 12 + Theme.space2
                text: root.command
                color: Theme.inkSoft
            }
        }
        ActionButton {
            objectName: "run:" + root.name
            enabled: root.canRun
            iconName: "play"
            text: qsTr("Run")
            Accessible.name: qsTr("Run %1").arg(root.name)
            onClicked: root.runRequested()
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
