// SPDX-License-Identifier: Apache-2.0
#include "core/compose/ignore_rules.h"
#include "core/stack/build_context.h"
#include "core/stack/dockerfile.h"
#include "tests/support/results.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <array>
#include <fstream>
#include <unistd.h>

using namespace plumbline;
using namespace plumbline::stack;
namespace fs = std::filesystem;

namespace {

void write(const fs::path& path, const std::string& text)
{
    fs::create_directories(path.parent_path());
    std::ofstream(path) << text;
}

/// Everything a source gives, in pieces of an odd size.
Result<std::string> readAll(engine::BodySource& source)
{
    std::string bytes;
    std::array<char, 777> buffer{};
    while (true) {
        const auto count = source.read(buffer.data(), buffer.size());
        if (!count)
            return tl::unexpected(count.error());
        if (*count == 0)
            return bytes;
        bytes.append(buffer.data(), *count);
    }
}

QString tar(const QStringList& arguments, const std::string& archive)
{
    QProcess process;
    process.start("tar", arguments);
    process.write(archive.data(), static_cast<qint64>(archive.size()));
    process.closeWriteChannel();
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError());
}

std::size_t residentKilobytes()
{
    std::ifstream file("/proc/self/statm");
    std::size_t pages = 0;
    file >> pages >> pages;
    return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE)) / 1024;
}

} // namespace

class TestBuildContext : public QObject
{
    Q_OBJECT

private slots:
    void rulesDecideByTheLastMatch_data();
    void rulesDecideByTheLastMatch();
    void archiveHoldsWhatIsNotIgnored();
    void rulesOfTheDockerfileGoFirst();
    void dockerfileFromElsewhereStaysOutOfImages();
    void linksModesAndLongNamesSurvive();
    void largeFilesAreNotKeptInMemory();
    void fileThatShrinksIsAnError();
    void unreadableFileIsToldBeforehand();
    void onlyBuildKitCanDoSome_data();
    void onlyBuildKitCanDoSome();
};

void TestBuildContext::rulesDecideByTheLastMatch_data()
{
    QTest::addColumn<QString>("rules");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isIgnored");
    const auto row = [](const char* rules, const char* path, bool isIgnored) {
        QTest::addRow("%s | %s", rules, path) << rules << path << isIgnored;
    };
    row("", "a", false);
    row("a", "a", true);
    row("a", "b/a", false);
    row("a", "a/b/c", true);
    row("/a", "a", true);
    row("a/", "a", true);
    row("./a", "a", true);
    row("b/../a", "a", true);
    row("*.md", "README.md", true);
    row("*.md", "docs/README.md", false);
    row("**/*.md", "README.md", true);
    row("**/*.md", "docs/deep/README.md", true);
    row("docs/**", "docs", false);
    row("docs/**", "docs/a/b", true);
    row("a/**/z", "a/z", true);
    row("a/**/z", "a/b/c/z", true);
    row("**", "anything/at/all", true);
    row("*", "anything", true);
    row("?.txt", "a.txt", true);
    row("?.txt", "ab.txt", false);
    row("[a-c].txt", "b.txt", true);
    row("[^a-c].txt", "b.txt", false);
    row("\\*.txt", "*.txt", true);
    row("\\*.txt", "a.txt", false);
    row("*\n!keep", "keep", false);
    row("*\n!keep", "keep/below", false);
    row("*\n!src/main", "src/main", false);
    row("*\n!src/main", "src/other", true);
    row("!keep\n*", "keep", true);
    row("*.md\n!README*.md\nREADME-secret.md", "README-secret.md", true);
    row("*.md\n!README*.md\nREADME-secret.md", "README-public.md", false);
    row("# a", "# a", false);
    row("#a\nb", "b", true);
    row("  a  ", "a", true);
    row("a\r\nb\r\n", "b", true);
    row("\xEF\xBB\xBF"
        "a",
        "a",
        true);
    row(".", "a", false);
    row("! keep", "keep", false);
}

