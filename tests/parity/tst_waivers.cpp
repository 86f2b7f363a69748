// SPDX-License-Identifier: Apache-2.0
#include "core/parity/baseline.h"
#include "core/parity/score.h"
#include "core/parity/waiver.h"

#include <QTest>

using namespace plumbline;
using parity::Finding;
using parity::Outcome;
using parity::RuleOutcome;
using parity::Waiver;

namespace {

constexpr std::string_view kToday = "2026-11-28";

Finding finding(const std::string& rule, const std::string& subject, Severity severity)
{
    Finding result;
    result.rule = rule;
    result.subject = subject;
    result.service = "api";
    result.severity = severity;
    result.factor = parity::Factor::Config;
    result.environments = {"dev", "prod"};
    result.evidence = {{.environment = "dev",
                        .state = model::State::Set,
                        .value = "true",
                        .group = {},
                        .reason = {},
                        .origin = {}},
                       {.environment = "prod",
                        .state = model::State::Set,
                        .value = "false",
                        .group = {},
                        .reason = {},
                        .origin = {}}};
    result.fingerprint = std::string(31, 'a') + (subject == "A" ? "0" : "1");
    return result;
}

RuleOutcome outcome(Outcome what, Severity severity = Severity::Warning)
{
    RuleOutcome result;
    result.rule = "feature-flag-drift";
    result.factor = parity::Factor::Config;
    result.severity = severity;
    result.service = "api";
    result.subject = "A";
    result.environments = {"dev", "prod"};
    result.outcome = what;
    return result;
}

Waiver waiver(const std::string& subject, const std::string& expires)
{
    Waiver result;
    result.rule = "feature-flag-drift";
    result.subject = subject;
    result.reason = "staged rollout, PAY-812";
    result.expires = expires;
    return result;
}

struct Applied
{
    std::vector<Finding> findings{finding("feature-flag-drift", "A", Severity::Warning)};
    std::vector<RuleOutcome> outcomes{outcome(Outcome::Fail)};
    std::vector<Diagnostic> diagnostics;
};

Applied apply(const Waiver& one, bool isComplete = true)
{
    Applied result;
    result.diagnostics = parity::applyWaivers(
        std::vector<Waiver>{one}, kToday, isComplete, result.findings, result.outcomes);
    return result;
}

} // namespace

class TestWaivers : public QObject
{
    Q_OBJECT

private slots:
    void datesAreDays();
    void aWaivedFindingStaysVisible();
    void subjectsMayHoldStars();
    void boundsLetOtherDriftThrough();
    void anExpiredWaiverCoversNothing();
    void aWaiverThatEndsSoonIsToldOf();
    void anUnusedWaiverIsToldOfWhereAllWasRead();
    void mistakesAreErrors();
    void theScoreIsAShareOfWhatWasMeasured();
    void belowAQuarterThereIsNoScore();
    void aBaselineKnowsAndShrinks();
    void aBaselineIsFingerprintsOnly();
};

void TestWaivers::datesAreDays()
{
    QCOMPARE(parity::daysBetween("2026-11-28", "2027-01-31"), std::optional(64));
    QCOMPARE(parity::daysBetween("2026-11-28", "2026-02-30"), std::nullopt);
    QCOMPARE(parity::daysBetween("2026-11-28", "soon"), std::nullopt);
    QCOMPARE(parity::dateAfter("2026-12-31", 1), std::string("2027-01-01"));
}

void TestWaivers::aWaivedFindingStaysVisible()
{
    const Applied applied = apply(waiver("A", "2027-01-31"));
    QCOMPARE(applied.findings.size(), std::size_t{1});
    QVERIFY(applied.findings.front().waiver.has_value());
    QCOMPARE(applied.findings.front().waiver->daysLeft, 64);
    QVERIFY(applied.outcomes.front().outcome == Outcome::Waived);
    QVERIFY(applied.diagnostics.empty());
    const parity::FindingCounts counts = parity::countFindings(applied.findings, applied.outcomes);
    QCOMPARE(counts.warning, 0);
    QCOMPARE(counts.waived, 1);
}

void TestWaivers::subjectsMayHoldStars()
{
    for (const char* subject : {"*", "env:A", "api/A", "api/*"})
        QVERIFY2(apply(waiver(subject, "2027-01-31")).findings.front().waiver.has_value(), subject);
    for (const char* subject : {"B", "web/A", "A*B"})
        QVERIFY2(!apply(waiver(subject, "2027-01-31")).findings.front().waiver.has_value(),
                 subject);
    Waiver other = waiver("A", "2027-01-31");
    other.environments = {"dev", "staging"};
    QVERIFY(!apply(other).findings.front().waiver.has_value());
}

