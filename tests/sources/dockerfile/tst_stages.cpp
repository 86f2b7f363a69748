// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/sources/dockerfile/dockerfile_source.h"
#include "core/sources/image_defaults.h"
#include "tests/support/results.h"

#include <QTest>

using namespace plumbline;
using namespace std::chrono_literals;
using model::State;

namespace {

/// A shop's API as such files are written: a builder, a base for all, one stage for work, one to ship.
constexpr const char* kShop = R"(# syntax=docker/dockerfile:1
ARG PYTHON=3.12
ARG DISTRO=slim-bookworm

FROM python:${PYTHON}-${DISTRO} AS base
ENV PYTHONUNBUFFERED=1 \
    # keeps the image small
    PIP_NO_CACHE_DIR="on"
WORKDIR /srv
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=2s --start-period=5s --retries=5 \
    CMD curl -fsS http://127.0.0.1:8000/healthz || exit 1

FROM base AS wheels
ARG PIP_TOKEN
ENV PIP_INDEX_URL=https://token:${PIP_TOKEN}@pypi.example/simple
RUN --mount=type=cache,target=/root/.cache <<EOF
USER nobody
EXPOSE 1
EOF

FROM base AS dev
ENV SHOP_ENV=development
CMD flask run --debug

FROM base AS release
ARG REVISION
LABEL org.opencontainers.image.version="4.2.0" \
      org.opencontainers.image.revision=$REVISION
WORKDIR app
ENV PATH=/srv/.venv/bin:$PATH SHOP_ENV=production
VOLUME ["/srv/uploads", "/srv/cache"]
STOPSIGNAL SIGQUIT
EXPOSE 9100/udp
ONBUILD USER root
ENTRYPOINT ["tini", "--"]
CMD ["gunicorn", "shop.wsgi"]
)";

sources::dockerfile::DockerfileOptions targeting(const char* target)
{
    sources::dockerfile::DockerfileOptions options;
    options.target = target;
    return options;
}

Result<sources::Loaded> read(const char* text, sources::dockerfile::DockerfileOptions options = {})
{
    options.service = "api";
    return sources::dockerfile::load({.name = "api/Dockerfile", .text = text}, options);
}

const model::Service& serviceOf(const Result<sources::Loaded>& loaded)
{
    return loaded->environment.services.front();
}

std::string textOf(const model::ConfigValue& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? *text : std::string(Secret::masked());
}

std::string complaintsOf(const Result<sources::Loaded>& loaded)
{
    std::string text;
    for (const Diagnostic& diagnostic : loaded->diagnostics)
        text += toString(diagnostic) + "\n";
    return text;
}

} // namespace

class TestStages : public QObject
{
    Q_OBJECT

private slots:
    void theLastStageHasWhatTheOnesBeforeSay();
    void everyFactHasItsPlace();
    void aTargetIsChosenByNameOrNumber();
    void anUnknownTargetIsToldWithWhatWasMeant();
    void theBaseImageMayComeFromArguments_data();
    void theBaseImageMayComeFromArguments();
    void whatTheBaseImageSaysIsUnknown();
    void scratchLeavesNothingOpen();
    void theFormOfACommandIsKnown_data();
    void theFormOfACommandIsKnown();
    void anEntrypointDropsTheCommandBelow();
    void aHealthcheckMayBeSwitchedOff();
    void argumentsThatAreGivenAreKnown();
    void secretsAreSecretsHoweverTheyComeIn();
    void mistakesAreToldWithTheirPlace_data();
    void mistakesAreToldWithTheirPlace();
    void aFileWithoutStagesIsAnError();
    void aTextInAnotherFileHasThatPlace();
    void imagesLieUnderTheServicesThatRunThem();
    void timesOfAServiceGoOverTheImagesCheck();
};

