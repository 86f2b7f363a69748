// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Components // its types in C++
import Plumbline.Theme

/// The matrix: a heading that stays, groups whose title stays while their rows pass, keys that stay
/// while the environments move.
FocusScope {
    id: root

    required property var model
    required property var environments
    required property int currentRow
    required property int sortColumn
    required property bool isDescending
    /// Title of the group that topRow stands in.
    required property string topTitle
    /// Widths that a person has pulled: key, verdict, environments; 0: none.
    property var pulled: []
    property int currentColumn: -1
    property string emptyText: ""
    signal rowRequested(row: int)
    signal inspectRequested
    signal toggleRequested(row: int)
    signal openRequested(row: int, isOpen: bool)
    signal sortRequested(column: int)
    signal copyRequested(row: int, column: int)
    signal copyRowRequested(row: int)
    signal pulledByPerson(widths: var)

    readonly property int topRow: Math.floor(Math.max(0, list.contentY) / root.rowHeight)
    readonly property int rowHeight: Math.round(22 * Theme.scale)
    readonly property var widths: {
        const scale = Theme.scale;
        const made = [root.pulled[0] || Math.round(230 * scale), root.pulled[1] || Math.round(112 * scale)];
        const count = root.environments.length;
        const even = count > 0 ? Math.floor((root.width - made[0] - made[1]) / count) : 0;
        for (let i = 0; i < count; ++i)
            made.push(root.pulled[i + 2] || Math.max(Math.round(120 * scale), even));
        return made;
    }
    readonly property var cellWidths: root.widths.slice(2)
    readonly property real totalWidth: root.widths.reduce((sum, width) => sum + width, 0)

    function pull(column: int, width: real): void {
        const next = root.pulled.slice();
        while (next.length < root.widths.length)
            next.push(0);
        next[column] = Math.max(60, Math.min(900, Math.round(width)));
        root.pulledByPerson(next);
    }

    onCurrentRowChanged: list.currentIndex = root.currentRow

    MatrixStyle {
        id: style

        ink: Theme.ink
        inkSoft: Theme.inkSoft
        error: Theme.error
        warning: Theme.warning
        errorSurface: Theme.errorSurface
        warningSurface: Theme.warningSurface
        accent: Theme.accent
        mono: Theme.mono
        sans: Theme.sans
        pixelSize: Theme.textSmall
        before: Theme.space2
        after: Theme.space1
    }

    Item {
        id: headings

        width: parent.width
        height: Theme.rowHeight
        clip: true

        Row {
            x: root.widths[0] + root.widths[1] - list.contentX

            Repeater {
                model: root.environments

                MatrixHeader {
                    required property int index
                    required property string modelData

                    objectName: "heading:" + modelData
                    width: root.widths[index + 2] ?? 0
                    text: modelData
                    isSorted: root.sortColumn === index + 2
                    isDescending: root.isDescending
                    onSortRequested: root.sortRequested(index + 2)
                    onWidthRequested: width => root.pull(index + 2, width)
                }
            }
        }
        Row {
            MatrixHeader {
                objectName: "heading:key"
                width: root.widths[0]
                text: qsTr("What")
                isSorted: root.sortColumn === 0
                isDescending: root.isDescending
                onSortRequested: root.sortRequested(0)
                onWidthRequested: width => root.pull(0, width)
            }
            MatrixHeader {
                objectName: "heading:verdict"
                width: root.widths[1]
                text: qsTr("Verdict")
                isSorted: root.sortColumn === 1
                isDescending: root.isDescending
                onSortRequested: root.sortRequested(1)
                onWidthRequested: width => root.pull(1, width)
            }
        }
    }
    Rectangle {
        anchors.top: headings.bottom
        width: parent.width
        height: 1
        color: Theme.borderStrong
    }
    ListView {
        id: list

        objectName: "matrixList"
        anchors.fill: parent
        anchors.topMargin: headings.height + 1
        focus: true
        activeFocusOnTab: true
        clip: true
        reuseItems: true
        cacheBuffer: 4 * root.rowHeight
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.AutoFlickIfNeeded
        contentWidth: Math.max(width, root.totalWidth)
        model: root.model
        currentIndex: -1
        highlightFollowsCurrentItem: true
        highlightMoveDuration: 0
        Accessible.role: Accessible.Table
        Accessible.ignored: !visible
        Accessible.name: qsTr("Comparison of %1").arg(root.environments.join(", "))
        T.ScrollBar.vertical: ScrollBar {}
        T.ScrollBar.horizontal: ScrollBar {}
        onCurrentIndexChanged: {
            if (list.activeFocus && list.currentIndex >= 0)
                root.rowRequested(list.currentIndex);
        }
        Keys.onPressed: event => {
            const rows = Math.max(1, Math.floor(list.height / root.rowHeight) - 1);
            const onGroup = list.currentItem && (list.currentItem as MatrixRow).isGroup;
            switch (event.key) {
            case Qt.Key_PageDown:
                list.currentIndex = Math.min(list.count - 1, Math.max(0, list.currentIndex) + rows);
                break;
            case Qt.Key_PageUp:
                list.currentIndex = Math.max(0, list.currentIndex - rows);
                break;
            case Qt.Key_Home:
                list.currentIndex = 0;
                break;
            case Qt.Key_End:
                list.currentIndex = list.count - 1;
                break;
            case Qt.Key_Left:
                if (onGroup)
                    root.openRequested(list.currentIndex, false);
                else
                    root.currentColumn = Math.max(-1, root.currentColumn - 1);
                break;
            case Qt.Key_Right:
                if (onGroup)
                    root.openRequested(list.currentIndex, true);
                else
                    root.currentColumn = Math.min(root.environments.length - 1, root.currentColumn + 1);
                break;
            case Qt.Key_Return:
            case Qt.Key_Enter:
            case Qt.Key_Space:
                if (onGroup)
                    root.toggleRequested(list.currentIndex);
                else
                    root.inspectRequested();
                break;
            case Qt.Key_C:
                if (!(event.modifiers & Qt.ControlModifier))
                    return;
                if (event.modifiers & Qt.ShiftModifier)
                    root.copyRowRequested(list.currentIndex);
                else
                    root.copyRequested(list.currentIndex, root.currentColumn);
                break;
            default:
                return;
            }
            event.accepted = true;
        }

        delegate: MatrixRow {
            id: row

            width: list.contentWidth
            height: root.rowHeight
            widths: root.widths
            cellWidths: root.cellWidths
            look: style
            scrollX: list.contentX
            viewWidth: list.width
            isCurrent: row.ListView.isCurrentItem
            currentColumn: root.currentColumn
            showsCurrent: list.activeFocus
            onPressed: column => {
                root.currentColumn = column;
                list.forceActiveFocus();
                list.currentIndex = row.index;
                root.rowRequested(row.index);
            }
            onToggleRequested: root.toggleRequested(row.index)
        }
    }
    Rectangle {
        anchors.top: headings.bottom
        anchors.topMargin: 1
        width: parent.width
        height: root.rowHeight
        visible: list.contentY > 0 && list.count > 0
        color: Theme.raised

        Label {
            anchors.fill: parent
            anchors.leftMargin: Theme.space5
            text: root.topTitle
            font.pixelSize: Theme.textSmall
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.border
        }
    }
    Label {
        anchors.centerIn: list
        width: Math.min(implicitWidth, list.width - 2 * Theme.space4)
        visible: list.count === 0
        text: root.emptyText
        color: Theme.inkSoft
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
    }
    FocusRing {
        anchors.fill: list
        anchors.margins: 1
        radius: 2
        visible: list.activeFocus && list.currentIndex < 0
    }
}
