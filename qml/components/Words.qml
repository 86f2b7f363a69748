// SPDX-License-Identifier: Apache-2.0
pragma Singleton
import QtQuick

/// Words for what models name by a key.
QtObject {
    /// How a service is.
    function ofState(state: string): string {
        switch (state) {
        case "healthy":
            return qsTr("healthy");
        case "running":
            return qsTr("running");
        case "starting":
            return qsTr("starting");
        case "unhealthy":
            return qsTr("unhealthy");
        case "completed":
            return qsTr("completed");
        case "failed":
            return qsTr("failed");
        case "restarting":
            return qsTr("restarting");
        case "paused":
            return qsTr("paused");
        case "created":
            return qsTr("created");
        case "dead":
            return qsTr("dead");
        default:
            return qsTr("not running");
        }
    }

    /// How a step of onboarding is.
    function ofStep(status: string): string {
        switch (status) {
        case "done":
            return qsTr("done");
        case "to-do":
            return qsTr("to do");
        case "needs-you":
            return qsTr("needs you");
        case "blocked":
            return qsTr("waits");
        case "running":
            return qsTr("running");
        case "failed":
            return qsTr("failed");
        default:
            return qsTr("not needed");
        }
    }

    /// The state whose mark a step of onboarding gets.
    function markOfStep(status: string): string {
        switch (status) {
        case "needs-you":
            return "warning";
        case "running":
            return "working";
        case "done":
        case "failed":
            return status;
        default:
            return "idle";
        }
    }

    /// A time of milliseconds, as short as it can be.
    function ofTime(milliseconds: real): string {
        if (milliseconds < 1000)
            return qsTr("%1 ms").arg(Math.round(milliseconds));
        return qsTr("%1 s").arg(Number(milliseconds / 1000).toLocaleString(Qt.locale(), "f", 1));
    }
}
