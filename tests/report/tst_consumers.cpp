// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/report/document.h"
#include "core/report/pdf/font.h"
#include "tests/report/foreign_language.h"
#include "tests/report/sample_report.h"
#include "tests/support/results.h"
#include "tests/test_paths.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using namespace plumbline::test;

namespace {

const report::ReportContext kContext{.generatedAt = "2026-11-28T09:00:00Z",
                                     .toolVersion = "0.1.0",
                                     .fixDiffs = {},
                                     .past = {},
                                     .pathPrefix = {},
                                     .manifestFile = "plumbline.yaml"};

const std::filesystem::path kFonts = "/usr/share/fonts/truetype/dejavu";

report::ReportDocument sampleDocument(Language language = {})
{
    report::ReportContext context = kContext;
    for (int i = 0; i < 9; ++i) {
        history::Run run =
            history::runOf(sampleReport(), {}, "2026-11-1" + std::to_string(i) + "T08:00:00Z");
        run.score = 55 + 7 * (i % 4);
        context.past.push_back(run);
    }
    return report::outline(
        sampleReport(), context, {.rows = report::Rows::All, .language = std::move(language)});
}

struct Said
{
    int exitCode = -1;
    QByteArray out;
    QByteArray talk;
};

/// Runs a program to its end; two minutes end one that hangs.
Said run(const QString& program, const QStringList& arguments)
{
    constexpr int kLimitMs = 120'000;
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(kLimitMs)) {
        process.kill();
        process.waitForFinished();
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

/// Every format is opened by a program that people open it with.
class TestConsumers : public QObject
{
    Q_OBJECT

private slots:

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void xmllintTakesJunit();
    void pythonReadsCsv();
    void aSpreadsheetComputesNothing();
    void popplerReadsPdf();
    void popplerReadsPdfInAnotherLanguage();
    void aPdfIsTheSameForTheSameInput();
    void whatIsNoCharacterIsReplacedInAPdf();
    void chromiumRunsTheFilters();

private:
    QString written(const QString& name, const std::string& text)
    {
        const QString path = m_folder->filePath(name);
        if (!writeFileAtomically(path.toStdString(), text))
            return {};
        // for a look at what the tests look at
        if (const QString keep = qEnvironmentVariable("PLUMBLINE_KEEP_REPORTS"); !keep.isEmpty())
            QFile::copy(path, keep + "/" + name);
        return path;
    }

    static Result<std::string> pdf(const report::ReportDocument& document = sampleDocument())
    {
        report::PdfFonts fonts;
        for (const auto& [name, into] : {std::pair{"DejaVuSans.ttf", &fonts.regular},
                                         std::pair{"DejaVuSans-Bold.ttf", &fonts.bold},
                                         std::pair{"DejaVuSansMono.ttf", &fonts.mono}}) {
            Result<std::string> font = readFile(kFonts / name);
            if (!font)
                return font;
            *into = std::move(*font);
        }
        return report::renderPdf(document, fonts);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestConsumers::xmllintTakesJunit()
{
    const QString xmllint = QStandardPaths::findExecutable("xmllint");
    if (xmllint.isEmpty())
        QSKIP("xmllint (libxml2-utils) is not installed");
    const QString file = written("report.xml", report::renderJunit(sampleReport(), kContext));
    const Said said =
        run(xmllint, {"--noout", "--schema", PLUMBLINE_TEST_DATA "/report/junit.xsd", file});
    QVERIFY2(said.exitCode == 0, said.talk);
}

void TestConsumers::pythonReadsCsv()
{
    const QString python = QStandardPaths::findExecutable("python3");
    if (python.isEmpty())
        QSKIP("python3 is not installed");
    const QString findings = written("findings.csv", report::renderFindingsCsv(sampleReport()));
    const QString matrix = written("matrix.csv", report::renderCsv(sampleReport().comparison));
    const Said said = run(python,
                          {"-c",
                           "import csv, sys\n"
                           "for name in sys.argv[1:]:\n"
                           "    rows = list(csv.reader(open(name, newline='', encoding='utf-8'), "
                           "strict=True))\n"
                           "    assert len({len(row) for row in rows}) == 1, name\n"
                           "    assert not any(c[:1] in ('=', '+', '@') for row in rows for c in "
                           "row)\n"
                           "    print(len(rows), rows[1][0])\n",
                           findings,
                           matrix});
    QVERIFY2(said.exitCode == 0, said.talk);
    QVERIFY2(said.out.startsWith("7 secret-identical-across-envs\n"), said.out);
}

void TestConsumers::aSpreadsheetComputesNothing()
{
    const QString gnumeric = QStandardPaths::findExecutable("ssconvert");
    if (gnumeric.isEmpty())
        QSKIP("ssconvert (gnumeric) is not installed");
    const QString matrix = written("matrix.csv", report::renderCsv(sampleReport().comparison));
    const QString formula = written("formula.csv", "FORMULA,=1+1\n"); // what it makes of one
    for (const QString& file : {matrix, formula}) {
        const Said said =
            run(gnumeric, {"--export-type=Gnumeric_stf:stf_csv", file, file + ".out"});
        QVERIFY2(said.exitCode == 0, said.talk);
    }
    QVERIFY(readFile((formula + ".out").toStdString()).value().starts_with("FORMULA,2"));
    const std::string shown = readFile((matrix + ".out").toStdString()).value();
    QVERIFY2(shown.find("FORMULA,unknown,equal,=1+1,=1+1,=1+1") != std::string::npos,
             shown.c_str());
}

void TestConsumers::whatIsNoCharacterIsReplacedInAPdf()
{
    using report::pdf::charactersOf;
    QCOMPARE(charactersOf("a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80"),
             std::u32string(U"a\u00e9\u20ac\U0001f600"));
    const std::u32string none = U"\ufffd";
    QCOMPARE(charactersOf("\xc3"), none);
    QCOMPARE(charactersOf("\xe0\x80\xaf"), none + none + none); // longer than it need be
    QCOMPARE(charactersOf("\xed\xa0\x80"), none + none + none); // half of a pair of UTF-16
    QCOMPARE(charactersOf("\xf4\x90\x80\x80"), none + none + none + none); // above U+10FFFF
}

void TestConsumers::popplerReadsPdf()
{
    const QString pdftotext = QStandardPaths::findExecutable("pdftotext");
    if (pdftotext.isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    const Result<std::string> bytes = pdf();
    if (!bytes)
        QSKIP("the fonts (fonts-dejavu-core) are not installed");
    const QString file = written("report.pdf", *bytes);
    const Said text = run(pdftotext, {"-layout", file, "-"});
    QVERIFY2(text.exitCode == 0 && text.talk.isEmpty(), text.talk);
    for (const char* const words : {"shop: dev, staging and prod",
                                    "Contents",
                                    "The twelve factors",
                                    "secret-identical-across-envs",
                                    "Page 2 of ",
                                    "✖ error"})
        QVERIFY2(text.out.contains(words), text.out + words);
    QVERIFY(!text.out.contains("hush-hush"));
    const Said about = run("pdfinfo", {file});
    QVERIFY2(about.out.contains("Title:           shop: dev, staging and prod"), about.out);
    QVERIFY2(about.out.contains("PDF version:     1.7"), about.out);
    QVERIFY2(about.out.contains("CreationDate:"), about.out);
    const Said fonts = run("pdffonts", {file});
    QCOMPARE(fonts.out.count("DejaVuSans"), 3);
    QCOMPARE(QString::fromUtf8(fonts.out).count(QRegularExpression(" yes yes yes ")), 3);
}

void TestConsumers::popplerReadsPdfInAnotherLanguage()
{
    const QString pdftotext = QStandardPaths::findExecutable("pdftotext");
    if (pdftotext.isEmpty())
        QSKIP("pdftotext (poppler-utils) is not installed");
    const Result<std::string> bytes = pdf(sampleDocument(foreignLanguage()));
    if (!bytes)
        QSKIP("the fonts (fonts-dejavu-core) are not installed");
    const QString file = written("foreign.pdf", *bytes);
    const Said text = run(pdftotext, {file, "-"});
    QVERIFY2(text.exitCode == 0 && text.talk.isEmpty(), text.talk);
    QVERIFY2(text.out.contains(foreign("Contents").c_str()), text.out);
    const QStringList english = wordsLeftEnglish(QString::fromUtf8(text.out), sampleReport());
    QVERIFY2(english.isEmpty(), qPrintable(english.join(' ')));
    QVERIFY(bytes->find("/Lang (ru)") != std::string::npos);
}

void TestConsumers::aPdfIsTheSameForTheSameInput()
{
    const Result<std::string> first = pdf();
    if (!first)
        QSKIP("the fonts (fonts-dejavu-core) are not installed");
    QVERIFY(*first == *pdf());
    VERIFY_FAILS(report::renderPdf(sampleDocument(), {.regular = "no font"}), ErrorCode::Invalid);
}

void TestConsumers::chromiumRunsTheFilters()
{
    const QString chromium = QStandardPaths::findExecutable("chromium");
    if (chromium.isEmpty())
        QSKIP("chromium is not installed");
    const QString file = written("report.html", report::renderHtml(sampleDocument()));
    const Said said = run(chromium,
                          {"--headless",
                           "--no-sandbox",
                           "--disable-gpu",
                           "--no-first-run",
                           "--enable-logging=stderr",
                           "--user-data-dir=" + m_folder->filePath("profile"),
                           "--dump-dom",
                           "file://" + file});
    QVERIFY2(said.exitCode == 0, said.talk);
    // counted by the script, which the page's own policy lets through
    QVERIFY2(said.out.contains("5 entries</output>"), said.out);
    QVERIFY(!said.out.contains("<script>alert"));
    QVERIFY2(!said.talk.contains("Refused to") && !said.talk.contains("violates"), said.talk);
}

QTEST_GUILESS_MAIN(TestConsumers)
#include "tst_consumers.moc"
