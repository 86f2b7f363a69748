// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/app.h"
#include "tests/desktop/pictures.h"
#include "tests/test_paths.h"

#include <QDir>
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
#include <optional>

/// Draws the pictures of the README: the real window on a simulated engine, brought into a state, then
/// grabbed. `take_screenshots OUT [NAME...]`; a name may end with -light, -dark, -1920, -small, -german.

using namespace plumbline;
using namespace plumbline::desktop;
using plumbline::test::Picture;
using plumbline::test::Stage;

namespace {

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
                phrase(
                    "the socket is there but the engine is not running: systemctl start docker"));
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
    const QStringList names = arguments.size() > 2 ? arguments.mid(2) : test::allPictures();
    for (const QString& name : names) {
        const std::optional<Picture> picture = test::pictureOf(name);
        if (!picture) {
            std::fprintf(stderr, "there is no picture %s\n", qPrintable(name));
            return 2;
        }
        if (!take(*picture, arguments.at(1)))
            return 1;
    }
    return 0;
}
