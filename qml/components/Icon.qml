// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.impl
import Plumbline.Theme

/// One of the app's own icons, in the colour of the text beside it.
IconImage {
    id: root

    required property string icon

    source: "qrc:/icons/" + root.icon + ".svg"
    sourceSize.width: 18
    sourceSize.height: 18
    color: Theme.ink
    Accessible.ignored: true
}
