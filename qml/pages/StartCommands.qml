// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Plumbline.Desktop

PageCommands {
    function entries(): var {
        return [
            {
                "text": qsTr("Try the bundled sample"),
                "run": () => App.workspace.openSample()
            },
            {
                "text": qsTr("Read the files again"),
                "run": () => App.workspace.reload()
            },
            {
                "text": qsTr("Close the workspace"),
                "run": () => App.workspace.close()
            }
        ];
    }
}
