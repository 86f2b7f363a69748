// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Theme

/// The steps of a plan, each with its cause, and how far each is.
ListView {
    id: root

    required property string emptyText

    clip: true
    activeFocusOnTab: true
    keyNavigationEnabled: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Steps")
    T.ScrollBar.vertical: ScrollBar {}

    Label {
        anchors.centerIn: parent
        visible: root.count === 0
        text: root.emptyText
        color: Theme.inkSoft
    }

    delegate: StepRow {
        width: ListView.view.width
        isCurrent: ListView.isCurrentItem && root.activeFocus
    }
}
