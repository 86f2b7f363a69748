// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Plumbline.Components
import Plumbline.Desktop

/// The palette of the window: every page, and what the pages have to offer.
CommandPalette {
    id: root

    required property Pages pages
    readonly property list<PageCommands> commands: [
        StartCommands {},
        CompareCommands {},
        StackCommands {},
        OnboardingCommands {}
    ]

    /// Made when it is asked for.
    function everything(): var {
        const list = [];
        for (let i = 0; i < root.pages.entries.length; ++i) {
            const entry = root.pages.entries[i];
            list.push({
                "text": qsTr("Go to %1").arg(entry.name),
                "run": () => App.page = entry.key
            });
        }
        for (let i = 0; i < root.commands.length; ++i)
            list.push(...root.commands[i].entries());
        return list;
    }

    anchors.centerIn: T.Overlay.overlay
    entries: root.visible ? root.everything() : []
}
