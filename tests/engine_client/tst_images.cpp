// SPDX-License-Identifier: Apache-2.0
#include "core/engine/distribution.h"
#include "core/engine/images.h"
#include "tests/engine_client/support.h"

#include <QTest>

#include <future>

using namespace plumbline;
using namespace plumbline::engine;
using namespace plumbline::test;

namespace {

constexpr const char* kPath = "/images/create";

} // namespace

class TestImages : public QObject
{
    Q_OBJECT

private slots:
    void listedImagesAreRead();
    void aPulledImageSaysHowItWantsToBeRun();
    void aReferenceIsAskedForInItsParts_data();
    void aReferenceIsAskedForInItsParts();
    void credentialsGoInTheHeaderAlone();
    void layersAreFollowedFromDownloadToTheEnd();
    void whatChangesNothingIsNotReported();
    void aRetryIsShown();
    void failuresAreToldApart_data();
    void failuresAreToldApart();
    void anErrorInsideA200IsAnError();
    void podmansErrorBeforeTheFirstProgressIsAnError();
    void aCutStreamIsAnError();
    void aPullCanBeCancelled();
    void theRegistryIsAskedForADigest();
};

void TestImages::listedImagesAreRead()
{
    FakeEngine fake;
    fake.reply("GET", "/images/json", {.body = recorded("podman-images.json")});
    const auto images = connectedTo(fake).run(listImages());
    VERIFY_OK(images);
    QVERIFY(!images->empty());
    QVERIFY(images->front().id.starts_with("sha256:"));
    QVERIFY(!images->front().repoTags.empty());
    QVERIFY(images->front().size > 0);
}

void TestImages::aPulledImageSaysHowItWantsToBeRun()
{
    FakeEngine fake;
    fake.reply("GET",
               "/images/127.0.0.1:5601/lab/postgres:15/json",
               {.body = recorded("inspect-pulled-image.json")});
    const auto image = connectedTo(fake).run(inspectImage("127.0.0.1:5601/lab/postgres:15"));
    VERIFY_OK(image);
    QCOMPARE(image->exposedPorts, std::vector<std::string>{"5432/tcp"});
    QCOMPARE(image->volumes, std::vector<std::string>{"/var/lib/postgresql/data"});
    QCOMPARE(image->cmd, std::vector<std::string>{"postgres"});
    QCOMPARE(image->entrypoint, std::vector<std::string>{"docker-entrypoint.sh"});
    QCOMPARE(image->stopSignal, std::string("SIGINT"));
    QCOMPARE(image->architecture, std::string("amd64"));
    QCOMPARE(image->env.size(), 4U);
    QVERIFY(!image->healthcheck);
    QVERIFY(!image->lastTagged);
}

void TestImages::aReferenceIsAskedForInItsParts_data()
{
    QTest::addColumn<QString>("reference");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("tag");
    QTest::newRow("bare") << "redis"
                          << "redis"
                          << "latest";
    QTest::newRow("tag") << "redis:7"
                         << "redis"
                         << "7";
    QTest::newRow("port, no tag") << "host:5000/a/b"
                                  << "host:5000/a/b"
                                  << "latest";
    QTest::newRow("port and tag") << "host:5000/a/b:1"
                                  << "host:5000/a/b"
                                  << "1";
    QTest::newRow("digest") << "a/b@sha256:00ff"
                            << "a/b"
                            << "sha256:00ff";
    QTest::newRow("tag and digest") << "host:1/a/b:9@sha256:00ff"
                                    << "host:1/a/b"
                                    << "sha256:00ff";
}

void TestImages::aReferenceIsAskedForInItsParts()
{
    QFETCH(QString, reference);
    QFETCH(QString, name);
    QFETCH(QString, tag);
    FakeEngine fake;
    fake.reply("POST", kPath, {});
    VERIFY_OK(pullImageAndWait(
        connectedTo(fake), reference.toStdString(), {.platform = "linux/arm64"}, nullptr, {}));
    const auto query = fake.requestsTo("POST", kPath).front().query;
    QCOMPARE(query.at("fromImage"), name.toStdString());
    QCOMPARE(query.at("tag"), tag.toStdString());
    QCOMPARE(query.at("platform"), std::string("linux/arm64"));
}

