// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Theme

/// From clone to healthy: the checklist, the form, what runs and what came of it.
PageFrame {
    id: root

    readonly property OnboardController onboarding: App.onboarding
    readonly property bool showsForm: root.onboarding.fields.total > 0 && root.onboarding.question !== OnboardController.Command && (!root.onboarding.isRunning || root.onboarding.question === OnboardController.Values)
    readonly property bool showsPlan: !root.showsForm && root.onboarding.failedId.length === 0 && root.onboarding.plan.total > 0

    isOpen: App.workspace.folder.length > 0
    verdict: root.onboarding.verdict
    verdictKind: root.onboarding.verdictKind
    command: root.onboarding.usesKeyring ? "plumbline onboard --keyring" : "plumbline onboard"
    isBusy: root.onboarding.isRunning
    fraction: root.onboarding.fraction
    progressText: root.onboarding.savedFile.length > 0 && !root.onboarding.isBusy ? qsTr("saved to %1").arg(root.onboarding.savedFile) : root.onboarding.progressText
    onCopyRequested: text => App.copy(text)
    onCancelRequested: root.onboarding.cancel()
    onSampleRequested: App.workspace.openSample()
    Component.onCompleted: root.onboarding.setShown(true)
    Component.onDestruction: root.onboarding.setShown(false)

    tools: [
        ActionButton {
            objectName: "copyReport"
            iconName: "copy"
            text: qsTr("Copy setup report")
            enabled: root.onboarding.steps.total > 0
            onClicked: root.onboarding.copyReport()
        },
        ActionButton {
            objectName: "saveReport"
            text: qsTr("Save …")
            Accessible.name: qsTr("Save the setup report")
            enabled: root.onboarding.steps.total > 0
            onClicked: saveFile.ask(qsTr("Save the setup report"), "setup.md")
        },
        ActionButton {
            objectName: "begin"
            visible: !root.onboarding.isRunning
            kind: root.showsForm ? "normal" : "primary"
            iconName: "play"
            text: root.onboarding.hasBegun ? qsTr("Go on") : qsTr("Get it ready")
            enabled: root.onboarding.canStart
            onClicked: root.onboarding.start()
        }
    ]

    RowLayout {
        anchors.fill: parent
        spacing: Theme.space3

        Panel {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 5
            title: qsTr("Checklist")
            note: root.onboarding.steps.total > 0 ? qsTr("%1 of %2 settled").arg(root.onboarding.steps.settled).arg(root.onboarding.steps.total) : ""

            Checklist {
                objectName: "checklist"
                anchors.fill: parent
                focus: true
                model: root.onboarding.steps
                selected: root.onboarding.selected
                onPicked: step => root.onboarding.pick(step)
            }
        }
        // Positioned by hand: layouts of Qt 6.4 do not notice that what was hidden is shown.
        Item {
            id: side

            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 6

            Column {
                id: cards

                width: side.width
                spacing: Theme.space3

                Card {
                    width: cards.width
                    visible: root.onboarding.errorText.length > 0
                    title: qsTr("The checklist could not be worked off")
                    message: root.onboarding.errorText
                    hint: root.onboarding.errorHint

                    ActionButton {
                        text: qsTr("Look again")
                        onClicked: root.onboarding.look()
                    }
                }
                TrustCard {
                    objectName: "trustCard"
                    width: cards.width
                    visible: root.onboarding.question === OnboardController.Command
                    what: root.onboarding.askedTitle
                    where: root.onboarding.askedWhere
                    command: root.onboarding.askedCommand
                    place: root.onboarding.askedPlace
                    onPlaceClicked: App.openInEditor(root.onboarding.askedFile, root.onboarding.askedLine)
                    onAnswered: mayRun => root.onboarding.allow(mayRun)
                }
                StuckCard {
                    objectName: "stuckCard"
                    width: cards.width
                    visible: root.onboarding.failedId.length > 0
                    isAsked: root.onboarding.question === OnboardController.Retry
                    title: root.onboarding.failedTitle
                    message: root.onboarding.failedMessage
                    hint: root.onboarding.failedHint
                    lines: root.onboarding.failedEvidence
                    onRetryRequested: root.onboarding.retry()
                    onGoOnRequested: root.onboarding.goOn()
                    onStopRequested: root.onboarding.cancel()
                    onReportRequested: root.onboarding.copyReport()
                }
                ReadyCard {
                    objectName: "readyCard"
                    width: cards.width
                    visible: root.onboarding.isHealthy
                    title: root.onboarding.verdict
                    message: root.onboarding.urls.length > 0 ? qsTr("What to open next:") : qsTr("Everything on the list is done.")
                    urls: root.onboarding.urls
                    onLinkRequested: link => App.openLink(link)
                    onStackRequested: App.page = "stack"
                }
            }
            Item {
                id: panels

                readonly property real upper: root.showsForm || root.showsPlan ? Math.round(panels.height * 0.68) : 0

                anchors.fill: parent
                anchors.topMargin: cards.height > 0 ? cards.height + Theme.space3 : 0

                Panel {
                    width: panels.width
                    height: panels.upper
                    visible: root.showsForm
                    title: qsTr("Values to fill in")
                    note: root.onboarding.fields.missing > 0 ? qsTr("%1 for you to say").arg(root.onboarding.fields.missing) : qsTr("each has a default or can be made up")

                    ValuesForm {
                        id: form

                        objectName: "valuesForm"
                        anchors.fill: parent
                        fields: root.onboarding.fields
                        isComplete: root.onboarding.fields.isComplete
                        isAsked: root.onboarding.question === OnboardController.Values
                        canSubmit: root.onboarding.canStart || root.onboarding.question === OnboardController.Values
                        usesKeyring: root.onboarding.usesKeyring
                        onKeyringSwitched: isUsed => root.onboarding.usesKeyring = isUsed
                        onAnswered: (row, value) => root.onboarding.fields.answer(row, value)
                        onGenerateRequested: row => root.onboarding.fields.generate(row)
                        onSubmitted: root.onboarding.submit()
                        onLeaveRequested: root.onboarding.leaveValues()
                    }
                }
                Panel {
                    width: panels.width
                    height: panels.upper
                    visible: root.showsPlan
                    title: qsTr("What it does now")
                    note: qsTr("%1 of %2 steps").arg(root.onboarding.plan.finished).arg(root.onboarding.plan.total)

                    StepList {
                        objectName: "onboardPlan"
                        anchors.fill: parent
                        model: root.onboarding.plan
                        followedRow: root.onboarding.plan.current
                        emptyText: ""
                        onPlaceRequested: (file, line) => App.openInEditor(file, line)
                    }
                }
                Panel {
                    y: panels.upper > 0 ? panels.upper + Theme.space3 : 0
                    width: panels.width
                    height: panels.height - y
                    visible: details.count > 0
                    title: details.count > 0 && details.itemAt(0) ? (details.itemAt(0) as ChecklistDetails).title : ""

                    Repeater {
                        id: details

                        objectName: "stepDetails"
                        model: root.onboarding.selection

                        ChecklistDetails {
                            anchors.fill: parent
                            onPlaceRequested: (file, line) => App.openInEditor(file, line)
                            onCopyRequested: text => App.copy(text)
                        }
                    }
                }
            }
        }
    }

    SaveFile {
        id: saveFile

        objectName: "saveFile"
        onChosen: file => root.onboarding.saveReport(file)
    }
}
