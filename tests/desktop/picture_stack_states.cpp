// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/stack/tar.h"
#include "core/workspace/past.h"
#include "tests/desktop/picture_states.h"

#include <QDir>
#include <QFile>
#include <QQuickItem>
#include <QSettings>
#include <QTcpServer>

/// States of the Stack page.
namespace plumbline::test {

using namespace plumbline::desktop;

void launching(const Stage& stage)
{
    stage.openStack();
    stage.app.stack()->launch();
    stage.waitFor("two thirds of the steps",
                  [&stage] { return stage.app.stack()->steps()->finished() >= 21; });
}

void launchingMany(const Stage& stage)
{
    QByteArray compose("name: many\nservices:\n");
    constexpr int kMany = 70;
    for (int i = 0; i < kMany; ++i)
        compose += QStringLiteral("  service-number-%1: {image: 'nginx:1.22'%2}\n")
                       .arg(i)
                       .arg(i < 4 ? QString()
                                  : QStringLiteral(", depends_on: [service-number-%1]").arg(i - 4))
                       .toUtf8();
    stage.openFolderWith(compose);
    stage.waitFor("the plan", [&stage] {
        return stage.app.stack()->canLaunch() && stage.app.stack()->steps()->total() > kMany;
    });
    stage.app.setPage("stack");
    stage.app.stack()->launch();
    stage.waitFor("half of the steps", [&stage] {
        return stage.app.stack()->steps()->finished() > stage.app.stack()->steps()->total() / 2;
    });
}

void up(const Stage& stage)
{
    stage.launch();
    stage.app.stack()->selectService("web");
    stage.waitFor("a log", [&stage] { return stage.app.stack()->log()->total() >= 9; });
}

void taskAsking(const Stage& stage)
{
    QSettings().setValue("stack/shownPanel", "tasks");
    stage.launch();
    stage.waitFor("the tasks", [&stage] { return stage.app.tasks()->tasks()->total() > 0; });
    stage.app.tasks()->run("seed");
    stage.waitFor("the question", [&stage] { return stage.app.tasks()->isAsked(); });
}

void tasks(const Stage& stage)
{
    QSettings().setValue("stack/shownPanel", "tasks");
    stage.launch();
    const auto recorded =
        workspace::recordTaskRun({.at = "2026-11-27T16:20:00Z",
                                  .workspace = stage.app.workspace()->folder().toStdString(),
                                  .task = "seed",
                                  .service = "db",
                                  .seconds = 1.4,
                                  .exitCode = 0},
                                 stage.app.workspace()->places());
    if (!recorded)
        qFatal("the past cannot be written");
    stage.app.tasks()->look();
    stage.waitFor("the past", [&stage] {
        return stage.app.tasks()->tasks()->total() > 0 &&
               stage.app.tasks()->tasks()->rows().front().state == "ok";
    });
}

void console(const Stage& stage)
{
    QSettings().setValue("stack/shownPanel", "console");
    stage.launch();
    ConsoleController& console = *stage.app.console();
    console.openIn("worker");
    const auto screen = [&console] { return console.terminal()->screen().text(); };
    stage.waitFor("the shell", [&screen] { return screen().endsWith("/ #"); });
    for (const QString& line :
         QStringList{"hostname", "ps", "stty size", "echo $QUEUE_HOST", "tides"}) {
        console.terminal()->type(line);
        console.terminal()->press(Qt::Key_Return, {}, "\r");
        stage.waitFor("an answer", [&screen, &line] {
            return screen().contains("/ # " + line + '\n') && screen().endsWith("/ #");
        });
    }
}

void consoleAsking(const Stage& stage)
{
    console(stage);
    stage.app.console()->openIn("web");
}

void watching(const Stage& stage)
{
    stage.openFolderWith("name: harbour\nservices:\n"
                         "  web:\n    image: nginx:1.22\n    depends_on: [cache]\n"
                         "    develop:\n      watch:\n"
                         "        - {action: restart, path: ./web, target: /srv}\n"
                         "  cache: {image: 'redis:7'}\n");
    const QDir pages(QDir::homePath() + "/product/web");
    if (!pages.mkpath("."))
        qFatal("cannot make %s", qPrintable(pages.path()));
    stage.waitFor("the plan", [&stage] { return stage.app.stack()->canLaunch(); });
    stage.app.setPage("stack");
    stage.app.stack()->launch();
    WatchController& watch = *stage.app.watch();
    stage.waitFor("the stack", [&watch] { return watch.canWatch(); });
    watch.switchTo(true);
    const auto newest = [&watch] {
        return watch.lines()->rows().empty()
                   ? QString()
                   : watch.lines()->rows().front().fields.value("said").toString();
    };
    stage.waitFor("the watch", [&watch, &newest] { return watch.isOn() && !newest().isEmpty(); });
    for (const char* page : {"tides.html", "harbours.html"}) {
        const QString before = newest();
        QFile file(pages.filePath(page));
        if (!file.open(QIODevice::WriteOnly) || file.write("<p>half past four</p>") < 0)
            qFatal("cannot write %s", page);
        file.close();
        stage.waitFor("the restart", [&newest, &before] { return newest() != before; });
    }
}

namespace {

/// A snapshot of the selected volume, as one of another day.
void snapshotOf(const Stage& stage, const std::string& takenAt)
{
    const VolumeRow* row = stage.app.volumes()->volumes()->find(stage.app.volumes()->selected());
    stack::TarWriter tar;
    tar.addFile({.path = std::string(stack::kSnapshotFolder) + "/PG_VERSION"},
                std::string(std::size_t{24} * 1024 * 1024, ' '));
    const std::string snapshot = stack::renderSnapshotTag({.project = "tidewatch",
                                                           .volume = row->name.toStdString(),
                                                           .name = row->engineName.toStdString(),
                                                           .server = "PostgreSQL",
                                                           .version = "15",
                                                           .branch = "main",
                                                           .commit = {},
                                                           .takenAt = takenAt},
                                                          0) +
                                 tar.finish();
    const std::filesystem::path folder = stage.app.workspace()->workspace()->root;
    if (!writeFileAtomically(
            folder / (row->name.toStdString() + "-" + takenAt.substr(0, 10) + ".tar"), snapshot))
        qFatal("a snapshot cannot be written");
}

} // namespace

void volumes(const Stage& stage)
{
    QSettings().setValue("stack/shownPanel", "volumes");
    stage.launch();
    stage.waitFor("the volumes", [&stage] { return stage.app.volumes()->volumes()->total() > 1; });
    for (const char* takenAt : {"2026-11-24T08:12:00Z", "2026-11-27T17:40:00Z"})
        snapshotOf(stage, takenAt);
    stage.app.volumes()->look();
    stage.waitFor("the snapshots",
                  [&stage] { return stage.app.volumes()->snapshots()->total() > 1; });
}

void restoring(const Stage& stage)
{
    volumes(stage);
    VolumesController& controller = *stage.app.volumes();
    controller.restore(controller.selected(),
                       controller.snapshots()->rows().front().fields["file"].toString());
    stage.waitFor("the question", [&controller] {
        return controller.question() == VolumesController::ReplaceData;
    });
}

void emptying(const Stage& stage)
{
    volumes(stage);
    stage.app.volumes()->reset(stage.app.volumes()->selected());
    stage.waitFor("the question", [&stage] {
        return stage.app.volumes()->question() == VolumesController::LoseData;
    });
}

void probing(const Stage& stage)
{
    QSettings().setValue("stack/shownPanel", "probes");
    stage.launch();
    ProbesController& probes = *stage.app.probes();
    probes.choose("web");
    probes.run();
    stage.waitFor("the question", [&probes] { return probes.isAsked(); });
    probes.answer(true);
    stage.waitFor("the results", [&probes] { return probes.results()->rowCount() > 0; });
}

void removing(const Stage& stage)
{
    stage.launch();
    stage.app.stack()->removal()->look();
    stage.waitFor("what goes", [&stage] { return stage.app.stack()->removal()->isKnown(); });
    auto* card = stage.window.findChild<QQuickItem*>("removeCard");
    if (card == nullptr)
        qFatal("there is no card to remove a stack with");
    card->setVisible(true);
}

void failed(const Stage& stage)
{
    stage.openStack();
    stage.app.stack()->launch();
    stage.waitFor("the failure", [&stage] {
        return !stage.app.stack()->isBusy() && stage.app.stack()->failures()->rowCount() > 0;
    });
}

void upAsGraph(const Stage& stage)
{
    QSettings().setValue("stack/showsGraph", true);
    up(stage);
}

void mirroring(const Stage& stage)
{
    overview(stage);
    stage.app.setPage("stack");
    stage.app.target()->choose("prod");
    stage.waitFor("the mirror", [&stage] {
        return stage.app.target()->changes()->rowCount() > 0 &&
               stage.app.stack()->steps()->total() > 0;
    });
}

void copied(const Stage& stage)
{
    stage.openStack();
    stage.app.target()->chooseCopy("review");
    stage.waitFor("the copy", [&stage] {
        return stage.app.target()->changes()->rowCount() > 0 &&
               stage.app.stack()->state() == StackController::Idle;
    });
}

void withoutSwarm(const Stage& stage)
{
    stage.openStack();
    stage.app.target()->setOnSwarm(true);
    stage.waitFor("the reason", [&stage] { return !stage.app.swarm()->whyNot().isEmpty(); });
}

void portTaken(const Stage& stage)
{
    QTcpServer holder;
    if (!holder.listen(QHostAddress::AnyIPv4, 8080))
        qFatal("somebody has the port that the picture takes");
    failed(stage);
    stage.waitFor("the offer", [&stage] { return !stage.app.stack()->ports()->words().isEmpty(); });
}

} // namespace plumbline::test
