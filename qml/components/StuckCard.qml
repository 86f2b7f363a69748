// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// A step failed: what it was, the evidence, and the ways on.
Card {
    id: root

    /// Whether the run waits for a word; else it has ended.
    required property bool isAsked
    required property var lines // a list of words: qmllint 6.4 takes none of C++ for a list<string>
    signal retryRequested
    signal goOnRequested
    signal stopRequested
    signal reportRequested

    kind: "error"
    evidence: root.lines
    evidenceTitle: root.evidence.length > 0 ? qsTr("The last that it said:") : ""

    ActionButton {
        objectName: "retryStep"
        kind: "primary"
        iconName: "restart"
        text: qsTr("Try again")
        onClicked: root.retryRequested()
    }
    ActionButton {
        objectName: "goOn"
        visible: root.isAsked
        text: qsTr("Go on without it")
        onClicked: root.goOnRequested()
    }
    ActionButton {
        objectName: "stopRun"
        visible: root.isAsked
        iconName: "stop"
        text: qsTr("Stop")
        onClicked: root.stopRequested()
    }
    ActionButton {
        objectName: "reportStuck"
        kind: "quiet"
        iconName: "copy"
        text: qsTr("Copy a report for a colleague")
        onClicked: root.reportRequested()
    }
}
