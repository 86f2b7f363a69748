// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// One step: what is done to what, because of what.
Rectangle {
    id: root

    required property string action
    required property string object
    required property string cause
    required property string detail
    /// A line for each field of a definition that changes, from what to what.
    required property string changes
    required property string place
    required property string file
    required property int line
    required property bool losesData
    required property string stepState
    required property string progress
    required property real fraction
    required property real elapsedMs
    property bool isCurrent: false
    /// Whether the list has the keyboard, so that the current row is marked.
    property bool showsCurrent: false
    signal placeRequested(file: string, line: int)

    readonly property string note: {
        if (root.progress.length > 0 && root.stepState !== "pending")
            return root.progress;
        return root.detail.length > 0 ? root.cause + " · " + root.detail : root.cause;
    }

    implicitHeight: Theme.rowHeight + (root.changes.length > 0 ? changeLines.implicitHeight : 0)
    color: root.isCurrent && root.showsCurrent ? Theme.hovered : "transparent"
    Accessible.role: Accessible.ListItem
    Accessible.ignored: !visible
    Accessible.name: qsTr("%1 %2: %3. %4").arg(root.action).arg(root.object).arg(root.stepState).arg(root.note)
    Accessible.description: root.changes

    RowLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.rowHeight
        anchors.leftMargin: Theme.space3
        anchors.rightMargin: Theme.space3
        spacing: Theme.space2

        StateMark {
            state: root.stepState === "running" ? "working" : root.stepState
        }
        Label {
            Layout.preferredWidth: 64 * Theme.scale
            text: root.action
            color: root.losesData ? Theme.error : Theme.ink
        }
        MonoLabel {
            Layout.preferredWidth: Math.max(212 * Theme.scale, root.width * 0.42)
            text: root.object
            elide: Text.ElideMiddle // what tells one from the other stands at the end
            color: root.losesData ? Theme.error : Theme.ink
        }
        Label {
            Layout.fillWidth: true
            text: root.losesData ? qsTr("deletes data · %1").arg(root.note) : root.note
            color: root.stepState === "failed" || root.losesData ? Theme.error : Theme.inkSoft
            font.pixelSize: Theme.textSmall
        }
        LinkLabel {
            objectName: "place"
            visible: root.place.length > 0 && root.stepState === "pending"
            isTabStop: root.isCurrent
            text: root.place.split("/").pop()
            Accessible.name: qsTr("Open %1").arg(root.place)
            onActivated: root.placeRequested(root.file, root.line)
        }
        MonoLabel {
            visible: root.elapsedMs > 0
            text: root.elapsedMs < 1000 ? qsTr("%1 ms").arg(Math.round(root.elapsedMs)) : qsTr("%1 s").arg(Number(root.elapsedMs / 1000).toLocaleString(Qt.locale(), "f", 1))
            color: Theme.inkSoft
        }
    }
    MonoLabel {
        id: changeLines

        y: Theme.rowHeight
        visible: root.changes.length > 0
        width: parent.width
        leftPadding: 12 + Theme.space3 + Theme.space2
        rightPadding: Theme.space3
        bottomPadding: Theme.space1
        text: root.changes
        color: Theme.inkSoft
        wrapMode: Text.WrapAnywhere
        elide: Text.ElideNone // with it the height would depend on itself
        Accessible.ignored: true // the row says them
    }
    ProgressLine {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: root.fraction >= 0 && root.stepState === "running"
        fraction: root.fraction
    }
}
