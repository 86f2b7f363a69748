// SPDX-License-Identifier: Apache-2.0
#include "core/stack/build.h"
#include "core/stack/execute.h"
#include "tests/support/fake_engine.h"
#include "tests/support/results.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace plumbline;
using namespace plumbline::stack;
using plumbline::test::FakeEngine;
using plumbline::test::FakeReply;
namespace fs = std::filesystem;

namespace {

/// A project of one service that is built, and an engine that says it was.
struct Bench
{
    QTemporaryDir folder;
    FakeEngine fake;
    compose::Project project;
    std::vector<std::string> told;
    ExecuteOptions options;

    Bench()
    {
        project.name = "shop";
        project.services["web"] = {.name = "web", .build = compose::Build{.context = root()}};
        write("Dockerfile", "FROM busybox:1\nCOPY a /a\n");
        write("a", "content");
        fake.reply("POST",
                   "/build",
                   {.body = "{\"stream\":\"Step 1/2 : FROM busybox:1\\n\"}\r\n"
                            "{\"stream\":\"Successfully built 0123\\n\"}\r\n"});
        fake.reply("GET", "/images/shop-web/json", {.body = R"({"Id":"sha256:0123"})"});
    }

    [[nodiscard]] std::string root() const { return folder.path().toStdString(); }

    compose::Build& build() { return *project.services["web"].build; }

    void write(const std::string& name, const std::string& text) const
    {
        std::ofstream(fs::path(root()) / name) << text;
    }

    /// A `docker` that writes down how it was called; `script` runs for `docker buildx build`.
    void installDocker(const std::string& script, bool hasBuildx = true)
    {
        fs::create_directories(root() + "/bin");
        write("bin/docker",
              "#!/bin/sh\n[ \"$2\" = version ] && exit " + std::string(hasBuildx ? "0" : "1") +
                  "\nprintf '%s\\n' \"$@\" > " + root() + "/called\n" + script + "\n");
        fs::permissions(root() + "/bin/docker", fs::perms(0755));
        options.credentials.variables = {{"PATH", root() + "/bin:/usr/bin:/bin"}, {"KEPT", "yes"}};
    }

