// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Theme

/// The declared tasks of the workspace: run one, and see what it prints.
Panel {
    id: root

    readonly property TasksController controller: App.tasks

    title: qsTr("Tasks")
    note: qsTr("run once, in their service's image and configuration")
    Component.onCompleted: root.controller.setShown(true) // the tab says how many there are
    Component.onDestruction: root.controller.setShown(false)

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        // A positioner: layouts of Qt 6.4 do not lay out anew what becomes visible with other words.
        Column {
            id: cards

            Layout.fillWidth: true
            Layout.leftMargin: Theme.space2
            Layout.rightMargin: Theme.space2
            Layout.topMargin: implicitHeight > 0 ? Theme.space2 : 0
            Layout.bottomMargin: Layout.topMargin
            spacing: Theme.space2

            TrustCard {
                objectName: "trustTask"
                width: cards.width
                visible: root.controller.isAsked
                what: root.controller.askedTitle
                where: root.controller.askedWhere
                command: root.controller.askedCommand
                place: root.controller.askedPlace
                onPlaceClicked: App.openInEditor(root.controller.askedFile, root.controller.askedLine)
                onAnswered: mayRun => root.controller.allow(mayRun)
            }
            Card {
                objectName: "taskError"
                width: cards.width
                visible: root.controller.errorText.length > 0
                title: root.controller.shown.length > 0 ? qsTr("%1 could not be run").arg(root.controller.shown) : qsTr("The tasks could not be read")
                message: root.controller.errorText
                hint: root.controller.errorHint

                ActionButton {
                    objectName: "dismissTaskError"
                    kind: "quiet"
                    text: qsTr("Dismiss")
                    onClicked: root.controller.dismiss()
                }
            }
        }
        ListView {
            id: list

            objectName: "taskList"
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, root.height * 0.45)
            visible: count > 0
            clip: true
            activeFocusOnTab: true
            keyNavigationEnabled: true
            boundsBehavior: Flickable.StopAtBounds
            currentIndex: 0
            model: root.controller.tasks
            Accessible.role: Accessible.List
            Accessible.ignored: !visible
            Accessible.name: qsTr("Tasks")
            Keys.onReturnPressed: (currentItem as TaskRow)?.selectRequested()
            Keys.onSpacePressed: (currentItem as TaskRow)?.selectRequested()
            T.ScrollBar.vertical: ScrollBar {}

            RowStop {
                view: list
            }

            delegate: TaskRow {
                width: ListView.view.width
                isSelected: root.controller.selected === name
                isCurrent: ListView.isCurrentItem
                showsCurrent: list.activeFocus
                canRun: root.controller.canRun
                onSelectRequested: root.controller.selected = name
                onRunRequested: root.controller.run(name)
                onPlaceRequested: (file, line) => App.openInEditor(file, line)
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space3
            Layout.rightMargin: Theme.space2
            Layout.preferredHeight: Theme.controlHeight + Theme.space2
            visible: list.count > 0
            spacing: Theme.space2

            CommandLine {
                objectName: "taskCommand"
                visible: root.controller.command.length > 0
                command: root.controller.command
                onCopyRequested: text => App.copy(text)
            }
            Label {
                objectName: "taskOutcome"
                Layout.fillWidth: true
                text: root.controller.isRunning ? root.controller.progressText : root.controller.outcome
                color: Theme.inkSoft
                horizontalAlignment: Text.AlignRight
                Accessible.role: Accessible.StatusBar
                Accessible.ignored: !visible
            }
            IconButton {
                objectName: "copyTaskOutput"
                visible: root.controller.output.length > 0
                iconName: "copy"
                text: qsTr("Copy what it printed")
                onClicked: App.copy(root.controller.output)
            }
            ActionButton {
                objectName: "cancelTask"
                visible: root.controller.isRunning
                iconName: "close"
                text: qsTr("Cancel")
                onClicked: root.controller.cancel()
            }
        }
        ProgressLine {
            Layout.fillWidth: true
            visible: list.count > 0
            opacity: root.controller.isRunning && !root.controller.isAsked ? 1 : 0
            fraction: opacity > 0 ? -1 : 0
        }
        OutputText {
            objectName: "taskOutput"
            Layout.fillWidth: true
            Layout.fillHeight: true
            text: root.controller.output
            emptyText: list.count === 0 ? qsTr("No tasks are declared. plumbline.yaml names them below `tasks:`, each with its service and its command, e.g.\n\ntasks:\n  migrate: {service: api, command: ./manage.py migrate}") : root.controller.isRunning ? qsTr("Its lines appear here as it writes them.") : root.controller.outcome.length > 0 ? qsTr("%1 printed nothing.").arg(root.controller.shown) : qsTr("What a task prints appears here.")
        }
    }
}
