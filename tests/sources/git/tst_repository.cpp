// SPDX-License-Identifier: Apache-2.0
#include "core/sources/git/repository.h"
#include "tests/support/git_folder.h"
#include "tests/support/results.h"

#include <QTest>

#include <unistd.h>

using namespace plumbline;
using sources::git::Repository;
using test::GitFolder;

namespace {

/// The repository that a folder lies in; where it cannot be read the error is printed.
std::optional<Repository> repositoryOf(const std::filesystem::path& folder)
{
    auto opened = Repository::open(folder);
    if (opened)
        return std::move(*opened);
    qWarning("%s", toString(opened.error()).c_str());
    return std::nullopt;
}

std::string namesOf(const std::vector<sources::git::Reference>& references)
{
    std::string text;
    for (const auto& reference : references)
        text += reference.name + " ";
    return text;
}

} // namespace

class TestRepository : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aFolderInNoRepositoryIsNoError();
    void aNewRepositoryHasNoCommit();
    void theCommitCheckedOutIsKnown();
    void commitsAreFoundByIdAndTag();
    void namesThatAreExpressionsAreNotFollowed_data();
    void namesThatAreExpressionsAreNotFollowed();
    void branchesAndTagsAreListed();
    void aBranchContainsItsHistory();
    void theDistanceOfTwoCommitsIsCounted();
    void severalRootsAreAllFound();
    void changesAreSeenWhereTheyAre();
    void bareAndLinkedOnesAreRead();
    void aShallowCloneSaysSo();
    void anothersRepositoryIsRefusedWithTheWayOut();
    void aDamagedRepositoryIsAnError();
};

void TestRepository::initTestCase()
{
    // The machine's own settings of git say nothing here.
    qputenv("HOME", "/nowhere");
    qunsetenv("XDG_CONFIG_HOME");
}

void TestRepository::aFolderInNoRepositoryIsNoError()
{
    const GitFolder folder;
    const auto opened = Repository::open(folder.path());
    QVERIFY2(opened.has_value(), opened ? "" : toString(opened.error()).c_str());
    QVERIFY(!opened->has_value());
}

void TestRepository::aNewRepositoryHasNoCommit()
{
    GitFolder folder;
    folder.start();
    const auto opened = repositoryOf(folder.path());
    QVERIFY(opened);
    const auto head = opened->head();
    VERIFY_OK(head);
    QVERIFY(!head->commit);
    const auto roots = opened->rootCommits();
    VERIFY_OK(roots);
    QVERIFY(roots->empty());
}

void TestRepository::theCommitCheckedOutIsKnown()
{
    GitFolder folder;
    folder.start();
    const std::string first = folder.commit("one");
    const std::string second = folder.commit("deep/er/two");
    const auto opened = repositoryOf(folder.path("deep/er"));
    QVERIFY(opened);
    const auto head = opened->head();
    VERIFY_OK(head);
    QCOMPARE(head->branch, std::string("main"));
    QCOMPARE(head->commit->id, second);
    QCOMPARE(head->commit->parents, std::vector<std::string>{first});
    QCOMPARE(head->commit->author.name, std::string("Ada"));
    QCOMPARE(head->commit->committer.name, std::string("Grace"));
    QCOMPARE(head->commit->committer.at, std::string("2026-09-21T18:13:20+02:00"));
    QCOMPARE(opened->workTree(), folder.path());
    folder.git({"checkout", "-q", first.c_str()});
    const auto detached = opened->head();
    VERIFY_OK(detached);
    QVERIFY(detached->branch.empty());
    QCOMPARE(detached->commit->id, first);
}

void TestRepository::commitsAreFoundByIdAndTag()
{
    GitFolder folder;
    folder.start();
    const std::string first = folder.commit("one");
    folder.git({"tag", "v1.0.0"});
    folder.git({"tag", "-a", "v1.0.1", "-m", "annotated"});
    const std::string second = folder.commit("two");
    const auto opened = repositoryOf(folder.path());
    QVERIFY(opened);
    for (const std::string& name :
         {first, first.substr(0, 7), std::string("v1.0.0"), std::string("v1.0.1")}) {
        const auto found = opened->find(name);
        VERIFY_OK(found);
        QVERIFY2(found->has_value(), name.c_str());
        QCOMPARE((*found)->id, first);
    }
    const auto away = opened->find(std::string(40, 'd'));
    VERIFY_OK(away);
    QVERIFY(!away->has_value());
    QVERIFY(first != second);
}

