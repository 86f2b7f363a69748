// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Theme

/// What a launch would do, the launch itself, and what runs: services, steps, logs.
FocusScope {
    id: root

    readonly property var selected: App.stack.selectedService.length > 0 ? App.stack.services.get(App.stack.selectedService) : null

    Shortcut {
        sequence: "Escape"
        enabled: App.stack.selectedService.length > 0
        onActivated: App.stack.selectedService = ""
    }

    NoWorkspace {
        anchors.centerIn: parent
        visible: !App.workspace.isOpen && App.workspace.state !== WorkspaceController.Loading
        onSampleRequested: App.workspace.openSample()
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.space4
        spacing: Theme.space3
        visible: App.workspace.isOpen

        StackHeader {
            Layout.fillWidth: true
            name: App.workspace.name
            folder: App.workspace.folder
            files: App.workspace.files
            verdict: App.stack.verdict
            verdictKind: App.stack.verdictKind
            command: App.stack.command
            waitingFor: App.stack.waitingFor
            isBusy: App.stack.isBusy
            canLaunch: App.stack.canLaunch
            isPresent: App.stack.isPresent
            onLaunchRequested: App.stack.launch()
            onStopRequested: App.stack.stop()
            onRemoveRequested: removeCard.visible = true
            onCancelRequested: App.stack.cancel()
            onCopyRequested: text => App.copy(text)
        }
        EngineMissing {
            Layout.fillWidth: true
            visible: App.engine.state === EngineController.Unreachable
            errorText: App.engine.errorText
            errorHint: App.engine.errorHint
            onRetryRequested: App.engine.retry()
        }
        RemoveCard {
            id: removeCard

            Layout.fillWidth: true
            visible: false
            name: App.workspace.name
            volumes: visible ? App.stack.volumeNames() : []
            onConfirmed: withVolumes => App.stack.remove(withVolumes)
        }
        ListView {
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, root.height * 0.4)
            visible: count > 0
            clip: true
            spacing: Theme.space2
            model: App.stack.failures
            T.ScrollBar.vertical: ScrollBar {}
            delegate: FailureCard {
                width: ListView.view.width
                onRetryRequested: App.stack.launch()
                onDismissRequested: App.stack.dismissFailures()
            }
        }
        ListView {
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, root.height * 0.32)
            visible: count > 0
            clip: true
            spacing: Theme.space2
            model: App.workspace.diagnostics
            T.ScrollBar.vertical: ScrollBar {}
            delegate: DiagnosticCard {
                width: ListView.view.width
                onPlaceRequested: (file, line) => App.openInEditor(file, line)
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.space3

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
                    title: qsTr("Services")
                    note: qsTr("%1 of %2 well").arg(App.stack.services.well).arg(App.stack.services.total)

                    ServiceList {
                        objectName: "serviceList"
                        anchors.fill: parent
                        focus: true
                        model: App.stack.services
                        selectedName: App.stack.selectedService
                        onSelectRequested: name => App.stack.selectedService = name
                        onLinkRequested: link => App.openLink(link)
                        onRestartRequested: name => App.stack.restart(name)
                    }
                }
                Panel {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredHeight: 3
                    title: App.stack.isBusy ? qsTr("What is happening") : qsTr("What a launch would do")
                    note: App.stack.planSummary

                    StepList {
                        anchors.fill: parent
                        model: App.stack.steps
                        followedRow: App.stack.isBusy ? App.stack.steps.current : -1
                        emptyText: App.stack.isPresent ? qsTr("Nothing: everything is as the files say.") : qsTr("The plan appears here once the engine answers.")
                    }
                }
            }
            Panel {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.minimumWidth: 1
                title: App.stack.selectedService.length > 0 ? qsTr("Log of %1").arg(App.stack.selectedService) : qsTr("Log of all services")
                note: App.stack.log.total === 1 ? qsTr("1 line") : qsTr("%1 lines").arg(App.stack.log.total.toLocaleString(Qt.locale(), "f", 0))
                tools: [
                    SearchField {
                        id: search

                        label: qsTr("Filter")
                        width: 170
                        onTextChanged: App.stack.log.filter = text

                        Shortcut {
                            sequence: "Ctrl+F"
                            onActivated: search.forceActiveFocus()
                        }
                    },
                    IconButton {
                        id: wrap

                        objectName: "wrapLog"
                        checkable: true
                        iconName: "wrap"
                        text: qsTr("Wrap long lines")
                    },
                    IconButton {
                        iconName: App.stack.log.isPaused ? "play" : "pause"
                        text: App.stack.log.isPaused ? qsTr("Go on") : qsTr("Pause")
                        onClicked: App.stack.log.isPaused = !App.stack.log.isPaused
                    },
                    IconButton {
                        iconName: "copy"
                        text: qsTr("Copy the lines shown")
                        onClicked: App.copy(App.stack.log.text())
                    },
                    IconButton {
                        visible: App.stack.selectedService.length > 0
                        iconName: "close"
                        text: qsTr("Show all services")
                        onClicked: App.stack.selectedService = ""
                    }
                ]

                ColumnLayout {
                    anchors.fill: parent
                    spacing: 0

                    ServiceDetails {
                        Layout.fillWidth: true
                        visible: root.selected !== null && root.selected.name !== undefined
                        service: root.selected
                    }
                    LogView {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        model: App.stack.log
                        showService: App.stack.selectedService.length === 0
                        wraps: wrap.checked
                    }
                }
            }
        }
    }
}
