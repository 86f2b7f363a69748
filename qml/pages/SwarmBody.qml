// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Theme

/// What the Swarm has of the stack, what a launch would change, and what all tasks write.
RowLayout {
    id: root

    readonly property SwarmController controller: App.swarm

    spacing: Theme.space3
    onVisibleChanged: root.controller.setShown(visible)
    Component.onCompleted: {
        root.controller.setShown(visible);
        root.controller.look(); // there may be a Swarm by now
    }
    Component.onDestruction: root.controller.setShown(false)

    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        Layout.minimumWidth: 1
        spacing: Theme.space3

        Panel {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 3
            title: qsTr("Services and tasks")

            SwarmList {
                objectName: "swarmList"
                anchors.fill: parent
                model: root.controller.services
                selectedName: root.controller.selectedService
                onSelectRequested: name => root.controller.selectedService = name
            }
        }
        Panel {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredHeight: 2
            visible: unheeded.count > 0
            title: qsTr("What the Swarm does not heed")
            note: unheeded.count

            ListView {
                id: unheeded

                objectName: "unheededList"
                anchors.fill: parent
                clip: true
                activeFocusOnTab: true
                keyNavigationEnabled: true
                boundsBehavior: Flickable.StopAtBounds
                model: root.controller.unheeded
                Accessible.role: Accessible.List
                Accessible.ignored: !visible
                Accessible.name: qsTr("What the Swarm does not heed")
                T.ScrollBar.vertical: ScrollBar {}
                delegate: MirrorRow {
                    id: remark

                    width: ListView.view.width
                    onPlaceRequested: App.openInEditor(remark.file, remark.line)
                }
            }
        }
        Panel {
            Layout.fillWidth: true
            Layout.fillHeight: steps.count > 0
            Layout.preferredHeight: steps.count > 0 ? 3 : Theme.controlHeight + 3 * Theme.rowHeight
            title: root.controller.isBusy ? qsTr("What is happening") : root.controller.hasFailed ? qsTr("What the last launch did") : qsTr("What a launch would do")
            note: root.controller.planSummary

            StepList {
                id: steps

                objectName: "swarmSteps"
                anchors.fill: parent
                model: root.controller.steps
                onPlaceRequested: (file, line) => App.openInEditor(file, line)
                followedRow: root.controller.isBusy ? root.controller.steps.current : -1
                emptyText: root.controller.isPresent ? qsTr("Nothing: everything is as the files say.") : qsTr("The plan appears here once a Swarm answers.")
            }
        }
    }
    Panel {
        id: logPanel

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        Layout.minimumWidth: 1
        title: root.controller.selectedService.length > 0 ? qsTr("Log of %1").arg(root.controller.selectedService) : qsTr("Log of all tasks")
        tools: [
            SearchField {
                id: search

                objectName: "swarmLogFilter"
                label: qsTr("Search (Ctrl+F)")
                width: Math.max(96, Math.min(190, logPanel.width - 260))
                onTextChanged: root.controller.log.filter = text

                Shortcut {
                    sequence: "Ctrl+F"
                    enabled: root.visible
                    onActivated: search.forceActiveFocus()
                }
            },
            IconButton {
                id: wrap

                objectName: "wrapSwarmLog"
                checkable: true
                iconName: "wrap"
                text: qsTr("Wrap long lines")
                checked: App.kept("log/wraps", false)
                onToggled: App.keep("log/wraps", checked)
            },
            IconButton {
                objectName: "copySwarmLog"
                iconName: "copy"
                text: qsTr("Copy the lines shown")
                onClicked: App.copy(root.controller.log.text())
            }
        ]

        LogView {
            objectName: "swarmLog"
            anchors.fill: parent
            anchors.topMargin: Theme.space1
            anchors.bottomMargin: Theme.space1
            model: root.controller.log
            wraps: wrap.checked
            emptyText: root.controller.log.filter.length > 0 ? qsTr("No line has “%1” in it.").arg(root.controller.log.filter) : qsTr("Lines appear here as tasks write them, from every node.")
        }
    }
}
