// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Plumbline.Theme

/// Everything one can do or go to, found by typing. An entry is { text, run }.
T.Popup {
    id: root

    required property var entries
    /// Every word that is typed has to be in the entry, in whatever order.
    readonly property var wanted: search.text.toLowerCase().split(" ").filter(word => word.length > 0)
    readonly property var found: root.entries.filter(entry => root.wanted.every(word => entry.text.toLowerCase().includes(word)))

    function runCurrent(): void {
        const entry = root.found[list.currentIndex];
        root.close();
        if (entry)
            entry.run();
    }

    width: 520
    height: 380
    modal: true
    focus: true
    padding: Theme.space3
    onOpened: {
        search.clear();
        list.currentIndex = 0;
        search.forceActiveFocus();
    }

    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.width: 1
        border.color: Theme.borderStrong
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.space2

        SearchField {
            id: search

            objectName: "commandSearch"
            Layout.fillWidth: true
            implicitHeight: Theme.controlHeight
            label: qsTr("Type a page, a service or an action")
            onTextEdited: list.currentIndex = 0
            onAccepted: root.runCurrent()
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
            Keys.onEscapePressed: root.close()
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: root.found

            Label {
                objectName: "nothingFound"
                anchors.centerIn: parent
                visible: list.count === 0
                text: qsTr("Nothing is called that.")
                color: Theme.inkSoft
            }
            T.ScrollBar.vertical: ScrollBar {}
            delegate: Rectangle {
                id: row

                required property int index
                required property var modelData

                width: ListView.view.width
                height: Theme.rowHeight
                radius: Theme.radius
                color: list.currentIndex === row.index ? Theme.selected : "transparent"
                Accessible.role: Accessible.ListItem
                Accessible.ignored: !visible
                Accessible.name: row.modelData.text

                Label {
                    anchors.fill: parent
                    anchors.leftMargin: Theme.space3
                    text: row.modelData.text
                    Accessible.ignored: true
                }
                MouseArea {
                    anchors.fill: parent
                    hoverEnabled: true
                    onEntered: list.currentIndex = row.index
                    onClicked: root.runCurrent()
                }
            }
        }
    }
}
