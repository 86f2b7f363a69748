// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// The command that does the same as the window, and a way to take it along.
RowLayout {
    id: root

    required property string command
    /// Over as many lines as it takes, where somebody has to read all of it.
    property bool isWhole: false
    signal copyRequested(text: string)

    spacing: Theme.space2

    MonoLabel {
        Layout.fillWidth: true
        // Whole: a layout cuts the fraction off, and the text would be elided.
        Layout.preferredWidth: Math.ceil(implicitWidth)
        Layout.maximumWidth: Math.ceil(implicitWidth)
        text: "$ " + root.command
        wrapMode: root.isWhole ? Text.WrapAnywhere : Text.NoWrap
        color: Theme.inkSoft
        Accessible.name: qsTr("The same in a terminal: %1").arg(root.command)
    }
    IconButton {
        iconName: "copy"
        text: qsTr("Copy the command")
        onClicked: root.copyRequested(root.command)
    }
}
