// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Pages
import Plumbline.Theme

/// Where else a stack goes on the Stack page: to a Swarm, to a copy under a name of its own; and what it follows.
Item {
    id: root

    width: 1280
    height: 800

    Component {
        id: stackPage

        StackPage {
            anchors.fill: parent
        }
    }
    Component {
        id: launchChoice

        LaunchChoice {
            environments: ["prod"]
            environment: ""
        }
    }
    Component {
        id: copyChoice

        CopyChoice {
            copies: ["review", "spike"]
            copy: "review"
        }
    }
    Component {
        id: copyCard

        CopyCard {
            width: 600
            mistake: wanted.includes(" ") ? "no spaces" : ""
        }
    }
    ListModel {
        id: rows

        ListElement {
            kind: "service"
            service: "web"
            mark: "working"
            name: "web"
            said: "1 of 2 running"
            detail: "nginx:1.22"
        }
        ListElement {
            kind: "task"
            service: "web"
            mark: "ok"
            name: "web.1"
            said: "running"
            detail: "on harbour"
        }
        ListElement {
            kind: "service"
            service: "worker"
            mark: "idle"
            name: "worker"
            said: "not running"
            detail: "busybox:1"
        }
    }
    Component {
        id: swarmList

        SwarmList {
            width: 600
            height: 200
            model: rows
            selectedName: ""
        }
    }
    ListModel {
        id: planned

        ListElement {
            action: "update"
            object: "service shop_web"
            cause: "deploy.replicas changed"
            detail: ""
            changes: "deploy.replicas: 1 → 2\nimage: nginx:1.22 → nginx:1.24"
            place: "/srv/compose.yaml:3:5"
            file: "/srv/compose.yaml"
            line: 3
            losesData: false
            stepState: "pending"
            progress: ""
            fraction: -1
            elapsedMs: 0
        }
    }
    Component {
        id: stepList

        StepList {
            width: 600
            height: 200
            model: planned
            emptyText: ""
        }
    }
    Component {
        id: stackWatch

        StackWatch {
            width: 600
            height: 300
        }
    }
    SignalSpy {
        id: spy
    }

    TestCase {
        name: "Swarm"
        when: windowShown

        function initTestCase(): void {
            App.engine.retry();
            tryCompare(App.engine, "isConnected", true);
        }

        function init(): void {
            failOnWarning(/.?/);
            spy.target = null;
            spy.signalName = "";
            spy.clear();
        }

        function cleanup(): void {
            if (!App.workspace.isOpen)
                return;
            App.target.chooseAsWritten();
            tryVerify(() => !App.target.isDeriving);
            if (App.stack.isPresent) {
                App.stack.remove(true);
                tryCompare(App.stack, "isPresent", false, 20000);
            }
            tryCompare(App.stack, "isBusy", false, 20000);
            App.workspace.close();
        }

        function openPage(): var {
            App.workspace.openSample();
            tryCompare(App.workspace, "isOpen", true);
            const page = createTemporaryObject(stackPage, root);
            tryVerify(() => App.stack.canLaunch && App.stack.steps.total > 0);
            return page;
        }

        /// Tab goes through the page: each stop says what it is. A list is where its current row is.
        function stopsOf(page: var): var {
            page.forceActiveFocus();
            const window = page.Window.window;
            const seen = [];
            do {
                keyClick(Qt.Key_Tab);
                const item = window.activeFocusItem;
                verify(item.Accessible.name.length > 0, item + " has no name");
                verify(item.Accessible.role !== Accessible.NoRole, item + " has no role");
                seen.push(item.objectName);
            } while (seen[seen.length - 1] !== "logView" && seen.length < 40);
            return seen;
        }

        function test_theSwarmIsOfferedOnlyWhereThereIsOne(): void {
            const item = createTemporaryObject(launchChoice, root);
            const chip = findChild(item, "launchOnSwarm");
            verify(!chip.visible);
            item.offersSwarm = true;
            verify(chip.visible);
            spy.target = item;
            spy.signalName = "swarmChosen";
            mouseClick(chip);
            chip.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            compare(spy.count, 2);
            item.isOnSwarm = true;
            verify(chip.isTicked);
            verify(!findChild(item, "launch:").isTicked);
            compare(chip.Accessible.role, Accessible.RadioButton);
        }

        function test_whoAsksForASwarmThatIsNotThereIsToldWhy(): void {
            const page = openPage();
            tryVerify(() => App.swarm.whyNot.length > 0);
            verify(!findChild(page, "launchOnSwarm").visible);
            App.target.isOnSwarm = true;
            const card = findChild(page, "noSwarm");
            tryVerify(() => card.visible);
            verify(card.message.includes("in no Swarm"), card.message);
            verify(card.hint.includes("docker swarm init"), card.hint);
            compare(App.swarm.command, "plumbline up --swarm");
            verify(!App.swarm.canLaunch);
            verify(findChild(page, "swarmBody").visible);
            verify(!findChild(page, "serviceList").visible);
            const stops = stopsOf(page);
            for (const name of ["lookForSwarm", "launchHere", "launchOnSwarm", "copyChoice", "swarmSteps", "logFilter", "logLevel", "logView"])
                verify(stops.includes(name), name);
            const back = findChild(card, "launchHere");
            back.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            verify(!App.target.isOnSwarm);
            tryVerify(() => findChild(page, "serviceList").visible);
            verify(!card.visible);
        }

        function test_aServiceOrItsTaskSelectsTheService(): void {
            const list = createTemporaryObject(swarmList, root);
            spy.target = list;
            spy.signalName = "selectRequested";
            list.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(spy.signalArguments[0][0], "web");
            compare(list.currentItem.Accessible.name, "Task web.1: running. on harbour");
            mouseClick(list, 100, list.height - 100);
            list.selectedName = "web";
            keyClick(Qt.Key_Space);
            compare(spy.signalArguments[spy.count - 1][0], "", "once more is none");
        }

        function test_aStepNamesEachFieldThatChanges(): void {
            const list = createTemporaryObject(stepList, root);
            tryVerify(() => list.itemAtIndex(0) !== null);
            const row = list.itemAtIndex(0);
            verify(row.height > 2 * 24, "there is a line for each");
            verify(row.Accessible.description.includes("deploy.replicas: 1 → 2"));
        }

        function test_whatIsFollowedShowsStepsOnlyWhileThereAreSome(): void {
            const panel = createTemporaryObject(stackWatch, root);
            const steps = findChild(panel, "watchSteps");
            const lines = findChild(panel, "watchLines");
            verify(!steps.visible);
            compare(lines.height, lines.parent.height, "the lines have all the room");
            steps.model = planned;
            tryVerify(() => steps.visible && steps.height > 0);
            tryVerify(() => lines.height < lines.parent.height && lines.height > 0);
            verify(steps.Accessible.name.length > 0);
            verify(steps.activeFocusOnTab);
        }

        function test_whatIsFollowedHasRoomOnThePage(): void {
            const page = openPage();
            const panel = findChild(page, "watchPanel");
            verify(!panel.visible);
            panel.visible = true;
            tryVerify(() => panel.height >= 3 * Theme.rowHeight, 5000, "with a plan: " + panel.height);
            App.stack.launch();
            tryVerify(() => !App.stack.isBusy && App.stack.steps.total === 0, 20000);
            verify(panel.height >= 3 * Theme.rowHeight, "with nothing to do: " + panel.height);
        }

        function test_aCopyIsPickedOrNamed(): void {
            const box = createTemporaryObject(copyChoice, root);
            compare(box.displayText, "Copy review");
            compare(box.Accessible.name, "Copy of the stack: Copy review");
            spy.target = box;
            spy.signalName = "chosen";
            box.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Down);
            compare(spy.signalArguments[0][0], "spike");
            box.copy = "spike";
            compare(box.displayText, "Copy spike");
            box.copy = "";
            compare(box.displayText, "Original");
            spy.signalName = "newRequested";
            spy.clear();
            box.activated(box.count - 1);
            compare(spy.count, 1);
            compare(box.displayText, "Original", "nothing is chosen by asking");
        }

        function test_theNameOfACopyIsChecked(): void {
            const card = createTemporaryObject(copyCard, root);
            const line = findChild(card, "copyName");
            const confirm = findChild(card, "confirmCopy");
            verify(!confirm.enabled);
            line.text = "not one";
            verify(!confirm.enabled);
            compare(card.hint, "no spaces");
            line.text = "review";
            verify(confirm.enabled);
            spy.target = card;
            spy.signalName = "accepted";
            line.forceActiveFocus();
            keyClick(Qt.Key_Return);
            compare(spy.signalArguments[0][0], "review");
            spy.signalName = "declined";
            spy.clear();
            keyClick(Qt.Key_Escape);
            compare(spy.count, 1);
        }

        function test_aCopyHasItsOwnStack(): void {
            const page = openPage();
            const box = findChild(page, "copyChoice");
            compare(box.displayText, "Original");
            box.forceActiveFocus(Qt.TabFocusReason);
            box.activated(box.count - 1);
            const card = findChild(page, "copyCard");
            tryVerify(() => card.visible && findChild(card, "copyName").activeFocus);
            findChild(card, "copyName").text = "Review";
            verify(!findChild(card, "confirmCopy").enabled);
            findChild(card, "copyName").text = "review";
            keyClick(Qt.Key_Return);
            verify(!card.visible);
            compare(App.target.copy, "review");
            tryVerify(() => App.target.name.endsWith("-review"));
            tryCompare(box, "displayText", "Copy review");
            verify(findChild(page, "mirrorList").count > 0, "the ports it got are listed");
            tryVerify(() => App.stack.canLaunch && App.stack.state === StackController.Idle);
            compare(App.stack.command, "plumbline up --copy review");
            App.stack.launch();
            tryCompare(App.stack, "isBusy", false, 60000);
            tryCompare(App.stack, "isPresent", true, 20000);
            App.target.copy = "";
            tryCompare(App.stack, "isPresent", false, 20000);
            tryVerify(() => App.target.copies.includes("review"), 20000, "the engine knows of it");
            App.target.copy = "review";
            tryCompare(App.stack, "isPresent", true, 20000);
            App.stack.remove(true);
            tryCompare(App.stack, "isPresent", false, 20000);
            tryCompare(App.stack, "isBusy", false, 20000);
        }
    }
}
