// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/step_model.h"
#include "app/desktop/text.h"
#include "core/compose/load.h"
#include "core/model/config_var.h"
#include "core/parity/judge.h"
#include "core/parity/rules/list.h"
#include "core/sources/backing/table.h"
#include "core/sources/dockerfile/dockerfile_source.h"
#include "core/sources/ecs/ecs_source.h"
#include "core/sources/kubernetes/kubernetes_source.h"
#include "core/stack/likely_cause.h"
#include "core/stack/readiness.h"
#include "core/stack/ready_check.h"
#include "core/workspace/doctor.h"
#include "core/workspace/manifest.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTranslator>
#include <QtTest>

#include <initializer_list>
#include <string>
#include <vector>

using namespace plumbline;
using namespace plumbline::desktop;

/// What core says, as a window in German shows it.
class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(m_german.load(QStringLiteral(":/translations/plumbline_de.qm")));
        QVERIFY(QCoreApplication::installTranslator(&m_german));
    }

    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_german); }

    /// A rule that is added without a translation fails here.
    void everyRuleIsTranslated()
    {
        for (const parity::Rule* rule : parity::allRules()) {
            for (const std::string_view part :
                 {rule->title, rule->rationale, rule->guards, rule->remedy})
                QVERIFY2(part.empty() || isTranslated(part), std::string(part).c_str());
        }
    }

    void everyFactorIsTranslated()
    {
        for (const parity::Factor factor : parity::kFactors) {
            QVERIFY2(isTranslated(parity::title(factor)), parity::title(factor).data());
            QVERIFY2(isTranslated(parity::explanation(factor)), parity::explanation(factor).data());
        }
    }

    void notesOfTheBackingServicesAreTranslated()
    {
        for (const sources::backing::Managed& service : sources::backing::builtInTable().managed)
            QVERIFY2(service.note.empty() || isTranslated(service.note), service.note.c_str());
    }

    void whyAValueIsASecretIsTranslated()
    {
        for (const char* value : {"-----BEGIN PRIVATE KEY-----",
                                  "ghp_0123456789012345678901234567890123",
                                  "postgres://app:hunter2@db/app",
                                  "hunter2"})
            requireGerman(model::secrecyOf("DB_PASSWORD", value));
        const auto image = sources::dockerfile::load(
            {.name = "Dockerfile", .text = "FROM nginx:1.22\nARG TOKEN=x\nENV A=${TOKEN}\n"}, {});
        QVERIFY(image.has_value());
        const model::Service& service = image->environment.services.front();
        QCOMPARE(service.config.size(), std::size_t{1});
        requireGerman(service.config.front().secrecy);
        requireGerman(service.command.reason);
        QVERIFY(!text(service.command.reason).contains("image nginx"));
    }

    void whatKeepsAContainerFromBeingWellIsTranslated()
    {
        for (const int code : {0, 1, 125, 126, 127, 128, 130, 134, 137, 139, 143}) {
            requireGerman(stack::exitCodeText(code, false));
            engine::ContainerDetails gone{.state = "exited", .exitCode = code};
            requireGerman(stack::verdictOf(gone, compose::Condition::Healthy, true, 0).text);
            requireGerman(stack::likelyCause(gone, {}).cause);
            requireGerman(stack::likelyCause(gone, {}).next);
        }
        requireGerman(stack::exitCodeText(137, true));
        for (const char* state : {"created", "paused", "restarting"}) {
            engine::ContainerDetails container{.state = state};
            requireGerman(stack::verdictOf(container, compose::Condition::Healthy, true, 0).text);
        }
        for (const char* health : {"none", "starting", "unhealthy"}) {
            engine::ContainerDetails container{.state = "running", .running = true};
            container.health = engine::HealthState{.status = health, .failingStreak = 2};
            requireGerman(stack::verdictOf(container, compose::Condition::Healthy, false, 0).text);
        }
    }

    void likelyCausesAreTranslated()
    {
        for (const char* line : {"password authentication failed for user \"app\"",
                                 "NOAUTH Authentication required.",
                                 "database files are incompatible with server",
                                 "superuser password is not specified",
                                 "FATAL:  database \"shop\" does not exist",
                                 "relation \"orders\" does not exist",
                                 "Address already in use",
                                 "No space left on device",
                                 "could not translate host name",
                                 "Connection refused",
                                 "Permission denied",
                                 "Read-only file system",
                                 "not a directory",
                                 "Cannot find module 'express'",
                                 "exec format error",
                                 "bad interpreter",
                                 "vm.max_map_count [65530] is too low"}) {
            const auto [cause, next] = stack::likelyCause({}, {line});
            QVERIFY2(!cause.empty() && !next.empty(), line);
            requireGerman(next);
            requireGerman(cause);
        }
        const auto onPodman = stack::likelyCause({}, {"bad address 'db'"}, {.isPodman = true});
        requireGerman(onPodman.cause);
        requireGerman(onPodman.next);
    }

    void whatTellsThatAServiceIsReadyIsTranslated()
    {
        using namespace stack;
        for (const Protocol protocol : {Protocol::Tcp,
                                        Protocol::PostgreSql,
                                        Protocol::Redis,
                                        Protocol::Amqp,
                                        Protocol::MySql,
                                        Protocol::Nats,
                                        Protocol::Memcached,
                                        Protocol::Http})
            requireGerman(describe({.how = Speaks{{.protocol = protocol, .port = 80}}}));
        requireGerman(describe({.how = JustRuns{}}));
        requireGerman(describe({.how = PortsAnswer{}}));
        requireGerman(describe({.how = PortsAnswer{{80}}}));
        requireGerman(describe({.how = PortsAnswer{{80, 81}}}));
        requireGerman(describe({.how = LogSays{"ready"}}));
        requireGerman(describe({.how = CommandPasses{{"true"}}}));
    }

    void mistakesInComposeFilesAreTranslated_data()
    {
        QTest::addColumn<QByteArray>("text");

        QTest::newRow("no YAML") << QByteArray("services: [");
        QTest::newRow("not UTF-8") << QByteArray("services: \xff");
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("a list") << QByteArray("- services");
        QTest::newRow("unknown keys") << QByteArray("servces: {}\n");
        QTest::newRow("unknown attribute") << QByteArray("services: {api: {imge: x}}\n");
        QTest::newRow("another kind of value") << QByteArray("services: {api: {image: [x]}}\n");
        QTest::newRow("no image") << QByteArray("services: {api: {}}\n");
        QTest::newRow("required variable")
            << QByteArray("services: {api: {image: '${IMAGE:?}'}}\n");
        QTest::newRow("open brace") << QByteArray("services: {api: {image: '${IMAGE'}}\n");
        QTest::newRow("port") << QByteArray("services: {api: {image: x, ports: ['a:b']}}\n");
        QTest::newRow("dependency")
            << QByteArray("services: {api: {image: x, depends_on: [db]}}\n");
        QTest::newRow("network") << QByteArray("services: {api: {image: x, networks: [back]}}\n");
        QTest::newRow("circle") << QByteArray("services:\n"
                                              "  a: {image: x, depends_on: [b]}\n"
                                              "  b: {image: x, depends_on: [a]}\n");
        QTest::newRow("duration") << QByteArray(
            "services: {api: {image: x, stop_grace_period: soon}}\n");
        QTest::newRow("twice") << QByteArray("services: {api: {image: x, image: y}}\n");
    }

    void mistakesInComposeFilesAreTranslated()
    {
        QFETCH(QByteArray, text);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("compose.yaml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        const auto loaded = compose::load({.directory = folder.path().toStdString()});
        if (!loaded) {
            requireGerman(loaded.error());
            return;
        }
        QVERIFY(!loaded->isUsable());
        requireGerman(loaded->diagnostics);
    }

    void mistakesInOtherFilesAreTranslated()
    {
        const auto manifest = workspace::parseManifest(
            "version: 2\nenvironments: {dev: {sources: [{compse: x}]}}\nwaivers: [{rule: x}]\n",
            "plumbline.yaml");
        QVERIFY(!manifest.diagnostics.empty());
        requireGerman(manifest.diagnostics);

        const auto cluster = sources::kubernetes::load(
            {{.name = "k8s.yaml", .text = "kind: Deployment\n---\n- 1\n---\nfoo: bar\n"}});
        cluster ? requireGerman(cluster->diagnostics) : requireGerman(cluster.error());

        const auto image = sources::dockerfile::load(
            {.name = "Dockerfile", .text = "RUN true\nFROM\nEXPOSE x\nBOGUS\n"}, {});
        image ? requireGerman(image->diagnostics) : requireGerman(image.error());

        const auto tasks = sources::ecs::load({{.name = "task.json", .text = "{\"a\": 1,}"}});
        tasks ? requireGerman(tasks->diagnostics) : requireGerman(tasks.error());
    }

    void anEngineThatIsNotThereIsToldInGerman()
    {
        QTemporaryDir folder;
        for (const char* host :
             {"unix:///no/such/socket", "tcp://127.0.0.1:1", "ftp://engine", "/a"}) {
            const auto checks =
                workspace::diagnose({.endpoint = {.host = host},
                                     .workspace = {.directory = folder.path().toStdString()}},
                                    {});
            QVERIFY(!checks.empty());
            for (const workspace::Check& check : checks) {
                requireGerman(check.title);
                requireGerman(check.detail);
                requireGerman(check.fix);
            }
        }
    }

    void wordsAreTranslatedAndNamesAreNot()
    {
        const std::vector<std::string> where{"dev", "staging"};
        const Phrase said = phrase(
            "{} is set in {} and missing in {}", "TOKEN", parity::enumerate(where), "is missing");
        QCOMPARE(said.english(),
                 std::string("TOKEN is set in dev and staging and missing in is missing"));
        QCOMPARE(text(said),
                 QStringLiteral("TOKEN ist gesetzt in dev und staging und fehlt in is missing"));
    }

    void aTranslationMayOrderItsArguments()
    {
        QCOMPARE(
            text(phrase(
                "the {} in {} of {} expires in {:.0f} days", phrase("token"), "KEY", "prod", 6.7)),
            QStringLiteral("KEY von prod: Token läuft in 7 Tagen ab"));
    }

    void whatHasNoTranslationStaysEnglish()
    {
        QCOMPARE(text(Phrase::ofWords("no such words")), QStringLiteral("no such words"));
        QCOMPARE(text(Phrase(std::string("password"))), QStringLiteral("password"));
        QCOMPARE(text(phrase("password")), QStringLiteral("Passwort"));
    }

    void whatAStepIsAboutIsSaidInWords()
    {
        stack::Plan plan{.project = "shop"};
        for (const char* object : {"network shop_default", "container shop-web-1", "service api"})
            plan.steps.push_back({.id = static_cast<int>(plan.steps.size()) + 1,
                                  .action = stack::CreateNetwork{},
                                  .object = object,
                                  .cause = {}});
        StepModel model;
        model.setPlan(plan);
        QStringList shown;
        for (int row = 0; row < model.rowCount(); ++row)
            shown.append(model.data(model.index(row, 0), StepModel::ObjectRole).toString());
        QCOMPARE(shown,
                 QStringList({"Netzwerk shop_default", "Container shop-web-1", "Dienst api"}));
    }

    void doubledBracesAreBraces()
    {
        QCOMPARE(phrase("{{{}}} of {}", 1, "x").english(), std::string("{1} of x"));
        QCOMPARE(filled("{1}, {0}, {2}", std::vector<std::string>{"a", "b"}),
                 std::string("b, a, "));
    }

private:
    /// Fails where words are not ours, and with those of ours that have no translation.
    void requireGerman(const Phrase& said) const
    {
        static const QRegularExpression kWord(QStringLiteral("\\p{L}"));
        if (!text(said.english()).contains(kWord))
            return;
        QVERIFY2(said.isOurs(), said.english().c_str());
        requireTranslations(said);
    }

    void requireTranslations(const Phrase& said) const
    {
        static const QRegularExpression kPlaces(QStringLiteral("\\{[^{}]*\\}"));
        static const QRegularExpression kWord(QStringLiteral("\\p{L}"));
        const QString words = text(said.pattern()).remove(kPlaces);
        if (said.isOurs() && words.contains(kWord))
            QVERIFY2(isTranslated(said.pattern()), std::string(said.pattern()).c_str());
        for (const Phrase& argument : said.arguments())
            requireTranslations(argument);
    }

    void requireGerman(const Error& error) const
    {
        requireGerman(error.message);
        requireGerman(error.hint);
    }

    void requireGerman(const std::vector<Diagnostic>& diagnostics) const
    {
        for (const Diagnostic& diagnostic : diagnostics) {
            requireGerman(diagnostic.message);
            requireGerman(diagnostic.hint);
        }
    }

    [[nodiscard]] bool isTranslated(std::string_view part) const
    {
        return !m_german.translate("Core", std::string(part).c_str()).isNull();
    }

    QTranslator m_german;
};

QTEST_GUILESS_MAIN(TestLanguage)

#include "tst_language.moc"
