// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Plumbline.Theme

/// The tool tip of the control that it fills, made when `active`: when there is somebody to read it.
Loader {
    id: root

    required property string text
    /// Whether it stands on the right of the control and not below it.
    property bool isBeside: false

    anchors.fill: parent
    active: false
    source: "ToolTip.qml"
    onLoaded: {
        const tip = root.item as ToolTip;
        tip.text = Qt.binding(() => root.text);
        if (root.isBeside) {
            tip.x = Qt.binding(() => root.width + Theme.space1);
            tip.y = Qt.binding(() => (root.height - tip.height) / 2);
        }
        tip.shown = true;
    }
}
