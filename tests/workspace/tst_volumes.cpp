// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/stack/tar.h"
#include "core/workspace/volume_snapshots.h"
#include "core/workspace/volumes.h"
#include "tests/engine_client/support.h"
#include "tests/support/json_schema.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <fmt/format.h>

using namespace plumbline;
using namespace plumbline::test;
using namespace plumbline::workspace;

namespace {

/// An engine with volume shop_data, and a container that mounts it.
class VolumeEngine
{
public:
    explicit VolumeEngine(const std::string& project = "shop", const std::string& state = "running")
    {
        const std::string volume =
            R"({"Name":"shop_data","Driver":"local","CreatedAt":"2026-01-02T03:04:05Z","Options":null,)"
            R"("Labels":{"com.docker.compose.project":"shop","com.docker.compose.volume":"data"}})";
        const std::string labels = fmt::format(
            R"({{"com.docker.compose.project":"{}","com.docker.compose.service":"db"}})", project);
        fake.reply("GET", "/volumes", {.body = R"({"Volumes":[)" + volume + "]}"});
        fake.replyWith("GET", "/containers/json", [labels, state](const FakeRequest& request) {
            const auto filters = request.query.find("filters");
            const bool isOfHelpers = filters != request.query.end() &&
                                     filters->second.find("volume-helper") != std::string::npos;
            return FakeReply{
                .body = isOfHelpers
                            ? std::string("[]")
                            : fmt::format(R"([{{"Id":"c1","Names":["/shop-db-1"],"State":"{}",)"
                                          R"("Labels":{}}}])",
                                          state,
                                          labels)};
        });
        fake.reply(
            "GET",
            "/containers/c1/json",
            {.body = fmt::format(
                 R"({{"Id":"c1","Name":"/shop-db-1","Image":"sha256:aa","State":{{"Status":"{}"}},)"
                 R"("Config":{{"Env":["PG_MAJOR=15"],"Labels":{}}},"Mounts":[{{"Type":"volume",)"
                 R"("Name":"shop_data","Destination":"/var/lib/postgresql/data","RW":true}}]}})",
                 state,
                 labels)});
        fake.reply("GET",
                   "/system/df",
                   {.body = R"({"Volumes":[{"Name":"shop_data","UsageData":{"Size":4096}}]})"});
        stack::TarWriter version;
        version.addFile({.path = "PG_VERSION"}, "14\n");
        fake.reply("GET", "/containers/c1/archive", {.body = version.finish()});
        fake.reply("POST", "/containers/create", {.status = 201, .body = R"({"Id":"h1"})"});
        fake.reply("DELETE", "/containers/h1", {.status = 204});
        for (const char* verb : {"stop", "start"})
            fake.reply("POST", std::string("/containers/c1/") + verb, {.status = 204});
        fake.reply("GET", "/containers/h1/archive", {.body = contents()});
    }

    static std::string contents()
    {
        stack::TarWriter tar;
        tar.addFolder({.path = "plumbline-volume"});
        tar.addFile({.path = "plumbline-volume/file"}, std::string(20000, 'x'));
        return tar.finish();
    }

    [[nodiscard]] std::size_t count(const std::string& method, const std::string& path) const
    {
        return fake.requestsTo(method, path).size();
    }

    FakeEngine fake;
};

} // namespace

class TestVolumes : public QObject
{
    Q_OBJECT

    [[nodiscard]] EngineContext contextOf(const VolumeEngine& engine) const
    {
        return {.client = connectedTo(engine.fake),
                .credentials = {},
                .runtimeDirectory = m_folder.path().toStdString()};
    }

    [[nodiscard]] std::filesystem::path at(const char* name) const
    {
        return m_folder.filePath(name).toStdString();
    }

    [[nodiscard]] VolumeRequest request() const
    {
        return {.project = "shop",
                .volume = "data",
                .folder = m_folder.path().toStdString(),
                .now = "2026-01-02T03:04:05Z",
                .confirm = {}};
    }

    QTemporaryDir m_folder;

private slots:

