// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// Gives the keyboard back to the current row once it has left a list. A list keeps what had it last:
/// Tab would come back to the button of a row, and never again to the row itself.
QtObject {
    id: root

    required property ListView view
    readonly property bool isThere: root.view.activeFocus

    onIsThereChanged: {
        if (!root.isThere && root.view.currentItem)
            root.view.currentItem.focus = true;
    }
}
