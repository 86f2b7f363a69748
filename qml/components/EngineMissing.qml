// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// No engine answers: which one was asked, why, and what to do.
Card {
    id: root

    required property string errorText
    required property string errorHint
    signal retryRequested

    title: qsTr("No engine answers")
    message: root.errorText
    hint: root.errorHint

    ActionButton {
        text: qsTr("Try again")
        iconName: "restart"
        onClicked: root.retryRequested()
    }
}
