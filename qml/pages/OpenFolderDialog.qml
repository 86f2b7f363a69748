// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Dialogs

/// The system's dialog for a folder; loaded when it is asked for, not at start.
FolderDialog {
    id: root

    signal chosen(folder: url)

    title: qsTr("Open a workspace")
    Component.onCompleted: root.open()
    onAccepted: root.chosen(root.selectedFolder)
}
