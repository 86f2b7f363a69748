// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Theme

/// Measures, on request, how services start, stop and recover: evidence for the findings.
Panel {
    id: root

    readonly property ProbesController controller: App.probes

    title: qsTr("Probes")
    note: qsTr("how services start, stop and recover")

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.space2
            Layout.leftMargin: Theme.space3
            spacing: Theme.space2

            ChoiceBox {
                objectName: "probedService"
                enabled: !root.controller.isRunning
                label: qsTr("What is measured")
                model: [qsTr("All that run"), ...root.controller.services]
                currentIndex: Math.max(0, model.indexOf(root.controller.service))
                onActivated: index => root.controller.service = index > 0 ? model[index] : ""
            }
            SwitchChip {
                objectName: "probeKills"
                enabled: !root.controller.isRunning
                isOn: root.controller.kills
                text: qsTr("Kill it too")
                onSwitched: isOn => root.controller.kills = isOn
            }
            Item {
                Layout.fillWidth: true
            }
            ActionButton {
                objectName: "runProbes"
                visible: !root.controller.isRunning
                enabled: root.controller.canRun && App.stack.isPresent && !App.stack.isBusy
                kind: "primary"
                iconName: "play"
                text: qsTr("Measure …")
                onClicked: root.controller.run()
            }
            ActionButton {
                objectName: "cancelProbes"
                visible: root.controller.isRunning
                iconName: "close"
                text: qsTr("Cancel")
                onClicked: root.controller.cancel()
            }
        }
        // A positioner: layouts of Qt 6.4 do not lay out anew what becomes visible with other words.
        Column {
            id: cards

            Layout.fillWidth: true
            Layout.leftMargin: Theme.space2
            Layout.rightMargin: Theme.space2
            Layout.bottomMargin: implicitHeight > 0 ? Theme.space2 : 0
            spacing: Theme.space2

            ConfirmCard {
                objectName: "mayStop"
                width: cards.width
                visible: root.controller.isAsked
                confirmIcon: "play"
                title: root.controller.kills ? qsTr("Stop, kill and start what runs?") : qsTr("Stop and start what runs?")
                message: qsTr("One after the other, and all of it runs again afterwards: %1.").arg(root.controller.askedContainers)
                yes: qsTr("Measure")
                no: qsTr("Leave it running")
                onAnswered: isYes => root.controller.answer(isYes)
            }
            Card {
                objectName: "probeError"
                width: cards.width
                visible: root.controller.errorText.length > 0
                title: qsTr("It could not be measured")
                message: root.controller.errorText
                hint: root.controller.errorHint

                ActionButton {
                    objectName: "dismissProbeError"
                    kind: "quiet"
                    text: qsTr("Dismiss")
                    onClicked: root.controller.dismiss()
                }
            }
        }
        ListView {
            id: list

            objectName: "probeResults"
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: count > 0
            clip: true
            activeFocusOnTab: true
            keyNavigationEnabled: true
            boundsBehavior: Flickable.StopAtBounds
            currentIndex: 0
            model: root.controller.results
            section.property: "service"
            Accessible.role: Accessible.List
            Accessible.ignored: !visible
            Accessible.name: qsTr("What was measured")
            T.ScrollBar.vertical: ScrollBar {}
            delegate: ProbeResultRow {
                width: ListView.view.width
                isCurrent: ListView.isCurrentItem && list.activeFocus
                isFirst: ListView.previousSection !== ListView.section
            }
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: list.count === 0

            Label {
                objectName: "noProbes"
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.space4
                visible: !root.controller.isRunning
                text: App.stack.isPresent ? qsTr("Measured are the time until a service is ready, how it ends when it is asked to, how it comes back after a kill, which files it writes outside of volumes, on which ports it listens and whether it logs to its output. What comes of it is evidence for the findings.") : qsTr("Launch the stack first: what runs can be measured.")
                color: Theme.inkSoft
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
            }
        }
        ProgressLine {
            Layout.fillWidth: true
            opacity: root.controller.isRunning && !root.controller.isAsked ? 1 : 0
            fraction: opacity > 0 ? -1 : 0
        }
        Label {
            objectName: "probeOutcome"
            Layout.fillWidth: true
            Layout.margins: Theme.space3
            Layout.bottomMargin: 0
            visible: text.length > 0
            text: root.controller.isRunning ? root.controller.progressText : root.controller.outcome
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StatusBar
            Accessible.ignored: !visible
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space3
            Layout.rightMargin: Theme.space2
            Layout.preferredHeight: Theme.controlHeight + Theme.space2

            CommandLine {
                objectName: "probeCommand"
                command: root.controller.command
                onCopyRequested: text => App.copy(text)
            }
            Item {
                Layout.fillWidth: true
            }
        }
    }
}
