// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Plumbline.Theme

/// A state as a shape and a colour: a disc is well, a ring is on its way, a square is in trouble,
/// a diamond wants care, a dash is not there.
Item {
    id: root

    required property string state

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
        case "paused":
        case "warning":
            return "diamond";
        default:
            return "dash";
        }
    }
    readonly property color tint: Theme.stateColor(root.state)
    readonly property bool isRound: root.shape === "disc" || root.shape === "ring"
    readonly property int size: Math.min(root.width, root.height) - 2

    implicitWidth: 12
    implicitHeight: 12
    Accessible.ignored: true

    Rectangle {
        anchors.centerIn: parent
        rotation: root.shape === "diamond" ? 45 : 0
        scale: root.shape === "diamond" ? 0.8 : 1
        width: root.size
        height: root.shape === "dash" ? 2 : root.size
        radius: root.isRound ? width / 2 : root.shape === "square" ? 1 : 0
        antialiasing: root.isRound || root.shape === "diamond"
        color: root.shape === "ring" ? "transparent" : root.tint
        border.width: root.shape === "ring" ? 2 : 0
        border.color: root.tint
    }
}
