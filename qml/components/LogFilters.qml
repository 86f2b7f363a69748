// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// What lines of a log are looked for: words, how they are meant, and the least grave level.
ColumnLayout {
    id: root

    required property string words
    /// 0: a text, 1: a regular expression, 2: fields of JSON or logfmt.
    required property int kind
    /// Trace is 0, fatal 5; -1: any.
    required property int minimumLevel
    required property string problem
    required property bool isSearching
    readonly property var levels: [-1, 1, 2, 3, 4]
    signal wordsEdited(words: string)
    signal kindChosen(kind: int)
    signal levelChosen(level: int)

    function hint(): string {
        switch (root.kind) {
        case 1:
            return qsTr("Regular expression (Ctrl+F)");
        case 2:
            return qsTr("Field, as in status=500 (Ctrl+F)");
        default:
            return qsTr("Search (Ctrl+F)");
        }
    }

    spacing: 2

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space2

        SearchField {
            id: search

            objectName: "logFilter"
            Layout.fillWidth: true
            label: root.hint()
            text: root.words
            onTextChanged: root.wordsEdited(text)

            Shortcut {
                sequence: "Ctrl+F"
                enabled: root.visible
                onActivated: search.forceActiveFocus()
            }
        }
        ChoiceBox {
            objectName: "logFilterKind"
            Layout.preferredWidth: Math.round(112 * Theme.scale)
            label: qsTr("Search for")
            model: [qsTr("Text"), qsTr("Regex"), qsTr("Field")]
            currentIndex: root.kind
            onActivated: index => root.kindChosen(index)
        }
        ChoiceBox {
            objectName: "logLevel"
            Layout.preferredWidth: Math.round(140 * Theme.scale)
            label: qsTr("Level")
            model: [qsTr("Any level"), qsTr("Debug and above"), qsTr("Info and above"), qsTr("Warnings"), qsTr("Errors")]
            currentIndex: Math.max(0, root.levels.indexOf(root.minimumLevel))
            onActivated: index => root.levelChosen(root.levels[index])
        }
    }
    Label {
        objectName: "logFilterProblem"
        Layout.fillWidth: true
        visible: root.problem.length > 0
        text: root.problem
        color: Theme.error
        font.pixelSize: Theme.textSmall
        wrapMode: Text.Wrap
    }
    ProgressLine {
        Layout.fillWidth: true
        visible: root.isSearching
        fraction: -1
    }
}
