// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Theme

/// What a stack writes: its lines, what is looked for in them, and what can be done with those shown.
Panel {
    id: root

    required property LogModel log
    /// The one whose lines these are; empty: all.
    required property string selectedName
    /// What stands there before there are lines.
    required property string waitText
    property bool showsService: true
    /// What is known of the one that is selected stands above its lines.
    property alias details: detailColumn.data
    signal showAllRequested
    /// How saving went, for some seconds.
    readonly property string outcome: root.log.savedFile.length > 0 ? qsTr("Saved as %1").arg(root.log.savedFile) : root.log.saveProblem.length > 0 ? qsTr("Not saved: %1").arg(root.log.saveProblem) : ""

    function counted(number: int): string {
        return Number(number).toLocaleString(Qt.locale(), "f", 0);
    }

    function shownNote(): string {
        if (root.outcome.length > 0)
            return root.outcome;
        if (root.log.isFiltered)
            return qsTr("%1 of %2 lines").arg(root.counted(logView.count)).arg(root.counted(root.log.total));
        return root.log.total === 1 ? qsTr("1 line") : qsTr("%1 lines").arg(root.counted(root.log.total));
    }

    note: root.shownNote()
    tools: [
        IconButton {
            id: wrap

            objectName: "wrapLog"
            checkable: true
            iconName: "wrap"
            text: qsTr("Wrap long lines")
            checked: App.kept("log/wraps", false)
            onToggled: App.keep("log/wraps", checked)
        },
        IconButton {
            objectName: "followLog"
            iconName: "follow"
            text: logView.followsEnd ? qsTr("New lines are followed") : qsTr("Follow new lines (End)")
            checked: logView.followsEnd
            onClicked: logView.followsEnd = true
        },
        IconButton {
            objectName: "pauseLog"
            checked: root.log.isPaused
            iconName: root.log.isPaused ? "play" : "pause"
            text: root.log.isPaused ? qsTr("Go on") : qsTr("Pause")
            onClicked: root.log.isPaused = !root.log.isPaused
        },
        IconButton {
            objectName: "copyLog"
            iconName: "copy"
            text: qsTr("Copy the lines shown")
            onClicked: App.copy(root.log.text())
        },
        IconButton {
            objectName: "saveLog"
            iconName: "save"
            text: qsTr("Save the lines shown")
            enabled: logView.count > 0
            onClicked: saveFile.ask(qsTr("Save the log"), (root.selectedName.length > 0 ? root.selectedName : App.workspace.name) + ".log")
        },
        IconButton {
            objectName: "showAll"
            visible: root.selectedName.length > 0
            iconName: "close"
            text: qsTr("Show all services")
            onClicked: root.showAllRequested()
        }
    ]

    Timer {
        interval: 8000
        running: root.outcome.length > 0
        onTriggered: root.log.forgetSaving()
    }
    SaveFile {
        id: saveFile

        objectName: "saveFile"
        onChosen: file => root.log.save(file)
    }
    // A positioner: layouts of Qt 6.4 keep pointers to items that a Repeater has deleted.
    Column {
        id: detailColumn

        width: parent.width
        bottomPadding: Theme.space1
    }
    LogFilters {
        id: filters

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: detailColumn.bottom
        anchors.margins: Theme.space1
        anchors.leftMargin: Theme.space2
        anchors.rightMargin: Theme.space2
        words: root.log.filter
        kind: root.log.filterKind
        minimumLevel: root.log.minimumLevel
        problem: root.log.filterProblem
        isSearching: root.log.isSearching
        onWordsEdited: words => root.log.filter = words
        onKindChosen: kind => root.log.filterKind = kind
        onLevelChosen: level => root.log.minimumLevel = level
    }
    LogView {
        id: logView

        objectName: "logView"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: filters.bottom
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.space2
        anchors.bottomMargin: Theme.space1
        model: root.log
        showService: root.showsService
        wraps: wrap.checked
        emptyText: root.log.isSearching ? qsTr("Searching …") : root.log.isFiltered && root.log.total > 0 ? qsTr("No line is what the filter asks for.") : root.waitText
    }
}
