// SPDX-License-Identifier: Apache-2.0
#include "core/sources/repository/repository_source.h"
#include "core/sources/repository/word_finder.h"
#include "tests/support/git_folder.h"

#include <QTest>

using namespace plumbline;
using model::CodeSign;
using model::EnvironmentUse;
using model::RepositoryPart;
using test::GitFolder;

namespace {

model::RepositoryFacts codeOf(const char* name, const QByteArray& text)
{
    GitFolder folder;
    folder.write(name, text);
    return sources::repository::readRepository(folder.path(), {RepositoryPart::Code});
}

/// `PORT default, TOKEN required`.
std::string readsOf(const model::RepositoryFacts& facts)
{
    std::string text;
    for (const model::EnvironmentRead& read : facts.environmentReads) {
        text += text.empty() ? "" : ", ";
        text += read.key;
        text += read.use == EnvironmentUse::Required    ? " required"
                : read.use == EnvironmentUse::Defaulted ? " default"
                                                        : " optional";
    }
    return text;
}

std::string sightingsOf(const model::RepositoryFacts& facts, CodeSign sign)
{
    std::string text;
    for (const model::CodeSighting& sighting : facts.sightings) {
        if (sighting.sign == sign)
            text += (text.empty() ? "" : ", ") + sighting.what;
    }
    return text;
}

} // namespace

/// What lines of code say of the environment they run in.
class TestCode : public QObject
{
    Q_OBJECT

private slots:
    void variablesAreReadInEveryLanguage_data();
    void variablesAreReadInEveryLanguage();
    void signsAreSeen_data();
    void signsAreSeen();
    void namesMadeAtRunTimeAreToldApart();
    void theirPlaceIsKnown();
    void testsAreLeftOut();
    void namesAreGatheredWhereTheyAreUsed();
    void wordsAreFoundInsideOthers();
    void manyReadsKeepTheirLines();
};

void TestCode::variablesAreReadInEveryLanguage_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("reads");
    const auto row = [](const char* name, const char* file, const char* text, const char* reads) {
        QTest::newRow(name) << QString(file) << QByteArray(text) << QString(reads);
    };
    row("a Python index stops", "app.py", "x = os.environ[\"TOKEN\"]\n", "TOKEN required");
    row("get goes on", "app.py", "x = os.environ.get('TOKEN')\n", "TOKEN optional");
    row("a second argument", "app.py", "x = os.getenv('PORT', '80')\n", "PORT default");
    row("or", "app.py", "x = os.getenv('PORT') or 80\n", "PORT default");
    row("over lines", "app.py", "x = os.environ.get(\n    \"PORT\",\n    80,\n)\n", "PORT default");
    row("a cast is no default", "s.py", "X = config('TOKEN', cast=str)\n", "TOKEN required");
    row("a decoupled default", "s.py", "X = config('PORT', default=1, cast=int)\n", "PORT default");
    row("django-environ", "s.py", "X = env('DATABASE_URL')\n", "DATABASE_URL required");
    row("typed reads", "s.py", "X = env.bool('FLAG', default=False)\n", "FLAG default");
    row("a comment", "app.py", "# os.environ['OLD']\n", "");
    row("setting is not reading", "a.js", "process.env.PORT = 1\n", "");
    row("JavaScript", "a.js", "const t = process.env.TOKEN;\n", "TOKEN optional");
    row("a fallback", "a.ts", "const p = process.env.PORT || 3000;\n", "PORT default");
    row("nullish",
        "a.ts",
        "const p = process.env.PORT ?\?= 3;\nq(process.env.XY ?\? 1)\n",
        "XY default");
    row("asserted", "a.ts", "const t = process.env.TOKEN!;\n", "TOKEN required");
    row("taken apart",
        "a.js",
        "const { PORT = 3000,\n  TOKEN: token } = process.env;\n",
        "PORT default, TOKEN optional");
    row("Vite", "a.ts", "fetch(import.meta.env.VITE_API)\n", "VITE_API optional");
    row("Nest", "a.ts", "config.getOrThrow('TOKEN')\n", "TOKEN required");
    row("Ruby", "a.rb", "x = ENV['TOKEN']\n", "TOKEN optional");
    row("fetch", "a.rb", "x = ENV.fetch('TOKEN')\n", "TOKEN required");
    row("fetch with a value", "a.rb", "x = ENV.fetch('PORT', 3000)\n", "PORT default");
    row("fetch with a block", "a.rb", "x = ENV.fetch(\"PORT\") { 3000 }\n", "PORT default");
    row("Go", "a.go", "t := os.Getenv(\"TOKEN\")\n", "TOKEN optional");
    row("looked up", "a.go", "t, ok := os.LookupEnv(\"TOKEN\")\n", "TOKEN default");
    row("must", "a.go", "t := mustGetenv(\"TOKEN\")\n", "TOKEN required");
    row("a helper with a default", "a.go", "p := getEnv(\"PORT\", \"80\")\n", "PORT default");
    row("a tag", "a.go", "T string `env:\"TOKEN,required\"`\n", "TOKEN required");
    row("a tag's default", "a.go", "P int `env:\"PORT\" envDefault:\"80\"`\n", "PORT default");
    row("Java", "A.java", "String t = System.getenv(\"TOKEN\");\n", "TOKEN optional");
    row("Kotlin", "A.kt", "val p = System.getenv(\"PORT\") ?: \"80\"\n", "PORT default");
    row("Spring",
        "src/application.yml",
        "a: ${TOKEN}\nb: ${PORT:80}\n",
        "PORT default, TOKEN required");
    row("PHP",
        "a.php",
        "$t = getenv('TOKEN');\n$p = $_ENV['PORT'] ?\? 80;\n",
        "PORT default, TOKEN optional");
    row("Laravel",
        "config/app.php",
        "'key' => env('APP_KEY'),\n'u' => env('URL', 'x'),\n",
        "APP_KEY optional, URL default");
    row("C#", "A.cs", "var t = Environment.GetEnvironmentVariable(\"TOKEN\");\n", "TOKEN optional");
    row("Rust", "a.rs", "let t = std::env::var(\"TOKEN\").expect(\"set it\");\n", "TOKEN required");
    row("Rust's default", "a.rs", "let p = env::var(\"PORT\").unwrap_or(x);\n", "PORT default");
    row("Elixir",
        "a.exs",
        "System.fetch_env!(\"TOKEN\")\nSystem.get_env(\"PORT\", \"4000\")\n",
        "PORT default, TOKEN required");
    row("a shell's must", "a.sh", "echo ${TOKEN:?set it} ${PORT:-80}\n", "TOKEN required");
}