void TestImages::credentialsGoInTheHeaderAlone()
{
    FakeEngine fake;
    fake.reply("POST", kPath, {.status = 500, .body = R"({"message":"unauthorized"})"});
    const RegistryAuth auth{
        .serverAddress = "r.example", .username = "me", .password = Secret("hunter2?>~")};
    const auto pulled =
        pullImageAndWait(connectedTo(fake), "r.example/a", {.auth = auth}, nullptr, {});
    VERIFY_FAILS(pulled, ErrorCode::Denied);
    const FakeRequest request = fake.requestsTo("POST", kPath).front();
    QCOMPARE(request.headers.at("x-registry-auth"), encodeRegistryAuth(auth).reveal());
    QVERIFY(toString(pulled.error()).find("hunter2") == std::string::npos);
}

void TestImages::layersAreFollowedFromDownloadToTheEnd()
{
    FakeEngine fake;
    const std::string body = recorded("pull-multilayer-progress.ndjson");
    fake.reply(
        "POST", kPath, {.chunks = {body.substr(0, 700), body.substr(700, 1), body.substr(701)}});
    std::vector<PullProgress> reports;
    Inbox<Result<>> ends;
    const StreamHandle handle = pullImage(
        connectedTo(fake),
        "lab/postgres:15",
        {},
        [&](const PullProgress& progress) { reports.push_back(progress); },
        [&](Result<> end) { ends.push(std::move(end)); });
    QCOMPARE(ends.wait(1).size(), 1U);
    VERIFY_OK(ends.values().front());
    std::int64_t before = 0;
    for (const PullProgress& report : reports) {
        QCOMPARE(report.reference, std::string("lab/postgres:15"));
        QVERIFY(report.downloadedBytes() >= before); // unpacking does not make it less
        QVERIFY(report.downloadedBytes() <= report.totalBytes());
        before = report.downloadedBytes();
    }
    const PullProgress& last = reports.back();
    QCOMPARE(last.layers.size(), 2U);
    QCOMPARE(last.layers[0].status, std::string("Already exists"));
    QCOMPARE(last.layers[1].status, std::string("Pull complete"));
    QCOMPARE(last.downloadedBytes(), 46887601);
    QCOMPARE(last.totalBytes(), 46887601);
    QVERIFY(last.note.starts_with("Status: Downloaded newer image"));
}

void TestImages::whatChangesNothingIsNotReported()
{
    FakeEngine fake;
    const std::string line = R"({"status":"Waiting","progressDetail":{},"id":"aa"})"
                             "\r\n";
    fake.reply("POST", kPath, {.body = line + line + line + "\n\nnonsense {\"broken\" }"});
    int reports = 0;
    Inbox<Result<>> ends;
    const StreamHandle handle = pullImage(
        connectedTo(fake),
        "x",
        {},
        [&](const PullProgress&) { ++reports; },
        [&](Result<> end) { ends.push(std::move(end)); });
    QCOMPARE(ends.wait(1).size(), 1U);
    VERIFY_OK(ends.values().front());
    QCOMPARE(reports, 1);
}

void TestImages::aRetryIsShown()
{
    FakeEngine fake;
    fake.reply("POST", kPath, {.body = recorded("pull-err-connection-cut.ndjson")});
    bool hasRetried = false;
    Inbox<Result<>> ends;
    const StreamHandle handle = pullImage(
        connectedTo(fake),
        "lab/redis:7",
        {},
        [&](const PullProgress& progress) {
            for (const LayerProgress& layer : progress.layers)
                hasRetried = hasRetried || layer.status == "Retrying in 5 seconds";
        },
        [&](Result<> end) { ends.push(std::move(end)); });
    QCOMPARE(ends.wait(1).size(), 1U);
    QVERIFY(!ends.values().front().has_value());
    QVERIFY(hasRetried);
}

void TestImages::failuresAreToldApart_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("message");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("hint");
    const auto row =
        [](const char* name, int status, const char* message, ErrorCode code, const char* hint) {
            QTest::newRow(name) << status << message << static_cast<int>(code) << hint;
        };
    row("unknown tag",
        404,
        "manifest for 127.0.0.1:5601/lab/postgres:99 not found: manifest unknown",
        ErrorCode::NotFound,
        "check the name");
    row("no credentials",
        500,
        "Head http://r/v2/a/manifests/1: no basic auth credentials",
        ErrorCode::Denied,
        "docker login r.example:5000");
    row("wrong password",
        500,
        "unauthorized: authentication required",
        ErrorCode::Denied,
        "docker login");
    row("private or missing",
        404,
        "pull access denied for a, repository does not exist or may require 'docker login': denied",
        ErrorCode::Denied,
        "docker login");
    row("registry down",
        500,
        "Get http://r/v2/: dial tcp 127.0.0.1:5999: connect: connection refused",
        ErrorCode::Unreachable,
        "reachable");
    row("gateway",
        500,
        "received unexpected HTTP status: 502 Bad Gateway",
        ErrorCode::Unreachable,
        "reachable");
    row("rate limit",
        500,
        "toomanyrequests: You have reached your pull rate limit. You may increase "
        "the limit by authenticating",
        ErrorCode::Unreachable,
        "wait a while");
    row("bad reference",
        400,
        "invalid reference format: repository name must be lowercase",
        ErrorCode::Invalid,
        "");
    row("no such platform",
        404,
        "no matching manifest for linux/arm64 in the manifest list entries",
        ErrorCode::Unsupported,
        "platform");
    row("only the status says", 404, "hm", ErrorCode::NotFound, "");
}

