// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Theme

/// Lines of a log; stays at the end while one is there.
ListView {
    id: root

    property bool showService: true
    property bool followsEnd: true
    property bool wraps: false

    function stayAtEnd(): void {
        if (root.followsEnd)
            root.positionViewAtEnd();
    }

    clip: true
    activeFocusOnTab: true
    reuseItems: true
    boundsBehavior: Flickable.StopAtBounds
    leftMargin: Theme.space3
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Log")
    onCountChanged: root.stayAtEnd()
    onHeightChanged: root.stayAtEnd()
    onContentHeightChanged: Qt.callLater(root.stayAtEnd)
    onMovementEnded: root.followsEnd = root.atYEnd
    Keys.onPressed: event => {
        if (event.key === Qt.Key_End) {
            root.followsEnd = true;
            root.positionViewAtEnd();
        } else if (event.key === Qt.Key_Home) {
            root.followsEnd = false;
            root.positionViewAtBeginning();
        }
    }
    T.ScrollBar.vertical: ScrollBar {
        onPressedChanged: root.followsEnd = root.atYEnd
    }

    Label {
        anchors.centerIn: parent
        visible: root.count === 0
        text: qsTr("Lines appear here as the services write them.")
        color: Theme.inkSoft
    }

    delegate: Item {
        id: line

        required property string service
        required property string lineText
        required property string time
        required property bool isError

        width: ListView.view.width - Theme.space3
        implicitHeight: Math.max(Math.round(18 * Theme.scale), words.y + words.implicitHeight)
        Accessible.role: Accessible.ListItem
        Accessible.name: line.service + ": " + line.lineText

        Row {
            id: lead

            spacing: Theme.space2

            MonoLabel {
                text: line.time
                color: Theme.inkSoft
                Accessible.ignored: true
            }
            MonoLabel {
                visible: root.showService
                width: 72 * Theme.scale
                text: line.service
                color: Theme.accent
                Accessible.ignored: true
            }
        }
        MonoLabel {
            id: words

            x: lead.width + Theme.space2
            width: line.width - x
            text: line.lineText
            color: line.isError ? Theme.warning : Theme.ink
            wrapMode: root.wraps ? Text.WrapAnywhere : Text.NoWrap
            elide: root.wraps ? Text.ElideNone : Text.ElideRight
            Accessible.ignored: true
        }
    }
}
