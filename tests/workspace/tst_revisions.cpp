// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/environments.h"
#include "core/workspace/render_environment.h"
#include "tests/support/git_folder.h"
#include "tests/support/json_schema.h"
#include "tests/support/results.h"

#include <QTest>

using namespace plumbline;
using namespace plumbline::workspace;
using model::State;
using test::GitFolder;

namespace {

const QByteArray kManifest = "version: 1\n"
                             "environments:\n"
                             "  dev: {sources: [{compose: compose.yaml}]}\n"
                             "  prod: {sources: [{compose: prod.yaml}]}\n";

Result<std::vector<LoadedEnvironment>> load(const std::filesystem::path& folder)
{
    return openManifest(folder).and_then([](const OpenedManifest& opened) {
        return loadEnvironments(opened,
                                {.environments = {}, .variables = {}, .homeDirectory = "/nowhere"});
    });
}

/// A product whose prod runs `image`, with these labels on it.
void writeShop(GitFolder& folder, const QByteArray& image, const QByteArray& labels = "{}")
{
    folder.write("plumbline.yaml", kManifest);
    folder.write("compose.yaml", "services: {api: {image: acme/api}}\n");
    folder.write("prod.yaml",
                 "services: {api: {image: " + image + ", labels: " + labels +
                     "}, db: {image: 'postgres:15'}}\n");
}

} // namespace

class TestRevisions : public QObject
{
    Q_OBJECT

private slots:
    void devIsAtWhatIsCheckedOut();
    void aFolderWithoutRepositoryIsToldSo();
    void aLabelsCommitIsCompleted();
    void aTagOfAnImageMayNameTheCommit();
    void aReleaseIsATagOfTheRepository();
    void whatServicesDisagreeOnIsUnknown();
    void aCommitThatIsNotKnownHereIsToldSo();
    void aNewRepositoryHasNothingCommitted();
};

void TestRevisions::devIsAtWhatIsCheckedOut()
{
    GitFolder folder;
    folder.start();
    writeShop(folder, "acme/api");
    const std::string commit = folder.commit("readme");
    auto loaded = load(folder.path());
    VERIFY_OK(loaded);
    const LoadedEnvironment& dev = loaded->front();
    QCOMPARE(dev.environment.revision.commit.value, commit);
    QCOMPARE(dev.environment.revision.commit.reason, std::string("branch main"));
    QCOMPARE(dev.environment.revision.authoredBy.value, std::string("Ada"));
    QCOMPARE(dev.environment.revision.committedAt.value, std::string("2026-09-21T17:13:20+02:00"));
    QVERIFY(!dev.hasChanges);
    QCOMPARE(describeRevision(dev), commit.substr(0, 7));
    QVERIFY(loaded->back().environment.revision.commit.state == State::Missing);
    folder.write("compose.yaml", "services: {api: {image: 'acme/api:2'}}\n");
    loaded = load(folder.path());
    VERIFY_OK(loaded);
    QVERIFY(loaded->front().hasChanges);
    QCOMPARE(describeRevision(loaded->front()), commit.substr(0, 7) + ", with changes");
    VERIFY_SAYS(renderEnvironmentText(loaded->front()), "written by");
    QCOMPARE(test::schemaComplaint("show", renderEnvironmentJson(loaded->front())), std::string());
}

void TestRevisions::aFolderWithoutRepositoryIsToldSo()
{
    GitFolder folder;
    writeShop(folder, "acme/api");
    const auto loaded = load(folder.path());
    VERIFY_OK(loaded);
    const auto& commit = loaded->front().environment.revision.commit;
    QVERIFY(commit.state == State::Unknown);
    QCOMPARE(commit.reason, std::string("the folder lies in no git repository"));
    QVERIFY(loaded->front().isComplete());
}

