// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Theme

/// Which engine is used and why, and how the window looks.
FocusScope {
    id: root

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.space5
        spacing: Theme.space4

        Label {
            text: qsTr("Settings")
            font.pixelSize: Theme.textLarge
            font.weight: Font.DemiBold
        }
        Panel {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.controlHeight * 2 + Theme.space5
            title: qsTr("Look")

            Row {
                anchors.left: parent.left
                anchors.leftMargin: Theme.space3
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.space2

                Repeater {
                    model: [["system", qsTr("As the system")], ["light", qsTr("Light")], ["dark", qsTr("Dark")]]

                    ActionButton {
                        required property var modelData

                        text: modelData[1]
                        kind: App.colorScheme === modelData[0] ? "primary" : "normal"
                        Accessible.checked: App.colorScheme === modelData[0]
                        onClicked: App.colorScheme = modelData[0]
                    }
                }
            }
        }
        Panel {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.controlHeight + Theme.space2 + Math.max(1, engines.count) * (Theme.controlHeight + Theme.space2)
            Layout.maximumHeight: root.height * 0.6
            title: qsTr("Engines found")
            note: App.engine.reason.length > 0 ? qsTr("in use because: %1").arg(App.engine.reason) : ""

            ListView {
                id: engines

                anchors.fill: parent
                model: App.engine.endpoints
                activeFocusOnTab: true
                T.ScrollBar.vertical: ScrollBar {}
                delegate: Rectangle {
                    id: engineRow

                    required property var modelData

                    width: ListView.view.width
                    height: Theme.controlHeight + Theme.space2
                    color: "transparent"

                    RowLayout {
                        anchors.fill: parent
                        anchors.leftMargin: Theme.space3
                        anchors.rightMargin: Theme.space3
                        spacing: Theme.space3

                        StateMark {
                            state: engineRow.modelData.isUsed ? (App.engine.isConnected ? "ok" : "error") : "idle"
                        }
                        MonoLabel {
                            text: engineRow.modelData.host
                        }
                        Label {
                            Layout.fillWidth: true
                            text: engineRow.modelData.reason
                            color: Theme.inkSoft
                        }
                        ActionButton {
                            visible: !engineRow.modelData.isUsed
                            text: qsTr("Use this one")
                            onClicked: App.engine.use(engineRow.modelData.host, engineRow.modelData.context)
                        }
                        Label {
                            visible: engineRow.modelData.isUsed
                            text: qsTr("in use")
                            color: Theme.inkSoft
                        }
                    }
                }
            }
        }
        Label {
            text: qsTr("Plumbline %1").arg(App.version)
            color: Theme.inkSoft
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
