// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Pages

/// The Onboarding page over the sample, which is only looked at, and the page's components.
Item {
    id: root

    width: 1280
    height: 800

    Component {
        id: onboardingPage

        OnboardingPage {
            anchors.fill: parent
        }
    }
    Component {
        id: trustCard

        TrustCard {
            width: 600
            what: "Set up"
            where: "on this machine"
            command: "sh setup.sh"
        }
    }
    Component {
        id: stuckCard

        StuckCard {
            width: 600
            isAsked: true
            title: "Set up"
            lines: ["no luck"]
        }
    }
    Component {
        id: valueField

        ValueField {
            width: 600
            index: 3
            name: "API_TOKEN"
            files: ".env"
            help: "ask finance"
            need: ""
            valueClass: "secret"
            isSecret: true
            isAsked: true
            proposal: ""
            source: ""
            choices: []
            canGenerate: true
            isMade: false
            answer: ""
            isAnswered: false
            complaint: ""
        }
    }
    SignalSpy {
        id: spy
    }

    TestCase {
        name: "Onboarding"
        when: windowShown

        function initTestCase(): void {
            App.engine.retry();
            tryCompare(App.engine, "isConnected", true);
        }

        function init(): void {
            failOnWarning(/.?/);
            spy.target = null;
            spy.clear();
        }

        function cleanup(): void {
            App.workspace.close();
        }

        function test_1_theChecklistAndTheFormOfTheSample(): void {
            App.workspace.openSample();
            tryCompare(App.workspace, "isOpen", true);
            const page = createTemporaryObject(onboardingPage, root);
            tryVerify(() => App.onboarding.canStart, 20000);
            verify(findChild(page, "verdict").text.includes("tidewatch"));
            const list = findChild(page, "checklist");
            tryVerify(() => list.count > 5);
            compare(list.Accessible.name, "Checklist");
            list.forceActiveFocus();
            keyClick(Qt.Key_Home);
            const before = App.onboarding.selected;
            keyClick(Qt.Key_Down);
            verify(App.onboarding.selected !== before);
            tryCompare(findChild(page, "stepDetails"), "count", 1);
            const values = findChild(page, "valueList");
            tryCompare(values, "count", 7);
            verify(findChild(page, "writeValues").enabled);
            verify(!findChild(page, "leaveValues").visible);
            const keyring = findChild(page, "useKeyring");
            for (const isUsed of [true, false]) {
                keyring.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Space);
                compare(App.onboarding.usesKeyring, isUsed);
                compare(keyring.Accessible.checked, isUsed);
                compare(page.command, isUsed ? "plumbline onboard --keyring" : "plumbline onboard");
            }
        }

        function test_2_aCommandIsAllowedOrRefusedByKeyboard(): void {
            const card = createTemporaryObject(trustCard, root);
            spy.target = card;
            spy.signalName = "answered";
            findChild(card, "allow").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            compare(spy.signalArguments[0][0], true);
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Space);
            compare(spy.signalArguments[1][0], false);
            verify(card.evidence.includes("sh setup.sh"));
        }

        function test_3_aFailureOffersItsWaysOn(): void {
            const card = createTemporaryObject(stuckCard, root);
            verify(card.evidence.includes("no luck"));
            for (const pair of [["retryStep", "retryRequested"], ["goOn", "goOnRequested"], ["stopRun", "stopRequested"], ["reportStuck", "reportRequested"]]) {
                spy.target = null;
                spy.signalName = pair[1];
                spy.target = card;
                spy.clear();
                mouseClick(findChild(card, pair[0]));
                compare(spy.count, 1, pair[0]);
            }
            card.isAsked = false;
            verify(!findChild(card, "goOn").visible);
        }

        function test_4_aSecretIsTypedUnseen(): void {
            const field = createTemporaryObject(valueField, root);
            const line = findChild(field, "valueLine");
            compare(line.echoMode, TextInput.Password);
            verify(line.Accessible.passwordEdit);
            compare(line.Accessible.description, "Value of API_TOKEN. ask finance");
            spy.target = field;
            spy.signalName = "answered";
            line.forceActiveFocus();
            keyClick(Qt.Key_X);
            compare(spy.signalArguments[0][0], 3);
            compare(spy.signalArguments[0][1], "x");
            mouseClick(findChild(field, "eye"));
            compare(line.echoMode, TextInput.Normal);
            compare(line.Accessible.name, "Value of API_TOKEN");
            spy.signalName = "generateRequested";
            spy.clear();
            mouseClick(findChild(field, "generate"));
            compare(spy.count, 1);
            compare(line.text, "");
        }
    }
}
