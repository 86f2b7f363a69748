// SPDX-License-Identifier: Apache-2.0
#include "core/sources/repository/repository_source.h"
#include "tests/support/git_folder.h"

#include <QTest>

using namespace plumbline;
using model::RepositoryFacts;
using model::RepositoryPart;
using model::State;
using model::Tracking;
using test::GitFolder;

namespace {

RepositoryFacts factsOf(const GitFolder& folder, model::RepositoryParts parts)
{
    return sources::repository::readRepository(folder.path(), parts);
}

const model::DotenvFile* dotenvOf(const RepositoryFacts& facts, const std::string& file)
{
    for (const model::DotenvFile& one : facts.dotenvFiles) {
        if (one.file == file)
            return &one;
    }
    return nullptr;
}

std::string runtimesOf(const RepositoryFacts& facts)
{
    std::string text;
    for (const model::WantedRuntime& one : facts.runtimes)
        text += one.runtime + " " + one.version + " " + one.origin.file + "\n";
    return text;
}

} // namespace

/// What a folder says of the app beside its environments.
class TestFacts : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsReadThatNobodyAsksFor();
    void aFolderWithoutRepositorySaysSo();
    void dotenvFilesAreToldByWhatGitKnows();
    void aWorkspaceMayLieBelowTheTopOfItsRepository();
    void readersThatDisagreeAreTold();
    void bundlesAndMigrationsAreFound();
    void lockfilesAreFoundForTheirManifests_data();
    void lockfilesAreFoundForTheirManifests();
    void lockfilesThatAreKeptOutAreTold();
    void wantedRuntimesAreRead();
    void stagesOfDockerfilesAreRead();
    void dotenvFilesThatGoIntoImagesAreTold();
    void branchesAreCountedFromMain();
};

void TestFacts::nothingIsReadThatNobodyAsksFor()
{
    GitFolder folder;
    folder.start();
    folder.commit(".env", "A=1\n");
    QVERIFY(factsOf(folder, {}) == RepositoryFacts());
    const RepositoryFacts facts = factsOf(folder, {RepositoryPart::Dependencies});
    QVERIFY(facts.dotenvFiles.empty());
    QCOMPARE(facts.versionControl.value, std::string("git"));
}

void TestFacts::aFolderWithoutRepositorySaysSo()
{
    const GitFolder folder;
    const RepositoryFacts facts = factsOf(folder, {RepositoryPart::Files});
    QVERIFY(facts.versionControl.state == State::Missing);
}

void TestFacts::dotenvFilesAreToldByWhatGitKnows()
{
    GitFolder folder;
    folder.start();
    folder.write(".gitignore", ".env.local\n");
    folder.commit(".env.production", "B=1\nA=1\n");
    folder.write(".env", "A=1\n");
    folder.write(".env.local", "A=1\n");
    folder.write(".env.example", "A=\n");
    folder.write("node_modules/x/.env", "A=\n");
    const RepositoryFacts facts = factsOf(folder, {RepositoryPart::Files});
    QCOMPARE(facts.dotenvFiles.size(), std::size_t{4});
    QVERIFY(dotenvOf(facts, ".env.production")->tracking == Tracking::Tracked);
    QCOMPARE(dotenvOf(facts, ".env.production")->environment, std::string("prod"));
    QCOMPARE(dotenvOf(facts, ".env.production")->keys.size(), std::size_t{2});
    QCOMPARE(dotenvOf(facts, ".env.production")->keys[0].origin.line, 2);
    QVERIFY(dotenvOf(facts, ".env")->tracking == Tracking::Untracked);
    QVERIFY(dotenvOf(facts, ".env.local")->tracking == Tracking::Ignored);
    QVERIFY(dotenvOf(facts, ".env.example")->isExample);
}

void TestFacts::aWorkspaceMayLieBelowTheTopOfItsRepository()
{
    GitFolder folder;
    folder.start();
    folder.write(".gitignore", "app/.env\n");
    folder.write("app/.env", "A=1\n");
    folder.commit("app/prod.env", "A=1\n");
    const RepositoryFacts facts =
        sources::repository::readRepository(folder.path("app"), {RepositoryPart::Files});
    QVERIFY(dotenvOf(facts, "prod.env")->tracking == Tracking::Tracked);
    QVERIFY(dotenvOf(facts, ".env")->tracking == Tracking::Ignored);
}

