// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Theme

/// The data of the stack: what there is, copied to a file and back, cloned, or set back to its
/// beginning.
Panel {
    id: root

    readonly property VolumesController controller: App.volumes

    title: qsTr("Volumes")
    note: qsTr("data that outlive their containers")
    onVisibleChanged: root.controller.setShown(visible)
    Component.onCompleted: root.controller.setShown(visible)
    Component.onDestruction: root.controller.setShown(false)
    tools: [
        IconButton {
            objectName: "refreshVolumes"
            iconName: "restart"
            text: qsTr("Read the volumes again")
            onClicked: root.controller.look()
        }
    ]

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

            ConfirmCard {
                objectName: "stopUsers"
                width: cards.width
                visible: root.controller.question === VolumesController.StopUsers
                title: qsTr("Stop what uses %1 while it is copied?").arg(root.controller.asked)
                message: qsTr("Files that are written to meanwhile would not fit each other. It is stopped, and runs again afterwards: %1.").arg(root.controller.askedContainers)
                yes: qsTr("Stop, copy, start again")
                no: qsTr("Leave it running")
                onAnswered: isYes => root.controller.answer(isYes)
            }
            ConfirmCard {
                objectName: "loseData"
                width: cards.width
                visible: root.controller.question === VolumesController.LoseData
                isDanger: true
                title: qsTr("Empty %1?").arg(root.controller.asked)
                message: qsTr("What happens: %1.").arg(root.controller.askedLoss)
                hint: qsTr("Everything in it is lost, and does not come back. A snapshot beforehand keeps a copy.")
                yes: qsTr("Empty %1").arg(root.controller.asked)
                no: qsTr("Leave everything")
                onAnswered: isYes => root.controller.answer(isYes)
            }
            ConfirmCard {
                objectName: "replaceData"
                width: cards.width
                confirmIcon: "restart"
                visible: root.controller.question === VolumesController.ReplaceData
                isDanger: true
                title: qsTr("Restore %1?").arg(root.controller.asked)
                message: qsTr("What happens: %1.").arg(root.controller.askedLoss)
                hint: qsTr("What is in it now is lost, and does not come back. A snapshot beforehand keeps a copy.")
                yes: qsTr("Restore %1").arg(root.controller.asked)
                no: qsTr("Leave everything")
                onAnswered: isYes => root.controller.answer(isYes)
            }
            ConfirmCard {
                objectName: "discardSnapshot"
                width: cards.width
                visible: root.controller.question === VolumesController.DiscardSnapshot
                isDanger: true
                title: qsTr("Delete this snapshot?")
                message: qsTr("The file is removed, and does not come back: %1").arg(root.controller.asked)
                yes: qsTr("Delete the file")
                no: qsTr("Keep it")
                onAnswered: isYes => root.controller.answer(isYes)
            }
            CloneCard {
                id: cloneCard

                /// As the Compose file calls it.
                property string key: ""

                objectName: "cloneCard"
                width: cards.width
                onAccepted: name => {
                    cloneCard.volume = "";
                    root.controller.clone(cloneCard.key, name);
                }
                onDeclined: cloneCard.volume = ""
            }
            Card {
                objectName: "volumeError"
                width: cards.width
                visible: root.controller.errorText.length > 0
                title: qsTr("It could not be done")
                message: root.controller.errorText
                hint: root.controller.errorHint

                ActionButton {
                    objectName: "dismissVolumeError"
                    kind: "quiet"
                    text: qsTr("Dismiss")
                    onClicked: root.controller.dismiss()
                }
            }
        }
        ListView {
            id: list

            objectName: "volumeList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: count > 0
            clip: true
            activeFocusOnTab: true
            keyNavigationEnabled: true
            boundsBehavior: Flickable.StopAtBounds
            currentIndex: 0
            model: root.controller.volumes
            Accessible.role: Accessible.List
            Accessible.ignored: !visible
            Accessible.name: qsTr("Volumes")
            Keys.onReturnPressed: (currentItem as VolumeRow)?.selectRequested()
            Keys.onSpacePressed: (currentItem as VolumeRow)?.selectRequested()
            T.ScrollBar.vertical: ScrollBar {}

            RowStop {
                view: list
            }

            delegate: VolumeRow {
                width: ListView.view.width
                isSelected: root.controller.selected === name
                isCurrent: ListView.isCurrentItem
                showsCurrent: list.activeFocus
                canAct: !root.controller.isBusy && !App.stack.isBusy
                onSelectRequested: root.controller.selected = name
                onSnapshotRequested: root.controller.snapshot(name)
                onCloneRequested: {
                    cloneCard.key = name;
                    cloneCard.volume = engineName;
                }
                onResetRequested: root.controller.reset(name)
            }
        }
        Label {
            objectName: "snapshotsTitle"
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space3
            Layout.topMargin: Theme.space3
            visible: list.count > 0
            text: root.controller.snapshots.total > 0 ? qsTr("Snapshots of %1").arg(root.controller.selected) : qsTr("No snapshot of %1 lies in the workspace's folder yet.").arg(root.controller.selected)
            color: root.controller.snapshots.total > 0 ? Theme.ink : Theme.inkSoft
            font.weight: root.controller.snapshots.total > 0 ? Font.DemiBold : Font.Normal
        }
        ListView {
            id: snapshotList

            objectName: "snapshotList"
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, root.height * 0.4)
            visible: list.count > 0 && count > 0
            clip: true
            activeFocusOnTab: true
            keyNavigationEnabled: true
            boundsBehavior: Flickable.StopAtBounds
            currentIndex: 0
            model: root.controller.snapshots
            Accessible.role: Accessible.List
            Accessible.ignored: !visible
            Accessible.name: qsTr("Snapshots of %1").arg(root.controller.selected)
            Keys.onReturnPressed: (currentItem as SnapshotRow)?.restoreRequested()
            T.ScrollBar.vertical: ScrollBar {}

            RowStop {
                view: snapshotList
            }

            delegate: SnapshotRow {
                width: ListView.view.width
                isCurrent: ListView.isCurrentItem
                showsCurrent: snapshotList.activeFocus
                canAct: !root.controller.isBusy && !App.stack.isBusy
                onRestoreRequested: if (canAct)
                    root.controller.restore(root.controller.selected, file)
                onDiscardRequested: root.controller.discard(file)
            }
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: list.count === 0

            Label {
                objectName: "noVolumes"
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.space4
                text: !App.engine.isConnected ? qsTr("The volumes appear here once the engine answers.") : root.controller.hasLooked ? qsTr("This stack has no volumes. The Compose file names them below `volumes:`, and a launch makes them.") : qsTr("Reading the volumes …")
                color: Theme.inkSoft
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
            }
        }
        ProgressLine {
            Layout.fillWidth: true
            opacity: root.controller.progressText.length > 0 ? 1 : 0
            fraction: opacity > 0 ? -1 : 0
        }
        Label {
            objectName: "volumeOutcome"
            Layout.fillWidth: true
            Layout.margins: Theme.space3
            Layout.bottomMargin: 0
            visible: text.length > 0
            text: root.controller.progressText.length > 0 ? root.controller.progressText : root.controller.outcome
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StatusBar
            Accessible.ignored: !visible
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space3
            Layout.rightMargin: Theme.space2
            Layout.preferredHeight: Theme.controlHeight + Theme.space2
            spacing: Theme.space2

            CommandLine {
                objectName: "volumeCommand"
                command: root.controller.command
                onCopyRequested: text => App.copy(text)
            }
            Item {
                Layout.fillWidth: true
            }
            ActionButton {
                objectName: "cancelVolume"
                visible: root.controller.isBusy && root.controller.question === VolumesController.Nothing
                iconName: "close"
                text: qsTr("Cancel")
                onClicked: root.controller.cancel()
            }
        }
    }
}
