// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/log_filter.h"

#include <QtTest>

using namespace plumbline;
using namespace plumbline::workspace;

class TestLogFilter : public QObject
{
    Q_OBJECT

private slots:

    void aLineSaysItsLevel_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("level");
        const auto row = [](const char* line, LogLevel level) {
            QTest::newRow(line) << QString(line) << static_cast<int>(level);
        };
        row(R"({"level":"warn","msg":"an error in the text"})", LogLevel::Warning);
        row(R"({"level":50,"msg":"pino"})", LogLevel::Error);
        row(R"({"severity":"CRITICAL"})", LogLevel::Fatal);
        row(R"({"log":{"level":"debug"}})", LogLevel::Debug);
        row(R"(time=2026-01-31T10:00:00Z level=error msg="no tide")", LogLevel::Error);
        row("ts=1 lvl=dbug level=debug", LogLevel::Debug);
        row("2026/01/31 10:00:00 [error] 7#7: *1 open() failed", LogLevel::Error);
        row("2026-01-31 10:00:00.000 UTC [71] FATAL:  password is wrong", LogLevel::Fatal);
        row("2026-01-31 10:00:00 WARN  c.e.Tide - rising", LogLevel::Warning);
        row("E0131 10:00:00.000000       1 tide.go:7] lost", LogLevel::Error);
        row("warning: it rises", LogLevel::Warning);
        row("2026-01-31 10:00:00.000000+00:00 [notice] <0.9.0> started", LogLevel::Info);
    }

    void aLineSaysItsLevel()
    {
        QFETCH(QString, line);
        QFETCH(int, level);
        const auto found = levelOfLine(line.toStdString());
        QVERIFY(found.has_value());
        QCOMPARE(static_cast<int>(*found), level);
    }

    void manyLinesSayNone()
    {
        for (const char* line : {"",
                                 "GET /error HTTP/1.1 200",
                                 "no information is given",
                                 "{\"msg\":\"ERROR\"}",
                                 "{broken",
                                 "E013 10:00"})
            QVERIFY2(!levelOfLine(line), line);
    }

    void fieldsOfJsonAndLogfmtAreFound()
    {
        const char* json = R"({"http":{"status":500},"user":"a b","ok":true,"a.b":"flat"})";
        QCOMPARE(fieldOfLine(json, "http.status").value_or(""), std::string("500"));
        QCOMPARE(fieldOfLine(json, "user").value_or(""), std::string("a b"));
        QCOMPARE(fieldOfLine(json, "ok").value_or(""), std::string("true"));
        QCOMPARE(fieldOfLine(json, "a.b").value_or(""), std::string("flat"));
        QVERIFY(!fieldOfLine(json, "http.method"));
        const char* logfmt = "a=1 superuser=x user=\"a \\\"b\\\"\" empty= last=z";
        QCOMPARE(fieldOfLine(logfmt, "user").value_or(""), std::string("a \"b\""));
        QCOMPARE(fieldOfLine(logfmt, "empty").value_or("none"), std::string());
        QCOMPARE(fieldOfLine(logfmt, "last").value_or(""), std::string("z"));
        QVERIFY(!fieldOfLine(logfmt, "b"));
    }

    void allThatIsAskedHasToHold()
    {
        auto filter = LogFilter::make({.pattern = "time ?out",
                                       .ignoresCase = true,
                                       .level = "warn",
                                       .fields = {"user=42", "trace"}});
        QVERIFY(filter.has_value());
        const auto wants = [&](const char* line) { return filter->wants("web", line); };
        const bool whole = wants(R"({"level":"error","user":42,"trace":"x","msg":"TIMEOUT"})");
        const bool mild = wants(R"({"level":"info","user":42,"trace":"x","msg":"timeout"})");
        const bool untraced = wants(R"({"level":"error","user":42,"msg":"timeout"})");
        const bool others = wants(R"({"level":"error","user":41,"trace":"","msg":"time out"})");
        const bool unsaid = wants(R"({"level":"error","user":42,"trace":"x","msg":"time"})");
        QVERIFY(whole);
        QVERIFY(!mild && !untraced && !others && !unsaid);
    }

    void aStackTraceIsAsGraveAsWhatItBelongsTo()
    {
        auto filter = LogFilter::make({.level = "error"});
        QVERIFY(filter.has_value());
        QVERIFY(filter->wants("api", "ERROR it broke"));
        QVERIFY(!filter->wants("web", "    at another container"));
        QVERIFY(filter->wants("api", "    at tide.js:7"));
        QVERIFY(filter->wants("api", "Caused by: the moon"));
        QVERIFY(!filter->wants("api", "all is well"));
        QVERIFY(!filter->wants("api", "    at nothing grave"));
    }

    void whatCannotBeReadIsSaid()
    {
        for (const LogFilterRequest& request : {LogFilterRequest{.pattern = "(open"},
                                                LogFilterRequest{.level = "loud"},
                                                LogFilterRequest{.fields = {"=x"}}}) {
            const auto filter = LogFilter::make(request);
            QVERIFY(!filter.has_value());
            QVERIFY(filter.error().code == ErrorCode::Invalid);
            QVERIFY(!filter.error().hint.empty());
        }
        QVERIFY(LogFilter::make({})->isEmpty());
    }

    void aLongLineIsSearchedToo()
    {
        auto filter = LogFilter::make({.pattern = "(a|b)*end$"});
        QVERIFY(filter.has_value());
        std::string line(std::size_t{1} << 20, 'x');
        QVERIFY(!filter->wants("web", line));
        line += "abend";
        QVERIFY(filter->wants("web", line));
    }
};

QTEST_GUILESS_MAIN(TestLogFilter)
#include "tst_log_filter.moc"
