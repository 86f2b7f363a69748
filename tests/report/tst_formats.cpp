// SPDX-License-Identifier: Apache-2.0
#include "core/report/document.h"
#include "tests/report/sample_report.h"
#include "tests/support/json_schema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace plumbline;
using namespace plumbline::test;

namespace {

const report::ReportContext kContext{
    .generatedAt = "2026-11-28T09:00:00Z",
    .toolVersion = "0.1.0",
    .fixDiffs = {{"f-timezone-drift-TZ",
                  "--- a/prod.env\n+++ b/prod.env\n-TZ=Europe/Berlin\n+TZ=UTC\n"}},
    .past = {},
    .pathPrefix = "shops/one two/",
    .manifestFile = "plumbline.yaml"};

QJsonObject sarifRun(const parity::ParityReport& report)
{
    const std::string text = report::renderSarif(report, kContext);
    return QJsonDocument::fromJson(QByteArray::fromStdString(text))["runs"][0].toObject();
}

/// A report whose findings are `count` copies of one warning, and whose matrix has as many rows.
parity::ParityReport hugeReport(std::size_t count)
{
    parity::ParityReport report = sampleReport();
    const parity::Finding finding = report.findings.back();
    const parity::Row row = report.comparison.rows.front();
    for (std::size_t i = 0; i < count; ++i) {
        report.findings.push_back(finding);
        report.findings.back().fingerprint = "copy-" + std::to_string(i);
        report.comparison.rows.push_back(row);
        report.comparison.rows.back().verdict = parity::Verdict::Drift;
        report.diagnostics.push_back(report.diagnostics.front());
    }
    return report;
}

history::Run pastRun()
{
    history::Run run = history::runOf(sampleReport(), {}, "2026-11-02T08:00:00Z");
    run.score = 68;
    run.findings.erase(run.findings.begin());
    run.findings.push_back({.fingerprint = "z-gone", .rule = "gone"});
    return run;
}

} // namespace

class TestFormats : public QObject
{
    Q_OBJECT

private slots:
    void everyFormatIsTheSameForTheSameInput();
    void noFormatHoldsASecret();
    void sarifKeepsToItsSchema();
    void sarifShowsEveryResultInAFileOfTheRepository();
    void sarifSuppressesWhatIsWaived();
    void sarifCutsOffTheLeastAndSaysSo();
    void codeQualityLeavesOutWhatIsWaived();
    void junitCountsWhatItHolds();
    void junitHasNoCharacterThatXmlForbids();
    void findingsCsvHasNoFormula();
    void markdownSaysTheVerdictFirst();
    void markdownIsNeverTooLong();
    void markdownHasNoForeignMarkup();
    void htmlEscapesWhatValuesHold();
    void htmlAsksForNothing();
    void htmlDrawsTheTrend();
    void theOutlineTellsWhatChanged();
    void theOutlineLeavesOutWhatIsNotAskedFor();
};

void TestFormats::everyFormatIsTheSameForTheSameInput()
{
    const auto all = [] {
        const parity::ParityReport report = sampleReport();
        const report::ReportDocument document = report::outline(report, kContext);
        return report::renderSarif(report, kContext) + report::renderJunit(report, kContext) +
               report::renderFindingsCsv(report) + report::renderCodeQuality(report, kContext) +
               report::renderCheckJson(report, kContext) + report::renderMarkdown(document) +
               report::renderHtml(document);
    };
    QVERIFY(all() == all());
}

void TestFormats::noFormatHoldsASecret()
{
    const parity::ParityReport report = sampleReport();
    const report::ReportDocument document =
        report::outline(report, kContext, {.rows = report::Rows::All});
    for (const std::string& text : {report::renderSarif(report, kContext),
                                    report::renderJunit(report, kContext),
                                    report::renderFindingsCsv(report),
                                    report::renderCodeQuality(report, kContext),
                                    report::renderMarkdown(document),
                                    report::renderHtml(document)}) {
        QVERIFY(text.size() > 200);
        QVERIFY(text.find("hush-hush") == std::string::npos);
    }
}

void TestFormats::sarifKeepsToItsSchema()
{
    QCOMPARE(schemaComplaint("sarif-github", report::renderSarif(sampleReport(), kContext)),
             std::string());
    QCOMPARE(schemaComplaint("sarif-github", report::renderSarif({}, {})), std::string());
}

