// SPDX-License-Identifier: Apache-2.0

/// A word that is on or off, as something else says: a click asks for the other, and shows it once it is so.
ToggleChip {
    id: root

    required property bool isOn
    signal switched(isOn: bool)

    checkable: false
    isTicked: root.isOn
    onClicked: root.switched(!root.isOn)
}
