// SPDX-License-Identifier: Apache-2.0
#include "core/parity/gaps.h"
#include "tests/parity/rule_cases.h"

#include <QTest>

using namespace plumbline;
using namespace plumbline::test;

namespace {

constexpr const char* kNow = "2026-11-28T12:00:00Z";

/// dev is at the head, staging runs what prod lacks two of, prod waits for twelve days.
model::Delivery delivery()
{
    model::Delivery result;
    result.mainBranch = "origin/main";
    for (const char* name : {"dev", "staging", "prod"}) {
        model::DeployedCommit deployed;
        deployed.environment = name;
        deployed.commit = std::string(40, name[0]);
        deployed.ahead = 0;
        deployed.behind = 0;
        result.environments.push_back(deployed);
    }
    result.environments[2].behind = 4;
    result.environments[2].oldestWaiting = "2026-11-16T14:00:00+02:00";
    result.gaps = {{.from = "dev", .to = "staging", .ahead = 0, .behind = 2},
                   {.from = "dev", .to = "prod", .ahead = 0, .behind = 4},
                   {.from = "staging", .to = "prod", .ahead = 1, .behind = 3}};
    const auto release = [](const char* by, std::vector<std::string> authors) {
        model::Release one;
        one.at = "2026-11-20T00:00:00Z";
        one.by = by;
        one.authors = std::move(authors);
        one.authoredAt = {"2026-11-18T00:00:00Z", "2026-11-16T00:00:00Z"};
        return one;
    };
    result.releases = {release("Ada", {"Ada", "Grace"}),
                       release("Grace", {"Ada"}),
                       release("release[bot]", {"Ada"}),
                       release("Linus", {"Ada"})};
    return result;
}

RuleCase caseOf(const model::Delivery& known)
{
    RuleCase given{{environment("dev", {service("api")}),
                    environment("staging", {service("api")}),
                    environment("prod", {service("api")})}};
    given.evidence.delivery = &known;
    given.evidence.now = kNow;
    return given;
}

} // namespace

/// The three gaps and the rules of factor X about them.
class TestGaps : public QObject
{
    Q_OBJECT

private slots:
    void timesHaveZones();
    void agesWeigh();
    void workThatWaitsIsAFinding();
    void stagingBehindProductionIsAnError();
    void deployersAreASharesAndNoNames();
    void figuresSayHowTheyWereFound();
    void platformsAndSources();
};

void TestGaps::timesHaveZones()
{
    QCOMPARE(parity::secondsOf("1970-01-02"), std::optional(86400.0));
    QCOMPARE(parity::secondsOf("1970-01-01T02:00:00+02:00"), std::optional(0.0));
    QCOMPARE(parity::secondsOf("1969-12-31T22:30:00-01:30"), std::optional(0.0));
    QCOMPARE(parity::secondsOf("yesterday"), std::nullopt);
}

void TestGaps::agesWeigh()
{
    QVERIFY(parity::severityOfAge(0.5) == Severity::Info);
    QVERIFY(parity::severityOfAge(8) == Severity::Warning);
    QVERIFY(parity::severityOfAge(30) == Severity::Error);
}

void TestGaps::workThatWaitsIsAFinding()
{
    const model::Delivery known = delivery();
    QCOMPARE(
        outcomesOf("time-gap", caseOf(known)),
        std::string("fail warning undeployed age prod: 4 commits of origin/main wait for prod, "
                    "the oldest since 12 days\n"));
    model::Delivery unknown = known;
    unknown.environments[2].behind.reset();
    unknown.environments[2].reason = phrase("the repository here does not know the commit of prod");
    QVERIFY(outcomesOf("time-gap", caseOf(unknown)).starts_with("not-measured"));
}

void TestGaps::stagingBehindProductionIsAnError()
{
    const model::Delivery known = delivery();
    QCOMPARE(
        outcomesOf("env-behind-prod", caseOf(known)),
        std::string("pass commits dev,prod\n"
                    "fail error commits prod,staging: staging lacks 1 commit that prod runs\n"));
    QCOMPARE(judged({"env-revision-gap"}, caseOf(known)).findings.size(), std::size_t{3});
}

void TestGaps::deployersAreASharesAndNoNames()
{
    const model::Delivery known = delivery();
    // Of three releases whose deployer is a person, one was made by an author.
    const std::string text = outcomesOf("personnel-gap", caseOf(known));
    QVERIFY(text.starts_with("fail info releases"));
    QVERIFY(text.find("1 of the last 3") != std::string::npos);
    for (const char* name : {"Ada", "Grace", "Linus"})
        QVERIFY(text.find(name) == std::string::npos);
    const std::map<std::string, std::string> deployers{{"release[bot]", "Ada"}, {"Linus", "Ada"}};
    RuleCase mapped = caseOf(known);
    mapped.evidence.deployers = &deployers;
    QVERIFY(outcomesOf("personnel-gap", mapped).starts_with("pass"));
}

void TestGaps::figuresSayHowTheyWereFound()
{
    const model::Delivery known = delivery();
    const RuleCase given = caseOf(known);
    std::vector<parity::JudgedEnvironment> environments;
    for (const model::Environment& one : given.environments)
        environments.push_back({.environment = &one, .role = model::roleOfName(one.name)});
    const parity::Alignment alignment = parity::align(given.environments, {});
    const parity::Comparison comparison = compared(given.environments);
    const parity::RuleInput input(environments, alignment, comparison, given.evidence);
    const parity::Gaps gaps = parity::measureGaps(input);
    const auto figureOf = [&](const std::string& name) {
        for (const parity::GapFigure& figure : gaps.time) {
            if (figure.name == name &&
                (figure.environments.empty() || figure.environments.front() == "prod"))
                return figure;
        }
        return parity::GapFigure{};
    };
    QCOMPARE(figureOf("undeployed age").value, std::optional(12.0));
    QCOMPARE(figureOf("commits behind main").value, std::optional(4.0));
    QCOMPARE(figureOf("commits ahead of main").value, std::optional(0.0));
    QCOMPARE(figureOf("lead time").value, std::optional(3.0));
    QCOMPARE(gaps.personnel.front().value, std::optional(33.0));
    QCOMPARE(gaps.tools.size(), std::size_t{1});
}

void TestGaps::platformsAndSources()
{
    RuleCase given = caseOf(delivery());
    given.evidence.delivery = nullptr;
    std::vector<parity::EnvironmentStatus> statuses(3);
    statuses[0].sources = {
        {.kind = "compose", .what = "compose.yaml", .isReadable = true, .reason = {}}};
    statuses[2].sources = {
        {.kind = "kubernetes", .what = "k8s", .isReadable = false, .reason = phrase("forbidden")}};
    statuses[2].capturedAt = "2026-10-01T00:00:00Z";
    given.evidence.statuses = statuses;
    QVERIFY(faultsOf("orchestrator-gap", given).starts_with("fail info orchestrator"));
    QCOMPARE(faultsOf("environment-not-readable", given),
             std::string("fail warning kubernetes k8s prod: kubernetes k8s of prod could not be "
                         "read\n"));
    QVERIFY(faultsOf("evidence-stale", given).starts_with("fail warning snapshot prod"));
}

QTEST_APPLESS_MAIN(TestGaps)
#include "tst_gaps.moc"
