// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/compose/config.h"
#include "core/compose/load.h"
#include "core/compose/render.h"
#include "tests/support/results.h"
#include "tests/test_paths.h"

#include <QDir>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <map>
#include <sstream>

using namespace plumbline;
namespace fs = std::filesystem;

namespace {

std::string replaced(std::string text, const std::string& what, const std::string& by)
{
    if (what.empty())
        return text;
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size())
        text.replace(at, what.size(), by);
    return text;
}

/// The options of a case: lines such as `file a.yaml`, `env A=1`, `profile dev`.
compose::LoadOptions optionsOf(const fs::path& folder)
{
    compose::LoadOptions options{.directory = folder};
    options.homeDirectory = "/home/nobody";
    std::ifstream lines(folder / "options.txt");
    for (std::string line; std::getline(lines, line);) {
        const std::size_t space = line.find(' ');
        const std::string key = line.substr(0, space);
        const std::string value = line.substr(space + 1);
        if (key == "file")
            options.files.emplace_back(value);
        else if (key == "env-file")
            options.envFiles.emplace_back(value);
        else if (key == "profile")
            options.profiles.push_back(value);
        else if (key == "home")
            options.homeDirectory = value;
        else if (key == "env")
            options.variables[value.substr(0, value.find('='))] = value.substr(value.find('=') + 1);
        else
            qFatal("an option of the case is not known");
    }
    return options;
}

/// What loading said: the remarks, then the model unless one of them was an error.
std::string remarksOf(const compose::Loaded& loaded, const fs::path& folder)
{
    std::string text;
    for (const Diagnostic& diagnostic : loaded.diagnostics)
        text += toString(diagnostic) + "\n";
    return replaced(text, folder.string(), "$DIR");
}

void compareWithGolden(const fs::path& golden, const std::string& text)
{
    if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
        if (text.empty())
            fs::remove(golden);
        else
            VERIFY_OK(writeFileAtomically(golden, text));
        return;
    }
    const Result<std::string> expected = readFile(golden);
    if (golden.extension() == ".json" && expected)
        QCOMPARE(QJsonDocument::fromJson(QByteArray::fromStdString(text)),
                 QJsonDocument::fromJson(QByteArray::fromStdString(*expected)));
    else
        QCOMPARE(text, expected.value_or(""));
}

compose::Loaded loadText(const QTemporaryDir& folder, const std::string& text)
{
    const fs::path directory = folder.path().toStdString();
    std::ofstream(directory / "compose.yaml") << text;
    auto loaded = compose::load(compose::LoadOptions{.directory = directory, .profiles = {"*"}});
    return loaded ? std::move(*loaded) : compose::Loaded{};
}

} // namespace

class TestLoad : public QObject
{
    Q_OBJECT

private slots:

