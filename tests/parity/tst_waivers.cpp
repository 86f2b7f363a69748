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
                        .value = std::string("true"),
                        .group = {},
                        .reason = {},
                        .origin = {}},
                       {.environment = "prod",
                        .state = model::State::Set,
                        .value = std::string("false"),
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
    void boundsOfAmountsHoldWhatTheyName_data();
    void boundsOfAmountsHoldWhatTheyName();
    void beyondItsBoundsAFindingGatesAndSaysSo();
    void boundsThatCannotBeAreErrors();
    void anExpiredWaiverCoversNothing();
    void aWaiverThatEndsSoonIsToldOf();
    void anUnusedWaiverIsToldOfWhereAllWasRead();
    void mistakesAreErrors();
    void theScoreIsAShareOfWhatWasMeasured();
    void belowAQuarterThereIsNoScore();
    void aBaselineKnowsAndShrinks();
    void aBaselineIsFingerprintsOnly();
    void theSentenceOfOneEnvironmentComparesNothing();
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

void TestWaivers::boundsOfAmountsHoldWhatTheyName_data()
{
    QTest::addColumn<QString>("dev");
    QTest::addColumn<QString>("prod");
    QTest::addColumn<QString>("min");
    QTest::addColumn<QString>("max");
    QTest::addColumn<QString>("ratio");
    QTest::addColumn<bool>("isCovered");
    QTest::newRow("within both") << "1"
                                 << "6"
                                 << "1"
                                 << "6"
                                 << "" << true;
    QTest::newRow("too many") << "1"
                              << "7"
                              << "1"
                              << "6"
                              << "" << false;
    QTest::newRow("too few") << "0"
                             << "6"
                             << "1"
                             << "6"
                             << "" << false;
    QTest::newRow("only a least") << "2"
                                  << "900"
                                  << "2"
                                  << ""
                                  << "" << true;
    QTest::newRow("sizes, spelt in two ways") << "512 MiB"
                                              << "1Gi"
                                              << ""
                                              << "1024Mi"
                                              << "" << true;
    QTest::newRow("a size too large") << "512Mi"
                                      << "1025Mi"
                                      << ""
                                      << "1Gi"
                                      << "" << false;
    QTest::newRow("m for minutes") << "30s"
                                   << "2m"
                                   << ""
                                   << "1h"
                                   << "" << true;
    QTest::newRow("m for megabytes") << "128m"
                                     << "512m"
                                     << ""
                                     << "1g"
                                     << "" << true;
    QTest::newRow("up to a ratio") << "2"
                                   << "8"
                                   << ""
                                   << ""
                                   << "4" << true;
    QTest::newRow("beyond a ratio") << "2"
                                    << "9"
                                    << ""
                                    << ""
                                    << "4" << false;
    QTest::newRow("a ratio to nothing") << "0"
                                        << "1"
                                        << ""
                                        << ""
                                        << "4" << false;
    QTest::newRow("no amount") << "2"
                               << "many"
                               << ""
                               << "6"
                               << "" << false;
    QTest::newRow("other kinds of amounts") << "2"
                                            << "30s"
                                            << ""
                                            << "6"
                                            << "" << false;
}

void TestWaivers::boundsOfAmountsHoldWhatTheyName()
{
    QFETCH(QString, dev);
    QFETCH(QString, prod);
    QFETCH(QString, min);
    QFETCH(QString, max);
    QFETCH(QString, ratio);
    Waiver bound = waiver("A", "2027-01-31");
    bound.min = min.toStdString();
    bound.max = max.toStdString();
    bound.ratio = ratio.toStdString();
    Finding judged = finding("feature-flag-drift", "A", Severity::Warning);
    judged.evidence.front().value = dev.toStdString();
    judged.evidence.back().value = prod.toStdString();
    QTEST(parity::covers(bound, judged), "isCovered");
    judged.evidence.back().group = "A"; // a secret's value is no amount
    QVERIFY(!parity::covers(bound, judged));
    judged.evidence.back() = {.environment = "prod", .reason = std::string("not there")};
    QVERIFY(!parity::covers(bound, judged));
}

void TestWaivers::beyondItsBoundsAFindingGatesAndSaysSo()
{
    Applied applied;
    applied.findings.front().evidence.front().value = std::string("2");
    applied.findings.front().evidence.back().value = std::string("12");
    Waiver bound = waiver("A", "2027-01-31");
    bound.max = "6";
    applied.diagnostics = parity::applyWaivers(
        std::vector<Waiver>{bound}, kToday, true, applied.findings, applied.outcomes);
    QVERIFY(!applied.findings.front().waiver.has_value());
    QVERIFY(applied.outcomes.front().outcome == Outcome::Fail);
    QVERIFY2(applied.findings.front().reason.english().find("prod has 12, more than 6") !=
                 std::string::npos,
             applied.findings.front().reason.english().c_str());
    QCOMPARE(applied.diagnostics.size(), std::size_t{1}); // exceeded, and not unused as well
    QVERIFY(applied.diagnostics.front().message.english().find("exceeded") != std::string::npos);
}

void TestWaivers::boundsThatCannotBeAreErrors()
{
    const auto mistakesWith = [](const char* min, const char* max, const char* ratio) {
        Waiver bound = waiver("A", "2027-01-31");
        bound.min = min;
        bound.max = max;
        bound.ratio = ratio;
        return parity::mistakesOf(std::vector<Waiver>{bound}, kToday).size();
    };
    QCOMPARE(mistakesWith("1", "6", "4.5"), std::size_t{0});
    QCOMPARE(mistakesWith("512Mi", "1Gi", ""), std::size_t{0});
    QCOMPARE(mistakesWith("6", "1", ""), std::size_t{1});
    QCOMPARE(mistakesWith("few", "", ""), std::size_t{1});
    QCOMPARE(mistakesWith("30s", "1Gi", ""), std::size_t{1});
    QCOMPARE(mistakesWith("", "", "0.5"), std::size_t{1});
    QCOMPARE(mistakesWith("", "", "twice"), std::size_t{1});
}

void TestWaivers::anExpiredWaiverCoversNothing()
{
    const Applied applied = apply(waiver("A", "2026-11-27"));
    QVERIFY(!applied.findings.front().waiver.has_value());
    QVERIFY(applied.findings.front().severity == Severity::Warning);
    QVERIFY(applied.findings.front().reason.english().find("2026-11-27") != std::string::npos);
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
    QVERIFY(mistakes[0].message.english().find("180") != std::string::npos);
    QVERIFY(mistakes[1].hint.english().find("feature-flag-drift") != std::string::npos);
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
    QCOMPARE(parity::countChecks(outcomes), (parity::CheckCounts{.all = 4, .made = 4, .held = 1}));
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
    QCOMPARE(parity::countChecks(outcomes), (parity::CheckCounts{.all = 5, .made = 1, .held = 1}));
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

void TestWaivers::theSentenceOfOneEnvironmentComparesNothing()
{
    parity::ParityReport report;
    report.environments = {{.name = "dev"}};
    QCOMPARE(parity::verdictSentence(report).english(),
             std::string("dev is the only environment here: there is nothing to compare it with."));
    report.counts.warning = 1;
    QCOMPARE(parity::verdictSentence(report).english(),
             std::string("dev is the only environment here; 1 finding in it matters."));
    report.counts.error = 2;
    QCOMPARE(parity::verdictSentence(report).english(),
             std::string("dev is the only environment here; 3 findings in it matter."));
    report.environments.push_back({.name = "prod"});
    QCOMPARE(parity::verdictSentence(report).english(),
             std::string("dev and prod differ in 3 ways that matter; 2 are errors."));
}

void TestWaivers::aBaselineIsFingerprintsOnly()
{
    const auto wrong = parity::parseBaseline("# x\napi/PORT\n", "b");
    QVERIFY(!wrong.has_value());
    QCOMPARE(wrong.error().where->line, 2);
}

QTEST_APPLESS_MAIN(TestWaivers)
#include "tst_waivers.moc"
