// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "tests/support/results.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <string>
#include <sys/stat.h>

using namespace plumbline;

class TestFile : public QObject
{
    Q_OBJECT

private slots:

    void init() { QVERIFY(m_folder.isValid()); }

    void whatIsWrittenIsRead();
    void writingReplacesTheWholeFile();
    void writingKeepsTheMode();
    void nothingIsLeftBesideTheFile();
    void missingThingsAreNotFound();
    void onlyRegularFilesAreRead();
    void largeFilesAreRefused();

private:
    [[nodiscard]] std::filesystem::path at(const char* name) const
    {
        return m_folder.filePath(name).toStdString();
    }

    QTemporaryDir m_folder;
};

void TestFile::whatIsWrittenIsRead()
{
    const std::string text("a\0b\r\n\xff", 6);
    VERIFY_OK(writeFileAtomically(at("bytes"), text));
    const auto read = readFile(at("bytes"));
    VERIFY_OK(read);
    QCOMPARE(*read, text);
}

void TestFile::writingReplacesTheWholeFile()
{
    VERIFY_OK(writeFileAtomically(at("twice"), std::string(100000, 'x')));
    VERIFY_OK(writeFileAtomically(at("twice"), "short"));
    QCOMPARE(*readFile(at("twice")), std::string("short"));
}

void TestFile::writingKeepsTheMode()
{
    struct stat status
    {};

    VERIFY_OK(writeFileAtomically(at("private"), "a", 0600));
    VERIFY_OK(writeFileAtomically(at("private"), "b", 0644));
    QCOMPARE(::stat(at("private").c_str(), &status), 0);
    QCOMPARE(status.st_mode & 07777U, 0600U);
    VERIFY_OK(writeFileAtomically(at("program"), "a", 0755));
    VERIFY_OK(writeFileAtomically(at("program"), "a secret", 0600)); // not for others any more
    QCOMPARE(::stat(at("program").c_str(), &status), 0);
    QCOMPARE(status.st_mode & 07777U, 0700U);
}

void TestFile::nothingIsLeftBesideTheFile()
{
    QVERIFY(QDir(m_folder.path()).mkpath("alone/target"));
    VERIFY_OK(writeFileAtomically(at("alone/file"), "a"));
    QVERIFY(!writeFileAtomically(at("alone/target"), "a").has_value()); // a folder has that name
    QCOMPARE(QDir(m_folder.filePath("alone")).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             (QStringList{"file", "target"}));
}

void TestFile::missingThingsAreNotFound()
{
    VERIFY_FAILS(readFile(at("nope")), ErrorCode::NotFound);
    VERIFY_FAILS(readFile(at("nope/file")), ErrorCode::NotFound);
    VERIFY_FAILS(writeFileAtomically(at("nope/file"), "a"), ErrorCode::NotFound);
    VERIFY_SAYS(readFile(at("nope")).error().message, "nope");
}

void TestFile::onlyRegularFilesAreRead()
{
    VERIFY_FAILS(readFile(m_folder.path().toStdString()), ErrorCode::Invalid);
    QCOMPARE(::mkfifo(at("pipe").c_str(), 0600), 0);
    VERIFY_FAILS(readFile(at("pipe")), ErrorCode::Invalid); // and does not wait for a writer
    VERIFY_FAILS(readFile("/dev/zero"), ErrorCode::Invalid);
}

void TestFile::largeFilesAreRefused()
{
    VERIFY_OK(writeFileAtomically(at("eleven"), "12345678901"));
    VERIFY_OK(readFile(at("eleven"), ByteCount{11}));
    VERIFY_FAILS(readFile(at("eleven"), ByteCount{10}), ErrorCode::Invalid);
}

QTEST_GUILESS_MAIN(TestFile)

#include "tst_file.moc"
