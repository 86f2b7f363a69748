// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Theme

/// Words of which one, or any number, is switched on.
Flow {
    id: root

    required property var words // a list of words: qmllint 6.4 takes none of C++ for a list<string>
    /// Those that are on.
    required property var chosen
    /// Whether several may be on: a word is then switched, else it takes the place of the other.
    property bool areMany: false
    property string label: ""
    signal switched(word: string, isOn: bool)

    spacing: Theme.space1
    Accessible.role: Accessible.Grouping
    Accessible.ignored: !visible
    Accessible.name: root.label

    ChoiceStop {
        id: stop

        choices: chips
        current: root.words.findIndex(word => root.chosen.includes(word))
    }
    Repeater {
        id: chips

        model: root.words

        ToggleChip {
            id: chip

            required property int index
            required property string modelData

            objectName: "chip-" + chip.modelData
            text: chip.modelData
            checkable: false
            isTicked: root.chosen.includes(chip.modelData)
            focusPolicy: root.areMany ? Qt.StrongFocus : stop.policyAt(chip.index)
            Accessible.role: root.areMany ? Accessible.CheckBox : Accessible.RadioButton
            Accessible.ignored: !visible
            Keys.onPressed: event => stop.walk(event, chip.index)
            onActiveFocusChanged: stop.takeFocus(chip.index, chip.activeFocus)
            onClicked: root.switched(chip.modelData, root.areMany ? !chip.isTicked : true)
        }
    }
}
