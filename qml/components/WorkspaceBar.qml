// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// Which workspace is open, with its environments, and the way to everything else.
Surface {
    id: root

    required property string name
    required property string folder
    required property string files
    signal paletteRequested

    implicitHeight: Theme.barHeight
    edge: Qt.BottomEdge

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space4
        anchors.rightMargin: Theme.space2
        spacing: Theme.space2

        Label {
            text: root.name.length > 0 ? root.name : qsTr("No workspace is open")
            font.weight: Font.DemiBold
        }
        MonoLabel {
            Layout.fillWidth: true
            text: root.files.length > 0 ? root.folder + " · " + root.files : root.folder
            color: Theme.inkSoft
            elide: Text.ElideMiddle
        }
        ActionButton {
            objectName: "openPalette"
            implicitHeight: Theme.controlHeight - 6
            kind: "quiet"
            iconName: "search"
            text: qsTr("Find anything (Ctrl+K)")
            onClicked: root.paletteRequested()
        }
    }
}