void TestRevisions::aLabelsCommitIsCompleted()
{
    GitFolder folder;
    folder.start();
    const std::string first = folder.commit("one");
    folder.commit("two");
    writeShop(folder,
              "acme/api",
              "{org.opencontainers.image.revision: '" +
                  QByteArray::fromStdString(first.substr(0, 10)) + "'}");
    folder.commit("three");
    const auto loaded = load(folder.path());
    VERIFY_OK(loaded);
    const LoadedEnvironment& prod = loaded->back();
    QCOMPARE(prod.environment.revision.commit.value, first);
    QCOMPARE(prod.environment.revision.authoredBy.value, std::string("Ada"));
    QVERIFY(prod.fromCheckedOut == (CommitDistance{.ahead = 0, .behind = 2}));
    QCOMPARE(describeRevision(prod), first.substr(0, 7) + ", 2 behind");
}

void TestRevisions::aTagOfAnImageMayNameTheCommit()
{
    GitFolder folder;
    folder.start();
    const std::string first = folder.commit("one");
    for (const char* prefix : {"", "sha-", "1.8.2-"}) {
        writeShop(folder,
                  "acme/api:" + QByteArray(prefix) + QByteArray::fromStdString(first.substr(0, 8)));
        const auto loaded = load(folder.path());
        VERIFY_OK(loaded);
        const auto& commit = loaded->back().environment.revision.commit;
        QCOMPARE(commit.value, first);
        QCOMPARE(commit.reason, std::string("the tag of its image"));
        QCOMPARE(commit.origin.file, std::string("prod.yaml"));
    }
    // Hex digits alone are no proof.
    writeShop(folder, "acme/api:deadbeef");
    const auto loaded = load(folder.path());
    VERIFY_OK(loaded);
    QVERIFY(loaded->back().environment.revision.commit.state == State::Missing);
}

void TestRevisions::aReleaseIsATagOfTheRepository()
{
    GitFolder folder;
    folder.start();
    const std::string first = folder.commit("one");
    folder.git({"tag", "v1.8.2"});
    folder.commit("two");
    writeShop(folder, "acme/api", "{org.opencontainers.image.version: 1.8.2}");
    const auto loaded = load(folder.path());
    VERIFY_OK(loaded);
    const model::Revision& revision = loaded->back().environment.revision;
    QCOMPARE(revision.commit.value, first);
    QCOMPARE(revision.commit.reason, std::string("the tag v1.8.2"));
    QCOMPARE(describeRevision(loaded->back()), "1.8.2 " + first.substr(0, 7) + ", 1 behind");
}

void TestRevisions::whatServicesDisagreeOnIsUnknown()
{
    GitFolder folder;
    folder.start();
    const QByteArray one = QByteArray::fromStdString(folder.commit("one"));
    const QByteArray two = QByteArray::fromStdString(folder.commit("two"));
    folder.write("plumbline.yaml", kManifest);
    folder.write("compose.yaml", "services: {api: {image: acme/api}}\n");
    folder.write("prod.yaml",
                 "services: {api: {image: 'acme/api:" + one +
                     "'}, worker: {image: 'acme/worker:" + two + "'}}\n");
    const auto loaded = load(folder.path());
    VERIFY_OK(loaded);
    const auto& commit = loaded->back().environment.revision.commit;
    QVERIFY(commit.state == State::Unknown);
    VERIFY_SAYS(commit.reason, "its services differ: api " + one.toStdString());
}

void TestRevisions::aCommitThatIsNotKnownHereIsToldSo()
{
    GitFolder folder;
    folder.start();
    writeShop(folder,
              "acme/api",
              "{org.opencontainers.image.revision: 0123456789abcdef0123456789abcdef01234567}");
    folder.commit("one");
    const auto loaded = load(folder.path());
    VERIFY_OK(loaded);
    const model::Revision& revision = loaded->back().environment.revision;
    QVERIFY(revision.commit.isSet() && revision.authoredBy.state == State::Unknown);
    QCOMPARE(revision.authoredBy.reason,
             std::string("the repository here does not know the commit"));
    QVERIFY(!loaded->back().fromCheckedOut);
}

void TestRevisions::aNewRepositoryHasNothingCommitted()
{
    GitFolder folder;
    folder.start();
    writeShop(folder, "acme/api");
    const auto loaded = load(folder.path());
    VERIFY_OK(loaded);
    QCOMPARE(loaded->front().environment.revision.commit.reason,
             std::string("nothing is committed yet"));
}

QTEST_APPLESS_MAIN(TestRevisions)
#include "tst_revisions.moc"
