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

    function counted(number: int): string {
        return Number(number).toLocaleString(Qt.locale(), "f", 0);
    }

    title: root.hasSelection ? qsTr("Log of %1").arg(App.stack.selectedService) : qsTr("Log of all services")
    note: App.stack.log.filter.length > 0 ? qsTr("%1 of %2 lines").arg(root.counted(logView.count)).arg(root.counted(App.stack.log.total)) : App.stack.log.total === 1 ? qsTr("1 line") : qsTr("%1 lines").arg(root.counted(App.stack.log.total))
    tools: [
        SearchField {
            id: search

            objectName: "logFilter"
            label: qsTr("Search (Ctrl+F)")
            width: Math.max(96, Math.min(190, root.width - 330))
            onTextChanged: App.stack.log.filter = text

            Shortcut {
                sequence: "Ctrl+F"
                enabled: root.visible
                onActivated: search.forceActiveFocus()
            }
        },
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
            objectName: "showAll"
            visible: root.hasSelection
            iconName: "close"
            text: qsTr("Show all services")
            onClicked: App.stack.selectedService = ""
        }
    ]

    // A positioner: layouts of Qt 6.4 keep pointers to items that a Repeater has deleted.
    Column {
        id: details

        width: parent.width

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
    LogView {
        id: logView

        objectName: "logView"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: details.bottom
        anchors.bottom: parent.bottom
        anchors.topMargin: Theme.space1
        anchors.bottomMargin: Theme.space1
        model: App.stack.log
        showService: !root.hasSelection
        wraps: wrap.checked
        emptyText: App.stack.log.filter.length > 0 ? qsTr("No line has “%1” in it.").arg(App.stack.log.filter) : qsTr("Lines appear here as the services write them.")
    }
}
