// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// The services with their states; one can be selected.
ListView {
    id: root

    required property string selectedName
    signal selectRequested(name: string)
    signal linkRequested(link: string)
    signal startRequested(name: string)
    signal stopRequested(name: string)
    signal restartRequested(name: string)

    clip: true
    activeFocusOnTab: true
    keyNavigationEnabled: true
    boundsBehavior: Flickable.StopAtBounds
    currentIndex: 0
    reuseItems: true
    Accessible.role: Accessible.List
    Accessible.ignored: !visible
    Accessible.name: qsTr("Services")
    Keys.onReturnPressed: (currentItem as ServiceRow)?.activate()
    Keys.onSpacePressed: (currentItem as ServiceRow)?.activate()
    T.ScrollBar.vertical: ScrollBar {}

    RowStop {
        view: root
    }

    delegate: ServiceRow {
        width: ListView.view.width
        isSelected: root.selectedName === name
        isCurrent: ListView.isCurrentItem
        showsCurrent: root.activeFocus
        onSelectRequested: root.selectRequested(isSelected ? "" : name)
        onLinkRequested: link => root.linkRequested(link)
        onStartRequested: root.startRequested(name)
        onStopRequested: root.stopRequested(name)
        onRestartRequested: root.restartRequested(name)
    }
}
