// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Theme

/// The answer about the stack on a Swarm, what one can do, and what went wrong.
ColumnLayout {
    id: root

    readonly property SwarmController controller: App.swarm

    spacing: Theme.space3

    StackHeader {
        objectName: "swarmHeader"
        Layout.fillWidth: true
        verdict: root.controller.verdict
        verdictKind: root.controller.verdictKind
        command: root.controller.command
        waitingFor: root.controller.waitingFor
        fraction: root.controller.fraction
        isBusy: root.controller.isBusy
        canLaunch: root.controller.canLaunch
        isPresent: root.controller.isPresent
        canStop: false
        onLaunchRequested: root.controller.launch()
        onRemoveRequested: root.controller.askRemoval()
        onCancelRequested: root.controller.cancel()
        onCopyRequested: text => App.copy(text)
    }
    Card {
        objectName: "noSwarm"
        Layout.fillWidth: true
        visible: root.controller.whyNot.length > 0
        kind: "warning"
        title: qsTr("This engine manages no Swarm")
        message: root.controller.whyNot
        hint: root.controller.whyNotHint

        ActionButton {
            objectName: "lookForSwarm"
            iconName: "restart"
            text: qsTr("Look again")
            onClicked: root.controller.look()
        }
        ActionButton {
            objectName: "launchHere"
            text: qsTr("Launch as written instead")
            onClicked: App.target.isOnSwarm = false
        }
    }
    ConfirmCard {
        objectName: "removeFromSwarm"
        Layout.fillWidth: true
        visible: root.controller.isRemovalAsked
        confirmIcon: "trash"
        title: qsTr("Take %1 off the Swarm?").arg(App.target.name)
        message: root.controller.removalText
        yes: qsTr("Take it down")
        no: qsTr("Leave everything")
        onAnswered: isYes => root.controller.answerRemoval(isYes)
    }
    ListView {
        objectName: "swarmFailures"
        Layout.fillWidth: true
        Layout.preferredHeight: Math.min(contentHeight, 320 * Theme.scale)
        visible: count > 0
        clip: true
        spacing: Theme.space2
        model: root.controller.failures
        T.ScrollBar.vertical: ScrollBar {}
        delegate: FailureCard {
            width: ListView.view.width
            onRetryRequested: root.controller.launch()
            onDismissRequested: root.controller.dismissFailures()
        }
    }
}
