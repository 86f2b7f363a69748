// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/terminal_palette.h"
#include "app/desktop/terminal_screen.h"

#include <QtTest>

using namespace plumbline::desktop;

namespace {

/// What a key sends.
QByteArray sentBy(TerminalScreen& screen,
                  int key,
                  Qt::KeyboardModifiers modifiers = {},
                  const QString& text = {})
{
    screen.press(key, modifiers, text);
    return QByteArray::fromStdString(screen.takeReplies());
}

TerminalCell cellAt(const TerminalScreen& screen, int column, int row)
{
    return screen.line(screen.topLine() + row)[static_cast<std::size_t>(column)];
}

} // namespace

/// What a terminal makes of bytes and of keys.
class TestTerminal : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void textIsWhereTheCursorWas()
    {
        TerminalScreen screen({20, 4});
        screen.feed("tide\r\n  \x1b[3;5Hebb");
        QCOMPARE(screen.text(), QStringLiteral("tide\n\n    ebb"));
        QCOMPARE(screen.cursor(), QPoint(7, 2));
        screen.feed("\x1b[2J\x1b[H");
        QCOMPARE(screen.text(), QString());
        QCOMPARE(screen.cursor(), QPoint(0, 0));
    }

    void bytesMayComeInAnyPieces()
    {
        TerminalScreen screen({20, 2});
        for (const char byte : std::string_view("\x1b[1;3Hö\xe2\x9a\x93!"))
            screen.feed({&byte, 1});
        QCOMPARE(screen.text(), QStringLiteral("  ö⚓!"));
    }

    void coloursAreKeptAsTheyWereAskedFor()
    {
        TerminalScreen screen({20, 2});
        screen.feed("\x1b[1;31ma\x1b[0;7;48;5;200mb\x1b[0;4;38;2;1;2;3mc\x1b[0md");
        const TerminalStyle red = cellAt(screen, 0, 0).style;
        QVERIFY(red.isBold);
        QCOMPARE(red.ink.kind, TerminalColor::Indexed);
        QCOMPARE(int{red.ink.red}, 1);
        QCOMPARE(red.ground.kind, TerminalColor::Default);
        const TerminalStyle reversed = cellAt(screen, 1, 0).style;
        QVERIFY(reversed.isReversed && !reversed.isBold);
        QCOMPARE(int{reversed.ground.red}, 200);
        const TerminalStyle own = cellAt(screen, 2, 0).style;
        QVERIFY(own.isUnderlined);
        QCOMPARE(own.ink, (TerminalColor{TerminalColor::Rgb, 1, 2, 3}));
        QCOMPARE(cellAt(screen, 3, 0).style, TerminalStyle{});
    }

    void wideCharactersTakeTwoCells()
    {
        TerminalScreen screen({6, 2});
        screen.feed("潮a\r\ne\xcc\x81!");
        QCOMPARE(int{cellAt(screen, 0, 0).width}, 2);
        QCOMPARE(int{cellAt(screen, 1, 0).width}, 0);
        QCOMPARE(cellAt(screen, 2, 0).text(), QStringLiteral("a"));
        QCOMPARE(screen.lineText(0), QStringLiteral("潮a"));
        QCOMPARE(cellAt(screen, 0, 1).text(), QStringLiteral("e\u0301"));
        QCOMPARE(cellAt(screen, 1, 1).text(), QStringLiteral("!"));
    }

    void theCursorIsHiddenAndShaped()
    {
        TerminalScreen screen({10, 2});
        QVERIFY(screen.isCursorVisible());
        screen.feed("\x1b[?25l\x1b[6 q");
        QVERIFY(!screen.isCursorVisible());
        QCOMPARE(screen.cursorShape(), TerminalScreen::CursorShape::Bar);
        screen.feed("\x1b[?25h\x1b[4 q");
        QVERIFY(screen.isCursorVisible());
        QCOMPARE(screen.cursorShape(), TerminalScreen::CursorShape::Underline);
    }

    void theAlternateScreenLeavesNothingBehind()
    {
        TerminalScreen screen({10, 3});
        screen.feed("$ less\r\n");
        screen.feed("\x1b[?1049h\x1b[H1\r\n2\r\n3\r\n4\r\n5");
        QVERIFY(screen.isAlternate());
        QCOMPARE(screen.text(), QStringLiteral("3\n4\n5"));
        QCOMPARE(screen.topLine(), 0);
        screen.feed("\x1b[?1049l");
        QVERIFY(!screen.isAlternate());
        QCOMPARE(screen.text(), QStringLiteral("$ less"));
    }

    void whatLeavesTheScreenIsKept()
    {
        TerminalScreen screen({10, 3});
        screen.feed("1\r\n2\r\n3\r\n4\r\n5");
        QCOMPARE(screen.firstLine(), 0);
        QCOMPARE(screen.topLine(), 2);
        QCOMPARE(screen.lineText(0), QStringLiteral("1"));
        QCOMPARE(screen.lineText(4), QStringLiteral("5"));
        QCOMPARE(screen.lineText(5), QString());
        QCOMPARE(screen.lineText(-1), QString());
    }

    void onlySoMuchIsKept()
    {
        TerminalScreen screen({10, 2});
        constexpr int kMore = 25;
        for (int i = 0; i < TerminalScreen::kKeptLines + kMore; ++i)
            screen.feed(std::to_string(i) + "\r\n");
        QCOMPARE(screen.topLine() - screen.firstLine(), TerminalScreen::kKeptLines);
        QCOMPARE(screen.lineText(screen.firstLine()), QString::number(screen.firstLine()));
        QVERIFY(screen.firstLine() > 0);
    }

    void aScreenThatGrowsShowsWhatItHadAgain()
    {
        TerminalScreen screen({20, 2});
        screen.feed("\x1b[32mone\x1b[0m\r\ntwo\r\nthree");
        QCOMPARE(screen.text(), QStringLiteral("two\nthree"));
        screen.resize({12, 3});
        QCOMPARE(screen.size(), QSize(12, 3));
        QCOMPARE(screen.text(), QStringLiteral("one\ntwo\nthree"));
        QCOMPARE(int{cellAt(screen, 0, 0).style.ink.red}, 2);
        QCOMPARE(screen.cursor(), QPoint(5, 2));
        screen.resize({12, 2});
        QCOMPARE(screen.text(), QStringLiteral("two\nthree"));
        QCOMPARE(screen.lineText(screen.topLine() - 1), QStringLiteral("one"));
        screen.resize({0, 0}); // a panel that has no room yet
        QCOMPARE(screen.size(), QSize(2, 1));
    }

    void rowsThatChangedAreTold()
    {
        TerminalScreen screen({20, 5});
        QCOMPARE(screen.takeChangedRows(), std::pair(0, 5));
        QCOMPARE(screen.takeChangedRows(), std::pair(0, 0));
        screen.feed("\x1b[4;1Htide");
        QCOMPARE(screen.takeChangedRows(), std::pair(0, 4)); // the cursor has left the first
        screen.feed("!");
        QCOMPARE(screen.takeChangedRows(), std::pair(3, 4));
    }

    void textIsCopiedWithoutTheBreaksOfTheScreen()
    {
        TerminalScreen screen({6, 4});
        screen.feed("lowwater\r\nebb   \r\n\r\nx");
        QCOMPARE(screen.textBetween({0, 0}, {6, 3}), QStringLiteral("lowwater\nebb\n"));
        QCOMPARE(screen.textBetween({3, 0}, {1, 1}), QStringLiteral("wate"));
        QCOMPARE(screen.textBetween({1, 2}, {2, 2}), QStringLiteral("b"));
    }

    void keysAreWhatProgramsKnow_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("sent");
        const auto row = [](const char* name,
                            int key,
                            int modifiers,
                            const QString& text,
                            const QByteArray& sent) {
            QTest::newRow(name) << key << modifiers << text << sent;
        };
        row("a letter", Qt::Key_A, 0, "a", "a");
        row("a letter of another script", Qt::Key_unknown, 0, "ж", "ж");
        row("Return", Qt::Key_Return, 0, "\r", "\r");
        row("Shift+Return", Qt::Key_Return, Qt::ShiftModifier, "\r", "\r");
        row("Backspace", Qt::Key_Backspace, 0, "\b", "\x7f");
        row("Tab", Qt::Key_Tab, 0, "\t", "\t");
        row("Shift+Tab", Qt::Key_Backtab, Qt::ShiftModifier, "", "\x1b[Z");
        row("Escape", Qt::Key_Escape, 0, "\x1b", "\x1b");
        row("Ctrl+C", Qt::Key_C, Qt::ControlModifier, "\x03", "\x03");
        row("Ctrl+K", Qt::Key_K, Qt::ControlModifier, "\x0b", "\x0b");
        row("Ctrl+[", Qt::Key_BracketLeft, Qt::ControlModifier, "", "\x1b");
        row("Ctrl+Space", Qt::Key_Space, Qt::ControlModifier, " ", QByteArray(1, '\0'));
        row("Alt+B",
            Qt::Key_B,
            Qt::AltModifier,
            "b",
            "\x1b"
            "b");
        row("AltGr+Q", Qt::Key_At, Qt::ControlModifier | Qt::AltModifier, "@", "@");
        row("Up", Qt::Key_Up, 0, "", "\x1b[A");
        row("Ctrl+Left", Qt::Key_Left, Qt::ControlModifier, "", "\x1b[1;5D");
        row("Home", Qt::Key_Home, 0, "", "\x1b[H");
        row("Delete", Qt::Key_Delete, 0, "\x7f", "\x1b[3~");
        row("PageUp", Qt::Key_PageUp, 0, "", "\x1b[5~");
        row("F1", Qt::Key_F1, 0, "", "\x1bOP");
        row("F5", Qt::Key_F5, 0, "", "\x1b[15~");
        row("F12", Qt::Key_F12, 0, "", "\x1b[24~");
        row("Shift alone", Qt::Key_Shift, Qt::ShiftModifier, "", "");
        row("with the system's key", Qt::Key_L, Qt::MetaModifier, "l", "");
    }

    void keysAreWhatProgramsKnow()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        QFETCH(QString, text);
        QFETCH(QByteArray, sent);
        TerminalScreen screen;
        QCOMPARE(sentBy(screen, key, Qt::KeyboardModifiers(modifiers), text), sent);
    }

    void arrowsFollowTheModeOfTheProgram()
    {
        TerminalScreen screen;
        screen.feed("\x1b[?1h");
        QCOMPARE(sentBy(screen, Qt::Key_Up), QByteArray("\x1bOA"));
    }

    void aPasteIsMarkedWhereItIsAskedFor()
    {
        TerminalScreen screen;
        screen.paste("ls\nebb\r\n");
        QCOMPARE(screen.takeReplies(), std::string("ls\rebb\r"));
        screen.feed("\x1b[?2004h");
        screen.paste("rm\x1b[201~\n");
        QCOMPARE(screen.takeReplies(), std::string("\x1b[200~rm[201~\r\x1b[201~"));
    }

    void whatAProgramAsksIsAnswered()
    {
        TerminalScreen screen({20, 5});
        screen.feed("\x1b[2;3H\x1b[6n");
        QCOMPARE(screen.takeReplies(), std::string("\x1b[2;3R"));
    }

    void everyColourCanBeRead_data()
    {
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<QColor>("ground");
        QTest::newRow("light") << QColor(0x1a1f27) << QColor(Qt::white);
        QTest::newRow("dark") << QColor(0xe8ecf1) << QColor(0x1b1f26);
    }

    void everyColourCanBeRead()
    {
        QFETCH(QColor, ink);
        QFETCH(QColor, ground);
        const TerminalPalette palette{.ink = ink,
                                      .ground = ground,
                                      .sixteen = {ink,
                                                  Qt::darkRed,
                                                  Qt::darkGreen,
                                                  Qt::darkBlue,
                                                  Qt::darkYellow,
                                                  Qt::darkCyan,
                                                  Qt::magenta,
                                                  Qt::lightGray,
                                                  Qt::darkGray,
                                                  Qt::red,
                                                  Qt::green,
                                                  Qt::blue,
                                                  Qt::yellow,
                                                  Qt::cyan,
                                                  Qt::magenta,
                                                  Qt::white}};
        for (int i = 0; i < 256; ++i) {
            const TerminalColor color{TerminalColor::Indexed, static_cast<std::uint8_t>(i)};
            for (const TerminalStyle& style :
                 {TerminalStyle{.ink = color},
                  TerminalStyle{.ground = color},
                  TerminalStyle{.ink = color, .isReversed = true},
                  TerminalStyle{.ink = {TerminalColor::Indexed, 4}, .ground = color}}) {
                const TerminalPalette::Pair pair = palette.colorsOf(style);
                QVERIFY2(style.ink == style.ground || contrastOf(pair.ink, pair.ground) >= 4.5,
                         qPrintable(QString::number(i) + pair.ink.name() + pair.ground.name()));
            }
        }
        const TerminalStyle hidden{.ink = {TerminalColor::Indexed, 0},
                                   .ground = {TerminalColor::Indexed, 0}};
        QCOMPARE(palette.colorsOf(hidden).ink, palette.colorsOf(hidden).ground);
    }

    void muchIsShownInLittleTime()
    {
        TerminalScreen screen({120, 40});
        const std::string line = "\x1b[32m2026-11-29T20:15:00Z\x1b[0m low water at the quay " +
                                 std::string(60, '=') + "\r\n";
        std::string much;
        while (much.size() < std::size_t{4} << 20)
            much += line;
        QBENCHMARK_ONCE
        {
            screen.feed(much);
        }
        QCOMPARE(screen.lineText(screen.endLine() - 2).left(20),
                 QStringLiteral("2026-11-29T20:15:00Z"));
    }
};

QTEST_GUILESS_MAIN(TestTerminal)
#include "tst_terminal.moc"
