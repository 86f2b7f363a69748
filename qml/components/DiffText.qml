// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Theme

/// A unified diff; its signs tell what goes and comes, the colour only helps.
Column {
    id: root

    required property string diff

    Accessible.role: Accessible.StaticText
    Accessible.ignored: !visible
    Accessible.name: root.diff

    Repeater {
        model: root.diff.length > 0 ? root.diff.replace(/\n$/, "").split("\n") : []

        Rectangle {
            id: line

            required property string modelData
            readonly property bool isFile: /^(---|\+\+\+) /.test(line.modelData)
            readonly property bool isAdded: !line.isFile && line.modelData.startsWith("+")
            readonly property bool isRemoved: !line.isFile && line.modelData.startsWith("-")

            width: root.width
            implicitHeight: words.implicitHeight + 2
            color: line.isAdded ? Theme.okSurface : line.isRemoved ? Theme.errorSurface : "transparent"

            Text {
                id: words

                width: parent.width
                leftPadding: Theme.space1
                textFormat: Text.PlainText
                wrapMode: Text.WrapAnywhere
                text: line.modelData
                color: line.isAdded ? Theme.ok : line.isRemoved ? Theme.error : line.isFile ? Theme.inkSoft : line.modelData.startsWith("@@") ? Theme.accent : Theme.ink
                font.family: Theme.mono
                font.pixelSize: Theme.textSmall
            }
        }
    }
}