void TestStages::theLastStageHasWhatTheOnesBeforeSay()
{
    const auto loaded = read(kShop);
    VERIFY_OK(loaded);
    QCOMPARE(complaintsOf(loaded), std::string());
    const model::Service& api = serviceOf(loaded);
    QCOMPARE(api.baseImage.value.familiar(), std::string("python:3.12-slim-bookworm"));
    QCOMPARE(api.build.value, std::string("api/Dockerfile"));
    QVERIFY(api.image.state == State::Unknown);
    QCOMPARE(api.user.value, std::string("10001:10001"));
    QCOMPARE(api.workingDir.value, std::string("/srv/app"));
    QCOMPARE(api.stopSignal.value, std::string("SIGQUIT"));
    QCOMPARE(api.entrypoint.value, (std::vector<std::string>{"tini", "--"}));
    QCOMPARE(api.command.value, (std::vector<std::string>{"gunicorn", "shop.wsgi"}));
    QCOMPARE(api.ports.size(), std::size_t{2});
    QCOMPARE(api.ports[0].container, std::uint16_t{8000});
    QCOMPARE(api.ports[1].protocol, std::string("udp"));
    QCOMPARE(api.mounts.size(), std::size_t{2});
    QCOMPARE(api.mounts[1].target, std::string("/srv/uploads"));
    QCOMPARE(api.probes.size(), std::size_t{1});
    const model::HealthProbe& probe = api.probes.front();
    QCOMPARE(probe.target, std::string("curl -fsS http://127.0.0.1:8000/healthz || exit 1"));
    QVERIFY(probe.interval == 10s && probe.timeout == 2s && probe.startPeriod == 5s);
    QCOMPARE(probe.retries, 5);
    const auto valueOf = [&](const char* name) {
        return textOf(model::findConfigVar(api.config, name)->value);
    };
    QCOMPARE(valueOf("PYTHONUNBUFFERED"), std::string("1"));
    QCOMPARE(valueOf("PIP_NO_CACHE_DIR"), std::string("on"));
    QCOMPARE(valueOf("SHOP_ENV"), std::string("production"));
    QVERIFY(model::findConfigVar(api.config, "PIP_INDEX_URL") == nullptr);
    const model::ConfigVar* path = model::findConfigVar(api.config, "PATH");
    QVERIFY(path->state == State::Unknown);
    VERIFY_SAYS(path->reason, "the base image python:3.12-slim-bookworm");
    QCOMPARE(path->layer, std::string("image"));
    QCOMPARE(loaded->environment.revision.version.value, std::string("4.2.0"));
    QVERIFY(loaded->environment.revision.commit.state == State::Unknown);
    VERIFY_SAYS(loaded->environment.revision.commit.reason, "ARG REVISION");
}

void TestStages::everyFactHasItsPlace()
{
    const auto loaded = read(kShop);
    VERIFY_OK(loaded);
    const model::Service& api = serviceOf(loaded);
    QCOMPARE(toString(api.origin), std::string("api/Dockerfile:27:1"));
    QCOMPARE(toString(api.baseImage.origin), std::string("api/Dockerfile:5:6"));
    QCOMPARE(toString(api.user.origin), std::string("api/Dockerfile:10:6"));
    QCOMPARE(toString(api.probes.front().origin), std::string("api/Dockerfile:13:5"));
    QCOMPARE(toString(model::findConfigVar(api.config, "PIP_NO_CACHE_DIR")->origin),
             std::string("api/Dockerfile:8:5"));
    QCOMPARE(toString(model::findConfigVar(api.config, "SHOP_ENV")->origin),
             std::string("api/Dockerfile:32:31"));
    QCOMPARE(toString(loaded->environment.revision.commit.origin),
             std::string("api/Dockerfile:30:7"));
}

void TestStages::aTargetIsChosenByNameOrNumber()
{
    for (const char* target : {"dev", "DEV", "2"}) {
        const auto loaded = read(kShop, targeting(target));
        VERIFY_OK(loaded);
        const model::Service& api = serviceOf(loaded);
        QCOMPARE(textOf(model::findConfigVar(api.config, "SHOP_ENV")->value),
                 std::string("development"));
        QCOMPARE(api.command.value,
                 (std::vector<std::string>{"/bin/sh", "-c", "flask run --debug"}));
        QVERIFY(api.entrypoint.state == State::Unknown);
        QVERIFY(api.stopSignal.state == State::Unknown);
    }
}

void TestStages::anUnknownTargetIsToldWithWhatWasMeant()
{
    const auto loaded = read(kShop, targeting("relese"));
    VERIFY_FAILS(loaded, ErrorCode::NotFound);
    QCOMPARE(loaded.error().hint, std::string("did you mean release?"));
}

