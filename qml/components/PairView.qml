// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Theme

/// Two environments as their config resolves, line beside line.
FocusScope {
    id: root

    required property var model
    required property string leftName
    required property string rightName
    property string emptyText: ""
    signal rowRequested(row: int)
    signal inspectRequested

    readonly property int rowHeight: Math.round(22 * Theme.scale)
    readonly property real titleWidth: Math.round(220 * Theme.scale)
    readonly property real sideWidth: (root.width - root.titleWidth) / 2

    Rectangle {
        id: headings

        width: parent.width
        height: Theme.rowHeight
        color: Theme.raised

        Label {
            x: root.titleWidth + Theme.space5
            height: parent.height
            text: root.leftName
            font.weight: Font.DemiBold
            font.pixelSize: Theme.textSmall
        }
        Label {
            x: root.titleWidth + root.sideWidth + Theme.space5
            height: parent.height
            text: root.rightName
            font.weight: Font.DemiBold
            font.pixelSize: Theme.textSmall
        }
    }
    ListView {
        id: list

        objectName: "pairList"
        anchors.fill: parent
        anchors.topMargin: headings.height
        focus: true
        activeFocusOnTab: true
        clip: true
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.model
        currentIndex: -1
        highlightMoveDuration: 0
        Accessible.role: Accessible.Table
        Accessible.ignored: !visible
        Accessible.name: qsTr("%1 beside %2").arg(root.leftName).arg(root.rightName)
        T.ScrollBar.vertical: ScrollBar {}
        onCurrentIndexChanged: {
            if (list.activeFocus && list.currentIndex >= 0)
                root.rowRequested(list.currentIndex);
        }
        Keys.onReturnPressed: root.inspectRequested()
        Keys.onEnterPressed: root.inspectRequested()
        Keys.onPressed: event => {
            const rows = Math.max(1, Math.floor(list.height / root.rowHeight) - 1);
            if (event.key === Qt.Key_PageDown)
                list.currentIndex = Math.min(list.count - 1, list.currentIndex + rows);
            else if (event.key === Qt.Key_PageUp)
                list.currentIndex = Math.max(0, list.currentIndex - rows);
            else if (event.key === Qt.Key_Home)
                list.currentIndex = 0;
            else if (event.key === Qt.Key_End)
                list.currentIndex = list.count - 1;
            else
                return;
            event.accepted = true;
        }

        delegate: Rectangle {
            id: line

            required property int index
            required property bool isHeading
            required property string title
            required property string leftText
            required property string rightText
            required property string change
            required property string verdict
            required property string mark
            readonly property bool isCurrent: line.ListView.isCurrentItem
            readonly property string leftSign: line.change === "changed" ? "~" : line.change === "removed" ? "−" : " "
            readonly property string rightSign: line.change === "changed" ? "~" : line.change === "added" ? "+" : " "
            readonly property color tint: line.mark === "missing" ? Theme.errorSurface : line.mark === "drift" ? Theme.warningSurface : Theme.raised

            width: list.width
            height: root.rowHeight
            color: line.isHeading ? Theme.raised : line.isCurrent ? Theme.selected : Theme.surface
            Accessible.role: line.isHeading ? Accessible.Heading : Accessible.Row
            Accessible.ignored: !visible
            Accessible.name: line.isHeading ? line.title : qsTr("%1, %2. %3: %4; %5: %6").arg(line.title).arg(line.verdict).arg(root.leftName).arg(line.leftText).arg(root.rightName).arg(line.rightText)

            Text {
                x: line.isHeading ? Theme.space2 : Theme.space4
                width: root.titleWidth - x - Theme.space1
                height: parent.height
                verticalAlignment: Text.AlignVCenter
                elide: Text.ElideMiddle
                textFormat: Text.PlainText
                text: line.title
                color: Theme.ink
                font.pixelSize: Theme.textSmall
                font.weight: line.isHeading ? Font.DemiBold : Font.Normal
            }
            Repeater {
                model: line.isHeading ? 0 : 2

                Rectangle {
                    id: side

                    required property int index
                    readonly property string value: side.index === 0 ? line.leftText : line.rightText
                    readonly property string sign: side.index === 0 ? line.leftSign : line.rightSign

                    x: root.titleWidth + side.index * root.sideWidth
                    width: root.sideWidth - 2
                    height: line.height
                    color: side.sign === " " ? "transparent" : line.tint

                    Text {
                        x: Theme.space2
                        height: parent.height
                        verticalAlignment: Text.AlignVCenter
                        text: side.sign
                        color: Theme.stateColor(line.mark)
                        font.family: Theme.mono
                        font.pixelSize: Theme.textSmall
                    }
                    Text {
                        x: Theme.space5
                        width: parent.width - x - Theme.space1
                        height: parent.height
                        verticalAlignment: Text.AlignVCenter
                        elide: Text.ElideRight
                        textFormat: Text.PlainText
                        text: side.value
                        color: Theme.ink
                        font.family: Theme.mono
                        font.pixelSize: Theme.textSmall
                    }
                }
            }
            MouseArea {
                anchors.fill: parent
                enabled: !line.isHeading
                onClicked: {
                    list.forceActiveFocus();
                    list.currentIndex = line.index;
                    root.rowRequested(line.index);
                }
            }
        }
    }
    Label {
        anchors.centerIn: list
        visible: list.count === 0
        text: root.emptyText
        color: Theme.inkSoft
    }
}