void TestFormats::sarifShowsEveryResultInAFileOfTheRepository()
{
    parity::ParityReport report = sampleReport();
    report.findings[0].evidence[0].origin.file = "/etc/elsewhere.env";
    report.findings[1].evidence[0].origin.file = "../outside.yaml";
    const QJsonArray results = sarifRun(report)["results"].toArray();
    QCOMPARE(results.size(), 6);
    const auto uriOf = [&](int index) {
        return results[index]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            .toString();
    };
    QCOMPARE(uriOf(0), QStringLiteral("shops/one%20two/plumbline.yaml"));
    QCOMPARE(uriOf(1), QStringLiteral("shops/outside.yaml")); // still below the repository's root
    QCOMPARE(uriOf(2), QStringLiteral("shops/one%20two/dev.env"));
    for (const QJsonValue& result : results) {
        const QJsonValue place = result["locations"][0]["physicalLocation"];
        QVERIFY(place["region"]["startLine"].toInt() >= 1);
        QVERIFY(!place["artifactLocation"]["uri"].toString().contains(' '));
        QVERIFY(!result["partialFingerprints"]["primaryLocationLineHash"].toString().isEmpty());
    }
}

void TestFormats::sarifSuppressesWhatIsWaived()
{
    int suppressed = 0;
    for (const QJsonValue& result : sarifRun(sampleReport())["results"].toArray()) {
        if (result["suppressions"].isArray()) {
            QVERIFY(result["suppressions"][0]["justification"].toString().contains("PAY-812"));
            ++suppressed;
        }
    }
    QCOMPARE(suppressed, 1);
}

void TestFormats::sarifCutsOffTheLeastAndSaysSo()
{
    const QJsonObject run = sarifRun(hugeReport(6000));
    QCOMPARE(run["results"].toArray().size(), 5000);
    QCOMPARE(run["results"][0]["level"].toString(), QStringLiteral("error"));
    const QString notes = QJsonDocument(run["invocations"].toArray()).toJson();
    QVERIFY(notes.contains("1006 further findings"));
}

void TestFormats::codeQualityLeavesOutWhatIsWaived()
{
    const std::string text = report::renderCodeQuality(sampleReport(), kContext);
    const QJsonArray list = QJsonDocument::fromJson(QByteArray::fromStdString(text)).array();
    QCOMPARE(list.size(), 5);
    QCOMPARE(list[0]["severity"].toString(), QStringLiteral("critical"));
    QVERIFY(!list[0]["location"]["path"].toString().isEmpty());
    QVERIFY(text.find("w-017") == std::string::npos);
}

