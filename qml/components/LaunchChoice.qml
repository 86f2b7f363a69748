// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Theme

/// Which stack is launched: as the files have it, or like an environment.
Row {
    id: root

    /// Names of those that can be mirrored.
    required property var environments
    /// The one that is mirrored; empty: none.
    required property string environment
    signal chosen(string environment)

    spacing: Theme.space1
    Accessible.role: Accessible.Grouping
    Accessible.ignored: !visible
    Accessible.name: qsTr("Which stack is launched")

    ToggleChip {
        objectName: "launch:"
        checkable: false
        checked: root.environment.length === 0
        text: qsTr("As written")
        Accessible.role: Accessible.RadioButton
        Accessible.ignored: !visible
        onClicked: root.chosen("")
        onToggled: root.chosen("")
    }
    Repeater {
        model: root.environments

        ToggleChip {
            required property string modelData

            objectName: "launch:" + modelData
            checkable: false
            checked: root.environment === modelData
            text: qsTr("Like %1").arg(modelData)
            Accessible.role: Accessible.RadioButton
            Accessible.ignored: !visible
            onClicked: root.chosen(modelData)
            onToggled: root.chosen(modelData)
        }
    }
}
