// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/check.h"
#include "core/workspace/counterparts.h"
#include "core/workspace/workspace.h"
#include "tests/test_paths.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using namespace plumbline::workspace;

namespace {

using Counterparts = std::map<std::string, std::vector<Counterpart>>;

parity::ParityReport reportOn(const std::filesystem::path& folder)
{
    const auto opened = openManifest(folder);
    if (!opened)
        return {};
    const auto loaded = loadEnvironments(
        *opened, {.environments = {}, .variables = {}, .homeDirectory = "/nowhere"});
    if (!loaded)
        return {};
    const auto checked = check(*opened,
                               *loaded,
                               {.now = "2026-10-01T00:00:00Z",
                                .secretKey = std::string(32, 'k'),
                                .baseline = {},
                                .baselineFile = {},
                                .clock = {}});
    return checked ? checked->report : parity::ParityReport{};
}

Counterparts counterpartsIn(const std::filesystem::path& folder)
{
    const auto opened = open(optionsFor(folder, {}));
    return opened ? findCounterparts(opened->project, reportOn(folder)) : Counterparts{};
}

} // namespace

/// What other environments have where the local stack's backing services stand.
class TestCounterparts : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void theSamplesServicesStandBesideThoseOfStagingAndProd()
    {
        const Counterparts found = counterpartsIn(PLUMBLINE_SAMPLES "/tidewatch");
        QCOMPARE(found.size(), std::size_t{3}); // none of the app's own services
        const std::vector<Counterpart> expected{
            {.environment = "staging", .product = "PostgreSQL", .version = "14", .isOther = true},
            {.environment = "prod",
             .isProduction = true,
             .product = "Amazon RDS for PostgreSQL",
             .version = "14.9",
             .isOther = true}};
        QCOMPARE(found.at("db"), expected);
    }

    void aMirrorRunsWhatProdRuns()
    {
        const std::filesystem::path folder = PLUMBLINE_SAMPLES "/tidewatch";
        auto opened = open(optionsFor(folder, {}));
        QVERIFY(opened);
        opened->project.services.at("db").image = "postgres:14.9";
        const Counterparts found = findCounterparts(opened->project, reportOn(folder));
        QCOMPARE(found.at("db").back().isOther, std::optional(false));
    }

    void anotherNameThereAndAnImageThatSaysNoVersion()
    {
        QTemporaryDir folder;
        write(folder,
              "compose.yaml",
              "services: {primary: {image: postgres}, cache: {image: redis:7}}\n");
        write(folder,
              "prod.yaml",
              "services: {main-store: {image: postgres:14}, cache: {image: memcached:1.6}}\n");
        write(folder,
              "plumbline.yaml",
              "version: 1\n"
              "environments:\n"
              "  dev: {sources: [{compose: compose.yaml}]}\n"
              "  prod: {sources: [{compose: prod.yaml}]}\n");
        const Counterparts found = counterpartsIn(folder.path().toStdString());
        QVERIFY(found.contains("primary"));
        QCOMPARE(found.at("primary").front().version, std::string("14"));
        QVERIFY(!found.at("primary").front().isOther); // nobody can tell
    }

    void withoutAComparisonThereIsNone()
    {
        const auto opened = open(optionsFor(PLUMBLINE_SAMPLES "/tidewatch", {}));
        QVERIFY(opened);
        QVERIFY(findCounterparts(opened->project, {}).empty());
    }

private:
    static void write(const QTemporaryDir& folder, const char* name, const QByteArray& text)
    {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), qint64{text.size()});
    }
};

QTEST_GUILESS_MAIN(TestCounterparts)

#include "tst_counterparts.moc"
