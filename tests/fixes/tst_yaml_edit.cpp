// SPDX-License-Identifier: Apache-2.0
#include "core/fixes/manifest_edit.h"
#include "core/fixes/yaml_edit.h"
#include "core/fixes/yaml_layout.h"
#include "core/fixes/yaml_write.h"
#include "tests/support/results.h"
#include "tests/test_paths.h"

#include <QTest>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

using namespace plumbline;

namespace {

std::vector<std::filesystem::path> realFiles()
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(PLUMBLINE_TEST_DATA)) {
        if (entry.path().extension() == ".yaml" || entry.path().extension() == ".yml")
            files.push_back(entry.path());
    }
    return files;
}

std::string textOf(const std::filesystem::path& path)
{
    std::ifstream in(path);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

struct Tally
{
    int made = 0;
    int refused = 0;

    void count(const Result<fixes::TextEdit>& edit) { ++(edit ? made : refused); }
};

/// Tries every kind of edit at every place.
void editEverywhere(const fixes::YamlText& yaml, const fixes::YamlPath& path, Tally& tally)
{
    const fixes::YamlNode& node = yaml.layout.at(path);
    if (node.isScalar() && path.size() > 1 && node.style <= fixes::YamlNode::Style::Double)
        tally.count(fixes::replaceScalar(yaml, path, "another: value #1"));
    if (node.isMapping()) {
        for (const std::size_t position : {std::size_t{0}, node.members.size() / 2, fixes::kLast})
            tally.count(fixes::insertMember(
                yaml,
                path,
                position,
                fixes::makeMember("x-new", fixes::makeSequence({fixes::makeScalar("a")}))));
    }
    if (node.isSequence())
        tally.count(fixes::insertItem(
            yaml,
            path,
            fixes::kLast,
            fixes::makeMapping({fixes::makeMember("name", fixes::makeScalar("a b"))})));
    for (std::size_t i = 0; i < node.members.size() + node.items.size(); ++i) {
        fixes::YamlPath below = path;
        below.push_back(i);
        editEverywhere(yaml, below, tally);
    }
}

} // namespace

class TestYamlEdit : public QObject
{
    Q_OBJECT

private slots:
    void itemsAreAppended_data();
    void itemsAreAppended();
    void membersAreSet_data();
    void membersAreSet();
    void spansAreThoseOfTheText_data();
    void spansAreThoseOfTheText();
    void realFilesCanBeLaidOut();
    void everyPlaceOfRealFilesCanBeEdited();
};

void TestYamlEdit::itemsAreAppended_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const QString item =
        "- rule: mutable-image-tag\n    reason: \"because: of it\"\n    expires: 2030-01-31\n";
    QTest::newRow("no list yet, behind comments")
        << "version: 1\nname: shop\n\n# waivers:\n#   - rule: x\n"
        << "version: 1\nname: shop\n\n# waivers:\n#   - rule: x\nwaivers:\n  " + item;
    QTest::newRow("an empty file") << ""
                                   << "waivers:\n  " + item;
    QTest::newRow("without a last line break") << "version: 1"
                                               << "version: 1\nwaivers:\n  " + item;
    QTest::newRow("a list") << "waivers:\n  # one\n  - rule: a   # why\n    reason: b\n\nname: x\n"
                            << "waivers:\n  # one\n  - rule: a   # why\n    reason: b\n  " + item +
                                   "\nname: x\n";
    QTest::newRow("an empty list") << "waivers: []\nname: x\n"
                                   << "waivers:\n  " + item + "name: x\n";
    QTest::newRow("nothing behind the key") << "waivers:   # none\nname: x\n"
                                            << "waivers:   # none\n  " + item + "name: x\n";
}

void TestYamlEdit::itemsAreAppended()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto result = fixes::withItem(
        text.toStdString(),
        "plumbline.yaml",
        {"waivers"},
        "rule: mutable-image-tag\nreason: \"because: of it\"\nexpires: 2030-01-31\n");
    VERIFY_OK(result);
    QCOMPARE(QString::fromStdString(*result), expected);
}

