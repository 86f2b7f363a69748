// SPDX-License-Identifier: Apache-2.0
#include "tests/parity/rule_table.h"

#include <chrono>

using namespace plumbline;
using namespace plumbline::test;
using model::ProbeResult;
using std::chrono::seconds;

namespace {

const std::string kUntried = "nobody tried it: it needs a running stack\n";

template <class T>
model::Fact<T> seen(T value)
{
    return model::written(std::move(value), Origin{});
}

/// A stack in dev, in which `fill` says what was seen of the api.
template <class Fill>
RuleCase tried(Fill fill, seconds grace = seconds(10))
{
    ProbeResult result;
    result.service = "api";
    fill(result);
    model::Service api = service("api");
    api.stopGracePeriod =
        model::defaulted(std::chrono::nanoseconds(grace), phrase("Docker's default"), {});
    api.origin = at("compose.yaml", 3);
    RuleCase given{.environments = {environment("dev", {api})}};
    given.probes = {{result}};
    return given;
}

RuleCase untried()
{
    return {.environments = {environment("dev", {service("api")})}};
}

RuleCase stopped(seconds took, int code, bool isOfMemory = false, seconds grace = seconds(10))
{
    return tried(
        [&](ProbeResult& all) {
            all.termToExit = seen(std::chrono::nanoseconds(took));
            all.termExitCode = seen(code);
            all.isKilledForMemory = seen(isOfMemory);
            all.grace = seen(std::chrono::nanoseconds(grace));
        },
        grace);
}

RuleCase wrote(std::vector<model::WrittenFile> files)
{
    return tried([&](ProbeResult& all) { all.writtenFiles = seen(std::move(files)); });
}

RuleCase bound(std::vector<model::BoundSocket> sockets, std::vector<std::uint16_t> declared = {})
{
    return tried([&](ProbeResult& all) {
        all.declaredPorts = seen(std::move(declared));
        all.sockets = seen(sockets);
        all.socketsWithOtherPort = seen(std::move(sockets));
        all.otherPort = 9000;
    });
}

RuleCase startedIn(seconds time, model::ProbePurpose purpose)
{
    RuleCase given =
        tried([&](ProbeResult& all) { all.timeToReady = seen(std::chrono::nanoseconds(time)); });
    model::HealthProbe check = probe(purpose, model::ProbeKind::Http, "GET / :80");
    check.interval = seconds(10);
    check.retries = 3;
    given.environments[0].services[0].probes = {check};
    return given;
}

std::vector<RuleRow> rows()
{
    constexpr std::int64_t kMega = 1024 * 1024;
    return {
        {"sigterm-ignored",
         "killed",
         stopped(seconds(10), 137),
         "fail error api/stop signal dev: api does not stop when it is told to in dev\n"},
        {"sigterm-ignored", "stopped", stopped(seconds(2), 0), ""},
        {"sigterm-ignored", "out of memory", stopped(seconds(2), 137, true), ""},
        {"sigterm-ignored", "untried", untried(), "not-measured api/stop signal dev: " + kUntried},
        {"slow-shutdown",
         "most of its time",
         stopped(seconds(8), 0),
         "fail warning api/time to stop dev: api nearly takes all the time it has to stop in "
         "dev\n"},
        {"slow-shutdown", "half of it", stopped(seconds(5), 0), ""},
        {"slow-shutdown", "untried", untried(), "not-measured api/time to stop dev: " + kUntried},
        {"grace-period-too-short",
         "less than it needs",
         stopped(seconds(25), 0),
         "fail warning api/time to stop dev: api needs 25 s to stop, and is given less in dev\n"},
        {"grace-period-too-short", "enough", stopped(seconds(5), 0), ""},
        {"grace-period-too-short",
         "killed",
         stopped(seconds(10), 137),
         "not-measured api/time to stop dev: nobody tried how long it takes to stop\n"},
        {"slow-startup",
         "a minute",
         startedIn(seconds(60), model::ProbePurpose::Readiness),
         "fail warning api/time to ready dev: api takes long to be ready in dev\n"},
        {"slow-startup", "seconds", startedIn(seconds(5), model::ProbePurpose::Readiness), ""},
        {"slow-startup", "untried", untried(), "not-measured api/time to ready dev: " + kUntried},
        {"startup-exceeds-probe-window",
         "cut off",
         startedIn(seconds(60), model::ProbePurpose::Liveness),
         "fail error api/time to ready dev: api takes 60 s to be ready, and dev waits 30 s\n"},
        {"startup-exceeds-probe-window",
         "in time",
         startedIn(seconds(20), model::ProbePurpose::Liveness),
         ""},
        {"startup-exceeds-probe-window",
         "readiness restarts nothing",
         startedIn(seconds(60), model::ProbePurpose::Readiness),
         ""},
        {"crash-recovery-slow",
         "never soon",
         tried([](ProbeResult& all) {
             all.killToReady = seen(std::chrono::nanoseconds(seconds(90)));
         }),
         "fail warning api/recovery dev: api does not come back soon after a crash in dev\n"},
        {"crash-recovery-slow",
         "soon",
         tried([](ProbeResult& all) {
             all.killToReady = seen(std::chrono::nanoseconds(seconds(9)));
         }),
         ""},
        {"crash-recovery-slow",
         "not asked for",
         tried([](ProbeResult&) {}),
         "not-measured api/recovery dev: it was not tried\n"},
        {"oom-killed-recently",
         "killed",
         stopped(seconds(1), 137, true),
         "fail warning api/memory dev: api was killed for its memory in dev\n"},
        {"oom-killed-recently", "not", stopped(seconds(1), 0), ""},
        {"oom-killed-recently", "untried", untried(), "not-measured api/memory dev: " + kUntried},
        {"runtime-code-change",
         "its code",
         wrote({{"/app/main.py", {10}, true}}),
         "fail error api/code dev: api changed its own code in dev\n"},
        {"runtime-code-change",
         "compiled forms and new files",
         wrote({{"/app/__pycache__/main.py", {10}, true}, {"/app/new.py", {10}, false}}),
         ""},
        {"runtime-code-change", "untried", untried(), "not-measured api/code dev: " + kUntried},
        {"runtime-fs-writes",
         "uploads",
         wrote({{"/app/storage/a.jpg", {40 * kMega}}}),
         "fail warning api/disk dev: api writes to its own disk in dev\n"},
        {"runtime-fs-writes",
         "scratch and little",
         wrote({{"/tmp/a", {40 * kMega}}, {"/app/a", {10}}}),
         ""},
        {"runtime-fs-writes", "untried", untried(), "not-measured api/disk dev: " + kUntried},
        {"port-env-ignored",
         "another port",
         bound({{"0.0.0.0", 3000}}),
         "fail error api/PORT dev: api does not listen where PORT says in dev\n"},
        {"port-env-ignored", "where it says", bound({{"0.0.0.0", 9000}}), ""},
        {"port-env-ignored", "nowhere", bound({}), ""},
        {"port-env-ignored", "untried", untried(), "not-measured api/PORT dev: " + kUntried},
        {"loopback-only-bind",
         "only itself",
         bound({{"127.0.0.1", 3000}}),
         "fail error api/address dev: api only listens to its own container in dev\n"},
        {"loopback-only-bind", "all, and itself", bound({{"::", 3000}, {"127.0.0.1", 9229}}), ""},
        {"loopback-only-bind", "untried", untried(), "not-measured api/address dev: " + kUntried},
        {"undeclared-port",
         "one that nothing declares",
         bound({{"0.0.0.0", 3000}, {"::", 9229}}, {3000}),
         "fail info api/ports dev: api listens on a port that nothing declares in dev\n"},
        {"undeclared-port", "declared", bound({{"::", 3000}, {"127.0.0.1", 9229}}, {3000}), ""},
        {"undeclared-port", "nowhere", bound({}, {}), ""},
        {"undeclared-port", "untried", untried(), "not-measured api/ports dev: " + kUntried},
        {"logs-to-files",
         "a log that has something in it",
         wrote({{"/srv/logs/app.txt", {9}}}),
         "fail warning api/log files dev: api writes its log to files of its own in dev\n"},
        {"logs-to-files", "other files", wrote({{"/srv/app.db", {9}}, {"/a.log", {0}}}), ""},
        {"logs-to-files", "untried", untried(), "not-measured api/log files dev: " + kUntried},
        {"no-stdout-output",
         "a file grows",
         tried([](ProbeResult& all) {
             all.standardOutput = seen(ByteCount{0});
             all.writtenFiles = seen(std::vector<model::WrittenFile>{{"/app/logs/a.log", {9}}});
         }),
         "fail warning api/standard output dev: api says nothing on its standard output in dev\n"},
        {"no-stdout-output",
         "a quiet one",
         tried([](ProbeResult& all) {
             all.standardOutput = seen(ByteCount{0});
             all.writtenFiles = seen(std::vector<model::WrittenFile>{});
         }),
         ""},
        {"no-stdout-output",
         "untried",
         untried(),
         "not-measured api/standard output dev: " + kUntried},
    };
}

} // namespace

