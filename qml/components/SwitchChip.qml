// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Plumbline.Theme

/// A word that is on or off.
ActionButton {
    id: root

    required property bool isOn
    signal switched(isOn: bool)

    implicitHeight: Theme.controlHeight - 4
    iconName: ""
    kind: root.isOn ? "primary" : "normal"
    Accessible.role: Accessible.CheckBox
    Accessible.ignored: !visible
    Accessible.checkable: true
    Accessible.checked: root.isOn
    onClicked: root.switched(!root.isOn)
}