void TestBuildContext::rulesDecideByTheLastMatch()
{
    QFETCH(QString, rules);
    QFETCH(QString, path);
    QFETCH(bool, isIgnored);
    QCOMPARE(compose::IgnoreRules::parse(rules.toStdString()).ignores(path.toStdString()),
             isIgnored);
}

void TestBuildContext::archiveHoldsWhatIsNotIgnored()
{
    QTemporaryDir folder;
    const fs::path root = folder.path().toStdString();
    write(root / "Dockerfile", "FROM busybox:1\n");
    write(root / ".dockerignore", "*\n!src\nsrc/*.o\n");
    write(root / "src/main.c", "int main;");
    write(root / "src/main.o", "x");
    write(root / "node_modules/a/b.js", "x");
    const auto source = openContext(root, {.name = "Dockerfile"});
    VERIFY_OK(source);
    const auto archive = readAll(**source);
    VERIFY_OK(archive);
    QCOMPARE(tar({"-tf", "-"}, *archive), QString(".dockerignore\nDockerfile\nsrc/\nsrc/main.c\n"));
    QCOMPARE(tar({"-xOf", "-", "src/main.c"}, *archive), QString("int main;"));
    QCOMPARE(archive->size() % 512, std::size_t{0});
}

void TestBuildContext::rulesOfTheDockerfileGoFirst()
{
    QTemporaryDir folder;
    const fs::path root = folder.path().toStdString();
    write(root / "build/web.Dockerfile", "FROM busybox:1\n");
    write(root / "build/web.Dockerfile.dockerignore", "secret\n");
    write(root / ".dockerignore", "wanted\n");
    write(root / "wanted", "");
    write(root / "secret", "");
    const auto source = openContext(root, {.name = "build/web.Dockerfile"});
    VERIFY_OK(source);
    const auto archive = readAll(**source);
    VERIFY_OK(archive);
    QCOMPARE(tar({"-tf", "-"}, *archive),
             QString("build/\nbuild/web.Dockerfile\nbuild/web.Dockerfile.dockerignore\nwanted\n"));
}

void TestBuildContext::dockerfileFromElsewhereStaysOutOfImages()
{
    QTemporaryDir folder;
    const fs::path root = folder.path().toStdString();
    write(root / "a", "");
    const auto source = openContext(
        root,
        {.name = ".plumbline.Dockerfile", .content = "FROM busybox:1\n", .isElsewhere = true});
    VERIFY_OK(source);
    const auto archive = readAll(**source);
    VERIFY_OK(archive);
    QCOMPARE(tar({"-tf", "-"}, *archive), QString("a\n.dockerignore\n.plumbline.Dockerfile\n"));
    QCOMPARE(tar({"-xOf", "-", ".dockerignore"}, *archive),
             QString("\n.plumbline.Dockerfile\n.dockerignore\n"));
}

void TestBuildContext::linksModesAndLongNamesSurvive()
{
    QTemporaryDir folder;
    const fs::path root = folder.path().toStdString();
    const std::string longName(180, 'n');
    write(root / "run.sh", "#!/bin/sh\n");
    fs::permissions(root / "run.sh", fs::perms(0755));
    fs::create_symlink("run.sh", root / "link");
    write(root / longName / longName, "deep");
    const auto source = openContext(root, {.name = "run.sh"});
    VERIFY_OK(source);
    const auto archive = readAll(**source);
    VERIFY_OK(archive);
    const QString listed = tar({"-tvf", "-"}, *archive);
    QVERIFY2(listed.contains("-rwxr-xr-x"), qPrintable(listed));
    QVERIFY2(listed.contains("link -> run.sh"), qPrintable(listed));
    QCOMPARE(tar({"-xOf", "-", QString::fromStdString(longName + "/" + longName)}, *archive),
             QString("deep"));
}

