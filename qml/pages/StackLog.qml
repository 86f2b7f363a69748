// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Theme

/// The log of all services, or of the one that is selected, with what is known of that one above it.
Panel {
    id: root

    readonly property bool hasSelection: App.stack.selectedService.length > 0
    /// How saving went, for some seconds.
    readonly property string outcome: App.stack.log.savedFile.length > 0 ? qsTr("Saved as %1").arg(App.stack.log.savedFile) : App.stack.log.saveProblem.length > 0 ? qsTr("Not saved: %1").arg(App.stack.log.saveProblem) : ""

    function counted(number: int): string {
        return Number(number).toLocaleString(Qt.locale(), "f", 0);
    }

    function shownNote(): string {
        if (root.outcome.length > 0)
            return root.outcome;
        if (App.stack.log.isFiltered)
            return qsTr("%1 of %2 lines").arg(root.counted(logView.count)).arg(root.counted(App.stack.log.total));
        return App.stack.log.total === 1 ? qsTr("1 line") : qsTr("%1 lines").arg(root.counted(App.stack.log.total));
    }

    title: root.hasSelection ? qsTr("Log of %1").arg(App.stack.selectedService) : qsTr("Log of all services")
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
            checked: App.stack.log.isPaused
            iconName: App.stack.log.isPaused ? "play" : "pause"
            text: App.stack.log.isPaused ? qsTr("Go on") : qsTr("Pause")
            onClicked: App.stack.log.isPaused = !App.stack.log.isPaused
        },
        IconButton {
            objectName: "copyLog"
            iconName: "copy"
            text: qsTr("Copy the lines shown")
            onClicked: App.copy(App.stack.log.text())
        },
        IconButton {
            objectName: "saveLog"
            iconName: "save"
            text: qsTr("Save the lines shown")
            enabled: logView.count > 0
            onClicked: saveDialog.active = true
        },
        IconButton {
            objectName: "showAll"
            visible: root.hasSelection
            iconName: "close"
            text: qsTr("Show all services")
            onClicked: App.stack.selectedService = ""
        }
    ]

    Timer {
        interval: 8000
        running: root.outcome.length > 0
        onTriggered: App.stack.log.forgetSaving()
    }
    Loader {
        id: saveDialog

        active: false
        sourceComponent: SaveFileDialog {
            title: qsTr("Save the log")
            suggestedName: (root.hasSelection ? App.stack.selectedService : App.workspace.name) + ".log"
            onChosen: file => {
                saveDialog.active = false;
                App.stack.log.save(file);
            }
            onRejected: saveDialog.active = false
        }
    }
    // A positioner: layouts of Qt 6.4 keep pointers to items that a Repeater has deleted.
    Column {
        id: details

        width: parent.width
        bottomPadding: Theme.space1

        Repeater {
            model: App.stack.selection

            ServiceDetails {
                width: details.width
                canAct: !App.stack.isBusy
                onLinkRequested: link => App.openLink(link)
                onStartRequested: App.stack.start(name)
                onStopRequested: App.stack.stop(name)
                onRestartRequested: App.stack.restart(name)
            }
        }
    }
    LogFilters {
        id: filters

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: details.bottom
        anchors.margins: Theme.space1
        anchors.leftMargin: Theme.space2
        anchors.rightMargin: Theme.space2
        words: App.stack.log.filter
        kind: App.stack.log.filterKind
        minimumLevel: App.stack.log.minimumLevel
        problem: App.stack.log.filterProblem
        isSearching: App.stack.log.isSearching
        onWordsEdited: words => App.stack.log.filter = words
        onKindChosen: kind => App.stack.log.filterKind = kind
        onLevelChosen: level => App.stack.log.minimumLevel = level
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
        model: App.stack.log
        showService: !root.hasSelection
        wraps: wrap.checked
        emptyText: App.stack.log.isSearching ? qsTr("Searching …") : App.stack.log.isFiltered && App.stack.log.total > 0 ? qsTr("No line is what the filter asks for.") : qsTr("Lines appear here as the services write them.")
    }
}
