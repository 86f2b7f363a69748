// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/graph_layout.h"
#include "app/desktop/graph_model.h"

#include <QAbstractItemModelTester>
#include <QPointF>
#include <QtTest>

#include <set>

using namespace plumbline;
using namespace plumbline::desktop;

/// Services as a graph of what needs what.
class TestGraph : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everythingStandsRightOfWhatItNeeds()
    {
        const std::vector<GraphLink> links{{1, 0}, {2, 1}, {2, 0}, {3, 2}};
        const GraphLayout layout = layOutGraph(5, links);
        QCOMPARE(layout.columns, 4.0);
        for (std::size_t i = 0; i < links.size(); ++i) {
            QVERIFY(layout.nodes[links[i].from].column > layout.nodes[links[i].to].column);
            QVERIFY(layout.routes[i].front() == layout.nodes[links[i].from]);
            QVERIFY(layout.routes[i].back() == layout.nodes[links[i].to]);
        }
        QCOMPARE(layout.routes[2].size(), std::size_t(3)); // it passes a column by
        QCOMPARE(layout.nodes[4].column, 0.0);             // what nobody needs and needs nobody
    }

    void linksDoNotCrossWhereTheyNeedNot()
    {
        // Two chains that are named so that the order of names would cross them.
        const std::vector<GraphLink> links{{2, 1}, {3, 0}, {4, 3}, {5, 2}};
        QCOMPARE(crossingsOf(layOutGraph(6, links)), std::size_t(0));
    }

    void nothingStandsOnAnother()
    {
        std::vector<GraphLink> links; // 60 services, each needs a few of the earlier ones
        for (std::size_t i = 4; i < 60; ++i) {
            for (const std::size_t back : {1 + i % 3, 2 + i % 7, 4 + i % 11}) {
                if (back <= i)
                    links.push_back({i, i - back});
            }
        }
        const GraphLayout layout = layOutGraph(60, links);
        std::set<std::pair<double, double>> places;
        for (const GraphPoint& point : layout.nodes) {
            QVERIFY(point.row >= 0 && point.row < layout.rows);
            places.emplace(point.column, point.row);
        }
        QCOMPARE(places.size(), std::size_t(60));
        for (auto place = places.begin(); std::next(place) != places.end(); ++place) {
            const auto next = std::next(place);
            QVERIFY(next->first > place->first || next->second >= place->second + 1);
        }
        QVERIFY(layOutGraph(60, links) == layout);
    }

    void aCircleIsDrawnAllTheSame()
    {
        const GraphLayout layout = layOutGraph(2, {{0, 1}, {1, 0}});
        QCOMPARE(layout.routes.size(), std::size_t(2));
        QVERIFY(layout.nodes[0].column != layout.nodes[1].column);
    }

    void aServiceThatChangesItsStateStaysInItsPlace()
    {
        GraphModel model;
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<ServiceRow> services{
            {.name = "api", .state = "absent", .dependsOn = {"db"}},
            {.name = "db", .state = "absent"},
            {.name = "web", .state = "absent", .dependsOn = {"api", "no"}}};
        model.show(services);
        QCOMPARE(model.columns(), 3.0);
        QCOMPARE(model.routes().size(), 2); // one of a service that is not there cannot be drawn
        QCOMPARE(model.routes().constFirst().toMap().value("to").toString(), QStringLiteral("db"));
        QCOMPARE(model.rows()[1].column, 0.0);
        const QSignalSpy laidOut(&model, &GraphModel::laidOut);
        services[1].state = "healthy";
        model.show(services);
        QCOMPARE(laidOut.count(), 0);
        QCOMPARE(model.rows()[1].state, QStringLiteral("healthy"));
        QCOMPARE(model.rows()[2].column, 2.0);
    }

    void arrowsLeadToWhatLiesThere()
    {
        GraphModel model;
        model.show({{.name = "api", .dependsOn = {"cache", "db"}},
                    {.name = "cache"},
                    {.name = "db"},
                    {.name = "web", .dependsOn = {"api"}}});
        QCOMPARE(model.neighbour("api", 1, 0), QStringLiteral("web"));
        QVERIFY(model.neighbour("api", -1, 0) == u"cache" ||
                model.neighbour("api", -1, 0) == u"db");
        QCOMPARE(model.neighbour("web", 1, 0), QStringLiteral("web"));
        const QString upper = model.rows()[1].row < model.rows()[2].row ? "cache" : "db";
        const QString lower = upper == u"db" ? "cache" : "db";
        QCOMPARE(model.neighbour(upper, 0, 1), lower);
        QCOMPARE(model.neighbour(lower, 0, -1), upper);
        QCOMPARE(model.neighbour("none of them", 0, 1), QStringLiteral("api"));
    }
};

QTEST_GUILESS_MAIN(TestGraph)
#include "tst_graph.moc"
