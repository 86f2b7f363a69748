// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/check.h"
#include "tests/support/git_folder.h"
#include "tests/support/results.h"

#include <QTest>

using namespace plumbline;
using namespace plumbline::workspace;
using test::GitFolder;

namespace {

constexpr const char* kNow = "2026-10-01T00:00:00Z";

const QByteArray kManifest = "version: 1\n"
                             "main_branch: main\n"
                             "environments:\n"
                             "  dev: {sources: [{compose: compose.yaml}]}\n"
                             "  prod: {sources: [{compose: prod.yaml}]}\n";

QByteArray prodAt(const std::string& commit)
{
    return "services: {api: {image: acme/api, labels: {org.opencontainers.image.revision: " +
           QByteArray::fromStdString(commit) + "}}}\n";
}

Result<Checked> checkFolder(const std::filesystem::path& folder)
{
    return openManifest(folder).and_then([](const OpenedManifest& opened) {
        return loadEnvironments(opened,
                                {.environments = {}, .variables = {}, .homeDirectory = "/nowhere"})
            .and_then([&](const std::vector<LoadedEnvironment>& environments) {
                return check(opened,
                             environments,
                             {.now = kNow,
                              .secretKey = std::string(32, 'k'),
                              .baseline = {},
                              .baselineFile = {},
                              .clock = {}});
            });
    });
}

std::optional<double> figureOf(const parity::ParityReport& report, const std::string& name)
{
    for (const auto* figures : {&report.gaps.time, &report.gaps.personnel}) {
        for (const parity::GapFigure& figure : *figures) {
            if (figure.name == name)
                return figure.value;
        }
    }
    return std::nullopt;
}

std::string outcomeOf(const parity::ParityReport& report, const std::string& rule)
{
    for (const parity::RuleOutcome& outcome : report.outcomes) {
        if (outcome.rule == rule)
            return std::string(toString(outcome.outcome));
    }
    return "none";
}

} // namespace

/// From a folder with a repository to the report.
class TestCheck : public QObject
{
    Q_OBJECT

private slots:
    void workThatWaitsIsCountedFromGit();
    void releasesAreTagsWithTheirMakers();
    void withoutARepositoryNothingIsMeasured();
};

void TestCheck::workThatWaitsIsCountedFromGit()
{
    GitFolder folder;
    folder.start();
    folder.write("plumbline.yaml", kManifest);
    folder.write("compose.yaml", "services: {api: {image: acme/api}}\n");
    const std::string deployed = folder.commit("one");
    folder.commit("two");
    folder.commit("three");
    folder.write("prod.yaml", prodAt(deployed));
    const auto checked = checkFolder(folder.path());
    VERIFY_OK(checked);
    QCOMPARE(figureOf(checked->report, "commits behind main"), std::optional(2.0));
    QCOMPARE(figureOf(checked->report, "commits ahead of main"), std::optional(0.0));
    QVERIFY(figureOf(checked->report, "undeployed age").value_or(0) > 0);
    QCOMPARE(outcomeOf(checked->report, "time-gap"), std::string("fail"));
    QCOMPARE(outcomeOf(checked->report, "env-behind-prod"), std::string("pass"));
}

void TestCheck::releasesAreTagsWithTheirMakers()
{
    GitFolder folder;
    folder.start();
    folder.write("plumbline.yaml", kManifest);
    folder.write("compose.yaml", "services: {api: {image: acme/api}}\n");
    std::string last;
    for (const char* name : {"v1", "v2", "v3", "v4"}) {
        last = folder.commit(name);
        folder.git({"tag", "-a", name, "-m", name});
    }
    folder.write("prod.yaml", prodAt(last));
    const auto checked = checkFolder(folder.path());
    VERIFY_OK(checked);
    // Ada writes, Grace makes the tags: of three releases with something in them none is by its author.
    QCOMPARE(figureOf(checked->report, "releases deployed by their authors"), std::optional(0.0));
    QCOMPARE(outcomeOf(checked->report, "personnel-gap"), std::string("fail"));
    QVERIFY(figureOf(checked->report, "lead time").has_value());
    QCOMPARE(outcomeOf(checked->report, "time-gap"), std::string("pass"));
}

void TestCheck::withoutARepositoryNothingIsMeasured()
{
    GitFolder folder;
    folder.write("plumbline.yaml", kManifest);
    folder.write("compose.yaml", "services: {api: {image: acme/api}}\n");
    folder.write("prod.yaml", prodAt(std::string(40, 'a')));
    const auto checked = checkFolder(folder.path());
    VERIFY_OK(checked);
    QCOMPARE(outcomeOf(checked->report, "time-gap"), std::string("not-measured"));
    QCOMPARE(figureOf(checked->report, "undeployed age"), std::nullopt);
}

QTEST_APPLESS_MAIN(TestCheck)
#include "tst_check.moc"
