// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Theme

/// The services as a graph: what stands left is needed by what stands right of it.
Flickable {
    id: root

    /// Its roles are those of ServiceNode, beside `columns`, `rowsHigh`, `routes` and `laidOut`.
    required property var graph
    required property string selectedName
    signal selectRequested(string name)

    /// The node that the keyboard is at.
    property string currentName: root.selectedName
    /// Between two columns.
    readonly property real gap: 36 * Theme.scale
    /// As narrow as it takes to see all columns at once, but never too narrow to read.
    readonly property real nodeWidth: Math.max(112 * Theme.scale, Math.min(168 * Theme.scale, (root.width - 2 * Theme.space4 + root.gap) / Math.max(1, root.graph.columns) - root.gap))
    readonly property real nodeHeight: Theme.controlHeight + Theme.space3
    readonly property real stepX: root.nodeWidth + root.gap
    readonly property real stepY: root.nodeHeight + Theme.space4

    function centreX(column: real): real {
        return Theme.space4 + column * root.stepX + root.nodeWidth / 2;
    }

    function centreY(row: real): real {
        return Theme.space3 + row * root.stepY + root.nodeHeight / 2;
    }

    function step(across: int, down: int): void {
        root.currentName = root.graph.neighbour(root.currentName, across, down);
    }

    function bringIntoView(item: Item): void {
        root.contentX = Math.max(0, Math.min(root.contentX, item.x - Theme.space2, root.contentWidth - root.width), Math.min(item.x + item.width + Theme.space2 - root.width, root.contentWidth - root.width));
        root.contentY = Math.max(0, Math.min(root.contentY, item.y - Theme.space2), Math.min(item.y + item.height + Theme.space2 - root.height, root.contentHeight - root.height));
    }

    onStepXChanged: lines.requestPaint()
    contentWidth: Math.max(root.width, Theme.space4 * 2 + root.graph.columns * root.stepX - (root.stepX - root.nodeWidth))
    contentHeight: Math.max(root.height, Theme.space3 * 2 + root.graph.rowsHigh * root.stepY - Theme.space4)
    clip: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.ignored: !visible
    Accessible.name: qsTr("What needs what")
    Keys.onLeftPressed: root.step(-1, 0)
    Keys.onRightPressed: root.step(1, 0)
    Keys.onUpPressed: root.step(0, -1)
    Keys.onDownPressed: root.step(0, 1)
    Keys.onReturnPressed: root.selectRequested(root.currentName)
    Keys.onSpacePressed: root.selectRequested(root.currentName)
    onActiveFocusChanged: {
        if (root.activeFocus && root.currentName.length === 0)
            root.step(0, 0);
    }
    T.ScrollBar.vertical: ScrollBar {}
    T.ScrollBar.horizontal: ScrollBar {}

    Canvas {
        id: lines

        readonly property string lit: root.activeFocus && root.currentName.length > 0 ? root.currentName : root.selectedName

        anchors.fill: parent
        onLitChanged: lines.requestPaint()
        onPaint: {
            const pen = lines.getContext("2d");
            pen.reset();
            const routes = root.graph.routes;
            const isLit = route => route.from === lines.lit || route.to === lines.lit;
            for (const pass of [false, true]) {
                // those that are lit lie on top
                pen.strokeStyle = pen.fillStyle = pass ? Theme.accent : Theme.borderStrong;
                pen.lineWidth = pass ? 2 : 1.25;
                for (let i = 0; i < routes.length; ++i) {
                    if (isLit(routes[i]) === pass)
                        lines.drawRoute(pen, routes[i].points);
                }
            }
        }

        /// From the left edge of what needs, bend by bend, to the right edge of what is needed.
        function drawRoute(pen: var, points: var): void {
            const last = points.length - 1;
            const half = root.nodeWidth / 2;
            let x = root.centreX(points[0].x) - half;
            let y = root.centreY(points[0].y);
            pen.beginPath();
            pen.moveTo(x, y);
            for (let i = 1; i <= last; ++i) {
                const entryX = root.centreX(points[i].x) + half + (i === last ? 7 : 0);
                const entryY = root.centreY(points[i].y);
                const middle = (x + entryX) / 2;
                pen.bezierCurveTo(middle, y, middle, entryY, entryX, entryY);
                x = entryX;
                y = entryY;
                if (i < last) {
                    // level through the column that it passes
                    x = root.centreX(points[i].x) - half;
                    pen.lineTo(x, y);
                }
            }
            pen.stroke();
            pen.beginPath();
            pen.moveTo(x - 7, y);
            pen.lineTo(x + 1, y - 4);
            pen.lineTo(x + 1, y + 4);
            pen.closePath();
            pen.fill();
        }

        Connections {
            target: root.graph

            function onLaidOut(): void {
                lines.requestPaint();
            }
        }
        Connections {
            target: Theme

            function onIsDarkChanged(): void {
                lines.requestPaint();
            }
        }
    }
    Repeater {
        model: root.graph

        ServiceNode {
            id: node

            x: root.centreX(node.atColumn) - width / 2
            y: root.centreY(node.atRow) - height / 2
            width: root.nodeWidth
            height: root.nodeHeight
            isSelected: node.name === root.selectedName
            isCurrent: root.activeFocus && node.name === root.currentName
            onIsCurrentChanged: {
                if (node.isCurrent)
                    root.bringIntoView(node);
            }
            onPressed: {
                root.forceActiveFocus(Qt.MouseFocusReason);
                root.currentName = node.name;
                root.selectRequested(node.name);
            }
        }
    }
}
