// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/checklist_model.h"
#include "app/desktop/field_model.h"
#include "app/desktop/onboard_controller.h"
#include "app/desktop/step_title.h"
#include "core/engine/simulated.h"
#include "core/onboarding/plan.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <memory>

using namespace plumbline;
using namespace plumbline::desktop;

namespace {

constexpr auto kStrict = QAbstractItemModelTester::FailureReportingMode::QtTest;
constexpr int kPatienceMs = 30'000; // a QTRY says how it failed after three times that

onboarding::Step stepOf(const std::string& id, onboarding::StepStatus status)
{
    onboarding::Step step;
    step.id = id;
    step.kind = onboarding::StepKind::Command;
    step.title = "Do " + id;
    step.isOwnTitle = true;
    step.status = status;
    step.command = "make " + id;
    return step;
}

onboarding::Field fieldOf(const std::string& name)
{
    onboarding::Field field;
    field.name = name;
    field.key = name;
    field.files = {".env"};
    return field;
}

QString textAt(const QAbstractItemModel& model, int row, int role)
{
    return model.data(model.index(row, 0), role).toString();
}

/// The controllers as App has them, on an engine of this process.
struct Stage
{
    explicit Stage(const QTemporaryDir& home)
        : engine({.request = {.host = "unix://" + home.filePath("none.sock").toStdString()},
                  .connect =
                      [transport = engine::makeSimulatedEngine({.timeFactor = 0.02})](
                          const engine::Endpoint& endpoint, std::stop_token stop) {
                          return engine::Client::connectOver(transport, endpoint, std::move(stop));
                      },
                  .runtimeDirectory = home.filePath("run").toStdString()})
        , workspace({{"HOME", home.path().toStdString()}, {"PATH", "/usr/bin:/bin"}}, {})
        , onboarding(engine, workspace, "0.1.0")
    {
        engine.retry();
        QTRY_VERIFY_WITH_TIMEOUT(engine.isConnected(), kPatienceMs);
        workspace.open(home.filePath("shop"));
        QTRY_VERIFY_WITH_TIMEOUT(workspace.state() != WorkspaceController::Loading, kPatienceMs);
        onboarding.setShown(true);
        waitForList();
    }

    void waitForList()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!onboarding.isBusy() && onboarding.steps()->total() > 0,
                                 kPatienceMs);
    }

    void waitFor(OnboardController::Question question)
    {
        QTRY_VERIFY_WITH_TIMEOUT(onboarding.question() == question, kPatienceMs);
    }

    [[nodiscard]] int rowOf(const QString& name) const
    {
        const auto& rows = const_cast<Stage*>(this)->onboarding.fields()->rows();
        const auto found = std::ranges::find(rows, name, &FieldRow::name);
        return static_cast<int>(found - rows.begin());
    }

    EngineController engine;
    WorkspaceController workspace;
    OnboardController onboarding;
};

} // namespace

