// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/change_model.h"
#include "app/desktop/parity_controller.h"
#include "app/desktop/reports_controller.h"
#include "app/desktop/run_model.h"
#include "core/workspace/past.h"
#include "tests/test_paths.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTranslator>
#include <QtTest>

using namespace plumbline;
using namespace plumbline::desktop;

namespace {

constexpr auto kStrict = QAbstractItemModelTester::FailureReportingMode::QtTest;
constexpr int kPatienceMs = 30'000; // a QTRY says how it failed after three times that

history::Run runOf(std::int64_t id, int errors)
{
    history::Run run;
    run.id = id;
    run.at = "2026-11-0" + std::to_string(id) + "T08:00:00Z";
    run.environments = {"dev", "prod"};
    run.counts.error = errors;
    if (errors > 0)
        run.score = 40;
    return run;
}

} // namespace

/// The Reports page's controller and models.
class TestReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_home = std::make_unique<QTemporaryDir>();
        write("compose.yaml", "services: {api: {image: \"acme/api:1\"}}\n");
        write("dev.env", "CURRENCY=EUR\nAPI_TOKEN=hush-hush-hush-1\n");
        write("prod.env", "CURRENCY=USD\nAPI_TOKEN=hush-hush-hush-2\n");
        write("staging.env", "CURRENCY=USD\nAPI_TOKEN=hush-hush-hush-3\n");
        write("plumbline.yaml",
              "version: 1\nname: shop\nenvironments:\n"
              "  dev: {sources: [{dotenv: dev.env}]}\n"
              "  staging: {sources: [{dotenv: staging.env}]}\n"
              "  prod: {sources: [{dotenv: prod.env}]}\n");
    }

    void runsAreShownFromTheNewest()
    {
        RunModel model;
        const QAbstractItemModelTester tester(&model, kStrict);
        model.setRuns({runOf(1, 0), runOf(2, 3)});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(textAt(model, 0, RunModel::ErrorsRole), QStringLiteral("3"));
        QCOMPARE(textAt(model, 0, RunModel::ScoreRole), QStringLiteral("40"));
        QCOMPARE(textAt(model, 1, RunModel::ScoreRole), QStringLiteral("–"));
        model.mark(1, 2);
        QCOMPARE(textAt(model, 0, RunModel::MarkRole), QStringLiteral("after"));
        QCOMPARE(textAt(model, 1, RunModel::MarkRole), QStringLiteral("before"));
        model.setRuns({});
        QCOMPARE(model.rowCount(), 0);
    }

    void changesSayWhatBecameOfAFinding()
    {
        ChangeModel model;
        const QAbstractItemModelTester tester(&model, kStrict);
        history::RunFinding finding;
        finding.fingerprint = "a";
        finding.service = "api";
        finding.subject = "TZ";
        finding.severity = Severity::Error;
        history::RunFinding gone = finding;
        gone.fingerprint = "b";
        gone.service.clear();
        model.setChanges({.added = {finding}, .fixed = {gone}, .open = {}});
        QCOMPARE(textAt(model, 0, ChangeModel::ChangeRole), QStringLiteral("new"));
        QCOMPARE(textAt(model, 0, ChangeModel::SubjectRole), QStringLiteral("api TZ"));
        QCOMPARE(textAt(model, 0, ChangeModel::SeverityRole), QStringLiteral("error"));
        QCOMPARE(textAt(model, 1, ChangeModel::ChangeRole), QStringLiteral("fixed"));
        QCOMPARE(textAt(model, 1, ChangeModel::SubjectRole), QStringLiteral("TZ"));
    }

    void aReportIsPreviewedSavedAndCopied()
    {
        Stage stage(variables(), m_folder->path());
        stage.waitForReport();
        ReportsController& reports = stage.reports;
        QVERIFY2(reports.preview().contains("CURRENCY"), qPrintable(reports.preview()));
        QVERIFY(!reports.preview().contains("<details>"));
        QCOMPARE(reports.command(), QStringLiteral("plumbline report -o parity.html"));
        reports.setFormat("sarif");
        stage.waitForIdle();
        QVERIFY(reports.preview().contains("sarif-2.1.0"));
        const QString file = m_folder->filePath("x.sarif");
        reports.save(QUrl::fromLocalFile(file));
        stage.waitForIdle();
        QCOMPARE(reports.savedFile(), file);
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        const QByteArray text = saved.readAll();
        QVERIFY(text.contains("\"2.1.0\"") && !text.contains("hush"));
        reports.copy();
        stage.waitForIdle();
        QVERIFY(QGuiApplication::clipboard()->text().contains("sarif-2.1.0"));
    }

    void environmentsAreLeftOutUntilTwoRemain()
    {
        Stage stage(variables(), m_folder->path());
        stage.waitForReport();
        ReportsController& reports = stage.reports;
        reports.setFormat("json");
        reports.choose("dev", false);
        stage.waitForIdle();
        QCOMPARE(reports.chosen(), (QStringList{"staging", "prod"}));
        QVERIFY2(reports.preview().contains("\"environments\": [\"staging\",\"prod\"]"),
                 qPrintable(reports.preview()));
        QVERIFY(reports.command().startsWith("plumbline report staging prod -o parity.json"));
        reports.choose("prod", false);
        QCOMPARE(reports.chosen().size(), 2);
        reports.choose("dev", true);
        QCOMPARE(reports.chosen().size(), 3);
    }

    /// What people read is German as a whole; what programs read is not.
    void aGermanWindowsReportIsGerman()
    {
        const German german;
        Stage stage(variables(), QStringLiteral(PLUMBLINE_SAMPLES "/tidewatch"));
        stage.waitForReport();
        ReportsController& reports = stage.reports;
        reports.setShowsEqual(true);
        stage.waitForIdle();
        QVERIFY2(reports.preview().contains("Die zwölf Faktoren"), qPrintable(reports.preview()));
        const QString html = saved(stage, "html");
        QVERIFY(html.contains("<html lang=\"de\">"));
        QVERIFY(html.contains("Paritätsbericht"));
        for (const char* const words : {"dauerhaft", "alle 2s, je 3s, 10 Versuche", "nur lesbar"})
            QVERIFY2(html.contains(words), words);
        const QStringList english = englishIn(html);
        QVERIFY2(english.isEmpty(), qPrintable(english.join('\n')));
        const QString markdown = saved(stage, "md");
        QVERIFY(markdown.contains("Die drei Lücken"));
        const QString pdf = saved(stage, "pdf");
        if (reports.errorText().isEmpty()) // a PDF needs fonts
            QVERIFY(pdf.contains("/Lang (de)"));
        QVERIFY(saved(stage, "json").contains("\"verdict\": \"dev, staging and prod differ"));
        QVERIFY(saved(stage, "csv").startsWith("rule,factor,severity"));
    }

    void whatCannotBeWrittenIsSaid()
    {
        Stage stage(variables(), m_folder->path());
        stage.waitForReport();
        stage.reports.save(QUrl::fromLocalFile(m_folder->filePath("none/parity.html")));
        stage.waitForIdle();
        QVERIFY(stage.reports.errorText().contains("none/parity.html"));
        QVERIFY(stage.reports.savedFile().isEmpty());
    }

    void aComparisonThatFindsSomethingElseIsRemembered()
    {
        Stage stage(variables(), m_folder->path());
        stage.waitForReport();
        QTRY_COMPARE_WITH_TIMEOUT(stage.reports.runs()->rowCount(), 1, kPatienceMs);
        stage.parity.compare();
        stage.waitForReport();
        QCOMPARE(stage.reports.runs()->rowCount(), 1); // it found the same
        write("dev.env", "CURRENCY=USD\nAPI_TOKEN=hush-hush-hush-1\n");
        QTRY_COMPARE_WITH_TIMEOUT(stage.reports.runs()->rowCount(), 2, kPatienceMs);
        stage.reports.pick(stage.reports.runs()->rows().front().id);
        QTRY_VERIFY_WITH_TIMEOUT(stage.reports.changes()->rowCount() > 0, kPatienceMs);
        QVERIFY2(stage.reports.changesText().contains("fixed"),
                 qPrintable(stage.reports.changesText()));
    }

