// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// Declares a difference as meant: why, by whom, until when.
ColumnLayout {
    id: root

    /// How many days a waiver may last, as the choices name them.
    readonly property var days: [30, 90, 180]
    signal previewRequested(reason: string, owner: string, days: int)
    signal dismissRequested

    spacing: Theme.space2
    Keys.onEscapePressed: root.dismissRequested()

    function begin(): void {
        reason.forceActiveFocus();
    }

    Label {
        text: qsTr("Why is this difference meant?")
        font.weight: Font.DemiBold
    }
    TextLine {
        id: reason

        objectName: "waiverReason"
        Layout.fillWidth: true
        label: qsTr("A sentence that the next reader believes")
    }
    TextLine {
        id: owner

        objectName: "waiverOwner"
        Layout.fillWidth: true
        label: qsTr("Who answers for it (a team, a name)")
    }
    RowLayout {
        spacing: Theme.space2

        Label {
            text: qsTr("It ends")
            color: Theme.inkSoft
        }
        ChoiceBox {
            id: end

            label: qsTr("It ends")
            model: [qsTr("in 30 days"), qsTr("in 90 days"), qsTr("in 180 days")]
            currentIndex: 1
        }
    }
    Row {
        spacing: Theme.space2

        ActionButton {
            objectName: "previewWaiver"
            kind: "primary"
            enabled: reason.text.trim().length >= 10
            text: qsTr("Show the change")
            onClicked: root.previewRequested(reason.text, owner.text, root.days[end.currentIndex])
        }
        ActionButton {
            text: qsTr("Leave it")
            onClicked: root.dismissRequested()
        }
    }
}
