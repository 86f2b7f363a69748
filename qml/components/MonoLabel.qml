// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Plumbline.Theme

/// A value, a command, a line of a log.
Label {
    font.family: Theme.mono
    font.pixelSize: Theme.textSmall
}