void TestYamlEdit::membersAreSet_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing there") << "version: 1\n"
                                   << "version: 1\nkeys:\n  PORT:\n    class: constant\n";
    QTest::newRow("others there")
        << "keys:\n  A: {class: size} # so\nname: x\n"
        << "keys:\n  A: {class: size} # so\n  PORT:\n    class: constant\nname: x\n";
    QTest::newRow("it is there")
        << "keys:\n  PORT: {class: size} # so\n  Z: {class: flag}\n"
        << "keys:\n  PORT:\n    class: constant # so\n  Z: {class: flag}\n";
    QTest::newRow("in braces") << "keys: {A: {class: size}}\n"
                               << "keys: {A: {class: size}, PORT: {class: constant}}\n";
}

void TestYamlEdit::membersAreSet()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto result = fixes::withMember(
        text.toStdString(), "plumbline.yaml", {"keys"}, "PORT", "class: constant");
    VERIFY_OK(result);
    QCOMPARE(QString::fromStdString(*result), expected);
}

void TestYamlEdit::spansAreThoseOfTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written"); // of the value of `k`
    QTest::newRow("plain") << "k: a b # c\n"
                           << "a b";
    QTest::newRow("plain with signs") << "k: a:b#c,[d]\n"
                                      << "a:b#c,[d]";
    QTest::newRow("plain over lines") << "k: a\n  b\n\n  c\nx: 1\n"
                                      << "a\n  b\n\n  c";
    QTest::newRow("quotes") << "k: \"a \\\" b\" # c\n"
                            << "\"a \\\" b\"";
    QTest::newRow("single quotes") << "k: 'it''s'\n"
                                   << "'it''s'";
    QTest::newRow("a block") << "k: |- # c\n  a\n\n  b\n\nx: 1\n"
                             << "|- # c\n  a\n\n  b";
    QTest::newRow("behind an anchor and a tag") << "k: &a !!str 5\nx: *a\n"
                                                << "5";
    QTest::newRow("other letters") << "k: \"grüße\" # ö\nx: ö\n"
                                   << "\"grüße\"";
    QTest::newRow("null") << "k: ~ # c\n"
                          << "~";
    QTest::newRow("nothing") << "k:\nx: 1\n"
                             << "";
    QTest::newRow("brackets") << "k: [a, {b: c, d: 'e]'}, # x\n  f]\nx: 1\n"
                              << "[a, {b: c, d: 'e]'}, # x\n  f]";
    QTest::newRow("a list") << "k:\n- a\n- b: 1\n  c: 2 # d\n\n# e\nx: 1\n"
                            << "- a\n- b: 1\n  c: 2";
}

void TestYamlEdit::spansAreThoseOfTheText()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    const std::string bytes = text.toStdString();
    const auto layout = fixes::readYamlLayout(bytes, "x.yaml");
    VERIFY_OK(layout);
    const fixes::YamlNode* node = layout->documents.front().find("k");
    QVERIFY(node != nullptr);
    QCOMPARE(QString::fromStdString(std::string(node->span.of(bytes))), written);
}

void TestYamlEdit::realFilesCanBeLaidOut()
{
    int read = 0;
    QStringList refused;
    for (const std::filesystem::path& path : realFiles()) {
        const auto layout = fixes::readYamlLayout(textOf(path), path.string());
        if (layout)
            ++read;
        else if (layout.error().code == ErrorCode::Unsupported)
            refused << QString::fromStdString(toString(layout.error()));
    }
    qInfo("%d files laid out, %d not", read, static_cast<int>(refused.size()));
    for (const QString& one : refused)
        qInfo("%s", qPrintable(one));
    QVERIFY(read > 50);
    QVERIFY(refused.size() * 20 < read);
}

void TestYamlEdit::everyPlaceOfRealFilesCanBeEdited()
{
    Tally tally;
    for (const std::filesystem::path& path : realFiles()) {
        const std::string text = textOf(path);
        const auto yaml = fixes::readYamlText(text, path.filename().string());
        if (!yaml || text.size() > 8000)
            continue;
        for (std::size_t i = 0; i < yaml->layout.documents.size(); ++i)
            editEverywhere(*yaml, {i}, tally);
    }
    qInfo("%d edits made, %d refused", tally.made, tally.refused);
    QVERIFY(tally.made > 1000);
    QVERIFY(tally.refused * 50 < tally.made);
}

QTEST_APPLESS_MAIN(TestYamlEdit)
#include "tst_yaml_edit.moc"
