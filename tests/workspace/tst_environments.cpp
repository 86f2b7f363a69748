// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/environments.h"
#include "core/workspace/render_environment.h"
#include "tests/support/json_schema.h"
#include "tests/support/results.h"
#include "tests/test_paths.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace plumbline;
using namespace plumbline::workspace;

namespace {

void write(const QTemporaryDir& folder, const QString& name, const QByteArray& text)
{
    QDir(folder.path()).mkpath(QFileInfo(name).path());
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
}

Result<std::vector<LoadedEnvironment>> loadAll(const std::filesystem::path& folder,
                                               const std::vector<std::string>& names = {})
{
    const auto opened = openManifest(folder);
    if (!opened)
        return tl::unexpected(opened.error());
    return loadEnvironments(*opened,
                            {.environments = names, .variables = {}, .homeDirectory = "/nowhere"});
}

std::filesystem::path pathOf(const QTemporaryDir& folder)
{
    return folder.path().toStdString();
}

const std::string kPlanted = "planted-9f2c";

} // namespace

class TestEnvironments : public QObject
{
    Q_OBJECT

private slots:
    void theManifestOfAFolderAboveIsFound();
    void aManifestWithMistakesStops();
    void anUnknownEnvironmentIsToldWithWhatWasMeant();
    void nothingToReadIsAnError();
    void aSourceThatFailsLeavesTheOthers();
    void manySourcesAreReadTogether();
    void whatIsBuiltHasTheFactsOfItsDockerfile();
    void aDockerfileThatIsAwayLeavesThemUnknown();
    void aDockerfileIsASourceOfItsOwn();
    void theSampleIsReadWhole();
    void noSecretIsShown();
};

void TestEnvironments::theManifestOfAFolderAboveIsFound()
{
    const QTemporaryDir folder;
    write(folder, "plumbline.yaml", "version: 1\nname: above\n");
    write(folder, "one/two/keep", "");
    const auto opened = openManifest(pathOf(folder) / "one" / "two");
    VERIFY_OK(opened);
    QCOMPARE(opened->manifest.name, std::string("above"));
    QCOMPARE(opened->root, std::filesystem::canonical(pathOf(folder)));
    write(folder, "one/.git/keep", "");
    const auto inRepository = openManifest(pathOf(folder) / "one" / "two");
    VERIFY_OK(inRepository);
    QVERIFY(!inRepository->isWritten());
}

void TestEnvironments::aManifestWithMistakesStops()
{
    const QTemporaryDir folder;
    write(folder, "plumbline.yaml", "version: 1\nenviroments: {}\nkays: {}\n");
    const auto opened = openManifest(pathOf(folder));
    VERIFY_FAILS(opened, ErrorCode::Invalid);
    VERIFY_SAYS(toString(opened.error()), "plumbline.yaml:2:1");
    VERIFY_SAYS(toString(opened.error()), "plumbline.yaml:3:1");
}

void TestEnvironments::anUnknownEnvironmentIsToldWithWhatWasMeant()
{
    const QTemporaryDir folder;
    write(folder, "a.env", "A=1\n");
    write(folder,
          "plumbline.yaml",
          "version: 1\nenvironments: {staging: {sources: [{dotenv: a.env}]}}\n");
    const auto loaded = loadAll(pathOf(folder), {"stagin"});
    VERIFY_FAILS(loaded, ErrorCode::NotFound);
    VERIFY_SAYS(loaded.error().hint, "staging");
}

void TestEnvironments::nothingToReadIsAnError()
{
    const QTemporaryDir folder;
    const auto loaded = loadAll(pathOf(folder));
    VERIFY_FAILS(loaded, ErrorCode::NotFound);
    VERIFY_SAYS(loaded.error().hint, "plumbline init");
    VERIFY_FAILS(openManifest(pathOf(folder) / "no" / "such"), ErrorCode::NotFound);
}

