// SPDX-License-Identifier: Apache-2.0
#include "core/base/certificate.h"
#include "core/base/file.h"
#include "core/workspace/onboard.h"
#include "core/workspace/onboard_record.h"
#include "core/workspace/past.h"
#include "tests/support/git_folder.h"
#include "tests/support/results.h"
#include "tests/test_paths.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <fmt/format.h>

#include <algorithm>
#include <memory>

using namespace plumbline;
using namespace plumbline::workspace;
using onboarding::Step;
using onboarding::StepStatus;

namespace fs = std::filesystem;

namespace {

Step stepOf(const Checklist& list, std::string_view id)
{
    const auto found = std::ranges::find(list.steps, id, &Step::id);
    return found == list.steps.end() ? Step{.id = "none", .status = StepStatus::Failed} : *found;
}

std::string statesOf(const Checklist& list)
{
    std::string text;
    for (const Step& step : list.steps)
        text += fmt::format("{} {}\n", step.id, toString(step.status));
    return text;
}

fs::perms modeOf(const fs::path& file)
{
    return fs::status(file).permissions();
}

constexpr fs::perms kOwnerOnly = fs::perms::owner_read | fs::perms::owner_write;

} // namespace

/// Onboarding of folders on a machine without an engine: what is to be done, and what can be.
class TestOnboard : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_folder = std::make_unique<test::GitFolder>();
        m_outside = std::make_unique<QTemporaryDir>();
        const fs::path home = m_outside->path().toStdString();
        fs::create_directories(home / "bin");
        for (const char* program : {"sh", "cat", "touch", "test", "openssl"})
            fs::create_symlink(QStandardPaths::findExecutable(program).toStdString(),
                               home / "bin" / program);
        m_variables = {{"PATH", (home / "bin").string()},
                       {"HOME", home.string()},
                       {"DOCKER_HOST", "unix://" + (home / "no-engine.sock").string()}};
        m_asked.clear();
        m_keyring.reset();
        m_now = "2026-03-01T10:00:00Z";
        m_mayRun = true;
        m_retries = 0;
    }

    void strangersGetASensibleList_data()
    {
        QTest::addColumn<QString>("fixture");
        QTest::addColumn<QString>("states");
        QTest::newRow("node") << "node"
                              << "engine needs-you\ntool-node needs-you\nhooks-husky needs-you\n"
                                 "values to-do\ncompose-files done\nimages blocked\n"
                                 "ports blocked\nlaunch blocked\ntask-prisma-migrations blocked\n"
                                 "verify blocked\n";
        QTest::newRow("python") << "python"
                                << "engine needs-you\ntool-python needs-you\nvalues to-do\n"
                                   "compose-files done\nimages blocked\nports blocked\n"
                                   "launch blocked\ntask-django-migrations blocked\n"
                                   "verify blocked\n";
        QTest::newRow("rails") << "rails"
                               << "engine needs-you\ntool-ruby needs-you\nvalues to-do\n"
                                  "compose-files done\nimages blocked\nports blocked\n"
                                  "launch blocked\ntask-rails-migrations blocked\n"
                                  "verify blocked\n";
        QTest::newRow("go") << "go"
                            << "engine needs-you\ntool-go needs-you\nsubmodules to-do\n"
                               "hooks-pre-commit needs-you\nvalues to-do\ncompose-files done\n"
                               "images blocked\nports blocked\nlaunch blocked\nverify blocked\n";
    }

    void strangersGetASensibleList()
    {
        QFETCH(QString, fixture);
        QFETCH(QString, states);
        take(qPrintable(fixture));
        QCOMPARE(statesOf(look()), states.toStdString());
    }

    void theFormHoldsWhatTheFilesAskFor()
    {
        take("node");
        const Checklist list = look();
        std::string asked;
        for (const onboarding::Field& field : list.fields)
            asked += field.key + (field.isAsked() ? "? " : field.isGenerated ? "* " : " ");
        QCOMPARE(asked, std::string("PORT POSTGRES_PASSWORD* SESSION_SECRET* MAIL_API_KEY "));
        VERIFY_SAYS(list.fields[2].need, "stops without it");
        QCOMPARE(list.fields[3].help, std::string("ask finance for a test key"));
    }

    void whatCodeReadsIsAskedForWhereAFileReachesIt()
    {
        take("python");
        const Checklist list = look();
        const auto found =
            std::ranges::find(list.fields, "BOOK_SOURCE_URL", &onboarding::Field::name);
        QVERIFY(found != list.fields.end());
        QCOMPARE(found->files, std::vector<std::string>{".env"});
        VERIFY_SAYS(found->need, "shelf/settings.py:4");
        QVERIFY(found->isAsked());
    }

    void aSecretsFileIsAFieldOfItsOwn()
    {
        take("rails");
        const Checklist list = look();
        const auto found = std::ranges::find(list.fields, "master_key", &onboarding::Field::name);
        QVERIFY(found != list.fields.end());
        QVERIFY(found->isWholeFile && found->isSecret());
        QCOMPARE(found->files, std::vector<std::string>{"config/master.key"});
    }

    void aToolIsFoundAndJudged()
    {
        take("node");
        install("node", "v20.11.1");
        QVERIFY(stepOf(look(), "tool-node").status == StepStatus::Done);
        install("node", "v18.2.0");
        const Step old = stepOf(look(), "tool-node");
        QVERIFY(old.status == StepStatus::NeedsYou && old.isOptional);
        VERIFY_SAYS(old.detail, "18.2.0 is here, 20 is asked for (.nvmrc:1");
    }

    void valuesAreWrittenForTheirOwnerAlone()
    {
        takeHost();
        const auto outcome = run({{"TOKEN", Secret("it's-a-planted-token")}});
        VERIFY_OK(outcome);
        QVERIFY2(outcome->checklist.isHealthy(), statesOf(outcome->checklist).c_str());
        VERIFY_SAYS(textOf(".env"), "# from the office\nTOKEN=\"it's-a-planted-token\"\n");
        QVERIFY(modeOf(m_folder->path(".env")) == kOwnerOnly);
        // nothing that others see was changed, and git leaves the file alone
        QCOMPARE(m_folder->git({"status", "--porcelain"}), QByteArray());
        VERIFY_SAYS(m_remarks, "not in .gitignore");
    }

    void aSecondRunDoesNothing()
    {
        takeHost();
        VERIFY_OK(run({{"TOKEN", Secret("planted")}}));
        const auto again = run({});
        VERIFY_OK(again);
        QVERIFY(again->didNothing && again->checklist.isHealthy());
    }

    void aSecretIsNotWrittenToATrackedFile()
    {
        takeHost();
        m_folder->commit(".env", "PORT=80\n");
        const auto outcome = run({{"TOKEN", Secret("planted")}});
        VERIFY_OK(outcome);
        const Step step = stepOf(outcome->checklist, "values");
        QVERIFY(step.status == StepStatus::Failed);
        VERIFY_SAYS(step.detail, "in version control");
        QCOMPARE(textOf(".env"), std::string("PORT=80\n"));
    }

    void secretsGoToTheKeyringAndTheFileRefersToThem()
    {
        takeHost();
        KeyringValues held;
        m_keyring = {.read = [](const auto&) -> Result<KeyringValues> { return KeyringValues(); },
                     .write = [&held](const KeyringValues& values) -> Result<> {
                         held = values;
                         return {};
                     }};
        const auto outcome = run({{"TOKEN", Secret("planted")}});
        VERIFY_OK(outcome);
        QVERIFY2(outcome->checklist.isHealthy(), statesOf(outcome->checklist).c_str());
        QCOMPARE(held.size(), 1U);
        const auto& [key, value] = *held.begin();
        QVERIFY(value == Secret("planted"));
        QVERIFY(key.ends_with("/.env:TOKEN"));
        QCOMPARE(textOf(".env"),
                 "PORT=8080\n\n# from the office\nTOKEN=" + keyringReference(key) + "\n");
        VERIFY_SAYS(m_remarks, "kept in the system's keyring: TOKEN");
    }

    void whereNoKeyringAnswersNothingIsWritten_data()
    {
        QTest::addColumn<bool>("answersAtFirst");
        QTest::newRow("before anybody is asked") << false;
        QTest::newRow("while they are written") << true;
    }

    void whereNoKeyringAnswersNothingIsWritten()
    {
        QFETCH(bool, answersAtFirst);
        takeHost();
        const auto silent = [] {
            return fail(ErrorCode::Unreachable, phrase("no keyring"), phrase("start one"));
        };
        m_keyring = {.read = [&](const auto&) -> Result<KeyringValues> {
                         if (answersAtFirst)
                             return KeyringValues();
                         return silent();
                     },
                     .write = [&](const auto&) -> Result<> { return silent(); }};
        const auto outcome = run({{"TOKEN", Secret("planted")}});
        VERIFY_OK(outcome);
        const Step step = stepOf(outcome->checklist, "values");
        QVERIFY(step.status == StepStatus::Failed);
        QCOMPARE(step.detail.english(), std::string("no keyring"));
        QCOMPARE(step.fix.english(), std::string("start one"));
        QVERIFY(!fs::exists(m_folder->path(".env")));
        QCOMPARE(m_wasAsked, answersAtFirst);
    }

    void aMissingCertificateIsMadeForThisMachine()
    {
        takeCertificates();
        const Step missing = stepOf(look(), "certificate-certs/shop.crt");
        QVERIFY(missing.status == StepStatus::ToDo);
        VERIFY_SAYS(missing.detail, "localhost, 127.0.0.1, web");
        VERIFY_OK(run({}));
        const Step made = stepOf(look(), "certificate-certs/shop.crt");
        QVERIFY2(made.status == StepStatus::Done, made.detail.english().c_str());
        QVERIFY(modeOf(m_folder->path("certs/shop.key")) == kOwnerOnly);
        QVERIFY(textOf("certs/shop.key").starts_with("-----BEGIN PRIVATE KEY-----"));
        QCOMPARE(certificateNames(textOf("certs/shop.crt")),
                 (std::vector<std::string>{"localhost", "127.0.0.1", "web"}));
        QCOMPARE(m_folder->git({"status", "--porcelain"}), QByteArray());
        const fs::path authority =
            fs::path(m_variables.at("HOME")) / ".local/share/plumbline/certificates";
        QVERIFY(modeOf(authority / "ca.key") == kOwnerOnly);
        VERIFY_SAYS(m_remarks, "trust " + (authority / "ca.crt").string());
        QCOMPARE(textOf("certs/ca.crt"), readFile(authority / "ca.crt").value_or("none"));
        QProcess verify;
        verify.start("openssl",
                     {"verify",
                      "-CAfile",
                      QString::fromStdString((authority / "ca.crt").string()),
                      "-verify_hostname",
                      "web",
                      QString::fromStdString(m_folder->path("certs/shop.crt").string())});
        QVERIFY(verify.waitForFinished());
        QCOMPARE(verify.exitCode(), 0);
    }

    void oneThatEndedIsMadeAnewIfItWasMadeHere()
    {
        takeCertificates();
        VERIFY_OK(run({}));
        fs::remove(m_folder->path("certs/shop.key")); // as a run leaves it that was killed
        VERIFY_OK(run({}));
        QVERIFY(stepOf(look(), "certificate-certs/shop.crt").status == StepStatus::Done);
        QVERIFY(fs::exists(m_folder->path("certs/shop.key")));
        m_now = "2099-01-01T00:00:00Z";
        const Step ended = stepOf(look(), "certificate-certs/shop.crt");
        QVERIFY(ended.status == StepStatus::ToDo);
        VERIFY_SAYS(ended.detail, "it ended on ");
        m_folder->write("certs/shop.crt",
                        QByteArray::fromStdString(textOf("certs/shop.crt") + "\n"));
        const Step changed = stepOf(look(), "certificate-certs/shop.crt");
        QVERIFY(changed.status == StepStatus::NeedsYou); // somebody else's now
    }

    void aDeclaredCertificateIsForItsHosts()
    {
        takeHost();
        m_folder->write("plumbline.yaml",
                        "version: 1\nonboarding:\n  - certificate: tls/shop.pem\n"
                        "    key: tls/private.key\n    hosts: [shop.localhost, 127.0.0.1]\n"
                        "    title: TLS of the shop\n");
        VERIFY_OK(run({{"TOKEN", Secret("planted")}}));
        const Step made = stepOf(look(), "certificate-tls/shop.pem");
        QCOMPARE(made.title, std::string("TLS of the shop"));
        QVERIFY2(made.status == StepStatus::Done, made.detail.english().c_str());
        QVERIFY(modeOf(m_folder->path("tls/private.key")) == kOwnerOnly);
        m_folder->write("plumbline.yaml",
                        "version: 1\nonboarding:\n  - certificate: tls/shop.pem\n"
                        "    key: tls/private.key\n    hosts: [shop.localhost, mail.localhost]\n");
        const Step narrow = stepOf(look(), "certificate-tls/shop.pem");
        VERIFY_SAYS(narrow.detail, "it is not for mail.localhost");
        VERIFY_OK(run({}));
        QVERIFY(isNamed(certificateNames(textOf("tls/shop.pem")), "mail.localhost"));
    }

    void noCertificateGoesToATrackedFileOrOutside_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("says");
        QTest::newRow("tracked") << "tls/shop.crt"
                                 << "in version control";
        QTest::newRow("outside") << "../shop.crt"
                                 << "outside of the workspace";
        QTest::newRow("a host that is none") << "host"
                                             << "is no host";
    }

    void noCertificateGoesToATrackedFileOrOutside()
    {
        QFETCH(QString, file);
        QFETCH(QString, says);
        takeHost();
        m_folder->commit("tls/shop.key", "planted-key");
        fs::remove(m_folder->path("tls/shop.key"));
        const QString asked = QStringLiteral("version: 1\nonboarding:\n"
                                             "  - {certificate: %1, hosts: [\"%2\"]}\n");
        const bool isOfHost = file == "host";
        m_folder->write(
            "plumbline.yaml",
            asked.arg(isOfHost ? "x.crt" : file, isOfHost ? "a b" : "shop.localhost").toUtf8());
        const auto outcome = run({{"TOKEN", Secret("planted")}});
        VERIFY_OK(outcome);
        const auto found = std::ranges::find(
            outcome->checklist.steps, onboarding::StepKind::Certificates, &Step::kind);
        QVERIFY(found != outcome->checklist.steps.end());
        QVERIFY(found->status == StepStatus::Failed);
        VERIFY_SAYS(found->detail, says.toStdString());
        QVERIFY(!fs::exists(m_folder->path("tls/shop.key")));
    }

    void whatOnlyAPersonCanSayIsNamed()
    {
        takeHost();
        const auto outcome = run({});
        VERIFY_OK(outcome);
        QVERIFY(!outcome->checklist.isHealthy());
        VERIFY_SAYS(stepOf(outcome->checklist, "values").detail, "no value for TOKEN");
        QVERIFY(!fs::exists(m_folder->path(".env")));
        const auto wrong = run({{"TOKEN", Secret("x")}, {"PORT", Secret("many")}});
        VERIFY_OK(wrong);
        VERIFY_SAYS(stepOf(wrong->checklist, "values").detail, "PORT");
        QVERIFY(!fs::exists(m_folder->path(".env")));
    }

    void commandsAreAskedForBeforeTheyRunAndWhenTheyChange()
    {
        m_folder->start();
        m_folder->write("setup.sh", "touch made\n");
        m_folder->commit("plumbline.yaml",
                         "version: 1\nonboarding:\n  - run: sh setup.sh\n    title: Set up\n");
        m_mayRun = false;
        const auto refused = run({});
        VERIFY_OK(refused);
        QCOMPARE(m_asked, QStringList{"sh setup.sh"});
        QVERIFY(stepOf(refused->checklist, "command-sh-setup-sh").status == StepStatus::NeedsYou);
        QVERIFY(!fs::exists(m_folder->path("made")));
        m_mayRun = true;
        const auto allowed = run({});
        VERIFY_OK(allowed);
        QVERIFY2(allowed->checklist.isHealthy(), statesOf(allowed->checklist).c_str());
        QVERIFY(fs::exists(m_folder->path("made")));
        m_asked.clear();
        VERIFY_OK(run({}));
        QCOMPARE(m_asked, QStringList());
        m_folder->write("setup.sh", "touch made other\n"); // another script is another command
        VERIFY_OK(run({}));
        QCOMPARE(m_asked, QStringList{"sh setup.sh"});
        QVERIFY(fs::exists(m_folder->path("other")));
    }

    void aCheckTellsWhetherACommandIsNeeded()
    {
        m_folder->start();
        m_folder->commit("plumbline.yaml",
                         "version: 1\nonboarding:\n  - {run: touch made, verify: test -e made}\n");
        const auto first = run({});
        VERIFY_OK(first);
        QVERIFY(first->checklist.isHealthy());
        QCOMPARE(m_asked, (QStringList{"touch made", "test -e made"}));
        fs::remove(m_folder->path("made"));
        const auto again = run({});
        VERIFY_OK(again);
        QVERIFY(!again->didNothing && fs::exists(m_folder->path("made")));
    }

    void aCommandThatFailsIsToldAndTriedAgain()
    {
        m_folder->start();
        m_folder->commit("plumbline.yaml",
                         "version: 1\nonboarding:\n"
                         "  - run: 'test -e repaired || { echo it is broken; exit 7; }'\n"
                         "    title: Repair\n");
        m_retries = 0;
        const auto failed = run({});
        VERIFY_OK(failed);
        const Step step = failed->checklist.steps.back();
        QVERIFY(step.status == StepStatus::Failed);
        VERIFY_SAYS(step.detail, "ended with 7");
        VERIFY_SAYS(m_output, "it is broken");
        m_retries = 1; // the person mends it, and says so
        const auto mended = run({});
        VERIFY_OK(mended);
        QVERIFY2(mended->checklist.isHealthy(), statesOf(mended->checklist).c_str());
    }

    void theTimeToGreenIsKept()
    {
        takeHost();
        VERIFY_OK(run({}));
        VERIFY_OK(run({{"TOKEN", Secret("planted")}}));
        const auto past = pastOnboardings(look().root, request().places);
        VERIFY_OK(past);
        QCOMPARE(past->size(), std::size_t{1});
        QCOMPARE(past->front().begunAt, std::string("2026-03-01T10:00:00Z"));
        QCOMPARE(past->front().steps.size(), std::size_t{1});
        QCOMPARE(past->front().steps.front().id, std::string("values"));
    }

    void theReportHoldsNoSecretAndNoHomeFolder()
    {
        takeHost();
        m_folder->write("plumbline.yaml",
                        "version: 1\nonboarding:\n  - {run: cat /x, title: \"See "
                        "postgres://me:planted@db/x\"}\n");
        OnboardRequest asked = request();
        asked.workspace.homeDirectory = m_folder->path().parent_path();
        VERIFY_OK(run({{"TOKEN", Secret("planted-token")}}));
        const auto list = lookAtOnboarding(asked, {});
        VERIFY_OK(list);
        const std::string report = renderSetupReport(*list, asked);
        VERIFY_SAYS(report, "# Setup report");
        QVERIFY2(report.find("planted") == std::string::npos, report.c_str());
        QVERIFY2(report.find(list->root.parent_path().string()) == std::string::npos,
                 report.c_str());
    }

    void aTaskIsDoneWhileItsVolumesAreThere_data()
    {
        QTest::addColumn<QString>("then");
        QTest::addColumn<QString>("now");
        QTest::addColumn<bool>("isSame");
        QTest::newRow("the same") << "shop_db 3f2a\nshop_files 77aa"
                                  << "shop_db 3f2a\nshop_files 77aa" << true;
        QTest::newRow("another beside it") << "shop_db 3f2a"
                                           << "shop_cache 9d\nshop_db 3f2a" << true;
        QTest::newRow("made anew by Plumbline") << "shop_db 3f2a"
                                                << "shop_db 81c0" << false;
        QTest::newRow("made anew by others") << "shop_db 3f2a"
                                             << "shop_db" << false;
        QTest::newRow("made by others") << "shop_db"
                                        << "shop_db" << true;
        QTest::newRow("gone") << "shop_db 3f2a"
                              << "" << false;
        QTest::newRow("one of them gone") << "shop_db 3f2a\nshop_files 77aa"
                                          << "shop_db 3f2a" << false;
        QTest::newRow("there was none") << ""
                                        << "shop_db 3f2a" << false;
        QTest::newRow("there is none") << ""
                                       << "" << true;
    }

    void aTaskIsDoneWhileItsVolumesAreThere()
    {
        QFETCH(QString, then);
        QFETCH(QString, now);
        QFETCH(bool, isSame);
        QCOMPARE(isSameData(then.toStdString(), now.toStdString()), isSame);
    }

    void aRecordOfAnotherVersionIsRefused()
    {
        takeHost();
        const fs::path file = onboardRecordFile(look().root, m_variables);
        fs::create_directories(file.parent_path());
        VERIFY_OK(writeFileAtomically(file, "{\"version\": 99}"));
        VERIFY_FAILS(lookAtOnboarding(request(), {}), ErrorCode::Invalid);
    }

