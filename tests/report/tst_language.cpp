// SPDX-License-Identifier: Apache-2.0
#include "core/report/document.h"
#include "tests/report/foreign_language.h"
#include "tests/report/sample_report.h"

#include <QRegularExpression>
#include <QTest>

using namespace plumbline;
using namespace plumbline::test;

namespace {

report::ReportContext context()
{
    report::ReportContext context;
    context.generatedAt = "2026-11-28T09:00:00Z";
    context.toolVersion = "0.1.0";
    context.fixDiffs = {{"f-timezone-drift-TZ", "-TZ=Europe/Berlin\n+TZ=UTC\n"}};
    for (int i = 0; i < 3; ++i)
        context.past.push_back(
            history::runOf(sampleReport(), {}, "2026-11-1" + std::to_string(i) + "T08:00:00Z"));
    context.past.back().score = 60;
    return context;
}

report::ReportDocument foreignDocument(const parity::ParityReport& report)
{
    return report::outline(
        report, context(), {.rows = report::Rows::All, .language = foreignLanguage()});
}

/// What a person reads in a page: its texts, and those of attributes that are read aloud or shown.
QString readIn(QString html)
{
    static const QRegularExpression kUnread(QStringLiteral("<(style|script)>.*?</\\1>|<!--.*?-->"),
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression kSaid(
        QStringLiteral(" (?:title|aria-label|data-all|data-shown)=\"([^\"]*)\""));
    static const QRegularExpression kMarkup(QStringLiteral("<[^>]*>|&#?\\w+;"));
    html.remove(kUnread);
    QString text;
    auto attributes = kSaid.globalMatch(html);
    while (attributes.hasNext())
        text += attributes.next().captured(1) + '\n';
    text += html.replace(kMarkup, QStringLiteral(" "));
    return text.remove(QStringLiteral("&amp;"));
}

} // namespace

/// A report in another language is in it as a whole.
class TestLanguage : public QObject
{
    Q_OBJECT

private slots:
    void htmlIsWhole();
    void markdownIsWhole();
    void aCommentThatIsCutOffSaysSo();
    void namesAndValuesStay();
    void filtersFindTheSameInEveryLanguage();
    void numbersAndMomentsAreTheReaders();
    void whatProgramsReadStaysEnglish();
    void aLanguageSaysWhatIsInside();
};

void TestLanguage::htmlIsWhole()
{
    const std::string html = report::renderHtml(foreignDocument(sampleReport()));
    QVERIFY(html.find("<html lang=\"ru\">") != std::string::npos);
    const QString text = readIn(QString::fromStdString(html));
    QVERIFY(text.contains(QString::fromStdString(foreign("The twelve factors"))));
    const QStringList english = wordsLeftEnglish(text, sampleReport());
    QVERIFY2(english.isEmpty(), qPrintable(english.join(' ')));
}

void TestLanguage::markdownIsWhole()
{
    QString text = QString::fromStdString(report::renderMarkdown(foreignDocument(sampleReport())));
    text.remove(QStringLiteral("```diff"));
    const QStringList english = wordsLeftEnglish(readIn(text), sampleReport());
    QVERIFY2(english.isEmpty(), qPrintable(english.join(' ')));
}

void TestLanguage::aCommentThatIsCutOffSaysSo()
{
    parity::ParityReport report = sampleReport();
    for (int i = 0; i < 1000; ++i) {
        report.findings.push_back(report.findings.back());
        report.diagnostics.push_back(report.diagnostics.back());
        report.outcomes.push_back(report.outcomes.back());
        report.gaps.tools.push_back(report.gaps.tools.back());
        report.comparison.rows.push_back(report.comparison.rows.back());
    }
    QString text = QString::fromStdString(report::renderMarkdown(foreignDocument(report)));
    text.remove(QStringLiteral("```diff"));
    QVERIFY(text.count(QStringLiteral("… ")) > 3);
    const QStringList english = wordsLeftEnglish(readIn(text), report);
    QVERIFY2(english.isEmpty(), qPrintable(english.join(' ')));
}

void TestLanguage::namesAndValuesStay()
{
    const std::string html = report::renderHtml(foreignDocument(sampleReport()));
    for (const char* const name : {"shop: dev, staging ",
                                   "secret-identical-across-envs",
                                   "API_TOKEN",
                                   "Staged rollout, ticket PAY-812",
                                   "+TZ=UTC",
                                   "Europe/Berlin"})
        QVERIFY2(html.find(name) != std::string::npos, name);
}

void TestLanguage::filtersFindTheSameInEveryLanguage()
{
    const auto keysIn = [](const report::ReportDocument& document) {
        static const QRegularExpression kKeys(QStringLiteral(" (?:data-is|value)=\"[^\"]*\""));
        QStringList keys;
        auto found = kKeys.globalMatch(QString::fromStdString(report::renderHtml(document)));
        while (found.hasNext())
            keys.append(found.next().captured());
        return keys;
    };
    const QStringList english = keysIn(
        report::outline(sampleReport(), context(), {.rows = report::Rows::All, .language = {}}));
    QVERIFY(english.contains(" data-is=\"severity-error factor-III age-new\""));
    QCOMPARE(keysIn(foreignDocument(sampleReport())), english);
}

void TestLanguage::numbersAndMomentsAreTheReaders()
{
    const std::string html = report::renderHtml(foreignDocument(sampleReport()));
    QVERIFY(html.find("62,5 %") != std::string::npos);
    QVERIFY(html.find("62.5") == std::string::npos);
    QVERIFY(html.find("<time datetime=\"2026-11-28T09:00:00Z\">2026-11-28 09:00:00 </time>") !=
            std::string::npos);
}

void TestLanguage::whatProgramsReadStaysEnglish()
{
    const std::string json = report::renderCheckJson(sampleReport(), context());
    QVERIFY(json.find("The oldest commit that prod does not run") != std::string::npos);
    const std::string csv = report::renderFindingsCsv(sampleReport());
    QVERIFY(csv.find("Set TZ to UTC in prod.") != std::string::npos);
}

void TestLanguage::aLanguageSaysWhatIsInside()
{
    const Language language = foreignLanguage();
    const Phrase said = phrase("{} of {}", phrase("none"), "api");
    QCOMPARE(language.say(said), foreign("none") + " " + foreign("of") + " api");
    QCOMPARE(Language().say(said), said.english());
    QCOMPARE(Language().say(62.5), std::string("62.5"));
    QCOMPARE(language.sayMoment(""), std::string());
    QCOMPARE(Language().sayMoment("2026-11-28T09:00:00Z"), std::string("2026-11-28T09:00:00Z"));
}

QTEST_APPLESS_MAIN(TestLanguage)
#include "tst_language.moc"
