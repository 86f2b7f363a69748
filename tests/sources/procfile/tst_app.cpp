// SPDX-License-Identifier: Apache-2.0
#include "core/sources/procfile/procfile_source.h"
#include "tests/support/results.h"

using namespace plumbline;
using namespace std::chrono_literals;
using model::State;

namespace {

constexpr const char* kProcfile =
    "# processes\nweb: gunicorn shop.wsgi --bind :$PORT\n"
    "worker: celery -A shop worker\nrelease: python manage.py migrate\n";

constexpr const char* kAppJson = R"({
  "name": "Shop",
  "env": {
    "SECRET_KEY_BASE": {"generator": "secret"},
    "LOG_LEVEL": "info",
    "WORKERS": {"value": "2"},
    "STRIPE_KEY": {"description": "from the dashboard", "required": true}
  },
  "addons": ["heroku-postgresql:standard-0", {"plan": "heroku-redis:mini", "options": {"version": "7.2"}}, "papertrail"],
  "formation": {"web": {"quantity": 2, "size": "standard-1x"}},
  "scripts": {"postdeploy": "python manage.py seed"}
})";

Result<sources::Loaded>
read(const char* procfile, const char* appJson = "", const char* config = "")
{
    const auto file = [](const char* name, const char* text) {
        return sources::InputFile{.name = *text == '\0' ? "" : name, .text = text};
    };
    return sources::procfile::load({.procfile = file("Procfile", procfile),
                                    .appJson = file("app.json", appJson),
                                    .configVars = file("config.txt", config)},
                                   sources::backing::builtInTable());
}

} // namespace

class TestApp : public QObject
{
    Q_OBJECT

private slots:
    void aProcfilesProcessesAreServices();
    void appJsonSaysWhatIsGivenLater();
    void addonsAreManagedServices();
    void configIsReadHoweverItWasPrinted();
    void aLineThatIsNoProcessIsTold();
    void whatCannotBeReadLeavesTheOthersStanding();
    void nothingReadableIsAnError();
};

void TestApp::aProcfilesProcessesAreServices()
{
    const Result<sources::Loaded> loaded = read(kProcfile, kAppJson);
    VERIFY_OK(loaded);
    QCOMPARE(loaded->environment.services.size(), 4U);
    const model::Service* web = model::findService(loaded->environment, "web");
    QVERIFY(web != nullptr);
    QCOMPARE(web->command.value.front(), std::string("gunicorn shop.wsgi --bind :$PORT"));
    QCOMPARE(web->command.origin.line, 2);
    QCOMPARE(web->replicas.value.count, 2);
    QCOMPARE(web->resources.memoryLimit.value.bytes, std::int64_t{512} << 20U);
    QCOMPARE(web->resources.memoryLimit.reason, std::string("dynos of size standard-1x"));
    QVERIFY(web->stopGracePeriod.value == 30s);
    const model::ConfigVar* port = model::findConfigVar(web->config, "PORT");
    QVERIFY(port != nullptr && port->state == State::Unknown);
    QVERIFY(model::findService(loaded->environment, "release")->kind == model::ProcessKind::Job);
    QVERIFY(model::findService(loaded->environment, "postdeploy")->kind == model::ProcessKind::Job);
    QVERIFY(!model::findService(loaded->environment, "worker")->replicas.isSet());
}

void TestApp::appJsonSaysWhatIsGivenLater()
{
    const Result<sources::Loaded> loaded = read(kProcfile, kAppJson);
    VERIFY_OK(loaded);
    const auto& config = loaded->environment.sharedConfig;
    const model::ConfigVar* generated = model::findConfigVar(config, "SECRET_KEY_BASE");
    QVERIFY(generated != nullptr);
    QCOMPARE(generated->secrecy.english(), std::string("generator: secret"));
    QVERIFY(generated->state == State::Unknown);
    QVERIFY(model::findConfigVar(config, "STRIPE_KEY")->state == State::Unknown);
    QCOMPARE(std::get<std::string>(model::findConfigVar(config, "LOG_LEVEL")->value),
             std::string("info"));
    QCOMPARE(std::get<std::string>(model::findConfigVar(config, "WORKERS")->value),
             std::string("2"));
    QCOMPARE(model::findConfigVar(config, "WORKERS")->origin.line, 6);
}

void TestApp::addonsAreManagedServices()
{
    const Result<sources::Loaded> loaded = read(kProcfile, kAppJson);
    VERIFY_OK(loaded);
    const auto& backing = loaded->environment.backingServices;
    QCOMPARE(backing.size(), 2U);
    QCOMPARE(backing[0].engine, std::string("postgres"));
    QVERIFY(backing[0].version.state == State::Unknown);
    QCOMPARE(backing[1].engine, std::string("redis"));
    QCOMPARE(backing[1].version.value, std::string("7.2"));
}

void TestApp::configIsReadHoweverItWasPrinted()
{
    const Result<sources::Loaded> json = read(
        kProcfile,
        "",
        R"({"API_TOKEN": "planted-secret-1", "DATABASE_URL": "postgres://u:planted-secret-2@h/x", "LOG_LEVEL": "info"})");
    const Result<sources::Loaded> shell =
        read(kProcfile,
             "",
             "LOG_LEVEL=info\nAPI_TOKEN=planted-secret-1\nDATABASE_URL='postgres://"
             "u:planted-secret-2@h/x'\n");
    VERIFY_OK(json);
    VERIFY_OK(shell);
    QVERIFY(json->environment == shell->environment);
    QVERIFY(model::findConfigVar(json->environment.sharedConfig, "DATABASE_URL")->isSecret());
    QVERIFY(model::findConfigVar(shell->environment.sharedConfig, "API_TOKEN")->isSecret());
}

void TestApp::aLineThatIsNoProcessIsTold()
{
    const Result<sources::Loaded> loaded = read("web: a\nplanted secret\n\xff\xfe: x\nworker: b\n");
    VERIFY_OK(loaded);
    QCOMPARE(loaded->environment.services.size(), 2U);
    QCOMPARE(loaded->diagnostics.size(), 2U);
    QCOMPARE(loaded->diagnostics[0].where.line, 2);
    QVERIFY(toString(loaded->diagnostics[0]).find("planted") == std::string::npos);
}

void TestApp::whatCannotBeReadLeavesTheOthersStanding()
{
    const Result<sources::Loaded> loaded = read(kProcfile, R"({"env": {"A": "planted-secret)");
    VERIFY_OK(loaded);
    QCOMPARE(loaded->environment.services.size(), 3U);
    QCOMPARE(loaded->diagnostics.size(), 1U);
    QCOMPARE(loaded->environment.unread.size(), 1U);
    QVERIFY(toString(loaded->diagnostics[0]).find("planted") == std::string::npos);
}

void TestApp::nothingReadableIsAnError()
{
    VERIFY_FAILS(read("", "[]"), ErrorCode::Invalid);
    VERIFY_FAILS(read("", "{"), ErrorCode::Invalid);
}

QTEST_APPLESS_MAIN(TestApp)
#include "tst_app.moc"
