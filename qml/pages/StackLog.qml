// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Plumbline.Components
import Plumbline.Desktop

/// The log of all services, or of the one that is selected, with what is known of that one above it.
LogPanel {
    id: root

    title: root.selectedName.length > 0 ? qsTr("Log of %1").arg(root.selectedName) : qsTr("Log of all services")
    log: App.stack.log
    selectedName: App.stack.selectedService
    showsService: root.selectedName.length === 0
    waitText: qsTr("Lines appear here as the services write them.")
    onShowAllRequested: App.stack.selectedService = ""
    details: [
        Repeater {
            model: App.stack.selection

            ServiceDetails {
                width: root.width - 2
                canAct: !App.stack.isBusy
                onLinkRequested: link => App.openLink(link)
                onStartRequested: App.stack.start(name)
                onStopRequested: App.stack.stop(name)
                onRestartRequested: App.stack.restart(name)
                onShellRequested: App.console.openIn(name)
            }
        }
    ]
}
