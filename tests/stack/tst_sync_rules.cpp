// SPDX-License-Identifier: Apache-2.0
#include "core/stack/sync_rules.h"

#include <QtTest>

#include <array>
#include <vector>

using namespace plumbline;
using namespace plumbline::stack;

namespace {

WatchRule ruleOf(WatchAction action, const std::string& ignore = {})
{
    return {.action = action,
            .path = "/code/app",
            .target = "/srv",
            .include = std::nullopt,
            .ignore = compose::IgnoreRules::parse(ignore)};
}

SyncWork planOne(const WatchRule& rule, const std::vector<ChangedPath>& changes)
{
    return planSync(std::array{rule}, changes);
}

} // namespace

class TestSyncRules : public QObject
{
    Q_OBJECT

private slots:

    void aSavedFileIsCopiedAndADeletedOneRemoved()
    {
        const SyncWork work =
            planOne(ruleOf(WatchAction::Sync), {{"/code/app/a/x.js"}, {"/code/app/old", false}});
        QCOMPARE(work.copies.size(), 1U);
        QCOMPARE(work.copies.at("/srv/a/x.js").string(), std::string("/code/app/a/x.js"));
        QVERIFY(work.removals == std::set<std::string>{"/srv/old"});
        QVERIFY(!work.restart && !work.rebuild && work.execs.empty());
    }

    void theLastStateOfAPathCounts()
    {
        const WatchRule rule = ruleOf(WatchAction::Sync);
        const SyncWork saved = planOne(rule, {{"/code/app/x", false}, {"/code/app/x"}});
        QVERIFY(saved.removals.empty() && saved.copies.contains("/srv/x"));
        const SyncWork gone = planOne(rule, {{"/code/app/x"}, {"/code/app/x", false}});
        QVERIFY(gone.copies.empty() && gone.removals.contains("/srv/x"));
    }

    void whatLiesElsewhereOrIsIgnoredDoesNothing()
    {
        const WatchRule rule = ruleOf(WatchAction::SyncRestart, "node_modules\n*.log\n!keep.log\n");
        QVERIFY(planOne(rule,
                        {{"/code/application/x"},
                         {"/code/app/node_modules/a/b.js"},
                         {"/code/app/x.log"},
                         {"/code/app/.git/index"},
                         {"/code/app/a/.x.js.swp"},
                         {"/code/app/4913"},
                         {"/code/app/x~"}})
                    .isEmpty());
        QVERIFY(planOne(rule, {{"/code/app/keep.log"}}).copies.contains("/srv/keep.log"));
    }

    void onlyWhatIsIncludedComes()
    {
        WatchRule rule = ruleOf(WatchAction::Sync, "b.js");
        rule.include = compose::IgnoreRules::parse("**/*.js");
        const SyncWork work =
            planOne(rule, {{"/code/app/d/a.js"}, {"/code/app/b.js"}, {"/code/app/c.css"}});
        QCOMPARE(work.copies.size(), 1U);
        QVERIFY(work.copies.contains("/srv/d/a.js"));
    }

    void aRuleOfOneFileNamesItInTheContainer()
    {
        WatchRule rule = ruleOf(WatchAction::Sync);
        rule.path = "/code/app/app.conf";
        rule.target = "/etc/other.conf";
        QVERIFY(planOne(rule, {{"/code/app/app.conf"}}).copies.contains("/etc/other.conf"));
    }

    void everyRuleThatMatchesCountsOnce()
    {
        const std::array rules{ruleOf(WatchAction::SyncExec), ruleOf(WatchAction::Restart)};
        const std::array changes{ChangedPath{"/code/app/x"}, ChangedPath{"/code/app/y"}};
        const SyncWork work = planSync(rules, changes);
        QVERIFY(work.execs == std::set<std::size_t>{0} && work.restart);
        QCOMPARE(work.copies.size(), 2U);
        QVERIFY(planOne(ruleOf(WatchAction::Restart), {{"/code/app/x"}}).copies.empty());
    }

