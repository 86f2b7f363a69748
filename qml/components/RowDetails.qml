// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Plumbline.Theme

/// One row of the comparison in full, beside the matrix.
Rectangle {
    id: root

    required property string title
    required property string subtitle
    required property string verdict
    required property string mark
    required property string reason
    required property string classText
    required property string command
    required property string revealError
    required property int secondsLeft
    required property var cells
    /// What a page adds below the cells.
    default property alias more: moreColumn.data
    signal closeRequested
    signal placeRequested(file: string, line: int)
    signal revealRequested(cell: int)
    signal hideRequested
    signal copyRequested(text: string)

    color: Theme.surface
    radius: Theme.radius
    border.width: 1
    border.color: Theme.border
    Accessible.role: Accessible.Pane
    Accessible.ignored: !visible
    Accessible.name: qsTr("Details of %1").arg(root.title)
    Keys.onEscapePressed: root.closeRequested()

    Flickable {
        id: view

        anchors.fill: parent
        anchors.margins: Theme.space3
        clip: true
        contentHeight: column.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollBar {
            anchors.right: parent.right
            anchors.rightMargin: -8
        }

        ColumnLayout {
            id: column

            width: view.width
            spacing: Theme.space2

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space2

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 2

                    MonoLabel {
                        objectName: "detailsTitle"
                        Layout.fillWidth: true
                        text: root.title
                        font.pixelSize: Theme.textNormal
                        font.weight: Font.DemiBold
                        wrapMode: Text.WrapAnywhere
                        maximumLineCount: 3
                    }
                    Label {
                        Layout.fillWidth: true
                        text: root.subtitle
                        color: Theme.inkSoft
                        font.pixelSize: Theme.textSmall
                    }
                }
                IconButton {
                    objectName: "closeDetails"
                    Layout.alignment: Qt.AlignTop
                    iconName: "close"
                    text: qsTr("Close the details")
                    onClicked: root.closeRequested()
                }
            }
            RowLayout {
                spacing: Theme.space2

                StateMark {
                    state: root.mark
                }
                Label {
                    text: root.verdict
                    color: Theme.stateColor(root.mark)
                    font.weight: Font.DemiBold
                }
            }
            Label {
                Layout.fillWidth: true
                visible: root.reason.length > 0
                text: root.reason
                wrapMode: Text.Wrap
            }
            Label {
                Layout.fillWidth: true
                visible: root.classText.length > 0
                text: qsTr("Kind of value: %1").arg(root.classText)
                color: Theme.inkSoft
                font.pixelSize: Theme.textSmall
                wrapMode: Text.Wrap
            }
            // A positioner: layouts of Qt 6.4 keep pointers to items that a Repeater has deleted.
            Column {
                id: cellColumn

                Layout.fillWidth: true
                spacing: Theme.space2

                Repeater {
                    model: root.cells

                    CellCard {
                        id: card

                        width: cellColumn.width
                        secondsLeft: root.secondsLeft
                        onPlaceRequested: root.placeRequested(card.file, card.line)
                        onRevealRequested: root.revealRequested(card.index)
                        onHideRequested: root.hideRequested()
                        onCopyRequested: root.copyRequested(card.value)
                    }
                }
            }
            Label {
                Layout.fillWidth: true
                visible: root.revealError.length > 0
                text: root.revealError
                color: Theme.error
                wrapMode: Text.Wrap
                Accessible.role: Accessible.AlertMessage
                Accessible.ignored: !visible
            }
            Column {
                id: moreColumn

                Layout.fillWidth: true
                spacing: Theme.space2
            }
            CommandLine {
                Layout.fillWidth: true
                visible: root.command.length > 0
                command: root.command
                onCopyRequested: text => root.copyRequested(text)
            }
        }
    }
}
