// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// What the palette offers of a page; a page with commands of its own has a file that
/// derives from this, and a row in WindowPalette.qml.
QtObject {
    /// Entries { text, run }, made when the palette is opened.
    function entries(): var {
        return [];
    }
}
