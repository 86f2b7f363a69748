// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Theme

/// The window: a rail of pages, the workspace on top, the engine at the bottom.
T.ApplicationWindow {
    id: root

    property int page: App.workspace.isOpen ? 1 : 0

    function show(page: int): void {
        root.page = page;
    }

    /// What the palette offers; made when it is asked for.
    function everything(): var {
        const list = [
            {
                "text": qsTr("Go to Start"),
                "run": () => root.show(0)
            },
            {
                "text": qsTr("Go to Stack"),
                "run": () => root.show(1)
            },
            {
                "text": qsTr("Go to Settings"),
                "run": () => root.show(2)
            },
            {
                "text": qsTr("Launch the stack"),
                "run": () => App.stack.launch()
            },
            {
                "text": qsTr("Stop the stack"),
                "run": () => App.stack.stop("")
            },
            {
                "text": qsTr("Restart the stack"),
                "run": () => App.stack.restart("")
            },
            {
                "text": qsTr("Try the bundled sample"),
                "run": () => App.workspace.openSample()
            },
            {
                "text": qsTr("Look for the engine again"),
                "run": () => App.engine.retry()
            }
        ];
        for (let row = 0; row < App.stack.services.total; ++row) {
            const name = App.stack.services.data(App.stack.services.index(row, 0), Qt.DisplayRole);
            list.push({
                "text": qsTr("Show service %1").arg(name),
                "run": () => {
                    root.show(1);
                    App.stack.selectedService = name;
                }
            });
        }
        return list;
    }

    width: App.kept("window/width", 1280)
    height: App.kept("window/height", 800)
    minimumWidth: 860
    minimumHeight: 560
    visible: true
    color: Theme.canvas
    title: App.workspace.isOpen ? qsTr("%1 — Plumbline").arg(App.workspace.name) : qsTr("Plumbline")

    onClosing: {
        App.keep("window/width", root.width);
        App.keep("window/height", root.height);
    }

    Binding {
        target: Theme
        property: "scheme"
        value: App.colorScheme
    }
    Connections {
        target: App.workspace

        function onOpened(): void {
            root.show(1);
        }
    }

    Shortcut {
        sequence: "Ctrl+1"
        onActivated: root.show(0)
    }
    Shortcut {
        sequence: "Ctrl+2"
        onActivated: root.show(1)
    }
    Shortcut {
        sequence: "Ctrl+3"
        onActivated: root.show(2)
    }
    Shortcut {
        sequence: "F5"
        onActivated: App.workspace.reload()
    }
    Shortcut {
        sequence: "Ctrl+K"
        onActivated: commandPalette.open()
    }
    Shortcut {
        sequence: "Ctrl+Return"
        onActivated: App.stack.launch()
    }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        Rectangle {
            Layout.preferredWidth: Math.round(72 * Theme.scale)
            Layout.fillHeight: true
            color: Theme.surface

            ColumnLayout {
                anchors.fill: parent
                anchors.topMargin: Theme.space3
                anchors.bottomMargin: Theme.space3
                spacing: Theme.space1

                Column {
                    Layout.fillWidth: true
                    spacing: Theme.space1

                    Repeater {
                        model: [
                            {
                                "name": qsTr("Start"),
                                "icon": "home"
                            },
                            {
                                "name": qsTr("Stack"),
                                "icon": "stack"
                            },
                            {
                                "name": qsTr("Settings"),
                                "icon": "settings"
                            }
                        ]

                        RailButton {
                            required property int index
                            required property var modelData

                            anchors.horizontalCenter: parent.horizontalCenter
                            text: modelData.name
                            iconName: modelData.icon
                            isCurrent: root.page === index
                            onClicked: root.show(index)
                        }
                    }
                }
                Item {
                    Layout.fillHeight: true
                }
            }
            Rectangle {
                anchors.right: parent.right
                width: 1
                height: parent.height
                color: Theme.border
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            Loader {
                id: pageLoader

                Layout.fillWidth: true
                Layout.fillHeight: true
                asynchronous: true
                source: ["StartPage.qml", "StackPage.qml", "SettingsPage.qml"][root.page]
                onLoaded: (item as Item).forceActiveFocus()

                Connections {
                    target: pageLoader.item
                    ignoreUnknownSignals: true

                    function onSettingsRequested(): void {
                        root.show(2);
                    }
                }
            }
            EngineFooter {
                Layout.fillWidth: true
                engineState: App.engine.state === EngineController.Connected ? "ok" : App.engine.state === EngineController.Connecting ? "working" : "error"
                host: App.engine.host
                version: App.engine.version
                reason: App.engine.reason
                errorText: App.engine.errorText
                isSimulated: App.engine.isSimulated
                onRetryRequested: App.engine.retry()
            }
        }
    }

    CommandPalette {
        id: commandPalette

        anchors.centerIn: T.Overlay.overlay
        entries: commandPalette.visible ? root.everything() : []
    }
}
