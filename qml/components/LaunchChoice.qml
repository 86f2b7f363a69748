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
    /// Whether the engine manages a Swarm, or one asked for it.
    property bool offersSwarm: false
    property bool isOnSwarm: false
    signal chosen(string environment)
    signal swarmChosen

    spacing: Theme.space1
    Accessible.role: Accessible.Grouping
    Accessible.ignored: !visible
    Accessible.name: qsTr("Which stack is launched")

    ToggleChip {
        objectName: "launch:"
        checkable: false
        checked: root.environment.length === 0 && !root.isOnSwarm
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
    ToggleChip {
        objectName: "launchOnSwarm"
        visible: root.offersSwarm
        checkable: false
        checked: root.isOnSwarm
        text: qsTr("On the Swarm")
        Accessible.role: Accessible.RadioButton
        Accessible.ignored: !visible
        onClicked: root.swarmChosen()
        onToggled: root.swarmChosen()
    }
}
