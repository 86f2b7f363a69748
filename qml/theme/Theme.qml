// SPDX-License-Identifier: Apache-2.0
pragma Singleton

import QtQuick

/// Every colour, distance, text size and duration of the window.
QtObject {
    id: root

    /// "system", "light" or "dark"; set by the window from the person's settings.
    property string scheme: "system"
    property bool reduceMotion: false
    /// How large texts are beside the system's; set by the window too.
    property real textScale: 1

    readonly property SystemPalette system: SystemPalette {}
    readonly property bool isDark: root.scheme === "dark" || (root.scheme === "system" && root.system.window.hslLightness < 0.5)

    // Surfaces, from the back to the front.
    readonly property color canvas: root.isDark ? "#14171c" : "#f4f5f7"
    readonly property color surface: root.isDark ? "#1b1f26" : "#ffffff"
    readonly property color raised: root.isDark ? "#242a33" : "#f0f2f5"
    readonly property color hovered: root.isDark ? "#262d37" : "#eef1f5"
    readonly property color selected: root.isDark ? "#213347" : "#dfebf8"
    readonly property color border: root.isDark ? "#323944" : "#d9dde3"
    readonly property color borderStrong: root.isDark ? "#66707d" : "#868e99"

    // Text, each at least 4.5:1 on every surface above.
    readonly property color ink: root.isDark ? "#e8ecf1" : "#1a1f27"
    readonly property color inkSoft: root.isDark ? "#a9b2be" : "#525c69"
    readonly property color inkOnAccent: root.isDark ? "#0b1623" : "#ffffff"

    readonly property color accent: root.isDark ? "#6cb0f5" : "#1b63ad"
    readonly property color accentHovered: root.isDark ? "#8ac1f8" : "#15508d"

    // The four states; never the only carrier of their meaning.
    readonly property color ok: root.isDark ? "#58c48d" : "#12734a"
    readonly property color working: root.isDark ? "#6cb0f5" : "#1b63ad"
    readonly property color warning: root.isDark ? "#e8b04a" : "#8a5a00"
    readonly property color error: root.isDark ? "#f4837d" : "#b3261e"
    readonly property color idle: root.isDark ? "#9099a5" : "#5f6975"
    readonly property color errorSurface: root.isDark ? "#33201f" : "#fdf1f0"
    readonly property color okSurface: root.isDark ? "#16291f" : "#eaf6ef"
    readonly property color warningSurface: root.isDark ? "#2f2818" : "#fdf6e7"

    /// Beside a name, to follow one among several with the eye; each at least 4.5:1 on a surface.
    readonly property list<color> series: root.isDark ? ["#6cb0f5", "#58c48d", "#c9a4f5", "#f0a874", "#5fc9d8", "#f292c4"] : ["#1b63ad", "#12734a", "#7539b3", "#99420f", "#0b6c7d", "#a3246b"]

    /// The eight colours that programs in a terminal know by number, black to white, and the same bright. What is
    /// written in them is made legible on whatever it stands on; these are chosen for the surface.
    readonly property list<color> terminal: root.isDark ? ["#39414d", "#f4837d", "#58c48d", "#e8b04a", "#6cb0f5", "#c9a4f5", "#5fc9d8", "#c9d1db", "#8b95a2", "#ffa9a4", "#7ddcab", "#f5c876", "#93c7ff", "#dcc1ff", "#86dfeb", "#ffffff"] : ["#1a1f27", "#b3261e", "#12734a", "#8a5a00", "#1b63ad", "#7539b3", "#0b6c7d", "#d3d8df", "#5f6975", "#c4332a", "#177d52", "#946100", "#2970be", "#8346c4", "#0f7688", "#f0f2f5"]

    readonly property int space1: 4
    readonly property int space2: 8
    readonly property int space3: 12
    readonly property int space4: 16
    readonly property int space5: 24
    readonly property int space6: 32
    readonly property int radius: 6

    readonly property font systemFont: Application.font
    readonly property real scale: Math.max(0.8, root.systemFont.pointSize > 0 ? root.systemFont.pointSize / 10 : 1) * root.textScale
    readonly property int textSmall: Math.round(12 * root.scale)
    readonly property int textNormal: Math.round(13 * root.scale)
    readonly property int textLarge: Math.round(19 * root.scale)
    readonly property string mono: "monospace"
    readonly property string sans: root.systemFont.family
    readonly property int rowHeight: Math.round(28 * root.scale)
    readonly property int controlHeight: Math.round(32 * root.scale)
    readonly property int railWidth: Math.round(76 * root.scale)
    readonly property int barHeight: root.controlHeight + root.space1

    readonly property int duration: root.reduceMotion ? 0 : 150

    /// The colour of a state's word: a service's, a step's or a verdict's.
    function stateColor(state: string): color {
        switch (state) {
        case "healthy":
        case "running":
        case "completed":
        case "done":
        case "ok":
        case "equal":
        case "pass":
            return root.ok;
        case "starting":
        case "working":
        case "expected":
            return root.working;
        case "unhealthy":
        case "failed":
        case "dead":
        case "restarting":
        case "trouble":
        case "error":
        case "missing":
        case "fail":
            return root.error;
        case "paused":
        case "warning":
        case "drift":
        case "warn":
            return root.warning;
        default:
            return root.idle;
        }
    }
}