void TestImages::failuresAreToldApart()
{
    QFETCH(int, status);
    QFETCH(QString, message);
    QFETCH(int, code);
    QFETCH(QString, hint);
    FakeEngine fake;
    fake.reply("POST",
               kPath,
               {.status = status, .body = R"({"message":")" + message.toStdString() + "\"}"});
    const auto pulled = pullImageAndWait(connectedTo(fake), "r.example:5000/a:1", {}, nullptr, {});
    VERIFY_FAILS(pulled, static_cast<ErrorCode>(code));
    VERIFY_SAYS(pulled.error().message, "cannot pull r.example:5000/a:1: " + message.toStdString());
    VERIFY_SAYS(pulled.error().hint, hint.toStdString());
}

void TestImages::anErrorInsideA200IsAnError()
{
    FakeEngine fake;
    fake.reply("POST", kPath, {.body = recorded("pull-err-corrupt-layer.ndjson")});
    const auto pulled = pullImageAndWait(connectedTo(fake), "lab/mariadb:10.11", {}, nullptr, {});
    VERIFY_FAILS(pulled, ErrorCode::Internal);
    VERIFY_SAYS(pulled.error().message, "filesystem layer verification failed");
    VERIFY_SAYS(pulled.error().hint, "damaged layer");
}

void TestImages::podmansErrorBeforeTheFirstProgressIsAnError()
{
    FakeEngine fake;
    fake.reply("POST", kPath, {.body = R"({"message":"reading manifest: manifest unknown"})"});
    VERIFY_FAILS(pullImageAndWait(connectedTo(fake), "a", {}, nullptr, {}), ErrorCode::NotFound);
}

void TestImages::aCutStreamIsAnError()
{
    FakeEngine fake;
    fake.reply("POST",
               kPath,
               {.chunks = {R"({"status":"Downloading","id":"aa"})"},
                .manner = FakeReply::Manner::CutInBody});
    VERIFY_FAILS(pullImageAndWait(connectedTo(fake), "a", {}, nullptr, {}), ErrorCode::Unreachable);
}

void TestImages::aPullCanBeCancelled()
{
    FakeEngine fake;
    fake.reply("POST", kPath, {.manner = FakeReply::Manner::Stream});
    const Client client = connectedTo(fake);
    std::stop_source source;
    auto pulled = std::async(std::launch::async, [&] {
        return pullImageAndWait(client, "a", {}, nullptr, source.get_token());
    });
    QVERIFY(fake.waitForStreams(kPath));
    source.request_stop();
    VERIFY_FAILS(pulled.get(), ErrorCode::Cancelled);
    QTRY_COMPARE(fake.openStreams(kPath), 0U); // the engine stops the download with it
}

void TestImages::theRegistryIsAskedForADigest()
{
    FakeEngine fake;
    fake.reply("GET",
               "/distribution/r.io/shop/web:1/json",
               {.body = R"({"Descriptor":{"digest":"sha256:00ff","size":1},"Platforms":[]})"});
    const Client client = connectedTo(fake);
    const auto digest = client.run(registryDigest(
        "r.io/shop/web:1", RegistryAuth{.username = "me", .password = Secret("hidden")}));
    VERIFY_OK(digest);
    QCOMPARE(*digest, std::string("sha256:00ff"));
    const auto requests = fake.requestsTo("GET", "/distribution/r.io/shop/web:1/json");
    QVERIFY(!requests.front().headers.at("x-registry-auth").empty());
    fake.reply("GET",
               "/distribution/r.io/no/such:1/json",
               {.status = 404, .body = R"({"message":"manifest unknown"})"});
    VERIFY_FAILS(client.run(registryDigest("r.io/no/such:1", {})), ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestImages)

#include "tst_images.moc"
