// SPDX-License-Identifier: Apache-2.0
#include "core/parity/rule_reference.h"
#include "core/parity/rules/list.h"

#include <QFile>
#include <QTest>

using namespace plumbline;

/// The reference that is made from the rules themselves.
class TestRuleReference : public QObject
{
    Q_OBJECT

private slots:
    void theDocumentIsUpToDate();
    void aRuleExplainsItself();
};

/// UPDATE_GOLDEN=1 writes the document.
void TestRuleReference::theDocumentIsUpToDate()
{
    const std::string made = parity::renderRuleReference(parity::allRules());
    QFile file(QStringLiteral(PLUMBLINE_RULES_DOCUMENT));
    if (qEnvironmentVariableIsSet("UPDATE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(made.data(), static_cast<qint64>(made.size())),
                 static_cast<qint64>(made.size()));
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), "core/parity/RULES.md is missing");
    QVERIFY2(file.readAll().toStdString() == made,
             "core/parity/RULES.md is out of date: "
             "plumbline check --explain all --format md > core/parity/RULES.md");
}

void TestRuleReference::aRuleExplainsItself()
{
    const std::string text = parity::explainRule(*parity::findRule("unit-drift"));
    for (const char* part : {"unit-drift", "factor III", "why it matters", "what to do"})
        QVERIFY2(text.find(part) != std::string::npos, part);
}

QTEST_APPLESS_MAIN(TestRuleReference)
#include "tst_rule_reference.moc"