void TestStages::theBaseImageMayComeFromArguments_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* text, const char* expected) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
    };
    row("FROM busybox", "busybox");
    row("ARG V=1\nFROM busybox:$V", "busybox:1");
    row("ARG V=1\nARG I=busybox:${V}\nFROM ${I}", "busybox:1");
    row("ARG V\nFROM busybox:${V:-2}", "unknown: ARG V is given when it is built");
    row("ARG V\nFROM busybox:$V", "unknown: ARG V is given when it is built");
    row("FROM busybox:$V", "unknown: made from V, which no ARG before the first FROM declares");
    row("FROM --platform=linux/arm64 busybox:1", "busybox:1 for linux/arm64");
    row("FROM scratch", "not-applicable: it is built from scratch");
    row("FROM a:1 AS one\nFROM ONE", "a:1");
    row("FROM a:1 AS one\nFROM one AS two\nFROM two", "a:1");
    row("FROM Not/An/Image", "unreadable");
}

void TestStages::theBaseImageMayComeFromArguments()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const auto loaded = read(text.constData());
    VERIFY_OK(loaded);
    const auto& base = serviceOf(loaded).baseImage;
    std::string shown = base.isSet() ? base.value.familiar() : std::string(toString(base.state));
    if (base.state != State::Unreadable && !base.reason.empty())
        shown += (base.isSet() ? " " : ": ") + base.reason.english();
    QCOMPARE(QByteArray::fromStdString(shown), expected);
}

void TestStages::whatTheBaseImageSaysIsUnknown()
{
    const auto loaded = read("FROM nginx:1.25\nCOPY . /usr/share/nginx/html\n");
    VERIFY_OK(loaded);
    const model::Service& api = serviceOf(loaded);
    QVERIFY(api.user.state == State::Unknown);
    VERIFY_SAYS(api.user.reason, "nginx:1.25");
    QVERIFY(api.command.state == State::Unknown && api.entrypoint.state == State::Unknown);
    QVERIFY(api.stopSignal.state == State::Unknown && api.health.state == State::Unknown);
    QVERIFY(api.workingDir.state == State::Unknown);
    QVERIFY(api.ports.empty() && api.config.empty());
}

void TestStages::scratchLeavesNothingOpen()
{
    const auto loaded = read("FROM scratch\nCOPY app /app\nENV A=$NONE\nENTRYPOINT [\"/app\"]\n");
    VERIFY_OK(loaded);
    const model::Service& api = serviceOf(loaded);
    QCOMPARE(api.user.value, std::string("root"));
    QVERIFY(api.user.isDefault && api.stopSignal.isDefault && api.workingDir.isDefault);
    QVERIFY(api.health.state == State::Missing && api.command.state == State::Missing);
    QVERIFY(model::findConfigVar(api.config, "A")->state == State::Empty);
}

void TestStages::theFormOfACommandIsKnown_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<QByteArray>("form");
    const auto row = [](const char* text, const char* words, const char* form) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(words) << QByteArray(form);
    };
    row("CMD [\"a\", \"b c\"]", "a|b c", "exec form");
    row("CMD a b", "/bin/sh|-c|a b", "shell form");
    row("CMD [ -f x ] && y", "/bin/sh|-c|[ -f x ] && y", "shell form");
    row("SHELL [\"/bin/bash\", \"-euc\"]\nCMD a", "/bin/bash|-euc|a", "shell form");
    row("CMD one\nCMD [\"two\"]", "two", "exec form");
    row("CMD $HOME/run", "/bin/sh|-c|$HOME/run", "shell form");
}

void TestStages::theFormOfACommandIsKnown()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, words);
    QFETCH(QByteArray, form);
    const auto loaded = read(("FROM busybox:1\n" + text).constData());
    VERIFY_OK(loaded);
    const auto& command = serviceOf(loaded).command;
    QCOMPARE(QByteArray::fromStdString(join(command.value, "|")), words);
    QCOMPARE(QByteArray::fromStdString(command.reason), form);
}

