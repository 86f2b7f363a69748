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

    /// What the palette offers; made when it is asked for.
    function everything(): var {
        const list = [];
        const commands = [];
        for (let i = 0; i < pageList.entries.length; ++i) {
            const entry = pageList.entries[i];
            list.push({
                "text": qsTr("Go to %1").arg(entry.name),
                "run": () => App.page = entry.key
            });
            commands.push(...entry.commands.entries());
        }
        return list.concat(commands);
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

    Pages {
        id: pageList
    }
    Binding {
        target: Theme
        property: "scheme"
        value: App.colorScheme
    }
    Binding {
        target: Theme
        property: "reduceMotion"
        value: App.reducesMotion
    }
    Binding {
        target: Theme
        property: "textScale"
        value: App.textScale
    }
    Instantiator {
        model: pageList.entries
        delegate: Shortcut {
            required property PageEntry modelData

            sequence: "Ctrl+" + modelData.digit
            onActivated: App.page = modelData.key
        }
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
        LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true

        Rail {
            Layout.fillHeight: true
            pages: pageList
            current: App.page
            onChosen: key => App.page = key
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            WorkspaceBar {
                Layout.fillWidth: true
                name: App.workspace.name
                folder: App.workspace.shownFolder
                files: App.workspace.files
                onPaletteRequested: commandPalette.open()
            }
            Loader {
                objectName: "pageLoader"
                Layout.fillWidth: true
                Layout.fillHeight: true
                asynchronous: true
                source: pageList.fileOf(App.page)
                onLoaded: (item as Item).forceActiveFocus()
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
