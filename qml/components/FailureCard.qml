// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// Why something did not come up, with the evidence.
Card {
    id: root

    required title
    required message
    required hint
    required property string exitText
    required property string probe
    required property var probes
    required property var log
    required property string likelyCause
    /// Which ports could be published in place of taken ones: "8081 instead of 8080 for web".
    property string freePorts: ""
    signal retryRequested
    signal freePortsRequested
    signal dismissRequested

    readonly property list<string> probeLines: root.probes
    readonly property list<string> logLines: root.log

    kind: "error"
    note: root.freePorts.length > 0 ? qsTr("Free: %1. The choice is remembered on this machine, and no file is edited.").arg(root.freePorts) : ""
    evidenceTitle: root.probeLines.length > 0 ? qsTr("Health check %1 answered:").arg(root.probe) : root.logLines.length > 0 ? qsTr("Last lines of its log:") : ""
    evidence: {
        const lines = root.probeLines.slice(-3);
        if (lines.length > 0 && root.logLines.length > 0)
            lines.push(qsTr("and the last lines of its log are:"));
        lines.push(...root.logLines.slice(-6));
        if (root.exitText.length > 0)
            lines.push(root.exitText);
        if (root.likelyCause.length > 0)
            lines.push(qsTr("Likely cause: %1").arg(root.likelyCause));
        return lines;
    }

    ActionButton {
        objectName: "launchOnFreePorts"
        visible: root.freePorts.length > 0
        kind: "primary"
        text: qsTr("Launch on free ports")
        iconName: "play"
        onClicked: root.freePortsRequested()
    }
    ActionButton {
        text: qsTr("Launch again")
        iconName: "restart"
        onClicked: root.retryRequested()
    }
    ActionButton {
        objectName: "dismiss"
        kind: "quiet"
        text: qsTr("Dismiss")
        onClicked: root.dismissRequested()
    }
}
