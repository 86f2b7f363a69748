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

    clip: true
    activeFocusOnTab: true
    reuseItems: true
    boundsBehavior: Flickable.StopAtBounds
    leftMargin: Theme.space3
    topMargin: Theme.space1
    bottomMargin: Theme.space1
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Log")
    onCountChanged: if (root.followsEnd)
        root.positionViewAtEnd()
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
        implicitHeight: Math.round(18 * Theme.scale)
        Accessible.role: Accessible.ListItem
        Accessible.name: line.service + ": " + line.lineText

        Row {
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
            MonoLabel {
                text: line.lineText
                color: line.isError ? Theme.warning : Theme.ink
                Accessible.ignored: true
            }
        }
    }
}
