// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Theme

/// Open a folder, go on with an earlier one, or try the sample.
FocusScope {
    id: root

    DropArea {
        id: drop

        anchors.fill: parent
        onDropped: event => App.workspace.openUrl(event.urls[0])
    }
    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.space2
        visible: drop.containsDrag
        radius: Theme.radius
        color: Theme.selected
        border.width: 2
        border.color: Theme.accent
    }

    ColumnLayout {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(Theme.space6, parent.height * 0.12)
        width: Math.min(720, parent.width - 2 * Theme.space6)
        spacing: Theme.space3

        RowLayout {
            spacing: Theme.space4

            Image {
                source: "qrc:/icons/plumbline.svg"
                sourceSize.width: 56
                sourceSize.height: 56
                Accessible.ignored: true
            }
            ColumnLayout {
                spacing: 2

                Label {
                    text: qsTr("Will it behave in prod as it does here?")
                    font.pixelSize: Math.round(26 * Theme.scale)
                    font.weight: Font.DemiBold
                }
                Label {
                    text: qsTr("Open a folder with an app and its Compose file. Plumbline shows where its dev, staging and prod differ and which of it matters, and runs the stack that matches prod.")
                    color: Theme.inkSoft
                    wrapMode: Text.Wrap
                    Layout.maximumWidth: 600
                }
            }
        }
        RowLayout {
            Layout.topMargin: Theme.space3
            spacing: Theme.space2

            ActionButton {
                focus: true
                kind: "primary"
                iconName: "folder"
                text: qsTr("Open a folder …")
                onClicked: folderDialog.active = true
            }
            ActionButton {
                objectName: "openSample"
                iconName: "play"
                text: qsTr("Try the bundled sample")
                onClicked: App.workspace.openSample()
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("or drop a folder anywhere on this page")
                color: Theme.inkSoft
            }
        }
        Card {
            Layout.fillWidth: true
            visible: App.workspace.state === WorkspaceController.Unopened
            title: qsTr("This folder could not be opened")
            message: App.workspace.errorText
            hint: App.workspace.errorHint
        }
        EngineMissing {
            Layout.fillWidth: true
            visible: App.engine.state === EngineController.Unreachable
            host: App.engine.host
            errorText: App.engine.errorText
            errorHint: App.engine.errorHint
            onRetryRequested: App.engine.retry()
            onChooseRequested: App.page = "settings"
        }
        Panel {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space3
            Layout.preferredHeight: (recentList.count === 0 ? 2 : recentList.count) * 2 * Theme.rowHeight + Theme.controlHeight + Theme.space2
            title: qsTr("Opened before")

            Label {
                anchors.centerIn: parent
                visible: recentList.count === 0
                text: qsTr("Nothing yet. The workspaces you open are listed here with their last verdict.")
                color: Theme.inkSoft
            }
            ListView {
                id: recentList

                anchors.fill: parent
                model: App.recent
                activeFocusOnTab: true
                keyNavigationEnabled: true
                Accessible.name: qsTr("Recent workspaces")
                Keys.onReturnPressed: (currentItem as RecentDelegate)?.openRequested()
                T.ScrollBar.vertical: ScrollBar {}

                RowStop {
                    view: recentList
                }

                delegate: RecentDelegate {
                    width: ListView.view.width
                    isCurrent: ListView.isCurrentItem && recentList.activeFocus
                    onOpenRequested: App.workspace.open(folder)
                    onForgetRequested: App.recent.forget(folder)
                }
            }
        }
    }

    Loader {
        id: folderDialog

        active: false
        source: "OpenFolderDialog.qml"
    }
    Connections {
        target: folderDialog.item
        ignoreUnknownSignals: true

        function onChosen(folder: url): void {
            folderDialog.active = false;
            App.workspace.openUrl(folder);
        }
        function onRejected(): void {
            folderDialog.active = false;
        }
    }
}
