// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/render_logs.h"
#include "tests/support/json_schema.h"

#include <QTest>

#include <nlohmann/json.hpp>

using namespace plumbline;
using namespace plumbline::workspace;
using plumbline::test::schemaComplaint;

namespace {

StackLogLine lineOf(std::string text, std::string container = "shop-web-2")
{
    return {.service = "web",
            .container = std::move(container),
            .line = {.timestamp = "2026-01-31T10:31:02.123456789Z", .text = std::move(text)},
            .run = 1};
}

/// As text, which a failure can show.
std::string shown(const nlohmann::json& json)
{
    return json.dump();
}

/// What is written of it, which keeps to the schema.
nlohmann::json writtenOf(LogJson& json, const StackLogLine& entry)
{
    json.see(entry);
    const std::string text = json.of(entry);
    if (const std::string complaint = schemaComplaint("logs", text); !complaint.empty())
        qFatal("%s%s", text.c_str(), complaint.c_str());
    if (text.find('\n') != text.size() - 1)
        qFatal("more than one line: %s", text.c_str());
    return nlohmann::json::parse(text);
}

} // namespace

class TestRenderLogs : public QObject
{
    Q_OBJECT

private slots:
    void aLineIsWholeAndSaysWhoseItIs();
    void theReplicaIsTheNumberInTheName_data();
    void theReplicaIsTheNumberInTheName();
    void fieldsAreThoseOfTheLine_data();
    void fieldsAreThoseOfTheLine();
    void aStackTraceHasTheLevelOfALineThatIsNotShown();
    void anotherRunIsAnObjectOfItsOwn();
    void aTaskIsWrittenAsAContainer();
};

void TestRenderLogs::aLineIsWholeAndSaysWhoseItIs()
{
    LogJson json("shop");
    StackLogLine entry = lineOf("\x1b[31mfailed\x1b[0m \"here\"\tand\xff there");
    entry.line.stream = engine::LogStream::Error;
    QCOMPARE(shown(writtenOf(json, entry)),
             shown(nlohmann::json(
                 {{"schemaVersion", 1},
                  {"kind", "line"},
                  {"time", "2026-01-31T10:31:02.123456789Z"},
                  {"service", "web"},
                  {"container", "shop-web-2"},
                  {"replica", 2},
                  {"run", 1},
                  {"stream", "stderr"},
                  {"level", nullptr},
                  {"fields", nullptr},
                  {"message", "\x1b[31mfailed\x1b[0m \"here\"\tand\xef\xbf\xbd there"}})));
}

void TestRenderLogs::theReplicaIsTheNumberInTheName_data()
{
    QTest::addColumn<QString>("container");
    QTest::addColumn<int>("replica");
    QTest::newRow("compose") << "shop-web-12" << 12;
    QTest::newRow("compose before 2") << "shop_web_3" << 3;
    QTest::newRow("swarm") << "web.4" << 4;
    QTest::newRow("on every node") << "web.node-5" << 0;
    QTest::newRow("a name of its own") << "front" << 0;
    QTest::newRow("the project's name") << "shop" << 0;
    QTest::newRow("the service's name") << "shop-web" << 0;
    QTest::newRow("not a number") << "shop-web-1a" << 0;
}

void TestRenderLogs::theReplicaIsTheNumberInTheName()
{
    QFETCH(const QString, container);
    QFETCH(const int, replica);
    LogJson json("shop");
    const auto written = writtenOf(json, lineOf("x", container.toStdString()));
    QCOMPARE(shown(written["replica"]),
             shown(replica == 0 ? nlohmann::json() : nlohmann::json(replica)));
}

void TestRenderLogs::fieldsAreThoseOfTheLine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QString>("level");
    QTest::newRow("none") << "listening on 8000"
                          << "null"
                          << "null";
    QTest::newRow("JSON") << R"({"level":"warn","user":{"id":12345678901234567890.5}} )"
                          << R"({"level":"warn","user":{"id":12345678901234567890.5}})"
                          << R"("warn")";
    QTest::newRow("not an object") << R"([1, 2])"
                                   << "null"
                                   << "null";
    QTest::newRow("not whole") << R"({"level":"warn")"
                               << "null"
                               << "null";
    QTest::newRow("logfmt")
        << R"(time=10:31 level=error msg="no \"way\" = out" user=42 user=43)"
        << R"({"time":"10:31","level":"error","msg":"no \"way\" = out","user":"42"})"
        << R"("error")";
    QTest::newRow("among words") << R"(GET /?a=b took ms=12 x.y=z =q 3=4 "in=quotes")"
                                 << R"({"ms":"12","x.y":"z"})"
                                 << "null";
    QTest::newRow("not closed") << "msg=\"half"
                                << R"({"msg":"half"})"
                                << "null";
    QTest::newRow("empty") << "name="
                           << R"({"name":""})"
                           << "null";
}

void TestRenderLogs::fieldsAreThoseOfTheLine()
{
    QFETCH(const QString, line);
    QFETCH(const QString, fields);
    QFETCH(const QString, level);
    LogJson json("shop");
    const StackLogLine entry = lineOf(line.toStdString());
    const auto written = writtenOf(json, entry);
    QCOMPARE(shown(written["fields"]), shown(nlohmann::json::parse(fields.toStdString())));
    QCOMPARE(shown(written["level"]), shown(nlohmann::json::parse(level.toStdString())));
    QVERIFY(json.of(entry).find("\"fields\":" + fields.toStdString() + ",") != std::string::npos);
}

void TestRenderLogs::aStackTraceHasTheLevelOfALineThatIsNotShown()
{
    LogJson json("shop");
    json.see(lineOf("ERROR: it broke"));
    QCOMPARE(shown(writtenOf(json, lineOf("    at tide.js:7"))["level"]),
             shown(nlohmann::json("error")));
    QCOMPARE(shown(writtenOf(json, lineOf("    at tide.js:7", "shop-web-1"))["level"]),
             shown(nlohmann::json()));
}

void TestRenderLogs::anotherRunIsAnObjectOfItsOwn()
{
    LogJson json("shop");
    (void)writtenOf(json, lineOf("one"));
    StackLogLine again = lineOf("started again");
    again.isBoundary = true;
    QCOMPARE(shown(writtenOf(json, again)["event"]), shown(nlohmann::json("started")));
    StackLogLine other = lineOf("new container 1a2b3c4d5e6f");
    other.isBoundary = true;
    other.run = 2;
    const auto written = writtenOf(json, other);
    QCOMPARE(shown(written["kind"]), shown(nlohmann::json("run")));
    QCOMPARE(shown(written["event"]), shown(nlohmann::json("created")));
    QCOMPARE(shown(written["run"]), shown(nlohmann::json(2)));
    QVERIFY(!written.contains("stream"));
}

void TestRenderLogs::aTaskIsWrittenAsAContainer()
{
    LogJson json("shop");
    const auto written = writtenOf(json,
                                   {.service = "web",
                                    .container = "web.3",
                                    .line = {.stream = engine::LogStream::Error,
                                             .timestamp = "2026-01-31T10:31:02Z",
                                             .text = "here"}});
    QCOMPARE(shown(written["container"]), shown(nlohmann::json("web.3")));
    QCOMPARE(shown(written["replica"]), shown(nlohmann::json(3)));
    QCOMPARE(shown(written["run"]), shown(nlohmann::json()));
    QCOMPARE(shown(written["stream"]), shown(nlohmann::json("stderr")));
}

QTEST_GUILESS_MAIN(TestRenderLogs)
#include "tst_render_logs.moc"
