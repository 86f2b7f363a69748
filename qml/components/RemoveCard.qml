// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// Says what goes before anything goes.
Card {
    id: root

    required property string name
    required property bool isKnown
    required property var containers
    required property var networks
    required property var losses
    signal confirmed(withData: bool)
    signal declined

    readonly property list<string> lossLines: root.losses

    kind: "warning"
    title: qsTr("Remove %1?").arg(root.name)
    message: root.isKnown ? qsTr("Containers: %1. Networks: %2. A launch makes them anew.").arg(root.containers.join(", ")).arg(root.networks.length > 0 ? root.networks.join(", ") : qsTr("none")) : qsTr("Looking at what would go …")
    hint: root.isKnown ? root.losses.length > 0 ? qsTr("The data in its volumes stays, unless you choose to delete it. Deleted data does not come back.") : qsTr("It has no volumes, so no data goes.") : ""
    evidenceTitle: root.losses.length > 0 ? qsTr("Volumes, deleted only if you say so:") : ""
    evidence: root.lossLines
    onVisibleChanged: if (visible)
        leave.forceActiveFocus()
    Keys.onEscapePressed: root.declined()

    ActionButton {
        id: leave

        objectName: "leaveEverything"
        text: qsTr("Leave everything")
        onClicked: root.declined()
    }
    ActionButton {
        objectName: "removeKeepingData"
        enabled: root.isKnown
        iconName: "trash"
        text: root.losses.length > 0 ? qsTr("Remove, keep the data") : qsTr("Remove")
        onClicked: root.confirmed(false)
    }
    ActionButton {
        objectName: "removeWithData"
        visible: root.losses.length > 0
        kind: "danger"
        iconName: "trash"
        text: root.losses.length === 1 ? qsTr("Remove and delete 1 volume") : qsTr("Remove and delete %1 volumes").arg(root.losses.length)
        onClicked: root.confirmed(true)
    }
}
