// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Templates as T
import Plumbline.Theme

/// What a command prints, as it comes; stays at the end while the end is shown.
Flickable {
    id: root

    required property string text
    property string emptyText: ""
    property bool followsEnd: true

    function stayAtEnd(): void {
        if (root.followsEnd)
            root.contentY = Math.max(0, root.contentHeight - root.height);
    }

    clip: true
    contentHeight: words.height + 2 * Theme.space2
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    Accessible.role: Accessible.StaticText
    Accessible.ignored: !visible
    Accessible.name: root.text.length > 0 ? root.text : root.emptyText
    onContentHeightChanged: root.stayAtEnd()
    onHeightChanged: root.stayAtEnd()
    onMovementEnded: root.followsEnd = root.atYEnd
    Keys.onUpPressed: root.flick(0, 600)
    Keys.onDownPressed: root.flick(0, -600)
    Keys.onPressed: event => {
        if (event.key !== Qt.Key_End)
            return;
        root.followsEnd = true;
        root.stayAtEnd();
        event.accepted = true;
    }
    T.ScrollBar.vertical: ScrollBar {
        onPressedChanged: root.followsEnd = root.atYEnd
    }

    TextEdit {
        id: words

        objectName: "output"
        x: Theme.space3
        y: Theme.space2
        width: root.width - 2 * Theme.space3
        readOnly: true
        selectByMouse: true
        activeFocusOnTab: false
        text: root.text
        textFormat: TextEdit.PlainText
        wrapMode: TextEdit.Wrap
        color: Theme.ink
        selectionColor: Theme.accent
        selectedTextColor: Theme.inkOnAccent
        font.family: Theme.mono
        font.pixelSize: Theme.textSmall
        Accessible.ignored: true
    }
    Label {
        parent: root
        anchors.centerIn: parent
        width: root.width - 2 * Theme.space4
        visible: root.text.length === 0
        text: root.emptyText
        color: Theme.inkSoft
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
    FocusRing {
        parent: root
        anchors.margins: 1
        visible: root.activeFocus
    }
}