void TestFacts::readersThatDisagreeAreTold()
{
    GitFolder folder;
    folder.write(".env", "PLAIN=1\nQUOTED=\"1\"\nCOLOUR=a#b\nSPACED=a b\n");
    const RepositoryFacts facts = factsOf(folder, {RepositoryPart::Files});
    std::string keys;
    for (const model::DialectDivergence& one : facts.dotenvFiles.at(0).divergences)
        keys += one.key + " ";
    QCOMPARE(keys, std::string("COLOUR SPACED "));
}

void TestFacts::bundlesAndMigrationsAreFound()
{
    GitFolder folder;
    folder.write("config/production.yml", "a: 1\nb: 2\n# c: 3\n");
    folder.write("src/appsettings.Staging.json", "{\n \"A\": 1\n}\n");
    folder.write("config/routes.yml", "a: 1\n");
    folder.write("app/migrations/0001_first.py", "");
    folder.write("app/migrations/0002_next.py", "");
    folder.write("app/migrations/__init__.py", "");
    const RepositoryFacts facts = factsOf(folder, {RepositoryPart::Files});
    QCOMPARE(facts.bundles.size(), std::size_t{2});
    QCOMPARE(facts.bundles[0].file, std::string("config/production.yml"));
    QCOMPARE(facts.bundles[0].keyCount, std::size_t{2});
    QCOMPARE(facts.bundles[1].environment, std::string("staging"));
    QCOMPARE(facts.migrations.size(), std::size_t{1});
    QCOMPARE(facts.migrations[0].tool, std::string("Django"));
    QCOMPARE(facts.migrations[0].count, std::size_t{2});
    QCOMPARE(facts.migrations[0].newest, std::string("app/migrations/0002_next.py"));
}

void TestFacts::lockfilesAreFoundForTheirManifests_data()
{
    QTest::addColumn<QString>("manifest");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("lock"); ///< `-`: nothing depends on anything
    const QByteArray package = "{\"dependencies\": {\"a\": \"^1\"}}";
    QTest::newRow("npm") << "package.json" << package << "package-lock.json"
                         << "package-lock.json";
    QTest::newRow("pnpm above") << "web/package.json" << package << "pnpm-lock.yaml"
                                << "pnpm-lock.yaml";
    QTest::newRow("no lock") << "package.json" << package << "x"
                             << "";
    QTest::newRow("no dependencies") << "package.json" << QByteArray("{}") << "x"
                                     << "-";
    QTest::newRow("exact requirements")
        << "requirements.txt" << QByteArray("a==1\nb[x]==2 ; python_version > '3'\n# c\n-r x.txt\n")
        << "x"
        << "requirements.txt";
    QTest::newRow("open requirements") << "requirements.txt" << QByteArray("a==1\nb>=2\n") << "x"
                                       << "";
    QTest::newRow("poetry") << "pyproject.toml" << QByteArray("[tool.poetry.dependencies]\na='1'\n")
                            << "poetry.lock"
                            << "poetry.lock";
    QTest::newRow("bundler") << "Gemfile" << QByteArray("source 'x'\ngem 'rails'\n")
                             << "Gemfile.lock"
                             << "Gemfile.lock";
    QTest::newRow("go") << "go.mod" << QByteArray("module x\n\nrequire y v1\n") << "go.sum"
                        << "go.sum";
    QTest::newRow("composer") << "composer.json" << QByteArray("{\"require\": {\"a/b\": \"^1\"}}")
                              << "composer.lock"
                              << "composer.lock";
}

void TestFacts::lockfilesAreFoundForTheirManifests()
{
    QFETCH(QString, manifest);
    QFETCH(QByteArray, text);
    QFETCH(QString, other);
    QFETCH(QString, lock);
    GitFolder folder;
    folder.write(qPrintable(manifest), text);
    folder.write(qPrintable(other), "x\n");
    const RepositoryFacts facts = factsOf(folder, {RepositoryPart::Dependencies});
    QCOMPARE(facts.dependencies.empty(), lock == "-");
    if (lock != "-")
        QCOMPARE(QString::fromStdString(facts.dependencies[0].lockFile), lock);
}

void TestFacts::lockfilesThatAreKeptOutAreTold()
{
    GitFolder folder;
    folder.start();
    folder.write(".gitignore", "*.lock\n");
    folder.write("a/package.json",
                 "{\"dependencies\": {\"a\": \"*\"}, \"scripts\": {\"start\": \"x\"}}");
    folder.write("a/yarn.lock", "x\n");
    folder.write("b/package.json", "{\"dependencies\": {\"a\": \"1\"}}");
    folder.write("b/package-lock.json", "x\n");
    folder.write("b/.dockerignore", "package-lock.json\n");
    folder.commit("x");
    const RepositoryFacts facts = factsOf(folder, {RepositoryPart::Dependencies});
    QCOMPARE(facts.dependencies[0].lockIgnoredBy, std::string(".gitignore"));
    QVERIFY(facts.dependencies[0].isDeployed);
    QCOMPARE(facts.dependencies[0].unpinned.at(0).value, std::string("a"));
    QCOMPARE(facts.dependencies[1].lockIgnoredBy, std::string("b/.dockerignore"));
    QVERIFY(!facts.dependencies[1].isDeployed);
}

