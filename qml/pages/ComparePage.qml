// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Theme

/// Every fact of every environment beside each other, and one of them in full.
PageFrame {
    id: root

    readonly property MatrixModel matrix: App.compare.matrix

    /// The words of the severities as the filter offers them, and as the model knows them.
    readonly property var severities: ["", "error", "warning", "info"]

    isOpen: App.parity.state !== ParityController.Closed
    verdict: App.parity.verdict
    verdictKind: App.parity.verdictKind
    command: App.compare.command
    isBusy: App.parity.isBusy && !App.parity.hasReport
    progressText: App.parity.isBusy ? qsTr("Reading the environments …") : App.compare.summary
    onCancelRequested: App.parity.cancel()
    onCopyRequested: text => App.copy(text)
    onSampleRequested: App.workspace.openSample()
    tools: [
        RadioChips {
            label: qsTr("How environments are compared")
            choices: [
                {
                    "key": false,
                    "text": qsTr("All side by side"),
                    "name": "asMatrix"
                },
                {
                    "key": true,
                    "text": qsTr("Two in full"),
                    "name": "asPair"
                }
            ]
            chosen: App.compare.isPair
            onPicked: key => App.compare.isPair = key
        }
    ]

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.space2

        Card {
            Layout.fillWidth: true
            visible: App.parity.errorText.length > 0
            title: qsTr("The environments could not be compared")
            message: App.parity.errorText
            hint: App.parity.errorHint

            ActionButton {
                text: qsTr("Try again")
                onClicked: App.parity.compare()
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2
            visible: !App.compare.isPair

            SearchField {
                id: search

                objectName: "matrixSearch"
                Layout.preferredWidth: 240 * Theme.scale
                label: root.matrix.isRegex ? qsTr("Regular expression (Ctrl+F)") : qsTr("Search (Ctrl+F)")
                text: root.matrix.search
                onTextEdited: root.matrix.search = text
                onTextChanged: root.matrix.search = text
                Keys.onDownPressed: matrixView.forceActiveFocus()

                Shortcut {
                    sequence: "Ctrl+F"
                    onActivated: search.forceActiveFocus()
                }
            }
            ToggleChip {
                objectName: "isRegex"
                text: qsTr("Regex")
                checked: root.matrix.isRegex
                onToggled: root.matrix.isRegex = checked
            }
            ToggleChip {
                objectName: "onlyGaps"
                text: qsTr("Only drift")
                checked: root.matrix.onlyGaps
                onToggled: root.matrix.onlyGaps = checked
            }
            ToggleChip {
                objectName: "onlyMissing"
                text: qsTr("Missing")
                checked: root.matrix.onlyMissing
                onToggled: root.matrix.onlyMissing = checked
            }
            ToggleChip {
                objectName: "onlySecrets"
                text: qsTr("Secrets")
                checked: root.matrix.onlySecrets
                onToggled: root.matrix.onlySecrets = checked
            }
            ChoiceBox {
                objectName: "severity"
                label: qsTr("Severity")
                model: [qsTr("Any severity"), qsTr("Errors"), qsTr("Warnings"), qsTr("Remarks")]
                currentIndex: Math.max(0, root.severities.indexOf(root.matrix.severity))
                onActivated: index => root.matrix.severity = root.severities[index]
            }
            ChoiceBox {
                objectName: "service"
                label: qsTr("Service")
                model: root.matrix.serviceChoices
                currentIndex: root.matrix.serviceChoice
                onActivated: index => root.matrix.serviceChoice = index
            }
            Label {
                Layout.fillWidth: true
                text: root.matrix.searchError
                color: Theme.error
                font.pixelSize: Theme.textSmall
            }
            ActionButton {
                objectName: "clearFilters"
                kind: "quiet"
                implicitHeight: Theme.controlHeight - 4
                visible: root.matrix.isFiltered
                text: qsTr("Show everything")
                onClicked: root.matrix.clearFilters()
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2
            visible: App.compare.isPair

            ChoiceBox {
                objectName: "left"
                label: qsTr("On the left")
                model: App.parity.environments
                currentIndex: App.compare.left
                onActivated: index => App.compare.left = index
            }
            Label {
                text: qsTr("beside")
                color: Theme.inkSoft
            }
            ChoiceBox {
                objectName: "right"
                label: qsTr("On the right")
                model: App.parity.environments
                currentIndex: App.compare.right
                onActivated: index => App.compare.right = index
            }
            ToggleChip {
                objectName: "pairShowsAll"
                text: qsTr("Also what is equal")
                checked: App.compare.pairShowsAll
                onToggled: App.compare.pairShowsAll = checked
            }
            Item {
                Layout.fillWidth: true
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.space2

            Rectangle {
                Layout.fillWidth: true
                Layout.fillHeight: true
                color: Theme.surface
                radius: Theme.radius
                border.width: 1
                border.color: Theme.border

                MatrixView {
                    id: matrixView

                    anchors.fill: parent
                    anchors.margins: 1
                    focus: !App.compare.isPair
                    visible: !App.compare.isPair
                    model: root.matrix
                    environments: root.matrix.environments
                    currentRow: App.compare.currentRow
                    sortColumn: root.matrix.sortColumn
                    isDescending: root.matrix.isDescending
                    topTitle: root.matrix.shown > 0 ? root.matrix.groupTitle(matrixView.topRow) : ""
                    pulled: App.kept("compare/widths", [])
                    emptyText: !App.parity.hasReport ? "" : root.matrix.environments.length < 2 ? qsTr("There is nothing to compare: name a second environment in plumbline.yaml.") : qsTr("Nothing passes these filters.")
                    onRowRequested: row => App.compare.currentRow = row
                    onInspectRequested: details.forceActiveFocus()
                    onToggleRequested: row => root.matrix.toggleGroup(row)
                    onOpenRequested: (row, isOpen) => root.matrix.setGroupOpen(row, isOpen)
                    onSortRequested: column => root.matrix.sortBy(column)
                    onCopyRequested: (row, column) => App.copy(App.compare.textOf(row, column))
                    onCopyRowRequested: row => App.copy(App.compare.rowText(row))
                    onPulledByPerson: widths => {
                        matrixView.pulled = widths;
                        App.keep("compare/widths", widths);
                    }
                }
                PairView {
                    anchors.fill: parent
                    anchors.margins: 1
                    focus: App.compare.isPair
                    visible: App.compare.isPair
                    model: App.compare.pair
                    leftName: App.parity.environments[App.compare.left] ?? ""
                    rightName: App.parity.environments[App.compare.right] ?? ""
                    emptyText: qsTr("These two are the same.")
                    onRowRequested: row => App.compare.lookAtPairRow(row)
                    onInspectRequested: details.forceActiveFocus()
                }
            }
            RowDetails {
                id: details

                objectName: "details"
                Layout.preferredWidth: Math.min(400 * Theme.scale, root.width * 0.36)
                Layout.fillHeight: true
                visible: App.compare.inspector.hasRow
                activeFocusOnTab: true
                title: App.compare.inspector.title
                subtitle: App.compare.inspector.subtitle
                verdict: App.compare.inspector.verdict
                mark: App.compare.inspector.mark
                reason: App.compare.inspector.reason
                classText: App.compare.inspector.classText
                command: App.compare.inspector.command
                revealError: App.compare.inspector.revealError
                secondsLeft: App.compare.inspector.secondsLeft
                cells: App.compare.inspector.cells
                onCloseRequested: {
                    App.compare.currentRow = -1;
                    matrixView.forceActiveFocus();
                }
                onPlaceRequested: (file, line) => App.openInEditor(file, line)
                onRevealRequested: cell => App.compare.inspector.reveal(cell)
                onHideRequested: App.compare.inspector.hide()
                onCopyRequested: text => App.copy(text)

                ClassCorrection {
                    objectName: "classCorrection"
                    width: parent.width
                }
                FindingActions {
                    width: parent.width
                    visible: App.findings.hasCurrent
                    showsEvidence: false
                }
            }
        }
    }

    Connections {
        target: App.compare

        function onCurrentChanged(): void {
            App.findings.lookAt(App.compare.inspector.service, App.compare.inspector.key);
        }
    }
}