    [[nodiscard]] std::string fileText(const std::string& name) const
    {
        std::ifstream file(fs::path(root()) / name);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    Result<Outcome> run(const BuildOptions& wanted = {}, std::stop_token stop = {})
    {
        const auto plan = planBuild(project, wanted);
        if (!plan)
            return tl::unexpected(plan.error());
        const auto client = engine::Client::connect({.host = fake.host()});
        if (!client)
            return tl::unexpected(client.error());
        return execute(
            *plan,
            *client,
            options,
            [this](const Event& event) {
                if (const auto* progress = std::get_if<StepProgress>(&event))
                    told.push_back(progress->text);
            },
            std::move(stop));
    }

    /// The error of a build that fails.
    Error failure()
    {
        const auto outcome = run();
        if (!outcome)
            return outcome.error();
        return outcome->failures.empty() ? Error{} : outcome->failures.front().error;
    }
};

} // namespace

class TestBuild : public QObject
{
    Q_OBJECT

private slots:
    void engineGetsContextAndSettings();
    void settingsOfTheCommandGoOnTop();
    void inlineDockerfileComesAlong();
    void remoteContextIsLeftToTheEngine();
    void failingStepIsNamedWithWhatItWrote();
    void refusalOfTheEngineIsTold();
    void brokenAnswersFailTheBuild_data();
    void brokenAnswersFailTheBuild();
    void missingDockerfileIsSaidSo();
    void buildxGetsWhatNeedsBuildKit();
    void valuesStayOutOfTheArguments();
    void failureOfBuildxIsShown();
    void engineWithoutNamedContextsIsSaidSo();
    void otherPlatformThanAskedForIsAFailure();
    void withoutBuildxThereIsAClearWord();
    void withoutDockerThereIsAClearWord();
    void stopEndsBuildx();
    void unknownServiceIsAnError();
    void servicesAreBuiltAfterWhatTheyAreBuiltFrom();
};

void TestBuild::engineGetsContextAndSettings()
{
    Bench bench;
    bench.build().args = {{"VERSION", "1.2"}, {"UNSET", std::nullopt}};
    bench.build().labels = {{"com.example", "x"}};
    bench.build().tags = {"shop/web:dev"};
    bench.build().target = "final";
    bench.build().network = "none";
    bench.build().cacheFrom = {"shop/web:cache"};
    bench.build().extraHosts = {"one:10.0.0.1"};
    bench.build().ulimits = {{"nofile", {.soft = 10, .hard = 20}}};
    bench.build().shmSize = ByteCount{65536};
    bench.project.services["web"].platform = "linux/amd64";
    const auto outcome = bench.run({.plumblineVersion = "1"});
    VERIFY_OK(outcome);
    QVERIFY(outcome->succeeded);
    QCOMPARE(bench.told,
             (std::vector<std::string>{"Step 1/2 : FROM busybox:1", "Successfully built 0123"}));
    const auto asked = bench.fake.requestsTo("POST", "/build");
    QCOMPARE(asked.size(), std::size_t{1});
    auto query = asked.front().query;
    QCOMPARE(query["buildargs"], std::string(R"({"VERSION":"1.2"})"));
    QCOMPARE(query["labels"],
             std::string(R"({"com.docker.compose.project":"shop",)"
                         R"("com.docker.compose.service":"web",)"
                         R"("com.docker.compose.version":"plumbline 1","com.example":"x"})"));
    QCOMPARE(query["t"], std::string("shop/web:dev"));
    QCOMPARE(query["target"], std::string("final"));
    QCOMPARE(query["networkmode"], std::string("none"));
    QCOMPARE(query["cachefrom"], std::string(R"(["shop/web:cache"])"));
    QCOMPARE(query["extrahosts"], std::string("one:10.0.0.1"));
    QCOMPARE(query["ulimits"], std::string(R"([{"Hard":20,"Name":"nofile","Soft":10}])"));
    QCOMPARE(query["shmsize"], std::string("65536"));
    QCOMPARE(query["platform"], std::string("linux/amd64"));
    QCOMPARE(query["dockerfile"], std::string("Dockerfile"));
    QCOMPARE(asked.front().headers.at("content-type"), std::string("application/x-tar"));
    VERIFY_SAYS(asked.front().body, "COPY a /a");
    VERIFY_SAYS(asked.front().body, "content");
}

void TestBuild::settingsOfTheCommandGoOnTop()
{
    Bench bench;
    bench.build().args = {{"VERSION", "1.2"}, {"OTHER", "o"}};
    VERIFY_OK(bench.run({.noCache = true, .pull = true, .args = {{"VERSION", "2"}}}));
    auto query = bench.fake.requestsTo("POST", "/build").front().query;
    QCOMPARE(query["buildargs"], std::string(R"({"OTHER":"o","VERSION":"2"})"));
    QCOMPARE(query["nocache"], std::string("1"));
    QCOMPARE(query["pull"], std::string("1"));
}

void TestBuild::inlineDockerfileComesAlong()
{
    Bench bench;
    bench.build().dockerfileInline = "FROM busybox:1\nRUN echo inline\n";
    VERIFY_OK(bench.run());
    const auto asked = bench.fake.requestsTo("POST", "/build").front();
    QCOMPARE(asked.query.at("dockerfile"), std::string(".plumbline.Dockerfile"));
    VERIFY_SAYS(asked.body, "RUN echo inline");
}

void TestBuild::remoteContextIsLeftToTheEngine()
{
    Bench bench;
    bench.build().context = "https://example.com/shop.git#main:web";
    VERIFY_OK(bench.run());
    const auto asked = bench.fake.requestsTo("POST", "/build").front();
    QCOMPARE(asked.query.at("remote"), std::string("https://example.com/shop.git#main:web"));
    QVERIFY(asked.body.empty());
}

void TestBuild::failingStepIsNamedWithWhatItWrote()
{
    Bench bench;
    bench.fake.reply("POST",
                     "/build",
                     {.body = "{\"stream\":\"Step 2/3 : RUN make\\n\"}\r\n"
                              "{\"stream\":\"gcc: no input files\\n\"}\r\n"
                              "{\"errorDetail\":{\"code\":2,\"message\":\"returned 2\"},"
                              "\"error\":\"The command returned a non-zero code: 2\"}\r\n"});
    const Error error = bench.failure();
    QVERIFY(error.code == ErrorCode::Invalid);
    QCOMPARE(error.message,
             std::string("cannot build service web: it failed at Step 2/3 : RUN make: The command "
                         "returned a non-zero code: 2"));
    QCOMPARE(error.hint, std::string("gcc: no input files"));
}

void TestBuild::refusalOfTheEngineIsTold()
{
    Bench bench;
    bench.fake.reply(
        "POST",
        "/build",
        {.status = 400,
         .body = R"({"message":"dockerfile parse error line 1: unknown instruction"})"});
    VERIFY_SAYS(bench.failure().message, "dockerfile parse error line 1");
}

void TestBuild::brokenAnswersFailTheBuild_data()
{
    QTest::addColumn<int>("manner");
    using Manner = FakeReply::Manner;
    for (const auto& [name, manner] : {std::pair{"cut in the head", Manner::CutInHead},
                                       std::pair{"cut in the body", Manner::CutInBody},
                                       std::pair{"closed", Manner::Close},
                                       std::pair{"garbage", Manner::Garbage}})
        QTest::newRow(name) << static_cast<int>(manner);
}

void TestBuild::brokenAnswersFailTheBuild()
{
    QFETCH(int, manner);
    Bench bench;
    bench.fake.reply(
        "POST",
        "/build",
        {.body = "{\"stream\":\"Step 1/2", .manner = static_cast<FakeReply::Manner>(manner)});
    const auto outcome = bench.run();
    QVERIFY(!outcome || !outcome->succeeded);
}

void TestBuild::missingDockerfileIsSaidSo()
{
    Bench bench;
    bench.build().dockerfile = "web.Dockerfile";
    const Error error = bench.failure();
    QVERIFY(error.code == ErrorCode::NotFound);
    VERIFY_SAYS(error.message, "service web has no web.Dockerfile");
}

void TestBuild::buildxGetsWhatNeedsBuildKit()
{
    Bench bench;
    bench.installDocker("echo building; env > " + bench.root() + "/environment");
    bench.write("Dockerfile", "FROM busybox:1\nRUN --mount=type=cache,target=/c true\n");
    bench.build().target = "final";
    bench.build().additionalContexts = {{"other", "../other"}};
    bench.build().ssh = {"default"};
    bench.build().noCacheFilter = {"deps", "test"};
    bench.build().provenance = "mode=max";
    bench.build().sbom = "true";
    const auto outcome = bench.run();
    VERIFY_OK(outcome);
    QVERIFY2(outcome->succeeded,
             outcome->failures.empty() ? ""
                                       : outcome->failures.front().error.message.english().c_str());
    QCOMPARE(bench.told, std::vector<std::string>{"building"});
    const std::string called = bench.fileText("called");
    for (const char* words : {"buildx\nbuild\n--progress\nplain\n--load\n--tag\nshop-web\n",
                              "--target\nfinal\n",
                              "--build-context\nother=../other\n",
                              "--ssh\ndefault\n",
                              "--no-cache-filter\ndeps\n--no-cache-filter\ntest\n",
                              "--provenance\nmode=max\n--sbom\ntrue\n",
                              "--label\ncom.docker.compose.service=web\n"})
        VERIFY_SAYS(called, words);
    QVERIFY(called.ends_with("--\n" + bench.root() + "\n"));
    VERIFY_SAYS(bench.fileText("environment"), "DOCKER_HOST=" + bench.fake.host());
    QVERIFY(bench.fake.requestsTo("POST", "/build").empty());
}

void TestBuild::valuesStayOutOfTheArguments()
{
    Bench bench;
    bench.installDocker("env > " + bench.root() + "/environment; cat > " + bench.root() + "/input");
    bench.build().dockerfileInline = "FROM busybox:1\nRUN --mount=type=secret,id=key true\n";
    bench.build().args = {{"TOKEN", "arg-value"}, {"PATH", "/only/this"}};
    bench.build().secrets = {{.source = "key"}, {.source = "file", .target = "other"}};
    bench.project.secrets["key"] = {.environment = "KEY", .content = "secret-value"};
    bench.project.secrets["file"] = {.file = "/srv/file"};
    const auto outcome = bench.run();
    VERIFY_OK(outcome);
    QVERIFY(outcome->succeeded);
    const std::string called = bench.fileText("called");
    QVERIFY(called.find("arg-value") == std::string::npos);
    QVERIFY(called.find("secret-value") == std::string::npos);
    VERIFY_SAYS(called, "--secret\nid=key,env=PLUMBLINE_BUILD_SECRET_0\n");
    VERIFY_SAYS(called, "--secret\nid=other,src=/srv/file\n");
    VERIFY_SAYS(called, "--build-arg\nPATH=/only/this\n");
    VERIFY_SAYS(called, "--file\n-\n");
    VERIFY_SAYS(bench.fileText("environment"), "TOKEN=arg-value");
    VERIFY_SAYS(bench.fileText("environment"), "PLUMBLINE_BUILD_SECRET_0=secret-value");
    QCOMPARE(bench.fileText("input"), bench.build().dockerfileInline);
}

void TestBuild::failureOfBuildxIsShown()
{
    Bench bench;
    bench.installDocker("echo '#5 ERROR: no such file' >&2; printf last; exit 17");
    bench.build().secrets = {{.source = "key"}};
    const Error error = bench.failure();
    VERIFY_SAYS(error.message, "docker buildx ended with code 17");
    QCOMPARE(error.hint, std::string("#5 ERROR: no such file\nlast"));
}

void TestBuild::engineWithoutNamedContextsIsSaidSo()
{
    Bench bench;
    bench.installDocker("echo 'ERROR: unsupported frontend capability "
                        "moby.buildkit.frontend.contexts' >&2; exit 1");
    bench.build().additionalContexts = {{"other", "../other"}};
    const Error error = bench.failure();
    QVERIFY(error.code == ErrorCode::Unsupported);
    VERIFY_SAYS(error.message, "service web has additional_contexts");
    VERIFY_SAYS(error.hint, "Docker Engine 23");
}

void TestBuild::otherPlatformThanAskedForIsAFailure()
{
    Bench bench;
    bench.fake.reply("GET",
                     "/images/shop-web/json",
                     {.body = R"({"Id":"sha256:0123","Os":"linux","Architecture":"amd64"})"});
    bench.build().platforms = {"linux/s390x"};
    const Error error = bench.failure();
    QVERIFY(error.code == ErrorCode::Unsupported);
    VERIFY_SAYS(error.message,
                "asks for platform linux/s390x, but the engine built for linux/amd64");
    for (const char* fine : {"linux/amd64", "linux/x86_64", "amd64"}) {
        bench.build().platforms = {fine};
        QVERIFY2(bench.failure().message.empty(), fine);
    }
}

void TestBuild::withoutBuildxThereIsAClearWord()
{
    Bench bench;
    bench.installDocker("exit 1", false);
    bench.write("Dockerfile", "FROM busybox:1\nRUN --mount=type=cache,target=/c true\n");
    const Error error = bench.failure();
    QVERIFY(error.code == ErrorCode::Unsupported);
    VERIFY_SAYS(error.message,
                "service web can only be built by BuildKit, because of RUN --mount, and docker has "
                "no buildx here");
    VERIFY_SAYS(error.hint, "install the buildx plugin");
}

void TestBuild::withoutDockerThereIsAClearWord()
{
    Bench bench;
    bench.options.credentials.variables = {{"PATH", bench.root()}};
    bench.build().cacheTo = {"type=inline"};
    VERIFY_SAYS(bench.failure().message, "because of cache_to, and there is no docker command");
}

void TestBuild::stopEndsBuildx()
{
    Bench bench;
    bench.installDocker("echo $$ > " + bench.root() + "/pid; echo begun; exec sleep 100");
    bench.build().privileged = true;
    std::stop_source source;
    const auto plan = planBuild(bench.project, {});
    VERIFY_OK(plan);
    const auto client = engine::Client::connect({.host = bench.fake.host()});
    VERIFY_OK(client);
    const auto outcome = execute(
        *plan,
        *client,
        bench.options,
        [&](const Event& event) {
            if (std::holds_alternative<StepProgress>(event))
                source.request_stop();
        },
        source.get_token());
    VERIFY_FAILS(outcome, ErrorCode::Cancelled);
    const std::string pid = bench.fileText("pid");
    QVERIFY(!fs::exists("/proc/" + pid.substr(0, pid.find('\n'))));
}

void TestBuild::unknownServiceIsAnError()
{
    Bench bench;
    const auto plan = planBuild(bench.project, {.services = {"wep"}});
    VERIFY_FAILS(plan, ErrorCode::Invalid);
    QCOMPARE(plan.error().hint, std::string("did you mean web?"));
}

void TestBuild::servicesAreBuiltAfterWhatTheyAreBuiltFrom()
{
    Bench bench;
    bench.build().additionalContexts = {{"base", "service:base"}};
    bench.project.disabledServices["base"] = {.name = "base",
                                              .build = compose::Build{.context = bench.root()}};
    const auto plan = planBuild(bench.project, {.services = {"web"}});
    VERIFY_OK(plan);
    QCOMPARE(toString(*plan),
             std::string("#1 build image shop-base, service web is built from it\n"
                         "[1] -> #2 build image shop-web, asked for\n"));
    const auto& build = std::get<BuildImage>(plan->steps[1].action).build;
    QCOMPARE(build.additionalContexts.at("base"), std::string("docker-image://shop-base"));
}

QTEST_APPLESS_MAIN(TestBuild)
#include "tst_build.moc"
