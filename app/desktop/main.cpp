// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/app.h"
#include "app/desktop/instance.h"
#include "app/desktop/notifier.h"
#include "core/engine/simulated.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QIcon>
#include <QImageReader>
#include <QLocale>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>
#include <QTranslator>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <thread>

namespace {

using namespace plumbline;
using namespace plumbline::desktop;

/// The bundled sample: installed beside the program, or in the source tree it was built from.
QString sampleFolder()
{
    const QString installed = QCoreApplication::applicationDirPath() +
                              QStringLiteral("/../share/plumbline/samples/" PLUMBLINE_SAMPLE);
    return QFileInfo::exists(installed)
               ? QFileInfo(installed).canonicalFilePath()
               : QStringLiteral(PLUMBLINE_SOURCE_SAMPLES "/" PLUMBLINE_SAMPLE);
}

/// Where locks live: the session's runtime folder, else one of the person's own below /tmp.
std::filesystem::path runtimeDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation).toStdString() +
           std::string("/plumbline");
}

EngineController::Settings engineSettings(const QCommandLineParser& parser,
                                          const Variables& variables)
{
    EngineController::Settings settings{
        .request = {.host = parser.value("host").toStdString(),
                    .context = parser.value("context").toStdString(),
                    .variables = variables,
                    .homeDirectory = variableOr(variables, "HOME")},
        .runtimeDirectory = runtimeDirectory(),
        .isSimulated = parser.isSet("offline")};
    const std::string pinned = variableOr(variables, "DOCKER_API_VERSION");
    if (settings.isSimulated) {
        settings.request.host = "unix:///simulated";
        settings.connect = [](const engine::Endpoint& endpoint, std::stop_token stop) {
            // What prod's services of the sample run as: they can be mirrored then.
            static const auto kTransport = engine::makeSimulatedEngine(
                {.images = {"redis:6.2", "postgres:14.9", "rabbitmq:3.10.25-management"}});
            return engine::Client::connectOver(kTransport, endpoint, std::move(stop));
        };
    } else {
        settings.connect = [pinned](const engine::Endpoint& endpoint, std::stop_token stop) {
            return engine::Client::connect(endpoint, std::move(stop), pinned);
        };
    }
    return settings;
}

/// The window in the language that the person chose, else in the session's, where it speaks it.
void translate(QTranslator& translator)
{
    const QString chosen = QSettings().value("language").toString();
    if (!chosen.isEmpty())
        QLocale::setDefault(QLocale(chosen));
    if (translator.load(QLocale(), "plumbline", "_", ":/translations"))
        QCoreApplication::installTranslator(&translator);
}

/// The options of the window; Qt adds its own.
void addOptions(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Opens the window of Plumbline on a workspace."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        "DIR", QCoreApplication::translate("main", "The folder to open"), "[DIR]");
    parser.addOptions(
        {{"offline", QCoreApplication::translate("main", "Run on a simulated engine")},
         {{"H", "host"}, QCoreApplication::translate("main", "The engine to talk to"), "HOST"},
         {"context", QCoreApplication::translate("main", "The Docker context to use"), "NAME"},
         {"sample", QCoreApplication::translate("main", "Open the bundled sample")}});
}

/// Whether only words are asked for: there need not be a screen then.
bool asksForWords(std::span<char*> arguments)
{
    static constexpr std::array<std::string_view, 4> kWords{"-h", "--help", "-v", "--version"};
    return std::ranges::any_of(arguments, [](const char* one) {
        return std::ranges::find(kWords, std::string_view(one)) != kWords.end();
    });
}

/// Prints them and ends, unless what looked like it was another option's value.
void sayWords(int& argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    QTranslator translator;
    translate(translator);
    QCommandLineParser parser;
    addOptions(parser);
    parser.parse(QCoreApplication::arguments()); // Qt's own options are unknown to it, and stay so
    if (parser.isSet("help"))
        parser.showHelp();
    if (parser.isSet("version"))
        parser.showVersion();
}

/// What is opened at the start: the folder that is named, else the last one; empty: none.
QString folderToOpen(const QCommandLineParser& parser)
{
    if (parser.isSet("sample"))
        return {};
    if (!parser.positionalArguments().isEmpty())
        return parser.positionalArguments().constFirst();
    return parser.isSet("offline") ? QString() : App::lastFolder();
}

/// Reads beside everything else what the first text and the first icon wait for: the configuration of the
/// fonts and the plugins of image formats. Both are locked inside of Qt, for whoever comes second.
std::jthread readAhead()
{
    return std::jthread([] {
        QFontDatabase::families();
        QImageReader::supportedImageFormats();
    });
}

void showWindow(const QQmlApplicationEngine& qml)
{
    for (QObject* root : qml.rootObjects()) {
        if (auto* window = qobject_cast<QQuickWindow*>(root)) {
            window->show();
            window->raise();
            window->requestActivate();
        }
    }
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication::setOrganizationName(QStringLiteral("plumbline"));
    QCoreApplication::setApplicationName(QStringLiteral("plumbline-desktop"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PLUMBLINE_VERSION));
    if (asksForWords({argv, static_cast<std::size_t>(argc)}))
        sayWords(argc, argv);
    QGuiApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("dev.plumbline.Plumbline"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Plumbline"));
    qputenv("QT_QUICK_CONTROLS_STYLE", "Basic"); // of the file dialog; nothing else has a style

    QTranslator translator;
    translate(translator);

    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application); // may end the process: no thread runs yet
    const std::jthread ahead = readAhead();

    const Variables variables = processVariables();
    const QString folder = folderToOpen(parser);
    Instance instance(QString::fromStdString(runtimeDirectory().string()));
    const bool isShared = !parser.isSet("offline"); // a simulation is nobody else's business
    if (isShared && !folder.isEmpty() && !instance.claim(folder))
        return 0; // its window has been brought to the front
    App app({.engine = engineSettings(parser, variables),
             .variables = variables,
             .sampleFolder = sampleFolder(),
             .version = QStringLiteral(PLUMBLINE_VERSION)});
    App::setInstance(&app);

    QQmlApplicationEngine qml;
    qml.addImportPath(QStringLiteral("qrc:/qt/qml"));
    QObject::connect(
        &qml,
        &QQmlApplicationEngine::objectCreationFailed,
        &application,
        [] { QCoreApplication::exit(2); },
        Qt::QueuedConnection);
    qml.load(QUrl(QStringLiteral("qrc:/qt/qml/Plumbline/Pages/Main.qml")));

    const Notifier notifier(*app.stack()->services(), [] {
        return QGuiApplication::applicationState() == Qt::ApplicationActive;
    });
    QObject::connect(&instance, &Instance::showRequested, &qml, [&qml] { showWindow(qml); });
    if (isShared) {
        QObject::connect(app.workspace(),
                         &WorkspaceController::opened,
                         &instance,
                         [&instance, &app](const QString& opened) {
                             if (!instance.claim(opened))
                                 app.workspace()->close(); // another window has it, and is shown
                         });
        QObject::connect(
            app.workspace(), &WorkspaceController::closed, &instance, &Instance::release);
    }

    // After the first frame: the window is there before anything is looked for.
    QTimer::singleShot(0, &app, [&app, &parser, &folder] {
        app.engine()->retry();
        if (parser.isSet("sample"))
            app.workspace()->openSample();
        else if (!folder.isEmpty())
            app.workspace()->open(folder);
    });
    return QGuiApplication::exec();
}