void TestFormats::junitCountsWhatItHolds()
{
    const std::string text = report::renderJunit(sampleReport(), kContext);
    QXmlStreamReader xml(QByteArray::fromStdString(text));
    std::map<QString, int> seen;
    std::map<QString, int> told;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        ++seen[xml.name().toString()];
        if (xml.name() == QLatin1String("testsuites")) {
            for (const QXmlStreamAttribute& attribute : xml.attributes())
                told[attribute.name().toString()] = attribute.value().toInt();
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(told["tests"], seen["testcase"]);
    QCOMPARE(told["failures"], seen["failure"]);
    QCOMPARE(told["errors"], seen["error"]);
    QCOMPARE(told["skipped"], seen["skipped"]);
    QCOMPARE(seen["failure"], 4);    // the waived one and the remark do not fail
    QCOMPARE(seen["skipped"], 2);    // waived, not measured
    QCOMPARE(seen["error"], 1);      // the unreadable source
    QCOMPARE(seen["system-out"], 1); // the remark
}

void TestFormats::junitHasNoCharacterThatXmlForbids()
{
    parity::ParityReport report = sampleReport();
    report.findings[0].message =
        std::string("bell \x07, not UTF-8 \xFF\xC3, no character \xEF\xBF\xBE.");
    const std::string text = report::renderJunit(report, kContext);
    QXmlStreamReader xml(QByteArray::fromStdString(text));
    while (!xml.atEnd())
        xml.readNext();
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(text.find("bell \\x07") != std::string::npos);
    QVERIFY(text.find("\xEF\xBF\xBE") == std::string::npos);
}

void TestFormats::findingsCsvHasNoFormula()
{
    parity::ParityReport report = sampleReport();
    report.findings[0].message = std::string("=HYPERLINK(\"http://x\")");
    const std::string text = report::renderFindingsCsv(report);
    QVERIFY(text.starts_with("rule,factor,severity,status,service,subject,"));
    QVERIFY(text.find("\"'=HYPERLINK(\"\"http://x\"\")\"") != std::string::npos);
    QVERIFY(text.find(",waived,") != std::string::npos);
    QVERIFY(text.find(",w-017,2027-01-31,") != std::string::npos);
}

void TestFormats::markdownSaysTheVerdictFirst()
{
    const std::string text = report::renderMarkdown(report::outline(sampleReport(), kContext));
    QVERIFY(text.starts_with(
        "<!-- plumbline shop: dev staging prod -->\n### shop: dev, staging and prod\n\n✖ **"));
    QVERIFY(text.find("```diff\n--- a/prod.env\n") != std::string::npos);
    QVERIFY(text.find("Of the 5 findings in the baseline 1 is left; 4 are not in it.") !=
            std::string::npos);
    QVERIFY(text.find("<details><summary>1 waived</summary>") != std::string::npos);
}

void TestFormats::markdownIsNeverTooLong()
{
    parity::ParityReport report = hugeReport(5000);
    for (parity::Finding& finding : report.findings)
        finding.isNew = false;
    const std::string text =
        report::renderMarkdown(report::outline(report, kContext, {.rows = report::Rows::All}));
    QVERIFY2(text.size() < 65'536, std::to_string(text.size()).c_str());
    QVERIFY(QRegularExpression("… and \\d+ more findings\\.")
                .match(QString::fromStdString(text))
                .hasMatch());
    QCOMPARE(QString::fromStdString(text).count("<details>"),
             QString::fromStdString(text).count("</details>"));
}

void TestFormats::markdownHasNoForeignMarkup()
{
    const std::string text = report::renderMarkdown(report::outline(sampleReport(), kContext));
    QVERIFY(text.find("<script") == std::string::npos);
    QVERIFY(text.find("@team") == std::string::npos);
    QVERIFY(text.find("&lt;script&gt;") != std::string::npos);
}

void TestFormats::htmlEscapesWhatValuesHold()
{
    parity::ParityReport report = sampleReport();
    report.workspace = "</title><script>alert(2)</script>";
    const std::string text =
        report::renderHtml(report::outline(report, kContext, {.rows = report::Rows::All}));
    QVERIFY(text.find("<script>alert") == std::string::npos);
    QVERIFY(text.find("&lt;script&gt;alert(1)") != std::string::npos);
    QVERIFY(text.find("@team &lt;i&gt;") != std::string::npos);
}

void TestFormats::htmlAsksForNothing()
{
    const QString text =
        QString::fromStdString(report::renderHtml(report::outline(sampleReport(), kContext)));
    QVERIFY(text.contains("default-src 'none'; style-src 'sha256-"));
    for (const char* const word :
         {" src=", "url(", "@import", "http://", "https://", " style=", "onclick"})
        QVERIFY2(!text.contains(QLatin1String(word)) ||
                     (QLatin1String(word) == QLatin1String("https://") &&
                      text.contains("https://c.example/x")) ||
                     (QLatin1String(word) == QLatin1String("http://") &&
                      text.contains("http://localhost/x")),
                 word);
    QVERIFY(!text.contains("<link"));
}

void TestFormats::htmlDrawsTheTrend()
{
    report::ReportContext context = kContext;
    context.past = {pastRun(), pastRun()};
    const std::string text = report::renderHtml(report::outline(sampleReport(), context));
    QVERIFY(text.find("<svg class=\"trend\"") != std::string::npos);
    QVERIFY(text.find("The score over 3 comparisons") != std::string::npos);
    QVERIFY(text.find("The score is 4 higher than on 2026-11-02: 72, then 68.") !=
            std::string::npos);
}

void TestFormats::theOutlineTellsWhatChanged()
{
    report::ReportContext context = kContext;
    context.past = {pastRun()};
    const report::ReportDocument document = report::outline(sampleReport(), context);
    QCOMPARE(document.changes.size(), std::size_t{3});
    QCOMPARE(document.changes[1], std::string("Since then 1 new, 1 fixed, 5 still open."));
    QCOMPARE(document.trend.size(), std::size_t{2});
}

void TestFormats::theOutlineLeavesOutWhatIsNotAskedFor()
{
    report::ReportContext context = kContext;
    context.past = {pastRun()};
    const report::ReportDocument document = report::outline(
        sampleReport(),
        context,
        {.hasMatrix = false, .hasWaived = false, .hasNotMeasured = false, .hasTrend = false});
    QCOMPARE(document.matrix.rowCount, std::size_t{0});
    QVERIFY(document.waived.empty());
    QVERIFY(document.notMeasured.empty());
    QVERIFY(document.trend.empty());
    QCOMPARE(document.findings.size(), std::size_t{5});
    const std::string html = report::renderHtml(document);
    QVERIFY(html.find("id=\"matrix\"") == std::string::npos);
}

QTEST_APPLESS_MAIN(TestFormats)
#include "tst_formats.moc"
