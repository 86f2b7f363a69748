// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Plumbline.Theme

/// Plain text of the window.
Text {
    color: Theme.ink
    font.pixelSize: Theme.textNormal
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
    elide: Text.ElideRight
    Accessible.role: Accessible.StaticText
    Accessible.ignored: !visible
    Accessible.name: text
}