private:
    /// A tool of that name that prints a version.
    void install(const std::string& name, const std::string& says)
    {
        const fs::path file = fs::path(m_outside->path().toStdString()) / "bin" / name;
        VERIFY_OK(writeFileAtomically(file, "#!/bin/sh\necho '" + says + "'\n", 0755));
    }

    void take(const char* fixture)
    {
        m_folder->start();
        fs::copy(fs::path(PLUMBLINE_TEST_DATA "/onboarding") / fixture,
                 m_folder->path(),
                 fs::copy_options::recursive);
        m_folder->commit("README.md");
    }

    [[nodiscard]] OnboardRequest request() const
    {
        OnboardRequest request;
        request.workspace = optionsFor(m_folder->path().lexically_normal(), m_variables);
        request.endpoint = {.variables = m_variables, .homeDirectory = m_variables.at("HOME")};
        request.places = {.variables = m_variables, .homeDirectory = m_variables.at("HOME")};
        request.now = m_now;
        request.version = "0";
        request.keyring = m_keyring;
        return request;
    }

    [[nodiscard]] Checklist look() const
    {
        const auto list = lookAtOnboarding(request(), {});
        if (!list)
            qWarning("%s", toString(list.error()).c_str());
        return list.value_or(Checklist());
    }

    [[nodiscard]] std::string textOf(const char* name) const
    {
        return readFile(m_folder->path(name)).value_or("");
    }

    /// A program that runs on the machine itself, configured by `.env`.
    void takeHost()
    {
        m_folder->start();
        m_folder->commit(".env.example", "PORT=8080\n\n# from the office\nTOKEN=your-token\n");
    }

    /// A service that mounts a certificate with its key, and what it is signed by.
    void takeCertificates()
    {
        m_folder->start();
        m_folder->commit("compose.yaml",
                         "services:\n  web:\n    image: nginx\n    environment:\n"
                         "      TLS_CERTIFICATE: /etc/tls/shop.crt\n"
                         "      TLS_KEY: /etc/tls/shop.key\n"
                         "    volumes: [\"./certs:/etc/tls:ro\"]\n    secrets: [authority]\n"
                         "secrets:\n  authority: {file: ./certs/ca.crt}\n");
    }

    Result<OnboardOutcome> run(onboarding::Answers answers)
    {
        OnboardTalk talk;
        talk.ask = [&](const auto&) {
            m_wasAsked = true;
            return std::optional(answers);
        };
        talk.usesKeyring = [this] { return m_keyring.has_value(); };
        talk.mayRun = [this](const CommandQuestion& question) {
            m_asked << QString::fromStdString(question.command);
            return m_mayRun;
        };
        talk.mayRetry = [this](const Step&) {
            if (m_retries == 0)
                return false;
            m_folder->write("repaired", "");
            return m_retries-- > 0;
        };
        talk.onRemark = [this](std::string_view text) { m_remarks += text; };
        talk.onOutput = [this](std::string_view text) { m_output += text; };
        m_remarks.clear();
        m_output.clear();
        m_wasAsked = false;
        return onboard(request(), talk, {});
    }

    std::unique_ptr<test::GitFolder> m_folder;
    std::unique_ptr<QTemporaryDir> m_outside;
    Variables m_variables;
    QStringList m_asked;
    std::string m_remarks;
    std::string m_output;
    std::string m_now;
    std::optional<Keyring> m_keyring;
    bool m_wasAsked = false;
    bool m_mayRun = true;
    int m_retries = 0;
};

QTEST_GUILESS_MAIN(TestOnboard)
#include "tst_onboard.moc"
