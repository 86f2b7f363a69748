// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Plumbline.Components
import Plumbline.Theme

/// Search, palette, header, footer and the marks of states.
Item {
    id: root

    width: 900
    height: 560

    property string ran: ""

    Component {
        id: searchField

        SearchField {
            label: "Filter"
        }
    }
    Component {
        id: palette

        CommandPalette {
            entries: [
                {
                    "text": "Go to Start",
                    "run": () => root.ran = "start"
                },
                {
                    "text": "Go to Stack",
                    "run": () => root.ran = "stack"
                },
                {
                    "text": "Launch the stack",
                    "run": () => root.ran = "launch"
                }
            ]
        }
    }
    Component {
        id: header

        StackHeader {
            width: 800
            verdict: "shop is up: 3 of 3 services are well"
            verdictKind: "ok"
            command: "plumbline up"
            waitingFor: ""
            fraction: 0
            isBusy: false
            canLaunch: true
            isPresent: true
        }
    }
    Component {
        id: frame

        PageFrame {
            width: 800
            height: 400
            isOpen: true
            verdict: "prod and dev differ"
            command: "plumbline diff"
            isBusy: true
        }
    }
    Component {
        id: workspaceBar

        WorkspaceBar {
            width: 800
            name: "shop"
            folder: "~/shop"
            files: "compose.yaml"
        }
    }
    Component {
        id: footer

        EngineFooter {
            width: 800
            engineState: "ok"
            host: "unix:///var/run/docker.sock"
            version: "Docker 26.1"
            reason: "the default socket"
            errorText: ""
            isSimulated: false
        }
    }
    Component {
        id: mark

        StateMark {
            state: "healthy"
        }
    }
    SignalSpy {
        id: spy
    }

    TestCase {
        name: "Tools"
        when: windowShown

        function init(): void {
            failOnWarning(/.?/);
            root.ran = "";
        }

        function test_theFrameAnswersFirstAndCancels(): void {
            const item = createTemporaryObject(frame, root);
            compare(findChild(item, "verdict").text, "prod and dev differ");
            compare(findChild(item, "verdict").Accessible.role, Accessible.Heading);
            spy.target = null;
            spy.signalName = "cancelRequested";
            spy.target = item;
            spy.clear();
            mouseClick(findChild(item, "cancel"));
            compare(spy.count, 1);
            item.isOpen = false;
            verify(!findChild(item, "verdict").visible);
        }

        function test_theBarLeadsToEverything(): void {
            const item = createTemporaryObject(workspaceBar, root);
            spy.target = null;
            spy.signalName = "paletteRequested";
            spy.target = item;
            spy.clear();
            const button = findChild(item, "openPalette");
            button.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            compare(spy.count, 1);
        }

        function test_escapeEmptiesTheSearch(): void {
            const field = createTemporaryObject(searchField, root);
            mouseClick(field);
            verify(field.activeFocus);
            for (const key of ["e", "r", "r"])
                keyClick(key);
            compare(field.text, "err");
            keyClick(Qt.Key_Escape);
            compare(field.text, "");
            compare(field.Accessible.name, "Filter");
        }

        function test_thePaletteFindsByTypingAndRuns(): void {
            const popup = createTemporaryObject(palette, root);
            popup.open();
            tryVerify(() => popup.opened);
            for (const key of ["s", "t", "a", "c", "k"])
                keyClick(key);
            compare(popup.found.length, 2);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            tryCompare(popup, "opened", false);
            compare(root.ran, "launch");
        }

        function test_thePaletteTakesWordsInAnyOrderAndSaysWhenThereIsNothing(): void {
            const popup = createTemporaryObject(palette, root);
            popup.open();
            tryVerify(() => popup.opened);
            const search = findChild(popup.contentItem, "commandSearch");
            const nothing = findChild(popup.contentItem, "nothingFound");
            search.text = "stack go";
            compare(popup.found.map(entry => entry.text), ["Go to Stack"]);
            verify(!nothing.visible);
            search.text = "stack gone";
            compare(popup.found.length, 0);
            verify(nothing.visible);
            popup.close();
        }

        function test_aLaunchThatWouldDoNothingIsNotWhatIsOfferedFirst(): void {
            const item = createTemporaryObject(header, root);
            compare(findChild(item, "launch").kind, "primary");
            item.hasWork = false;
            compare(findChild(item, "launch").kind, "normal");
            verify(findChild(item, "launch").enabled);
        }

        function test_thePaletteClosesWithoutDoingAnything(): void {
            const popup = createTemporaryObject(palette, root);
            popup.open();
            tryVerify(() => popup.opened);
            keyClick(Qt.Key_Escape);
            tryCompare(popup, "opened", false);
            compare(root.ran, "");
        }

        function test_theHeaderOffersWhatCanBeDone_data(): var {
            return [
                {
                    "tag": "running",
                    "isBusy": false,
                    "isPresent": true,
                    "shown": ["stop", "remove", "launch"],
                    "hidden": ["cancel"]
                },
                {
                    "tag": "launching",
                    "isBusy": true,
                    "isPresent": true,
                    "shown": ["cancel"],
                    "hidden": ["stop", "remove", "launch"]
                },
                {
                    "tag": "absent",
                    "isBusy": false,
                    "isPresent": false,
                    "shown": ["launch"],
                    "hidden": ["stop", "remove", "cancel"]
                }
            ];
        }

        function test_theHeaderOffersWhatCanBeDone(data: var): void {
            const item = createTemporaryObject(header, root, {
                "isBusy": data.isBusy,
                "isPresent": data.isPresent
            });
            for (const name of data.shown)
                verify(findChild(item, name).visible, name);
            for (const name of data.hidden)
                verify(!findChild(item, name).visible, name);
        }

        function test_theKeyboardStaysWhereTheLaunchWas(): void {
            const item = createTemporaryObject(header, root);
            findChild(item, "launch").forceActiveFocus(Qt.TabFocusReason);
            item.isBusy = true;
            verify(findChild(item, "cancel").activeFocus);
            item.isBusy = false;
            verify(findChild(item, "launch").activeFocus);
        }

        function test_launchingIsAskedForOnlyWhenPossible(): void {
            const item = createTemporaryObject(header, root, {
                "canLaunch": false
            });
            spy.clear();
            spy.target = item;
            spy.signalName = "launchRequested";
            mouseClick(findChild(item, "launch"));
            compare(spy.count, 0);
            item.canLaunch = true;
            mouseClick(findChild(item, "launch"));
            compare(spy.count, 1);
        }

        function test_theFooterSaysWhomOneTalksTo(): void {
            const item = createTemporaryObject(footer, root);
            verify(item.Accessible.name.includes("Docker 26.1"));
            item.engineState = "error";
            verify(item.Accessible.name.includes("No engine answers"));
            item.isSimulated = true;
            verify(item.Accessible.name.includes("simulated"));
        }

        function test_statesDifferInShapeNotInColourAlone(): void {
            const item = createTemporaryObject(mark, root);
            const shapes = {};
            for (const state of ["healthy", "starting", "unhealthy", "paused", "idle"]) {
                item.state = state;
                shapes[item.shape] = true;
            }
            compare(Object.keys(shapes).length, 5);
        }

        function luminance(colour: color): real {
            const part = value => value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
            return 0.2126 * part(colour.r) + 0.7152 * part(colour.g) + 0.0722 * part(colour.b);
        }

        function test_textHasContrast_data(): var {
            return [
                {
                    "tag": "light",
                    "scheme": "light"
                },
                {
                    "tag": "dark",
                    "scheme": "dark"
                }
            ];
        }

        function test_textHasContrast(data: var): void {
            Theme.scheme = data.scheme;
            for (const ink of ["ink", "inkSoft", "accent", "error", "warning"]) {
                for (const paper of ["canvas", "surface"]) {
                    const light = luminance(Theme[ink]);
                    const dark = luminance(Theme[paper]);
                    const ratio = (Math.max(light, dark) + 0.05) / (Math.min(light, dark) + 0.05);
                    verify(ratio >= 4.5, ink + " on " + paper + ": " + ratio.toFixed(2));
                }
            }
        }
    }
}
