// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/stack_events.h"
#include "core/workspace/stack_stats.h"
#include "tests/support/json_schema.h"

#include <QTest>

using namespace plumbline;
using namespace plumbline::test;
using namespace plumbline::workspace;

/// What stats and events print keeps to its schemas.
class TestLive : public QObject
{
    Q_OBJECT

private slots:

    void useKeepsToItsSchema()
    {
        ContainerUse measured{.service = "web", .container = "shop-web-1", .id = "abc"};
        measured.hasSample = true;
        measured.sample = {.cpuPercent = 12.5, .hasCpu = true, .memoryBytes = 4096, .pids = 3};
        const ContainerUse silent{.service = "db", .container = "shop-db-1", .id = "def"};
        const std::string json = renderUseJson("shop", {measured, silent});
        QCOMPARE(schemaComplaint("stats", json), std::string());
        QVERIFY2(json.find("\"cpuPercent\": 12.5") != std::string::npos, json.c_str());
        QVERIFY2(json.find("\"cpuPercent\": null") != std::string::npos, json.c_str());
    }

    void anEventIsOneLine()
    {
        const StackEvent died{"web",
                              {.type = "container",
                               .action = "die",
                               .detail = {},
                               .id = "abc",
                               .attributes = {{"name", "shop-web-1"}, {"exitCode", "137"}},
                               .timeNano = 1'767'323'045'678'000'000}};
        QCOMPARE(renderEventText(died),
                 std::string("2026-01-02T03:04:05.678Z container die shop-web-1, exit code 137\n"));
        const std::string json = renderEventJson(died);
        QCOMPARE(schemaComplaint("event", json), std::string());
        QCOMPARE(json.find('\n'), json.size() - 1);
        StackEvent made = died;
        made.event.attributes.erase("exitCode");
        made.event.action = "health_status";
        made.event.detail = "healthy";
        QCOMPARE(schemaComplaint("event", renderEventJson(made)), std::string());
        QCOMPARE(
            renderEventText(made),
            std::string("2026-01-02T03:04:05.678Z container health_status healthy shop-web-1\n"));
    }
};

QTEST_GUILESS_MAIN(TestLive)
#include "tst_live.moc"
