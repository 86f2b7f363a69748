// SPDX-License-Identifier: Apache-2.0
#include "core/base/secret.h"
#include "tests/support/results.h"

#include <QTest>

#include <string>
#include <type_traits>

using namespace plumbline;

class TestSecret : public QObject
{
    Q_OBJECT

private slots:
    void itIsNoText();
    void fingerprintsAreEqualUnderOneKey();
    void secretsCompare();
    void namesSayWhatIsSecret_data();
    void namesSayWhatIsSecret();
    void passwordsInUrlsAreMasked_data();
    void passwordsInUrlsAreMasked();
    void shownValuesHideTheSecretOnes();
};

void TestSecret::itIsNoText()
{
    static_assert(!std::is_convertible_v<Secret, std::string>);
    static_assert(!std::is_convertible_v<std::string, Secret>);
    static_assert(!std::is_convertible_v<Secret, std::string_view>);
    QCOMPARE(Secret("hunter2").reveal(), std::string("hunter2"));
    QVERIFY(Secret().isEmpty());
    QVERIFY(Secret::masked().find("hunter2") == std::string_view::npos);
}

void TestSecret::fingerprintsAreEqualUnderOneKey()
{
    const std::string key(32, 'k');
    const std::string other(32, 'o');
    QCOMPARE(Secret("a").fingerprint(key), Secret("a").fingerprint(key));
    QCOMPARE(Secret("a").fingerprint(key).size(), std::size_t{32});
    QVERIFY(Secret("a").fingerprint(key) != Secret("b").fingerprint(key));
    QVERIFY(Secret("a").fingerprint(key) != Secret("a").fingerprint(other));
}

void TestSecret::secretsCompare()
{
    QVERIFY(Secret("a") == Secret("a"));
    QVERIFY(!(Secret("a") == Secret("b")));
    QVERIFY(!(Secret("a") == Secret("ab")));
    QVERIFY(Secret() == Secret(""));
}

void TestSecret::namesSayWhatIsSecret_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isSecret");
    for (const char* name : {"PASSWORD",
                             "DB_PASSWORD",
                             "POSTGRES_PASSWORD",
                             "PGPASSWORD",
                             "MYSQL_PWD",
                             "DB_PASS",
                             "SECRET_KEY_BASE",
                             "AWS_SECRET_ACCESS_KEY",
                             "API_KEY",
                             "stripeApiKey",
                             "APIKEY",
                             "GITHUB_TOKEN",
                             "GITHUBTOKEN",
                             "access-key",
                             "private.key",
                             "SESSION_KEY",
                             "PASSPHRASE",
                             "JWT_SECRET",
                             "clientSecret",
                             "PASSWORD_2",
                             "COOKIE_SALT",
                             "ENCRYPTION_KEY"})
        QTest::newRow(name) << name << true;
    for (const char* name : {"",
                             "PWD",
                             "PATH",
                             "USER",
                             "POSTGRES_USER",
                             "POSTGRES_PASSWORD_FILE",
                             "AWS_ACCESS_KEY_ID",
                             "TOKEN_TTL",
                             "ACCESS_TOKEN_EXPIRE_MINUTES",
                             "JWT_SECRET_ALGORITHM",
                             "SECRET_NAME",
                             "DATABASE_URL",
                             "KEYBOARD",
                             "MONKEY",
                             "MAX_TOKENS",
                             "COMPASS",
                             "PASSENGER_COUNT",
                             "TOKENIZER",
                             "SSH_KEY_PATH",
                             "SECRETARY",
                             "SESSION_COOKIE_AGE",
                             "SESSION_COOKIE_SAMESITE",
                             "CSRF_COOKIE_DOMAIN",
                             "CACHE_KEY"})
        QTest::newRow(name) << name << false;
}

void TestSecret::namesSayWhatIsSecret()
{
    QFETCH(QString, name);
    QFETCH(bool, isSecret);
    QCOMPARE(isSecretName(name.toStdString()), isSecret);
}

void TestSecret::passwordsInUrlsAreMasked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    const auto row = [](const char* text, const char* shown) {
        QTest::newRow(text) << text << shown;
    };
    row("", "");
    row("no url", "no url");
    row("postgres://u:p@h:5432/db", "postgres://u:********@h:5432/db");
    row("redis://:p@h", "redis://:********@h");
    row("a://u:p@h b://v:q@i", "a://u:********@h b://v:********@i");
    row("amqp://u:p@ss@h/v", "amqp://u:********@h/v");
    row("mongodb://u:a/b@h/db", "mongodb://u:********@h/db");
    row("http://u:p?x#y@h/", "http://u:********@h/");
    row("'http://u:p@h'", "'http://u:********@h'");
    row("http://h:80/a@b", "http://h:80/a@b");
    row("http://h/a:b@c", "http://h/a:b@c");
    row("http://[::1]:80/x@y", "http://[::1]:80/x@y");
    row("http://u@h/", "http://u@h/");
    row("://", "://");
    row("x://u:@h", "x://u:********@h");
    row("kafka://u:p@h1:9092,h2:9092", "kafka://u:********@h1:9092,h2:9092");
}

void TestSecret::passwordsInUrlsAreMasked()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(maskCredentials(text.toStdString()), shown.toStdString());
}

void TestSecret::shownValuesHideTheSecretOnes()
{
    QCOMPARE(shownValue("DB_PASSWORD", "x"), std::string("********"));
    QCOMPARE(shownValue("DATABASE_URL", "pg://u:x@h"), std::string("pg://u:********@h"));
    QCOMPARE(shownValue("HOST", "x"), std::string("x"));
}

QTEST_GUILESS_MAIN(TestSecret)

#include "tst_secret.moc"
