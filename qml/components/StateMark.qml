// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Plumbline.Theme

/// A state as a shape and a colour: a disc is well, a ring is on its way, a square is in trouble,
/// a dash is not there. Painted, so that it is crisp at every size.
Canvas {
    id: root

    required property string state

    readonly property color tint: Theme.stateColor(root.state)
    readonly property string shape: {
        switch (root.state) {
        case "healthy":
        case "running":
        case "completed":
        case "done":
        case "ok":
            return "disc";
        case "starting":
        case "working":
            return "ring";
        case "unhealthy":
        case "failed":
        case "dead":
        case "restarting":
        case "trouble":
        case "error":
            return "square";
        default:
            return "dash";
        }
    }

    implicitWidth: 12
    implicitHeight: 12
    Accessible.ignored: true
    onTintChanged: requestPaint()
    onShapeChanged: requestPaint()
    onPaint: {
        const painter = getContext("2d");
        painter.reset();
        const size = Math.min(width, height);
        painter.fillStyle = root.tint;
        painter.strokeStyle = root.tint;
        painter.lineWidth = 2;
        painter.beginPath();
        if (root.shape === "disc") {
            painter.arc(size / 2, size / 2, size / 2 - 1, 0, 2 * Math.PI);
            painter.fill();
        } else if (root.shape === "ring") {
            painter.arc(size / 2, size / 2, size / 2 - 2, 0, 2 * Math.PI);
            painter.stroke();
        } else if (root.shape === "square") {
            painter.rect(1, 1, size - 2, size - 2);
            painter.fill();
        } else {
            painter.rect(1, size / 2 - 1, size - 2, 2);
            painter.fill();
        }
    }
}