private:
    /// The controllers as App has them.
    struct Stage
    {
        Stage(Variables variables, const QString& folder)
            : workspace(std::move(variables), {})
            , parity(workspace)
            , reports(parity, workspace, "0.1.0")
        {
            workspace.open(folder);
        }

        void waitForReport()
        {
            QTRY_VERIFY_WITH_TIMEOUT(parity.hasReport() && !parity.isBusy(), kPatienceMs);
            waitForIdle();
        }

        void waitForIdle() { QTRY_VERIFY_WITH_TIMEOUT(!reports.isBusy(), kPatienceMs); }

        WorkspaceController workspace;
        ParityController parity;
        ReportsController reports;
    };

    /// A window in German, while it lives.
    struct German
    {
        German()
        {
            QVERIFY(translator.load(QStringLiteral(":/translations/plumbline_de.qm")));
            QVERIFY(QCoreApplication::installTranslator(&translator));
        }

        ~German() { QCoreApplication::removeTranslator(&translator); }

        Q_DISABLE_COPY_MOVE(German)

        QTranslator translator;
    };

    /// The report in a format, as a file that is read again.
    [[nodiscard]] QString saved(Stage& stage, const QString& format) const
    {
        stage.reports.setFormat(format);
        stage.waitForIdle();
        const QString path = m_folder->filePath("parity." + format);
        stage.reports.save(QUrl::fromLocalFile(path));
        stage.waitForIdle();
        QFile file(path);
        const QString text =
            file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        // for a look at what the test looks at
        if (const QString keep = qEnvironmentVariable("PLUMBLINE_KEEP_REPORTS"); !keep.isEmpty())
            QFile::copy(path, keep + "/parity." + format);
        return text;
    }

    /// Texts of a page with a word in them that English cannot do without.
    static QStringList englishIn(QString html)
    {
        static const QRegularExpression kUnread(QStringLiteral("<(style|script|pre)>.*?</\\1>"),
                                                QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression kText(
            QStringLiteral("(?<=>)[^<>]+|(?:title|aria-label|data-all|data-shown)=\"[^\"]*\""));
        static const QRegularExpression kEnglish(
            QStringLiteral(
                "\\b(the|and|is|are|has|have|of|not|by|its?|differs?|there|which|nothing|"
                "until|days|own|no|every|published)\\b"),
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression kRule(QStringLiteral("^[a-z]+-[a-z-]+(: |$)"));
        QStringList english;
        html.remove(kUnread);
        auto found = kText.globalMatch(html);
        while (found.hasNext()) {
            const QString text = found.next().captured();
            if (text.contains(kEnglish) && !text.contains(kRule))
                english.append(text);
        }
        english.removeDuplicates();
        return english;
    }

    static QString textAt(const QAbstractItemModel& model, int row, int role)
    {
        return model.data(model.index(row, 0), role).toString();
    }

    [[nodiscard]] Variables variables() const
    {
        return {{"HOME", m_home->path().toStdString()},
                {"XDG_DATA_HOME", m_home->filePath("data").toStdString()}};
    }

    void write(const QString& name, const QByteArray& text) const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QTemporaryDir> m_home; ///< not in it: the window watches that
};

QTEST_MAIN(TestReports)
#include "tst_reports.moc"
