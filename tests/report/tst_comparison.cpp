// SPDX-License-Identifier: Apache-2.0
#include "core/report/comparison.h"
#include "tests/parity/environments.h"
#include "tests/support/json_schema.h"

#include <QTest>

using namespace plumbline;
using namespace plumbline::test;

namespace {

/// Something of every verdict and state, and values that are markup, formulas and records.
parity::Comparison everything()
{
    model::Environment dev = environment("dev",
                                         {service("api",
                                                  {{"APP_NAME", "a|b \"quoted\", @team"},
                                                   {"CACHE_URL", "http://localhost/x"},
                                                   {"EMPTY", ""},
                                                   {"FORMULA", "=1+1"},
                                                   {"ONLY_DEV", "x"},
                                                   {"API_TOKEN", "hush-hush-hush-1"}})},
                                         {backing("db", model::Role::Database, "postgres", "15")});
    model::Environment prod = environment(
        "prod",
        {service("api",
                 {{"APP_NAME", "c"},
                  {"CACHE_URL", "https://c.example/x"},
                  {"EMPTY", ""},
                  {"FORMULA", "=1+1"},
                  {"API_TOKEN", "hush-hush-hush-2"}})},
        {backing("db", model::Role::Database, "postgres", "14.9", model::Hosting::Managed)});
    model::putConfigVar(
        prod.services[0].config,
        model::makeUnreadConfigVar(
            "LATER", model::State::Unknown, phrase("known after apply"), "plan", {}));
    return compared({dev, prod});
}

std::size_t countOf(const std::string& text, const std::string& word)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + 1))
        ++count;
    return count;
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT

private slots:
    void jsonKeepsToItsSchema();
    void jsonHasAGroupInPlaceOfASecret();
    void markdownCellsAreNoMarkup();
    void csvIsRfc4180AndNoFormula();
    void filtersLetThroughWhatIsAskedFor();
    void cellsAreCutBetweenCharacters();
    void controlCharactersDoNotReachTheTerminal();
};

void TestComparison::jsonKeepsToItsSchema()
{
    QCOMPARE(schemaComplaint("diff", report::renderJson(everything(), "shop")), std::string());
    QCOMPARE(schemaComplaint("diff", report::renderJson({}, "")), std::string());
}

void TestComparison::jsonHasAGroupInPlaceOfASecret()
{
    const std::string json = report::renderJson(everything(), "shop");
    QCOMPARE(json.find("hush"), std::string::npos);
    QVERIFY(json.find("\"group\":\"A\"") != std::string::npos);
    QVERIFY(json.find("\"group\":\"B\"") != std::string::npos);
}

void TestComparison::markdownCellsAreNoMarkup()
{
    const std::string text = report::renderMarkdown(everything(), "shop");
    QVERIFY(text.starts_with("# shop: dev, prod\n\n"));
    QVERIFY(text.find("a\\|b") != std::string::npos);
    QCOMPARE(text.find("@team"), std::string::npos);
    QVERIFY(text.find("## api\n\n| kind | key | dev | prod | verdict | why |\n") !=
            std::string::npos);
}

void TestComparison::csvIsRfc4180AndNoFormula()
{
    const std::string text = report::renderCsv(everything());
    QVERIFY(text.starts_with("service,kind,key,class,verdict,dev,prod,reason\r\n"));
    QVERIFY(text.find("\"a|b \"\"quoted\"\", @team\"") != std::string::npos);
    QVERIFY(text.find("'=1+1") != std::string::npos);
    QCOMPARE(text.find(",=1+1"), std::string::npos);
    QCOMPARE(countOf(text, "\r\n"), everything().rows.size() + 1);
}

void TestComparison::filtersLetThroughWhatIsAskedFor()
{
    const parity::Comparison all = everything();
    const auto keysOf = [&](const report::RowFilter& filter) {
        std::string keys;
        for (const parity::Row& row : report::filtered(all, filter).rows)
            keys += row.key + " ";
        return keys;
    };
    QCOMPARE(keysOf({.rows = report::Rows::Gaps,
                     .services = {},
                     .keys = {},
                     .kinds = {parity::Kind::ConfigVar}}),
             std::string("APP_NAME LATER ONLY_DEV "));
    QCOMPARE(keysOf({.rows = report::Rows::Differences,
                     .services = {"a*"},
                     .keys = {"*_URL", "API_*"},
                     .kinds = {}}),
             std::string("API_TOKEN CACHE_URL "));
    QCOMPARE(
        report::filtered(all, {.rows = report::Rows::All, .services = {}, .keys = {}, .kinds = {}}),
        all);
    QVERIFY(report::describe(report::countVerdicts(all)).english().find("drift") !=
            std::string::npos);
}

void TestComparison::cellsAreCutBetweenCharacters()
{
    parity::Cell cell;
    cell.state = model::State::Set;
    cell.value = std::string("höhe-über-null");
    QCOMPARE(report::cellText(cell, 5), std::string("höhe…"));
    QCOMPARE(report::cellText(cell, 14), cell.value.english());
    QCOMPARE(report::cellText(cell), cell.value.english());
}

void TestComparison::controlCharactersDoNotReachTheTerminal()
{
    const parity::Comparison comparison =
        compared({environment("dev", {service("api", {{"WORD", "\x1b[2J"}})}),
                  environment("prod", {service("api", {{"WORD", "x"}})})});
    for (const report::TableLine& line : report::tableLines(comparison)) {
        QCOMPARE(line.columns.size(), report::tableHeadings(comparison).size());
        for (const std::string& column : line.columns)
            QCOMPARE(column.find('\x1b'), std::string::npos);
    }
}

QTEST_APPLESS_MAIN(TestComparison)
#include "tst_comparison.moc"
