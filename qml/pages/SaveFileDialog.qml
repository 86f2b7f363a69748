// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Dialogs

/// Where a report is written to.
FileDialog {
    id: root

    /// `parity.html`
    required property string suggestedName
    signal chosen(file: url)

    title: qsTr("Save the report")
    fileMode: FileDialog.SaveFile
    Component.onCompleted: {
        root.selectedFile = root.currentFolder + "/" + root.suggestedName;
        root.open();
    }
    onAccepted: root.chosen(root.selectedFile)
}
