// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Plumbline.Desktop

PageCommands {
    function entries(): var {
        return [
            {
                "text": qsTr("Get the workspace ready"),
                "run": () => {
                    App.page = "onboarding";
                    App.onboarding.start();
                }
            },
            {
                "text": qsTr("Copy the setup report"),
                "run": () => App.onboarding.copyReport()
            }
        ];
    }
}
