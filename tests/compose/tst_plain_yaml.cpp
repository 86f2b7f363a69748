// SPDX-License-Identifier: Apache-2.0
#include "core/compose/plain_yaml.h"
#include "tests/test_paths.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <yaml-cpp/exceptions.h>

#include <array>
#include <random>
#include <string>
#include <vector>

using namespace plumbline::compose;

namespace {

/// Writes down all that a reader says, so that two readers can be compared.
class Recorder final : public YamlEvents
{
public:
    std::string text;

    void onDocument(YamlMark mark) override { note("document", mark); }

    void onDocumentEnd() override { text += "end of document\n"; }

    void onNull(YamlMark mark, YamlAnchor anchor) override { note("null", mark, anchor); }

    void onAlias(YamlMark mark, YamlAnchor anchor) override { note("alias", mark, anchor); }

    void
    onScalar(YamlMark mark, std::string_view tag, YamlAnchor anchor, std::string value) override
    {
        note("scalar", mark, anchor, tag, value);
    }

    void onSequence(YamlMark mark, std::string_view tag, YamlAnchor anchor) override
    {
        note("sequence", mark, anchor, tag);
    }

    void onSequenceEnd() override { text += "end of sequence\n"; }

    void onMapping(YamlMark mark, std::string_view tag, YamlAnchor anchor) override
    {
        note("mapping", mark, anchor, tag);
    }

    void onMappingEnd() override { text += "end of mapping\n"; }

private:
    void note(std::string_view what,
              YamlMark mark,
              YamlAnchor anchor = 0,
              std::string_view tag = {},
              std::string_view value = {})
    {
        text += what;
        text += ' ' + std::to_string(mark.line) + ':' + std::to_string(mark.column) + " &" +
                std::to_string(anchor) + ' ';
        text += tag;
        text += '[';
        text += value;
        text += "]\n";
    }
};

std::string fullEvents(const std::string& text)
{
    Recorder recorder;
    try {
        readFullYaml(text, recorder);
    } catch (const YAML::Exception& problem) {
        recorder.text += "refused: " + problem.msg;
    }
    return recorder.text;
}

/// Texts as people wrote them: every file of the samples and of the loader's tests.
std::vector<std::string> writtenTexts()
{
    std::vector<std::string> texts;
    for (const QString& folder : {QStringLiteral(PLUMBLINE_TEST_DATA "/compose"),
                                  QStringLiteral(PLUMBLINE_TEST_DATA "/compose_peer"),
                                  QStringLiteral(PLUMBLINE_TEST_DATA "/../../resources/samples")}) {
        QDirIterator files(
            folder, {"*.yaml", "*.yml", "*.txt"}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            std::string text; // a file of the peer's corpus holds many
            while (!file.atEnd()) {
                const QByteArray line = file.readLine();
                const bool divides = line.startsWith("=== ") || line.startsWith("--- ");
                if (divides && !text.empty())
                    texts.push_back(std::exchange(text, {}));
                if (!divides && !line.startsWith('@'))
                    text += line.toStdString();
            }
            texts.push_back(text);
        }
    }
    return texts;
}

/// Breaks a text the way people and attackers do.
class Mutator
{
public:
    std::string mutated(std::string text)
    {
        for (std::size_t left = 1 + below(4); left > 0; --left) {
            const std::size_t at = below(text.size() + 1);
            switch (below(4)) {
            case 0:
                text.insert(at, kBits[below(kBits.size())]);
                break;
            case 1:
                text.erase(at, 1 + below(3));
                break;
            case 2:
                moveLine(text, at);
                break;
            default:
                indentLine(text, at);
                break;
            }
        }
        return text;
    }

private:
    static constexpr std::array<std::string_view, 44> kBits = {
        "\n",     "  ",     " ",     ":",      ": ",     "- ",     "-",     "#",   " #",
        "\"",     "'",      "|",     "|-\n",   "|+\n",   ">",      "[",     "]",   "{",
        "}",      ",",      ", ",    "&a ",    "*a",     "&a\n",   "? ",    "!x ", "~",
        "null",   "\\",     "\\n",   "\\\\",   "''",     "<<: *a", "---\n", "...", "%",
        "\u00e9", "a: b\n", "- c\n", "[a, b]", "{a: b}", "\n\n",   "  \n",  "a:\n"};

