// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Theme

/// All about one step: what was found, what to do, what was run and what it printed.
Flickable {
    id: root

    required property string title
    required property string status
    required property string detail
    required property string fix
    required property string command
    required property string place
    required property string file
    required property int line
    required property string exitText
    required property real elapsedMs
    required property string output
    signal placeRequested(file: string, line: int)
    signal copyRequested(text: string)

    readonly property string outcome: {
        const words = [Words.ofStep(root.status)];
        if (root.exitText.length > 0)
            words.push(root.exitText);
        if (root.elapsedMs >= 100)
            words.push(Words.ofTime(root.elapsedMs));
        return words.join(" · ");
    }

    clip: true
    contentHeight: column.height + 2 * Theme.space3
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    Accessible.role: Accessible.Grouping
    Accessible.ignored: !visible
    Accessible.name: root.title
    Keys.onUpPressed: root.flick(0, 600)
    Keys.onDownPressed: root.flick(0, -600)
    T.ScrollBar.vertical: ScrollBar {}

    Column {
        id: column

        x: Theme.space3
        y: Theme.space3
        width: root.width - 2 * Theme.space3
        spacing: Theme.space2

        Row {
            spacing: Theme.space2

            StateMark {
                anchors.verticalCenter: parent.verticalCenter
                state: Words.markOfStep(root.status)
            }
            Label {
                text: root.outcome
                color: Theme.inkSoft
            }
        }
        Label {
            width: column.width
            visible: root.detail.length > 0
            text: root.detail
            wrapMode: Text.Wrap
        }
        Label {
            width: column.width
            visible: root.fix.length > 0 && root.status !== "done"
            text: qsTr("To do: %1").arg(root.fix)
            wrapMode: Text.Wrap
            font.weight: Font.DemiBold
        }
        LinkLabel {
            visible: root.place.length > 0
            text: root.place
            Accessible.name: qsTr("Open %1").arg(root.place)
            onActivated: root.placeRequested(root.file, root.line)
        }
        CommandLine {
            width: column.width
            visible: root.command.length > 0
            command: root.command
            isWhole: true
            onCopyRequested: text => root.copyRequested(text)
        }
        Label {
            visible: root.output.length > 0
            text: qsTr("What it printed")
            color: Theme.inkSoft
            font.pixelSize: Theme.textSmall
        }
        TextEdit {
            objectName: "output"
            width: column.width
            visible: root.output.length > 0
            readOnly: true
            selectByMouse: true
            activeFocusOnTab: false
            text: root.output
            textFormat: TextEdit.PlainText
            wrapMode: TextEdit.Wrap
            color: Theme.ink
            selectionColor: Theme.accent
            selectedTextColor: Theme.inkOnAccent
            font.family: Theme.mono
            font.pixelSize: Theme.textSmall
            Accessible.role: Accessible.StaticText
            Accessible.ignored: !visible
            Accessible.name: root.output
        }
    }
}
