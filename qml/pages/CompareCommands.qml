// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Plumbline.Desktop

PageCommands {
    function entries(): var {
        const list = [
            {
                "text": qsTr("Compare again"),
                "run": () => App.parity.compare()
            },
            {
                "text": qsTr("Show two environments beside each other"),
                "run": () => {
                    App.page = "compare";
                    App.compare.isPair = true;
                }
            }
        ];
        const keys = App.compare.subjects();
        for (let i = 0; i < keys.length; ++i) {
            const subject = keys[i];
            list.push({
                "text": subject.service.length > 0 ? qsTr("Compare %1 of %2").arg(subject.key).arg(subject.service) : qsTr("Compare %1").arg(subject.key),
                "run": () => {
                    App.page = "compare";
                    App.compare.showSubject(subject.service, subject.key);
                }
            });
        }
        return list;
    }
}
