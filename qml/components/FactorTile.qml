// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Plumbline.Theme

/// One of the twelve factors: how it stands, in word, shape and colour.
T.Button {
    id: root

    required property string numeral
    required property string title
    required property string state
    required property string stateWord
    required property int count
    readonly property string outcome: root.count === 0 ? root.stateWord : root.count === 1 ? qsTr("%1, 1 finding").arg(root.stateWord) : qsTr("%1, %2 findings").arg(root.stateWord).arg(root.count)
    required property string explanation

    implicitHeight: Math.round(62 * Theme.scale)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    text: root.title
    Accessible.role: Accessible.Button
    Accessible.ignored: !visible
    Accessible.name: qsTr("Factor %1, %2: %3").arg(root.numeral).arg(root.title).arg(root.outcome)
    Accessible.description: root.explanation
    Accessible.onPressAction: root.clicked()
    Keys.onReturnPressed: root.clicked()
    Keys.onEnterPressed: root.clicked()

    contentItem: Item {
        Label {
            x: Theme.space2
            y: Theme.space1
            text: root.numeral
            color: Theme.inkSoft
            font.pixelSize: Theme.textSmall
            Accessible.ignored: true
        }
        StateMark {
            x: parent.width - width - Theme.space2
            y: Theme.space1 + 2
            state: root.state
        }
        Label {
            x: Theme.space2
            y: Math.round(20 * Theme.scale)
            width: parent.width - 2 * Theme.space2
            text: root.title
            font.pixelSize: Theme.textSmall
            font.weight: Font.DemiBold
            Accessible.ignored: true
        }
        Label {
            x: Theme.space2
            y: Math.round(38 * Theme.scale)
            width: parent.width - 2 * Theme.space2
            text: root.outcome
            color: Theme.stateColor(root.state)
            font.pixelSize: Theme.textSmall
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.hovered ? Theme.hovered : Theme.surface
        border.width: 1
        border.color: Theme.border

        FocusRing {
            visible: root.visualFocus
        }
    }

    ToolTip {
        shown: root.hovered || root.visualFocus
        text: root.explanation
    }
}
