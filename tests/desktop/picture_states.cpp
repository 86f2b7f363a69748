// SPDX-License-Identifier: Apache-2.0
#include "tests/desktop/picture_states.h"

#include "core/workspace/past.h"

#include <QDir>
#include <QFile>
#include <QQuickItem>
#include <QSettings>
#include <QTest>

namespace plumbline::test {

using namespace plumbline::desktop;

void Stage::waitFor(const char* what, const std::function<bool()>& isSo) const
{
    constexpr int kPatienceMs = 60'000;
    if (!QTest::qWaitFor(isSo, kPatienceMs))
        qFatal("the picture waits in vain: %s", what);
}

void Stage::openSample() const
{
    app.workspace()->openSample();
    waitFor("the plan",
            [this] { return app.stack()->canLaunch() && app.stack()->steps()->total() > 0; });
}

void Stage::openStack() const
{
    openSample();
    app.setPage("stack");
}

void Stage::launch() const
{
    openStack();
    app.stack()->launch();
    waitFor("the launch",
            [this] { return !app.stack()->isBusy() && app.stack()->verdictKind() == "ok"; });
}

void Stage::openFolderWith(const QByteArray& compose) const
{
    const QDir folder(QDir::homePath() + "/product");
    folder.mkpath(".");
    QFile file(folder.filePath("compose.yaml"));
    if (!file.open(QIODevice::WriteOnly) || file.write(compose) != compose.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    file.close();
    app.workspace()->open(folder.path());
}

void overview(const Stage& stage)
{
    stage.openSample();
    stage.waitFor("the report", [&stage] { return stage.app.parity()->hasReport(); });
}

namespace {

/// A summer of comparisons before this one, so that there is a trend to see.
void rememberSummer(const Stage& stage, parity::ParityReport report)
{
    const auto places = stage.app.workspace()->places();
    const std::string root = stage.app.parity()->root().toStdString();
    stage.app.workspace()->close();
    QDir(QDir::homePath() + "/.local/share/plumbline").removeRecursively();
    const QDate first(2026, 6, 1);
    const int scores[] = {58, 61, 61, 66, 72, 70, 78, 83, 81, 88, 92, 91};
    for (std::size_t i = 0; i < std::size(scores); ++i) {
        report.score = scores[i];
        if (!report.findings.empty() && i % 2 == 1) // something more is found now and then
            report.findings.erase(report.findings.begin());
        const QDate day = first.addDays(static_cast<qint64>(i) * 9);
        if (!workspace::recordRun(
                report, root, day.toString(Qt::ISODate).toStdString() + "T08:15:00Z", places))
            qFatal("the past cannot be written");
    }
}

} // namespace

void reports(const Stage& stage)
{
    overview(stage);
    rememberSummer(stage, *stage.app.parity()->report());
    overview(stage);
    stage.app.setPage("reports");
    ReportsController* reports = stage.app.reports();
    stage.waitFor("the past", [reports] { return reports->runs()->rowCount() > 5; });
    stage.waitFor("the preview",
                  [reports] { return !reports->isBusy() && !reports->preview().isEmpty(); });
    reports->pick(reports->runs()->rows().front().id);
    stage.waitFor("what changed", [reports] { return reports->changes()->rowCount() > 0; });
}

void atStart(const Stage& stage)
{
    stage.launch();
    stage.app.workspace()->close();
}

void comparing(const Stage& stage)
{
    stage.openSample();
    stage.app.setPage("compare");
    stage.waitFor("the matrix", [&stage] { return stage.app.compare()->matrix()->total() > 0; });
    stage.app.compare()->showSubject("api", "PGUSER");
}

void comparingTwo(const Stage& stage)
{
    comparing(stage);
    stage.app.compare()->setPair(true);
}

void fixing(const Stage& stage)
{
    overview(stage);
    stage.app.setPage("findings");
    for (const parity::Finding& finding : stage.app.parity()->report()->findings) {
        if (!finding.fix || finding.fix->changes.empty())
            continue;
        stage.app.findings()->lookAtFingerprint(QString::fromStdString(finding.fingerprint));
        stage.app.findings()->previewFix();
        stage.waitFor("the change", [&stage] { return !stage.app.findings()->fix()->isBusy(); });
        if (stage.app.findings()->fix()->canApply())
            return;
    }
}

void onboarding(const Stage& stage)
{
    stage.openSample();
    stage.app.setPage("onboarding");
    stage.waitFor("the checklist", [&stage] {
        return stage.app.onboarding()->canStart() && stage.app.onboarding()->steps()->total() > 0;
    });
}

void asking(const Stage& stage)
{
    onboarding(stage);
    stage.app.onboarding()->start();
    stage.waitFor("the question", [&stage] {
        return stage.app.onboarding()->question() == OnboardController::Command;
    });
}

void onboardingRuns(const Stage& stage)
{
    onboarding(stage);
    stage.app.onboarding()->start();
    stage.waitFor("some steps of the launch", [&stage] {
        const StepModel* plan = stage.app.onboarding()->plan();
        return stage.app.onboarding()->selected() == "launch" && plan->finished() > 4;
    });
}

void stuck(const Stage& stage)
{
    onboarding(stage);
    stage.app.onboarding()->start();
    stage.waitFor("the failure", [&stage] {
        return stage.app.onboarding()->question() == OnboardController::Retry;
    });
}

void nothing(const Stage& /*stage*/) {}

void withoutEngine(const Stage& stage)
{
    stage.app.workspace()->openSample();
    stage.waitFor("the sample", [&stage] { return stage.app.workspace()->isOpen(); });
    stage.app.setPage("stack");
}

std::function<void(const Stage&)> withoutWorkspace(const QString& page)
{
    return [page](const Stage& stage) { stage.app.setPage(page); };
}

void alone(const Stage& stage)
{
    stage.openFolderWith("name: alone\nservices:\n  web: {image: 'nginx:1.22'}\n");
    stage.waitFor("the report", [&stage] {
        return !stage.app.parity()->verdict().isEmpty() && !stage.app.parity()->isBusy();
    });
    stage.app.setPage("compare");
}

void palette(const Stage& stage)
{
    overview(stage);
    QTest::keyClick(&stage.window, Qt::Key_K, Qt::ControlModifier);
    QTest::qWait(50); // until it has the keyboard
    for (const char letter : QByteArray("pr"))
        QTest::keyClick(&stage.window, letter);
}

void waiving(const Stage& stage)
{
    overview(stage);
    stage.app.findings()->setCurrentRow(1);
    stage.app.setPage("findings");
    const auto button = [&stage] { return stage.window.findChild<QQuickItem*>("waive"); };
    stage.waitFor("the finding", [&button] { return button() != nullptr; });
    QMetaObject::invokeMethod(button(), "clicked");
}

} // namespace plumbline::test
