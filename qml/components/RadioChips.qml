// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Theme

/// One of a few views or targets, each a chip.
Row {
    id: root

    required property string label
    /// Entries { key, text, name }: `name` is that of the chip's object. One with `isOff`
    /// cannot be chosen now, one with `isHidden` is not there.
    required property var choices
    /// The key of the one that is chosen.
    required property var chosen
    signal picked(key: var)

    spacing: Theme.space1
    Accessible.role: Accessible.Grouping
    Accessible.ignored: !visible
    Accessible.name: root.label

    ChoiceStop {
        id: stop

        choices: chips
        current: root.choices.findIndex(choice => choice.key === root.chosen)
    }
    Repeater {
        id: chips

        model: root.choices.length // not the list: words that change leave the chips and the keyboard alone

        ToggleChip {
            id: chip

            required property int index
            readonly property var entry: root.choices[chip.index] ?? {}

            objectName: chip.entry.name ?? ""
            visible: !chip.entry.isHidden
            checkable: false
            isTicked: chip.entry.key === root.chosen
            enabled: !chip.entry.isOff
            text: chip.entry.text ?? ""
            focusPolicy: stop.policyAt(chip.index)
            Accessible.role: Accessible.RadioButton
            Accessible.ignored: !visible
            Keys.onPressed: event => stop.walk(event, chip.index)
            onActiveFocusChanged: stop.takeFocus(chip.index, chip.activeFocus)
            onClicked: root.picked(chip.entry.key)
        }
    }
}
