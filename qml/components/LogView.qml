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
    property string emptyText: qsTr("Lines appear here as the services write them.")

    function scrollTo(y: real): void {
        const first = root.originY - root.topMargin;
        const last = Math.max(first, root.originY + root.contentHeight + root.bottomMargin - root.height);
        root.contentY = Math.max(first, Math.min(last, y));
        root.followsEnd = root.atYEnd;
    }

    /// The word stands in the line; the colour only helps to find it.
    function levelColor(level: string, isError: bool): color {
        switch (level) {
        case "fatal":
        case "error":
            return Theme.error;
        case "warn":
            return Theme.warning;
        case "trace":
        case "debug":
            return Theme.inkSoft;
        case "":
            return isError ? Theme.warning : Theme.ink;
        default:
            return Theme.ink;
        }
    }

    function stayAtEnd(): void {
        if (root.followsEnd)
            root.positionViewAtEnd();
    }

    clip: true
    activeFocusOnTab: true
    currentIndex: -1 // a line that scrolls away would take the keyboard with it
    reuseItems: true
    boundsBehavior: Flickable.StopAtBounds
    leftMargin: Theme.space3
    Accessible.role: Accessible.List
    Accessible.ignored: !visible
    Accessible.name: qsTr("Log")
    onCountChanged: laidOut.restart()
    onHeightChanged: root.stayAtEnd()
    onContentHeightChanged: laidOut.restart()
    onFollowsEndChanged: root.stayAtEnd()
    onMovementEnded: root.followsEnd = root.atYEnd
    Keys.onPressed: event => {
        const page = root.height * 0.9;
        switch (event.key) {
        case Qt.Key_End:
            root.followsEnd = true;
            break;
        case Qt.Key_Home:
            root.followsEnd = false;
            root.positionViewAtBeginning();
            break;
        case Qt.Key_PageUp:
            root.scrollTo(root.contentY - page);
            break;
        case Qt.Key_PageDown:
            root.scrollTo(root.contentY + page);
            break;
        case Qt.Key_Up:
            root.scrollTo(root.contentY - Theme.rowHeight);
            break;
        case Qt.Key_Down:
            root.scrollTo(root.contentY + Theme.rowHeight);
            break;
        default:
            return;
        }
        event.accepted = true;
    }
    T.ScrollBar.vertical: ScrollBar {
        onPressedChanged: root.followsEnd = root.atYEnd
    }

    Timer {
        id: laidOut

        interval: 0
        onTriggered: root.stayAtEnd()
    }
    FocusRing {
        parent: root
        anchors.margins: 1
        visible: root.activeFocus
    }
    Label {
        anchors.centerIn: parent
        visible: root.count === 0
        text: root.emptyText
        color: Theme.inkSoft
    }

    delegate: Item {
        id: line

        required property string service
        required property int serviceNumber
        required property string lineText
        required property string time
        required property string level
        required property bool isError
        required property bool isBoundary

        width: ListView.view.width - Theme.space3
        implicitHeight: Math.max(2 * Math.round(9 * Theme.scale), words.y + words.implicitHeight)
        Accessible.role: Accessible.ListItem
        Accessible.ignored: !visible
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
                width: Math.round(84 * Theme.scale)
                text: line.service
                color: Theme.series[line.serviceNumber % Theme.series.length]
                Accessible.ignored: true
            }
        }
        MonoLabel {
            id: words

            x: lead.width + Theme.space2
            width: line.width - x
            text: line.lineText
            color: line.isBoundary ? Theme.inkSoft : root.levelColor(line.level, line.isError)
            wrapMode: root.wraps ? Text.WrapAnywhere : Text.NoWrap
            elide: root.wraps ? Text.ElideNone : Text.ElideRight
            Accessible.ignored: true
        }
    }
}
