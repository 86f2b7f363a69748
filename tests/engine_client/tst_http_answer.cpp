// SPDX-License-Identifier: Apache-2.0
#include "core/engine/http_answer.h"

#include <QTest>

using namespace plumbline;
using namespace plumbline::engine;
using State = HttpAnswer::State;

class TestHttpAnswer : public QObject
{
    Q_OBJECT

private slots:
    void wholeAnswersAreReadHoweverTheyAreSplit_data();
    void wholeAnswersAreReadHoweverTheyAreSplit();
    void brokenOnesAreNotTakenForWhole_data();
    void brokenOnesAreNotTakenForWhole();
    void anAnswerWithoutLengthEndsWithTheConnection();
    void theAnswerToAHeadHasNoBody();
    void headersAreNamedInLowerCase();
};

void TestHttpAnswer::wholeAnswersAreReadHoweverTheyAreSplit_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char* name, const char* bytes, int status, const char* body) {
        QTest::newRow(name) << QByteArray(bytes) << status << QByteArray(body);
    };
    row("counted", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", 200, "hello");
    row("nothing", "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", 404, "");
    row("no content", "HTTP/1.1 204 No Content\r\nServer: x\r\n\r\n", 204, "");
    row("chunks",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nA;x=y\r\n, "
        "engineer\r\n0\r\n\r\n",
        200,
        "hello, engineer");
    row("trailers",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n2\r\n\r\n\r\n0\r\nX-Sum: 1\r\n\r\n",
        200,
        "\r\n");
    row("a word before",
        "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
        200,
        "ok");
}

void TestHttpAnswer::wholeAnswersAreReadHoweverTheyAreSplit()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    for (qsizetype piece = 1; piece <= bytes.size(); ++piece) {
        HttpAnswer answer(true);
        auto state = State::Incomplete;
        for (qsizetype at = 0; at < bytes.size(); at += piece) {
            QCOMPARE(state, State::Incomplete); // it needs all of them
            state = answer.feed(bytes.mid(at, piece).toStdString());
        }
        QCOMPARE(state, State::Whole);
        const Response response = answer.take();
        QCOMPARE(response.status, status);
        QCOMPARE(QByteArray::fromStdString(response.body), body);
    }
}

void TestHttpAnswer::brokenOnesAreNotTakenForWhole_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no HTTP") << QByteArray("SSH-2.0-OpenSSH\r\n\r\n");
    QTest::newRow("no status") << QByteArray("HTTP/1.1 OK\r\n\r\n");
    QTest::newRow("cut in its head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Len");
    QTest::newRow("cut in its body")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel");
    QTest::newRow("cut between chunks")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n");
    QTest::newRow("a chunk too long")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhip\r\n0\r\n\r\n");
    QTest::newRow("a size that is none")
        << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhi\r\n0\r\n\r\n");
    QTest::newRow("a length that is none")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nhello");
    QTest::newRow("a head without end")
        << QByteArray("HTTP/1.1 200 OK\r\nX: ") + QByteArray(70'000, 'x');
}

void TestHttpAnswer::brokenOnesAreNotTakenForWhole()
{
    QFETCH(QByteArray, bytes);
    HttpAnswer answer(true);
    QVERIFY(answer.feed(bytes.toStdString()) != State::Whole);
    QCOMPARE(answer.finish(), State::Broken);
}

void TestHttpAnswer::anAnswerWithoutLengthEndsWithTheConnection()
{
    HttpAnswer answer(true);
    QCOMPARE(answer.feed("HTTP/1.0 200 OK\r\n\r\npart"), State::Incomplete);
    QCOMPARE(answer.feed(" and rest"), State::Incomplete);
    QCOMPARE(answer.finish(), State::Whole);
    QCOMPARE(answer.take().body, std::string("part and rest"));
}

void TestHttpAnswer::theAnswerToAHeadHasNoBody()
{
    HttpAnswer answer(false);
    QCOMPARE(answer.feed("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n"), State::Whole);
}

void TestHttpAnswer::headersAreNamedInLowerCase()
{
    const auto head =
        readHead("HTTP/1.1 200 OK\r\nApi-Version:  1.51 \r\nnonsense\r\nOSType:linux");
    QVERIFY(head.has_value());
    QCOMPARE(head->headers.size(), std::size_t{2});
    QCOMPARE(head->headers.at("api-version"), std::string("1.51"));
    QCOMPARE(head->headers.at("ostype"), std::string("linux"));
}

QTEST_GUILESS_MAIN(TestHttpAnswer)
#include "tst_http_answer.moc"
