// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Theme

/// One of a few values, each with its words.
Flow {
    id: root

    required property string label
    /// Pairs of a value and its words.
    required property var choices
    required property string chosen
    signal picked(string value)

    spacing: Theme.space2
    Accessible.role: Accessible.Grouping
    Accessible.ignored: !visible
    Accessible.name: root.label

    Repeater {
        model: root.choices

        ActionButton {
            id: choice

            required property var modelData
            readonly property bool isChosen: root.chosen === choice.modelData[0]

            objectName: root.label + ":" + choice.modelData[0]
            text: choice.modelData[1]
            kind: choice.isChosen ? "primary" : "normal"
            Accessible.role: Accessible.RadioButton
            Accessible.ignored: !visible
            Accessible.checkable: true
            Accessible.checked: choice.isChosen
            onClicked: root.picked(choice.modelData[0])
        }
    }
}
