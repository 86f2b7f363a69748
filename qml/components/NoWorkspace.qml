// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// Teaches the one next step where nothing is open.
ColumnLayout {
    id: root

    signal sampleRequested

    spacing: Theme.space3

    Icon {
        Layout.alignment: Qt.AlignHCenter
        icon: "stack"
        sourceSize.width: 40
        sourceSize.height: 40
        color: Theme.inkSoft
    }
    Label {
        Layout.alignment: Qt.AlignHCenter
        text: qsTr("No workspace is open")
        font.pixelSize: Theme.textLarge
    }
    Label {
        Layout.alignment: Qt.AlignHCenter
        text: qsTr("Open a folder with a Compose file on the Start page (Ctrl+0), or look around in the sample.")
        color: Theme.inkSoft
    }
    ActionButton {
        Layout.alignment: Qt.AlignHCenter
        kind: "primary"
        text: qsTr("Try the bundled sample")
        onClicked: root.sampleRequested()
    }
}
