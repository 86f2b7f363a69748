// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// A command that others wrote is about to be run here: what, where, and who says so.
Card {
    id: root

    required property string command
    required property string what
    required property string where
    signal answered(mayRun: bool)

    kind: "warning"
    wrapsEvidence: true // nobody can allow what is not seen
    title: root.what
    message: qsTr("It runs %1. You are asked once, and again when the command changes.").arg(root.where)
    evidenceTitle: qsTr("The command, as the repository has it:")
    evidence: root.command.length > 0 ? root.command.split("\n") : []

    ActionButton {
        objectName: "allow"
        kind: "primary"
        iconName: "play"
        text: qsTr("Run it")
        onClicked: root.answered(true)
    }
    ActionButton {
        objectName: "refuse"
        text: qsTr("Not now")
        onClicked: root.answered(false)
    }
}
