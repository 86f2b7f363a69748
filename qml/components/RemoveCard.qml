// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// Says what goes before anything goes.
Card {
    id: root

    required property string name
    required property list<string> volumes
    signal confirmed(withVolumes: bool)

    kind: "warning"
    title: qsTr("Remove the stack %1?").arg(root.name)
    message: qsTr("Its containers and networks go. The data in its volumes stays, unless you choose otherwise.")
    evidenceTitle: root.volumes.length > 0 ? qsTr("Volumes of this stack:") : ""
    evidence: root.volumes
    onVisibleChanged: if (visible)
        keep.forceActiveFocus()

    ActionButton {
        id: keep

        objectName: "removeKeepingData"
        text: qsTr("Remove, keep the data")
        onClicked: {
            root.visible = false;
            root.confirmed(false);
        }
    }
    ActionButton {
        objectName: "removeWithData"
        visible: root.volumes.length > 0
        kind: "danger"
        text: root.volumes.length === 1 ? qsTr("Remove and delete the volume") : qsTr("Remove and delete %1 volumes").arg(root.volumes.length)
        onClicked: {
            root.visible = false;
            root.confirmed(true);
        }
    }
    ActionButton {
        kind: "quiet"
        text: qsTr("Leave everything")
        onClicked: root.visible = false
    }
}
