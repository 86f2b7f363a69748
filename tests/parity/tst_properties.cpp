// SPDX-License-Identifier: Apache-2.0
#include "core/report/comparison.h"
#include "tests/parity/environments.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace plumbline;
using namespace plumbline::test;
using parity::Verdict;

namespace {

/// Makes environments by chance; the same seed makes the same ones.
class Generator
{
public:
    explicit Generator(unsigned seed)
        : m_random(seed)
    {}

    model::Environment environmentOf(const std::string& name)
    {
        model::Environment result;
        result.name = name;
        for (int i = 0; i < 6; ++i) {
            if (chance(5))
                continue;
            result.services.push_back(serviceOf("service-" + std::to_string(i), name));
        }
        if (chance(2))
            result.sharedConfig = configOf(name);
        result.backingServices.push_back(
            backing("db", model::Role::Database, "postgres", std::to_string(13 + number(3))));
        if (chance(2))
            result.backingServices.push_back(backing(
                "cache-" + name, model::Role::Cache, "redis", "7." + std::to_string(number(3))));
        model::sortEnvironment(result);
        return result;
    }

    void shuffle(model::Environment& environment)
    {
        std::ranges::shuffle(environment.services, m_random);
        std::ranges::shuffle(environment.backingServices, m_random);
        for (model::Service& service : environment.services) {
            std::ranges::shuffle(service.config, m_random);
            std::ranges::shuffle(service.ports, m_random);
            std::ranges::shuffle(service.mounts, m_random);
        }
    }

    /// Every secret that was made: none of it may be anywhere.
    [[nodiscard]] const std::vector<std::string>& planted() const { return m_planted; }

private:
    int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }

    bool chance(int oneIn) { return number(oneIn) == 0; }

    std::vector<model::ConfigVar> configOf(const std::string& place)
    {
        static const std::vector<std::string> kNames{"DATABASE_URL",
                                                     "FEATURE_A",
                                                     "LOG_LEVEL",
                                                     "PORT",
                                                     "WORKERS",
                                                     "APP_NAME",
                                                     "API_TOKEN",
                                                     "TZ",
                                                     "CACHE_TTL",
                                                     "NODE_ENV",
                                                     "SOME_WORD",
                                                     "DB_PASSWORD"};
        std::vector<model::ConfigVar> vars;
        for (const std::string& name : kNames) {
            if (chance(4))
                continue;
            if (chance(12)) {
                model::putConfigVar(
                    vars,
                    model::makeUnreadConfigVar(
                        name, model::State::Unreadable, phrase("not for us"), "secret", {}));
                continue;
            }
            model::putConfigVar(vars,
                                model::makeConfigVar(name,
                                                     valueOf(name, place),
                                                     "environment",
                                                     Origin{place + ".env", 3, 1, {}, {}}));
        }
        return vars;
    }

    std::string plant(const std::string& place)
    {
        const std::string secret = "zq" + std::to_string(m_random()) + "-" + place + "-secret";
        m_planted.push_back(secret);
        return secret;
    }

    std::string valueOf(const std::string& name, const std::string& place)
    {
        if (name == "DATABASE_URL")
            return "postgres://app:" + plant(place) + "@db." + place + ".example/app";
        if (name == "API_TOKEN" || name == "DB_PASSWORD")
            return plant(place);
        static const std::vector<std::string> kValues{
            "1", "true", "8080", "info", "a,b", "x-dev", "x-prod", "", "Europe/Berlin", "=cmd|'x'"};
        return kValues[static_cast<std::size_t>(number(static_cast<int>(kValues.size())))];
    }

    model::Service serviceOf(const std::string& name, const std::string& place)
    {
        model::Service result = service(name);
        result.config = configOf(place);
        result.image = image("acme/" + name + ":1." + std::to_string(number(3)));
        if (chance(2))
            result.ports = {port(80), port(static_cast<std::uint16_t>(81 + number(3)))};
        if (chance(2))
            result.mounts = {mount("/data"), mount("/srv", chance(2))};
        if (!m_planted.empty())
            result.command = model::written(
                std::vector<std::string>{"run", "--password", m_planted.back()}, Origin{});
        if (chance(2))
            result.replicas = model::written(model::Replicas{1 + number(3), 3}, Origin{});
        return result;
    }

