// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// What one environment has: the whole value, where it came from, what it won over.
Rectangle {
    id: root

    required property int index
    required property string environment
    required property string value
    required property string state
    required property string tint
    required property string reason
    required property string layerName
    required property string place
    required property string file
    required property int line
    required property var replaced
    required property bool isSecret
    required property bool isRevealed
    required property bool isRevealing
    property int secondsLeft: 0
    property bool canReveal: true
    signal placeRequested
    signal revealRequested
    signal hideRequested
    signal copyRequested

    implicitHeight: column.implicitHeight + 2 * Theme.space2
    radius: Theme.radius
    color: root.tint === "missing" ? Theme.errorSurface : root.tint === "drift" ? Theme.warningSurface : Theme.raised
    Accessible.role: Accessible.Grouping
    Accessible.ignored: !visible
    Accessible.name: qsTr("%1: %2").arg(root.environment).arg(root.isRevealed ? qsTr("shown") : root.value)
    Accessible.description: root.place

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space2
        spacing: 2

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2

            Label {
                text: root.environment
                font.weight: Font.DemiBold
                font.pixelSize: Theme.textSmall
            }
            Label {
                Layout.fillWidth: true
                text: root.layerName
                color: Theme.inkSoft
                font.pixelSize: Theme.textSmall
            }
            LinkLabel {
                objectName: "reveal"
                visible: root.isSecret && root.canReveal
                text: root.isRevealing ? qsTr("reading …") : root.isRevealed ? qsTr("hide (%1 s)").arg(root.secondsLeft) : qsTr("reveal")
                Accessible.name: root.isRevealed ? qsTr("Hide the secret of %1").arg(root.environment) : qsTr("Reveal the secret of %1").arg(root.environment)
                onActivated: root.isRevealed ? root.hideRequested() : root.revealRequested()
            }
            IconButton {
                implicitWidth: 22
                implicitHeight: 22
                visible: !root.isSecret && root.state === "set"
                iconName: "copy"
                text: qsTr("Copy the value of %1").arg(root.environment)
                onClicked: root.copyRequested()
            }
        }
        MonoLabel {
            Layout.fillWidth: true
            text: root.value
            color: root.tint === "missing" ? Theme.error : root.state === "set" || root.isRevealed ? Theme.ink : Theme.inkSoft
            font.italic: !root.isRevealed && root.state !== "set" && root.state !== "default" && root.state !== "secret"
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 12
            Accessible.ignored: !visible || root.isRevealed
        }
        Label {
            Layout.fillWidth: true
            visible: root.reason.length > 0
            text: root.reason
            color: Theme.inkSoft
            font.pixelSize: Theme.textSmall
            wrapMode: Text.Wrap
        }
        LinkLabel {
            Layout.fillWidth: true
            visible: root.place.length > 0
            text: root.place
            elide: Text.ElideLeft
            Accessible.name: qsTr("Open %1").arg(root.place)
            onActivated: root.placeRequested()
        }
        // A positioner: layouts of Qt 6.4 keep pointers to items that a Repeater has deleted.
        Column {
            id: weaker

            Layout.fillWidth: true
            visible: root.replaced.length > 0

            Label {
                width: weaker.width
                text: qsTr("won over")
                color: Theme.inkSoft
                font.pixelSize: Theme.textSmall
            }
            Repeater {
                model: root.replaced

                MonoLabel {
                    required property string modelData

                    width: weaker.width
                    text: modelData
                    color: Theme.inkSoft
                    font.strikeout: true
                    wrapMode: Text.WrapAnywhere
                }
            }
        }
    }
}