    void whatTheBuildLeavesOutIsPassedOver()
    {
        WatchRule rule = ruleOf(WatchAction::Sync);
        rule.context = "/code";
        rule.contextIgnore = compose::IgnoreRules::parse("app/dist\n**/*.tmp\n");
        QVERIFY(planOne(rule, {{"/code/app/dist/x.js"}, {"/code/app/a/x.tmp"}}).isEmpty());
        QVERIFY(planOne(rule, {{"/code/app/a/x.js"}}).copies.contains("/srv/a/x.js"));
        rule.context = "/code/app/inner"; // nothing else is relative to it
        rule.contextIgnore = compose::IgnoreRules::parse("**");
        QVERIFY(planOne(rule, {{"/code/app/a/x.js"}}).copies.contains("/srv/a/x.js"));
        QVERIFY(planOne(rule, {{"/code/app/inner/x.js"}}).isEmpty());
    }

    void aWatchedFolderThatGoesTakesNothingWithIt()
    {
        WatchRule rule = ruleOf(WatchAction::SyncRestart);
        rule.isFolder = true;
        const SyncWork work = planOne(rule, {{"/code/app", false}, {"/code/app/x", false}});
        QVERIFY(work.removals == std::set<std::string>{"/srv/x"});
        rule.isFolder = false;
        QVERIFY(planOne(rule, {{"/code/app", false}}).removals.contains("/srv"));
    }

    void whatIsMountedIsNotCopied()
    {
        WatchRule rule = ruleOf(WatchAction::SyncRestart);
        rule.isMounted = true;
        const SyncWork work = planOne(rule, {{"/code/app/x"}, {"/code/app/y", false}});
        QVERIFY(work.restart && work.copies.empty() && work.removals.empty());
    }

    void onlyRulesThatAskForItBeginWithASync()
    {
        std::array rules{ruleOf(WatchAction::Sync, "*.log"), ruleOf(WatchAction::SyncRestart)};
        rules[0].initialSync = true;
        rules[1].target = "/other";
        const std::set<std::filesystem::path> files{
            "/code/app/x", "/code/app/x.log", "/code/elsewhere"};
        const SyncWork work = planInitialSync(rules, files);
        QCOMPARE(work.copies.size(), 1U);
        QVERIFY(work.copies.contains("/srv/x") && !work.restart);
    }

    void foldersThatConcernNobodyAreTold_data()
    {
        QTest::addColumn<QString>("ignore");
        QTest::addColumn<QString>("folder");
        QTest::addColumn<bool>("concerns");
        QTest::newRow("the watched one") << ""
                                         << "/code/app" << true;
        QTest::newRow("one below") << ""
                                   << "/code/app/a" << true;
        QTest::newRow("one above") << ""
                                   << "/code" << true;
        QTest::newRow("one beside") << ""
                                    << "/code/other" << false;
        QTest::newRow("ignored") << "node_modules/"
                                 << "/code/app/node_modules" << false;
        QTest::newRow("below an ignored one") << "a"
                                              << "/code/app/a/b" << false;
        QTest::newRow("taken back in part") << "a\n!a/b"
                                            << "/code/app/a" << true;
        QTest::newRow("of git") << ""
                                << "/code/app/.git" << false;
    }

    void foldersThatConcernNobodyAreTold()
    {
        QFETCH(QString, ignore);
        QFETCH(QString, folder);
        QFETCH(bool, concerns);
        const std::array rules{ruleOf(WatchAction::Sync, ignore.toStdString())};
        QCOMPARE(mayConcern(rules, folder.toStdString()), concerns);
        QCOMPARE(mayConcern(std::array{rules[0], ruleOf(WatchAction::Rebuild, "**")},
                            folder.toStdString()),
                 concerns);
    }

    void aRebuildTakesThePlaceOfTheRest()
    {
        const std::array rules{ruleOf(WatchAction::SyncRestart), ruleOf(WatchAction::Rebuild)};
        const SyncWork work = planSync(rules, std::array{ChangedPath{"/code/app/x"}});
        QVERIFY(work.rebuild && work.copies.empty() && !work.restart);
    }
};

QTEST_GUILESS_MAIN(TestSyncRules)
#include "tst_sync_rules.moc"
