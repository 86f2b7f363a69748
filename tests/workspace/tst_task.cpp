// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/declared_tasks.h"
#include "core/workspace/one_off_words.h"
#include "core/workspace/past.h"
#include "core/workspace/task.h"
#include "tests/support/json_schema.h"
#include "tests/support/results.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace plumbline;
using namespace plumbline::workspace;

namespace {

using Words = std::vector<std::string>;

const char* const kManifest = "version: 1\n"
                              "name: shop\n"
                              "tasks:\n"
                              "  migrate: {service: api, command: sh migrate.sh}\n"
                              "  seed: {service: api, command: bin/seed}\n";

} // namespace

/// Words of one-offs, and declared tasks.
class TestTask : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void commandsBecomeWords_data();
    void commandsBecomeWords();
    void wordsBecomeWhatTheContainerHas();
    void variablesHaveTheValueThatTheyHaveHere();
    void wordsThatCannotBeReadAreNamed_data();
    void wordsThatCannotBeReadAreNamed();
    void aCommandIsAskedForUntilItIsTrusted();
    void aScriptThatChangedIsAskedForAnew();
    void runsAreRemembered();
    void aTaskThatIsNotThereIsSaid();

private:
    void write(const QString& name, const QByteArray& text) const
    {
        QFile file(m_folder->filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
    }

    [[nodiscard]] OneOffScope scope() const
    {
        return {.directory = m_folder->path().toStdString(),
                .homeDirectory = "/home/ann",
                .variables = {{"HERE", "process"}},
                .envFiles = {m_folder->filePath(".env").toStdString()}};
    }

    [[nodiscard]] PersonalPlaces places() const
    {
        return {.variables = {{"XDG_DATA_HOME", m_folder->path().toStdString()},
                              {"XDG_STATE_HOME", m_folder->path().toStdString()}},
                .homeDirectory = m_folder->path().toStdString()};
    }

    [[nodiscard]] Result<OpenedManifest> opened() const
    {
        return openManifest(m_folder->path().toStdString());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestTask::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    write("plumbline.yaml", kManifest);
    write("migrate.sh", "true\n");
}

void TestTask::commandsBecomeWords_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("plain") << "bin/seed 'two words'" << QStringList{}
                           << QStringList{"bin/seed", "two words"};
    QTest::newRow("with arguments")
        << "bin/seed" << QStringList{"--rows", "7"} << QStringList{"bin/seed", "--rows", "7"};
    QTest::newRow("signs between quotes")
        << "psql -c 'select $1; --' -c \"2 * 3\"" << QStringList{}
        << QStringList{"psql", "-c", "select $1; --", "-c", "2 * 3"};
    QTest::newRow("a variable between quotes")
        << "echo \"$X\"" << QStringList{} << QStringList{"sh", "-c", "echo \"$X\""};
    QTest::newRow("a shell's") << "a && b $X" << QStringList{}
                               << QStringList{"sh", "-c", "a && b $X"};
    QTest::newRow("a shell's with arguments")
        << "a | b" << QStringList{"$(c)"} << QStringList{"sh", "-c", "a | b \"$@\"", "sh", "$(c)"};
}

void TestTask::commandsBecomeWords()
{
    QFETCH(QString, command);
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, words);
    Words given;
    for (const QString& argument : arguments)
        given.push_back(argument.toStdString());
    const auto spec = oneOffOf("api", command.toStdString(), given);
    VERIFY_OK(spec);
    QStringList made;
    for (const std::string& word : spec->command.value_or(Words()))
        made.append(QString::fromStdString(word));
    QCOMPARE(made, words);
    QVERIFY(spec->removesItself);
    VERIFY_FAILS(oneOffOf("api", "it's", {}), ErrorCode::Invalid);
}

void TestTask::wordsBecomeWhatTheContainerHas()
{
    stack::OneOffSpec spec;
    VERIFY_OK(applyWords({.labels = {"team=tides", "plain"},
                          .volumes = {"./a:/a:ro", "~/b:/b", "data:/c"},
                          .ports = {"127.0.0.1:8080:80", "9000"},
                          .entrypoint = "sh -c"},
                         scope(),
                         spec));
    QCOMPARE(spec.labels.at("team"), std::string("tides"));
    QCOMPARE(spec.labels.at("plain"), std::string());
    QCOMPARE(spec.mounts.size(), std::size_t{3});
    QCOMPARE(spec.mounts[0].source, m_folder->path().toStdString() + "/a");
    QVERIFY(spec.mounts[0].readOnly);
    QCOMPARE(spec.mounts[1].source, std::string("/home/ann/b"));
    QCOMPARE(spec.mounts[2].source, std::string("data"));
    QVERIFY(spec.mounts[2].type == compose::Mount::Type::Volume);
    QCOMPARE(spec.ports.size(), std::size_t{2});
    QCOMPARE(spec.ports[0].published, std::string("8080"));
    QVERIFY((spec.entrypoint == Words{"sh", "-c"}));
    VERIFY_OK(applyWords({.entrypoint = ""}, scope(), spec));
    QVERIFY(spec.entrypoint == Words());
}

