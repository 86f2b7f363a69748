// SPDX-License-Identifier: Apache-2.0
#include "core/sources/repository/repository_source.h"
#include "core/sources/repository/secret_scan.h"
#include "tests/support/git_folder.h"

#include <QTest>

using namespace plumbline;
using model::RepositoryPart;
using test::GitFolder;

namespace {

/// `1 its name JWT_KEY`: line, kind and name of what is found.
std::string foundIn(const QString& file, const QByteArray& text)
{
    std::string lines;
    for (const model::SecretSighting& one :
         sources::repository::findSecrets(file.toStdString(), text.toStdString()))
        lines += (lines.empty() ? "" : ", ") + std::to_string(one.origin.line) + " " + one.what +
                 (one.name.empty() ? "" : " " + one.name);
    return lines;
}

/// Put together here, so that no scanner takes this file for one that holds keys.
QByteArray awsKey()
{
    return QByteArray("AK") + "IAQ4ZRB7M2XW9KJT5N";
}

QByteArray generated()
{
    return QByteArray("q8Zr2Lw9") + "Xv4Tn7Kb1Mc6";
}

} // namespace

/// Credentials in files, and what only looks like one.
class TestSecrets : public QObject
{
    Q_OBJECT

private slots:
    void credentialsAreFound_data();
    void credentialsAreFound();
    void onlyTrackedFilesAreLookedThrough();
    void theHistoryIsLookedThroughWhereItIsAskedFor();
};

void TestSecrets::credentialsAreFound_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("found");
    const auto row =
        [](const char* name, const char* file, const QByteArray& text, const char* found) {
            QTest::newRow(name) << QString(file) << text << QString(found);
        };
    row("a provider's key", "a.py", "x\nkey = '" + awsKey() + "'\n", "2 AWS access key");
    row("a provider's example", "a.py", "key = 'AKIAIOSFODNN7EXAMPLE'\n", "");
    row("a named value", ".env", "JWT_SECRET=" + generated() + "\n", "1 its name JWT_SECRET");
    row("in YAML", "a.yml", "  api_key: \"" + generated() + "\"\n", "1 its name api_key");
    row("in code", "a.js", "const apiKey = '" + generated() + "';\n", "1 its name apiKey");
    row("a word", ".env", "JWT_SECRET=my-very-good-word\n", "");
    row("a weak word", "compose.yaml", "POSTGRES_PASSWORD: postgres\n", "");
    row("made up", ".env", "JWT_SECRET=changeme-q8Zr2Lw9Xv4\n", "");
    row("a reference", "a.yml", "password: ${DB_PASSWORD:-" + generated() + "}\n", "");
    row("code", "a.js", "const token = getToken(request.headers9);\n", "");
    row("a public key", "a.js", "const publicTokenKey = '" + generated() + "';\n", "");
    row("repeated", ".env", "API_TOKEN=a1a1a1a1a1a1a1a1a1a1\n", "");
    row("a far database",
        ".env",
        "DB=postgres://app:" + generated() + "@db.acme.io/app\n",
        "1 password in a URL");
    row("a local database", ".env", "DB=postgres://app:" + generated() + "@db/app\n", "");
    row("a private key",
        "k.pem",
        QByteArray("-----BEGIN RSA PRI") + "VATE KEY-----\n" + generated() + generated() +
            generated() + "\n",
        "1 private key");
    row("a public certificate", "k.pem", "-----BEGIN CERTIFICATE-----\nMIIC\n", "");
}

void TestSecrets::credentialsAreFound()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, text);
    QFETCH(QString, found);
    QCOMPARE(QString::fromStdString(foundIn(file, text)), found);
}

void TestSecrets::onlyTrackedFilesAreLookedThrough()
{
    GitFolder folder;
    folder.start();
    folder.write(".gitignore", ".env\n");
    folder.commit("kept.env", "API_TOKEN=" + generated() + "\n");
    folder.write(".env", "API_TOKEN=" + generated() + "\n");
    folder.write(".env.example", "API_TOKEN=" + generated() + "\n");
    const auto facts =
        sources::repository::readRepository(folder.path(), {RepositoryPart::Secrets});
    QCOMPARE(facts.secrets.size(), std::size_t{1});
    QCOMPARE(facts.secrets[0].origin.file, std::string("kept.env"));
    QVERIFY(facts.secrets[0].commit.empty());
}

void TestSecrets::theHistoryIsLookedThroughWhereItIsAskedFor()
{
    GitFolder folder;
    folder.start();
    const std::string commit = folder.commit(".env", "API_TOKEN=" + generated() + "\n");
    folder.git({"rm", "-q", ".env"});
    folder.commit("a.txt");
    const auto without =
        sources::repository::readRepository(folder.path(), {RepositoryPart::Secrets});
    QVERIFY(without.secrets.empty());
    const auto with = sources::repository::readRepository(folder.path(), {RepositoryPart::History});
    QCOMPARE(with.secrets.size(), std::size_t{1});
    QCOMPARE(with.secrets[0].commit, commit);
    QCOMPARE(with.secrets[0].origin.file, std::string(".env"));
}

QTEST_APPLESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
