// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Dialogs

/// Where something is written to: the system's dialog, loaded by SaveFile when it is asked for.
FileDialog {
    id: root

    /// The file that is proposed.
    required property url place
    signal chosen(file: url)

    acceptLabel: qsTr("Save")
    fileMode: FileDialog.SaveFile
    Component.onCompleted: {
        root.currentFolder = Qt.resolvedUrl(String(root.place).replace(/[^/]*$/, ""));
        root.selectedFile = root.place;
        root.open();
    }
    onAccepted: root.chosen(root.selectedFile)
}