void TestEnvironments::aSourceThatFailsLeavesTheOthers()
{
    const QTemporaryDir folder;
    write(folder, "a.env", "A=1\n");
    write(folder,
          "plumbline.yaml",
          "version: 1\n"
          "environments:\n"
          "  prod: {sources: [{dotenv: a.env}, {dotenv: away.env}]}\n");
    const auto loaded = loadAll(pathOf(folder));
    VERIFY_OK(loaded);
    const LoadedEnvironment& prod = loaded->front();
    QVERIFY(!prod.isComplete());
    QCOMPARE(prod.environment.sharedConfig.size(), std::size_t{1});
    QCOMPARE(prod.environment.unread.size(), std::size_t{1});
    QCOMPARE(prod.environment.unread.front().what, std::string("dotenv away.env"));
    QVERIFY(!prod.sources[0].error && prod.sources[1].error);
    QCOMPARE(toString(prod.sources[1].origin), std::string("plumbline.yaml:3:37"));
}

void TestEnvironments::manySourcesAreReadTogether()
{
    const QTemporaryDir folder;
    QByteArray manifest = "version: 1\nenvironments:\n";
    for (int environment = 0; environment < 8; ++environment) {
        manifest += "  e" + QByteArray::number(environment) + ":\n    sources:\n";
        for (int file = 0; file < 25; ++file) {
            const QByteArray name =
                QByteArray::number(environment) + "-" + QByteArray::number(file) + ".env";
            write(folder,
                  name,
                  "LAST=" + QByteArray::number(file) + "\nOF_" + QByteArray::number(file) + "=1\n");
            manifest += "      - dotenv: " + name + "\n";
        }
    }
    write(folder, "plumbline.yaml", manifest);
    const auto loaded = loadAll(pathOf(folder));
    VERIFY_OK(loaded);
    QCOMPARE(loaded->size(), std::size_t{8});
    for (const LoadedEnvironment& environment : *loaded) {
        const auto& config = environment.environment.sharedConfig;
        QCOMPARE(config.size(), std::size_t{26});
        const model::ConfigVar* last = model::findConfigVar(config, "LAST");
        QCOMPARE(std::get<std::string>(last->value), std::string("24"));
        QCOMPARE(last->replaced.size(), std::size_t{24});
    }
}

void TestEnvironments::whatIsBuiltHasTheFactsOfItsDockerfile()
{
    const QTemporaryDir folder;
    write(folder,
          "api/api.Dockerfile",
          "ARG VERSION=1\nFROM python:$VERSION AS base\nUSER app\nENV LEVEL=info MODE=fast\n"
          "EXPOSE 8000\nHEALTHCHECK CMD up\nFROM base AS ship\nUSER other\n");
    write(folder,
          "compose.yaml",
          "services:\n"
          "  api:\n"
          "    build:\n"
          "      context: api\n"
          "      dockerfile: api.Dockerfile\n"
          "      target: base\n"
          "      args: {VERSION: '3.12'}\n"
          "    environment: {LEVEL: debug}\n"
          "  job:\n"
          "    build:\n"
          "      context: .\n"
          "      args: {VERSION: '${UNSET_HERE}'}\n"
          "      dockerfile_inline: |\n"
          "        ARG VERSION\n"
          "        FROM busybox:$$VERSION\n"
          "        STOPSIGNAL SIGINT\n");
    const auto loaded = loadAll(pathOf(folder));
    VERIFY_OK(loaded);
    const LoadedEnvironment& dev = loaded->front();
    const model::Service* api = model::findService(dev.environment, "api");
    QCOMPARE(api->user.value, std::string("app"));
    QCOMPARE(toString(api->user.origin), std::string("api/api.Dockerfile:3:6"));
    QCOMPARE(api->baseImage.value.familiar(), std::string("python:3.12"));
    QCOMPARE(api->ports.size(), std::size_t{1});
    QCOMPARE(api->probes.size(), std::size_t{1});
    const model::ConfigVar* level = model::findConfigVar(api->config, "LEVEL");
    QCOMPARE(std::get<std::string>(level->value), std::string("debug"));
    QCOMPARE(toString(level->replaced.front().origin), std::string("api/api.Dockerfile:4:5"));
    QVERIFY(model::findConfigVar(api->config, "MODE") != nullptr);
    const model::Service* job = model::findService(dev.environment, "job");
    QCOMPARE(job->stopSignal.value, std::string("SIGINT"));
    QCOMPARE(job->stopSignal.origin.file, std::string("compose.yaml"));
    QVERIFY(job->baseImage.state == model::State::Unknown);
    QCOMPARE(test::schemaComplaint("show", renderEnvironmentJson(dev)), std::string());
    VERIFY_SAYS(renderEnvironmentText(dev), "base image");
}

