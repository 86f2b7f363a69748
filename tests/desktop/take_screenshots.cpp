// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/app.h"
#include "core/base/file.h"
#include "core/engine/simulated.h"
#include "core/stack/tar.h"
#include "core/workspace/past.h"
#include "tests/test_paths.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QLocale>
#include <QProcess>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include <cstdio>
#include <functional>
#include <memory>

/// Draws the pictures of the README: the real window on a simulated engine, brought into a state, then
/// grabbed. `take_screenshots OUT [NAME...]`.

using namespace plumbline;
using namespace plumbline::desktop;

namespace {

constexpr int kPatienceMs = 60'000;

/// Every text half as long again, as German makes them: what does not fit shows at once.
class LongWords : public QTranslator
{
public:
    using QTranslator::QTranslator;

    [[nodiscard]] bool isEmpty() const override { return false; }

    QString translate(const char* /*context*/,
                      const char* source,
                      const char* /*disambiguation*/,
                      int /*n*/) const override
    {
        const QString text = QString::fromUtf8(source);
        QString longer = text;
        for (qsizetype i = 0; i < text.size() / 2; ++i)
            longer += i % 9 == 0 ? QChar(' ') : QChar('a' + static_cast<char>(i % 5) * 4);
        return longer;
    }
};

/// The window and what stands behind it, for one picture.
struct Stage
{
    App& app;
    QQuickWindow& window;

    void waitFor(const char* what, const std::function<bool()>& isSo) const
    {
        if (!QTest::qWaitFor(isSo, kPatienceMs))
            qFatal("the picture waits in vain: %s", what);
    }

    void openSample() const
    {
        app.workspace()->openSample();
        waitFor("the plan",
                [this] { return app.stack()->canLaunch() && app.stack()->steps()->total() > 0; });
    }

    void openStack() const
    {
        openSample();
        app.setPage("stack");
    }

