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

    void aRebuildTakesThePlaceOfTheRest()
    {
        const std::array rules{ruleOf(WatchAction::SyncRestart), ruleOf(WatchAction::Rebuild)};
        const SyncWork work = planSync(rules, std::array{ChangedPath{"/work/app/x"}});
        QVERIFY(work.rebuild && work.copies.empty() && !work.restart);
    }
};

QTEST_GUILESS_MAIN(TestSyncRules)
#include "tst_sync_rules.moc"
