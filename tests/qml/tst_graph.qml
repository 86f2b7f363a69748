// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Plumbline.Components
import Plumbline.Desktop
import Plumbline.Pages

/// The graph of services, the choice of a stack, and the chart of scores.
Item {
    id: root

    width: 1280
    height: 800

    Component {
        id: stackPage

        StackPage {
            anchors.fill: parent
            focus: true
        }
    }
    Component {
        id: choice

        LaunchChoice {
            environments: ["staging", "prod"]
            environment: ""
        }
    }
    ListModel {
        id: pastRuns

        ListElement {
            runId: 7
            when: "today"
            score: "80"
            scoreValue: 80
            mark: ""
        }
        ListElement {
            runId: 3
            when: "yesterday"
            score: "–"
            scoreValue: -1
            mark: ""
        }
    }
    Component {
        id: chart

        TrendChart {
            width: 200
            height: 60
            runs: pastRuns
        }
    }
    SignalSpy {
        id: spy
    }

    TestCase {
        name: "Graph"
        when: windowShown

        function init(): void {
            failOnWarning(/.?/);
            spy.clear();
        }

        function test_1_theGraphIsWalkedByTheKeyboard(): void {
            App.workspace.openSample();
            tryCompare(App.workspace, "isOpen", true);
            const page = createTemporaryObject(stackPage, root);
            const graph = findChild(page, "serviceGraph");
            verify(!graph.visible);
            mouseClick(findChild(page, "showGraph"));
            tryCompare(graph, "visible", true);
            verify(App.stack.graph.columns > 1);
            graph.forceActiveFocus(Qt.TabFocusReason);
            verify(graph.currentName.length > 0);
            graph.currentName = "web";
            keyClick(Qt.Key_Left);
            verify(graph.currentName !== "web");
            const needed = graph.currentName;
            keyClick(Qt.Key_Return);
            compare(App.stack.selectedService, needed);
            keyClick(Qt.Key_Right);
            verify(graph.currentName !== needed);
            mouseClick(findChild(page, "showGraph"));
            tryCompare(graph, "visible", false);
            App.stack.selectedService = "";
            App.workspace.close();
        }

        function test_2_anEnvironmentIsChosen(): void {
            const item = createTemporaryObject(choice, root);
            spy.target = item;
            spy.signalName = "environmentChosen";
            verify(findChild(item, "launch:").isTicked);
            mouseClick(findChild(item, "launch:prod"));
            compare(spy.signalArguments[0][0], "prod");
            findChild(item, "launch:staging").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            compare(spy.signalArguments[1][0], "staging");
        }

        function test_2_theChoiceIsOneStopThatArrowKeysGoThrough(): void {
            const item = createTemporaryObject(choice, root);
            const [first, staging, prod] = ["launch:", "launch:staging", "launch:prod"].map(name => findChild(item, name));
            compare([first, staging, prod].map(chip => chip.activeFocusOnTab), [true, false, false]);
            item.environment = "staging";
            compare([first, staging, prod].map(chip => chip.activeFocusOnTab), [false, true, false]);
            staging.forceActiveFocus(Qt.TabFocusReason);
            spy.target = item;
            spy.signalName = "environmentChosen";
            keyClick(Qt.Key_Right);
            verify(prod.activeFocus);
            compare([first, staging, prod].map(chip => chip.activeFocusOnTab), [false, false, true]);
            keyClick(Qt.Key_Right); // the Swarm is not offered
            verify(first.activeFocus);
            keyClick(Qt.Key_Left);
            verify(prod.activeFocus);
            keyClick(Qt.Key_Home);
            verify(first.activeFocus);
            keyClick(Qt.Key_End);
            verify(prod.activeFocus);
            compare(spy.count, 0); // going by chooses nothing
            keyClick(Qt.Key_Space);
            compare(spy.signalArguments[0][0], "prod");
            compare(item.Accessible.role, Accessible.Grouping);
            compare(prod.Accessible.role, Accessible.RadioButton);
            verify(staging.Accessible.checked);
            mouseClick(staging); // once more: it stays
            verify(staging.isTicked);
        }

        function test_3_aBarIsAComparison(): void {
            const item = createTemporaryObject(chart, root);
            spy.target = item;
            spy.signalName = "picked";
            mouseClick(item, item.width - 5, 40); // the newest stands last
            compare(spy.signalArguments[0][0], 7);
        }
    }
}
