// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// No engine answers: which one was asked, why, and what to do. It goes by itself when one is there.
Card {
    id: root

    required property string host
    required property string errorText
    required property string errorHint
    signal retryRequested
    signal chooseRequested

    title: qsTr("No engine answers")
    message: root.errorText
    hint: root.errorHint
    note: root.host.length > 0 ? qsTr("%1 is looked for again by itself; there is nothing to press once it runs.").arg(root.host) : ""

    ActionButton {
        objectName: "retryEngine"
        text: qsTr("Try now")
        iconName: "restart"
        onClicked: root.retryRequested()
    }
    ActionButton {
        objectName: "chooseEngine"
        kind: "quiet"
        text: qsTr("Choose another engine")
        onClicked: root.chooseRequested()
    }
}