void TestCode::variablesAreReadInEveryLanguage()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    QFETCH(QString, reads);
    QCOMPARE(QString::fromStdString(readsOf(codeOf(qPrintable(file), text))), reads);
}

void TestCode::signsAreSeen_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<CodeSign>("sign");
    QTest::addColumn<QString>("what");
    const auto row =
        [](const char* name, const char* file, const char* text, CodeSign sign, const char* what) {
            QTest::newRow(name) << QString(file) << QByteArray(text) << sign << QString(what);
        };
    row("a port", "a.js", "app.listen(3000);\n", CodeSign::LiteralPort, "3000");
    row("a port from outside",
        "a.js",
        "app.listen(process.env.PORT || 3000);\n",
        CodeSign::LiteralPort,
        "");
    row("a port of Flask",
        "a.py",
        "app.run(host='0.0.0.0', port=5000)\n",
        CodeSign::LiteralPort,
        "5000");
    row("a port of Go",
        "a.go",
        "http.ListenAndServe(\":8080\", nil)\n",
        CodeSign::LiteralPort,
        "8080");
    row("a port made of a variable",
        "a.go",
        "http.ListenAndServe(\":\"+port, nil)\n",
        CodeSign::LiteralPort,
        "");
    row("a log file",
        "a.py",
        "h = logging.handlers.RotatingFileHandler('/var/log/a.log')\n",
        CodeSign::LogFile,
        "/var/log/a.log");
    row("a log to stdout", "a.py", "h = FileHandler('/dev/stdout')\n", CodeSign::LogFile, "");
    row("a stream", "a.php", "new StreamHandler('php://stderr');\n", CodeSign::LogFile, "");
    row("sessions of express",
        "a.js",
        "const session = require('express-session');\napp.use(session({secret}));\n",
        CodeSign::MemorySession,
        "sessions in memory");
    row("sessions in a store",
        "a.js",
        "const session = require('express-session');\napp.use(session({store: redis}));\n",
        CodeSign::MemorySession,
        "");
    row("a tool",
        "a.py",
        "subprocess.run(['/usr/bin/convert', x])\n",
        CodeSign::SystemTool,
        "convert");
    row("a tool by its variable", "a.py", "subprocess.run([tool, x])\n", CodeSign::SystemTool, "");
    row("a tool of Go",
        "a.go",
        "exec.CommandContext(ctx, \"ffmpeg\", args...)\n",
        CodeSign::SystemTool,
        "ffmpeg");
    row("an address",
        "a.py",
        "db = connect('postgres://app:pw@db.internal:5432/app')\n",
        CodeSign::LiteralAddress,
        "postgres://db.internal:5432");
    row("an address as a default",
        "a.py",
        "db = os.getenv('DB', 'postgres://db.internal/app')\n",
        CodeSign::LiteralAddress,
        "");
    row("an address over lines",
        "a.py",
        "db = os.getenv('DB',\n  'postgres://db.internal/app')\n",
        CodeSign::LiteralAddress,
        "");
    row("one's own machine",
        "a.py",
        "url: str = 'redis://localhost:6379'\n",
        CodeSign::LiteralAddress,
        "");
    row("a condition",
        "a.js",
        "if (process.env.NODE_ENV === 'production') {}\n",
        CodeSign::EnvironmentCondition,
        "production");
    row("a word", "a.js", "const stages = ['production'];\n", CodeSign::EnvironmentCondition, "");
}