    std::size_t below(std::size_t limit) { return m_random() % limit; }

    static std::size_t startOfLine(const std::string& text, std::size_t at)
    {
        const std::size_t before = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
        return before == std::string::npos ? 0 : before + 1;
    }

    void moveLine(std::string& text, std::size_t at)
    {
        const std::size_t first = startOfLine(text, at);
        const std::size_t end = text.find('\n', at);
        if (end == std::string::npos)
            return;
        const std::string line = text.substr(first, end + 1 - first);
        text.insert(startOfLine(text, below(text.size())), line);
    }

    void indentLine(std::string& text, std::size_t at)
    {
        text.insert(startOfLine(text, at), below(2) == 0 ? " " : "  ");
    }

    std::mt19937 m_random{20240229}; // the same texts in every run
};

} // namespace

/// The fast reader beside yaml-cpp: what it takes it reads alike, and the rest it leaves alone.
class TestPlainYaml : public QObject
{
    Q_OBJECT

private slots:

    void whatComposeFilesAreMadeOfIsTaken_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const char* text) {
            QTest::newRow(name) << QByteArray(text);
        };
        row("block collections", "a:\n  b: c\n  d:\n    - e\n    - f: g\n      h: i\n");
        row("a list in the column of its key", "a:\n- b\n- c\nd: e\n");
        row("lists in lists", "- - a\n  - b\n- c\n");
        row("a value on the next line", "a:\n  b\nc:\n  \"d\"\n");
        row("keys without values", "a:\nb:\n  c:\n\n# end\nd:\n");
        row("dashes without values", "a:\n  -\n  - # nothing\n  - b\n");
        row("a key at the very end", "a: b\nc:\n");
        row("no line end at the end", "a: b\nc: d");
        row("comments", "# a\na: b # c\n# d\n  # e\nf: g#h\n");
        row("blank lines", "\n\na: b\n\n   \nc: d\n\n");
        row("a document mark", "--- # first\na: b\n");
        row("nulls", "a: ~\nb: null\nnull: c\nd: [~, Null]\n");
        row("quotes", "a: \"b \\\"c\\\" \\\\ \\n \\t \\/ d\"\n'e f': 'it''s'\n\"g\": ' # '\n");
        row("colons inside of words", "a: http://b:80/c\nd:e: f\ng: h :i\n");
        row("dashes inside of words", "-a: -b\nc: -1\n---d: e\n");
        row("flow collections",
            "a: [b, \"c d\", 'e', [f], {g: h}, -i, 80:80]\nj: {k: [], l: {}}\n");
        row("blanks in flow collections", "a: [ b , c ]\nd: { e: f , 'g': h } # i\n");
        row("anchors and aliases", "a: &x\n  b: c\nd: &y e\nf: *x\ng: [*x, *y]\n<<: *x\n");
        row("anchors in lists", "- &x a\n- &y\n  b: c\n- *x\n- &z [d]\n- *y\n");
        row("an anchor written twice", "a: &x b\nc: *x\nd: &x e\nf: *x\n");
        row("an alias in what it names", "a: &x\n  b: *x\n");
        row("literal text",
            "a: |\n  b\n    c\n\n  # d\n\ne: |-\n  f\n\ng: |+\n  h\n\ni: |\n\n  j\n");
        row("literal text in a list", "a:\n- |\n  b\n- c: |-\n    d\n  e: f\n");
        row("letters of the world",
            "gr\u00fc\u00dfe: \u4f60\u597d # \u00e9\n'\u00e4': [\u00f6, \"\u00fc\"]\n");
        row("variables", "a: ${B:-c}\nd: \"${E:?f}\"\ng: $H\n");
    }

    void whatComposeFilesAreMadeOfIsTaken()
    {
        QFETCH(QByteArray, text);
        Recorder recorder;
        QVERIFY(readPlainYaml(text.toStdString(), recorder));
        QCOMPARE(recorder.text, fullEvents(text.toStdString()));
    }

    void allElseIsLeftToTheOtherReader_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char* name, const QByteArray& text) {
            QTest::newRow(name) << text;
        };
        row("nothing", "");
        row("only a comment", "# a\n");
        row("a lone scalar", "a\n");
        row("a tag", "a: !reset null\n");
        row("a tab", "a:\tb\n");
        row("carriage returns", "a: b\r\nc: d\r\n");
        row("a byte order mark",
            "\xEF\xBB\xBF"
            "a: b\n");
        row("two documents", "a: b\n---\nc: d\n");
        row("the end of a document", "a: b\n...\n");
        row("a directive", "%YAML 1.2\n---\na: b\n");
        row("text over several lines", "a: b\n  c\n");
        row("quotes over several lines", "a: \"b\n  c\"\n");
        row("a list over several lines", "a: [b,\n  c]\n");
        row("folded text", "a: >\n  b\n");
        row("literal text of a given depth", "a: |2\n  b\n");
        row("literal text without a line end", "a: |\n  b");
        row("an explicit key", "? a\n: b\n");
        row("a key in flow without a value", "a: {b}\n");
        row("a pair in a flow list", "a: [b: c]\n");
        row("a comma too many", "a: [b, ]\n");
        row("a mapping on one line", "a: b: c\n");
        row("a list behind a key", "a: - b\n");
        row("a key between two depths", "a:\n    b: c\n  d: e\n");
        row("an anchor that nobody wrote", "a: *b\n");
        row("an anchor on a key", "a: &b c: d\n");
        row("rare escapes", "a: \"\\x41\"\n");
        row("an open quote", "a: 'b\n");
        row("text behind a quote", "a: 'b' c\n");
        row("a comment that touches a quote", "a: 'b'#c\n");
        row("a reserved character", "a: @b\n");
        row("a long key", QByteArray(1200, 'a') + ": b\n");
        row("many levels", QByteArray(2000, '[') + QByteArray(2000, ']') + "\n");
        row("many levels of lists", QByteArray("- ").repeated(20000) + "a\n");
    }

    void allElseIsLeftToTheOtherReader()
    {
        QFETCH(QByteArray, text);
        Recorder recorder;
        QVERIFY(!readPlainYaml(text.toStdString(), recorder));
        QCOMPARE(recorder.text, std::string());
    }

    void bothReadersAgreeOnWrittenFiles()
    {
        const std::vector<std::string> texts = writtenTexts();
        std::size_t taken = 0;
        for (const std::string& text : texts) {
            Recorder recorder;
            if (!readPlainYaml(text, recorder))
                continue;
            ++taken;
            QCOMPARE(recorder.text, fullEvents(text));
        }
        QVERIFY2(texts.size() > 100 && taken * 2 > texts.size(),
                 qPrintable(QString("%1 of %2 are taken").arg(taken).arg(texts.size())));
    }

    void bothReadersAgreeOnBrokenFiles()
    {
        std::vector<std::string> texts = writtenTexts();
        std::erase_if(texts, [](const std::string& text) { return text.size() > 2000; });
        Mutator mutator;
        std::size_t taken = 0;
        for (int round = 0; round < 20; ++round) {
            for (const std::string& text : texts) {
                const std::string broken = mutator.mutated(text);
                Recorder recorder;
                if (readPlainYaml(broken, recorder)) {
                    ++taken;
                    QVERIFY2(recorder.text == fullEvents(broken), broken.c_str());
                } else {
                    QCOMPARE(recorder.text, std::string());
                }
            }
        }
        QVERIFY(taken > texts.size());
    }
};

QTEST_GUILESS_MAIN(TestPlainYaml)
#include "tst_plain_yaml.moc"
