// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Theme

/// A shell, or another command, at a terminal in a container that runs.
Panel {
    id: root

    readonly property ConsoleController controller: App.console
    readonly property bool hasEnded: root.controller.state === ConsoleController.Ended
    readonly property bool isShown: root.controller.state !== ConsoleController.Nothing

    /// Gives the terminal the keys, as soon as it is to be seen; a question keeps them.
    function takeKeys(): void {
        if (root.controller.askedService.length === 0)
            terminal.forceActiveFocus(Qt.TabFocusReason);
    }

    function close(): void {
        root.controller.close();
        terminal.forceActiveFocus(Qt.TabFocusReason); // the button goes
    }

    Component.onCompleted: if (root.visible && root.controller.state === ConsoleController.Opening)
        root.takeKeys() // the page has come for it
    title: qsTr("Console")
    note: root.controller.container.length > 0 ? root.controller.container : qsTr("a shell in a container that runs")
    tools: [
        IconButton {
            objectName: "copyConsole"
            visible: root.isShown
            iconName: "copy"
            text: terminal.hasSelection ? qsTr("Copy what is selected (Ctrl+Shift+C)") : qsTr("Copy the screen (Ctrl+Shift+C)")
            onClicked: terminal.copy()
        }
    ]

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.space2
            Layout.leftMargin: Theme.space3
            spacing: Theme.space2

            ChoiceBox {
                objectName: "consoleService"
                enabled: !root.controller.isLive && count > 0
                label: qsTr("Where it is opened")
                model: root.controller.services
                currentIndex: model.indexOf(root.controller.service)
                displayText: root.controller.service
                onActivated: index => root.controller.service = root.controller.services[index]
            }
            ChoiceBox {
                objectName: "consoleNumber"
                implicitWidth: Math.round(64 * Theme.scale)
                visible: root.controller.numbers.length > 1
                enabled: !root.controller.isLive
                label: qsTr("Which of its containers")
                model: root.controller.numbers
                currentIndex: Math.max(0, model.indexOf(root.controller.number))
                onActivated: index => root.controller.number = root.controller.numbers[index]
            }
            TextLine {
                objectName: "consoleWords"
                Layout.fillWidth: true
                implicitHeight: Theme.controlHeight - 4
                enabled: !root.controller.isLive
                label: qsTr("The image's shell, or a command: psql -U app")
                name: qsTr("Command")
                font.family: Theme.mono
                font.pixelSize: Theme.textSmall
                text: root.controller.words
                onTextEdited: root.controller.words = text
                onAccepted: root.controller.open()
            }
            ActionButton {
                id: openAgain

                objectName: "openConsole"
                visible: !root.controller.isLive
                implicitHeight: Theme.controlHeight - 4
                enabled: root.controller.canOpen
                kind: "primary"
                iconName: "terminal"
                text: root.hasEnded ? qsTr("Open again") : qsTr("Open")
                onClicked: root.controller.open()
            }
            ActionButton {
                id: closeButton

                objectName: "closeConsole"
                visible: root.controller.isLive
                implicitHeight: Theme.controlHeight - 4
                iconName: "close"
                text: qsTr("Close")
                Accessible.name: qsTr("Close the console")
                onClicked: root.close()
            }
        }
        // A positioner: layouts of Qt 6.4 do not lay out anew what becomes visible with other words.
        Column {
            id: cards

            Layout.fillWidth: true
            Layout.leftMargin: Theme.space2
            Layout.rightMargin: Theme.space2
            Layout.bottomMargin: implicitHeight > 0 ? Theme.space2 : 0
            spacing: Theme.space2

            ConfirmCard {
                objectName: "makesRoom"
                width: cards.width
                visible: root.controller.askedService.length > 0
                confirmIcon: "terminal"
                title: qsTr("Close the console of %1?").arg(root.controller.service)
                message: qsTr("What runs in it gets SIGHUP, as when a terminal's window is closed. The one of %1 takes its place.").arg(root.controller.askedService)
                yes: qsTr("Close it")
                no: qsTr("Leave it open")
                onAnswered: isYes => root.controller.answer(isYes)
            }
            Card {
                objectName: "consoleError"
                width: cards.width
                visible: root.controller.errorText.length > 0
                title: root.controller.container.length > 0 ? qsTr("The console of %1 has broken off").arg(root.controller.container) : qsTr("No console could be opened in %1").arg(root.controller.service)
                message: root.controller.errorText
                hint: root.controller.errorHint

                ActionButton {
                    objectName: "dismissConsoleError"
                    kind: "quiet"
                    text: qsTr("Dismiss")
                    onClicked: root.controller.dismiss()
                }
            }
            Label {
                objectName: "consoleMistake"
                width: cards.width
                visible: root.controller.mistake.length > 0
                text: root.controller.mistake
                color: Theme.error
                wrapMode: Text.Wrap
            }
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            Rectangle {
                anchors.fill: parent
                visible: root.isShown
                color: terminal.ground
                border.width: 1
                border.color: terminal.activeFocus ? Theme.accent : Theme.border

                TerminalView {
                    id: terminal

                    objectName: "terminal"
                    anchors.fill: parent
                    anchors.margins: Theme.space2
                    anchors.rightMargin: Theme.space3
                    terminal: root.controller.terminal
                    isLive: root.controller.isLive
                    ink: Theme.ink
                    ground: Theme.surface
                    selectionInk: Theme.inkOnAccent
                    selectionGround: Theme.accent
                    colors: Theme.terminal
                    family: Theme.mono
                    pixelSize: Theme.textSmall
                    Accessible.role: Accessible.EditableText
                    Accessible.ignored: !visible
                    Accessible.name: qsTr("Console of %1").arg(root.controller.container)
                    Accessible.description: root.hasEnded ? root.controller.outcome : qsTr("Shift+Escape leaves it. Last line: %1").arg(terminal.lastLine)
                    Accessible.multiLine: true
                    Accessible.readOnly: !root.controller.isLive
                    onLeaveRequested: (root.controller.isLive ? closeButton : openAgain).forceActiveFocus(Qt.TabFocusReason)
                }
                ScrollBar {
                    anchors.right: parent.right
                    anchors.top: parent.top
                    anchors.bottom: parent.bottom
                    anchors.margins: 1
                    orientation: Qt.Vertical
                    size: terminal.scrollSize
                    position: terminal.scrollPosition
                    onPositionChanged: if (pressed)
                        terminal.scrollTo(position)
                }
            }
            Label {
                objectName: "noConsole"
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.space4
                visible: !root.isShown
                text: root.controller.services.length > 0 ? qsTr("The shell of the image, as the container's own user: bash where it has one, else sh. Or any other command that it holds.") : qsTr("Launch the stack first: a console is opened in what runs.")
                color: Theme.inkSoft
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.Wrap
            }
        }
        ProgressLine {
            Layout.fillWidth: true
            opacity: root.controller.state === ConsoleController.Opening || root.controller.state === ConsoleController.Closing ? 1 : 0
            fraction: opacity > 0 ? -1 : 0
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space3
            Layout.rightMargin: Theme.space2
            Layout.preferredHeight: Theme.controlHeight + Theme.space2
            spacing: Theme.space2

            CommandLine {
                objectName: "consoleCommand"
                visible: root.controller.command.length > 0
                command: root.controller.command
                onCopyRequested: text => App.copy(text)
            }
            Label {
                objectName: "consoleOutcome"
                Layout.fillWidth: true
                text: root.controller.isLive ? terminal.activeFocus ? qsTr("Shift+Escape leaves the terminal") : "" : root.controller.outcome
                color: Theme.inkSoft
                horizontalAlignment: Text.AlignRight
                wrapMode: Text.Wrap
                Accessible.role: Accessible.StatusBar
                Accessible.ignored: !visible
            }
        }
    }
}
