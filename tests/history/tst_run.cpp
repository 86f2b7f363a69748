// SPDX-License-Identifier: Apache-2.0
#include "core/history/run.h"
#include "tests/support/results.h"

#include <QTest>

using namespace plumbline;
using namespace plumbline::history;

namespace {

RunFinding finding(const std::string& fingerprint, Severity severity)
{
    RunFinding result;
    result.fingerprint = fingerprint;
    result.rule = "rule-" + fingerprint;
    result.severity = severity;
    return result;
}

std::string namesOf(const std::vector<RunFinding>& findings)
{
    std::string names;
    for (const RunFinding& one : findings)
        names += one.fingerprint + " ";
    return names;
}

} // namespace

class TestRun : public QObject
{
    Q_OBJECT

private slots:

    void aRunKeepsNoValue()
    {
        parity::ParityReport report;
        report.workspace = "shop";
        report.environments.resize(1);
        report.environments[0].name = "dev";
        parity::Finding& found = report.findings.emplace_back();
        found.fingerprint = "f";
        found.rule = "must-equal-differs";
        found.subject = "CURRENCY";
        found.message = std::string("CURRENCY is EUR in dev");
        found.evidence.emplace_back().value = std::string("EUR");
        found.waiver.emplace().reason = "EUR is fine";
        const Run run = runOf(report, "/srv/shop", "2026-11-28T09:00:00Z");
        QCOMPARE(run.findings.size(), std::size_t{1});
        QCOMPARE(run.findings[0].subject, std::string("CURRENCY"));
        QVERIFY(run.findings[0].isWaived);
        QCOMPARE(run.environments, std::vector<std::string>{"dev"});
        QCOMPARE(run.name, std::string("shop"));
    }

    void changesTellNewFixedAndOpenApart()
    {
        Run before;
        before.findings = {finding("a", Severity::Warning),
                           finding("b", Severity::Warning),
                           finding("c", Severity::Error)};
        Run after;
        after.findings = {finding("b", Severity::Error),
                          finding("d", Severity::Info),
                          finding("e", Severity::Error)};
        const Changes changes = changesBetween(before, after);
        QCOMPARE(namesOf(changes.added), std::string("e d ")); // the most severe first
        QCOMPARE(namesOf(changes.fixed), std::string("c a "));
        QCOMPARE(namesOf(changes.open), std::string("b "));
        QVERIFY(changes.open[0].severity == Severity::Error); // as it is now
    }

    void aWaiverFixesNothing()
    {
        Run before;
        before.findings = {finding("a", Severity::Warning)};
        Run after = before;
        after.findings[0].isWaived = true;
        QCOMPARE(namesOf(changesBetween(before, after).open), std::string("a "));
    }
};

QTEST_APPLESS_MAIN(TestRun)
#include "tst_run.moc"