    void launch() const
    {
        openStack();
        app.stack()->launch();
        waitFor("the launch",
                [this] { return !app.stack()->isBusy() && app.stack()->verdictKind() == "ok"; });
    }
};

struct Picture
{
    QString name;
    const char* scheme;
    QSize size;
    std::function<void(const Stage&)> prepare;
    engine::SimulatedOptions engine{.timeFactor = 0.3};
    bool isUnreachable = false;
    bool hasLongWords = false;
    const char* language = "en";
};

constexpr QSize kSmall(1280, 800);
constexpr QSize kLarge(1920, 1080);

void launching(const Stage& stage)
{
    stage.openStack();
    stage.app.stack()->launch();
    stage.waitFor("two thirds of the steps",
                  [&stage] { return stage.app.stack()->steps()->finished() >= 21; });
}

/// A stack of many: the list follows what runs.
void launchingMany(const Stage& stage)
{
    const QDir folder(QDir::homePath() + "/many"); // of this picture, and gone with it
    folder.mkpath(".");
    QFile file(folder.filePath("compose.yaml"));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(file.fileName()));
    file.write("name: many\nservices:\n");
    constexpr int kMany = 70;
    for (int i = 0; i < kMany; ++i)
        file.write(QStringLiteral("  service-number-%1: {image: 'nginx:1.22'%2}\n")
                       .arg(i)
                       .arg(i < 4 ? QString()
                                  : QStringLiteral(", depends_on: [service-number-%1]").arg(i - 4))
                       .toUtf8());
    file.close();
    stage.app.workspace()->open(folder.path());
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

/// What a person is asked before a task runs.
void taskAsking(const Stage& stage)
{
    QSettings().setValue("stack/shownPanel", "tasks");
    stage.launch();
    stage.waitFor("the tasks", [&stage] { return stage.app.tasks()->tasks()->total() > 0; });
    stage.app.tasks()->run("seed");
    stage.waitFor("the question", [&stage] { return stage.app.tasks()->isAsked(); });
}

/// Tasks with a past.
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

/// What is said before a snapshot replaces what is in a volume.
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

/// What is said before data are lost.
void emptying(const Stage& stage)
{
    volumes(stage);
    stage.app.volumes()->reset(stage.app.volumes()->selected());
    stage.waitFor("the question", [&stage] {
        return stage.app.volumes()->question() == VolumesController::LoseData;
    });
}

/// What was measured of a service.
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

void overview(const Stage& stage)
{
    stage.openSample();
    stage.waitFor("the report", [&stage] { return stage.app.parity()->hasReport(); });
}

/// A summer of comparisons before this one, so that there is a trend to see.
void rememberSummer(const Stage& stage, parity::ParityReport report)
{
    const auto places = stage.app.workspace()->places();
    const std::string root = stage.app.parity()->root().toStdString();
    stage.app.workspace()->close();
    QDir(QDir::homePath() + "/.local/share/plumbline").removeRecursively();
    const QDate first(2026, 6, 1);
    const int scores[] = {58, 61, 61, 66, 72, 70, 78, 83, 81, 88, 92, 91};
    for (std::size_t i = 0; i < std::size(scores); ++i) {
        report.score = scores[i];
        if (!report.findings.empty() && i % 2 == 1) // something more is found now and then
            report.findings.erase(report.findings.begin());
        const QDate day = first.addDays(static_cast<qint64>(i) * 9);
        if (!workspace::recordRun(
                report, root, day.toString(Qt::ISODate).toStdString() + "T08:15:00Z", places))
            qFatal("the past cannot be written");
    }
}

void reports(const Stage& stage)
{
    overview(stage);
    rememberSummer(stage, *stage.app.parity()->report());
    overview(stage);
    stage.app.setPage("reports");
    ReportsController* reports = stage.app.reports();
    stage.waitFor("the past", [reports] { return reports->runs()->rowCount() > 5; });
    stage.waitFor("the preview",
                  [reports] { return !reports->isBusy() && !reports->preview().isEmpty(); });
    reports->pick(reports->runs()->rows().front().id);
    stage.waitFor("what changed", [reports] { return reports->changes()->rowCount() > 0; });
}

void upAsGraph(const Stage& stage)
{
    QSettings().setValue("stack/showsGraph", true);
    up(stage);
}

/// What would be launched to have prod's services here.
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

void settings(const Stage& stage)
{
    stage.app.setPage("settings");
}

void atStart(const Stage& stage)
{
    stage.launch();
    stage.app.workspace()->close();
}

void comparing(const Stage& stage)
{
    stage.openSample();
    stage.app.setPage("compare");
    stage.waitFor("the matrix", [&stage] { return stage.app.compare()->matrix()->total() > 0; });
    stage.app.compare()->showSubject("api", "PGUSER");
}

void comparingTwo(const Stage& stage)
{
    comparing(stage);
    stage.app.compare()->setPair(true);
}

/// A finding with a fix, and the change that would be made.
void fixing(const Stage& stage)
{
    overview(stage);
    stage.app.setPage("findings");
    for (const parity::Finding& finding : stage.app.parity()->report()->findings) {
        if (!finding.fix || finding.fix->changes.empty())
            continue;
        stage.app.findings()->lookAtFingerprint(QString::fromStdString(finding.fingerprint));
        stage.app.findings()->previewFix();
        stage.waitFor("the change", [&stage] { return !stage.app.findings()->fix()->isBusy(); });
        if (stage.app.findings()->fix()->canApply())
            return;
    }
}

/// A newcomer's first look: what is there, what is missing, and the form.
void onboarding(const Stage& stage)
{
    stage.openSample();
    stage.app.setPage("onboarding");
    stage.waitFor("the checklist", [&stage] {
        return stage.app.onboarding()->canStart() && stage.app.onboarding()->steps()->total() > 0;
    });
}

/// As far as a person has to say whether a command of the repository may run.
void asking(const Stage& stage)
{
    onboarding(stage);
    stage.app.onboarding()->start();
    stage.waitFor("the question", [&stage] {
        return stage.app.onboarding()->question() == OnboardController::Command;
    });
}

/// Pulled half.
void onboardingRuns(const Stage& stage)
{
    onboarding(stage);
    stage.app.onboarding()->start();
    stage.waitFor("some steps of the launch", [&stage] {
        const StepModel* plan = stage.app.onboarding()->plan();
        return stage.app.onboarding()->selected() == "launch" && plan->finished() > 4;
    });
}

/// Another copy of the stack, with the ports that it got.
void copied(const Stage& stage)
{
    stage.openStack();
    stage.app.target()->chooseCopy("review");
    stage.waitFor("the copy", [&stage] {
        return stage.app.target()->changes()->rowCount() > 0 &&
               stage.app.stack()->state() == StackController::Idle;
    });
}

/// Somebody asks for a Swarm where there is none.
void withoutSwarm(const Stage& stage)
{
    stage.openStack();
    stage.app.target()->setOnSwarm(true);
    stage.waitFor("the reason", [&stage] { return !stage.app.swarm()->whyNot().isEmpty(); });
}

/// A step that fails, and waits for a word.
void stuck(const Stage& stage)
{
    onboarding(stage);
    stage.app.onboarding()->start();
    stage.waitFor("the failure", [&stage] {
        return stage.app.onboarding()->question() == OnboardController::Retry;
    });
}

/// Every page in light and dark, in a small and a large window: `stack-dark`, `stack-dark-1920`.
std::vector<Picture> picturesOfPages()
{
    struct Page
    {
        const char* name;
        std::function<void(const Stage&)> prepare;
    };

    const std::vector<Page> pages{{"start", atStart},
                                  {"overview", overview},
                                  {"compare", comparing},
                                  {"pair", comparingTwo},
                                  {"findings", fixing},
                                  {"onboarding", onboarding},
                                  {"stack", up},
                                  {"graph", upAsGraph},
                                  {"launch", launching},
                                  {"tasks", tasks},
                                  {"volumes", volumes},
                                  {"probes", probing},
                                  {"mirror", mirroring},
                                  {"reports", reports},
                                  {"settings", settings}};
    std::vector<Picture> all;
    for (const Page& page : pages) {
        // Images that prod's services run as, so that the mirror has them.
        const engine::SimulatedOptions engine{
            .timeFactor = 0.3,
            .images = {"redis:6.2", "postgres:14.9", "rabbitmq:3.10.25-management"}};
        for (const char* scheme : {"light", "dark"}) {
            const QString name =
                QStringLiteral("%1-%2").arg(QLatin1String(page.name), QLatin1String(scheme));
            all.push_back({name, scheme, kSmall, page.prepare, engine});
            all.push_back({name + "-1920", scheme, kLarge, page.prepare, engine});
        }
    }
    return all;
}

std::vector<Picture> pictures()
{
    std::vector<Picture> all = picturesOfPages();
    const std::vector<Picture> states{
        {"first-start", "dark", kSmall, [](const Stage&) {}},
        {"plan", "light", kSmall, [](const Stage& stage) { stage.openStack(); }},
        {"remove", "light", kSmall, removing},
        {"task-asks", "light", kSmall, taskAsking},
        {"emptying", "dark", kSmall, emptying},
        {"restoring", "light", kSmall, restoring},
        {"german-volumes", "light", kSmall, emptying, {.timeFactor = 0.3}, false, false, "de"},
        {"german-tasks", "dark", kSmall, tasks, {.timeFactor = 0.3}, false, false, "de"},
        {"copy", "dark", kSmall, copied},
        {"german-copy", "light", kSmall, copied, {}, false, false, "de"},
        {"no-swarm", "light", kSmall, withoutSwarm},
        {"small-swarm", "light", QSize(860, 560), withoutSwarm},
        {"failure", "dark", kSmall, failed, {.timeFactor = 0.02, .failingHealth = {"db"}}},
        {"onboard-asks", "light", kSmall, asking, {.timeFactor = 0.02}},
        {"onboard-runs", "dark", kSmall, onboardingRuns, {.timeFactor = 0.3}},
        {"onboard-stuck", "light", kSmall, stuck, {.timeFactor = 0.02, .failingHealth = {"db"}}},
        {"german-failure",
         "dark",
         kSmall,
         failed,
         {.timeFactor = 0.02, .failingHealth = {"db"}},
         false,
         false,
         "de"},
        {"german-onboarding", "light", kSmall, onboarding, {}, false, false, "de"},
        {"no-engine",
         "light",
         kSmall,
         [](const Stage& stage) {
             stage.app.workspace()->openSample();
             stage.waitFor("the sample", [&stage] { return stage.app.workspace()->isOpen(); });
             stage.app.setPage("stack");
         },
         {},
         true},
        {"long-words", "light", kSmall, up, {.timeFactor = 0.4}, false, true},
        {"long-stack", "light", kSmall, launchingMany, {.timeFactor = 0.1}},
        {"small", "dark", QSize(860, 560), up},
        {"german-overview", "light", kSmall, overview, {}, false, false, "de"},
        {"german-findings", "dark", kSmall, fixing, {}, false, false, "de"},
        {"german-compare", "light", kSmall, comparing, {}, false, false, "de"},
        {"german-plan",
         "light",
         kSmall,
         [](const Stage& stage) { stage.openStack(); },
         {},
         false,
         false,
         "de"},
        {"german-stack", "dark", kSmall, upAsGraph, {.timeFactor = 0.3}, false, false, "de"},
        {"right-to-left", "light", kSmall, fixing, {}, false, false, "ar"},
    };
    all.insert(all.end(), states.begin(), states.end());
    return all;
}

bool copyFolder(const QString& from, const QString& to)
{
    const QDir source(from);
    if (!QDir().mkpath(to))
        return false;
    for (const QFileInfo& entry :
         source.entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        const QString target = to + '/' + entry.fileName();
        if (!(entry.isDir() ? copyFolder(entry.filePath(), target)
                            : QFile::copy(entry.filePath(), target)))
            return false;
    }
    return true;
}

/// The sample as people have their products: in a repository.
void commitAll(const QString& folder)
{
    const QStringList who{
        "-C", folder, "-c", "user.name=Ada", "-c", "user.email=ada@tidewatch.example"};
    for (const QStringList& words : {QStringList{"init", "-q", "-b", "main"},
                                     QStringList{"add", "."},
                                     QStringList{"commit", "-q", "-m", "Watch the tide"}}) {
        if (QProcess::execute("git", who + words) != 0)
            qFatal("git cannot make a repository of %s", qPrintable(folder));
    }
}

EngineController::Settings engineSettings(const Picture& picture, const QTemporaryDir& home)
{
    EngineController::Settings settings{
        .request = {.host = picture.isUnreachable ? "unix:///var/run/docker.sock"
                                                  : "unix:///simulated"},
        .connect =
            [transport = engine::makeSimulatedEngine(picture.engine)](
                const engine::Endpoint& endpoint, std::stop_token stop) {
                return engine::Client::connectOver(transport, endpoint, std::move(stop));
            },
        .runtimeDirectory = home.filePath("run").toStdString(),
        .isSimulated = !picture.isUnreachable};
    if (picture.isUnreachable)
        settings.connect = [](const engine::Endpoint& endpoint,
                              const std::stop_token& /*stop*/) -> Result<engine::Client> {
            return fail(
                ErrorCode::Unreachable,
                phrase("nobody answers at {}", endpoint.host),
                phrase("start the engine with `sudo systemctl start docker`, or choose another one "
                       "in the settings"));
        };
    return settings;
}

bool take(const Picture& picture, const QString& folder)
{
    const QTemporaryDir home;
    qputenv("HOME", home.path().toUtf8());
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, home.path());
    QSettings().setValue("colorScheme", picture.scheme);
    if (!copyFolder(QStringLiteral(PLUMBLINE_SAMPLES "/tidewatch"), home.filePath("tidewatch")))
        return false;
    commitAll(home.filePath("tidewatch"));
    LongWords longWords;
    if (picture.hasLongWords)
        QCoreApplication::installTranslator(&longWords);

