// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Plumbline.Theme

/// A state as a shape and a colour: a disc is well or equal, a ring is on its way or expected to
/// differ, a square is in trouble or missing, a diamond wants care or drifts, a hollow diamond is waived,
/// a hollow square could not be read, a dash is not there.
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
        case "equal":
        case "pass":
            return "disc";
        case "starting":
        case "working":
        case "expected":
            return "ring";
        case "unhealthy":
        case "failed":
        case "dead":
        case "restarting":
        case "trouble":
        case "error":
        case "missing":
        case "fail":
            return "square";
        case "paused":
        case "warning":
        case "drift":
        case "warn":
            return "diamond";
        case "waived":
            return "hollow diamond";
        case "unreadable":
        case "not-measured":
            return "hollow square";
        default:
            return "dash";
        }
    }
    readonly property color tint: Theme.stateColor(root.state)
    readonly property bool isTurned: root.shape === "diamond" || root.shape === "hollow diamond"
    readonly property bool isHollow: root.shape === "ring" || root.shape === "hollow diamond" || root.shape === "hollow square"
    readonly property bool isRound: root.shape === "disc" || root.shape === "ring"
    readonly property int size: Math.min(root.width, root.height) - 2

    implicitWidth: 12
    implicitHeight: 12
    Accessible.ignored: true

    Rectangle {
        anchors.centerIn: parent
        rotation: root.isTurned ? 45 : 0
        scale: root.isTurned ? 0.8 : 1
        width: root.size
        height: root.shape === "dash" ? 2 : root.size
        radius: root.isRound ? width / 2 : root.shape === "square" || root.shape === "hollow square" ? 1 : 0
        antialiasing: root.isRound || root.isTurned
        color: root.isHollow ? "transparent" : root.tint
        border.width: root.isHollow ? 2 : 0
        border.color: root.tint
    }
}
