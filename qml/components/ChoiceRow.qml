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
    signal picked(value: string)

    spacing: Theme.space2
    Accessible.role: Accessible.Grouping
    Accessible.ignored: !visible
    Accessible.name: root.label

    ChoiceStop {
        id: stop

        choices: buttons
        current: root.choices.findIndex(choice => choice[0] === root.chosen)
    }
    Repeater {
        id: buttons

        model: root.choices

        ToggleChip {
            id: choice

            required property int index
            required property var modelData

            objectName: root.label + ":" + choice.modelData[0]
            text: choice.modelData[1]
            checkable: false
            isTicked: root.chosen === choice.modelData[0]
            focusPolicy: stop.policyAt(choice.index)
            Accessible.role: Accessible.RadioButton
            Accessible.ignored: !visible
            Keys.onPressed: event => stop.walk(event, choice.index)
            onActiveFocusChanged: stop.takeFocus(choice.index, choice.activeFocus)
            onClicked: root.picked(choice.modelData[0])
        }
    }
}
