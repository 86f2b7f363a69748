// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
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

            RemarkList {
                id: unheeded

                objectName: "unheededList"
                anchors.fill: parent
                label: qsTr("What the Swarm does not heed")
                model: root.controller.unheeded
                onPlaceRequested: (file, line) => App.openInEditor(file, line)
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
    LogPanel {
        objectName: "swarmLog"
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        Layout.minimumWidth: 1
        title: selectedName.length > 0 ? qsTr("Log of %1").arg(selectedName) : qsTr("Log of all tasks")
        log: root.controller.log
        selectedName: root.controller.selectedService
        waitText: qsTr("Lines appear here as tasks write them, from every node.")
        onShowAllRequested: root.controller.selectedService = ""
    }
}
