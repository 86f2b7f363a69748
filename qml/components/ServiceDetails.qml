// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// What is known of the selected service, and what one can do with it.
Rectangle {
    id: root

    required property string name
    required property string serviceState
    required property string status
    required property string container
    required property string image
    required property var links
    required property var ports
    required property var dependsOn
    required property int replicas
    required property var elsewhere
    required property bool isRunning
    property bool canAct: true
    signal linkRequested(link: string)
    signal startRequested
    signal stopRequested
    signal restartRequested
    signal shellRequested

    implicitHeight: grid.implicitHeight + 2 * Theme.space3
    color: Theme.raised
    Accessible.role: Accessible.Grouping
    Accessible.ignored: !visible
    Accessible.name: qsTr("Details of %1").arg(root.name)

    GridLayout {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.space3
        anchors.rightMargin: Theme.space3
        columns: 2
        rowSpacing: Theme.space1
        columnSpacing: Theme.space4

        Label {
            text: qsTr("Status")
            color: Theme.inkSoft
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2

            StateMark {
                state: root.serviceState
            }
            Label {
                Layout.fillWidth: true
                text: root.status.length > 0 ? root.status : qsTr("no container")
            }
            ActionButton {
                objectName: "openShell"
                visible: root.isRunning
                kind: "quiet"
                iconName: "terminal"
                text: qsTr("Shell")
                Accessible.name: qsTr("Open a shell in %1").arg(root.name)
                onClicked: root.shellRequested()
            }
            ActionButton {
                objectName: "startStopService"
                visible: root.replicas > 0
                enabled: root.canAct
                kind: "quiet"
                iconName: root.isRunning ? "stop" : "play"
                text: root.isRunning ? qsTr("Stop") : qsTr("Start")
                Accessible.name: root.isRunning ? qsTr("Stop %1").arg(root.name) : qsTr("Start %1").arg(root.name)
                onClicked: root.isRunning ? root.stopRequested() : root.startRequested()
            }
            ActionButton {
                objectName: "restartService"
                visible: root.replicas > 0
                enabled: root.canAct
                kind: "quiet"
                iconName: "restart"
                text: qsTr("Restart")
                Accessible.name: qsTr("Restart %1").arg(root.name)
                onClicked: root.restartRequested()
            }
        }
        Label {
            text: qsTr("Container")
            color: Theme.inkSoft
        }
        MonoLabel {
            Layout.fillWidth: true
            text: root.container.length > 0 ? root.container : "–"
        }
        Label {
            text: qsTr("Image")
            color: Theme.inkSoft
        }
        MonoLabel {
            Layout.fillWidth: true
            text: root.image.length > 0 ? root.image : "–"
        }
        Label {
            visible: root.elsewhere.length > 0
            text: qsTr("Elsewhere")
            color: Theme.inkSoft
        }
        Label {
            objectName: "elsewhere"
            Layout.fillWidth: true
            visible: root.elsewhere.length > 0
            text: root.elsewhere.join(" · ")
            wrapMode: Text.Wrap
        }
        Label {
            text: qsTr("Ports")
            color: Theme.inkSoft
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.space3

            Repeater {
                model: root.links

                LinkLabel {
                    required property string modelData

                    text: modelData
                    Accessible.name: qsTr("Open %1").arg(modelData)
                    onActivated: root.linkRequested(modelData)
                }
            }
            MonoLabel {
                text: root.ports.length > 0 ? root.ports.join("   ") : "–"
                color: root.links.length > 0 ? Theme.inkSoft : Theme.ink
            }
        }
        Label {
            text: qsTr("Needs")
            color: Theme.inkSoft
        }
        MonoLabel {
            Layout.fillWidth: true
            text: root.dependsOn.length > 0 ? root.dependsOn.join(", ") : "–"
        }
    }
}
