// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import Plumbline.Theme

/// One finding in a list, or the heading of a group of them.
Rectangle {
    id: root

    required property int index
    required property bool isGroup
    required property string title
    required property string note
    required property string explanation
    required property string severity
    required property string severityWord
    required property string rule
    required property string service
    required property string subject
    required property string environments
    required property string factor
    required property string fingerprint
    required property bool isNew
    required property bool isWaived
    property bool isCurrent: false
    property bool showsCurrent: false
    signal pressed

    readonly property string about: {
        const parts = [root.service, root.subject].filter(part => part.length > 0);
        return root.environments.length > 0 ? qsTr("%1 in %2").arg(parts.join(" · ")).arg(root.environments) : parts.join(" · ");
    }

    implicitHeight: root.isGroup ? Theme.rowHeight + (root.explanation.length > 0 ? words.implicitHeight + Theme.space2 : 0) : Math.round(46 * Theme.scale)
    color: root.isGroup ? Theme.raised : root.isCurrent ? Theme.selected : mouse.containsMouse ? Theme.hovered : Theme.surface
    Accessible.role: root.isGroup ? Accessible.Heading : Accessible.ListItem
    Accessible.ignored: !visible
    Accessible.name: root.isGroup ? root.title + ". " + root.note : qsTr("%1: %2. %3").arg(root.severityWord).arg(root.title).arg(root.about)
    Accessible.description: root.explanation
    Accessible.selected: root.isCurrent
    Accessible.onPressAction: root.pressed()

    Row {
        x: Theme.space3
        height: Theme.rowHeight
        visible: root.isGroup
        spacing: Theme.space3

        Label {
            height: parent.height
            text: root.title
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        Label {
            height: parent.height
            text: root.note
            color: Theme.inkSoft
            font.pixelSize: Theme.textSmall
            Accessible.ignored: true
        }
    }
    Label {
        id: words

        x: Theme.space3
        y: Theme.rowHeight - 2
        width: root.width - 2 * Theme.space3
        visible: root.isGroup && root.explanation.length > 0
        text: root.explanation
        color: Theme.inkSoft
        font.pixelSize: Theme.textSmall
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
    Rectangle {
        width: 3
        height: parent.height
        visible: root.isCurrent && root.showsCurrent
        color: Theme.accent
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space3
        anchors.rightMargin: Theme.space3
        anchors.topMargin: Theme.space1
        anchors.bottomMargin: Theme.space1
        visible: !root.isGroup
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2

            StateMark {
                state: root.severity
            }
            Label {
                Layout.preferredWidth: 62 * Theme.scale
                text: root.severityWord
                color: Theme.stateColor(root.severity)
                font.pixelSize: Theme.textSmall
                Accessible.ignored: true
            }
            Label {
                Layout.fillWidth: true
                text: root.isGroup ? "" : root.title
                Accessible.ignored: true
            }
            Label {
                visible: root.isNew && !root.isWaived
                text: qsTr("new")
                color: Theme.accent
                font.pixelSize: Theme.textSmall
                Accessible.ignored: true
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: 12 + 62 * Theme.scale + 2 * Theme.space2
            spacing: Theme.space3

            MonoLabel {
                Layout.fillWidth: true
                text: root.about
                color: Theme.inkSoft
                Accessible.ignored: true
            }
            Label {
                text: root.rule
                color: Theme.inkSoft
                font.pixelSize: Theme.textSmall
                Accessible.ignored: true
            }
            Label {
                Layout.preferredWidth: 34 * Theme.scale
                horizontalAlignment: Text.AlignRight
                text: root.factor
                color: Theme.inkSoft
                font.pixelSize: Theme.textSmall
                Accessible.ignored: true
            }
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
        opacity: 0.6
    }
    MouseArea {
        id: mouse

        anchors.fill: parent
        enabled: !root.isGroup
        hoverEnabled: true
        onClicked: root.pressed()
    }
}
