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
            .path = "/work/app",
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
            planOne(ruleOf(WatchAction::Sync), {{"/work/app/a/x.js"}, {"/work/app/old", false}});
        QCOMPARE(work.copies.size(), 1U);
        QCOMPARE(work.copies.at("/srv/a/x.js").string(), std::string("/work/app/a/x.js"));
        QVERIFY(work.removals == std::set<std::string>{"/srv/old"});
        QVERIFY(!work.restart && !work.rebuild && work.execs.empty());
    }

    void theLastStateOfAPathCounts()
    {
        const WatchRule rule = ruleOf(WatchAction::Sync);
        const SyncWork saved = planOne(rule, {{"/work/app/x", false}, {"/work/app/x"}});
        QVERIFY(saved.removals.empty() && saved.copies.contains("/srv/x"));
        const SyncWork gone = planOne(rule, {{"/work/app/x"}, {"/work/app/x", false}});
        QVERIFY(gone.copies.empty() && gone.removals.contains("/srv/x"));
    }

    void whatLiesElsewhereOrIsIgnoredDoesNothing()
    {
        const WatchRule rule = ruleOf(WatchAction::SyncRestart, "node_modules\n*.log\n!keep.log\n");
        QVERIFY(planOne(rule,
                        {{"/work/application/x"},
                         {"/work/app/node_modules/a/b.js"},
                         {"/work/app/x.log"},
                         {"/work/app/.git/index"},
                         {"/work/app/a/.x.js.swp"},
                         {"/work/app/4913"},
                         {"/work/app/x~"}})
                    .isEmpty());
        QVERIFY(planOne(rule, {{"/work/app/keep.log"}}).copies.contains("/srv/keep.log"));
    }

    void onlyWhatIsIncludedComes()
    {
        WatchRule rule = ruleOf(WatchAction::Sync, "b.js");
        rule.include = compose::IgnoreRules::parse("**/*.js");
        const SyncWork work =
            planOne(rule, {{"/work/app/d/a.js"}, {"/work/app/b.js"}, {"/work/app/c.css"}});
        QCOMPARE(work.copies.size(), 1U);
        QVERIFY(work.copies.contains("/srv/d/a.js"));
    }

    void aRuleOfOneFileNamesItInTheContainer()
    {
        WatchRule rule = ruleOf(WatchAction::Sync);
        rule.path = "/work/app/app.conf";
        rule.target = "/etc/other.conf";
        QVERIFY(planOne(rule, {{"/work/app/app.conf"}}).copies.contains("/etc/other.conf"));
    }

    void everyRuleThatMatchesCountsOnce()
    {
        const std::array rules{ruleOf(WatchAction::SyncExec), ruleOf(WatchAction::Restart)};
        const std::array changes{ChangedPath{"/work/app/x"}, ChangedPath{"/work/app/y"}};
        const SyncWork work = planSync(rules, changes);
        QVERIFY(work.execs == std::set<std::size_t>{0} && work.restart);
        QCOMPARE(work.copies.size(), 2U);
        QVERIFY(planOne(ruleOf(WatchAction::Restart), {{"/work/app/x"}}).copies.empty());
    }

    void whatTheBuildLeavesOutIsPassedOver()
    {
        WatchRule rule = ruleOf(WatchAction::Sync);
        rule.context = "/work";
        rule.contextIgnore = compose::IgnoreRules::parse("app/dist\n**/*.tmp\n");
        QVERIFY(planOne(rule, {{"/work/app/dist/x.js"}, {"/work/app/a/x.tmp"}}).isEmpty());
        QVERIFY(planOne(rule, {{"/work/app/a/x.js"}}).copies.contains("/srv/a/x.js"));
        rule.context = "/work/app/inner"; // nothing else is relative to it
        rule.contextIgnore = compose::IgnoreRules::parse("**");
        QVERIFY(planOne(rule, {{"/work/app/a/x.js"}}).copies.contains("/srv/a/x.js"));
        QVERIFY(planOne(rule, {{"/work/app/inner/x.js"}}).isEmpty());
    }

    void aWatchedFolderThatGoesTakesNothingWithIt()
    {
        WatchRule rule = ruleOf(WatchAction::SyncRestart);
        rule.isFolder = true;
        const SyncWork work = planOne(rule, {{"/work/app", false}, {"/work/app/x", false}});
        QVERIFY(work.removals == std::set<std::string>{"/srv/x"});
        rule.isFolder = false;
        QVERIFY(planOne(rule, {{"/work/app", false}}).removals.contains("/srv"));
    }

    void whatIsMountedIsNotCopied()
    {
        WatchRule rule = ruleOf(WatchAction::SyncRestart);
        rule.isMounted = true;
        const SyncWork work = planOne(rule, {{"/work/app/x"}, {"/work/app/y", false}});
        QVERIFY(work.restart && work.copies.empty() && work.removals.empty());
    }

    void onlyRulesThatAskForItBeginWithASync()
    {
        std::array rules{ruleOf(WatchAction::Sync, "*.log"), ruleOf(WatchAction::SyncRestart)};
        rules[0].initialSync = true;
        rules[1].target = "/other";
        const std::set<std::filesystem::path> files{
            "/work/app/x", "/work/app/x.log", "/work/elsewhere"};
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
                                         << "/work/app" << true;
        QTest::newRow("one below") << ""
                                   << "/work/app/a" << true;
        QTest::newRow("one above") << ""
                                   << "/work" << true;
        QTest::newRow("one beside") << ""
                                    << "/work/other" << false;
        QTest::newRow("ignored") << "node_modules/"
                                 << "/work/app/node_modules" << false;
        QTest::newRow("below an ignored one") << "a"
                                              << "/work/app/a/b" << false;
        QTest::newRow("taken back in part") << "a\n!a/b"
                                            << "/work/app/a" << true;
        QTest::newRow("of git") << ""
                                << "/work/app/.git" << false;
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
        const SyncWork work = planSync(rules, std::array{ChangedPath{"/work/app/x"}});
        QVERIFY(work.rebuild && work.copies.empty() && !work.restart);
    }
};

QTEST_GUILESS_MAIN(TestSyncRules)
#include "tst_sync_rules.moc"
