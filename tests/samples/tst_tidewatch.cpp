// SPDX-License-Identifier: Apache-2.0
#include "core/compose/load.h"
#include "core/compose/project.h"
#include "tests/test_paths.h"

#include <QTest>

#include <filesystem>
#include <set>
#include <string>

using namespace plumbline;

/// The bundled sample stays loadable, without a remark, in the shapes its environments give it.
class TestTidewatch : public QObject
{
    Q_OBJECT

private slots:
    void loadsWithoutRemarks_data();
    void loadsWithoutRemarks();
    void everySettingHasADefault();
};

namespace {

const std::filesystem::path kSample = PLUMBLINE_SAMPLES "/tidewatch";

QString sentences(const std::vector<Diagnostic>& diagnostics)
{
    QString text;
    for (const Diagnostic& diagnostic : diagnostics)
        text += QString::fromStdString(diagnostic.message) + '\n';
    return text;
}

} // namespace

void TestTidewatch::loadsWithoutRemarks_data()
{
    QTest::addColumn<bool>("isStaging");
    QTest::addColumn<int>("services");
    QTest::newRow("dev") << false << 8;
    QTest::newRow("staging, where the gauge is not simulated") << true << 7;
}

void TestTidewatch::loadsWithoutRemarks()
{
    QFETCH(bool, isStaging);
    QFETCH(int, services);
    compose::LoadOptions options;
    options.directory = kSample;
    if (isStaging) {
        options.files = {kSample / "compose.yaml", kSample / "compose.staging.yaml"};
        options.envFiles = {kSample / "deploy/staging/staging.env"};
    }
    const Result<compose::Loaded> loaded = compose::load(options);
    QVERIFY2(loaded.has_value(), loaded ? "" : loaded.error().message.english().c_str());
    QVERIFY2(loaded->diagnostics.empty(), qPrintable(sentences(loaded->diagnostics)));
    QCOMPARE(static_cast<int>(loaded->project.services.size()), services);
}

void TestTidewatch::everySettingHasADefault()
{
    // a fresh clone has no .env: nothing may be asked for before the first launch
    QVERIFY(!std::filesystem::exists(kSample / ".env"));
    compose::LoadOptions options;
    options.directory = kSample;
    const Result<compose::Loaded> loaded = compose::load(options);
    QVERIFY(loaded.has_value());
    QVERIFY(loaded->isUsable());
    QCOMPARE(QString::fromStdString(loaded->project.name), QString("tidewatch"));
}

QTEST_GUILESS_MAIN(TestTidewatch)
#include "tst_tidewatch.moc"
