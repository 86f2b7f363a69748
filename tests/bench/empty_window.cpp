// SPDX-License-Identifier: Apache-2.0
#include <QGuiApplication>
#include <QQmlApplicationEngine>

/// The least that Qt Quick can show: what the window's start is held against.
int main(int argc, char* argv[])
{
    QGuiApplication application(argc, argv);
    QQmlApplicationEngine qml;
    qml.loadData("import QtQuick\nWindow { visible: true; width: 1280; height: 800 }");
    return QGuiApplication::exec();
}
