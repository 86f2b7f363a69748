// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Theme

/// The finding that is looked at: what is wrong and why it matters, and what can be done about it.
ColumnLayout {
    id: root

    /// Beside the matrix the values are there already.
    property bool showsEvidence: true
    /// The finding that the form below is about.
    property string formOf: ""

    spacing: Theme.space2

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space2

        StateMark {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: 3
            state: App.findings.severity
        }
        Label {
            objectName: "findingMessage"
            Layout.fillWidth: true
            text: App.findings.message
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
        }
    }
    Label {
        Layout.fillWidth: true
        text: qsTr("%1 · %2").arg(App.findings.severityWord).arg(App.findings.rule)
        color: Theme.stateColor(App.findings.severity)
        font.pixelSize: Theme.textSmall
    }
    Label {
        Layout.fillWidth: true
        visible: App.findings.reason.length > 0
        text: App.findings.reason
        wrapMode: Text.Wrap
    }
    Label {
        Layout.fillWidth: true
        visible: App.findings.waiverText.length > 0
        text: App.findings.waiverText
        color: Theme.inkSoft
        wrapMode: Text.Wrap
    }
    Label {
        Layout.fillWidth: true
        visible: App.findings.advice.length > 0
        text: qsTr("What to do: %1").arg(App.findings.advice)
        wrapMode: Text.Wrap
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space2

        ActionButton {
            objectName: "previewFix"
            visible: App.findings.canFix
            kind: "primary"
            iconName: "edit"
            text: qsTr("Show the fix")
            onClicked: App.findings.previewFix()
        }
        ActionButton {
            objectName: "waive"
            visible: App.findings.waiverText.length === 0
            text: qsTr("Waive …")
            onClicked: {
                root.formOf = App.findings.message;
                waiverForm.begin();
            }
        }
        ActionButton {
            objectName: "showInMatrix"
            visible: root.showsEvidence && App.findings.isOfRow
            text: qsTr("Show in the matrix")
            onClicked: {
                App.compare.showSubject(App.findings.currentService(), App.findings.currentKey());
                App.page = "compare";
            }
        }
        ActionButton {
            objectName: "copyFinding"
            iconName: "copy"
            text: qsTr("Copy as Markdown")
            onClicked: App.copy(App.findings.markdown())
        }
    }
    WaiverForm {
        id: waiverForm

        Layout.fillWidth: true
        visible: root.formOf.length > 0 && root.formOf === App.findings.message
        onPreviewRequested: (reason, owner, days) => App.findings.previewWaiver(reason, owner, days)
        onDismissRequested: {
            root.formOf = "";
            App.findings.fix.dismiss();
        }
    }
    ChangePreview {
        objectName: "changePreview"
        Layout.fillWidth: true
        visible: App.findings.fix.isBusy || App.findings.fix.canApply || App.findings.fix.refusal.length > 0
        summary: App.findings.fix.summary
        diff: App.findings.fix.diff
        refusal: App.findings.fix.refusal
        hint: App.findings.fix.hint
        command: App.findings.fix.command
        canApply: App.findings.fix.canApply
        isBusy: App.findings.fix.isBusy
        onApplyRequested: {
            root.formOf = "";
            App.findings.fix.apply();
        }
        onDismissRequested: App.findings.fix.dismiss()
        onCopyRequested: text => App.copy(text)
    }
    // A positioner: layouts of Qt 6.4 keep pointers to items that a Repeater has deleted.
    Column {
        id: evidence

        Layout.fillWidth: true
        visible: root.showsEvidence
        spacing: Theme.space2

        Repeater {
            model: root.showsEvidence ? App.findings.evidence : null

            CellCard {
                id: card

                width: evidence.width
                canReveal: false
                onPlaceRequested: App.openInEditor(card.file, card.line)
                onCopyRequested: App.copy(card.value)
            }
        }
    }
    Label {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
        text: App.findings.factor
        color: Theme.inkSoft
        font.pixelSize: Theme.textSmall
        font.weight: Font.DemiBold
    }
    Label {
        Layout.fillWidth: true
        text: App.findings.factorText
        color: Theme.inkSoft
        font.pixelSize: Theme.textSmall
        wrapMode: Text.Wrap
    }
}
