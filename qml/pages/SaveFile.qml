// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// Asks for the file that something is written to. The dialog is loaded by its name: Qt 6.4 makes none
/// of a component that stands in a page.
Loader {
    id: root

    signal chosen(file: url)

    /// `name` is what the file is called unless the person calls it otherwise: `parity.html`.
    function ask(title: string, name: string): void {
        root.setSource("SaveFileDialog.qml", {
            "title": title,
            "suggestedName": name
        });
    }

    Connections {
        target: root.item
        ignoreUnknownSignals: true

        function onChosen(file: url): void {
            root.source = "";
            root.chosen(file);
        }
        function onRejected(): void {
            root.source = "";
        }
    }
}
