// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Theme

/// One of several words, chosen from a list that opens below it.
T.ComboBox {
    id: root

    required property string label

    implicitHeight: Theme.controlHeight - 4
    implicitWidth: Math.round(150 * Theme.scale)
    leftPadding: Theme.space2
    rightPadding: Theme.space5
    focusPolicy: Qt.StrongFocus
    font.pixelSize: Theme.textSmall
    hoverEnabled: true
    Accessible.role: Accessible.ComboBox
    Accessible.ignored: !visible
    Accessible.name: qsTr("%1: %2").arg(root.label).arg(root.displayText)
    Keys.onReturnPressed: root.popup.open()
    Keys.onEnterPressed: root.popup.open()

    contentItem: Label {
        text: root.displayText
        font.pixelSize: Theme.textSmall
        Accessible.ignored: true
    }
    indicator: Icon {
        x: root.width - width - Theme.space2
        y: (root.height - height) / 2
        icon: "chevron"
        sourceSize.width: 12
        sourceSize.height: 12
        color: Theme.inkSoft
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.hovered ? Theme.hovered : Theme.surface
        border.width: 1
        border.color: Theme.border

        FocusRing {
            visible: root.visualFocus
        }
    }
    delegate: T.ItemDelegate {
        id: choice

        required property int index

        width: root.popup.availableWidth
        implicitHeight: Theme.rowHeight
        leftPadding: Theme.space2
        highlighted: root.highlightedIndex === choice.index
        text: root.textAt(choice.index)
        Accessible.role: Accessible.ListItem
        Accessible.ignored: !visible
        Accessible.name: choice.text
        contentItem: Label {
            text: choice.text
            font.pixelSize: Theme.textSmall
            font.weight: root.currentIndex === choice.index ? Font.DemiBold : Font.Normal
            Accessible.ignored: true
        }
        background: Rectangle {
            radius: Theme.radius
            color: choice.highlighted ? Theme.selected : "transparent"
        }
    }
    popup: T.Popup {
        y: root.height + 2
        width: Math.max(root.width, 160)
        height: Math.min(contentItem.implicitHeight + 2 * padding, 320)
        padding: Theme.space1

        contentItem: ListView {
            clip: true
            implicitHeight: contentHeight
            model: root.popup.visible ? root.delegateModel : null
            currentIndex: root.highlightedIndex
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ScrollBar {}
        }
        background: Rectangle {
            radius: Theme.radius
            color: Theme.surface
            border.width: 1
            border.color: Theme.borderStrong
        }
    }
}
