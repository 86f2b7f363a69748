// SPDX-License-Identifier: Apache-2.0
#include "tests/report/sample_report.h"

#include "core/parity/rules/list.h"
#include "tests/parity/environments.h"

namespace plumbline::test {

using namespace parity;

namespace {

Origin at(const std::string& file, int line)
{
    return {.file = file, .line = line, .column = 3, .object = {}, .layer = {}};
}

model::Environment dev()
{
    return environment("dev",
                       {service("api",
                                {{"APP_NAME", "a|b \"quoted\", @team <i>"},
                                 {"API_TOKEN", "hush-hush-hush-1"},
                                 {"CACHE_URL", "http://localhost/x"},
                                 {"FORMULA", "=1+1"},
                                 {"ONLY_DEV", "x"}}),
                        service("worker", {{"TZ", "UTC"}})},
                       {backing("db", model::Role::Database, "postgres", "15")});
}

model::Environment prod(const std::string& name)
{
    model::Environment result = environment(
        name,
        {service("api",
                 {{"APP_NAME", "c"},
                  {"API_TOKEN", "hush-hush-hush-2"},
                  {"CACHE_URL", "https://c.example/x"},
                  {"FORMULA", "=1+1"}}),
         service("worker", {{"TZ", "Europe/Berlin"}})},
        {backing("db", model::Role::Database, "postgres", "14.9", model::Hosting::Managed)});
    model::putConfigVar(
        result.services[0].config,
        model::makeUnreadConfigVar(
            "LATER", model::State::Unknown, phrase("known after apply"), "plan", {}));
    return result;
}

EnvironmentStatus status(const std::string& name, const std::string& role)
{
    EnvironmentStatus result;
    result.name = name;
    result.role = role;
    result.sources = {
        {.kind = "compose", .what = name + ".yaml", .isReadable = true, .reason = {}}};
    result.serviceCount = 2;
    result.backingServiceCount = 1;
    result.revision = "9f1c2ab";
    return result;
}

Evidence evidence(const std::string& environment, const std::string& value, Origin origin)
{
    Evidence result;
    result.environment = environment;
    result.state = model::State::Set;
    result.value = value;
    result.origin = std::move(origin);
    return result;
}

Finding finding(const std::string& rule,
                Factor factor,
                Severity severity,
                const std::string& service,
                const std::string& subject,
                const std::string& message)
{
    Finding result;
    result.rule = rule;
    result.factor = factor;
    result.severity = severity;
    result.environments = {"dev", "prod"};
    result.service = service;
    result.subject = subject;
    result.message = Phrase::ofWords(message);
    result.reason = phrase("prod differs; this class of value should be equal everywhere");
    result.fingerprint = "f-" + rule + "-" + subject;
    return result;
}

std::vector<Finding> findings()
{
    Finding major = finding("backing-service-major-drift",
                            Factor::BackingServices,
                            Severity::Error,
                            {},
                            "postgres",
                            "dev runs PostgreSQL 15, prod 14.9.");
    major.evidence = {evidence("dev", "15", at("compose.yaml", 12)),
                      evidence("prod", "14.9", at("prod/db.tf.json", 40))};
    Finding secret = finding("secret-identical-across-envs",
                             Factor::Config,
                             Severity::Error,
                             "api",
                             "API_TOKEN",
                             "dev and prod share the secret API_TOKEN.");
    secret.evidence = {evidence("dev", {}, at("dev.env", 2)), evidence("prod", {}, {})};
    secret.evidence[0].group = secret.evidence[1].group = "A";
    secret.evidence[1].origin.object = "secret api/token";
    secret.evidence[1].origin.layer = "kubernetes";
    Finding zone = finding("timezone-drift",
                           Factor::Parity,
                           Severity::Warning,
                           "worker",
                           "TZ",
                           "TZ is UTC in dev, Europe/Berlin in prod.");
    zone.evidence = {evidence("dev", "UTC", at("dev.env", 7)),
                     evidence("prod", "Europe/Berlin", at("prod.env", 9))};
    zone.fix = Fix{
        .summary = phrase("Set TZ to UTC in prod."),
        .changes = {ReplaceScalar{.at = at("prod.env", 9), .from = "Europe/Berlin", .to = "UTC"}}};
    zone.isNew = false;
    Finding name =
        finding("must-equal-differs",
                Factor::Config,
                Severity::Warning,
                "api",
                "APP_NAME",
                "APP_NAME is `a|b` in dev <script>alert(1)</script>, c in prod; ask @team.");
    name.evidence = {evidence("dev", "a|b \"quoted\", @team <i>", at("dev.env", 1)),
                     evidence("prod", "=c", at("prod.env", 1))};
    Finding flag = finding("feature-flag-drift",
                           Factor::Config,
                           Severity::Warning,
                           "api",
                           "FEATURE_NEW_CHECKOUT",
                           "FEATURE_NEW_CHECKOUT is on in dev only.");
    flag.waiver = AppliedWaiver{.id = "w-017",
                                .reason = "Staged rollout, ticket PAY-812",
                                .owner = "payments",
                                .expires = "2027-01-31",
                                .daysLeft = 64};
    Finding level = finding("log-level-drift",
                            Factor::Logs,
                            Severity::Info,
                            "api",
                            "LOG_LEVEL",
                            "LOG_LEVEL is debug in dev, info in prod.");
    return {secret, major, name, flag, zone, level};
}

std::vector<RuleOutcome> outcomes(const std::vector<Finding>& findings)
{
    std::vector<RuleOutcome> result;
    for (const Finding& one : findings) {
        RuleOutcome outcome;
        outcome.rule = parity::findRule(one.rule)->id;
        outcome.factor = one.factor;
        outcome.severity = one.severity;
        outcome.service = one.service;
        outcome.subject = one.subject;
        outcome.environments = one.environments;
        outcome.outcome = one.waiver ? Outcome::Waived : Outcome::Fail;
        result.push_back(outcome);
    }
    RuleOutcome passed;
    passed.rule = "debug-flag-on";
    passed.factor = Factor::Config;
    passed.service = "api";
    passed.subject = "DEBUG";
    passed.environments = {"prod"};
    passed.outcome = Outcome::Pass;
    result.push_back(passed);
    RuleOutcome unread = passed;
    unread.rule = "runtime-fs-writes";
    unread.factor = Factor::Processes;
    unread.subject = "api";
    unread.outcome = Outcome::NotMeasured;
    unread.reason = phrase("no container of it runs here");
    result.push_back(unread);
    return result;
}

std::vector<FactorResult> factorResults()
{
    std::vector<FactorResult> result;
    for (const Factor factor : kFactors) {
        FactorResult one;
        one.factor = factor;
        result.push_back(one);
    }
    const auto set = [&](Factor factor, FactorStatus status, int score, FindingCounts counts) {
        FactorResult& one = result[static_cast<std::size_t>(factor)];
        one.status = status;
        one.score = score;
        one.coverage = 90;
        one.counts = counts;
    };
    set(Factor::Config,
        FactorStatus::Fail,
        58,
        {.error = 1, .warning = 1, .info = 0, .waived = 1, .notMeasured = 0});
    set(Factor::BackingServices,
        FactorStatus::Fail,
        40,
        {.error = 1, .warning = 0, .info = 0, .waived = 0, .notMeasured = 0});
    set(Factor::PortBinding, FactorStatus::Pass, 100, {});
    set(Factor::Parity,
        FactorStatus::Warn,
        80,
        {.error = 0, .warning = 1, .info = 0, .waived = 0, .notMeasured = 0});
    set(Factor::Logs,
        FactorStatus::Pass,
        100,
        {.error = 0, .warning = 0, .info = 1, .waived = 0, .notMeasured = 0});
    return result;
}

Gaps gaps()
{
    return {.time = {{.name = phrase("undeployed age"),
                      .value = 41,
                      .unit = phrase("days"),
                      .detail = phrase("The oldest commit that prod does not run is 41 days old."),
                      .severity = Severity::Error,
                      .environments = {"prod"}},
                     {.name = phrase("commits behind main"),
                      .value = 120,
                      .unit = phrase("commits"),
                      .detail = phrase("prod lacks 120 commits of main."),
                      .severity = Severity::Info,
                      .environments = {"prod"}}},
            .personnel = {{.name = phrase("deployed by their authors"),
                           .value = std::nullopt,
                           .unit = phrase("%"),
                           .detail = phrase("no source says who deployed"),
                           .severity = Severity::Info,
                           .environments = {"prod"}}},
            .tools = {{.name = phrase("equal technology"),
                       .value = 62.5,
                       .unit = phrase("%"),
                       .detail = phrase("5 of 8 compared facts are equal."),
                       .severity = Severity::Warning,
                       .environments = {"dev", "prod"}}}};
}

} // namespace

ParityReport sampleReport()
{
    ParityReport report;
    report.workspace = "shop";
    report.environments = {
        status("dev", "development"), status("staging", "staging"), status("prod", "production")};
    report.environments[2].sources.push_back({.kind = "kubernetes",
                                              .what = "cluster prod",
                                              .isReadable = false,
                                              .reason = phrase("403: may not list secrets")});
    report.environments[1].capturedAt = "2026-11-02T08:00:00Z";
    report.comparison = compared({dev(), prod("staging"), prod("prod")});
    report.findings = findings();
    report.outcomes = outcomes(report.findings);
    report.factors = factorResults();
    report.gaps = gaps();
    report.score = 72;
    report.coverage = 60;
    report.counts = {.error = 2, .warning = 2, .info = 1, .waived = 1, .notMeasured = 1};
    report.baseline =
        BaselineStatus{.file = "parity-baseline.json", .total = 5, .left = 1, .added = 4};
    report.diagnostics = {{.severity = Severity::Warning,
                           .message = phrase("dev.env sets ONLY_DEV twice"),
                           .hint = phrase("delete one"),
                           .where = at("dev.env", 5)}};
    return report;
}

} // namespace plumbline::test
