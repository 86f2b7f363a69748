// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// What is known of the selected service.
Rectangle {
    id: root

    required property var service

    implicitHeight: grid.implicitHeight + 2 * Theme.space2
    color: Theme.raised

    GridLayout {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.space3
        anchors.rightMargin: Theme.space3
        columns: 2
        rowSpacing: 2
        columnSpacing: Theme.space3

        Label {
            text: qsTr("Status")
            color: Theme.inkSoft
        }
        Label {
            Layout.fillWidth: true
            text: root.service?.status?.length > 0 ? root.service.status : qsTr("no container")
        }
        Label {
            text: qsTr("Container")
            color: Theme.inkSoft
        }
        MonoLabel {
            Layout.fillWidth: true
            text: root.service?.container?.length > 0 ? root.service.container : "–"
        }
        Label {
            text: qsTr("Ports")
            color: Theme.inkSoft
        }
        MonoLabel {
            Layout.fillWidth: true
            text: root.service?.ports?.length > 0 ? root.service.ports.join("   ") : "–"
        }
        Label {
            text: qsTr("Needs")
            color: Theme.inkSoft
        }
        MonoLabel {
            Layout.fillWidth: true
            text: root.service?.dependsOn?.length > 0 ? root.service.dependsOn.join(", ") : "–"
        }
    }
}