    void volumesAreListedWithWhatTheirDataSay()
    {
        const VolumeEngine engine;
        const auto volumes = stack::readVolumes(connectedTo(engine.fake), "shop", {});
        VERIFY_OK(volumes);
        QCOMPARE(volumes->size(), 1U);
        const stack::VolumeState& volume = volumes->front();
        QCOMPARE(volume.key, std::string("data"));
        QCOMPARE(volume.sizeBytes.value_or(0), 4096);
        QCOMPARE(volume.users.size(), 1U);
        QVERIFY(volume.users.front().isAtWork());
        // the image is a 15, the data were initialised by a 14
        QCOMPARE(renderVolumeData(volume), std::string("PostgreSQL 14"));
        QCOMPARE(schemaComplaint("volume", renderVolumesJson("shop", *volumes)), std::string());
        QCOMPARE(schemaComplaint("volume", renderVolumesJson("shop", {stack::VolumeState{}})),
                 std::string());
    }

    void anEngineThatMeasuresForSomebodyElseIsWaitedFor()
    {
        const FakeReply occupied{
            .status = 500, .body = R"({"message":"a disk usage operation is already running"})"};
        VolumeEngine engine;
        engine.fake.replyOnce("GET", "/system/df", occupied);
        const auto measured = stack::readVolumes(connectedTo(engine.fake), "shop", {});
        VERIFY_OK(measured);
        QCOMPARE(measured->front().sizeBytes.value_or(0), 4096);
        QCOMPARE(engine.count("GET", "/system/df"), 2U);

        engine.fake.reply("GET", "/system/df", occupied);
        const auto unmeasured =
            stack::readVolumes(connectedTo(engine.fake), "shop", {}, std::chrono::milliseconds(0));
        VERIFY_OK(unmeasured);
        QVERIFY(!unmeasured->front().sizeBytes);
        QCOMPARE(unmeasured->front().users.size(), 1U);
    }

    void aVolumeThatIsWrittenToIsNotCopied()
    {
        const VolumeEngine engine;
        const auto outcome = snapshotVolume(contextOf(engine), request(), at("s.tar"), {}, {});
        VERIFY_FAILS(outcome, ErrorCode::Conflict);
        VERIFY_SAYS(outcome.error().message, "shop-db-1");
        VERIFY_SAYS(outcome.error().hint, "--stop");
        QVERIFY(!std::filesystem::exists(at("s.tar")));
        QCOMPARE(engine.count("POST", "/containers/create"), 0U);
    }

    void itIsCopiedWhileItsContainersAreStopped()
    {
        const VolumeEngine engine;
        VolumeRequest asked = request();
        asked.stopsUsers = true;
        const auto outcome = snapshotVolume(contextOf(engine), asked, at("s.tar"), {}, {});
        VERIFY_OK(outcome);
        QCOMPARE(engine.count("POST", "/containers/c1/stop"), 1U);
        QCOMPARE(engine.count("POST", "/containers/c1/start"), 1U);
        QCOMPARE(engine.count("DELETE", "/containers/h1"), 1U);
        const auto snapshot = stack::readSnapshot(at("s.tar"), {});
        VERIFY_OK(snapshot);
        QCOMPARE(snapshot->tag.version, std::string("14"));
        QCOMPARE(snapshot->contentBytes, 20000U);
        QCOMPARE(schemaComplaint("volume_change", renderVolumeOutcomeJson(*outcome)),
                 std::string());
    }

    void snapshotsAreFoundTheNewestFirst()
    {
        const VolumeEngine engine;
        QVERIFY(QDir(m_folder.path()).mkpath("found"));
        VolumeRequest asked = request();
        asked.stopsUsers = true;
        VERIFY_OK(snapshotVolume(contextOf(engine), asked, at("found/old.tar"), {}, {}));
        asked.now = "2026-02-02T03:04:05Z";
        VERIFY_OK(snapshotVolume(contextOf(engine), asked, at("found/new.tar"), {}, {}));
        VERIFY_OK(writeFileAtomically(at("found/other.tar"), "no archive"));
        VERIFY_OK(writeFileAtomically(at("found/notes.txt"), "no archive"));
        const std::filesystem::path folder = at("found");
        const auto found = findSnapshots(folder, "data", {});
        VERIFY_OK(found);
        QCOMPARE(found->size(), 2U);
        QCOMPARE(found->front().file.filename().string(), std::string("new.tar"));
        QCOMPARE(found->front().tag.volume, std::string("data"));
        QCOMPARE(renderSnapshotData(found->front().tag), std::string("PostgreSQL 14"));
        QVERIFY(found->front().fileBytes > 20000U);
        QCOMPARE(schemaComplaint("volume_snapshots", renderSnapshotsJson(*found)), std::string());
        QCOMPARE(findSnapshots(folder, "shop_data", {})->size(), 2U);
        QVERIFY(findSnapshots(folder, "cache", {})->empty());
        VERIFY_FAILS(findSnapshots(folder / "none", {}, {}), ErrorCode::NotFound);
        VERIFY_FAILS(discardSnapshot(at("found/other.tar")), ErrorCode::Invalid);
        QVERIFY(std::filesystem::exists(at("found/other.tar"))); // nothing but snapshots is deleted
        VERIFY_OK(discardSnapshot(at("found/old.tar")));
        QCOMPARE(findSnapshots(folder, {}, {})->size(), 1U);
    }

