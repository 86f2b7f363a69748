// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// One service: how it is, what it runs, where one reaches it.
Rectangle {
    id: root

    required property string name
    required property string image
    required property string serviceState
    required property string status
    required property var links
    required property var ports
    required property int replicas
    required property string inProduction
    required property bool isOther
    required property bool isDeclared
    required property bool isRunning
    property bool isSelected: false
    property bool isCurrent: false
    /// Whether the list has the keyboard, so that the current row is marked.
    property bool showsCurrent: false
    signal selectRequested
    signal linkRequested(link: string)
    signal startRequested
    signal stopRequested
    signal restartRequested

    readonly property bool isMarked: root.isCurrent && root.showsCurrent
    readonly property bool offersActions: mouse.containsMouse || root.isMarked || startStop.hovered || startStop.visualFocus || restart.hovered || restart.visualFocus
    /// Where there is little room the image has it, but for the row that one acts on.
    readonly property bool hasRoomForActions: root.offersActions || root.width > 460 * Theme.scale
    readonly property string stateText: Words.ofState(root.serviceState)

    function activate(): void {
        root.selectRequested();
    }

    implicitHeight: Theme.rowHeight + Theme.space2
    color: root.isSelected ? Theme.selected : root.offersActions ? Theme.hovered : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.ignored: !visible
    Accessible.name: root.inProduction.length > 0 ? qsTr("%1: %2. Image %3 %4").arg(root.name).arg(root.stateText).arg(root.image).arg(root.inProduction) : qsTr("%1: %2. Image %3").arg(root.name).arg(root.stateText).arg(root.image)
    Accessible.selected: root.isSelected
    Accessible.onPressAction: root.activate()

    MouseArea {
        id: mouse

        anchors.fill: parent
        hoverEnabled: true
        onClicked: root.activate()
    }
    Rectangle {
        width: 3
        height: parent.height
        visible: root.isMarked
        color: Theme.accent
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space3
        anchors.rightMargin: Theme.space2
        spacing: Theme.space2

        StateMark {
            state: root.serviceState
        }
        Label {
            Layout.preferredWidth: Math.max(96 * Theme.scale, root.width * 0.2)
            text: root.replicas > 1 ? root.name + " ×" + root.replicas : root.name
            font.weight: Font.DemiBold
        }
        Label {
            Layout.preferredWidth: 88 * Theme.scale
            text: root.stateText
            color: Theme.stateColor(root.serviceState)
        }
        MonoLabel {
            Layout.fillWidth: true
            Layout.maximumWidth: Math.ceil(implicitWidth)
            text: root.image
            color: Theme.inkSoft
        }
        Label {
            objectName: "inProduction"
            visible: text.length > 0
            text: root.inProduction
            color: root.isOther ? Theme.warning : Theme.inkSoft
            font.pixelSize: Theme.textSmall
            Accessible.ignored: true // the row says it
        }
        Item {
            Layout.fillWidth: true
        }
        // A positioner: layouts of Qt 6.4 keep pointers to items that a Repeater has deleted.
        Row {
            spacing: Theme.space2
            visible: root.links.length > 0

            Repeater {
                model: root.links

                LinkLabel {
                    required property string modelData

                    isTabStop: root.isCurrent
                    text: modelData.replace("http://", "").replace("https://", "")
                    Accessible.name: qsTr("Open %1").arg(modelData)
                    onActivated: root.linkRequested(modelData)
                }
            }
        }
        MonoLabel {
            visible: root.links.length === 0 && root.ports.length > 0
            text: root.ports.length > 0 ? root.ports[0] : ""
            color: Theme.inkSoft
        }
        IconButton {
            id: startStop

            objectName: "startStop"
            visible: root.replicas > 0 && root.hasRoomForActions
            opacity: root.offersActions ? 1 : 0
            focusPolicy: root.isCurrent || startStop.activeFocus ? Qt.StrongFocus : Qt.NoFocus // Qt takes it from nothing that has the focus
            iconName: root.isRunning ? "stop" : "play"
            text: root.isRunning ? qsTr("Stop %1").arg(root.name) : qsTr("Start %1").arg(root.name)
            onClicked: root.isRunning ? root.stopRequested() : root.startRequested()
        }
        IconButton {
            id: restart

            objectName: "restart"
            visible: root.replicas > 0 && root.hasRoomForActions
            opacity: root.offersActions ? 1 : 0
            focusPolicy: root.isCurrent || restart.activeFocus ? Qt.StrongFocus : Qt.NoFocus
            iconName: "restart"
            text: qsTr("Restart %1").arg(root.name)
            onClicked: root.restartRequested()
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
