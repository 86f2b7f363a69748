// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Theme

/// The window. It is drawn at once with the surfaces of its parts; what they hold takes fonts, icons and many more
/// types, and follows as soon as they are on the screen.
Window {
    id: root

    /// Whether the surfaces are on the screen.
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

    Item {
        anchors.fill: parent
        visible: content.status !== Loader.Ready
        LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true

        Surface {
            id: rail

            anchors.left: parent.left
            width: Theme.railWidth
            height: parent.height
            edge: Qt.RightEdge
        }
        Surface {
            anchors.left: rail.right
            anchors.right: parent.right
            height: Theme.barHeight
            edge: Qt.BottomEdge
        }
        Surface {
            anchors.left: rail.right
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: Theme.rowHeight
            edge: Qt.TopEdge
        }
    }
    Timer {
        interval: 0 // the frame's own signal comes while it is still being drawn
        running: root.isDrawn
        onTriggered: content.active = true
    }
    Loader {
        id: content

        anchors.fill: parent
        active: false
        source: "WindowContent.qml"
    }
}
