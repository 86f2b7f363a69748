// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Plumbline.Components

/// Lists of services, steps and log lines.
Item {
    id: root

    width: 640
    height: 480

    ListModel {
        id: services
    }
    ListModel {
        id: steps
    }
    ListModel {
        id: lines
    }
    Component {
        id: serviceList

        ServiceList {
            width: 600
            height: 300
            focus: true
            model: services
            selectedName: ""
            onSelectRequested: name => selectedName = name
        }
    }
    Component {
        id: stepList

        StepList {
            width: 600
            height: 200
            model: steps
            emptyText: "Nothing to do"
        }
    }
    Component {
        id: logView

        LogView {
            width: 300
            height: 200
            model: lines
        }
    }
    Component {
        id: logFilters

        LogFilters {
            width: 460
            words: ""
            kind: 0
            minimumLevel: -1
            problem: ""
            isSearching: false
            onWordsEdited: edited => words = edited
            onKindChosen: chosen => kind = chosen
            onLevelChosen: chosen => minimumLevel = chosen
        }
    }
    Component {
        id: details

        ServiceDetails {
            width: 500
            name: "web"
            serviceState: "healthy"
            status: "Up 5 minutes (healthy)"
            container: "shop-web-1"
            image: "nginx:1"
            links: ["http://localhost:8080"]
            ports: ["8080 → 80/tcp"]
            dependsOn: ["db"]
            elsewhere: ["prod has Nginx 1.25"]
            replicas: 1
            isRunning: true
        }
    }
    SignalSpy {
        id: spy
    }

    Component {
        id: matrixCells

        MatrixCells {
            id: cells

            readonly property MatrixStyle style: MatrixStyle {
                ink: "#000000"
                errorSurface: "#ff0000"
                warningSurface: "#00ff00"
                accent: "#0000ff"
                mono: "monospace"
                pixelSize: 12
            }

            width: 300
            height: 20
            widths: [100, 100, 100]
            texts: ["a value that is far longer than its column is wide", "", ""]
            states: ["set", "missing", "set"]
            tints: ["", "missing", "drift"]
            look: cells.style
        }
    }

    TestCase {
        name: "Lists"
        when: windowShown

        function init(): void {
            failOnWarning(/.?/);
            services.clear();
            steps.clear();
            lines.clear();
        }

        function addServices(count: int): void {
            for (let i = 0; i < count; ++i)
                services.append({
                    "name": "service" + i,
                    "image": "redis:7",
                    "serviceState": i === 1 ? "unhealthy" : "healthy",
                    "status": "",
                    "links": [],
                    "ports": [],
                    "replicas": 1,
                    "inProduction": i === 1 ? "≠ prod 6.2" : "",
                    "isOther": i === 1,
                    "isDeclared": true,
                    "isRunning": true
                });
        }

        function addSteps(count: int): void {
            for (let i = 0; i < count; ++i)
                steps.append({
                    "action": "create",
                    "object": "shop-web-" + i,
                    "cause": "no such container yet",
                    "detail": "",
                    "changes": "",
                    "place": "/srv/compose.yaml:3:5",
                    "file": "/srv/compose.yaml",
                    "line": 3,
                    "losesData": false,
                    "stepState": "pending",
                    "progress": "",
                    "fraction": -1,
                    "elapsedMs": 0
                });
        }

        function test_aLogIsFilteredByKeyboard(): void {
            const filters = createTemporaryObject(logFilters, root);
            keyClick(Qt.Key_F, Qt.ControlModifier);
            const search = findChild(filters, "logFilter");
            verify(search.activeFocus);
            keyClick(Qt.Key_5);
            compare(filters.words, "5");
            keyClick(Qt.Key_Tab);
            const kind = findChild(filters, "logFilterKind");
            verify(kind.activeFocus);
            keyClick(Qt.Key_Down);
            compare(filters.kind, 1);
            keyClick(Qt.Key_Down);
            compare(filters.kind, 2);
            compare(search.label, "Field, as in status=500 (Ctrl+F)");
            keyClick(Qt.Key_Tab);
            const level = findChild(filters, "logLevel");
            verify(level.activeFocus);
            compare(level.Accessible.name, "Level: Any level");
            for (let i = 0; i < 4; ++i)
                keyClick(Qt.Key_Down);
            compare(filters.minimumLevel, 4);
            compare(level.displayText, "Errors");
            const problem = findChild(filters, "logFilterProblem");
            verify(!problem.visible);
            filters.problem = "\"(\" is no regular expression";
            verify(problem.visible);
            search.forceActiveFocus();
            keyClick(Qt.Key_Escape);
            compare(filters.words, "");
        }

        function addLines(count: int, text: string): void {
            const added = [];
            for (let i = 0; i < count; ++i)
                added.push({
                    "service": "web",
                    "serviceNumber": 0,
                    "lineText": text + i,
                    "time": "10:00:00",
                    "level": i % 2 === 0 ? "" : "error",
                    "isError": false,
                    "isBoundary": false
                });
            lines.append(added); // at once, as the model gives them
        }

        function test_aLogThatGrowsFastMakesOnlyTheRowsThatAreSeen(): void {
            const view = createTemporaryObject(logView, root);
            for (let batch = 0; batch < 4; ++batch) {
                addLines(600, "line ");
                tryVerify(() => view.atYEnd && view.count === 600 * (batch + 1));
                waitForRendering(view);
            }
            verify(view.contentItem.children.length < 120, view.contentItem.children.length + " rows were made");
        }

        /// Whether anything that is not the window's white is painted in a part of a row.
        function isPainted(image: var, from: int, to: int): bool {
            for (let x = from; x < to; ++x) {
                for (let y = 3; y < 17; ++y) {
                    if (image.red(x, y) < 200 || image.green(x, y) < 200 || image.blue(x, y) < 200)
                        return true;
                }
            }
            return false;
        }

        function test_cellsKeepToTheirColumns(): void {
            const cells = createTemporaryObject(matrixCells, root);
            let image = grabImage(cells);
            verify(isPainted(image, 8, 96), "the value");
            verify(!isPainted(image, 97, 101), "cut off before its column ends");
            compare(image.pixel(150, 10), "#ff0000", "missing");
            compare(image.pixel(250, 10), "#00ff00", "drift");
            cells.markedColumn = 1;
            image = grabImage(cells);
            compare(image.pixel(150, 1), "#0000ff", "where the keyboard is");
            cells.tints = ["", "", ""];
            cells.heading = "Config of api";
            image = grabImage(cells);
            verify(!isPainted(image, 250, 300), "a heading has no cells");
            verify(isPainted(image, 24, 100), "but its title");
        }

        function test_servicesAreChosenByKeyboard(): void {
            addServices(3);
            const list = createTemporaryObject(serviceList, root);
            list.forceActiveFocus();
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(list.selectedName, "service1");
            keyClick(Qt.Key_Space);
            compare(list.selectedName, "", "once more takes the choice back");
            compare(list.Accessible.role, Accessible.List);
            verify(list.currentItem.Accessible.name.includes("unhealthy"), "the state is a word too");
            verify(list.currentItem.Accessible.name.includes("≠ prod 6.2"), list.currentItem.Accessible.name);
        }

        function test_aServiceIsChosenByMouse(): void {
            addServices(3);
            const list = createTemporaryObject(serviceList, root);
            tryVerify(() => list.itemAtIndex(2) !== null);
            mouseClick(list.itemAtIndex(2), 30, 10);
            compare(list.selectedName, "service2");
        }

        function test_aServiceIsStoppedAndRestartedByKeyboard(): void {
            addServices(3);
            const list = createTemporaryObject(serviceList, root);
            list.forceActiveFocus();
            keyClick(Qt.Key_Down);
            spy.target = list;
            for (const [button, signalName] of [["startStop", "stopRequested"], ["restart", "restartRequested"]]) {
                spy.signalName = signalName;
                spy.clear();
                keyClick(Qt.Key_Tab);
                verify(findChild(list.itemAtIndex(1), button).activeFocus, button);
                keyClick(Qt.Key_Space);
                compare(spy.count, 1);
                compare(spy.signalArguments[0][0], "service1");
            }
        }

        function test_tabDoesNotStopAtEveryRow(): void {
            addServices(3);
            const list = createTemporaryObject(serviceList, root);
            tryVerify(() => list.itemAtIndex(2) !== null);
            for (const row of [1, 2])
                compare(findChild(list.itemAtIndex(row), "restart").focusPolicy, Qt.NoFocus);
        }

        function test_manyServicesCostOnlyWhatIsSeen(): void {
            addServices(500);
            const list = createTemporaryObject(serviceList, root);
            tryVerify(() => list.itemAtIndex(0) !== null);
            let made = 0;
            for (let i = 0; i < 500; ++i)
                if (list.itemAtIndex(i) !== null)
                    ++made;
            verify(made < 60, "made " + made);
        }

        function test_theDetailsStopStartAndOpen(): void {
            const item = createTemporaryObject(details, root);
            const button = findChild(item, "startStopService");
            compare(button.Accessible.name, "Stop web");
            spy.signalName = "stopRequested";
            spy.target = item;
            spy.clear();
            button.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            compare(spy.count, 1);
            item.isRunning = false;
            compare(button.Accessible.name, "Start web");
            spy.signalName = "startRequested";
            spy.clear();
            keyClick(Qt.Key_Return);
            compare(spy.count, 1);
            keyClick(Qt.Key_Tab);
            verify(findChild(item, "restartService").activeFocus);
            spy.signalName = "linkRequested";
            spy.clear();
            keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Return);
            compare(spy.count, 1);
            compare(spy.signalArguments[0][0], "http://localhost:8080");
        }

        function test_theRunningStepStaysInSight(): void {
            addSteps(100);
            const list = createTemporaryObject(stepList, root);
            tryVerify(() => list.itemAtIndex(0) !== null);
            compare(list.contentY, 0);
            list.followedRow = 60;
            tryVerify(() => list.itemAtIndex(60) !== null);
            const item = list.itemAtIndex(60);
            verify(item.y >= list.contentY && item.y + item.height <= list.contentY + list.height);
        }

        function test_aPersonWhoScrollsIsNotPulledBack(): void {
            addSteps(100);
            const list = createTemporaryObject(stepList, root);
            list.followedRow = 60;
            list.flick(0, 3000);
            tryVerify(() => !list.isFollowing);
            tryVerify(() => !list.moving);
            const place = list.contentY;
            list.followedRow = 90;
            compare(list.contentY, place);
            list.followedRow = -1;
            verify(list.isFollowing, "the next launch is followed again");
        }

        function test_aStepLeadsToItsPlace(): void {
            addSteps(3);
            const list = createTemporaryObject(stepList, root);
            list.forceActiveFocus();
            spy.target = null;
            spy.signalName = "placeRequested";
            spy.target = list;
            spy.clear();
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Tab);
            const place = findChild(list.itemAtIndex(1), "place");
            verify(place.activeFocus);
            compare(place.text, "compose.yaml:3:5");
            keyClick(Qt.Key_Return);
            compare(spy.count, 1);
            compare(spy.signalArguments[0][0], "/srv/compose.yaml");
            compare(spy.signalArguments[0][1], 3);
        }

        function test_anEmptyListSaysWhy(): void {
            const list = createTemporaryObject(stepList, root);
            compare(list.count, 0);
            let found = false;
            for (let i = 0; i < list.contentItem.parent.children.length; ++i) {
                const child = list.contentItem.parent.children[i];
                if (child.text === "Nothing to do" && child.visible)
                    found = true;
            }
            verify(found);
        }

        function test_theLogStaysAtItsEndUntilOneLeavesIt(): void {
            addLines(100, "line ");
            const log = createTemporaryObject(logView, root);
            tryVerify(() => log.atYEnd);
            addLines(50, "more ");
            tryVerify(() => log.atYEnd);
            log.forceActiveFocus();
            keyClick(Qt.Key_Home);
            tryVerify(() => log.atYBeginning);
            addLines(50, "still more ");
            verify(log.atYBeginning);
            keyClick(Qt.Key_End);
            tryVerify(() => log.atYEnd);
        }

        function test_theLogScrollsByKeyboard(): void {
            addLines(200, "line ");
            const log = createTemporaryObject(logView, root);
            log.forceActiveFocus();
            tryVerify(() => log.atYEnd);
            const end = log.contentY;
            keyClick(Qt.Key_Up);
            verify(log.contentY < end);
            verify(!log.followsEnd);
            const up = log.contentY;
            keyClick(Qt.Key_PageUp);
            verify(log.contentY < up - 100);
            keyClick(Qt.Key_PageDown);
            keyClick(Qt.Key_PageDown);
            verify(log.followsEnd, "at the end again, it follows again");
        }

        function test_longLinesWrapOnRequest(): void {
            addLines(1, "a word ".repeat(40));
            const log = createTemporaryObject(logView, root);
            tryVerify(() => log.itemAtIndex(0) !== null);
            const cut = log.itemAtIndex(0).implicitHeight;
            log.wraps = true;
            tryVerify(() => log.itemAtIndex(0).implicitHeight > 2 * cut);
        }
    }
}
