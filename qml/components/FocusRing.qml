// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Plumbline.Theme

/// Shows which control has the keyboard.
Rectangle {
    anchors.fill: parent
    anchors.margins: -3
    radius: Theme.radius + 3
    color: "transparent"
    border.width: 2
    border.color: Theme.accent
}
