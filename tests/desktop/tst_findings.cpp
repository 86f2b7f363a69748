// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/compare_controller.h"
#include "app/desktop/findings_controller.h"
#include "app/desktop/overview_controller.h"
#include "core/workspace/past.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

using namespace plumbline;
using namespace plumbline::desktop;

namespace {

constexpr int kSoonMs = 20'000;

const QByteArray kDev = "services:\n"
                        "  web:\n"
                        "    image: nginx:1.22\n"
                        "    environment:\n"
                        "      FEATURE_LIMIT: \"true\"\n"
                        "      DEPOT: north\n";
const QByteArray kProd = "services:\n"
                         "  web:\n"
                         "    image: nginx:1.24\n"
                         "    environment:\n"
                         "      FEATURE_LIMIT: \"yes\"\n"
                         "      DEPOT: south\n"
                         "      PUBLIC_URL: https://shop.example\n";

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Two environments of a small shop, judged: what the pages of overview and findings make of it.
class TestFindings : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder->path());
        write(path("compose.yaml"), kDev);
        write(path("compose.prod.yaml"), kProd);
        write(path("plumbline.yaml"),
              "version: 1\nname: shop\nenvironments:\n"
              "  dev: {sources: [{compose: compose.yaml}]}\n"
              "  prod: {sources: [{compose: compose.prod.yaml}]}\n");
        m_workspace = std::make_unique<WorkspaceController>(
            Variables{{"HOME", m_folder->path().toStdString()},
                      {"XDG_STATE_HOME", path("state").toStdString()}},
            QString());
        m_parity = std::make_unique<ParityController>(*m_workspace);
        m_findings = std::make_unique<FindingsController>(*m_workspace, *m_parity);
        m_overview = std::make_unique<OverviewController>(*m_parity);
        m_workspace->open(m_folder->path());
        QTRY_COMPARE_WITH_TIMEOUT(m_parity->state(), ParityController::Ready, kSoonMs);
    }

    void cleanup()
    {
        m_overview.reset();
        m_findings.reset();
        m_parity.reset();
        m_workspace.reset();
    }

    void findingsComeInGroups()
    {
        FindingModel* list = m_findings->list();
        const QAbstractItemModelTester tester(list);
        QVERIFY(m_findings->total() > 1);
        QCOMPARE(list->rows().front().title, QStringLiteral("Warnings"));
        m_findings->setGrouping(FindingModel::ByFactor);
        for (const FindingRow& row : list->rows()) {
            if (row.isGroup)
                QVERIFY2(!row.explanation.isEmpty(), qPrintable(row.title));
        }
        m_findings->setGrouping(FindingModel::ByService);
        QVERIFY(std::ranges::any_of(list->rows(), [](const FindingRow& row) {
            return row.isGroup && row.title == u"web";
        }));
        m_findings->setGrouping(FindingModel::ByAge); // of which nobody knows
        QCOMPARE(m_findings->grouping(), FindingModel::BySeverity);
        m_findings->setSearch("PUBLIC_URL");
        QVERIFY(m_findings->shown() >= 1 && m_findings->shown() < m_findings->total());
    }

    void newIsWhatTheLastComparisonDidNotKnow()
    {
        parity::ParityReport before = *m_parity->report();
        std::erase_if(before.findings, [](const parity::Finding& finding) {
            return finding.subject == "PUBLIC_URL";
        });
        QVERIFY(workspace::recordRun(before,
                                     m_folder->path().toStdString(),
                                     "2026-11-01T00:00:00Z",
                                     m_workspace->places())
                    .has_value());
        m_workspace->close();
        QTRY_COMPARE_WITH_TIMEOUT(m_parity->state(), ParityController::Closed, kSoonMs);
        m_workspace->open(m_folder->path());
        QTRY_COMPARE_WITH_TIMEOUT(m_parity->state(), ParityController::Ready, kSoonMs);
        m_findings->setGrouping(FindingModel::ByAge);
        const std::vector<FindingRow>& rows = m_findings->list()->rows();
        QCOMPARE(rows.front().title, QStringLiteral("New since last time"));
        QCOMPARE(rows[1].finding.subject, std::string("PUBLIC_URL"));
        QVERIFY(rows[1].finding.isNew);
        QVERIFY(!rows.back().finding.isNew);
    }

    void theOneThatIsLookedAtIsExplained()
    {
        m_findings->lookAt("web", "PUBLIC_URL");
        QVERIFY(m_findings->hasCurrent());
        QVERIFY(!m_findings->message().isEmpty());
        QVERIFY(m_findings->subject().contains("PUBLIC_URL"));
        QVERIFY(m_findings->factor().startsWith("Factor III"));
        QVERIFY(!m_findings->factorText().isEmpty());
        QVERIFY(m_findings->isOfRow());
        QVERIFY(m_findings->evidence()->rowCount() > 0);
        QVERIFY(m_findings->markdown().contains(m_findings->message()));
        QVERIFY(m_findings->currentRow() >= 0);
        m_findings->lookAt("web", "nothing of that name");
        QVERIFY(!m_findings->hasCurrent());
    }

    void aFixIsShownWrittenAndUndone()
    {
        const parity::ParityReport& report = *m_parity->report();
        const auto fixable = std::ranges::find_if(report.findings, [](const auto& finding) {
            return finding.fix && !finding.fix->changes.empty();
        });
        QVERIFY(fixable != report.findings.end());
        const QList<QByteArray> before = texts();
        m_findings->lookAtFingerprint(QString::fromStdString(fixable->fingerprint));
        QVERIFY(m_findings->canFix());
        FixController* fix = m_findings->fix();
        m_findings->previewFix();
        QTRY_VERIFY_WITH_TIMEOUT(!fix->isBusy(), kSoonMs);
        QVERIFY2(fix->canApply(), qPrintable(fix->refusal()));
        QVERIFY(fix->diff().contains("+++"));
        QVERIFY(fix->diff().contains("+      FEATURE_LIMIT: \"yes\""));
        QVERIFY(fix->command().startsWith("plumbline fix "));
        QCOMPARE(texts(), before); // shown, not written
        fix->apply();
        QTRY_VERIFY_WITH_TIMEOUT(!fix->done().isEmpty(), kSoonMs);
        QVERIFY(texts() != before);
        QTRY_VERIFY_WITH_TIMEOUT(fix->canUndo(), kSoonMs);
        fix->undo();
        QTRY_COMPARE_WITH_TIMEOUT(texts(), before, kSoonMs);
    }

    void aWaiverIsShownWrittenAndAtWork()
    {
        m_findings->lookAt("web", "PUBLIC_URL");
        QVERIFY(m_findings->hasCurrent());
        FixController* fix = m_findings->fix();
        m_findings->previewWaiver("short", "me", 30);
        QTRY_VERIFY_WITH_TIMEOUT(!fix->isBusy(), kSoonMs);
        QVERIFY(!fix->canApply());
        QVERIFY(!fix->refusal().isEmpty());
        m_findings->previewWaiver("dev is reached on the loopback alone", "me", 30);
        QTRY_VERIFY_WITH_TIMEOUT(fix->canApply(), kSoonMs);
        fix->apply();
        QTRY_VERIFY_WITH_TIMEOUT(read(path("plumbline.yaml")).contains("waivers"), kSoonMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_findings->hasCurrent() && !m_findings->waiverText().isEmpty(),
                                 kSoonMs);
        QCOMPARE(m_findings->severity(), QStringLiteral("waived"));
    }

    void aClassIsCorrectedWrittenAndUndone()
    {
        CompareController compare(*m_workspace, *m_parity);
        compare.matrix()->clearFilters();
        m_parity->compare();
        QTRY_VERIFY_WITH_TIMEOUT(compare.matrix()->total() > 0, kSoonMs);
        const RowInspector& row = *compare.inspector();
        compare.showSubject("web", {});
        compare.correctClass(0); // a service is for no one thing
        QCOMPARE(row.classChoice(), -1);
        QVERIFY(!compare.correction()->isBusy());

        compare.showSubject("web", "DEPOT");
        QCOMPARE(row.mark(), QStringLiteral("drift"));
        const QList<QByteArray> before = texts();
        const auto identity = row.classChoices().indexOf(QStringLiteral("identity: may differ"));
        QVERIFY(identity >= 0 && identity != row.classChoice());
        FixController* correction = compare.correction();
        compare.correctClass(static_cast<int>(identity));
        QTRY_VERIFY_WITH_TIMEOUT(correction->canApply(), kSoonMs);
        QCOMPARE(correction->command(), QStringLiteral("plumbline classify 'DEPOT' identity"));
        QVERIFY(correction->diff().contains("DEPOT"));
        QCOMPARE(texts(), before); // shown, not written
        compare.showSubject("web", "FEATURE_LIMIT");
        QVERIFY(!correction->canApply()); // it was about another key
        compare.showSubject("web", "DEPOT");
        compare.correctClass(static_cast<int>(identity));
        QVERIFY(correction->isBusy());
        compare.showSubject("web", "FEATURE_LIMIT");
        QVERIFY(!correction->isBusy());
        compare.showSubject("web", "DEPOT");
        compare.correctClass(static_cast<int>(identity));
        QTRY_VERIFY_WITH_TIMEOUT(correction->canApply(), kSoonMs);
        correction->apply();
        QTRY_COMPARE_WITH_TIMEOUT(row.mark(), QStringLiteral("expected"), kSoonMs);
        QCOMPARE(row.classChoice(), static_cast<int>(identity));
        QTRY_VERIFY_WITH_TIMEOUT(correction->canUndo(), kSoonMs);
        correction->undo();
        QTRY_COMPARE_WITH_TIMEOUT(texts(), before, kSoonMs);
        QTRY_COMPARE_WITH_TIMEOUT(row.mark(), QStringLiteral("drift"), kSoonMs);
    }

    void theOverviewAnswersFirst()
    {
        QVERIFY(m_parity->verdict().contains("dev"));
        const QAbstractItemModelTester environments(m_overview->environments());
        const QAbstractItemModelTester factors(m_overview->factors());
        const QAbstractItemModelTester gaps(m_overview->gaps());
        QCOMPARE(m_overview->environments()->rowCount(), 2);
        QCOMPARE(m_overview->factors()->rowCount(), 12);
        QVERIFY(m_overview->worst()->rowCount() > 0);
        QVERIFY(m_overview->worst()->rowCount() <= static_cast<int>(OverviewController::kWorst));
        QVERIFY(!m_overview->worst()->rows().front().isGroup);
        const auto& findings = m_parity->report()->findings;
        const auto likeIt = [&findings](const parity::Finding& one) {
            return std::ranges::count_if(findings, [&one](const parity::Finding& other) {
                return !other.waiver && other.rule == one.rule && other.severity == one.severity;
            });
        };
        const std::vector<FindingRow>& worst = m_overview->worst()->rows();
        for (std::size_t i = 1; i < worst.size(); ++i) { // of equals first what is said seldom
            const parity::Finding& before = worst[i - 1].finding;
            const parity::Finding& after = worst[i].finding;
            QVERIFY(before.severity >= after.severity);
            QVERIFY(before.severity != after.severity || likeIt(before) <= likeIt(after));
        }
        QVERIFY(m_overview->countsText().startsWith("Errors: "));
        const auto held = std::ranges::count(
            m_parity->report()->outcomes, parity::Outcome::Pass, &parity::RuleOutcome::outcome);
        QVERIFY2(m_overview->scoreText().startsWith(QString("%1 of ").arg(held)) &&
                     m_overview->scoreText().contains(" checks hold; by weight"),
                 qPrintable(m_overview->scoreText()));
        m_workspace->close();
        QCOMPARE(m_overview->environments()->rowCount(), 0);
        QVERIFY(!m_findings->hasCurrent());
    }

    void aFactorLeadsToItsFindings()
    {
        const QString numeral = QString::fromStdString(
            std::string(parity::numeral(m_parity->report()->findings.back().factor)));
        m_findings->setSearch("no finding is called that");
        m_findings->lookAtFactor(numeral);
        QCOMPARE(m_findings->grouping(), FindingModel::ByFactor);
        QVERIFY(m_findings->search().isEmpty());
        QVERIFY(m_findings->hasCurrent());
        QVERIFY2(m_findings->factor().startsWith("Factor " + numeral + ":"),
                 qPrintable(m_findings->factor()));
    }

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }

    [[nodiscard]] QList<QByteArray> texts() const
    {
        QList<QByteArray> all;
        for (const char* name : {"compose.yaml", "compose.prod.yaml", "plumbline.yaml"})
            all.append(read(path(name)));
        return all;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WorkspaceController> m_workspace;
    std::unique_ptr<ParityController> m_parity;
    std::unique_ptr<FindingsController> m_findings;
    std::unique_ptr<OverviewController> m_overview;
};

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