    QLocale::setDefault(QLocale(picture.language));
    QGuiApplication::setLayoutDirection(QLocale().textDirection());
    QTranslator translator;
    if (translator.load(QLocale(), "plumbline", "_", ":/translations"))
        QCoreApplication::installTranslator(&translator);

    App app({.engine = engineSettings(picture, home),
             .variables = {{"HOME", home.path().toStdString()}},
             .sampleFolder = home.filePath("tidewatch"),
             .version = QStringLiteral(PLUMBLINE_VERSION)});
    App::setInstance(&app);
    QQmlApplicationEngine qml;
    qml.addImportPath(QStringLiteral("qrc:/qt/qml"));
    qml.load(QUrl(QStringLiteral("qrc:/qt/qml/Plumbline/Pages/Main.qml")));
    auto* window = qml.rootObjects().isEmpty()
                       ? nullptr
                       : qobject_cast<QQuickWindow*>(qml.rootObjects().constFirst());
    if (window == nullptr)
        return false;
    window->resize(picture.size);
    app.engine()->retry();
    const Stage stage{app, *window};
    stage.waitFor("the engine's answer",
                  [&app] { return app.engine()->state() != EngineController::Connecting; });
    picture.prepare(stage);
    const auto* loader = window->findChild<QQuickItem*>("pageLoader");
    stage.waitFor("the page", [&loader] { return loader->property("status").toInt() == 1; });
    for (const int x : {2, 3}) // where nothing has a tool tip
        QTest::mouseMove(window, QPoint(window->width() / x, 1));
    constexpr int kSettledMs = 400; // the last animation has ended, the log has been shown
    QTest::qWait(kSettledMs);
    const QString file = QStringLiteral("%1/%2.png").arg(folder, picture.name);
    const bool isSaved = window->grabWindow().save(file);
    std::printf("%s\n", qPrintable(file));
    QCoreApplication::removeTranslator(&longWords);
    return isSaved;
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication::setOrganizationName("plumbline-screenshots");
    QGuiApplication application(argc, argv);
    QQuickStyle::setStyle("Basic");
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: take_screenshots FOLDER [NAME...]\n");
        return 2;
    }
    for (const Picture& picture : pictures()) {
        if (arguments.size() > 2 && !arguments.contains(picture.name))
            continue;
        if (!take(picture, arguments.at(1)))
            return 1;
    }
    return 0;
}
