// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// One Tab stop for the choices of a row: the arrow keys, Home and End go from one to the next, and Space and
/// Enter choose it. Going by a choice chooses nothing, as what is chosen may have to be read from far away.
QtObject {
    id: root

    required property Repeater choices
    /// The place of the one that is chosen; below 0: none is.
    required property int current
    /// The place of the one that has the keyboard; below 0: none has.
    property int focused: -1

    /// Whether Tab comes to the choice at that place.
    function policyAt(index: int): int {
        const stop = root.focused < 0 ? Math.max(root.current, 0) : root.focused;
        return index === stop ? Qt.StrongFocus : Qt.ClickFocus;
    }

    /// What a choice does when the keyboard comes to it or leaves it.
    function takeFocus(index: int, hasFocus: bool): void {
        if (hasFocus)
            root.focused = index;
        else if (root.focused === index)
            root.focused = -1;
    }

    /// Goes to the next one that can be chosen, by `step`, beginning at that place.
    function goTo(index: int, step: int): void {
        const count = root.choices.count;
        for (let passed = 0, at = index; passed < count; ++passed, at += step) {
            const choice = root.choices.itemAt((at + count) % count);
            if (choice && choice.visible && choice.enabled) {
                choice.forceActiveFocus(Qt.TabFocusReason);
                return;
            }
        }
    }

    function walk(event: var, index: int): void {
        const ahead = Application.layoutDirection === Qt.RightToLeft ? -1 : 1;
        event.accepted = true;
        if (event.key === Qt.Key_Right)
            root.goTo(index + ahead, ahead);
        else if (event.key === Qt.Key_Left)
            root.goTo(index - ahead, -ahead);
        else if (event.key === Qt.Key_Home)
            root.goTo(0, 1);
        else if (event.key === Qt.Key_End)
            root.goTo(root.choices.count - 1, -1);
        else
            event.accepted = false;
    }
}
