// SPDX-License-Identifier: Apache-2.0
// measure_log LINES PER_SECOND: the log of the window while so many lines come in at that rate. Prints,
// as JSON, the time from one frame to the next while they do and with nothing new (95th percentile,
// milliseconds), the memory with all of them held (MiB), and how long a text that few lines have takes
// to be shown and to be looked for in all of them (milliseconds).

#include "app/desktop/log_model.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QTest>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <functional>
#include <thread>
#include <vector>

using namespace plumbline;
using namespace plumbline::desktop;

namespace {

constexpr int kPatienceMs = 300'000;
constexpr int kPerSlice = 100; // a batch of an engine's stream

workspace::StackLogLine lineOf(int number)
{
    static const std::array<std::string, 4> kServices{"api", "db", "web", "worker"};
    const std::string& service = kServices[static_cast<std::size_t>(number) % kServices.size()];
    const std::string status = number % 10'000 == 17 ? "500" : "200";
    return {.service = service,
            .container = "shop-" + service + "-1",
            .line = {.timestamp = "2026-11-23T08:15:01.123456789Z",
                     .text = "192.0.2.7 - - \"GET /api/levels/" + std::to_string(number) +
                             " HTTP/1.1\" status " + status +
                             " 4312 \"-\" \"Mozilla/5.0 (X11; Linux x86_64)\""}};
}

/// Gives lines at a rate, as an engine's thread does.
void give(const std::function<void(workspace::StackLogLine)>& sink, int lines, int perSecond)
{
    const auto began = std::chrono::steady_clock::now();
    for (int number = 0; number < lines; ++number) {
        if (number % kPerSlice == 0)
            std::this_thread::sleep_until(
                began + std::chrono::microseconds(std::int64_t{1'000'000} * number / perSecond));
        sink(lineOf(number));
    }
}

/// Times from frame to frame, as fast as they can be drawn, while something is so.
std::vector<double> framesWhile(QQuickView& view, const std::function<bool()>& isSo)
{
    std::vector<double> times;
    QElapsedTimer timer;
    const auto shown = QObject::connect(&view, &QQuickWindow::frameSwapped, &view, [&] {
        if (timer.isValid())
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        timer.start();
        view.update();
    });
    view.update();
    if (!QTest::qWaitFor([&isSo] { return !isSo(); }, kPatienceMs))
        qFatal("it does not end");
    QObject::disconnect(shown);
    return times;
}

double percentile(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values.empty()
               ? 0
               : values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

double memoryMiB()
{
    QFile file("/proc/self/status");
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no memory is told");
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

} // namespace

int main(int argc, char* argv[])
{
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication application(argc, argv);
    const int lines = argc > 2 ? QByteArray(argv[1]).toInt() : 0;
    const int perSecond = argc > 2 ? QByteArray(argv[2]).toInt() : 0;
    if (lines < 1 || perSecond < 1) {
        std::fprintf(stderr, "usage: measure_log LINES PER_SECOND\n");
        return 2;
    }
    LogModel model;
    QQuickView view;
    view.engine()->addImportPath(QStringLiteral("qrc:/qt/qml"));
    view.setInitialProperties({{"model", QVariant::fromValue(&model)}});
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.resize(640, 720);
    view.setSource(QUrl(QStringLiteral("qrc:/qt/qml/Plumbline/Components/LogView.qml")));
    if (view.status() != QQuickView::Ready)
        return 1;
    view.show();
    if (!QTest::qWaitForWindowExposed(&view, kPatienceMs))
        return 1;

    QElapsedTimer atRest;
    atRest.start();
    const std::vector<double> idle =
        framesWhile(view, [&atRest] { return atRest.elapsed() < 1000; });
    std::jthread giver(give, model.sink(), lines, perSecond);
    const std::vector<double> busy = framesWhile(view, [&] { return model.total() < lines; });
    const int shown = model.rowCount();
    const double memory = memoryMiB();

    QElapsedTimer search;
    search.start();
    model.setFilter("STATUS 500");
    double firstMs = -1;
    framesWhile(view, [&] {
        if (firstMs < 0 && model.rowCount() > 0)
            firstMs = static_cast<double>(search.nsecsElapsed()) / 1e6;
        return model.isSearching();
    });
    const double wholeMs = static_cast<double>(search.nsecsElapsed()) / 1e6;
    std::printf(
        "{\"lines\": %d, \"frameMs\": %.1f, \"worstFrameMs\": %.1f, \"emptyFrameMs\": %.1f, "
        "\"memoryMiB\": %.1f, \"found\": %d, \"firstFoundMs\": %.1f, \"searchMs\": %.1f}\n",
        shown,
        percentile(busy, 0.95),
        percentile(busy, 1),
        percentile(idle, 0.95),
        memory,
        model.rowCount(),
        firstMs,
        wholeMs);
    return 0;
}
