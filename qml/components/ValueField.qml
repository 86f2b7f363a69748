// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// One value to fill in: what it is for, what it will be, where it is written.
Item {
    id: root

    required property int index
    required property string name
    required property string files
    required property string help
    required property string need
    required property string valueClass
    required property bool isSecret
    required property bool isAsked
    required property string proposal
    required property string source
    required property var choices
    required property bool canGenerate
    required property bool isMade
    required property string answer
    required property bool isAnswered
    required property string complaint
    signal answered(row: int, value: string)
    signal generateRequested(row: int)

    readonly property list<string> words: root.choices
    readonly property string placeholder: root.isMade ? qsTr("made up") : root.proposal.length > 0 ? root.proposal : qsTr("only you can say it")
    readonly property string remark: root.complaint.length > 0 ? root.complaint : root.help
    readonly property string fate: {
        const where = qsTr("goes to %1").arg(root.files);
        return root.source.length > 0 && !root.isAnswered ? qsTr("from %1, %2").arg(root.source).arg(where) : where;
    }

    implicitHeight: column.implicitHeight + Theme.space3

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.space1

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2

            MonoLabel {
                text: root.name
                font.weight: Font.DemiBold
                font.pixelSize: Theme.textNormal
            }
            Label {
                visible: root.isAsked && !root.isAnswered
                text: qsTr("needed")
                color: Theme.warning
                font.pixelSize: Theme.textSmall
            }
            Label {
                visible: root.isSecret || root.valueClass.length > 0
                text: root.isSecret ? qsTr("secret") : root.valueClass
                color: Theme.inkSoft
                font.pixelSize: Theme.textSmall
            }
            Label {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignRight
                text: root.fate
                color: Theme.inkSoft
                font.pixelSize: Theme.textSmall
            }
        }
        Label {
            Layout.fillWidth: true
            visible: text.length > 0
            text: root.help.length > 0 ? root.help : root.need
            color: Theme.inkSoft
            font.pixelSize: Theme.textSmall
            wrapMode: Text.Wrap
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2

            TextLine {
                id: line

                objectName: "valueLine"
                Layout.fillWidth: true
                label: root.placeholder
                name: qsTr("Value of %1").arg(root.name)
                isSecret: root.isSecret && !eye.checked
                text: root.answer
                // Qt gives fields of passwords no name to readers: what they are is in the description.
                Accessible.description: line.isSecret ? line.name + ". " + root.remark : root.remark
                onTextEdited: root.answered(root.index, line.text)
            }
            ChoiceBox {
                objectName: "valueChoices"
                visible: root.words.length > 0
                label: qsTr("Choices for %1").arg(root.name)
                model: root.words
                currentIndex: root.words.indexOf(root.answer)
                displayText: currentIndex < 0 ? qsTr("choose …") : currentText
                onActivated: index => root.answered(root.index, root.words[index])
            }
            IconButton {
                id: eye

                objectName: "eye"
                visible: root.isSecret
                checkable: true
                iconName: "eye"
                text: eye.checked ? qsTr("Hide what is typed for %1").arg(root.name) : qsTr("Show what is typed for %1").arg(root.name)
            }
            ActionButton {
                objectName: "generate"
                visible: root.canGenerate
                text: qsTr("Make one up")
                Accessible.name: qsTr("Make a value up for %1").arg(root.name)
                onClicked: {
                    line.clear();
                    root.generateRequested(root.index);
                }
            }
        }
        Label {
            objectName: "complaint"
            Layout.fillWidth: true
            visible: root.complaint.length > 0
            text: root.complaint
            color: Theme.error
            font.pixelSize: Theme.textSmall
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Accessible.ignored: !visible
        }
    }
}
