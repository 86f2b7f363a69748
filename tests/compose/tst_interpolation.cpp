// SPDX-License-Identifier: Apache-2.0
#include "core/compose/interpolation.h"
#include "tests/support/results.h"

#include <QTest>

#include <string>

using namespace plumbline;
using namespace plumbline::compose;

namespace {

/// V is set, EMPTY is set to nothing, every other name is not set.
const std::string* lookup(std::string_view name)
{
    static const std::string value = "value";
    static const std::string empty;
    return name == "V" ? &value : name == "EMPTY" ? &empty : nullptr;
}

} // namespace

class TestInterpolation : public QObject
{
    Q_OBJECT

private slots:
    void variablesAreReplaced_data();
    void variablesAreReplaced();
    void mistakesHaveAPlace_data();
    void mistakesHaveAPlace();
    void valuesAreNotReadAgain();
    void usesSayWhatWasAsked();
    void nestingHasABound();
    void repeatedValuesHaveABound();
    void variablesAreListedWithoutValues();
};

void TestInterpolation::variablesAreReplaced_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* text, const char* expected) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
    };
    row("", "");
    row("none", "none");
    row("$V", "value");
    row("${V}", "value");
    row("a${V}b$V.c", "avaluebvalue.c");
    row("$VV", "");
    row("$UNSET", "");
    row("$$V", "$V");
    row("$$$V", "$value");
    row("$$$$", "$$");
    row("5$", "5$");
    row("$1", "$1");
    row("a $ b", "a $ b");
    row("${UNSET:-d}", "d");
    row("${UNSET-d}", "d");
    row("${EMPTY:-d}", "d");
    row("${EMPTY-d}", "");
    row("${V:-d}", "value");
    row("${UNSET:-}", "");
    row("${V:+a}", "a");
    row("${EMPTY:+a}", "");
    row("${EMPTY+a}", "a");
    row("${UNSET+a}", "");
    row("${V:?e}", "value");
    row("${EMPTY?e}", "");
    row("${UNSET:-${V}}", "value");
    row("${UNSET:-a${EMPTY:-${V}}b}c", "avaluebc");
    row("${V:+${UNSET:-x}}", "x");
    row("${UNSET-b:-c}", "b:-c");
    row("${UNSET:-a-b:?c}", "a-b:?c");
    row("${UNSET:-http://h:80/p?q=1}", "http://h:80/p?q=1");
    row("${UNSET:-{a}}", "{a}");
    row("${UNSET:-$$}", "$");
}

void TestInterpolation::variablesAreReplaced()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const auto result = interpolate(text.toStdString(), lookup);
    VERIFY_OK(result);
    QCOMPARE(result->text, expected.toStdString());
}

void TestInterpolation::mistakesHaveAPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("column");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char* text, int column, const char* words) {
        QTest::newRow(text) << QByteArray(text) << column << QByteArray(words);
    };
    row("${}", 1, "invalid interpolation format");
    row("a ${1}", 3, "invalid interpolation format");
    row("${V", 1, "no brace closes this");
    row("${V!}", 1, "invalid interpolation format");
    row("${V:}", 1, "invalid interpolation format");
    row("${UNSET:-${}}", 10, "invalid interpolation format");
    row("ab${UNSET:?set it}", 3, "required variable UNSET is missing a value: set it");
    row("${EMPTY:?}", 1, "required variable EMPTY is missing a value");
    row("${UNSET?no ${V}}", 1, "no value");
}

void TestInterpolation::mistakesHaveAPlace()
{
    QFETCH(QByteArray, text);
    QFETCH(int, column);
    QFETCH(QByteArray, words);
    const auto result = interpolate(text.toStdString(), lookup);
    VERIFY_FAILS(result, ErrorCode::Invalid);
    VERIFY_SAYS(result.error().message, words.toStdString());
    QVERIFY(result.error().where.has_value());
    QCOMPARE(result.error().where->column, column);
}

void TestInterpolation::valuesAreNotReadAgain()
{
    const std::string nested = "${V}";
    const auto result = interpolate("$X", [&](std::string_view) { return &nested; });
    VERIFY_OK(result);
    QCOMPARE(result->text, std::string("${V}"));
}

void TestInterpolation::usesSayWhatWasAsked()
{
    const auto result = interpolate("$V ${UNSET:-${ALSO-x}}", lookup);
    VERIFY_OK(result);
    const std::vector<VariableUse> expected{
        {.name = "V", .isSet = true, .offset = 0},
        {.name = "UNSET", .defaultValue = "${ALSO-x}", .offset = 3},
        {.name = "ALSO", .defaultValue = "x", .offset = 12}};
    QVERIFY(result->uses == expected);
}

void TestInterpolation::nestingHasABound()
{
    const auto nested = [](int depth) {
        std::string text;
        for (int i = 0; i < depth; ++i)
            text += "${U:-";
        return text + std::string(static_cast<std::size_t>(depth), '}');
    };
    VERIFY_OK(interpolate(nested(90), lookup));
    VERIFY_FAILS(interpolate(nested(5000), lookup), ErrorCode::Invalid);
}

void TestInterpolation::repeatedValuesHaveABound()
{
    const std::string large(1 << 20, 'x');
    std::string text;
    for (int i = 0; i < 1000; ++i)
        text += "$X";
    VERIFY_FAILS(interpolate(text, [&](std::string_view) { return &large; }), ErrorCode::Invalid);
}

void TestInterpolation::variablesAreListedWithoutValues()
{
    QStringList names;
    for (const VariableUse& use : variablesIn("$A ${B:-${C}} ${D:+${E}} ${F:?m} $$G $H"))
        names << QString::fromStdString(use.name) + (use.isRequired ? "!" : "");
    names.sort();
    QCOMPARE(names, (QStringList{"A", "B", "C", "D", "E", "F!", "H"}));
}

QTEST_GUILESS_MAIN(TestInterpolation)

#include "tst_interpolation.moc"