void TestStages::anEntrypointDropsTheCommandBelow()
{
    const auto later = read("FROM a AS one\nCMD [\"x\"]\nFROM one\nENTRYPOINT [\"e\"]\n");
    VERIFY_OK(later);
    QVERIFY(serviceOf(later).command.state == State::Missing);
    const auto own = read("FROM a\nCMD [\"x\"]\nENTRYPOINT [\"e\"]\n");
    VERIFY_OK(own);
    QCOMPARE(own->environment.services.front().command.value, std::vector<std::string>{"x"});
}

void TestStages::aHealthcheckMayBeSwitchedOff()
{
    const auto loaded = read("FROM a AS one\nHEALTHCHECK CMD [\"curl\", \"-f\", \"x\"]\n"
                             "FROM one\nHEALTHCHECK none\n");
    VERIFY_OK(loaded);
    QVERIFY(serviceOf(loaded).probes.empty());
    QVERIFY(serviceOf(loaded).health.state == State::Missing);
    const auto before = read("FROM a\nHEALTHCHECK CMD [\"curl\", \"-f\", \"x\"]\n");
    VERIFY_OK(before);
    const model::HealthProbe& probe = serviceOf(before).probes.front();
    QCOMPARE(probe.target, std::string("curl -f x"));
    QVERIFY(probe.interval == 30s && probe.timeout == 30s && probe.startPeriod == 0s);
    QCOMPARE(probe.retries, 3);
}

void TestStages::argumentsThatAreGivenAreKnown()
{
    sources::dockerfile::DockerfileOptions options;
    options.arguments = {{"V", "1.36"}, {"REV", "abc"}, {"OPEN", std::nullopt}};
    const auto loaded = read("ARG V=1\nFROM busybox:$V\nARG V\nARG REV=none\nARG OPEN=x\n"
                             "ENV A=$V B=$REV C=$OPEN\n",
                             options);
    VERIFY_OK(loaded);
    const model::Service& api = serviceOf(loaded);
    QCOMPARE(api.baseImage.value.tag, std::string("1.36"));
    QCOMPARE(textOf(model::findConfigVar(api.config, "A")->value), std::string("1.36"));
    QCOMPARE(textOf(model::findConfigVar(api.config, "B")->value), std::string("abc"));
    QVERIFY(model::findConfigVar(api.config, "C")->state == State::Unknown);
}

void TestStages::secretsAreSecretsHoweverTheyComeIn()
{
    const auto loaded = read("FROM a\n"
                             "ARG NPM_TOKEN=planted-1\n"
                             "ENV DB_PASSWORD=planted-2\n"
                             "ENV REGISTRY=//x/:t=$NPM_TOKEN\n"
                             "ENV COPY=$DB_PASSWORD\n"
                             "LABEL note=$COPY\n"
                             "USER $DB_PASSWORD\n"
                             "EXPOSE $DB_PASSWORD\n"
                             "VOLUME $COPY\n");
    VERIFY_OK(loaded);
    const model::Service& api = serviceOf(loaded);
    for (const char* name : {"DB_PASSWORD", "REGISTRY", "COPY"}) {
        const model::ConfigVar* var = model::findConfigVar(api.config, name);
        QVERIFY2(var->isSecret(), name);
        QVERIFY(std::holds_alternative<Secret>(var->value));
    }
    QVERIFY(!api.labels.contains("note"));
    QVERIFY(!api.user.isSet());
    QVERIFY(api.mounts.empty());
    QVERIFY2(complaintsOf(loaded).find("planted") == std::string::npos,
             complaintsOf(loaded).c_str());
}

void TestStages::mistakesAreToldWithTheirPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char* text, const char* message) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(message);
    };
    row("RUN a\nFROM b", "1:1: error: RUN comes before the first FROM");
    row("FROM a\nCMD ['x', 'y']", "2:5: warning: CMD looks like a list but is none");
    row("FROM a\nCMD x\nCMD y", "3:1: warning: a second CMD in one stage");
    row("FROM a\nEXPOSE 80 http", "2:11: error: http is no port");
    row("FROM a\nEXPOSE 70000", "2:8: error: 70000 is no port");
    row("FROM a\nEXPOSE 9-5", "2:8: error: 9-5 is no port");
    row("FROM a\nENV A", "2:5: error: ENV A has no value");
    row("FROM a\nENV A=1 B", "2:9: error: B is no NAME=value");
    row("FROM a\nHEALTHCHECK curl x", "2:13: error: HEALTHCHECK takes CMD");
    row("FROM a\nHEALTHCHECK --interval=soon CMD x", "2:1: error: --interval=soon is no duration");
    row("FROM a\nSHELL bash", "2:7: error: SHELL takes a list");
    row("FROM a b", "1:8: error: FROM takes an image");
    row("FROM a\nUSER", "2:1: error: USER says nothing");
    row("FROM a\nWORKDRI /x", "did you mean WORKDIR?");
}

void TestStages::mistakesAreToldWithTheirPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, message);
    const auto loaded = read(text.constData());
    VERIFY_OK(loaded);
    VERIFY_SAYS(complaintsOf(loaded), message.constData());
}

void TestStages::aFileWithoutStagesIsAnError()
{
    const auto loaded = read("# nothing\n");
    VERIFY_FAILS(loaded, ErrorCode::Invalid);
    QCOMPARE(toString(*loaded.error().where), std::string("api/Dockerfile:1:1"));
}

void TestStages::aTextInAnotherFileHasThatPlace()
{
    sources::dockerfile::DockerfileOptions options;
    options.inside =
        Origin{.file = "compose.yaml", .line = 4, .column = 9, .object = {}, .layer = {}};
    const auto loaded = read("FROM a\nUSER x\nEXPOSE b\n", options);
    VERIFY_OK(loaded);
    QCOMPARE(toString(serviceOf(loaded).user.origin), std::string("compose.yaml:4:9"));
    VERIFY_SAYS(complaintsOf(loaded), "compose.yaml:4:9: error: b is no port");
}

void TestStages::imagesLieUnderTheServicesThatRunThem()
{
    const auto loaded = read(kShop);
    VERIFY_OK(loaded);
    const auto imagesOwn = [] {
        return model::absent<std::string>(State::Unknown, phrase("the image's own"));
    };
    model::Service service;
    service.name = "api";
    service.user = model::written(std::string("root"), {});
    service.stopSignal = imagesOwn();
    service.health = imagesOwn();
    service.entrypoint = model::written(std::vector<std::string>{"sh"}, {});
    service.command =
        model::absent<std::vector<std::string>>(State::Unknown, phrase("the image's own"));
    service.config = {model::makeConfigVar("SHOP_ENV", "test", "environment", {})};
    model::Port port;
    port.container = 8000;
    port.published = "80";
    service.ports = {port};
    sources::layImageUnder(service, serviceOf(loaded));
    QCOMPARE(service.user.value, std::string("root"));
    QCOMPARE(service.stopSignal.value, std::string("SIGQUIT"));
    QCOMPARE(service.probes.size(), std::size_t{1});
    QVERIFY(service.command.state == State::Missing);
    QCOMPARE(service.ports.size(), std::size_t{2});
    QCOMPARE(service.ports.front().published, std::string("80"));
    QCOMPARE(service.mounts.size(), std::size_t{2});
    const model::ConfigVar* var = model::findConfigVar(service.config, "SHOP_ENV");
    QCOMPARE(textOf(var->value), std::string("test"));
    QCOMPARE(var->layer, std::string("environment"));
    QCOMPARE(var->replaced.size(), std::size_t{1});
    QCOMPARE(textOf(var->replaced.front().value), std::string("production"));
    QCOMPARE(var->replaced.front().layer, std::string("image"));
    QVERIFY(model::findConfigVar(service.config, "PYTHONUNBUFFERED") != nullptr);
}

void TestStages::timesOfAServiceGoOverTheImagesCheck()
{
    const auto loaded = read("FROM a\nHEALTHCHECK --interval=1m --retries=9 CMD up\n");
    VERIFY_OK(loaded);
    model::Service service;
    service.health = model::absent<std::string>(State::Unknown, phrase("the image's own test"));
    model::HealthProbe times;
    times.kind = model::ProbeKind::None;
    times.interval = 5s;
    service.probes = {times};
    sources::layImageUnder(service, serviceOf(loaded));
    QCOMPARE(service.probes.size(), std::size_t{1});
    QCOMPARE(service.probes.front().target, std::string("up"));
    QVERIFY(service.probes.front().interval == 5s);
    QCOMPARE(service.probes.front().retries, 9);
}

QTEST_APPLESS_MAIN(TestStages)
#include "tst_stages.moc"
