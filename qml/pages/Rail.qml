// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Components
import Plumbline.Theme

/// The pages one can go to, on the left edge of the window.
Surface {
    id: root

    required property Pages pages
    required property string current
    signal chosen(key: string)

    implicitWidth: Theme.railWidth
    edge: Qt.RightEdge
    Accessible.role: Accessible.PageTabList
    Accessible.ignored: !visible
    Accessible.name: qsTr("Pages")

    Column {
        anchors.top: parent.top
        anchors.topMargin: Theme.space2
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: Theme.space1

        Repeater {
            model: root.pages.entries

            RailButton {
                required property PageEntry modelData

                objectName: "rail:" + modelData.key
                text: modelData.name
                iconName: modelData.iconName
                shortcutText: qsTr("Ctrl+%1").arg(modelData.digit)
                isCurrent: root.current === modelData.key
                onClicked: root.chosen(modelData.key)
            }
        }
    }
}
