// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Plumbline.Components
import Plumbline.Desktop

/// What the window holds: a rail of pages, the workspace on top, the engine at the bottom, the page between them.
Item {
    id: root

    /// Gives a page that was loaded the keys, unless they go to the palette: then once that is closed.
    function focusPage(): void {
        const open = palette.item as WindowPalette;
        page.isFocused = !open || !open.visible;
        if (page.isFocused)
            (page.item as Item).forceActiveFocus();
    }

    /// Shows the palette, which is made when it is first asked for.
    function openPalette(): void {
        if (palette.status === Loader.Null)
            palette.setSource("WindowPalette.qml", {
                "pages": pageList
            });
        (palette.item as WindowPalette).open();
    }

    Pages {
        id: pageList
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
        onActivated: root.openPalette()
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
                onPaletteRequested: root.openPalette()
            }
            Loader {
                id: page

                /// Whether the page that is loaded has been given the keys.
                property bool isFocused: true

                objectName: "pageLoader"
                Layout.fillWidth: true
                Layout.fillHeight: true
                asynchronous: true
                source: pageList.fileOf(App.page)
                onLoaded: root.focusPage()
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

    Loader {
        id: palette

        Connections {
            target: palette.item as WindowPalette
            ignoreUnknownSignals: true

            function onClosed(): void {
                if (!page.isFocused)
                    root.focusPage();
            }
        }
    }
}
