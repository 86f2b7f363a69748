// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// Which stack is launched: as the files have it, like an environment, or on a Swarm.
RadioChips {
    id: root

    /// Names of those that can be mirrored.
    required property var environments
    /// The one that is mirrored; empty: none.
    required property string environment
    /// Whether the engine manages a Swarm, or one asked for it.
    property bool offersSwarm: false
    property bool isOnSwarm: false

    readonly property string swarmKey: "/" // is no environment's name
    readonly property var asWritten: ({
            "key": "",
            "text": qsTr("As written"),
            "name": "launch:"
        })
    readonly property var onSwarm: ({
            "key": root.swarmKey,
            "text": qsTr("On the Swarm"),
            "name": "launchOnSwarm",
            "isHidden": !root.offersSwarm
        })
    signal environmentChosen(environment: string)
    signal swarmChosen

    function choose(key: string): void {
        if (key === root.swarmKey)
            root.swarmChosen();
        else
            root.environmentChosen(key);
    }

    label: qsTr("Which stack is launched")
    choices: [root.asWritten, ...root.environments.map(name => ({
                "key": name,
                "text": qsTr("Like %1").arg(name),
                "name": "launch:" + name
            })), root.onSwarm]
    chosen: root.isOnSwarm ? root.swarmKey : root.environment
    onPicked: key => root.choose(key)
}