    std::mt19937 m_random;
    std::vector<std::string> m_planted;
};

/// Every output there is, in one text.
std::string everythingOf(const parity::Comparison& comparison)
{
    std::string text = report::renderJson(comparison, "w") +
                       report::renderMarkdown(comparison, "w") + report::renderCsv(comparison);
    for (const report::TableLine& line : report::tableLines(comparison)) {
        for (const std::string& column : line.columns)
            text += column + "\n";
        text += line.reason + "\n";
    }
    for (const parity::Row& row : comparison.rows)
        text += row.classReason.english() + "\n";
    return text;
}

constexpr unsigned kSeeds = 30;

} // namespace

class TestProperties : public QObject
{
    Q_OBJECT

private slots:
    void anEnvironmentDoesNotDifferFromItself();
    void theOrderOfInputsChangesNothing();
    void aSecretIsInNoOutput();
    void everyVerdictHasAReason();
    void workGrowsWithTheInput();
};

void TestProperties::anEnvironmentDoesNotDifferFromItself()
{
    for (unsigned seed = 0; seed < kSeeds; ++seed) {
        const model::Environment one = Generator(seed).environmentOf("prod");
        model::Environment copy = one;
        copy.name = "production";
        const parity::Comparison comparison = compared({one, copy});
        const std::string found =
            linesOf(comparison, {Verdict::Drift, Verdict::Missing, Verdict::Expected});
        QVERIFY2(found.empty(), found.c_str());
        QVERIFY(!comparison.rows.empty());
    }
}

void TestProperties::theOrderOfInputsChangesNothing()
{
    for (unsigned seed = 0; seed < kSeeds; ++seed) {
        Generator generator(seed);
        std::vector<model::Environment> environments{generator.environmentOf("dev"),
                                                     generator.environmentOf("staging"),
                                                     generator.environmentOf("prod")};
        const parity::Comparison first = compared(environments);
        std::ranges::reverse(environments);
        for (model::Environment& environment : environments)
            generator.shuffle(environment);
        parity::Comparison second = compared(environments);
        std::ranges::reverse(second.environments);
        for (parity::Row& row : second.rows)
            std::ranges::reverse(row.cells);
        QCOMPARE(report::renderJson(second, "w"), report::renderJson(first, "w"));
    }
}

void TestProperties::aSecretIsInNoOutput()
{
    std::size_t looked = 0;
    for (unsigned seed = 0; seed < kSeeds; ++seed) {
        Generator generator(seed);
        const parity::Comparison comparison = compared({generator.environmentOf("dev"),
                                                        generator.environmentOf("staging"),
                                                        generator.environmentOf("prod")});
        const std::string text = everythingOf(comparison);
        for (const std::string& secret : generator.planted()) {
            QVERIFY2(text.find(secret) == std::string::npos, secret.c_str());
            ++looked;
        }
    }
    QVERIFY(looked > kSeeds);
}

void TestProperties::everyVerdictHasAReason()
{
    for (unsigned seed = 0; seed < kSeeds; ++seed) {
        Generator generator(seed);
        for (const parity::Row& row :
             compared({generator.environmentOf("dev"), generator.environmentOf("prod")}).rows) {
            const std::string name = row.service + "/" + row.key;
            QVERIFY2(row.verdict == Verdict::Equal || !row.reason.empty(), name.c_str());
            QCOMPARE(row.cells.size(), std::size_t{2});
        }
    }
}

/// Rows, not seconds: twice the services are twice the rows and no more remarks.
void TestProperties::workGrowsWithTheInput()
{
    const auto rowsOf = [](int count) {
        std::vector<model::Service> services;
        for (int i = 0; i < count; ++i)
            services.push_back(service("part" + std::to_string(i), {{"A", "1"}, {"B", "2"}}));
        const parity::Comparison comparison =
            compared({environment("dev", services), environment("prod", services)});
        return comparison.rows.size() + comparison.diagnostics.size();
    };
    QCOMPARE(rowsOf(400), 2 * rowsOf(200));
}

QTEST_APPLESS_MAIN(TestProperties)
#include "tst_properties.moc"
