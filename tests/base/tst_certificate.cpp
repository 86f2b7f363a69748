// SPDX-License-Identifier: Apache-2.0
#include "core/base/certificate.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;

namespace {

/// What openssl says; empty where it fails.
QByteArray openssl(const QStringList& arguments)
{
    QProcess process;
    process.start("openssl", arguments);
    if (!process.waitForFinished() || process.exitCode() != 0)
        return {};
    return process.readAllStandardOutput();
}

} // namespace

/// Certificates are judged by another implementation.
class TestCertificate : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    Certificate m_made = makeCertificate("db", std::chrono::system_clock::now());

    QString write(const QString& name, const std::string& text) const
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray::fromStdString(text));
        return file.fileName();
    }

private slots:

    void itIsTrustedByItself()
    {
        const QString pem = write("db.pem", m_made.pem);
        for (const char* name : {"db", "localhost"})
            QVERIFY2(
                !openssl({"verify", "-x509_strict", "-CAfile", pem, "-verify_hostname", name, pem})
                     .isEmpty(),
                name);
        QVERIFY(!openssl({"verify", "-CAfile", pem, "-verify_ip", "127.0.0.1", pem}).isEmpty());
        QVERIFY(openssl({"verify", "-CAfile", pem, "-verify_hostname", "cache", pem}).isEmpty());
    }

    void itsNamesAreRead()
    {
        const auto names = certificateNames(m_made.pem);
        for (const char* name : {"db", "localhost", "127.0.0.1"})
            QVERIFY2(isNamed(names, name), name);
        QVERIFY(!isNamed(names, "cache"));
        QVERIFY(certificateNames("none").empty());
        QVERIFY(certificateNames(m_made.pem.substr(0, m_made.pem.size() / 2)).empty());
        const std::vector<std::string> wild{"*.shop.localhost"};
        QVERIFY(isNamed(wild, "api.shop.localhost"));
        QVERIFY(!isNamed(wild, "shop.localhost") && !isNamed(wild, "a.b.shop.localhost"));
    }

    void anotherIsNotTrusted()
    {
        const QString pem = write("db.pem", m_made.pem);
        const QString other =
            write("other.pem", makeCertificate("db", std::chrono::system_clock::now()).pem);
        QVERIFY(openssl({"verify", "-CAfile", other, pem}).isEmpty());
    }

    void theKeyIsItsOwn()
    {
        const QString pem = write("db.pem", m_made.pem);
        const QString key = write("db.key", m_made.key.reveal());
        const QByteArray publicKey = openssl({"pkey", "-in", key, "-pubout"});
        QVERIFY(publicKey.startsWith("-----BEGIN PUBLIC KEY-----"));
        QCOMPARE(openssl({"x509", "-in", pem, "-noout", "-pubkey"}), publicKey);
    }

    void itIsValidForTenYears()
    {
        const QString pem = write("db.pem", m_made.pem);
        const QString nineYears = QString::number(9LL * 365 * 24 * 3600);
        QVERIFY(!openssl({"x509", "-in", pem, "-noout", "-checkend", nineYears}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCertificate)
#include "tst_certificate.moc"