void TestTask::variablesHaveTheValueThatTheyHaveHere()
{
    write(".env", "FROM_FILE=file\nHERE=file\n");
    write("more.env", "ONE=1\nTWO=2\n");
    stack::OneOffSpec spec;
    VERIFY_OK(applyWords({.environment = {"TWO=two", "HERE", "FROM_FILE", "NOWHERE", "EMPTY="},
                          .environmentFiles = {"more.env"}},
                         scope(),
                         spec));
    QVERIFY((spec.environment == compose::StringMap{{"EMPTY", ""},
                                                    {"FROM_FILE", "file"},
                                                    {"HERE", "process"},
                                                    {"ONE", "1"},
                                                    {"TWO", "two"}}));
}

void TestTask::wordsThatCannotBeReadAreNamed_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("word");
    QTest::newRow("a port") << "-p"
                            << "eighty";
    QTest::newRow("a volume") << "-v"
                              << "a:b:c:d:e";
    QTest::newRow("a variable") << "-e"
                                << "=1";
    QTest::newRow("an entrypoint") << "--entrypoint"
                                   << "it's";
}

void TestTask::wordsThatCannotBeReadAreNamed()
{
    QFETCH(QString, option);
    QFETCH(QString, word);
    OneOffWords words;
    const std::string text = word.toStdString();
    if (option == "-p")
        words.ports = {text};
    else if (option == "-v")
        words.volumes = {text};
    else if (option == "-e")
        words.environment = {text};
    else
        words.entrypoint = text;
    stack::OneOffSpec spec;
    const auto applied = applyWords(words, scope(), spec);
    VERIFY_FAILS(applied, ErrorCode::Invalid);
    VERIFY_SAYS(applied.error().message, (option + " " + word).toStdString());
}

void TestTask::aCommandIsAskedForUntilItIsTrusted()
{
    const auto manifest = opened();
    VERIFY_OK(manifest);
    const auto task = findTask(*manifest, "seed");
    VERIFY_OK(task);
    int asked = 0;
    const auto ask = [&](bool answer) {
        return requireTrust(
            *manifest, *task, places().variables, [&, answer](const CommandQuestion& question) {
                ++asked;
                return answer && question.command == "bin/seed" &&
                       question.where == "in a container of api";
            });
    };
    VERIFY_FAILS(ask(false), ErrorCode::Denied);
    VERIFY_FAILS(requireTrust(*manifest, *task, places().variables, {}), ErrorCode::Denied);
    VERIFY_OK(ask(true));
    VERIFY_OK(ask(false));
    QCOMPARE(asked, 2);
    Task changed = *task;
    changed.service = "db"; // where it runs is part of what was trusted
    VERIFY_FAILS(requireTrust(*manifest, changed, places().variables, {}), ErrorCode::Denied);
}

void TestTask::aScriptThatChangedIsAskedForAnew()
{
    const auto manifest = opened();
    VERIFY_OK(manifest);
    const auto task = findTask(*manifest, "migrate");
    VERIFY_OK(task);
    VERIFY_OK(requireTrust(*manifest, *task, places().variables, [](const auto&) { return true; }));
    VERIFY_OK(requireTrust(*manifest, *task, places().variables, {}));
    write("migrate.sh", "false\n");
    VERIFY_FAILS(requireTrust(*manifest, *task, places().variables, {}), ErrorCode::Denied);
}

void TestTask::runsAreRemembered()
{
    const auto manifest = opened();
    VERIFY_OK(manifest);
    const auto task = findTask(*manifest, "seed");
    VERIFY_OK(task);
    VERIFY_OK(recordTask(*manifest,
                         *task,
                         {.begunAt = "2026-11-28T09:00:00Z",
                          .elapsed = std::chrono::milliseconds(1500),
                          .exitCode = 4},
                         places()));
    VERIFY_OK(recordTask(*manifest, *task, {.begunAt = "2026-11-28T10:00:00Z"}, places()));
    const auto runs = pastTasks({.workspace = manifest->root.string()}, places());
    VERIFY_OK(runs);
    QCOMPARE(runs->size(), std::size_t{2});
    QVERIFY(runs->front().exitCode == 4 && !runs->back().exitCode);
    QCOMPARE(runs->front().seconds, 1.5);
    const std::string history = renderTaskRunsJson(*manifest, *runs);
    QCOMPARE(test::schemaComplaint("task_history", history), std::string());
    const auto tasks = listTasks(*manifest, places());
    VERIFY_OK(tasks);
    QCOMPARE(test::schemaComplaint("task", renderTasksJson(*manifest, *tasks)), std::string());
    QCOMPARE(tasks->size(), std::size_t{2});
    QVERIFY(!tasks->front().last && tasks->back().last == runs->back());
}

void TestTask::aTaskThatIsNotThereIsSaid()
{
    const auto manifest = opened();
    VERIFY_OK(manifest);
    const auto task = findTask(*manifest, "migrat");
    VERIFY_FAILS(task, ErrorCode::NotFound);
    QCOMPARE(task.error().hint, std::string("did you mean migrate?"));
}

QTEST_GUILESS_MAIN(TestTask)
#include "tst_task.moc"
