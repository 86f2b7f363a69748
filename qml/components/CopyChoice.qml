// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// Which copy of the stack is meant: the stack itself, one that there is, or another one.
ChoiceBox {
    id: root

    /// Their names.
    required property var copies
    /// The one that is meant; empty: the stack itself.
    required property string copy
    signal chosen(copy: string)
    signal newRequested

    readonly property int row: root.copies.indexOf(root.copy) + 1

    objectName: "copyChoice"
    label: qsTr("Copy of the stack")
    model: [qsTr("Original"), ...root.copies.map(name => qsTr("Copy %1").arg(name)), qsTr("Another copy …")]
    currentIndex: root.row
    onModelChanged: root.currentIndex = root.row
    onRowChanged: root.currentIndex = root.row
    onActivated: index => {
        root.currentIndex = root.row; // the choice is another's to make
        if (index > root.copies.length)
            root.newRequested();
        else
            root.chosen(index > 0 ? root.copies[index - 1] : "");
    }
}