void TestCode::signsAreSeen()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    QFETCH(CodeSign, sign);
    QFETCH(QString, what);
    QCOMPARE(QString::fromStdString(sightingsOf(codeOf(qPrintable(file), text), sign)), what);
}

void TestCode::namesMadeAtRunTimeAreToldApart()
{
    const auto facts =
        codeOf("a.py", "os.environ[name]\nos.getenv(f'{x}_URL')\nos.environ[\"A_B\"]\n");
    QCOMPARE(readsOf(facts), std::string("A_B required"));
    QCOMPARE(sightingsOf(facts, CodeSign::DynamicRead), std::string("environ[, env("));
}

void TestCode::theirPlaceIsKnown()
{
    const auto facts = codeOf("src/a.py", "import os\n\nx = os.environ['TOKEN']\n");
    QCOMPARE(facts.environmentReads.size(), std::size_t{1});
    const Origin& origin = facts.environmentReads[0].origin;
    QCOMPARE(origin.file, std::string("src/a.py"));
    QCOMPARE(origin.line, 3);
    QCOMPARE(origin.column, 8);
}

void TestCode::testsAreLeftOut()
{
    for (const char* name : {"tests/a.py", "src/a.test.js", "spec/a_spec.rb", "examples/a.py"}) {
        const auto facts = codeOf(name, "os.environ['A_B']; process.env.A_B; ENV['A_B']\n");
        QVERIFY2(facts.environmentReads.empty(), name);
    }
}

void TestCode::namesAreGatheredWhereTheyAreUsed()
{
    GitFolder folder;
    folder.write("settings.py",
                 "class S(BaseSettings):\n    database_url: str\n    x = OTHER_KEY\n");
    folder.write("compose.yaml", "environment:\n  DECLARED: ${INSERTED:-1}\n");
    folder.write("nginx.conf.template", "proxy_pass $UPSTREAM;\n");
    const auto facts = sources::repository::readRepository(folder.path(), {RepositoryPart::Code});
    for (const char* word : {"DATABASE_URL", "OTHER_KEY", "INSERTED", "UPSTREAM"})
        QVERIFY2(facts.words.contains(word), word);
    QVERIFY(!facts.words.contains("DECLARED"));
}

void TestCode::wordsAreFoundInsideOthers()
{
    constexpr std::array<std::string_view, 4> kWords{"he", "SHE", "hers", "his"};
    const sources::repository::WordFinder finder(kWords);
    std::string found;
    finder.find("uSHErs", [&](const auto& hit) {
        found += std::string(kWords[hit.word]) + std::to_string(hit.offset) + " ";
    });
    QCOMPARE(found, std::string("SHE1 he2 hers2 "));
}

void TestCode::manyReadsKeepTheirLines()
{
    QByteArray text;
    for (int i = 0; i < 6'000; ++i)
        text += "x = os.environ['KEY_" + QByteArray::number(i) + "'] # process.env.A\n";
    const auto facts = codeOf("a.py", text);
    QCOMPARE(facts.environmentReads.size(), std::size_t{6'000});
    for (const model::EnvironmentRead& read : facts.environmentReads)
        QCOMPARE(read.key, "KEY_" + std::to_string(read.origin.line - 1));
}

QTEST_APPLESS_MAIN(TestCode)
#include "tst_code.moc"
