// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Plumbline.Components

/// What one presses: by mouse, by keyboard, and as a screen reader is told.
Item {
    id: root

    width: 400
    height: 200

    Column {
        spacing: 8

        ActionButton {
            id: action

            text: "Launch"
            iconName: "play"
            kind: "primary"
            onClicked: action.presses += 1

            property int presses: 0
        }
        IconButton {
            id: icon

            iconName: "copy"
            text: "Copy"
            onClicked: icon.presses += 1

            property int presses: 0
        }
        LinkLabel {
            id: link

            text: "localhost:8080"
            onActivated: link.presses += 1

            property int presses: 0
        }
        RailButton {
            id: rail

            text: "Stack"
            iconName: "stack"
            isCurrent: true
            onClicked: rail.presses += 1

            property int presses: 0
        }
    }

    TestCase {
        name: "Buttons"
        when: windowShown

        function init(): void {
            failOnWarning(/.?/);
        }

        function test_everyButtonIsPressedByMouseAndKeyboard_data(): var {
            return [
                {
                    "tag": "action",
                    "button": action,
                    "label": "Launch",
                    "role": Accessible.Button
                },
                {
                    "tag": "icon",
                    "button": icon,
                    "label": "Copy",
                    "role": Accessible.Button
                },
                {
                    "tag": "link",
                    "button": link,
                    "label": "localhost:8080",
                    "role": Accessible.Link
                },
                {
                    "tag": "rail",
                    "button": rail,
                    "label": "Stack",
                    "role": Accessible.PageTab
                }
            ];
        }

        function test_everyButtonIsPressedByMouseAndKeyboard(data: var): void {
            const button = data.button;
            button.presses = 0;
            mouseClick(button);
            compare(button.presses, 1);
            button.forceActiveFocus(Qt.TabFocusReason);
            verify(button.activeFocus);
            keyClick(Qt.Key_Return);
            compare(button.presses, 2);
            keyClick(Qt.Key_Space);
            compare(button.presses, 3);
            compare(button.Accessible.name, data.label);
            compare(button.Accessible.role, data.role);
        }

        function test_aDisabledButtonDoesNothing(): void {
            action.presses = 0;
            action.enabled = false;
            mouseClick(action);
            compare(action.presses, 0);
            verify(!action.isPrimary, "it does not look like the thing to press");
            action.enabled = true;
        }

        function test_tabGoesThroughThemInOrder(): void {
            action.forceActiveFocus(Qt.TabFocusReason);
            for (const next of [icon, link, rail]) {
                keyClick(Qt.Key_Tab);
                verify(next.activeFocus, next.text);
            }
            keyClick(Qt.Key_Backtab);
            verify(link.activeFocus);
        }
    }
}
