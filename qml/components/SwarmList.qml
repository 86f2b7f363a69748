// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// The services of a stack on a Swarm with their tasks; one service can be selected.
ListView {
    id: root

    required property string selectedName
    signal selectRequested(name: string)

    clip: true
    activeFocusOnTab: true
    keyNavigationEnabled: true
    boundsBehavior: Flickable.StopAtBounds
    currentIndex: 0
    reuseItems: true
    Accessible.role: Accessible.List
    Accessible.ignored: !visible
    Accessible.name: qsTr("Services and tasks")
    Keys.onReturnPressed: (currentItem as SwarmRow)?.activate()
    Keys.onSpacePressed: (currentItem as SwarmRow)?.activate()
    T.ScrollBar.vertical: ScrollBar {}

    delegate: SwarmRow {
        width: ListView.view.width
        isSelected: root.selectedName === service
        isCurrent: ListView.isCurrentItem
        showsCurrent: root.activeFocus
        onSelectRequested: root.selectRequested(isSelected ? "" : service)
    }
}
