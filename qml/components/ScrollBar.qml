// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Plumbline.Theme

/// A slim bar that is there only when there is more to see.
T.ScrollBar {
    id: root

    implicitWidth: 10
    implicitHeight: 10
    padding: 2
    visible: root.size < 1
    Accessible.ignored: !visible
    minimumSize: 0.05
    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: root.pressed ? Theme.inkSoft : Theme.borderStrong
        opacity: root.hovered || root.pressed ? 0.9 : 0.5
    }
}