void TestRepository::namesThatAreExpressionsAreNotFollowed_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char* name :
         {"HEAD~1", "main", "main@{0}", ":/one", "@", "", "^main", "v1 x", "heads/main"})
        QTest::newRow(name) << QByteArray(name);
}

void TestRepository::namesThatAreExpressionsAreNotFollowed()
{
    QFETCH(QByteArray, name);
    GitFolder folder;
    folder.start();
    folder.commit("one");
    folder.commit("two");
    const auto opened = repositoryOf(folder.path());
    QVERIFY(opened);
    const auto found = opened->find(name.toStdString());
    VERIFY_OK(found);
    QVERIFY(!found->has_value());
}

void TestRepository::branchesAndTagsAreListed()
{
    GitFolder folder;
    folder.start();
    const std::string first = folder.commit("one");
    folder.git({"branch", "feature/x"});
    folder.git({"update-ref", "refs/remotes/origin/main", "HEAD"});
    folder.git({"symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/main"});
    folder.git({"tag", "v2"});
    folder.git({"tag", "-a", "v1", "-m", "x"});
    folder.git({"tag", "a-tree", "HEAD^{tree}"});
    const auto opened = repositoryOf(folder.path());
    QVERIFY(opened);
    const auto branches = opened->branches();
    VERIFY_OK(branches);
    QCOMPARE(namesOf(*branches), std::string("feature/x main origin/main "));
    const auto tags = opened->tags();
    VERIFY_OK(tags);
    QCOMPARE(namesOf(*tags), std::string("v1 v2 "));
    QCOMPARE(tags->front().commit, first);
}

void TestRepository::aBranchContainsItsHistory()
{
    GitFolder folder;
    folder.start();
    const std::string first = folder.commit("one");
    folder.git({"checkout", "-q", "-b", "side"});
    const std::string side = folder.commit("side");
    const auto opened = repositoryOf(folder.path());
    QVERIFY(opened);
    const auto contained = [&](const std::string& commit, const char* branch) {
        return opened->isContained(commit, branch).value_or(false);
    };
    QVERIFY(contained(first, "main") && contained(first, "side") && contained(side, "side"));
    const auto away = opened->isContained(side, "main");
    VERIFY_OK(away);
    QVERIFY(!*away);
    VERIFY_FAILS(opened->isContained(side, "nowhere"), ErrorCode::NotFound);
    VERIFY_FAILS(opened->isContained("abcdef0123", "main"), ErrorCode::NotFound);
}

void TestRepository::theDistanceOfTwoCommitsIsCounted()
{
    GitFolder folder;
    folder.start();
    const std::string first = folder.commit("one");
    folder.git({"checkout", "-q", "-b", "side"});
    const std::string side = folder.commit("side");
    folder.git({"checkout", "-q", "main"});
    folder.commit("two");
    const std::string third = folder.commit("three");
    const auto opened = repositoryOf(folder.path());
    QVERIFY(opened);
    const auto straight = opened->distance(first, third);
    VERIFY_OK(straight);
    QVERIFY(*straight == (sources::git::Distance{.ahead = 2, .behind = 0}));
    const auto apart = opened->distance(side, third);
    VERIFY_OK(apart);
    QVERIFY(*apart == (sources::git::Distance{.ahead = 2, .behind = 1}));
    VERIFY_FAILS(opened->distance(side, "v9"), ErrorCode::NotFound);
}

void TestRepository::severalRootsAreAllFound()
{
    GitFolder folder;
    folder.start();
    std::vector<std::string> expected{folder.commit("one")};
    folder.git({"checkout", "-q", "--orphan", "other"});
    expected.push_back(folder.commit("two"));
    folder.git({"merge", "-q", "--allow-unrelated-histories", "-m", "join", "main"});
    std::ranges::sort(expected);
    const auto opened = repositoryOf(folder.path());
    QVERIFY(opened);
    const auto roots = opened->rootCommits();
    VERIFY_OK(roots);
    QCOMPARE(*roots, expected);
}

