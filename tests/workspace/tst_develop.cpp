// SPDX-License-Identifier: Apache-2.0
#include "core/compose/load.h"
#include "core/workspace/develop_rules.h"
#include "core/workspace/render_watch.h"
#include "tests/support/json_schema.h"

#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <fstream>

using namespace plumbline;
using namespace plumbline::test;
using namespace plumbline::workspace;
namespace fs = std::filesystem;

namespace {

/// A folder with an app and its Compose file.
class App
{
public:
    explicit App(const std::string& compose)
        : root(fs::canonical(m_folder.path().toStdString()))
    {
        fs::create_directories(root / "src");
        write("page", "x");
        write(".dockerignore", "src/generated\n");
        write("web.Dockerfile.dockerignore", "*.tmp\n");
        write("compose.yaml", compose);
    }

    void write(const std::string& name, const std::string& text) const
    {
        std::ofstream(root / name) << text;
    }

    [[nodiscard]] WatchRules read(const std::vector<std::string>& services = {}) const
    {
        const auto loaded = compose::load({.directory = root});
        return loaded ? readWatchRules(loaded->project, services) : WatchRules{};
    }

private:
    QTemporaryDir m_folder;

public:
    fs::path root;
};

std::string serviceWith(const std::string& rules, const std::string& more = {})
{
    return "services:\n  web:\n    image: x\n" + more + "    develop:\n      watch:\n" + rules;
}

std::string onlyRemark(const WatchRules& rules)
{
    return rules.diagnostics.size() == 1 ? rules.diagnostics.front().message.english()
                                         : std::string();
}

} // namespace

class TestDevelop : public QObject
{
    Q_OBJECT

private slots:

    void rulesFollowLinksAndKnowWhatTheyAre()
    {
        const App app(serviceWith("        - {action: sync, path: ./link, target: /srv/}\n"
                                  "        - {action: restart, path: ./page}\n"));
        fs::create_directory_symlink("src", app.root / "link");
        const WatchRules rules = app.read();
        QVERIFY(rules.diagnostics.empty());
        QCOMPARE(rules.services.size(), 1U);
        const std::vector<stack::WatchRule>& web = rules.services.front().rules;
        QCOMPARE(web.at(0).path.string(), (app.root / "src").string());
        QCOMPARE(web.at(0).target, std::string("/srv"));
        QVERIFY(web.at(0).isFolder && !web.at(1).isFolder);
        QVERIFY(web.at(1).context.empty());
    }

    void aFileMayGoIntoAFolder()
    {
        const App app(serviceWith("        - {action: sync, path: ./page, target: /srv/}\n"
                                  "        - {action: sync, path: ./page, target: /srv/other}\n"));
        const WatchRules rules = app.read();
        QCOMPARE(rules.services.at(0).rules.at(0).target, std::string("/srv/page"));
        QCOMPARE(rules.services.at(0).rules.at(1).target, std::string("/srv/other"));
    }

    void whatTheBuildLeavesOutComesAlong_data()
    {
        QTest::addColumn<QString>("build");
        QTest::addColumn<QString>("left");
        QTest::newRow("of the context") << "."
                                        << "src/generated/a";
        QTest::newRow("of the Dockerfile") << "{dockerfile: web.Dockerfile}"
                                           << "x.tmp";
    }

    void whatTheBuildLeavesOutComesAlong()
    {
        QFETCH(QString, build);
        QFETCH(QString, left);
        const App app(serviceWith("        - {action: rebuild, path: .}\n",
                                  "    build: " + build.toStdString() + "\n"));
        const WatchRules rules = app.read();
        QVERIFY(rules.diagnostics.empty());
        const stack::WatchRule& rule = rules.services.at(0).rules.at(0);
        QCOMPARE(rule.context.string(), app.root.string());
        QVERIFY(rule.contextIgnore.ignores(left.toStdString()));
        QVERIFY(!rule.contextIgnore.ignores("src/a"));
    }