    void casesResolveAsExpected_data()
    {
        QTest::addColumn<QString>("folder");
        const QDir root(QStringLiteral(PLUMBLINE_TEST_DATA "/compose"));
        for (const QString& name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QTest::newRow(qPrintable(name)) << root.filePath(name);
    }

    void casesResolveAsExpected()
    {
        QFETCH(QString, folder);
        const fs::path directory = fs::path(folder.toStdString()).lexically_normal();
        const auto loaded = compose::load(optionsOf(directory));
        VERIFY_OK(loaded);
        compareWithGolden(directory / "expected.txt", remarksOf(*loaded, directory));
        if (!loaded->isUsable())
            return;
        const compose::Node model =
            compose::outputModel(loaded->project, compose::OutputFormat::Json);
        compareWithGolden(directory / "expected.json",
                          replaced(compose::renderJson(model), directory.string(), "$DIR"));
    }

    void yamlOutputLoadsToTheSameModel_data() { casesResolveAsExpected_data(); }

    void yamlOutputLoadsToTheSameModel()
    {
        QFETCH(QString, folder);
        const fs::path directory = fs::path(folder.toStdString()).lexically_normal();
        const auto loaded = compose::load(optionsOf(directory));
        VERIFY_OK(loaded);
        if (!loaded->isUsable())
            return;
        const QTemporaryDir again;
        const compose::Loaded second = loadText(again,
                                                compose::renderYaml(compose::outputModel(
                                                    loaded->project, compose::OutputFormat::Yaml)));
        QVERIFY2(second.isUsable(), remarksOf(second, {}).c_str());
        QCOMPARE(
            compose::renderJson(compose::outputModel(second.project, compose::OutputFormat::Json)),
            compose::renderJson(
                compose::outputModel(loaded->project, compose::OutputFormat::Json)));
    }

    void originsNameWinnerAndLosers()
    {
        const QTemporaryDir folder;
        const fs::path directory = folder.path().toStdString();
        std::ofstream(directory / ".env") << "TAG=dotenv\n";
        std::ofstream(directory / "a.env") << "TOKEN=file\n";
        std::ofstream(directory / "compose.yaml") << "services:\n"
                                                     "  web:\n"
                                                     "    image: x:${TAG}\n"
                                                     "    env_file: a.env\n"
                                                     "    environment:\n"
                                                     "      TOKEN: own\n";
        compose::LoadOptions options{.directory = directory};
        options.variables["TAG"] = "shell";
        const auto loaded = compose::load(options);
        VERIFY_OK(loaded);
        const compose::Node* image = loaded->project.model.at("services.web.image");
        QVERIFY(image != nullptr);
        QCOMPARE(image->text, std::string("x:shell"));
        QCOMPARE(image->place.line, 3);
        QCOMPARE(std::string(image->place.layer), std::string("shell"));
        QCOMPARE(image->losers.size(), std::size_t{1});
        QCOMPARE(std::string(image->losers.front().place.layer), std::string(".env"));
        const compose::Node* token = loaded->project.model.at("services.web.environment.TOKEN");
        QVERIFY(token != nullptr);
        QCOMPARE(token->text, std::string("own"));
        QCOMPARE(token->losers.front().text, std::string("file"));
        QCOMPARE(loaded->project.originOf("services.web.image").column, 12);
    }

    void originsNameEveryLayer()
    {
        const QTemporaryDir folder;
        const fs::path directory = folder.path().toStdString();
        fs::create_directory(directory / "part");
        std::ofstream(directory / "part/compose.yaml") << "services: {db: {image: included}}\n";
        std::ofstream(directory / "base.yaml")
            << "services: {base: {image: x, environment: {A: base}, restart: always}}\n";
        std::ofstream(directory / "one.env") << "A=one\nB=one\n";
        std::ofstream(directory / "two.env") << "B=two\n";
        std::ofstream(directory / "first.env") << "TAG=first\nC=first\n";
        std::ofstream(directory / "second.env") << "TAG=second\n";
        std::ofstream(directory / "a.yaml") << "include: [part/compose.yaml]\n"
                                               "services:\n"
                                               "  web:\n"
                                               "    extends: {file: base.yaml, service: base}\n"
                                               "    image: x:${TAG}\n"
                                               "    env_file: [one.env, two.env]\n"
                                               "    environment: {A: own, C: , D: '${D:-e}'}\n"
                                               "  db: {image: own}\n";
        std::ofstream(directory / "b.yaml") << "services: {web: {environment: {A: over}}}\n";
        const auto loaded = compose::load({.directory = directory,
                                           .files = {"a.yaml", "b.yaml"},
                                           .envFiles = {"first.env", "second.env"}});
        VERIFY_OK(loaded);
        std::map<std::string, std::string> shown;
        for (const compose::LeafOrigin& leaf : compose::leafOrigins(loaded->project)) {
            const auto place = [](const Origin& origin) {
                return fs::path(origin.file).filename().string() +
                       (origin.layer.empty() ? "" : "(" + std::string(origin.layer) + ")");
            };
            std::string& text = shown[leaf.path];
            text = leaf.value + " " + place(leaf.origin);
            for (const compose::Loser& loser : leaf.losers)
                text += " < " + loser.text + " " + place(loser.place.toOrigin());
        }
        const std::string web = "services.web.";
        QCOMPARE(shown[web + "environment.A"],
                 std::string("over b.yaml < base base.yaml < own a.yaml < one one.env(env_file)"));
        QCOMPARE(shown[web + "environment.B"],
                 std::string("two two.env(env_file) < one one.env(env_file)"));
        QCOMPARE(shown[web + "environment.C"], std::string("first first.env(--env-file)"));
        QCOMPARE(shown[web + "environment.D"], std::string("e a.yaml(default)"));
        QCOMPARE(
            shown[web + "image"],
            std::string("x:second a.yaml(--env-file) < first first.env(--env-file) < x base.yaml"));
        QCOMPARE(shown[web + "restart"], std::string("always base.yaml"));
        QCOMPARE(shown["services.db.image"], std::string("own a.yaml < included compose.yaml"));
    }

    void hashIsTheOneThatDockerComposeComputes()
    {
        const QTemporaryDir folder;
        const compose::Loaded loaded = loadText(folder, "services: {w: {image: x}}\n");
        QVERIFY(loaded.isUsable());
        QCOMPARE(compose::configHashes(loaded.project).at("w"),
                 std::string("d5457d0b2799957b606d2ac4ed52d85a1e75799490e56229948300b9a59e8953"));
    }

    void servicesComeAfterWhatTheyNeed()
    {
        const QTemporaryDir folder;
        const compose::Loaded loaded = loadText(folder,
                                                "services: {a: {image: x, depends_on: [c]}, b: "
                                                "{image: x}, c: {image: y, links: [b]}}\n");
        QCOMPARE(compose::servicesInOrder(loaded.project),
                 (std::vector<std::string>{"b", "c", "a"}));
        QCOMPARE(compose::withDependencies(loaded.project, {"a"}),
                 (std::vector<std::string>{"a", "b", "c"}));
        QCOMPARE(compose::withDependencies(loaded.project, {"c"}),
                 (std::vector<std::string>{"b", "c"}));
    }

    void hostileInputStopsWithAReason_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        QString bomb = "x-0: &a0 [l, l, l, l, l, l, l, l, l]\n";
        for (int i = 1; i < 12; ++i) {
            QStringList aliases;
            for (int k = 0; k < 9; ++k)
                aliases << QStringLiteral("*a%1").arg(i - 1);
            bomb += QStringLiteral("x-%1: &a%1 [%2]\n").arg(i).arg(aliases.join(", "));
        }
        QTest::newRow("alias bomb") << bomb << "aliases";
        QTest::newRow("an alias inside itself") << "x-a: &a [*a]\n"
                                                << "never end";
        QTest::newRow("deep nesting")
            << "x-a: " + QString(5000, '[') + QString(5000, ']') << "inside each other";
        QTest::newRow("a control character") << QString("x-a: \"\x01\"\n") << "control character";
        QTest::newRow("a device as env_file") << "services: {a: {image: x, env_file: /dev/zero}}\n"
                                              << "not a regular file";
        QTest::newRow("a key that is no text") << "services: {1: {image: x}}\n"
                                               << "keys are text";
        QTest::newRow("a list as key") << "? [a]\n: b\n"
                                       << "where a key belongs";
        QTest::newRow("no YAML") << "services: {a: [}\n"
                                 << "not YAML";
    }

