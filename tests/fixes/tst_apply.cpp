// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/fixes/apply.h"
#include "tests/support/results.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <string>
#include <vector>

using namespace plumbline;
using fixes::FileChange;

class TestApply : public QObject
{
    Q_OBJECT

private slots:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        VERIFY_OK(writeFileAtomically(at("a.env"), "A=1\n"));
        VERIFY_OK(writeFileAtomically(at("b.env"), "B=1\n"));
    }

    void allFilesAreWritten();
    void aFileThatChangedStopsAll();
    void aFailureGivesTheTextBack();
    void linksAreFollowed();
    void undoingTakesEverythingBack();
    void undoingIsRefusedAfterAChange();
    void undoingSkipsWhatWasNeverWritten();
    void aRecordThatDoesNotFitIsRefused();

private:
    [[nodiscard]] std::filesystem::path root() const { return m_folder->path().toStdString(); }

    [[nodiscard]] std::filesystem::path at(const char* name) const { return root() / name; }

    [[nodiscard]] std::string text(const char* name) const
    {
        return readFile(at(name)).value_or("none");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

const std::string kKey = "0123456789abcdef0123456789abcdef";

FileChange change(const std::string& file, const std::string& before, const std::string& added)
{
    return {.file = file,
            .before = before,
            .after = before + added,
            .isNew = false,
            .edits = {{.offset = before.size(), .length = 0, .text = added}}};
}

std::vector<FileChange> both()
{
    return {change("a.env", "A=1\n", "NEW=1\n"), change("b.env", "B=1\n", "NEW=2\n")};
}

} // namespace

void TestApply::allFilesAreWritten()
{
    VERIFY_OK(fixes::applyEdits(root(), both()));
    QCOMPARE(text("a.env"), std::string("A=1\nNEW=1\n"));
    QCOMPARE(text("b.env"), std::string("B=1\nNEW=2\n"));
}

void TestApply::aFileThatChangedStopsAll()
{
    VERIFY_OK(writeFileAtomically(at("b.env"), "B=2\n"));
    const Result<> applied = fixes::applyEdits(root(), both());
    QVERIFY(!applied);
    QVERIFY(applied.error().code == ErrorCode::Conflict);
    QCOMPARE(text("a.env"), std::string("A=1\n"));
}

void TestApply::aFailureGivesTheTextBack()
{
    // The second cannot be made: its folder is not there.
    std::vector<FileChange> changes = both();
    changes[1] = {.file = "none/c.env", .before = "", .after = "C=1\n", .isNew = true, .edits = {}};
    const Result<> applied = fixes::applyEdits(root(), changes);
    QVERIFY(!applied);
    QCOMPARE(applied.error().hint, std::string("no file was changed"));
    QCOMPARE(text("a.env"), std::string("A=1\n"));
}

void TestApply::linksAreFollowed()
{
    std::filesystem::create_symlink("a.env", at("link.env"));
    VERIFY_OK(
        fixes::applyEdits(root(), std::vector<FileChange>{change("link.env", "A=1\n", "NEW=1\n")}));
    QVERIFY(std::filesystem::is_symlink(at("link.env")));
    QCOMPARE(text("a.env"), std::string("A=1\nNEW=1\n"));
}

void TestApply::undoingTakesEverythingBack()
{
    std::vector<FileChange> changes = both();
    changes.push_back({.file = ".gitignore",
                       .before = "",
                       .after = ".env\n",
                       .isNew = true,
                       .edits = {{.offset = 0, .length = 0, .text = ".env\n"}}});
    changes[0].edits.push_back({.offset = 0, .length = 1, .text = "AAA"});
    changes[0].after = "AAA=1\nNEW=1\n";
    VERIFY_OK(fixes::applyEdits(root(), changes));
    const fixes::UndoRecord record = fixes::undoOf(changes, kKey);
    const auto undo = fixes::planUndo(root(), record);
    VERIFY_OK(undo);
    QCOMPARE(undo->size(), std::size_t{3});
    VERIFY_OK(fixes::applyUndo(root(), record, *undo));
    QCOMPARE(text("a.env"), std::string("A=1\n"));
    QCOMPARE(text("b.env"), std::string("B=1\n"));
    QVERIFY(!std::filesystem::exists(at(".gitignore")));
}

void TestApply::undoingIsRefusedAfterAChange()
{
    VERIFY_OK(fixes::applyEdits(root(), both()));
    VERIFY_OK(writeFileAtomically(at("b.env"), "B=3\n"));
    const auto undo = fixes::planUndo(root(), fixes::undoOf(both(), kKey));
    QVERIFY(!undo);
    QVERIFY(undo.error().code == ErrorCode::Conflict);
    QCOMPARE(undo.error().message, std::string("b.env was changed after the fix"));
}

void TestApply::undoingSkipsWhatWasNeverWritten()
{
    VERIFY_OK(fixes::applyEdits(root(), std::vector<FileChange>{both().front()}));
    const auto undo = fixes::planUndo(root(), fixes::undoOf(both(), kKey));
    VERIFY_OK(undo);
    QCOMPARE(undo->size(), std::size_t{1});
    QCOMPARE(undo->front().after, std::string("A=1\n"));
}

void TestApply::aRecordThatDoesNotFitIsRefused()
{
    VERIFY_OK(fixes::applyEdits(root(), both()));
    fixes::UndoRecord record = fixes::undoOf(both(), kKey);
    record.files[0].edits[0].offset = 1000;
    const auto undo = fixes::planUndo(root(), record);
    QVERIFY(!undo);
    QVERIFY(undo.error().code == ErrorCode::Invalid);
}

QTEST_APPLESS_MAIN(TestApply)
#include "tst_apply.moc"