    void remarksHaveTheirPlace_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<bool>("isError");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("says");
        QTest::newRow("rebuild of what is not built")
            << "{action: rebuild, path: ./src}" << true << 20 << "needs a `build`";
        QTest::newRow("exec of nothing")
            << "{action: sync+exec, path: ./src, target: /srv}" << true << 20 << "needs an `exec`";
        QTest::newRow("a path that is not there")
            << "{action: restart, path: ./gone}" << false << 35 << "is not there yet";
        QTest::newRow("a target without a root")
            << "{action: sync, target: srv, path: ./src}" << false << 34 << "counts from the root";
    }

    void remarksHaveTheirPlace()
    {
        QFETCH(QString, rule);
        QFETCH(bool, isError);
        QFETCH(int, column);
        QFETCH(QString, says);
        const App app(serviceWith("        - {action: restart, path: ./page}\n        - " +
                                  rule.toStdString() + "\n"));
        const WatchRules rules = app.read();
        QVERIFY2(onlyRemark(rules).find(says.toStdString()) != std::string::npos,
                 onlyRemark(rules).c_str());
        const Diagnostic& remark = rules.diagnostics.front();
        QCOMPARE(remark.severity == Severity::Error, isError);
        QCOMPARE(remark.where.line, 7);
        QCOMPARE(remark.where.column, column);
        QVERIFY(remark.where.file.ends_with("compose.yaml"));
    }

    void whatIsMountedNeedsNoCopies()
    {
        const std::string mount = "    volumes: ['./src:/srv']\n";
        const App both(serviceWith("        - {action: sync, path: ./src, target: /srv}\n"
                                   "        - {action: restart, path: ./page}\n",
                                   mount));
        QVERIFY(onlyRemark(both.read()).find("is mounted at /srv already") != std::string::npos);
        QCOMPARE(both.read().services.at(0).rules.size(), 1U);
        const App restarted(serviceWith(
            "        - {action: sync+restart, path: ./src/a, target: /srv/a}\n", mount));
        QVERIFY(restarted.read().services.at(0).rules.at(0).isMounted);
        const App elsewhere(
            serviceWith("        - {action: sync, path: ./src, target: /other}\n", mount));
        QVERIFY(elsewhere.read().diagnostics.empty());
        const App alone(
            serviceWith("        - {action: sync, path: ./src, target: /srv}\n", mount));
        QVERIFY(alone.read().services.empty());
        QVERIFY(alone.read().diagnostics.back().severity == Severity::Error);
    }

    void whatIsPassedOverIsSaid()
    {
        const App app(
            serviceWith("        - {action: restart, path: ./src/generated}\n", "    build: .\n"));
        fs::create_directory(app.root / "src/generated");
        QVERIFY(onlyRemark(app.read()).find("src/generated is in .dockerignore") !=
                std::string::npos);
    }

    void servicesAreChosen()
    {
        const App app(serviceWith("        - {action: restart, path: ./page}\n") +
                      "  idle: {image: x}\n");
        QCOMPARE(app.read({"web"}).services.size(), 1U);
        QVERIFY(onlyRemark(app.read({"idle"})).find("has no `develop.watch`") != std::string::npos);
        QVERIFY(app.read({"idle"}).diagnostics.front().severity == Severity::Error);
        const WatchRules both = app.read({"web", "idle"});
        QVERIFY(both.diagnostics.front().severity == Severity::Warning);
        QCOMPARE(both.services.size(), 1U);
        QCOMPARE(app.read({"webb"}).diagnostics.front().hint, std::string("did you mean web?"));
    }

    void reportsKeepToTheirSchema()
    {
        const auto now = std::chrono::system_clock::time_point(std::chrono::seconds(1'767'323'045));
        WatchReport report{.deed = WatchDeed::Sync,
                           .service = "web",
                           .copied = {"/srv/a", "/srv/b", "/srv/c", "/srv/d"},
                           .removed = {"/srv/e"},
                           .containers = {"shop-web-1", "shop-web-2"},
                           .elapsed = std::chrono::milliseconds(40)};
        QCOMPARE(renderWatchText(report),
                 std::string("web: copied /srv/a, /srv/b, /srv/c and 1 more; deleted /srv/e in 2 "
                             "containers (0.04s)\n"));
        std::string json = renderWatchJson(report, "shop", now);
        QCOMPARE(schemaComplaint("watch", json), std::string());
        QCOMPARE(json.find('\n'), json.size() - 1);
        QVERIFY(json.find("\"time\":\"2026-01-02T03:04:05.000Z\"") != std::string::npos);
        report.error =
            Error{.code = ErrorCode::Denied, .message = phrase("no\nway"), .hint = phrase("go")};
        QCOMPARE(renderWatchText(report), std::string("web: sync failed: no\\x0away (0.04s)\n"));
        report.failures.emplace_back();
        QCOMPARE(renderWatchText(report), std::string("web: sync failed (0.04s)\n"));
        json = renderWatchJson(report, "shop", now);
        QCOMPARE(schemaComplaint("watch", json), std::string());
        QVERIFY(json.find(R"("code":"denied")") != std::string::npos);
        for (const WatchDeed deed : {WatchDeed::Watch,
                                     WatchDeed::Lose,
                                     WatchDeed::Reread,
                                     WatchDeed::Exec,
                                     WatchDeed::Restart,
                                     WatchDeed::Rebuild,
                                     WatchDeed::Prune})
            QCOMPARE(schemaComplaint("watch", renderWatchJson({.deed = deed}, "shop", now)),
                     std::string());
        QCOMPARE(renderWatchText({.deed = WatchDeed::Reread, .paths = {"/srv/src"}}),
                 std::string("the files of the project were read again; watching /srv/src\n"));
        QCOMPARE(renderWatchText({.deed = WatchDeed::Reread,
                                  .error = Error{.code = ErrorCode::Invalid,
                                                 .message = phrase("no such action"),
                                                 .hint = {},
                                                 .where = Origin{.file = "c.yaml", .line = 3}}}),
                 std::string("c.yaml:3: what was watched before still is: no such action\n"));
    }
};

QTEST_GUILESS_MAIN(TestDevelop)
#include "tst_develop.moc"
