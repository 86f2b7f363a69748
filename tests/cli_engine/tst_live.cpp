// SPDX-License-Identifier: Apache-2.0
#include "tests/cli_engine/stack_folder.h"

#include <QTest>

using namespace plumbline::test;

namespace {

const QByteArray kShop = "services:\n"
                         "  db:\n"
                         "    image: redis:7\n"
                         "    healthcheck: {test: redis-cli ping, interval: 1s, retries: 9}\n"
                         "    volumes: [data:/data]\n"
                         "    restart: unless-stopped\n"
                         "  migrate:\n"
                         "    image: busybox:1\n"
                         "    command: ['true']\n"
                         "    environment: {LEVEL: info}\n"
                         "  web:\n"
                         "    image: busybox:1\n"
                         "    command: [sleep, '600']\n"
                         "    depends_on:\n"
                         "      db: {condition: service_healthy}\n"
                         "      migrate: {condition: service_completed_successfully}\n"
                         "    environment:\n"
                         "      LEVEL: debug\n"
                         "      EMPTY: ''\n"
                         "      DB_PASSWORD: planted-live-4711\n"
                         "    expose: ['9000']\n"
                         "    ports: ['127.0.0.1::8000']\n"
                         "    user: '1000:1000'\n"
                         "    working_dir: /tmp\n"
                         "    read_only: true\n"
                         "    tmpfs: [/run]\n"
                         "    stop_signal: SIGINT\n"
                         "    stop_grace_period: 2s\n"
                         "    restart: on-failure\n"
                         "    scale: 2\n"
                         "    mem_limit: 32m\n"
                         "    cpus: 0.5\n"
                         "    logging: {driver: json-file, options: {max-size: 1m}}\n"
                         "    healthcheck: {test: [CMD, 'true'], interval: 1s, timeout: 2s}\n"
                         "volumes: {data: {}}\n";

} // namespace

class TestLive : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void aRunningStackDiffersInNothingFromItsFiles();
    void whatTrulyDiffersIsTold();
    void anEngineThatIsAwayLeavesCellsUnreadable();
    void aProjectThatDoesNotRunIsUnreadable();

private:
    bool writeManifest(const QByteArray& live)
    {
        return m_folder.write("plumbline.yaml",
                              "version: 1\n"
                              "environments:\n"
                              "  dev:\n"
                              "    sources: [{compose: compose.yaml}]\n"
                              "  live:\n"
                              "    sources: [{docker: " +
                                  live + "}]\n");
    }

    /// `service key: verdict, reason` of every row that is neither equal nor meant to differ.
    QString gaps(const QStringList& more = {})
    {
        const CommandResult diff = m_folder.plumbline(
            QStringList{"diff", "dev", "live", "--format", "json", "--all"} + more);
        m_talk = diff.talk;
        m_out = diff.out;
        QString text;
        for (const QJsonValue& row : QJsonDocument::fromJson(diff.out).object()["rows"].toArray()) {
            const QString verdict = row["verdict"].toString();
            if (verdict == "drift" || verdict == "missing")
                text += row["service"].toString() + " " + row["key"].toString() + ": " + verdict +
                        ", " + row["reason"].toString() + "\n";
        }
        return text;
    }

    StackFolder m_folder;
    QByteArray m_talk;
    QByteArray m_out;
};

void TestLive::initTestCase()
{
    if (const QString reason = StackFolder::reasonToSkip(); !reason.isEmpty())
        QSKIP(qPrintable(reason));
}

void TestLive::cleanup()
{
    m_folder.removeStack();
}

void TestLive::aRunningStackDiffersInNothingFromItsFiles()
{
    m_folder.renewStack();
    QVERIFY(m_folder.writeModel(kShop));
    QVERIFY(writeManifest(m_folder.project.toUtf8()));
    const CommandResult up = m_folder.plumbline({"up", "--no-build"});
    QVERIFY2(up.exitCode == 0, up.talk);
    QCOMPARE(gaps(), QString());
    QVERIFY2(m_out.contains("LEVEL") && m_out.contains("\"equal\""), m_out + m_talk);
    QVERIFY2(!m_out.contains("planted-live-4711"), "a secret is shown");
    const CommandResult show = m_folder.plumbline({"show", "live"});
    QCOMPARE(show.exitCode, 0);
    QVERIFY2(show.out.contains("container " + m_folder.project.toUtf8() + "-web-"), show.out);
    QVERIFY2(!show.out.contains("planted-live-4711"), "a secret is shown");
}

void TestLive::whatTrulyDiffersIsTold()
{
    m_folder.renewStack();
    QVERIFY(m_folder.writeModel(kShop));
    QVERIFY(writeManifest("{project: " + m_folder.project.toUtf8() + ", host: '" +
                          qgetenv("PLUMBLINE_TEST_ENGINE") + "'}"));
    const CommandResult up = m_folder.plumbline({"up", "--no-build"});
    QVERIFY2(up.exitCode == 0, up.talk);
    QByteArray changed = kShop;
    changed.replace("LEVEL: debug", "LEVEL: trace\n      ADDED: '1'");
    changed.replace("user: '1000:1000'", "user: '1001'");
    QVERIFY(m_folder.writeModel(changed));
    const QString found = gaps({"--service", "web"});
    QVERIFY2(found.contains("web ADDED: missing"), qPrintable(found));
    QVERIFY2(found.contains("web user: drift"), qPrintable(found));
    // Whether another LEVEL is a gap is a matter of its class; nothing else may differ.
    QVERIFY2(found.count("\n") == (found.contains("web LEVEL:") ? 3 : 2), qPrintable(found));
}

void TestLive::anEngineThatIsAwayLeavesCellsUnreadable()
{
    m_folder.renewStack();
    QVERIFY(m_folder.writeModel(kShop));
    QVERIFY(writeManifest("{project: shop, host: 'unix:///nowhere/engine.sock'}"));
    const CommandResult envs = m_folder.plumbline({"envs"});
    QCOMPARE(envs.exitCode, 3);
    QVERIFY2(envs.out.contains("unreadable"), envs.out);
    QVERIFY2(envs.talk.contains("/nowhere/engine.sock"), envs.talk);
    QCOMPARE(gaps(), QString());
    QVERIFY2(m_out.contains("\"unreadable\""), m_out);
}

void TestLive::aProjectThatDoesNotRunIsUnreadable()
{
    m_folder.renewStack();
    QVERIFY(m_folder.writeModel(kShop));
    QVERIFY(writeManifest("nobody-runs-this"));
    const CommandResult show = m_folder.plumbline({"show", "live"});
    QCOMPARE(show.exitCode, 3);
    QVERIFY2(show.talk.contains("nothing of the project nobody-runs-this"), show.talk);
}

QTEST_APPLESS_MAIN(TestLive)
#include "tst_live.moc"
