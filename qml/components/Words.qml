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
}
