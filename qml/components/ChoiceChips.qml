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

    Repeater {
        model: root.words

        ActionButton {
            id: chip

            required property string modelData
            readonly property bool isOn: root.chosen.includes(chip.modelData)

            objectName: "chip-" + chip.modelData
            implicitHeight: Theme.controlHeight - 4
            text: (chip.isOn ? "✓ " : "") + chip.modelData
            kind: chip.isOn ? "primary" : "normal"
            Accessible.role: root.areMany ? Accessible.CheckBox : Accessible.RadioButton
            Accessible.ignored: !visible
            Accessible.name: chip.modelData
            Accessible.checkable: true
            Accessible.checked: chip.isOn
            onClicked: root.switched(chip.modelData, root.areMany ? !chip.isOn : true)
        }
    }
}