void TestEnvironments::aDockerfileThatIsAwayLeavesThemUnknown()
{
    const QTemporaryDir folder;
    write(folder,
          "compose.yaml",
          "services:\n"
          "  api: {build: ./api}\n"
          "  far: {build: 'https://git.example/far.git#main'}\n");
    const auto loaded = loadAll(pathOf(folder));
    VERIFY_OK(loaded);
    const SourceOutcome& source = loaded->front().sources.front();
    QVERIFY(!source.error);
    QCOMPARE(source.diagnostics.size(), std::size_t{1});
    VERIFY_SAYS(toString(source.diagnostics.front()), "compose.yaml:2:16: warning: what the image");
    for (const model::Service& service : loaded->front().environment.services)
        QVERIFY(service.user.state == model::State::Unknown);
}

void TestEnvironments::aDockerfileIsASourceOfItsOwn()
{
    const QTemporaryDir folder;
    write(folder, "api/Dockerfile", "FROM python:3 AS work\nUSER a\nFROM work\nUSER b\n");
    write(folder, "api.env", "LEVEL=info\n");
    write(folder,
          "plumbline.yaml",
          "version: 1\nenvironments:\n  dev:\n    sources:\n"
          "      - {dockerfile: api/Dockerfile, service: api, target: work}\n"
          "      - {dotenv: api.env, service: api}\n");
    const auto loaded = loadAll(pathOf(folder));
    VERIFY_OK(loaded);
    const model::Service* api = model::findService(loaded->front().environment, "api");
    QCOMPARE(api->user.value, std::string("a"));
    QCOMPARE(api->config.size(), std::size_t{1});
    QCOMPARE(loaded->front().sources.front().kind, std::string("dockerfile"));
}

void TestEnvironments::theSampleIsReadWhole()
{
    const auto loaded = loadAll(PLUMBLINE_SAMPLES "/tidewatch");
    VERIFY_OK(loaded);
    QCOMPARE(loaded->size(), std::size_t{3});
    for (const LoadedEnvironment& environment : *loaded) {
        for (const SourceOutcome& source : environment.sources)
            QVERIFY2(!source.error, source.error ? plumbline::toString(*source.error).c_str() : "");
    }
    const model::Environment& prod = loaded->back().environment;
    const model::Service* worker = model::findService(prod, "worker");
    QVERIFY(worker != nullptr);
    const model::ConfigVar* password = model::findConfigVar(worker->config, "PGPASSWORD");
    QVERIFY(password != nullptr && password->isSecret());
    QVERIFY(password->state == model::State::Set);
    QCOMPARE(password->origin.file, std::string("deploy/prod/prod.env"));
}

void TestEnvironments::noSecretIsShown()
{
    const QTemporaryDir folder;
    write(folder,
          "compose.yaml",
          QByteArray("services:\n  api:\n    image: a\n    environment:\n"
                     "      API_TOKEN: ") +
              kPlanted.c_str() + "\n      DATABASE_URL: postgres://u:" + kPlanted.c_str() +
              "@db/x\n    healthcheck: {test: 'curl http://u:" + kPlanted.c_str() + "@h/'}\n");
    write(folder, "prod.env", QByteArray("DB_PASSWORD=") + kPlanted.c_str() + "\n");
    const auto opened = openManifest(pathOf(folder));
    VERIFY_OK(opened);
    const auto loaded = loadAll(pathOf(folder));
    VERIFY_OK(loaded);
    std::string all = renderEnvironmentsJson(*opened, *loaded);
    QCOMPARE(test::schemaComplaint("envs", all), std::string());
    for (const LoadedEnvironment& environment : *loaded) {
        const std::string json = renderEnvironmentJson(environment);
        QCOMPARE(test::schemaComplaint("show", json), std::string());
        all += json + renderEnvironmentText(environment);
    }
    VERIFY_SAYS(all, "API_TOKEN");
    VERIFY_SAYS(all, "DB_PASSWORD");
    QVERIFY2(all.find(kPlanted) == std::string::npos, all.c_str());
}

QTEST_APPLESS_MAIN(TestEnvironments)
#include "tst_environments.moc"
