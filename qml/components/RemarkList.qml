// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// What is otherwise than the files say, each with its place.
ListView {
    id: root

    required property string label
    signal placeRequested(file: string, line: int)

    clip: true
    activeFocusOnTab: true
    keyNavigationEnabled: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.ignored: !visible
    Accessible.name: root.label
    Keys.onReturnPressed: (currentItem as MirrorRow)?.activate()
    Keys.onSpacePressed: (currentItem as MirrorRow)?.activate()
    T.ScrollBar.vertical: ScrollBar {}

    RowStop {
        view: root
    }

    delegate: MirrorRow {
        width: ListView.view.width
        isCurrent: ListView.isCurrentItem
        showsCurrent: root.activeFocus
        onPlaceRequested: root.placeRequested(file, line)
    }
}
