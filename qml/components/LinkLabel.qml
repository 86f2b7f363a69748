// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Plumbline.Theme

/// Text that leads somewhere, by mouse or keyboard.
MonoLabel {
    id: root

    /// Whether Tab reaches it; in a list, that of the current row alone.
    property bool isTabStop: true
    signal activated

    color: Theme.accent
    font.underline: mouse.containsMouse || root.activeFocus
    activeFocusOnTab: root.isTabStop || root.activeFocus // Qt takes it from nothing that has the focus
    Accessible.role: Accessible.Link
    Accessible.ignored: !visible || root.text.length === 0
    Accessible.onPressAction: root.activated()
    Keys.onReturnPressed: root.activated()
    Keys.onEnterPressed: root.activated()
    Keys.onSpacePressed: root.activated()

    MouseArea {
        id: mouse

        anchors.fill: parent
        hoverEnabled: true
        cursorShape: Qt.PointingHandCursor
        onClicked: root.activated()
    }
    FocusRing {
        visible: root.activeFocus
    }
}
