// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// Asks before something is done that cannot be undone, or that others notice. Leaving it is what
/// the keyboard is on.
Card {
    id: root

    required property string yes
    required property string no
    /// Whether data are lost.
    property bool isDanger: false
    property string confirmIcon: root.isDanger ? "trash" : "copy"
    signal answered(isYes: bool)

    kind: "warning"
    onVisibleChanged: if (visible)
        leave.forceActiveFocus()
    Keys.onEscapePressed: root.answered(false)

    ActionButton {
        id: leave

        objectName: "leave"
        text: root.no
        onClicked: root.answered(false)
    }
    ActionButton {
        objectName: "confirm"
        kind: root.isDanger ? "danger" : "normal"
        iconName: root.confirmIcon
        text: root.yes
        onClicked: root.answered(true)
    }
}
