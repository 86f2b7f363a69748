// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Theme

/// Asks for the file that something is written to: Enter saves it where it would go, and the system's dialog is
/// one button further.
T.Popup {
    id: root

    property string title: ""
    signal chosen(file: url)

    /// `name` is what the file is called unless the person calls it otherwise: `parity.html`.
    function ask(title: string, name: string): void {
        root.title = title;
        place.suggest(name);
        root.open();
    }

    function save(): void {
        if (!place.hasFolder)
            return;
        place.remember();
        root.close();
        root.chosen(place.url);
    }

    anchors.centerIn: T.Overlay.overlay
    width: Math.round(520 * Theme.scale)
    height: body.implicitHeight + 2 * root.padding
    modal: true
    focus: true
    padding: Theme.space4
    onOpened: {
        field.forceActiveFocus();
        field.cursorPosition = field.text.length;
    }
    onClosed: dialog.source = ""

    SavePlace {
        id: place
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: 1
        border.color: Theme.borderStrong
    }
    ColumnLayout {
        id: body

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.space3

        Label {
            text: root.title
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.ignored: !visible
        }
        TextLine {
            id: field

            objectName: "savePath"
            Layout.fillWidth: true
            label: qsTr("File")
            text: place.path
            onTextEdited: place.path = field.text
            onAccepted: root.save()
        }
        Label {
            objectName: "saveRemark"
            Layout.fillWidth: true
            text: place.isThere ? qsTr("There is a file of that name: it is replaced.") : place.hasFolder ? qsTr("A new file.") : qsTr("There is no such folder.")
            color: place.isThere ? Theme.warning : place.hasFolder ? Theme.inkSoft : Theme.error
            font.pixelSize: Theme.textSmall
            Accessible.role: Accessible.StatusBar
            Accessible.ignored: !visible
        }
        Row {
            spacing: Theme.space2

            ActionButton {
                objectName: "saveHere"
                kind: "primary"
                text: place.isThere ? qsTr("Replace") : qsTr("Save")
                enabled: place.hasFolder
                onClicked: root.save()
            }
            ActionButton {
                text: qsTr("Choose elsewhere …")
                onClicked: dialog.setSource("SaveFileDialog.qml", {
                    "title": root.title,
                    "place": place.url
                })
            }
            ActionButton {
                objectName: "saveNot"
                kind: "quiet"
                text: qsTr("Cancel")
                onClicked: root.close()
            }
        }
        // Loaded by its name: Qt 6.4 makes no dialog of a component that stands in a page.
        Loader {
            id: dialog

            Layout.preferredHeight: 0
            visible: false
        }
        Connections {
            target: dialog.item
            ignoreUnknownSignals: true

            function onChosen(file: url): void {
                place.url = file;
                root.save();
            }
            function onRejected(): void {
                dialog.source = "";
            }
        }
    }
}
