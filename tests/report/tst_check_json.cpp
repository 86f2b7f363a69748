// SPDX-License-Identifier: Apache-2.0
#include "core/report/report.h"
#include "tests/report/sample_report.h"
#include "tests/support/json_schema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace plumbline;
using namespace plumbline::test;

namespace {

const report::ReportContext kContext{.generatedAt = "2026-11-28T09:00:00Z",
                                     .toolVersion = "0.1.0",
                                     .fixDiffs = {{"f-timezone-drift-TZ", "--- a/prod.env\n"}}};

QJsonObject parsed(const std::string& text)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
}

} // namespace

class TestCheckJson : public QObject
{
    Q_OBJECT

private slots:

    void itKeepsToItsSchema()
    {
        QCOMPARE(schemaComplaint("check", report::renderCheckJson(sampleReport(), kContext)),
                 std::string());
        QCOMPARE(schemaComplaint("check", report::renderCheckJson({}, {})), std::string());
    }

    void aGroupStandsInPlaceOfASecret()
    {
        const std::string json = report::renderCheckJson(sampleReport(), kContext);
        QCOMPARE(json.find("hush"), std::string::npos);
        const QJsonObject first = parsed(json)["findings"].toArray().first().toObject();
        const QJsonObject evidence = first["evidence"].toArray().first().toObject();
        QCOMPARE(evidence["group"].toString(), QStringLiteral("A"));
        QVERIFY(!evidence.contains("value"));
    }

    void whatIsNotKnownIsNull()
    {
        parity::ParityReport report = sampleReport();
        report.score = std::nullopt;
        report.baseline = std::nullopt;
        const QJsonObject json = parsed(report::renderCheckJson(report, {}));
        QVERIFY(json["score"].isNull());
        QVERIFY(json["baseline"].isNull());
        QVERIFY(!json.contains("generatedAt"));
        QVERIFY(json["gaps"]["personnel"].toArray().first()["value"].isNull());
    }

    void aFixCarriesItsDiff()
    {
        const QJsonObject json = parsed(report::renderCheckJson(sampleReport(), kContext));
        int diffs = 0;
        for (const QJsonValue& finding : json["findings"].toArray()) {
            if (finding["fix"].isObject()) {
                QCOMPARE(finding["fix"]["diff"].toString(), QStringLiteral("--- a/prod.env\n"));
                ++diffs;
            }
        }
        QCOMPARE(diffs, 1);
    }
};

QTEST_APPLESS_MAIN(TestCheckJson)
#include "tst_check_json.moc"
