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

    /// What stands beside the services: log, console, tasks, volumes or probes.
    property string shownPanel: App.kept("stack/shownPanel", "log")
    readonly property bool hasSelection: App.stack.selectedService.length > 0
    readonly property bool isOnSwarm: App.target.isOnSwarm
    Keys.onEscapePressed: {
        App.stack.selectedService = "";
        App.swarm.selectedService = "";
    }

    function showPanel(key: string): void {
        root.shownPanel = key;
        App.keep("stack/shownPanel", key);
    }

    Connections {
        target: App.stack

        function onSelectionChanged(): void {
            if (root.hasSelection) // its details stand above its log
                root.showPanel("log");
        }
    }
    Connections {
        target: App.console

        function onShown(): void {
            root.showPanel("console");
            consolePanel.takeKeys();
        }
    }
    NoWorkspace {
        anchors.centerIn: parent
        visible: !App.workspace.isOpen && App.workspace.state !== WorkspaceController.Loading
        onSampleRequested: App.workspace.openSample()
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space4
        anchors.rightMargin: Theme.space4
        anchors.topMargin: Theme.space3
        anchors.bottomMargin: Theme.space3
        spacing: Theme.space3
        visible: App.workspace.isOpen

        StackHeader {
            Layout.fillWidth: true
            visible: !root.isOnSwarm
            verdict: App.stack.verdict
            verdictKind: App.stack.verdictKind
            command: App.stack.command
            waitingFor: App.stack.waitingFor
            fraction: App.stack.fraction
            isBusy: App.stack.isBusy
            canLaunch: App.stack.canLaunch
            isPresent: App.stack.isPresent
            hasWork: App.stack.verdictKind !== "ok" || !App.stack.isPlanEmpty
            onLaunchRequested: App.stack.launch()
            onStopRequested: App.stack.stop("")
            onRemoveRequested: {
                App.stack.removal.look();
                removeCard.visible = true;
            }
            onCancelRequested: App.stack.cancel()
            onCopyRequested: text => App.copy(text)
        }
        SwarmHead {
            objectName: "swarmHead"
            Layout.fillWidth: true
            visible: root.isOnSwarm
        }
        Card {
            Layout.fillWidth: true
            visible: App.target.errorText.length > 0
            title: App.target.isMirror ? qsTr("%1 could not be mirrored").arg(App.target.environment) : qsTr("The copy %1 could not be read").arg(App.target.copy)
            message: App.target.errorText
            hint: App.target.errorHint

            ActionButton {
                text: qsTr("Launch as written instead")
                onClicked: App.target.chooseAsWritten()
            }
        }
        CopyCard {
            id: copyCard

            objectName: "copyCard"
            Layout.fillWidth: true
            visible: false
            mistake: App.target.mistakeInCopy(wanted)
            onAccepted: name => {
                copyCard.visible = false;
                App.target.copy = name;
                copyChoice.forceActiveFocus(Qt.TabFocusReason);
            }
            onDeclined: {
                copyCard.visible = false;
                copyChoice.forceActiveFocus(Qt.TabFocusReason);
            }
        }
        EngineMissing {
            Layout.fillWidth: true
            visible: App.engine.state === EngineController.Unreachable
            host: App.engine.host
            errorText: App.engine.errorText
            errorHint: App.engine.errorHint
            onRetryRequested: App.engine.retry()
            onChooseRequested: App.page = "settings"
        }
        RemoveCard {
            id: removeCard

            objectName: "removeCard"

            Layout.fillWidth: true
            visible: false
            name: App.target.name
            isKnown: App.stack.removal.isKnown
            containers: App.stack.removal.containers
            networks: App.stack.removal.networks
            losses: App.stack.removal.losses
            onConfirmed: withData => {
                removeCard.visible = false;
                App.stack.remove(withData);
            }
            onDeclined: removeCard.visible = false
        }
        ListView {
            id: failures

            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, root.height * 0.4)
            visible: count > 0 && !root.isOnSwarm
            clip: true
            spacing: Theme.space2
            model: App.stack.failures
            T.ScrollBar.vertical: ScrollBar {}
            delegate: FailureCard {
                width: ListView.view.width
                freePorts: App.stack.ports.words
                onRetryRequested: App.stack.launch()
                onFreePortsRequested: App.stack.launchOnFreePorts()
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
            Layout.preferredHeight: Math.max(Theme.controlHeight, choices.implicitHeight)
            spacing: Theme.space3

            Flow {
                id: choices

                Layout.fillWidth: true
                Layout.alignment: Qt.AlignVCenter
                Layout.preferredWidth: 1
                Layout.minimumWidth: 1
                spacing: Theme.space2

                LaunchChoice {
                    visible: App.target.environments.length > 0 || offersSwarm
                    enabled: !App.stack.isBusy && !App.swarm.isBusy
                    environments: App.target.environments
                    environment: App.target.environment
                    offersSwarm: App.swarm.isManaged || root.isOnSwarm
                    isOnSwarm: root.isOnSwarm
                    onEnvironmentChosen: environment => App.target.environment = environment
                    onSwarmChosen: App.target.isOnSwarm = true
                }
                CopyChoice {
                    id: copyChoice

                    enabled: !App.stack.isBusy && !App.swarm.isBusy
                    copies: App.target.copies
                    copy: App.target.copy
                    onChosen: copy => App.target.copy = copy
                    onNewRequested: copyCard.visible = true
                }
            }
            PanelTabs {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignVCenter
                Layout.preferredWidth: 1
                Layout.minimumWidth: 1
                visible: !root.isOnSwarm
                label: qsTr("What is shown beside the services")
                current: root.shownPanel
                tabs: [
                    {
                        "key": "log",
                        "text": qsTr("Log"),
                        "count": -1
                    },
                    {
                        "key": "console",
                        "text": qsTr("Console"),
                        "count": -1
                    },
                    {
                        "key": "tasks",
                        "text": qsTr("Tasks"),
                        "count": App.tasks.tasks.total
                    },
                    {
                        "key": "volumes",
                        "text": qsTr("Volumes"),
                        "count": App.volumes.hasLooked ? App.volumes.volumes.total : -1
                    },
                    {
                        "key": "probes",
                        "text": qsTr("Probes"),
                        "count": -1
                    }
                ]
                onPicked: key => root.showPanel(key)
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.space3
            visible: !root.isOnSwarm

            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.minimumWidth: 1
                spacing: Theme.space3

                Panel {
                    id: servicesPanel

                    /// All services, if they leave room for what stands above and below them.
                    readonly property real wholeHeight: Math.min(implicitHeight, root.height * (failures.count > 0 ? 0.2 : mirrorList.count > 0 ? 0.28 : 0.42))

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.minimumHeight: Math.min(servicesPanel.wholeHeight, 5 * Theme.rowHeight)
                    Layout.preferredHeight: servicesPanel.wholeHeight
                    Layout.maximumHeight: (steps.count > 0 || watchPanel.visible) && !graphSwitch.checked ? servicesPanel.wholeHeight : root.height
                    bodyHeight: App.stack.services.total * (Theme.rowHeight + Theme.space2)
                    title: qsTr("Services")
                    note: qsTr("%1 of %2 well").arg(App.stack.services.well).arg(App.stack.services.total)
                    tools: [
                        SwitchChip {
                            objectName: "watchSwitch"
                            visible: App.watch.hasRules
                            enabled: App.watch.canWatch
                            isOn: App.watch.isOn
                            text: qsTr("Follow files")
                            onSwitched: isOn => App.watch.switchTo(isOn)
                        },
                        IconButton {
                            id: graphSwitch

                            objectName: "showGraph"
                            checkable: true
                            iconName: "graph"
                            text: qsTr("Show what needs what")
                            checked: App.kept("stack/showsGraph", false)
                            onToggled: App.keep("stack/showsGraph", checked)
                        }
                    ]

                    ServiceGraph {
                        objectName: "serviceGraph"
                        anchors.fill: parent
                        visible: graphSwitch.checked
                        graph: App.stack.graph
                        selectedName: App.stack.selectedService
                        onSelectRequested: name => App.stack.selectedService = name
                    }
                    ServiceList {
                        id: serviceList

                        objectName: "serviceList"
                        anchors.fill: parent
                        visible: !graphSwitch.checked
                        focus: !root.isOnSwarm // what is hidden is no place to begin at
                        model: App.stack.services
                        selectedName: App.stack.selectedService
                        onSelectRequested: name => App.stack.selectedService = name
                        onLinkRequested: link => App.openLink(link)
                        onStartRequested: name => App.stack.start(name)
                        onStopRequested: name => App.stack.stop(name)
                        onRestartRequested: name => App.stack.restart(name)
                    }
                }
                Panel {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredHeight: Math.min(implicitHeight, root.height * 0.28)
                    bodyHeight: mirrorList.contentHeight
                    visible: mirrorList.count > 0
                    title: App.target.isMirror ? qsTr("What stands in for %1").arg(App.target.environment) : qsTr("What the copy %1 has otherwise").arg(App.target.copy)
                    note: App.target.summary

                    RemarkList {
                        id: mirrorList

                        objectName: "mirrorList"
                        anchors.fill: parent
                        label: qsTr("What is launched otherwise than it is written")
                        model: App.target.changes
                        onPlaceRequested: (file, line) => App.openInEditor(file, line)
                    }
                }
                StackWatch {
                    id: watchPanel

                    objectName: "watchPanel"
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.minimumHeight: 3 * Theme.rowHeight
                    Layout.preferredHeight: root.height * 0.24
                    visible: App.watch.isOn || App.watch.errorText.length > 0
                }
                Panel {
                    Layout.fillWidth: true
                    Layout.fillHeight: steps.count > 0
                    Layout.minimumHeight: steps.count > 0 ? 4 * Theme.rowHeight : 0
                    Layout.preferredHeight: steps.count > 0 ? root.height * 0.24 : Theme.controlHeight + 3 * Theme.rowHeight
                    title: App.stack.isBusy ? qsTr("What is happening") : App.stack.hasFailed && App.stack.steps.finished > 0 ? qsTr("What the last launch did") : qsTr("What a launch would do")
                    note: App.stack.planSummary

                    StepList {
                        id: steps

                        objectName: "stepList"
                        anchors.fill: parent
                        model: App.stack.steps
                        onPlaceRequested: (file, line) => App.openInEditor(file, line)
                        followedRow: App.stack.isBusy ? App.stack.steps.current : -1
                        emptyText: App.stack.isPresent ? qsTr("Nothing: everything is as the files say.") : qsTr("The plan appears here once the engine answers.")
                    }
                }
            }
            StackLog {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.minimumWidth: 1
                visible: root.shownPanel === "log"
            }
            StackConsole {
                id: consolePanel

                objectName: "consolePanel"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.minimumWidth: 1
                visible: root.shownPanel === "console"
            }
            StackTasks {
                objectName: "tasksPanel"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.minimumWidth: 1
                visible: root.shownPanel === "tasks"
            }
            StackVolumes {
                objectName: "volumesPanel"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.minimumWidth: 1
                visible: root.shownPanel === "volumes"
            }
            StackProbes {
                objectName: "probesPanel"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                Layout.minimumWidth: 1
                visible: root.shownPanel === "probes"
            }
        }
        SwarmBody {
            objectName: "swarmBody"
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.isOnSwarm
        }
    }
}
