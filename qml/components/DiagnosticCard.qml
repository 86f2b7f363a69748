// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// A remark about one place of the user's files.
Card {
    id: root

    required message
    required hint
    required place
    required property string severity
    required property string file
    required property int line
    signal placeRequested(file: string, line: int)

    kind: root.severity
    title: root.severity === "error" ? qsTr("Mistake") : root.severity === "warning" ? qsTr("Warning") : qsTr("Note")
    onPlaceClicked: root.placeRequested(root.file, root.line)
}