    void whatFailsHalfwayLeavesTheOldFileAndStartsTheContainers()
    {
        VolumeEngine engine;
        const std::string half = VolumeEngine::contents().substr(0, 9000);
        const std::vector<FakeReply> failures{
            {.body = half, .manner = FakeReply::Manner::CutInBody},
            {.body = half}, // an end that looks well
            {.status = 500, .body = R"({"message":"no space left on device"})"}};
        for (const FakeReply& failure : failures) {
            QVERIFY(QDir(m_folder.path()).mkpath("copies"));
            VERIFY_OK(writeFileAtomically(at("copies/s.tar"), "the old one"));
            engine.fake.replyOnce("GET", "/containers/h1/archive", failure);
            VolumeRequest asked = request();
            asked.stopsUsers = true;
            const std::size_t started = engine.count("POST", "/containers/c1/start");
            QVERIFY(!snapshotVolume(contextOf(engine), asked, at("copies/s.tar"), {}, {}));
            QCOMPARE(*readFile(at("copies/s.tar")), std::string("the old one"));
            QCOMPARE(QDir(m_folder.filePath("copies")).entryList(QDir::Files).size(), 1);
            QCOMPARE(engine.count("POST", "/containers/c1/start"), started + 1);
        }
        QCOMPARE(engine.count("DELETE", "/containers/h1"), failures.size());
    }

    void anotherProjectsContainersAreLeftAlone()
    {
        const VolumeEngine engine("other");
        VolumeRequest asked = request();
        asked.stopsUsers = true;
        VERIFY_FAILS(snapshotVolume(contextOf(engine), asked, at("s.tar"), {}, {}),
                     ErrorCode::Conflict);
        VERIFY_FAILS(resetVolume(contextOf(engine), asked, {}), ErrorCode::Conflict);
        QCOMPARE(engine.count("POST", "/containers/c1/stop"), 0U);
        QCOMPARE(engine.count("DELETE", "/containers/c1"), 0U);
        QCOMPARE(engine.count("DELETE", "/volumes/shop_data"), 0U);
    }

    void aNoChangesNothing()
    {
        const VolumeEngine engine;
        VolumeRequest asked = request();
        std::string said;
        asked.confirm = [&said](const std::string& loss) {
            said = loss;
            return false;
        };
        VERIFY_FAILS(resetVolume(contextOf(engine), asked, {}), ErrorCode::Cancelled);
        QCOMPARE(engine.count("GET", "/system/df"), 0U); // a size would change nothing
        VERIFY_SAYS(said, "shop_data (PostgreSQL 14) is emptied");
        VERIFY_SAYS(said, "shop-db-1 is removed");
        QCOMPARE(engine.count("POST", "/containers/c1/stop"), 0U);
    }

    void aSnapshotThatIsCutOffChangesNothing()
    {
        const VolumeEngine engine;
        VERIFY_OK(
            writeFileAtomically(at("cut.tar"),
                                stack::renderSnapshotTag(
                                    {.project = "shop", .volume = "data", .name = "shop_data"}, 0) +
                                    VolumeEngine::contents().substr(0, 9000)));
        VERIFY_FAILS(restoreVolume(contextOf(engine), request(), at("cut.tar"), {}),
                     ErrorCode::Invalid);
        QCOMPARE(engine.fake.requests().size(), 1U); // the ping of the connection
    }

    void aVolumeThatIsNotThereIsSaid()
    {
        const VolumeEngine engine;
        VolumeRequest asked = request();
        asked.volume = "dta";
        const auto outcome = resetVolume(contextOf(engine), asked, {});
        VERIFY_FAILS(outcome, ErrorCode::Invalid);
        VERIFY_SAYS(outcome.error().hint, "did you mean data?");
    }
};

QTEST_GUILESS_MAIN(TestVolumes)
#include "tst_volumes.moc"
