// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Plumbline.Components

/// Cards say what is wrong, with the evidence, and offer what to do.
Item {
    id: root

    width: 640
    height: 480

    function textsBelow(item: Item): list<string> {
        let texts = [];
        if (!item.visible)
            return texts;
        if (item instanceof Text)
            texts.push(item.text);
        for (let i = 0; i < item.children.length; ++i)
            texts = texts.concat(root.textsBelow(item.children[i]));
        return texts;
    }

    Component {
        id: failureCard

        FailureCard {
            width: 600
            title: "db did not become healthy"
            message: "it was given 40 s"
            hint: "look at its log"
            exitText: ""
            probe: "pg_isready"
            probes: ["exit 2: first", "exit 2: second", "exit 2: third", "exit 2: fourth"]
            log: ["FATAL: no space left"]
            likelyCause: "the disk is full"
        }
    }
    Component {
        id: removeCard

        RemoveCard {
            width: 600
            name: "shop"
            isKnown: true
            containers: ["shop-web-1"]
            networks: ["shop_default"]
            losses: ["shop_db-data", "shop_queue-data"]
        }
    }
    Component {
        id: diagnosticCard

        DiagnosticCard {
            width: 600
            severity: "error"
            message: "services.web has no `imagee`"
            hint: "did you mean \"image\"?"
            place: "compose.yaml:3:5"
            file: "/srv/compose.yaml"
            line: 3
        }
    }
    Component {
        id: engineMissing

        EngineMissing {
            width: 600
            host: "unix:///var/run/docker.sock"
            errorText: "nobody answers at unix:///var/run/docker.sock"
            errorHint: "start Docker: sudo systemctl start docker"
        }
    }
    Component {
        id: noWorkspace

        NoWorkspace {}
    }
    SignalSpy {
        id: spy
    }

    TestCase {
        name: "Cards"
        when: windowShown

        function init(): void {
            failOnWarning(/.?/);
        }

        function make(component: Component, signalName: string): var {
            const card = createTemporaryObject(component, root);
            spy.target = null;
            spy.signalName = signalName;
            spy.target = card;
            spy.clear();
            return card;
        }

        function test_aFailureShowsItsEvidenceAndNextSteps(): void {
            const card = make(failureCard, "retryRequested");
            const words = root.textsBelow(card).join("\n");
            for (const part of ["db did not become healthy", "it was given 40 s", "look at its log", "pg_isready", "exit 2: fourth", "FATAL: no space left", "the disk is full"])
                verify(words.includes(part), part);
            verify(!words.includes("exit 2: first"), "only the last probes");
            compare(card.Accessible.role, Accessible.AlertMessage);
            verify(card.Accessible.name.includes("db did not become healthy"));
            const dismiss = findChild(card, "dismiss");
            spy.signalName = "dismissRequested";
            mouseClick(dismiss);
            compare(spy.count, 1);
        }

        function test_removingAsksAndNamesTheVolumes(): void {
            const card = make(removeCard, "confirmed");
            const words = root.textsBelow(card).join("\n");
            verify(words.includes("shop_db-data") && words.includes("shop_queue-data"));
            verify(words.includes("shop-web-1") && words.includes("shop_default"));
            mouseClick(findChild(card, "removeWithData"));
            compare(spy.count, 1);
            compare(spy.signalArguments[0][0], true);
            mouseClick(findChild(card, "removeKeepingData"));
            compare(spy.count, 2);
            compare(spy.signalArguments[1][0], false);
        }

        function test_theHarmlessChoiceHasTheKeyboard(): void {
            const card = make(removeCard, "declined");
            card.visible = false;
            card.visible = true;
            verify(findChild(card, "leaveEverything").activeFocus);
            keyClick(Qt.Key_Return);
            compare(spy.count, 1);
            keyClick(Qt.Key_Escape);
            compare(spy.count, 2);
        }

        function test_nothingIsRemovedBeforeItIsKnownWhatGoes(): void {
            const card = make(removeCard, "confirmed");
            card.isKnown = false;
            card.losses = [];
            mouseClick(findChild(card, "removeKeepingData"));
            compare(spy.count, 0);
        }

        function test_withoutVolumesNothingOffersToDeleteThem(): void {
            const card = make(removeCard, "confirmed");
            card.losses = [];
            verify(!findChild(card, "removeWithData").visible);
        }

        function test_aDiagnosticLeadsToItsPlace(): void {
            const card = make(diagnosticCard, "placeRequested");
            card.placeClicked();
            compare(spy.count, 1);
            compare(spy.signalArguments[0][0], "/srv/compose.yaml");
            compare(spy.signalArguments[0][1], 3);
            verify(root.textsBelow(card).includes("compose.yaml:3:5"));
        }

        function test_aMissingEngineSaysWhyAndWhatToDo(): void {
            const card = make(engineMissing, "retryRequested");
            const words = root.textsBelow(card).join("\n");
            verify(words.includes("docker.sock") && words.includes("systemctl start docker"));
            verify(words.includes("by itself"), "one need not press anything");
            mouseClick(findChild(card, "retryEngine"));
            compare(spy.count, 1);
        }

        function test_anEmptyPageTeachesTheNextStep(): void {
            const page = make(noWorkspace, "sampleRequested");
            let button = null;
            for (let i = 0; i < page.children.length; ++i)
                if (page.children[i].Accessible.role === Accessible.Button)
                    button = page.children[i];
            button.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            compare(spy.count, 1);
        }
    }
}
