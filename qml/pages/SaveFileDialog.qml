// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Dialogs

/// Where something is written to: the system's dialog, loaded by SaveFile when it is asked for.
FileDialog {
    id: root

    /// `parity.html`
    required property string suggestedName
    signal chosen(file: url)

    fileMode: FileDialog.SaveFile
    Component.onCompleted: {
        root.selectedFile = root.currentFolder + "/" + root.suggestedName;
        root.open();
    }
    onAccepted: root.chosen(root.selectedFile)
}
