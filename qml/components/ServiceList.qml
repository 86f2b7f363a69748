// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick

/// The services with their states; one can be selected.
RowList {
    id: root

    required property string selectedName
    signal selectRequested(name: string)
    signal linkRequested(link: string)
    signal startRequested(name: string)
    signal stopRequested(name: string)
    signal restartRequested(name: string)

    keyNavigationEnabled: true
    currentIndex: 0
    reuseItems: true
    Accessible.name: qsTr("Services")
    Keys.onReturnPressed: (currentItem as ServiceRow)?.activate()
    Keys.onSpacePressed: (currentItem as ServiceRow)?.activate()

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
