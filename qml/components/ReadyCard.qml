// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

/// Healthy: how long it took, and what to open next.
Card {
    id: root

    required property var urls // a list of words: qmllint 6.4 takes none of C++ for a list<string>
    signal linkRequested(link: string)
    signal stackRequested

    kind: "ok"

    Repeater {
        model: root.urls

        ActionButton {
            required property string modelData
            required property int index

            kind: index === 0 ? "primary" : "normal"
            text: qsTr("Open %1").arg(modelData)
            onClicked: root.linkRequested(modelData)
        }
    }
    ActionButton {
        objectName: "toStack"
        text: qsTr("Show the stack")
        onClicked: root.stackRequested()
    }
}
