// SPDX-License-Identifier: Apache-2.0
#include "tests/parity/rule_cases.h"

#include <QTest>

#include <chrono>
#include <set>

using namespace plumbline;
using namespace plumbline::test;
using parity::Rule;

namespace {

std::vector<model::Environment> withVars(const Vars& dev, const Vars& staging, const Vars& prod)
{
    return {environment("dev", {service("api", dev)}),
            environment("staging", {service("api", staging)}),
            environment("prod", {service("api", prod)})};
}

model::Environment withGrace(const std::string& name, std::chrono::seconds grace)
{
    model::Service api = service("api");
    api.stopGracePeriod = model::written(std::chrono::nanoseconds(grace), Origin{});
    return environment(name, {api});
}

} // namespace

/// The interface of rules and the one place that asks them.
class TestRules : public QObject
{
    Q_OBJECT

private slots:
    void everyRuleSaysWhatItIs();
    void idsAreUniqueAndInOrderOfFactors();
    void aConfigRuleJudgesEveryEnvironmentByItsRole();
    void aFactRuleFollowsItsRow();
    void aConfigVarKeepsItsNameInEveryLanguage();
    void whatCannotBeReadIsNotMeasured();
    void servicesThatShareAKeyAreOneSubject();
    void offIsNotAsked();
    void severitiesCanBeGiven();
    void fingerprintsKnowNoValues();
    void fixesNameTheScalar();
};

void TestRules::everyRuleSaysWhatItIs()
{
    for (const Rule* rule : parity::allRules()) {
        const std::string id(rule->id);
        QVERIFY2(rule->check != nullptr, id.c_str());
        QVERIFY2(rule->title.size() >= 10 && rule->title.size() <= 90, id.c_str());
        QVERIFY2(!rule->title.ends_with('.'), id.c_str());
        for (const std::string_view text : {rule->rationale, rule->compares, rule->remedy}) {
            QVERIFY2(text.size() >= 15, id.c_str());
            QVERIFY2(text.ends_with('.'), id.c_str());
        }
        QVERIFY2(rule->guards.empty() || rule->guards.ends_with('.'), id.c_str());
        QVERIFY2(id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos,
                 id.c_str());
    }
}

void TestRules::idsAreUniqueAndInOrderOfFactors()
{
    std::set<std::string_view> ids;
    parity::Factor factor = parity::Factor::Codebase;
    for (const Rule* rule : parity::allRules()) {
        QVERIFY2(ids.insert(rule->id).second, std::string(rule->id).c_str());
        QVERIFY2(rule->factor >= factor, std::string(rule->id).c_str());
        factor = rule->factor;
        QCOMPARE(parity::findRule(rule->id), rule);
    }
    QCOMPARE(parity::findRule("no-such-rule"), nullptr);
}

void TestRules::aConfigRuleJudgesEveryEnvironmentByItsRole()
{
    QCOMPARE(
        outcomesOf("debug-flag-on",
                   {withVars({{"APP_DEBUG", "1"}}, {{"APP_DEBUG", "1"}}, {{"APP_DEBUG", "1"}})}),
        std::string("fail error api/APP_DEBUG prod: debugging is on in prod by APP_DEBUG\n"
                    "fail warning api/APP_DEBUG staging: debugging is on in staging by "
                    "APP_DEBUG\n"));
    QCOMPARE(outcomesOf("debug-flag-on",
                        {withVars({{"DEBUG", "1"}}, {{"DEBUG", ""}}, {{"DEBUG", "false"}})}),
             std::string("pass api/DEBUG prod\npass api/DEBUG staging\n"));
}

void TestRules::aFactRuleFollowsItsRow()
{
    using std::chrono::seconds;
    QCOMPARE(outcomesOf("grace-period-drift",
                        {{withGrace("dev", seconds(10)), withGrace("prod", seconds(30))}}),
             std::string("fail info api/stop-grace dev,prod: api is given another time to stop in "
                         "one environment than in another\n"));
    QCOMPARE(outcomesOf("grace-period-drift",
                        {{withGrace("dev", seconds(30)), withGrace("prod", seconds(30))}}),
             std::string("pass api/stop-grace dev,prod\n"));
}

