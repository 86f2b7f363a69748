// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Pages

/// What stands beside the services on the Stack page: tasks and volumes, on a simulated engine.
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
        id: confirmCard

        ConfirmCard {
            width: 600
            isDanger: true
            title: "Empty it?"
            yes: "Empty"
            no: "Leave"
        }
    }
    Component {
        id: outputText

        OutputText {
            width: 400
            height: 60
            text: ""
            emptyText: "Nothing yet"
        }
    }
    SignalSpy {
        id: spy
    }

    TestCase {
        name: "Places"
        when: windowShown

        function initTestCase(): void {
            App.engine.retry();
            tryCompare(App.engine, "isConnected", true);
        }

        function init(): void {
            failOnWarning(/.?/);
            App.keep("stack/shownPanel", "log");
            spy.target = null;
        }

        function cleanup(): void {
            App.console.close();
            tryVerify(() => App.console.state !== ConsoleController.Closing);
            App.tasks.cancel();
            tryCompare(App.tasks, "isRunning", false, 20000);
            tryCompare(App.volumes, "isBusy", false, 20000);
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

        /// Tab goes through a panel: each stop says what it is.
        function stopsOf(page: var): var {
            page.forceActiveFocus();
            const window = page.Window.window;
            const first = window.activeFocusItem;
            const seen = [];
            do {
                const item = window.activeFocusItem;
                verify(item.Accessible.name.length > 0, item + " has no name");
                verify(item.Accessible.role !== Accessible.NoRole, item + " has no role");
                seen.push(item.objectName);
                keyClick(Qt.Key_Tab);
            } while (window.activeFocusItem !== first && seen.length < 100);
            verify(seen.length < 100, "Tab comes round again");
            return seen;
        }

        function test_tabComesRoundBesideAStackThatRuns(): void {
            const page = openPage();
            App.stack.launch();
            tryCompare(App.stack, "isBusy", false, 60000);
            const list = findChild(page, "serviceList");
            tryVerify(() => list.currentItem && list.currentItem.isRunning);
            const stops = stopsOf(page);
            for (const name of ["startStop", "restart", "logFilter", "stop", "remove", "launch", "tab:log"])
                compare(stops.filter(stop => stop === name).length, 1, name);
            verify(!stops.includes("tab:tasks"), "arrow keys go to the other tabs");
            findChild(page, "restart").forceActiveFocus(Qt.TabFocusReason);
            findChild(page, "launch").forceActiveFocus(Qt.TabFocusReason);
            list.forceActiveFocus(Qt.TabFocusReason);
            verify(list.currentItem.activeFocus, "the row again, not the button that had the keyboard last");
            keyClick(Qt.Key_Down);
            compare(list.currentIndex, 1);
            verify(list.currentItem.activeFocus);
            keyClick(Qt.Key_Tab);
            compare(page.Window.window.activeFocusItem.objectName, "startStop");
            keyClick(Qt.Key_Up);
            compare(list.currentIndex, 0);
            verify(list.currentItem.activeFocus, "arrow keys lead from a button to the next row");
        }

        function test_tabsGoByArrowKeysAndAreKept(): void {
            const page = openPage();
            const log = findChild(page, "tab:log");
            log.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Right);
            compare(page.shownPanel, "console");
            verify(findChild(page, "consolePanel").visible);
            verify(findChild(page, "noConsole").visible, "an empty panel teaches");
            keyClick(Qt.Key_Right);
            compare(page.shownPanel, "tasks");
            verify(findChild(page, "tab:tasks").activeFocus);
            verify(findChild(page, "tasksPanel").visible);
            verify(!findChild(page, "logView").visible);
            keyClick(Qt.Key_Right);
            compare(App.kept("stack/shownPanel", "log"), "volumes");
            keyClick(Qt.Key_Right);
            compare(page.shownPanel, "probes");
            keyClick(Qt.Key_Right);
            compare(page.shownPanel, "log");
            keyClick(Qt.Key_Left);
            compare(page.shownPanel, "probes");
            App.stack.selectedService = "web"; // its details stand above its log
            compare(page.shownPanel, "log");
            App.stack.selectedService = "";
        }

        function openShell(page: var, name: string): var {
            App.stack.launch();
            tryCompare(App.stack, "isBusy", false, 60000);
            tryVerify(() => App.console.services.includes(name), 20000);
            App.console.openIn(name);
            compare(page.shownPanel, "console");
            const terminal = findChild(page, "terminal");
            tryCompare(App.console, "state", ConsoleController.Open);
            tryVerify(() => terminal.text.endsWith("/ #"));
            return terminal;
        }

        function typeLine(line: string): void {
            for (const c of line)
                keyClick(c);
            keyClick(Qt.Key_Return);
        }

        function test_aShellTakesEveryKeyUntilItIsLeft(): void {
            const page = openPage();
            const terminal = openShell(page, "web");
            verify(terminal.activeFocus);
            compare(App.console.command, "plumbline exec web sh");
            verify(terminal.Accessible.name.includes("web"));
            compare(terminal.Accessible.role, Accessible.EditableText);
            typeLine("echo tide");
            tryVerify(() => terminal.text.includes("\ntide\n"));
            compare(terminal.lastLine, "/ #");
            compare(terminal.cursorPosition, terminal.text.length);
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Escape);
            verify(terminal.activeFocus, "they are the shell's");
            keyClick(Qt.Key_Escape, Qt.ShiftModifier);
            verify(findChild(page, "closeConsole").activeFocus);
            verify(!findChild(page, "consoleWords").enabled, "while one is open");
            keyClick(Qt.Key_Return);
            tryCompare(App.console, "state", ConsoleController.Ended);
            const stops = stopsOf(page);
            for (const name of ["terminal", "consoleService", "consoleWords", "openConsole", "copyConsole"])
                verify(stops.includes(name), name);
        }

        function test_howAShellEndsIsSaid(): void {
            const page = openPage();
            const terminal = openShell(page, "web");
            typeLine("exit 3");
            tryCompare(App.console, "state", ConsoleController.Ended);
            compare(findChild(page, "consoleOutcome").text, "It ended with exit code 3.");
            keyClick(Qt.Key_Escape, Qt.ShiftModifier);
            const again = findChild(page, "openConsole");
            verify(again.activeFocus && again.text === "Open again");
            keyClick(Qt.Key_Return);
            tryCompare(App.console, "state", ConsoleController.Open);
            tryVerify(() => !terminal.text.includes("exit"));
            tryVerify(() => terminal.activeFocus);
            mouseClick(findChild(page, "closeConsole"));
            tryCompare(App.console, "state", ConsoleController.Ended);
            compare(App.console.outcome, "It was closed.");
            const words = findChild(page, "consoleWords");
            mouseClick(words);
            keyClick("t");
            keyClick(Qt.Key_Return);
            tryCompare(App.console, "outcome", "It ended with exit code 127 (its command was not found).");
            tryVerify(() => terminal.text.includes("t: not found"));
        }

        function test_whatHasLeftTheScreenIsScrolledTo(): void {
            const page = openPage();
            const terminal = openShell(page, "web");
            for (let i = 0; i < 30; ++i)
                typeLine("echo line" + i);
            tryVerify(() => terminal.text.includes("\nline29\n"));
            verify(terminal.scrollSize < 1 && terminal.scrollPosition > 0);
            const end = terminal.scrollPosition;
            mouseWheel(terminal, 40, 40, 0, 120);
            verify(terminal.scrollPosition < end);
            const turned = terminal.scrollPosition;
            keyClick(Qt.Key_PageUp, Qt.ShiftModifier);
            verify(terminal.scrollPosition < turned);
            terminal.scrollTo(0);
            compare(terminal.scrollPosition, 0);
            keyClick("x");
            tryVerify(() => Math.abs(terminal.scrollPosition + terminal.scrollSize - 1) < 0.001, 5000, "typing shows the end");
        }

        function test_textIsSelectedWithTheMouse(): void {
            const page = openPage();
            const terminal = openShell(page, "web");
            typeLine("echo low-water");
            tryVerify(() => terminal.text.includes("\nlow-water\n"));
            verify(!terminal.hasSelection);
            mousePress(terminal, 1, 4);
            mouseMove(terminal, 300, 4);
            mouseRelease(terminal, 300, 4);
            verify(terminal.hasSelection);
            keyClick("x");
            verify(!terminal.hasSelection, "typing ends it");
            mouseDoubleClickSequence(terminal, 20, terminal.height / 40 + 16);
            verify(terminal.hasSelection);
        }

        function test_oneConsoleIsLeftForAnotherOnlyAfterAYes(): void {
            const page = openPage();
            openShell(page, "web");
            App.console.openIn("worker");
            const card = findChild(page, "makesRoom");
            tryVerify(() => card.visible && findChild(card, "leave").activeFocus);
            keyClick(Qt.Key_Escape);
            tryCompare(card, "visible", false);
            compare(App.console.service, "web");
            App.console.openIn("worker");
            wait(0); // laid out
            findChild(card, "confirm").clicked();
            tryCompare(App.console, "service", "worker");
            tryCompare(App.console, "state", ConsoleController.Open);
            App.stack.stop("worker");
            tryCompare(App.console, "state", ConsoleController.Ended, 20000);
            verify(App.console.outcome.includes("has ended"));
            tryCompare(App.stack, "isBusy", false, 20000);
        }

        function test_aTaskIsAskedForByTheKeyboard(): void {
            const page = openPage();
            page.showPanel("tasks");
            tryCompare(App.tasks.tasks, "total", 1);
            const list = findChild(page, "taskList");
            tryVerify(() => findChild(list, "run:seed"));
            const stops = stopsOf(page);
            for (const name of ["tab:tasks", "run:seed", "taskOutput"])
                verify(stops.includes(name), name);
            const run = findChild(list, "run:seed");
            run.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            const card = findChild(page, "trustTask");
            tryVerify(() => card.visible);
            verify(card.command.includes("psql"));
            verify(!run.enabled);
            const refuse = findChild(card, "refuse");
            refuse.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            tryCompare(App.tasks, "isRunning", false);
            tryCompare(card, "visible", false);
            verify(App.tasks.outcome.length > 0);
            verify(run.enabled);
        }

        function test_volumesAreEmptiedOnlyAfterAYes(): void {
            const page = openPage();
            page.showPanel("volumes");
            tryCompare(App.volumes, "hasLooked", true);
            verify(findChild(page, "noVolumes").visible, "an empty list teaches");
            App.stack.launch();
            tryCompare(App.stack, "isBusy", false, 60000);
            tryVerify(() => App.volumes.volumes.total >= 2, 20000);
            const count = App.volumes.volumes.total;
            const name = App.volumes.selected;
            const list = findChild(page, "volumeList");
            tryVerify(() => findChild(list, "reset:" + name));
            const reset = findChild(list, "reset:" + name);
            mouseClick(reset);
            const card = findChild(page, "loseData");
            tryVerify(() => card.visible);
            verify(card.message.includes(name));
            tryVerify(() => findChild(card, "leave").activeFocus, 5000, "what changes nothing has the keyboard");
            keyClick(Qt.Key_Return);
            tryCompare(App.volumes, "isBusy", false);
            compare(App.volumes.volumes.total, count);
            tryVerify(() => reset.enabled);
            mouseClick(reset);
            tryVerify(() => card.visible);
            wait(0); // laid out
            findChild(card, "confirm").clicked();
            tryCompare(App.volumes, "isBusy", false, 20000);
            verify(App.volumes.errorText.length === 0, App.volumes.errorText);
            verify(App.volumes.outcome.includes(name));
        }

        function test_whatRunsIsStoppedOnlyAfterAYes(): void {
            const page = openPage();
            page.showPanel("probes");
            verify(findChild(page, "noProbes").visible, "an empty list teaches");
            verify(!findChild(page, "runProbes").enabled, "nothing runs");
            const stops = stopsOf(page);
            for (const name of ["tab:probes", "probedService", "probeKills"])
                verify(stops.includes(name), name);
            App.stack.launch();
            tryCompare(App.stack, "isBusy", false, 60000);
            const measure = findChild(page, "runProbes");
            tryVerify(() => measure.enabled);
            compare(App.probes.command, "plumbline probe");
            findChild(page, "probeKills").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            App.probes.service = "web";
            compare(App.probes.command, "plumbline probe web --no-kill");
            measure.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            const card = findChild(page, "mayStop");
            tryVerify(() => card.visible || !App.probes.isRunning, 20000);
            verify(card.visible, App.probes.errorText);
            verify(card.message.includes("web"));
            tryVerify(() => findChild(card, "leave").activeFocus);
            keyClick(Qt.Key_Return);
            tryCompare(App.probes, "isRunning", false);
            compare(App.probes.outcome, "Nothing was measured.");
            compare(App.probes.results.rowCount(), 0);
            App.probes.kills = true;
        }

        function test_aCloneIsNamedByTheKeyboard(): void {
            const page = openPage();
            page.showPanel("volumes");
            App.stack.launch();
            tryCompare(App.stack, "isBusy", false, 60000);
            tryVerify(() => App.volumes.volumes.total >= 2, 20000);
            const name = App.volumes.selected;
            const list = findChild(page, "volumeList");
            tryVerify(() => findChild(list, "clone:" + name)?.enabled);
            // what the list knew before the launch had no users
            tryVerify(() => findChild(list, "snapshot:" + name)?.text.endsWith("…"), 20000);
            findChild(list, "clone:" + name).forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            const card = findChild(page, "cloneCard");
            tryVerify(() => card.visible);
            const line = findChild(card, "cloneName");
            verify(line.activeFocus && line.text.endsWith("-clone"));
            line.text = "not a name";
            verify(!findChild(card, "confirmClone").enabled);
            keyClick(Qt.Key_Escape);
            tryCompare(card, "visible", false);
            compare(App.volumes.question, VolumesController.Nothing);
            findChild(list, "clone:" + name).clicked();
            line.text = "before-migration";
            keyClick(Qt.Key_Return);
            compare(App.volumes.question, VolumesController.StopUsers, "it is in use");
            compare(App.volumes.command, "plumbline volume clone " + name + " before-migration --stop");
            tryCompare(findChild(page, "stopUsers"), "visible", true);
            keyClick(Qt.Key_Escape);
            compare(App.volumes.question, VolumesController.Nothing);
        }

        function test_aConfirmationIsLeftByEscape(): void {
            const card = createTemporaryObject(confirmCard, root);
            spy.target = card;
            spy.signalName = "answered";
            findChild(card, "leave").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Escape);
            compare(spy.count, 1);
            compare(spy.signalArguments[0][0], false);
            mouseClick(findChild(card, "confirm"));
            compare(spy.signalArguments[1][0], true);
        }

        function test_outputStaysAtItsEnd(): void {
            const output = createTemporaryObject(outputText, root);
            compare(output.Accessible.name, "Nothing yet");
            let lines = "";
            for (let i = 0; i < 40; ++i)
                lines += "line " + i + "\n";
            output.text = lines;
            tryVerify(() => output.contentY > 0 && output.atYEnd);
        }
    }
}