    void hostileInputStopsWithAReason()
    {
        QFETCH(QString, text);
        QFETCH(QString, reason);
        const QTemporaryDir folder;
        const compose::Loaded loaded = loadText(folder, text.toStdString());
        QVERIFY(!loaded.isUsable());
        VERIFY_SAYS(remarksOf(loaded, {}), reason.toStdString());
    }

    void invalidUtf8NamesItsLine()
    {
        const QTemporaryDir folder;
        const compose::Loaded loaded = loadText(folder, "services:\n  a: {image: \"\xff\"}\n");
        QVERIFY(!loaded.isUsable());
        QCOMPARE(loaded.diagnostics.front().where.line, 2);
    }

    void whatIsWatchedIsAValueWithItsPlace()
    {
        const QTemporaryDir folder;
        const compose::Loaded loaded = loadText(folder,
                                                R"(
services:
  web:
    image: x
    develop:
      watch:
        - {action: sync+exec, path: src, target: /srv, ignore: '*.log', include: ['**/*.js'],
           initial_sync: true, exec: {command: kill -HUP 1, user: root, environment: {A: b}}}
        - {action: rebuild, path: ./package.json}
)");
        QVERIFY(loaded.isUsable());
        const std::vector<compose::WatchEntry>& watch = loaded.project.services.at("web").watch;
        QCOMPARE(watch.size(), 2U);
        const compose::WatchEntry& sync = watch.front();
        QVERIFY(sync.action == compose::WatchAction::SyncExec);
        QCOMPARE(sync.path, (fs::path(folder.path().toStdString()) / "src").string());
        QCOMPARE(sync.target, std::string("/srv"));
        QVERIFY(sync.ignore == std::vector<std::string>{"*.log"});
        QVERIFY(sync.include == std::vector<std::string>{"**/*.js"});
        QVERIFY(sync.initialSync);
        QVERIFY((sync.exec.command == std::vector<std::string>{"kill", "-HUP", "1"}));
        QCOMPARE(sync.exec.user, std::string("root"));
        QCOMPARE(sync.exec.environment.at("A").value_or(""), std::string("b"));
        QVERIFY(watch.back().action == compose::WatchAction::Rebuild);
        QVERIFY(!watch.back().initialSync);
        const Origin at = loaded.project.originOf("services.web.develop.watch.1.path");
        QCOMPARE(at.line, 9);
        QCOMPARE(at.column, 35);
    }

    void noFileIsNotFound()
    {
        const QTemporaryDir folder;
        compose::LoadOptions options{.directory = folder.path().toStdString()};
        options.files = {"gone.yaml"};
        VERIFY_FAILS(compose::load(options), ErrorCode::NotFound);
    }

    void badProjectNameIsRefused()
    {
        const QTemporaryDir folder;
        std::ofstream(fs::path(folder.path().toStdString()) / "compose.yaml")
            << "services: {a: {image: x}}\n";
        compose::LoadOptions options{.directory = folder.path().toStdString()};
        options.projectName = "Not Allowed";
        VERIFY_FAILS(compose::load(options), ErrorCode::Invalid);
    }
};

QTEST_GUILESS_MAIN(TestLoad)
#include "tst_load.moc"
