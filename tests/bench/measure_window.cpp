// SPDX-License-Identifier: Apache-2.0
// measure_window KEYS: the window with six environments of as many config vars open. Prints, as JSON,
// how long it takes from the end of loading until they are shown, from a typed letter until the
// filtered rows are shown, and frames of scrolling; each in milliseconds.

#include "app/desktop/app.h"
#include "core/engine/simulated.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace plumbline;
using namespace plumbline::desktop;

namespace {

constexpr int kPatienceMs = 120'000;
constexpr int kScrolls = 120;
const QStringList kEnvironments{"dev", "test", "qa", "staging", "canary", "prod"};

/// Of every ten keys one is drift, one is missing somewhere and one is a secret.
QByteArray textOf(int keys, int place)
{
    QByteArray text;
    for (int i = 0; i < keys; ++i) {
        const QByteArray number = QByteArray::number(i);
        if (i % 10 == 0 && place == 3)
            continue;
        text += i % 10 == 1
                    ? "KEY_" + number + "_PASSWORD=x" + number + "y" + QByteArray::number(place)
                : i % 10 == 2 ? "KEY_" + number + "_REGION=" + (place > 2 ? "north" : "south")
                              : "KEY_" + number + "_NAME=value-" + number;
        text += '\n';
    }
    return text;
}

bool write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

bool makeWorkspace(const QTemporaryDir& folder, int keys)
{
    QByteArray manifest = "version: 1\nname: many\nenvironments:\n";
    for (int place = 0; place < kEnvironments.size(); ++place) {
        const QString name = kEnvironments.at(place);
        manifest += QStringLiteral("  %1: {sources: [{dotenv: %1.env}]}\n").arg(name).toUtf8();
        if (!write(folder.filePath(name + ".env"), textOf(keys, place)))
            return false;
    }
    return write(folder.filePath("plumbline.yaml"), manifest) &&
           write(folder.filePath("compose.yaml"), "services:\n  web: {image: 'nginx:1.22'}\n");
}

/// Does something and waits for the frame that shows it.
template <class Action>
double frameAfter(QQuickWindow& window, Action action)
{
    bool isShown = false;
    const auto shown = QObject::connect(
        &window, &QQuickWindow::frameSwapped, &window, [&isShown] { isShown = true; });
    QElapsedTimer timer;
    timer.start();
    action();
    window.update();
    if (!QTest::qWaitFor([&isShown] { return isShown; }, kPatienceMs))
        qFatal("no frame comes");
    const double took = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    QObject::disconnect(shown);
    return took;
}

double percentile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

void measure(App& app, QQuickWindow& window, const QString& folder)
{
    const auto waitFor = [](const char* what, const std::function<bool()>& isSo) {
        if (!QTest::qWaitFor(isSo, kPatienceMs))
            qFatal("waits in vain: %s", what);
    };
    // From the report, which pages present, to the frame that shows its rows.
    double shownMs = 0;
    QElapsedTimer sinceLoaded;
    QObject::connect(app.parity(), &ParityController::stateChanged, &window, [&] {
        if (app.parity()->state() == ParityController::Ready && !sinceLoaded.isValid())
            sinceLoaded.start();
    });
    app.workspace()->open(folder);
    waitFor("the workspace", [&app] { return app.workspace()->isOpen(); });
    app.setPage("compare");
    waitFor("the rows", [&app] { return app.compare()->matrix()->total() > 0; });
    frameAfter(window, [] {});
    shownMs = static_cast<double>(sinceLoaded.nsecsElapsed()) / 1e6;

    std::vector<double> filters;
    for (const char* typed : {"K", "KE", "KEY_7", "KEY_77", "KEY_777", "", "PASS", "PASSWORD"})
        filters.push_back(
            frameAfter(window, [&app, typed] { app.compare()->matrix()->setSearch(typed); }));
    frameAfter(window, [&app] { app.compare()->matrix()->setSearch({}); });

    std::vector<double> idle;
    std::vector<double> scrolls;
    auto* view = window.findChild<QQuickItem*>("matrixList");
    if (view == nullptr)
        qFatal("there is no matrix");
    for (int i = 0; i < kScrolls; ++i)
        idle.push_back(frameAfter(window, [] {}));
    for (int i = 0; i < kScrolls; ++i)
        scrolls.push_back(
            frameAfter(window, [view, i] { view->setProperty("contentY", 137.0 * i); }));
    std::printf("{\"rows\": %d, \"shownMs\": %.1f, \"filterMs\": %.1f, \"worstFilterMs\": %.1f, "
                "\"scrollMs\": %.1f, \"emptyFrameMs\": %.1f}\n",
                app.compare()->matrix()->total(),
                shownMs,
                percentile(filters, 0.5),
                percentile(filters, 1),
                percentile(scrolls, 0.95),
                percentile(idle, 0.5));
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication::setOrganizationName("plumbline-bench");
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication application(argc, argv);
    const int keys = argc > 1 ? QByteArray(argv[1]).toInt() : 0;
    const QTemporaryDir folder;
    if (keys < 1 || !makeWorkspace(folder, keys)) {
        std::fprintf(stderr, "usage: measure_window KEYS\n");
        return 2;
    }
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    App app({.engine = {.request = {.host = "unix:///simulated"},
                        .connect =
                            [transport = engine::makeSimulatedEngine()](
                                const engine::Endpoint& endpoint, std::stop_token stop) {
                                return engine::Client::connectOver(
                                    transport, endpoint, std::move(stop));
                            },
                        .runtimeDirectory = folder.filePath("run").toStdString(),
                        .isSimulated = true},
             .variables = {{"HOME", folder.path().toStdString()}},
             .sampleFolder = {},
             .version = QStringLiteral("bench")});
    App::setInstance(&app);
    QQmlApplicationEngine qml;
    qml.addImportPath(QStringLiteral("qrc:/qt/qml"));
    qml.load(QUrl(QStringLiteral("qrc:/qt/qml/Plumbline/Pages/Main.qml")));
    auto* window = qml.rootObjects().isEmpty()
                       ? nullptr
                       : qobject_cast<QQuickWindow*>(qml.rootObjects().constFirst());
    if (window == nullptr)
        return 1;
    measure(app, *window, folder.path());
    return 0;
}
