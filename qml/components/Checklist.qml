// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

/// The steps from clone to healthy; one of them is selected.
ListView {
    id: root

    required property string selected
    signal picked(step: string)

    clip: true
    activeFocusOnTab: true
    keyNavigationEnabled: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.ignored: !visible
    Accessible.name: qsTr("Checklist")
    Keys.onReturnPressed: (root.currentItem as ChecklistRow)?.activate()
    Keys.onSpacePressed: (root.currentItem as ChecklistRow)?.activate()
    Keys.onUpPressed: {
        root.decrementCurrentIndex();
        (root.currentItem as ChecklistRow)?.activate();
    }
    Keys.onDownPressed: {
        root.incrementCurrentIndex();
        (root.currentItem as ChecklistRow)?.activate();
    }
    T.ScrollBar.vertical: ScrollBar {}

    delegate: ChecklistRow {
        id: row

        required property int index

        width: ListView.view.width
        isSelected: row.stepId === root.selected
        showsCurrent: root.activeFocus
        onIsSelectedChanged: {
            if (row.isSelected)
                root.currentIndex = row.index;
        }
        onPressed: step => {
            root.currentIndex = row.index;
            root.picked(step);
        }
    }
}
