// SPDX-License-Identifier: Apache-2.0
#include "core/base/digest.h"
#include "core/base/random.h"
#include "core/onboarding/generate.h"
#include "tests/support/results.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <cctype>

using namespace plumbline;
using namespace plumbline::onboarding;

/// Values that are made up: of the form that is asked for, and never twice the same.
class TestGenerate : public QObject
{
    Q_OBJECT

private slots:

    void theNameAndItsCommentChoose_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("comment");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<int>("size");
        QTest::newRow("a password") << "DB_PASSWORD"
                                    << ""
                                    << "password" << 24;
        QTest::newRow("a policy") << "ADMIN_PASSWORD"
                                  << "At least 40 characters"
                                  << "password" << 40;
        QTest::newRow("a short policy") << "ADMIN_PASSWORD"
                                        << "min 8 chars"
                                        << "password" << 24;
        QTest::newRow("a session's secret") << "SESSION_SECRET"
                                            << ""
                                            << "hex" << 32;
        QTest::newRow("openssl, hex") << "JWT_SECRET"
                                      << "made with openssl rand -hex 48"
                                      << "hex" << 48;
        QTest::newRow("openssl, base64") << "ENC_KEY"
                                         << "openssl rand -base64 32"
                                         << "base64" << 32;
        QTest::newRow("rails") << "SECRET_KEY_BASE"
                               << ""
                               << "hex" << 64;
        QTest::newRow("laravel") << "APP_KEY"
                                 << ""
                                 << "laravel-key" << 32;
        QTest::newRow("a key pair") << "JWT_PRIVATE_KEY"
                                    << ""
                                    << "key-pair" << 32;
        QTest::newRow("a provider's") << "STRIPE_SECRET_KEY"
                                      << ""
                                      << "none" << 0;
        QTest::newRow("a provider's by its end") << "MAPS_API_KEY"
                                                 << ""
                                                 << "none" << 0;
        QTest::newRow("no secret") << "LOG_LEVEL"
                                   << ""
                                   << "none" << 0;
        QTest::newRow("points at one") << "DB_PASSWORD_FILE"
                                       << ""
                                       << "none" << 0;
    }

    void theNameAndItsCommentChoose()
    {
        QFETCH(QString, name);
        QFETCH(QString, comment);
        QFETCH(QString, kind);
        QFETCH(int, size);
        const Generator chosen = generatorFor(name.toStdString(), comment.toStdString());
        QCOMPARE(std::string(toString(chosen.kind)), kind.toStdString());
        QCOMPARE(static_cast<int>(chosen.size), size);
    }

    void eachFormIsRight()
    {
        const Secret hex = generate({GeneratorKind::Hex, 16});
        QCOMPARE(hex.reveal().size(), std::size_t{32});
        QVERIFY(hex.reveal().find_first_not_of("0123456789abcdef") == std::string::npos);
        QCOMPARE(decodeBase64(generate({GeneratorKind::Base64, 32}).reveal()).bytes.size(),
                 std::size_t{32});
        const std::string laravel = generate({GeneratorKind::LaravelKey, 32}).reveal();
        QVERIFY(laravel.starts_with("base64:"));
        QCOMPARE(decodeBase64(laravel.substr(7)).bytes.size(), std::size_t{32});
        QVERIFY(!(generate({GeneratorKind::Hex, 16}) == hex));
        QVERIFY(generate({}).isEmpty());
    }

    void aPasswordMeetsPoliciesAndNeedsNoEscapes()
    {
        const std::string password = generate({GeneratorKind::Password, 24}).reveal();
        QCOMPARE(password.size(), std::size_t{24});
        const auto has = [&](int (*is)(int)) {
            return std::any_of(
                password.begin(), password.end(), [&](unsigned char c) { return is(c) != 0; });
        };
        QVERIFY(has(std::isupper) && has(std::islower) && has(std::isdigit) && has(std::ispunct));
        QVERIFY(password.find_first_of(" '\"$#\\@:/?%&") == std::string::npos);
    }

    void opensslReadsTheKeyPair()
    {
        if (QStandardPaths::findExecutable("openssl").isEmpty())
            QSKIP("openssl is not installed");
        const KeyPair pair = makeKeyPair();
        QProcess openssl;
        openssl.start("openssl", {"pkey", "-pubout"});
        openssl.write(pair.privateKey.reveal().c_str());
        openssl.closeWriteChannel();
        QVERIFY(openssl.waitForFinished(20'000));
        QVERIFY2(openssl.exitCode() == 0, openssl.readAllStandardError());
        QCOMPARE(openssl.readAllStandardOutput().toStdString(), pair.publicKey);
    }
};

QTEST_GUILESS_MAIN(TestGenerate)
#include "tst_generate.moc"
