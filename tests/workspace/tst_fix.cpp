// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/workspace/fix.h"
#include "tests/support/results.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <memory>
#include <string>
#include <sys/stat.h>
#include <vector>

using namespace plumbline;

class TestFix : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        VERIFY_OK(writeFileAtomically(root() / "prod.env", "A=1\nDB_PASSWORD=s3cr3t\n"));
    }

    void findingsAreMeantByWords();
    void aWordThatMeansNothingIsToldOf();
    void fixesAreShownWrittenAndUndone();
    void theRecordHoldsNoSecretAndIsPrivate();
    void whatCannotBeMadeSaysWhy();

private:
    [[nodiscard]] std::filesystem::path root() const { return m_folder->path().toStdString(); }

    [[nodiscard]] std::filesystem::path undoFile() const
    {
        return workspace::undoFileOf(root(), {{"XDG_STATE_HOME", (root() / "state").string()}});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

parity::Finding finding(const std::string& key, const std::string& fingerprint)
{
    parity::Finding one;
    one.rule = "missing-key-in-env";
    one.subject = key;
    one.message = key + " is missing in prod";
    one.fingerprint = fingerprint;
    one.environments = {"prod"};
    one.fix = parity::Fix{
        .summary = "Add " + key + " to prod.env",
        .changes = {parity::AddConfigVar{
            .environment = "prod",
            .service = "",
            .key = key,
            .value = "x",
            .beside =
                Origin{.file = "prod.env", .line = 1, .column = 1, .object = {}, .layer = {}}}}};
    return one;
}

std::vector<parity::Finding> several()
{
    std::vector<parity::Finding> all{finding("MAIL_FROM", "0a1b2c3d"),
                                     finding("MAIL_HOST", "4e5f6071")};
    parity::Finding advice = finding("X", "99999999");
    advice.rule = "time-gap";
    advice.fix->changes.clear();
    all.push_back(advice);
    return all;
}

std::vector<parity::Finding> selected(const std::vector<std::string>& words)
{
    return workspace::selectFindings(several(), words).value_or(std::vector<parity::Finding>());
}

} // namespace

void TestFix::findingsAreMeantByWords()
{
    QCOMPARE(selected({}).size(), std::size_t{3});
    QCOMPARE(selected({"missing-key-in-env"}).size(), std::size_t{2});
    QCOMPARE(selected({"missing-key-in-env:MAIL_FROM"}).size(), std::size_t{1});
    QCOMPARE(selected({"missing-key-in-env:MAIL_*"}).size(), std::size_t{2});
    QCOMPARE(selected({"0a1b", "time-gap"}).size(), std::size_t{2});
}

void TestFix::aWordThatMeansNothingIsToldOf()
{
    const std::vector<std::string> words{"missing-key-in-emv"};
    const auto none = workspace::selectFindings(several(), words);
    QVERIFY(!none);
    QCOMPARE(none.error().hint, std::string("did you mean missing-key-in-env?"));
}

void TestFix::fixesAreShownWrittenAndUndone()
{
    const workspace::FixPlan plan = workspace::planFixes(root(), several());
    QCOMPARE(plan.fixes.size(), std::size_t{3});
    QVERIFY(plan.fixes[2].status == workspace::FixStatus::Advice);
    const auto diffs = workspace::fixDiffsOf(root(), several());
    QCOMPARE(diffs.size(), std::size_t{2});
    QVERIFY(diffs.at("4e5f6071").find("+MAIL_HOST=x\n") != std::string::npos);
    QVERIFY(diffs.at("4e5f6071").find("MAIL_FROM") == std::string::npos);
    QCOMPARE(workspace::renderDiff(plan),
             std::string("--- a/prod.env\n+++ b/prod.env\n@@ -1,2 +1,4 @@\n A=1\n"
                         " DB_PASSWORD=********\n+MAIL_FROM=x\n+MAIL_HOST=x\n"));
    QCOMPARE(readFile(root() / "prod.env").value_or(""), std::string("A=1\nDB_PASSWORD=s3cr3t\n"));
    VERIFY_OK(workspace::applyFixes(root(), plan, undoFile()));
    QCOMPARE(readFile(root() / "prod.env").value_or(""),
             std::string("A=1\nDB_PASSWORD=s3cr3t\nMAIL_FROM=x\nMAIL_HOST=x\n"));
    const auto undone = workspace::undoFixes(root(), undoFile());
    VERIFY_OK(undone);
    QCOMPARE(readFile(root() / "prod.env").value_or(""), std::string("A=1\nDB_PASSWORD=s3cr3t\n"));
    const auto again = workspace::undoFixes(root(), undoFile());
    QVERIFY(!again && again.error().code == ErrorCode::NotFound);
}

void TestFix::theRecordHoldsNoSecretAndIsPrivate()
{
    VERIFY_OK(workspace::applyFixes(root(), workspace::planFixes(root(), several()), undoFile()));
    const std::string record = readFile(undoFile()).value_or("");
    QVERIFY(record.find("MAIL") == std::string::npos); // removed texts alone are kept
    QVERIFY(record.find("s3cr3t") == std::string::npos);

    struct stat status
    {};

    QCOMPARE(::stat(undoFile().c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0600U);
}

void TestFix::whatCannotBeMadeSaysWhy()
{
    std::vector<parity::Finding> one{finding("A", "0a1b2c3d")};
    one.front().fix->changes = {parity::ReplaceScalar{
        .at = Origin{.file = "prod.env", .line = 2, .column = 1, .object = {}, .layer = {}},
        .from = "s3cr3t",
        .to = "other"}};
    const workspace::FixPlan plan = workspace::planFixes(root(), one);
    QVERIFY(plan.changes.empty());
    QVERIFY(plan.fixes.front().status == workspace::FixStatus::Refused);
    QCOMPARE(
        plan.fixes.front().reason,
        std::string("prod.env:2:1: the value of DB_PASSWORD is a secret, and no fix changes one"));
    const std::string json = workspace::renderFixJson(plan, "shop", false);
    QVERIFY(json.find("\"status\": \"refused\"") != std::string::npos);
    QVERIFY(json.find("s3cr3t") == std::string::npos);
}

QTEST_APPLESS_MAIN(TestFix)
#include "tst_fix.moc"
