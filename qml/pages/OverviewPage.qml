// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Theme

/// The answer, and the next thing to look at: detail is one click deeper.
PageFrame {
    id: root

    isOpen: App.parity.state !== ParityController.Closed
    verdict: App.parity.verdict
    verdictKind: App.parity.verdictKind
    command: "plumbline check"
    isBusy: App.parity.isBusy && !App.parity.hasReport
    progressText: App.parity.isBusy ? qsTr("Reading the environments …") : App.overview.countsText
    onCancelRequested: App.parity.cancel()
    onCopyRequested: text => App.copy(text)
    onSampleRequested: App.workspace.openSample()

    Flickable {
        id: view

        anchors.fill: parent
        anchors.rightMargin: -Theme.space3 // the bar stands in the page's margin
        clip: true
        contentHeight: column.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {}

        // Positioners all the way: layouts of Qt 6.4 lose the items of a Repeater.
        Column {
            id: column

            width: view.width - Theme.space3
            spacing: Theme.space3

            Card {
                width: column.width
                visible: App.parity.errorText.length > 0
                title: qsTr("The environments could not be compared")
                message: App.parity.errorText
                hint: App.parity.errorHint

                ActionButton {
                    text: qsTr("Try again")
                    onClicked: App.parity.compare()
                }
            }
            Panel {
                width: column.width
                height: Theme.controlHeight + Theme.space2 + Math.max(1, worst.count) * Math.round(46 * Theme.scale)
                title: qsTr("What matters most")
                note: App.overview.scoreText
                tools: [
                    ActionButton {
                        objectName: "allFindings"
                        kind: "quiet"
                        implicitHeight: Theme.controlHeight - 6
                        text: qsTr("All findings")
                        onClicked: App.page = "findings"
                    }
                ]

                ListView {
                    id: worst

                    objectName: "worstList"
                    anchors.fill: parent
                    focus: true
                    activeFocusOnTab: true
                    interactive: false
                    model: App.overview.worst
                    Accessible.role: Accessible.List
                    Accessible.ignored: !visible
                    Accessible.name: qsTr("What matters most")
                    Keys.onReturnPressed: (worst.currentItem as FindingRow)?.pressed()
                    Keys.onEnterPressed: (worst.currentItem as FindingRow)?.pressed()
                    delegate: FindingRow {
                        id: row

                        width: ListView.view.width
                        isCurrent: row.ListView.isCurrentItem && worst.activeFocus
                        showsCurrent: worst.activeFocus
                        onPressed: {
                            App.findings.lookAtFingerprint(row.fingerprint);
                            App.page = "findings";
                        }
                    }
                }
                Label {
                    anchors.centerIn: parent
                    visible: worst.count === 0 && App.parity.hasReport
                    text: qsTr("No rule found anything wrong.")
                    color: Theme.inkSoft
                }
            }
            Grid {
                id: tiles

                width: column.width
                columns: 6
                spacing: Theme.space2

                Repeater {
                    model: App.overview.factors

                    FactorTile {
                        id: tile

                        width: (tiles.width - 5 * tiles.spacing) / 6
                        onClicked: {
                            App.findings.lookAtFactor(tile.numeral);
                            App.page = "findings";
                        }
                    }
                }
            }
            Row {
                id: halves

                readonly property real half: (halves.width - halves.spacing) / 2

                width: column.width
                spacing: Theme.space3

                Column {
                    width: halves.half
                    spacing: Theme.space3

                    Panel {
                        width: parent.width
                        bodyHeight: gaps.implicitHeight
                        title: qsTr("The three gaps")

                        Column {
                            id: gaps

                            width: parent.width
                            bottomPadding: Theme.space1

                            Repeater {
                                model: App.overview.gaps

                                GapRow {
                                    width: gaps.width
                                }
                            }
                        }
                    }
                    Panel {
                        width: parent.width
                        visible: trend.count > 1
                        bodyHeight: trend.implicitHeight + 2 * Theme.space3
                        title: qsTr("How the score went")

                        TrendChart {
                            id: trend

                            objectName: "overviewTrend"
                            x: Theme.space3
                            y: Theme.space3
                            width: parent.width - 2 * Theme.space3
                            runs: App.reports.runs
                            onPicked: run => {
                                App.reports.pick(run);
                                App.page = "reports";
                            }
                        }
                    }
                }
                Column {
                    id: cards

                    width: halves.half
                    spacing: Theme.space2

                    Repeater {
                        model: App.overview.environments

                        EnvironmentCard {
                            width: cards.width
                        }
                    }
                }
            }
        }
    }
}
