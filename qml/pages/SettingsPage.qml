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
        anchors.leftMargin: Theme.space4
        anchors.rightMargin: Theme.space4
        anchors.topMargin: Theme.space3
        anchors.bottomMargin: Theme.space3
        spacing: Theme.space3

        Label {
            Layout.preferredHeight: Theme.controlHeight
            verticalAlignment: Text.AlignVCenter
            text: qsTr("Settings")
            font.pixelSize: Theme.textLarge
            font.weight: Font.DemiBold
        }
        Panel {
            Layout.fillWidth: true
            bodyHeight: look.implicitHeight + 2 * Theme.space3
            title: qsTr("Look")

            GridLayout {
                id: look

                x: Theme.space3
                y: Theme.space3
                width: parent.width - 2 * Theme.space3
                columns: 2
                columnSpacing: Theme.space5
                rowSpacing: Theme.space2

                Label {
                    text: qsTr("Colours")
                    color: Theme.inkSoft
                }
                ChoiceRow {
                    Layout.fillWidth: true
                    label: qsTr("Colours")
                    choices: [["system", qsTr("As the system")], ["light", qsTr("Light")], ["dark", qsTr("Dark")]]
                    chosen: App.colorScheme
                    onPicked: value => App.colorScheme = value
                }
                Label {
                    text: qsTr("Text size")
                    color: Theme.inkSoft
                }
                ChoiceRow {
                    Layout.fillWidth: true
                    label: qsTr("Text size")
                    choices: [["0.9", qsTr("Small")], ["1", qsTr("As the system")], ["1.2", qsTr("Large")], ["1.5", qsTr("Very large")]]
                    chosen: String(App.textScale)
                    onPicked: value => App.textScale = Number(value)
                }
                Label {
                    text: qsTr("Language, from the next start on")
                    color: Theme.inkSoft
                }
                ChoiceRow {
                    id: language

                    Layout.fillWidth: true
                    label: qsTr("Language")
                    choices: [["", qsTr("As the system")], ["en", "English"], ["de", "Deutsch"]]
                    chosen: App.kept("language", "")
                    onPicked: value => {
                        App.keep("language", value);
                        language.chosen = value;
                    }
                }
                Label {
                    text: qsTr("Motion")
                    color: Theme.inkSoft
                }
                ToggleChip {
                    objectName: "reducesMotion"
                    text: qsTr("Nothing moves")
                    checked: App.reducesMotion
                    onToggled: App.reducesMotion = checked
                }
            }
        }
        Panel {
            Layout.fillWidth: true
            bodyHeight: editing.implicitHeight + 2 * Theme.space3
            title: qsTr("Editor")
            note: qsTr("opens files at the line that a finding, a value or a step is about")

            ColumnLayout {
                id: editing

                x: Theme.space3
                y: Theme.space3
                width: parent.width - 2 * Theme.space3
                spacing: Theme.space2

                ChoiceRow {
                    Layout.fillWidth: true
                    label: qsTr("Editor")
                    choices: App.editors
                    chosen: App.editor
                    onPicked: value => App.editor = value
                }
                TextLine {
                    id: ownEditor

                    objectName: "ownEditor"
                    Layout.fillWidth: true
                    Layout.maximumWidth: 560 * Theme.scale
                    label: qsTr("Or a command of your own: zed {file}:{line}")
                    text: App.editor.includes(" ") || App.editor.includes("{") ? App.editor : ""
                    onEditingFinished: {
                        if (ownEditor.text.trim().length > 0)
                            App.editor = ownEditor.text.trim();
                    }
                }
            }
        }
        Panel {
            Layout.fillWidth: true
            bodyHeight: Math.max(1, engines.count) * (Theme.controlHeight + Theme.space2)
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