void TestBuildContext::largeFilesAreNotKeptInMemory()
{
    QTemporaryDir folder;
    const fs::path root = folder.path().toStdString();
    constexpr std::uintmax_t kSize = 512U << 20U;
    write(root / "large", "");
    fs::resize_file(root / "large", kSize); // sparse: it takes no room on the disk
    const auto source = openContext(root, {.name = "Dockerfile"});
    VERIFY_OK(source);
    const std::size_t before = residentKilobytes();
    std::uintmax_t total = 0;
    std::vector<char> buffer(65536);
    while (true) {
        const auto count = (*source)->read(buffer.data(), buffer.size());
        VERIFY_OK(count);
        if (*count == 0)
            break;
        total += *count;
    }
    QCOMPARE(total, kSize + 512 + 1024); // its header, and the end of the archive
    QVERIFY(residentKilobytes() < before + 8192);
}

void TestBuildContext::fileThatShrinksIsAnError()
{
    QTemporaryDir folder;
    const fs::path root = folder.path().toStdString();
    write(root / "log", std::string(100'000, 'x'));
    const auto source = openContext(root, {.name = "Dockerfile"});
    VERIFY_OK(source);
    std::array<char, 512> header{};
    VERIFY_OK((*source)->read(header.data(), header.size()));
    fs::resize_file(root / "log", 10);
    const auto rest = readAll(**source);
    VERIFY_FAILS(rest, ErrorCode::Conflict);
    VERIFY_SAYS(rest.error().message, "log became shorter");
}

void TestBuildContext::unreadableFileIsToldBeforehand()
{
    if (::geteuid() == 0)
        QSKIP("root can read everything");
    QTemporaryDir folder;
    const fs::path root = folder.path().toStdString();
    write(root / "key", "x");
    fs::permissions(root / "key", fs::perms::none);
    VERIFY_FAILS(openContext(root, {.name = "Dockerfile"}), ErrorCode::Denied);
}

void TestBuildContext::onlyBuildKitCanDoSome_data()
{
    QTest::addColumn<QString>("dockerfile");
    QTest::addColumn<QString>("need");
    const auto row = [](const char* dockerfile, const char* need) {
        QTest::newRow(dockerfile) << dockerfile << need;
    };
    row("FROM busybox:1\nRUN echo hello", "");
    row("FROM busybox:1\nRUN --mount=type=cache,target=/c make", "RUN --mount");
    row("FROM busybox:1\nrun --network=none make", "RUN --network");
    row("FROM busybox:1\nRUN \\\n  --mount=type=secret,id=a cat", "RUN --mount");
    row("FROM busybox:1\nRUN make --mount=x", "");
    row("FROM busybox:1\nCOPY --from=0 --chown=1:1 a b", "");
    row("FROM busybox:1\nCOPY --chown=1:1 --link a b", "COPY --link");
    row("FROM busybox:1\nADD --checksum=sha256:0 http://a b", "ADD --checksum");
    row("FROM busybox:1\nRUN <<EOF\necho a\nEOF", "here-documents");
    row("FROM busybox:1\nCOPY <<-\"END\" /a\nx\nEND", "here-documents");
    row("FROM busybox:1\nRUN echo $((1 << 2))", "");
    row("FROM busybox:1\n# RUN --mount=type=cache make", "");
    row("# syntax=docker/dockerfile:1\nFROM busybox:1", "");
    row("# syntax = docker/dockerfile:1.7\nFROM busybox:1\nCOPY --parents a b", "COPY --parents");
    row("# syntax=example.com/other:1\nFROM busybox:1", "# syntax=example.com/other:1");
    row("FROM --platform=$BUILDPLATFORM busybox:1", "FROM --platform=$BUILDPLATFORM");
    row("FROM --platform=linux/amd64 busybox:1", "");
}

void TestBuildContext::onlyBuildKitCanDoSome()
{
    QFETCH(QString, dockerfile);
    QFETCH(QString, need);
    QCOMPARE(buildKitNeed({}, dockerfile.toStdString()), need.toStdString());
}

QTEST_APPLESS_MAIN(TestBuildContext)
#include "tst_build_context.moc"