void TestWaivers::boundsLetOtherDriftThrough()
{
    Waiver bound = waiver("A", "2027-01-31");
    bound.allow = {{"dev", "true"}, {"prod", "false"}};
    QVERIFY(apply(bound).findings.front().waiver.has_value());
    bound.allow["prod"] = "true";
    QVERIFY(!apply(bound).findings.front().waiver.has_value());
}

void TestWaivers::anExpiredWaiverCoversNothing()
{
    const Applied applied = apply(waiver("A", "2026-11-27"));
    QVERIFY(!applied.findings.front().waiver.has_value());
    QVERIFY(applied.findings.front().severity == Severity::Warning);
    QVERIFY(applied.findings.front().reason.find("2026-11-27") != std::string::npos);
    QVERIFY(applied.diagnostics.front().severity == Severity::Warning);
}

void TestWaivers::aWaiverThatEndsSoonIsToldOf()
{
    const Applied applied = apply(waiver("A", "2026-12-05"));
    QVERIFY(applied.findings.front().waiver.has_value());
    QVERIFY(applied.diagnostics.front().severity == Severity::Info);
}

void TestWaivers::anUnusedWaiverIsToldOfWhereAllWasRead()
{
    QCOMPARE(apply(waiver("B", "2027-01-31")).diagnostics.size(), std::size_t{1});
    QCOMPARE(apply(waiver("B", "2027-01-31"), false).diagnostics.size(), std::size_t{0});
}

void TestWaivers::mistakesAreErrors()
{
    std::vector<Waiver> waivers{waiver("A", "2027-12-31"), waiver("A", "2027-01-31")};
    waivers[1].rule = "feature-flag-drft";
    const std::vector<Diagnostic> mistakes = parity::mistakesOf(waivers, kToday);
    QCOMPARE(mistakes.size(), std::size_t{2});
    QVERIFY(mistakes[0].message.find("180") != std::string::npos);
    QVERIFY(mistakes[1].hint.find("feature-flag-drift") != std::string::npos);
    QVERIFY(parity::mistakesOf(std::vector<Waiver>{waiver("A", "2027-01-31")}, kToday).empty());
}

void TestWaivers::theScoreIsAShareOfWhatWasMeasured()
{
    // 5 of 5+2+1: an error passes, a warning fails, a waived warning counts half against it.
    const std::vector<RuleOutcome> outcomes{outcome(Outcome::Pass, Severity::Error),
                                            outcome(Outcome::Fail),
                                            outcome(Outcome::Waived),
                                            outcome(Outcome::Fail, Severity::Info)};
    QCOMPARE(parity::scoreOf(outcomes), (parity::Score{.value = 62, .coverage = 100}));
    const auto factors = parity::factorResults({}, outcomes);
    QCOMPARE(factors.size(), std::size_t{12});
    QCOMPARE(factors[2].score, std::optional(62));
    QVERIFY(factors[0].status == parity::FactorStatus::NotMeasured);
    QCOMPARE(factors[0].score, std::nullopt);
}

void TestWaivers::belowAQuarterThereIsNoScore()
{
    std::vector<RuleOutcome> outcomes(4, outcome(Outcome::NotMeasured));
    outcomes.push_back(outcome(Outcome::Pass));
    QCOMPARE(parity::scoreOf(outcomes), (parity::Score{.value = std::nullopt, .coverage = 20}));
    QCOMPARE(parity::scoreOf({}), parity::Score{});
}

void TestWaivers::aBaselineKnowsAndShrinks()
{
    parity::ParityReport report;
    report.findings = {finding("feature-flag-drift", "A", Severity::Warning),
                       finding("feature-flag-drift", "B", Severity::Warning)};
    const auto first = parity::parseBaseline(parity::renderBaseline(report, nullptr), "b");
    QVERIFY(first.has_value());
    QCOMPARE(first->began, 2);
    report.findings.erase(report.findings.begin());
    report.findings.push_back(finding("type-change", "C", Severity::Error));
    report.findings.back().fingerprint = std::string(32, 'c');
    parity::applyBaseline(report, *first, "b");
    QVERIFY(!report.findings[0].isNew);
    QVERIFY(report.findings[1].isNew);
    QCOMPARE(report.baseline->total, 2);
    QCOMPARE(report.baseline->left, 1);
    QCOMPARE(report.baseline->added, 1);
    const auto second = parity::parseBaseline(parity::renderBaseline(report, &*first), "b");
    QCOMPARE(second->began, 2);
    QCOMPARE(second->fingerprints.size(), std::size_t{1});
}

void TestWaivers::aBaselineIsFingerprintsOnly()
{
    const auto wrong = parity::parseBaseline("# x\napi/PORT\n", "b");
    QVERIFY(!wrong.has_value());
    QCOMPARE(wrong.error().where->line, 2);
}

QTEST_APPLESS_MAIN(TestWaivers)
#include "tst_waivers.moc"
