// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// One page of the window: its place in the rail, its key, its file.
QtObject {
    /// What App.page says when it is shown.
    required property string key
    /// The digit of its shortcut: Ctrl+1 to Ctrl+7 are the pages of a workspace, Ctrl+0 is Start.
    required property int digit
    required property string name
    required property string iconName
    /// Its file, in this folder.
    required property string file
}