/// Rules that judge what processes were seen to do.
class TestMeasuredRules : public QObject
{
    Q_OBJECT

private slots:

    void whatWasSeen_data() { addRuleRows(rows()); }

    void whatWasSeen() { compareRuleRow(rows()); }

    void everyRuleHasAFaultAndAGuard() { QCOMPARE(rulesWithoutFault(rows()), std::string()); }

    void theyAreOffUntilAskedFor();
    void moreTimeToStopIsOffered();
    void theCheckThatRestartsIsTheEvidence();
};

void TestMeasuredRules::theyAreOffUntilAskedFor()
{
    for (const RuleRow& row : rows()) {
        const parity::Rule* rule = parity::findRule(row.rule);
        QVERIFY2(rule != nullptr && rule->pack == parity::Pack::Measured, row.rule.c_str());
    }
}

void TestMeasuredRules::moreTimeToStopIsOffered()
{
    const parity::Finding finding = findingOf("grace-period-too-short", stopped(seconds(25), 0));
    QVERIFY(finding.fix && finding.fix->changes.size() == 1);
    QCOMPARE(std::get<parity::AddMember>(finding.fix->changes[0]).yaml,
             std::string("stop_grace_period: 50s\n"));
}

void TestMeasuredRules::theCheckThatRestartsIsTheEvidence()
{
    RuleCase given = startedIn(seconds(60), model::ProbePurpose::Liveness);
    auto& checks = given.environments[0].services[0].probes;
    checks[0].origin.line = 12;
    checks.insert(checks.begin(),
                  probe(model::ProbePurpose::Readiness, model::ProbeKind::Http, "GET / :80"));
    checks[0].origin.line = 4;
    const parity::Finding finding = findingOf("startup-exceeds-probe-window", given);
    QCOMPARE(finding.evidence.front().origin.line, 12);
}

QTEST_APPLESS_MAIN(TestMeasuredRules)
#include "tst_measured_rules.moc"