void TestFacts::wantedRuntimesAreRead()
{
    GitFolder folder;
    folder.write(".nvmrc", "v20.11.1\n");
    folder.write(".tool-versions", "python 3.12.1 3.11\nnodejs 20\n");
    folder.write("go.mod", "module x\n\ngo 1.22\n");
    folder.write("package.json", "{\n\"engines\": {\"node\": \">=18 <21\"}}");
    folder.write("plugin/.nvmrc", "12\n");
    QCOMPARE(runtimesOf(factsOf(folder, {RepositoryPart::Dependencies})),
             std::string("node 20.11.1 .nvmrc\npython 3.12.1 .tool-versions\nnode 20 "
                         ".tool-versions\ngo 1.22 go.mod\nnode >=18 <21 package.json\n"));
}

void TestFacts::stagesOfDockerfilesAreRead()
{
    GitFolder folder;
    folder.write("api/Dockerfile",
                 "FROM --platform=linux/amd64 node:20 AS build\nARG TOKEN\nRUN npm install\n"
                 "FROM build\nCOPY --from=build /a /b\nRUN [\"x\", \"y\"]\nCMD npm start\n");
    const RepositoryFacts facts = factsOf(folder, {RepositoryPart::BuildFiles});
    QCOMPARE(facts.buildFiles.size(), std::size_t{1});
    const auto& stages = facts.buildFiles[0].stages;
    QCOMPARE(stages.size(), std::size_t{2});
    QCOMPARE(stages[0].platform, std::string("linux/amd64"));
    QCOMPARE(stages[0].runs.at(0).value, std::string("npm install"));
    QCOMPARE(stages[0].runs.at(0).origin.line, 3);
    QCOMPARE(stages[0].arguments.at(0).name, std::string("TOKEN"));
    QCOMPARE(stages[1].below, std::string("build"));
    QCOMPARE(stages[1].runs.size(), std::size_t{1});
    QCOMPARE(stages[1].copies.at(0).from, std::string("build"));
    QCOMPARE(stages[1].image.command.reason, std::string("shell form"));
    QCOMPARE(stages[1].image.baseImage.value.familiar(), std::string("node:20"));
}

void TestFacts::dotenvFilesThatGoIntoImagesAreTold()
{
    GitFolder folder;
    folder.write("api/Dockerfile", "FROM x:1\nCOPY . /app\n");
    folder.write("api/.env", "A=1\n");
    folder.write("api/.env.example", "A=1\n");
    folder.write("web/Dockerfile", "FROM x:1\nCOPY . /app\nCOPY .env.production /app/\n");
    folder.write("web/.env", "A=1\n");
    folder.write("web/.dockerignore", "**/.env\n");
    const RepositoryFacts facts = factsOf(folder, {RepositoryPart::BuildFiles});
    QCOMPARE(facts.buildFiles[0].stages[0].copies[0].secretFiles,
             (std::vector<std::string>{".env"}));
    QVERIFY(facts.buildFiles[1].stages[0].copies[0].secretFiles.empty());
    QCOMPARE(facts.buildFiles[1].stages[0].copies[1].secretFiles,
             (std::vector<std::string>{".env.production"}));
}

void TestFacts::branchesAreCountedFromMain()
{
    GitFolder folder;
    folder.start();
    folder.commit("a");
    folder.git({"checkout", "-q", "-b", "staging"});
    folder.commit("b");
    folder.git({"checkout", "-q", "main"});
    folder.commit("c");
    folder.commit("d");
    folder.git({"branch", "fix-prod-login"});
    const RepositoryFacts facts = factsOf(folder, {RepositoryPart::Branches});
    QCOMPARE(facts.branches.size(), std::size_t{1});
    QCOMPARE(facts.branches[0].environment, std::string("staging"));
    QCOMPARE(facts.branches[0].ahead, std::size_t{1});
    QCOMPARE(facts.branches[0].behind, std::size_t{2});
}

QTEST_APPLESS_MAIN(TestFacts)
#include "tst_facts.moc"
