// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Theme

/// Which of several panels is shown in one place; arrow keys go from one to the next.
Row {
    id: root

    required property string label
    /// Entries { key, text, count }: a count below 0 is not shown.
    required property var tabs
    required property string current
    signal picked(key: string)

    function pickBeside(index: int, step: int): void {
        const next = (index + step + root.tabs.length) % root.tabs.length;
        root.picked(root.tabs[next].key);
        repeater.itemAt(next)?.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.space1
    Accessible.role: Accessible.PageTabList
    Accessible.ignored: !visible
    Accessible.name: root.label

    Repeater {
        id: repeater

        model: root.tabs.length // not the list: a count that changes leaves the tabs and the focus alone

        T.TabButton {
            id: tab

            required property int index
            readonly property var entry: root.tabs[tab.index]
            readonly property bool isCurrent: tab.entry.key === root.current

            objectName: "tab:" + tab.entry.key
            implicitWidth: implicitContentWidth + 2 * Theme.space3
            leftPadding: Theme.space3
            rightPadding: Theme.space3
            implicitHeight: Theme.controlHeight - 4
            text: tab.entry.text
            checkable: false
            autoExclusive: false
            focusPolicy: tab.isCurrent || tab.activeFocus ? Qt.StrongFocus : Qt.ClickFocus
            hoverEnabled: true
            Accessible.role: Accessible.PageTab
            Accessible.ignored: !visible
            Accessible.name: tab.entry.count < 0 ? tab.text : qsTr("%1, %2").arg(tab.text).arg(tab.entry.count)
            Accessible.selected: tab.isCurrent
            Accessible.onPressAction: tab.clicked()
            Keys.onReturnPressed: tab.clicked()
            Keys.onEnterPressed: tab.clicked()
            Keys.onLeftPressed: root.pickBeside(tab.index, -1)
            Keys.onRightPressed: root.pickBeside(tab.index, 1)
            onClicked: root.picked(tab.entry.key)

            contentItem: Row {
                spacing: Theme.space1

                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    text: tab.text
                    color: tab.isCurrent ? Theme.accent : Theme.ink
                    font.weight: tab.isCurrent ? Font.DemiBold : Font.Normal
                    Accessible.ignored: true
                }
                Label {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: tab.entry.count >= 0
                    text: tab.entry.count
                    color: Theme.inkSoft
                    Accessible.ignored: true
                }
            }
            background: Rectangle {
                radius: Theme.radius
                color: tab.hovered ? Theme.hovered : "transparent"

                Rectangle {
                    anchors.bottom: parent.bottom
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.leftMargin: Theme.space2
                    anchors.rightMargin: Theme.space2
                    height: 2
                    radius: 1
                    visible: tab.isCurrent
                    color: Theme.accent
                }
                FocusRing {
                    visible: tab.visualFocus
                }
            }
        }
    }
}