/// The Onboarding page's controller and models.
class TestOnboarding : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void inEnglishAStepIsCalledWhatTheCoreCallsIt()
    {
        onboarding::Facts facts;
        facts.engine.isReachable = true;
        facts.engine.diskDetail = "9 GiB";
        facts.engine.memory = {1024};
        facts.hasComposeFiles = true;
        facts.hasSubmodules = true;
        facts.hasPorts = true;
        facts.tools = {{.wanted = {.name = "node", .version = "20", .origin = {}}}};
        facts.hooks = {{.tool = "husky", .file = ".husky", .command = "x"}};
        facts.registries = {{.registry = "ghcr.io", .image = "ghcr.io/x"}};
        facts.certificates = {{.certificate = "certs/shop.crt"},
                              {.certificate = "certs/mail.crt", .title = "TLS of mail"}};
        facts.declared = {
            {.kind = onboarding::StepKind::Command, .value = "make setup"},
            {.kind = onboarding::StepKind::Task, .value = "seed", .command = "x"},
            {.kind = onboarding::StepKind::Task, .value = "x", .title = "Own", .command = "x"},
            {.kind = onboarding::StepKind::Task,
             .value = "rails migrations",
             .title = "Migrate the database (rails)",
             .command = "x",
             .isSuggested = true},
            {.kind = onboarding::StepKind::Open, .value = "http://localhost"}};
        for (const char* mirror : {"", "prod"}) {
            facts.launch.mirror = mirror;
            const auto steps = onboarding::planSteps(facts);
            QVERIFY(steps.size() > 15);
            for (const onboarding::Step& step : steps)
                QCOMPARE(titleOf(step), QString::fromStdString(step.title));
        }
    }

    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_home->path()).mkpath("shop/.git"));
        write("compose.yaml",
              "services: {db: {image: 'redis:7', environment: "
              "{TOKEN: '${API_TOKEN:?}', CITY: '${CITY:?}'}}}\n");
        write(".env.example", "# Ask the office\nCITY=\nDB_PASSWORD=\n");
    }

    void whatACommandPrintsStaysWithItsStep()
    {
        using onboarding::StepStatus;
        ChecklistModel model;
        const QAbstractItemModelTester tester(&model, kStrict);
        model.setSteps({stepOf("a", StepStatus::Done), stepOf("b", StepStatus::ToDo)});
        QCOMPARE(model.settled(), 1);
        QCOMPARE(model.current(), 1);
        model.apply(stepOf("b", StepStatus::Running));
        model.append("b", "hello\n");
        model.setSteps({stepOf("a", StepStatus::Done),
                        stepOf("new", StepStatus::ToDo),
                        stepOf("b", StepStatus::Running)});
        QCOMPARE(model.current(), 2);
        QCOMPARE(textAt(model, 2, ChecklistModel::OutputRole), QStringLiteral("hello\n"));
        model.apply(stepOf("b", StepStatus::Done));
        QCOMPARE(textAt(model, 2, ChecklistModel::ExitRole), QStringLiteral("exit code 0"));
        QCOMPARE(textAt(model, 2, ChecklistModel::OutputRole), QStringLiteral("hello\n"));
        ChecklistModel one;
        const QAbstractItemModelTester oneTester(&one, kStrict);
        one.showOnly(model, "b");
        QCOMPARE(textAt(one, 0, ChecklistModel::TitleRole), QStringLiteral("Do b"));
        one.showOnly(model, {});
        QCOMPARE(one.rowCount(), 0);
    }

    void theFormKeepsSecretsToItself()
    {
        onboarding::Field secret = fieldOf("API_TOKEN");
        secret.secrecy = Phrase("its name says so");
        secret.generator = {.kind = onboarding::GeneratorKind::Hex, .size = 16};
        onboarding::Field city = fieldOf("CITY");
        city.proposal = model::ConfigValue(std::string("Kiel"));
        FieldModel model;
        const QAbstractItemModelTester tester(&model, kStrict);
        model.setFields({secret, city});
        QVERIFY(!model.isComplete());
        QCOMPARE(model.missing(), 1);
        model.answer(0, "hush-hush");
        QVERIFY(model.isComplete());
        for (const int role : model.roleNames().keys())
            QVERIFY(!textAt(model, 0, role).contains("hush"));
        QCOMPARE(model.answers().at("API_TOKEN").reveal(), std::string("hush-hush"));
        model.generate(0);
        QCOMPARE(model.answers().at("API_TOKEN").reveal().size(), std::size_t{32});
        QVERIFY(model.data(model.index(0, 0), FieldModel::MadeRole).toBool());
        model.answer(1, "Bremen");
        QCOMPARE(textAt(model, 1, FieldModel::AnswerRole), QStringLiteral("Bremen"));
        model.answer(1, "");
        QVERIFY(!model.answers().contains("CITY"));
        model.setFields({city});
        QVERIFY(model.answers().empty()); // what is not asked for is forgotten
    }

    void anAnswerIsJudgedByItsShape()
    {
        onboarding::Field port = fieldOf("MODE");
        port.choices = {"fast", "safe"};
        FieldModel model;
        model.setFields({port});
        model.answer(0, "sideways");
        QVERIFY(!textAt(model, 0, FieldModel::ComplaintRole).isEmpty());
        QVERIFY(!model.isComplete());
        model.answer(0, "safe");
        QVERIFY(model.isComplete());
    }

    void aCloneBecomesHealthyByOneFormAndOneQuestion()
    {
        write("plumbline.yaml",
              "version: 1\nname: shop\nonboarding:\n  - {run: echo hello > made; cat made}\n"
              "  - launch: as written\n");
        Stage stage(*m_home);
        OnboardController& page = stage.onboarding;
        QCOMPARE(page.verdictKind(), QStringLiteral("warning"));
        QVERIFY(page.fields()->total() >= 2);
        page.start();
        stage.waitFor(OnboardController::Values);
        QVERIFY(!QFile::exists(path(".env")));
        page.submit(); // nobody has said what only a person can say
        QCOMPARE(page.question(), OnboardController::Values);
        page.fields()->answer(stage.rowOf("CITY"), "Kiel");
        if (const int token = stage.rowOf("API_TOKEN"); token < page.fields()->total())
            page.fields()->answer(token, "hush-hush-hush");
        QVERIFY(page.fields()->isComplete());
        page.submit();
        stage.waitFor(OnboardController::Command);
        QVERIFY(read(".env").contains("CITY=Kiel"));
        QCOMPARE(page.askedCommand(), QStringLiteral("echo hello > made; cat made"));
        QVERIFY(page.askedPlace().contains("plumbline.yaml:4"));
        QVERIFY(!QFile::exists(path("made")));
        page.allow(true);
        QTRY_VERIFY_WITH_TIMEOUT(page.isHealthy(), kPatienceMs);
        QVERIFY2(page.readyText().startsWith("ready in"), qPrintable(page.readyText()));
        QCOMPARE(page.verdictKind(), QStringLiteral("ok"));
        bool hasOutput = false;
        for (const ChecklistRow& row : page.steps()->rows())
            hasOutput = hasOutput || (row.output == "hello\n" && row.exitText == "exit code 0");
        QVERIFY(hasOutput);
        page.look();
        stage.waitForList();
        QVERIFY(page.isHealthy());
        page.copyReport();
        const QString report = QGuiApplication::clipboard()->text();
        QVERIFY(report.contains("# Setup report: shop"));
        QVERIFY(!report.contains("hush") && !report.contains(m_home->path()));
    }

    void aFormThatWasCompleteIsNotAskedAgain()
    {
        Stage stage(*m_home);
        OnboardController& page = stage.onboarding;
        page.fields()->answer(stage.rowOf("CITY"), "Kiel");
        if (const int token = stage.rowOf("API_TOKEN"); token < page.fields()->total())
            page.fields()->answer(token, "hush-hush-hush");
        page.submit(); // starts the run
        QTRY_VERIFY_WITH_TIMEOUT(page.isHealthy(), kPatienceMs);
        QVERIFY(read(".env").contains("CITY=Kiel"));
    }

    void aStepThatFailsIsTriedAgainOrLeft()
    {
        write("compose.yaml", "services: {db: {image: 'redis:7'}}\n");
        QFile::remove(path(".env.example"));
        write("plumbline.yaml", "version: 1\nonboarding:\n  - run: echo no luck; test -e luck\n");
        Stage stage(*m_home);
        OnboardController& page = stage.onboarding;
        page.start();
        stage.waitFor(OnboardController::Command);
        page.allow(true);
        stage.waitFor(OnboardController::Retry);
        QCOMPARE(page.verdictKind(), QStringLiteral("error"));
        QVERIFY2(page.failedMessage().contains("1"), qPrintable(page.failedMessage()));
        QVERIFY(page.failedEvidence().contains("no luck"));
        page.retry();
        QTRY_VERIFY_WITH_TIMEOUT(page.question() == OnboardController::Nothing, kPatienceMs);
        stage.waitFor(OnboardController::Retry);
        page.goOn();
        stage.waitForList();
        QVERIFY(!page.isHealthy());
        QVERIFY(!page.failedId().isEmpty());
        write("luck", "");
        page.retry(); // a file that the command names has changed: it is asked for anew
        stage.waitFor(OnboardController::Command);
        page.allow(true);
        QTRY_VERIFY_WITH_TIMEOUT(page.isHealthy(), kPatienceMs);
    }

    void aRunThatWaitsForAWordCanBeStopped()
    {
        Stage stage(*m_home);
        OnboardController& page = stage.onboarding;
        page.start();
        stage.waitFor(OnboardController::Values);
        page.cancel();
        stage.waitForList();
        QCOMPARE(page.question(), OnboardController::Nothing);
        QVERIFY(!QFile::exists(path(".env")));
        page.start();
        stage.waitFor(OnboardController::Values);
        stage.workspace.close(); // and so can one whose workspace goes
        QCOMPARE(page.state(), OnboardController::Unseen);
        QCOMPARE(page.steps()->total(), 0);
    }

private:
    [[nodiscard]] QString path(const QString& name) const
    {
        return m_home->filePath("shop/" + name);
    }

    void write(const QString& name, const QByteArray& text) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    [[nodiscard]] QByteArray read(const QString& name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

QTEST_MAIN(TestOnboarding)
#include "tst_onboarding.moc"
