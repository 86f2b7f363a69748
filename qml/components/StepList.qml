// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Theme

/// The steps of a plan, each with its cause, and how far each is.
ListView {
    id: root

    required property string emptyText
    /// The row that is kept in sight until the person scrolls; -1 for none.
    property int followedRow: -1
    property bool isFollowing: true
    signal placeRequested(file: string, line: int)

    function follow(): void {
        if (root.followedRow < 0)
            root.isFollowing = true;
        else if (root.isFollowing)
            root.positionViewAtIndex(root.followedRow, ListView.Contain);
    }

    onFollowedRowChanged: root.follow()
    onCountChanged: root.follow()
    onMovementStarted: root.isFollowing = false
    onActiveFocusChanged: if (activeFocus)
        root.isFollowing = false
    clip: true
    activeFocusOnTab: true
    keyNavigationEnabled: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.ignored: !visible
    Accessible.name: qsTr("Steps")
    reuseItems: true
    T.ScrollBar.vertical: ScrollBar {
        onPressedChanged: if (pressed)
            root.isFollowing = false
    }

    RowStop {
        view: root
    }
    Label {
        anchors.centerIn: parent
        visible: root.count === 0
        text: root.emptyText
        color: Theme.inkSoft
    }

    delegate: StepRow {
        width: ListView.view.width
        isCurrent: ListView.isCurrentItem
        showsCurrent: root.activeFocus
        onPlaceRequested: (file, line) => root.placeRequested(file, line)
    }
}