/// `user` may be a fact of a service, which has a word in each language, and a config var.
void TestRules::aConfigVarKeepsItsNameInEveryLanguage()
{
    const parity::Finding fact = findingOf("grace-period-drift",
                                           {{withGrace("dev", std::chrono::seconds(10)),
                                             withGrace("prod", std::chrono::seconds(30))}});
    QCOMPARE(wordOfSubject(fact).english(), fact.subject);
    QVERIFY(wordOfSubject(fact).isOurs());
    const parity::Judged keys =
        judged({"key-only-in-prod"},
               {{environment("dev", {service("api")}),
                 environment("prod", {service("api", {{"user", "shop"}})})}});
    QCOMPARE(keys.findings.size(), std::size_t{1});
    QCOMPARE(keys.findings.front().subject, std::string("user"));
    QVERIFY(!wordOfSubject(keys.findings.front()).isOurs());
    QVERIFY(!wordOfSubject(keys.outcomes.front()).isOurs());
    QCOMPARE(parity::wordOfName("parameter work_mem").arguments().size(), std::size_t{1});
}

void TestRules::whatCannotBeReadIsNotMeasured()
{
    std::vector<model::Environment> environments =
        withVars({{"PORT", "80"}}, {}, {{"PORT", "eighty"}});
    environments.erase(environments.begin() + 1);
    QCOMPARE(faultsOf("type-change", {environments}),
             std::string("fail error api/PORT dev,prod: PORT holds another kind of value in one "
                         "environment than in another\n"));
    environments[1].services[0].config[0] = model::makeUnreadConfigVar(
        "PORT", model::State::Unreadable, phrase("no permission"), "environment", Origin{});
    QCOMPARE(
        outcomesOf("type-change", {environments}),
        std::string("not-measured api/PORT dev,prod: cannot be told in prod: no permission\n"));
}

void TestRules::servicesThatShareAKeyAreOneSubject()
{
    const Vars debug{{"DEBUG", "1"}};
    model::Service other = service("worker", debug);
    const model::Environment prod = environment("prod", {service("api", debug), other});
    const model::Environment dev = environment("dev", {service("api"), service("worker")});
    const parity::Finding finding = findingOf("debug-flag-on", {{dev, prod}});
    QCOMPARE(finding.service, std::string("api"));
    QCOMPARE(finding.services, (std::vector<std::string>{"api", "worker"}));
    // Another line is another var, whatever it holds.
    other.config[0].origin.line = 40;
    const parity::Judged apart =
        judged({"debug-flag-on"}, {{dev, environment("prod", {service("api", debug), other})}});
    QCOMPARE(apart.findings.size(), std::size_t{2});
}

void TestRules::offIsNotAsked()
{
    RuleCase given{withVars({}, {}, {{"DEBUG", "1"}})};
    given.choices.rules["debug-flag-on"] = {.isOn = false, .severity = {}};
    QCOMPARE(outcomesOf("debug-flag-on", given), std::string());
}

void TestRules::severitiesCanBeGiven()
{
    RuleCase given{withVars({}, {{"DEBUG", "1"}}, {{"DEBUG", "1"}})};
    given.choices.rules["debug-flag-on"] = {.isOn = true, .severity = Severity::Warning};
    const parity::Judged all = judged({"debug-flag-on"}, given);
    QCOMPARE(all.findings.size(), std::size_t{2});
    // Staging stays one step below production.
    QVERIFY(all.findings[0].severity == Severity::Warning);
    QVERIFY(all.findings[1].severity == Severity::Info);
}

void TestRules::fingerprintsKnowNoValues()
{
    const auto printOf = [](const std::string& value) {
        return findingOf("debug-flag-on", {withVars({}, {}, {{"DEBUG", value}})}).fingerprint;
    };
    QCOMPARE(printOf("1").size(), std::size_t{32});
    QCOMPARE(printOf("1"), printOf("express:*"));
    QVERIFY(printOf("1") !=
            findingOf("debug-flag-on", {withVars({}, {}, {{"XDEBUG", "1"}})}).fingerprint);
}

void TestRules::fixesNameTheScalar()
{
    const parity::Finding finding =
        findingOf("debug-flag-on", {withVars({}, {}, {{"DEBUG", "true"}})});
    QVERIFY(finding.fix.has_value());
    QCOMPARE(finding.fix->changes.size(), std::size_t{1});
    const auto& change = std::get<parity::ReplaceScalar>(finding.fix->changes.front());
    QCOMPARE(change.from, std::string("true"));
    QCOMPARE(change.to, std::string("false"));
    QCOMPARE(change.at.file, std::string("a.env"));
}

QTEST_APPLESS_MAIN(TestRules)
#include "tst_rules.moc"
