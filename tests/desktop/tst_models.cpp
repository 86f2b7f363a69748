// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/diagnostic_model.h"
#include "app/desktop/failure_model.h"
#include "app/desktop/recent_model.h"
#include "app/desktop/service_model.h"
#include "app/desktop/step_model.h"

#include <QAbstractItemModelTester>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

using namespace plumbline;
using namespace plumbline::desktop;

namespace {

constexpr auto kStrict = QAbstractItemModelTester::FailureReportingMode::QtTest;

stack::Plan planOf(const std::vector<std::string>& objects)
{
    stack::Plan plan{.project = "shop"};
    for (const std::string& object : objects)
        plan.steps.push_back({.id = static_cast<int>(plan.steps.size()) + 1,
                              .action = stack::CreateVolume{},
                              .object = object,
                              .cause = {.text = phrase("no such volume yet")}});
    return plan;
}

stack::ContainerState
container(const std::string& state, const std::string& health, int exitCode = 0)
{
    return {.id = state + health,
            .name = "shop-web-1",
            .service = "web",
            .state = state,
            .health = health,
            .exitCode = exitCode};
}

QVariant first(const QAbstractItemModel& model, int role)
{
    return model.data(model.index(0, 0), role);
}

} // namespace

class TestModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(m_config.isValid());
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_config.path());
        QCoreApplication::setOrganizationName("plumbline-tests");
        QCoreApplication::setApplicationName("models");
    }

    void aPlanShowsItsStepsWithTheirCauses()
    {
        StepModel model;
        const QAbstractItemModelTester tester(&model, kStrict);
        model.setPlan(planOf({"volume a", "volume b"}));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(first(model, StepModel::ObjectRole).toString(), QStringLiteral("volume a"));
        QCOMPARE(first(model, StepModel::CauseRole).toString(),
                 QStringLiteral("no such volume yet"));
        QCOMPARE(first(model, StepModel::StateRole).toString(), QStringLiteral("pending"));
    }

    void stepsMoveWithTheEvents()
    {
        StepModel model;
        const QAbstractItemModelTester tester(&model, kStrict);
        model.setPlan(planOf({"volume a", "volume b", "volume c"}));
        model.apply(stack::StepStarted{1});
        QCOMPARE(first(model, StepModel::StateRole).toString(), QStringLiteral("running"));
        model.apply(stack::StepProgress{
            1,
            phrase("Downloading"),
            engine::PullProgress{"postgres:15", {{"layer", "Downloading", 25, 100}}, ""}});
        QCOMPARE(first(model, StepModel::FractionRole).toDouble(), 0.25);
        model.apply(stack::StepFinished{1, std::chrono::milliseconds(1200), {}});
        model.apply(stack::StepFailed{
            2, std::chrono::milliseconds(5), Error{ErrorCode::Internal, phrase("disk full")}});
        model.finish({.notRun = {3}});
        QCOMPARE(first(model, StepModel::StateRole).toString(), QStringLiteral("done"));
        QCOMPARE(first(model, StepModel::ElapsedRole).toLongLong(), 1200);
        QCOMPARE(model.data(model.index(1, 0), StepModel::StateRole).toString(),
                 QStringLiteral("failed"));
        QCOMPARE(model.data(model.index(1, 0), StepModel::ProgressRole).toString(),
                 QStringLiteral("disk full"));
        QCOMPARE(model.data(model.index(2, 0), StepModel::StateRole).toString(),
                 QStringLiteral("skipped"));
        QCOMPARE(model.finished(), 2);
    }

    void anotherPlanReplacesTheRowsThatDiffer_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("after");
        QTest::newRow("grows") << QStringList{"a"} << QStringList{"a", "b", "c"};
        QTest::newRow("shrinks") << QStringList{"a", "b", "c"} << QStringList{"a"};
        QTest::newRow("empties") << QStringList{"a", "b"} << QStringList{};
        QTest::newRow("changes") << QStringList{"a", "b", "c"} << QStringList{"x", "b", "y"};
    }

    void anotherPlanReplacesTheRowsThatDiffer()
    {
        QFETCH(QStringList, before);
        QFETCH(QStringList, after);
        const auto strings = [](const QStringList& list) {
            std::vector<std::string> texts;
            for (const QString& text : list)
                texts.push_back(text.toStdString());
            return texts;
        };
        StepModel model;
        const QAbstractItemModelTester tester(&model, kStrict);
        model.setPlan(planOf(strings(before)));
        model.setPlan(planOf(strings(after)));
        QStringList shown;
        for (int row = 0; row < model.rowCount(); ++row)
            shown.append(model.data(model.index(row, 0), StepModel::ObjectRole).toString());
        QCOMPARE(shown, after);
    }

    void aServiceShowsTheStateOfItsWorstContainer_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("health");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("shown");
        QTest::newRow("healthy") << "running"
                                 << "healthy" << 0 << "healthy";
        QTest::newRow("no check") << "running"
                                  << "" << 0 << "running";
        QTest::newRow("starting") << "running"
                                  << "starting" << 0 << "starting";
        QTest::newRow("unhealthy") << "running"
                                   << "unhealthy" << 0 << "unhealthy";
        QTest::newRow("done") << "exited"
                              << "" << 0 << "completed";
        QTest::newRow("failed") << "exited"
                                << "" << 3 << "failed";
        QTest::newRow("restarting") << "restarting"
                                    << "" << 1 << "restarting";
    }

    void aServiceShowsTheStateOfItsWorstContainer()
    {
        QFETCH(QString, state);
        QFETCH(QString, health);
        QFETCH(int, exitCode);
        QFETCH(QString, shown);
        ServiceModel model;
        const QAbstractItemModelTester tester(&model, kStrict);
        stack::ContainerState well = container("running", "healthy");
        well.id = "other";
        const stack::StackState stack{
            .project = "shop",
            .services = {
                {.name = "web",
                 .containers = {well,
                                container(state.toStdString(), health.toStdString(), exitCode)}}}};
        model.show({}, stack, "unix:///run/docker.sock");
        QCOMPARE(model.rowCount(), 1);
        const bool isWell = shown == "healthy" || shown == "running" || shown == "completed";
        QCOMPARE(first(model, ServiceModel::StateRole).toString(),
                 isWell ? QStringLiteral("healthy") : shown);
        QCOMPARE(model.well(), isWell ? 1 : 0);
        QCOMPARE(first(model, ServiceModel::ReplicasRole).toInt(), 2);
    }

    void aBackingServiceStandsBesideThatOfProduction_data()
    {
        QTest::addColumn<std::optional<bool>>("isOther");
        QTest::addColumn<QString>("shown");
        QTest::newRow("another") << std::optional(true) << "≠ prod 14.9";
        QTest::newRow("the same") << std::optional(false) << "= prod 14.9";
        QTest::newRow("cannot be told") << std::optional<bool>() << "prod 14.9";
    }

    void aBackingServiceStandsBesideThatOfProduction()
    {
        QFETCH(std::optional<bool>, isOther);
        QFETCH(QString, shown);
        ServiceModel model;
        const QAbstractItemModelTester tester(&model, kStrict);
        const stack::StackState stack{.project = "shop",
                                      .services = {{.name = "db", .containers = {}}}};
        model.show({},
                   stack,
                   "unix:///run/docker.sock",
                   {{"db",
                     {{.environment = "staging", .product = "PostgreSQL", .version = "15"},
                      {.environment = "prod",
                       .isProduction = true,
                       .product = "Amazon RDS for PostgreSQL",
                       .version = "14.9",
                       .isOther = isOther}}},
                    {"gone", {{.environment = "prod", .isProduction = true}}}});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(first(model, ServiceModel::InProductionRole).toString(), shown);
        QCOMPARE(first(model, ServiceModel::IsOtherRole).toBool(), isOther.value_or(false));
        const QStringList elsewhere{"staging has PostgreSQL 15",
                                    "prod has Amazon RDS for PostgreSQL 14.9"};
        QCOMPARE(first(model, ServiceModel::ElsewhereRole).toStringList(), elsewhere);
    }

    void declaredAndRunningServicesStandSideBySide()
    {
        compose::Project project;
        project.services["api"] = {.name = "api", .image = "busybox:1"};
        ServiceModel model;
        const QAbstractItemModelTester tester(&model, kStrict);
        model.show(
            project, {.services = {{.name = "web", .containers = {container("running", "")}}}}, "");
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(first(model, ServiceModel::NameRole).toString(), QStringLiteral("api"));
        QCOMPARE(first(model, ServiceModel::StateRole).toString(), QStringLiteral("absent"));
        ServiceModel one;
        const QAbstractItemModelTester oneTester(&one, kStrict);
        one.showOnly(model, "web");
        QCOMPARE(one.rowCount(), 1);
        QVERIFY(!first(one, ServiceModel::IsDeclaredRole).toBool());
        QVERIFY(first(one, ServiceModel::IsRunningRole).toBool());
        one.showOnly(model, "nobody");
        QCOMPARE(one.rowCount(), 0);
    }

    void onlyPortsOfALocalEngineBecomeLinks()
    {
        stack::ContainerState web = container("running", "");
        web.ports = {
            {.hostIp = "0.0.0.0", .privatePort = 80, .publicPort = 8080, .protocol = "tcp"},
            {.hostIp = "::", .privatePort = 80, .publicPort = 8080, .protocol = "tcp"}};
        const stack::StackState stack{.services = {{.name = "web", .containers = {web}}}};
        ServiceModel model;
        model.show({}, stack, "unix:///run/docker.sock");
        QCOMPARE(first(model, ServiceModel::LinksRole).toStringList(),
                 QStringList{"http://localhost:8080"});
        QCOMPARE(first(model, ServiceModel::PortsRole).toStringList().size(), 1);
        model.show({}, stack, "tcp://10.0.0.7:2375");
        QVERIFY(first(model, ServiceModel::LinksRole).toStringList().isEmpty());
    }

    void aFailureCarriesItsEvidence()
    {
        FailureModel model;
        const QAbstractItemModelTester tester(&model, kStrict);
        stack::Failure failure{.service = "db",
                               .error = {ErrorCode::Internal, phrase("db is unhealthy")},
                               .probeCommand = {"CMD-SHELL", "pg_isready"},
                               .logTail = {"FATAL: no space"},
                               .exitCode = 137};
        failure.probes = {{.exitCode = 2, .output = "no response\n"}};
        model.setFailures({failure});
        QCOMPARE(first(model, FailureModel::ProbeRole).toString(), QStringLiteral("pg_isready"));
        QCOMPARE(first(model, FailureModel::ProbesRole).toStringList(),
                 QStringList{"exit 2: no response"});
        QCOMPARE(first(model, FailureModel::LogRole).toStringList(),
                 QStringList{"FATAL: no space"});
        QVERIFY(first(model, FailureModel::ExitRole).toString().contains("SIGKILL"));
        model.setError({ErrorCode::Conflict, phrase("name in use"), phrase("rename it")});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(first(model, FailureModel::HintRole).toString(), QStringLiteral("rename it"));
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void diagnosticsShowTheirPlace()
    {
        DiagnosticModel model;
        const QAbstractItemModelTester tester(&model, kStrict);
        model.setDiagnostics({{.severity = Severity::Error,
                               .message = phrase("no such service"),
                               .hint = phrase("did you mean db?"),
                               .where = {.file = "compose.yaml", .line = 4, .column = 7}}});
        QCOMPARE(first(model, DiagnosticModel::PlaceRole).toString(),
                 QStringLiteral("compose.yaml:4:7"));
        QCOMPARE(first(model, DiagnosticModel::SeverityRole).toString(), QStringLiteral("error"));
    }

    void recentWorkspacesAreKeptNewestFirst()
    {
        QSettings().clear();
        const QTemporaryDir one;
        const QTemporaryDir two;
        const QDateTime when(QDate(2026, 11, 23), QTime(8, 0));
        {
            RecentModel model;
            const QAbstractItemModelTester tester(&model, kStrict);
            model.remember(one.path(), "one", when);
            model.remember(two.path(), "two", when);
            model.remember(one.path(), "one", when.addSecs(60));
            model.setVerdict(one.path(), "all well");
            QCOMPARE(model.rowCount(), 2);
        }
        RecentModel again;
        QCOMPARE(again.rowCount(), 2);
        QCOMPARE(first(again, RecentModel::FolderRole).toString(), one.path());
        QCOMPARE(first(again, RecentModel::VerdictRole).toString(), QStringLiteral("all well"));
        again.forget(one.path());
        QCOMPARE(RecentModel().rowCount(), 1);
    }

private:
    QTemporaryDir m_config;
};

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
