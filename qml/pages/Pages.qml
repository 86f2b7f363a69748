// SPDX-License-Identifier: Apache-2.0
import QtQuick

/// The pages of the window, in the order of the rail. A page is a row here and a file in CMakeLists.txt.
QtObject {
    id: root

    readonly property list<PageEntry> entries: [
        PageEntry {
            key: "start"
            digit: 0
            name: qsTr("Start")
            iconName: "home"
            file: "StartPage.qml"
        },
        PageEntry {
            key: "overview"
            digit: 1
            name: qsTr("Overview")
            iconName: "overview"
            file: "OverviewPage.qml"
        },
        PageEntry {
            key: "compare"
            digit: 2
            name: qsTr("Compare")
            iconName: "compare"
            file: "ComparePage.qml"
        },
        PageEntry {
            key: "findings"
            digit: 3
            name: qsTr("Findings")
            iconName: "findings"
            file: "FindingsPage.qml"
        },
        PageEntry {
            key: "stack"
            digit: 4
            name: qsTr("Stack")
            iconName: "stack"
            file: "StackPage.qml"
        },
        PageEntry {
            key: "onboarding"
            digit: 5
            name: qsTr("Onboarding")
            iconName: "onboarding"
            file: "OnboardingPage.qml"
        },
        PageEntry {
            key: "reports"
            digit: 6
            name: qsTr("Reports")
            iconName: "reports"
            file: "ReportsPage.qml"
        },
        PageEntry {
            key: "settings"
            digit: 7
            name: qsTr("Settings")
            iconName: "settings"
            file: "SettingsPage.qml"
        }
    ]

    /// The file of the page of that key; Start's where there is none.
    function fileOf(key: string): string {
        for (let i = 0; i < root.entries.length; ++i) { // lists of Qt 6.4 have no iterator
            if (root.entries[i].key === key)
                return root.entries[i].file;
        }
        return root.entries[0].file;
    }
}
