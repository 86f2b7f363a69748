// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Theme

/// What was done because files changed, the newest first, while the stack follows its files.
Panel {
    id: root

    readonly property WatchController controller: App.watch

    title: qsTr("Files that are followed")
    note: root.controller.command

    StepList {
        id: steps

        objectName: "watchSteps"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: visible ? Math.min(contentHeight, parent.height * 0.6) : 0
        visible: count > 0
        Accessible.name: qsTr("What is being done because files changed")
        model: root.controller.steps
        followedRow: root.controller.steps.current
        emptyText: ""
    }
    ListView {
        id: list

        objectName: "watchLines"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: steps.bottom
        anchors.bottom: parent.bottom
        clip: true
        visible: root.controller.errorText.length === 0
        activeFocusOnTab: true
        keyNavigationEnabled: true
        boundsBehavior: Flickable.StopAtBounds
        model: root.controller.lines
        Accessible.role: Accessible.List
        Accessible.ignored: !visible
        Accessible.name: qsTr("What was done because files changed")
        T.ScrollBar.vertical: ScrollBar {}
        delegate: Label {
            id: line

            required property string kind
            required property string said

            width: ListView.view.width
            leftPadding: Theme.space3
            topPadding: Theme.space1
            text: line.said
            color: line.kind === "error" ? Theme.error : Theme.ink
            wrapMode: Text.Wrap
        }
    }
    Card {
        objectName: "watchError"
        width: parent?.width ?? 0
        visible: root.controller.errorText.length > 0
        title: qsTr("The files are no longer followed")
        message: root.controller.errorText
        hint: root.controller.errorHint
    }
}
