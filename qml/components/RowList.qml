// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T

/// A list whose rows have buttons: Tab goes to the row that is current, then to its buttons.
ListView {
    id: root

    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.ignored: !visible
    // Whoever comes back begins with the row, not with the button of it that had the keyboard last.
    onActiveFocusChanged: {
        if (!root.activeFocus && root.currentItem)
            root.currentItem.focus = true;
    }
    T.ScrollBar.vertical: ScrollBar {}
}
