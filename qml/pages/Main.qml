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

    /// Gives a page that was loaded the keys, unless they go to the palette: then once that is closed.
    function focusPage(): void {
        const open = palette.item as WindowPalette;
        page.isFocused = !open || !open.visible;
        if (page.isFocused)
            (page.item as Item).forceActiveFocus();
    }

    /// Shows the palette, which the first frame has no use for.
    function openPalette(): void {
        if (palette.status === Loader.Null)
            palette.setSource("WindowPalette.qml", {
                "pages": pageList
            });
        (palette.item as WindowPalette).open();
    }

    /// Whether the frame around the page is on the screen; the page, which has more in it, follows.
    property bool isDrawn: false

    width: App.kept("window/width", 1280)
    height: App.kept("window/height", 800)
    minimumWidth: 860
    minimumHeight: 560
    visible: true
    color: Theme.canvas
    title: App.workspace.isOpen ? qsTr("%1 — Plumbline").arg(App.workspace.name) : qsTr("Plumbline")

    onFrameSwapped: root.isDrawn = true
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
                active: root.isDrawn
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
