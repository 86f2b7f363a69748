// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Theme

/// What the config var that is looked at is for, where the guess is wrong: chosen, shown as a change of
/// plumbline.yaml, written, undone.
ColumnLayout {
    id: root

    readonly property FixController correction: App.compare.correction
    readonly property int own: App.compare.inspector.classChoice

    spacing: Theme.space2
    visible: root.own >= 0

    Label {
        text: qsTr("What it is for, where the guess is wrong")
        color: Theme.inkSoft
        font.pixelSize: Theme.textSmall
    }
    ChoiceBox {
        id: choice

        objectName: "classChoice"
        Layout.fillWidth: true
        enabled: !root.correction.isBusy
        label: qsTr("Kind of value")
        model: App.compare.inspector.classChoices
        currentIndex: root.own
        onActivated: index => {
            if (index === root.own)
                root.correction.dismiss();
            else
                App.compare.correctClass(index);
        }

        // What was chosen and not written is forgotten with the row, or with the change.
        Connections {
            target: root.correction

            function onChanged(): void {
                if (root.correction.state === FixController.Idle)
                    choice.currentIndex = Qt.binding(() => root.own);
            }
        }
    }
    ChangePreview {
        objectName: "classChange"
        Layout.fillWidth: true
        visible: root.correction.isBusy || root.correction.canApply || root.correction.refusal.length > 0
        summary: root.correction.summary
        diff: root.correction.diff
        refusal: root.correction.refusal
        hint: root.correction.hint
        command: root.correction.command
        canApply: root.correction.canApply
        isBusy: root.correction.isBusy
        onApplyRequested: root.correction.apply()
        onDismissRequested: root.correction.dismiss()
        onCopyRequested: text => App.copy(text)
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.correction.done.length > 0

        Label {
            objectName: "classDone"
            Layout.fillWidth: true
            text: root.correction.done
            color: Theme.ok
            font.pixelSize: Theme.textSmall
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Accessible.ignored: !visible
        }
        ActionButton {
            objectName: "undoClass"
            visible: root.correction.canUndo
            iconName: "restart"
            text: qsTr("Undo")
            onClicked: root.correction.undo()
        }
    }
}
