// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Plumbline.Desktop

PageCommands {
    function entries(): var {
        const list = [
            {
                "text": App.target.isOnSwarm ? qsTr("Launch the stack on the Swarm") : qsTr("Launch the stack"),
                "run": () => App.target.isOnSwarm ? App.swarm.launch() : App.stack.launch()
            },
            {
                "text": qsTr("Show the stack on the Swarm that this engine manages"),
                "run": () => {
                    App.page = "stack";
                    App.target.isOnSwarm = true;
                }
            },
            {
                "text": qsTr("Stop the stack"),
                "run": () => App.stack.stop("")
            },
            {
                "text": qsTr("Restart the stack"),
                "run": () => App.stack.restart("")
            },
            {
                "text": qsTr("Look for the engine again"),
                "run": () => App.engine.retry()
            }
        ];
        for (const environment of App.target.environments) {
            list.push({
                "text": qsTr("Mirror %1 here: show what would be launched").arg(environment),
                "run": () => {
                    App.page = "stack";
                    App.target.environment = environment;
                }
            });
        }
        for (const copy of App.target.copies) {
            list.push({
                "text": qsTr("Show the copy %1 of the stack").arg(copy),
                "run": () => {
                    App.page = "stack";
                    App.target.copy = copy;
                }
            });
        }
        for (let row = 0; row < App.stack.services.total; ++row) {
            const name = App.stack.services.data(App.stack.services.index(row, 0), Qt.DisplayRole);
            list.push({
                "text": qsTr("Show service %1").arg(name),
                "run": () => {
                    App.page = "stack";
                    App.stack.selectedService = name;
                }
            });
        }
        for (const name of App.console.services) {
            list.push({
                "text": qsTr("Open a shell in %1").arg(name),
                "run": () => {
                    App.keep("stack/shownPanel", "console");
                    App.page = "stack";
                    App.console.openIn(name);
                }
            });
        }
        for (let row = 0; row < App.tasks.tasks.total; ++row) {
            const task = App.tasks.tasks.data(App.tasks.tasks.index(row, 0), Qt.DisplayRole);
            list.push({
                "text": qsTr("Run task %1").arg(task),
                "run": () => {
                    App.keep("stack/shownPanel", "tasks");
                    App.page = "stack";
                    App.tasks.run(task);
                }
            });
        }
        return list;
    }
}
