// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/step_model.h"
#include "app/desktop/text.h"
#include "core/parity/judge.h"
#include "core/parity/rules/list.h"

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
    [[nodiscard]] bool isTranslated(std::string_view part) const
    {
        return !m_german.translate("Core", std::string(part).c_str()).isNull();
    }

    QTranslator m_german;
};

QTEST_GUILESS_MAIN(TestLanguage)

#include "tst_language.moc"