void TestRepository::changesAreSeenWhereTheyAre()
{
    GitFolder folder;
    folder.start();
    folder.commit("shop/compose.yaml", "a\n");
    folder.commit("docs/x[1].md", "a\n");
    const auto opened = repositoryOf(folder.path());
    QVERIFY(opened);
    const auto changed = [&](const char* where) {
        return opened->hasChanges(where).value_or(true);
    };
    QVERIFY(!changed("") && !changed("shop"));
    folder.write("docs/x[1].md", "other\n");
    QVERIFY(changed("") && changed("docs") && changed("docs/x[1].md") && !changed("shop"));
    folder.write("shop/new.txt", "not tracked\n");
    QVERIFY(!changed("shop"));
    folder.git({"add", "shop/new.txt"});
    QVERIFY(changed("shop"));
}

void TestRepository::bareAndLinkedOnesAreRead()
{
    GitFolder folder;
    folder.start();
    const std::string first = folder.commit("one");
    const QTemporaryDir elsewhere;
    folder.git({"clone", "-q", "--bare", ".", elsewhere.filePath("bare.git")});
    folder.git({"worktree", "add", "-q", elsewhere.filePath("linked")});
    const auto bare = repositoryOf(elsewhere.filePath("bare.git").toStdString());
    QVERIFY(bare);
    QVERIFY(bare->isBare() && bare->workTree().empty());
    QCOMPARE(bare->head()->commit->id, first);
    const auto linked = repositoryOf(elsewhere.filePath("linked").toStdString());
    QVERIFY(linked);
    QVERIFY(!linked->isBare());
    QCOMPARE(linked->head()->branch, std::string("linked"));
    QCOMPARE(linked->head()->commit->id, first);
}

void TestRepository::aShallowCloneSaysSo()
{
    GitFolder folder;
    folder.start();
    const std::string first = folder.commit("one");
    const std::string second = folder.commit("two");
    const QTemporaryDir elsewhere;
    folder.git({"clone",
                "-q",
                "--depth",
                "1",
                "file://" + QString::fromStdString(folder.path().string()),
                elsewhere.filePath("clone")});
    const auto clone = repositoryOf(elsewhere.filePath("clone").toStdString());
    QVERIFY(clone);
    QVERIFY(clone->isShallow());
    QCOMPARE(clone->head()->commit->id, second);
    const auto away = clone->distance(first, second);
    VERIFY_FAILS(away, ErrorCode::NotFound);
    VERIFY_SAYS(away.error().hint, "--unshallow");
    const auto whole = repositoryOf(folder.path());
    QVERIFY(whole);
    QVERIFY(!whole->isShallow());
}

void TestRepository::anothersRepositoryIsRefusedWithTheWayOut()
{
    if (geteuid() != 0)
        QSKIP("only root can give a folder to somebody else");
    GitFolder folder;
    folder.start();
    folder.commit("one");
    constexpr uid_t kOwner = 12345;
    QCOMPARE(chown(folder.path().c_str(), kOwner, kOwner), 0);
    QCOMPARE(chown(folder.path(".git").c_str(), kOwner, kOwner), 0);
    const auto opened = Repository::open(folder.path());
    QVERIFY(!opened);
    QVERIFY2(opened.error().code == ErrorCode::Denied, toString(opened.error()).c_str());
    VERIFY_SAYS(opened.error().hint, "safe.directory");
}

void TestRepository::aDamagedRepositoryIsAnError()
{
    GitFolder folder;
    folder.start();
    folder.commit("one");
    folder.write(".git/HEAD", "\x01\x02 no reference\n");
    const auto opened = Repository::open(folder.path());
    if (opened && opened->has_value())
        VERIFY_FAILS((*opened)->head(), ErrorCode::Invalid);
    else
        QVERIFY(!opened || !opened->has_value());
}

QTEST_APPLESS_MAIN(TestRepository)
#include "tst_repository.moc"
