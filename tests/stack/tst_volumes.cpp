// SPDX-License-Identifier: Apache-2.0
#include "core/stack/foreign_data.h"
#include "core/stack/tar.h"
#include "core/stack/tar_reader.h"
#include "core/stack/volume_pipe.h"
#include "core/stack/volume_snapshot.h"
#include "tests/support/results.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <fstream>
#include <thread>

using namespace plumbline;
using namespace plumbline::stack;

namespace {

const SnapshotTag kTag{.project = "shop",
                       .volume = "data",
                       .name = "shop_data",
                       .server = "PostgreSQL",
                       .version = "15",
                       .branch = "feature/x",
                       .commit = "c0ffee",
                       .takenAt = "2026-01-02T03:04:05Z"};

/// A snapshot of one folder with one file.
std::string snapshotBytes(const std::string& content)
{
    TarWriter tar;
    tar.addFolder({.path = std::string(kSnapshotFolder)});
    tar.addFile({.path = std::string(kSnapshotFolder) + "/file"}, content);
    return renderSnapshotTag(kTag, 0) + tar.finish();
}

TarReader fed(const std::string& archive, std::size_t piece)
{
    TarReader reader;
    for (std::size_t at = 0; at < archive.size(); at += piece) {
        if (const auto read = reader.feed(std::string_view(archive).substr(at, piece)); !read)
            qFatal("%s", toString(read.error()).c_str());
    }
    return reader;
}

engine::ContainerMount mountAt(const std::string& destination)
{
    return {.type = "volume", .name = "v", .destination = destination};
}

} // namespace

class TestVolumes : public QObject
{
    Q_OBJECT

private slots:

    void anArchiveIsFollowedInPiecesOfAnySize()
    {
        const std::string archive = snapshotBytes(std::string(5000, 'x'));
        for (const std::size_t piece : {std::size_t{1}, std::size_t{511}, archive.size()}) {
            const TarReader reader = fed(archive, piece);
            QVERIFY(reader.isWhole());
            QCOMPARE(reader.firstName(), std::string(kSnapshotTagName));
            QCOMPARE(reader.entries(), 3U);
            QCOMPARE(reader.contentBytes(), 5000U + reader.firstContent().size());
        }
    }

    void whatTarItselfWritesIsFollowed()
    {
        QTemporaryDir folder;
        const std::string longName(180, 'n');
        std::ofstream(folder.filePath("a").toStdString()) << "hello";
        std::ofstream(folder.filePath(QString::fromStdString(longName)).toStdString()) << "world";
        for (const char* format : {"--format=pax", "--format=gnu"}) {
            QProcess tar;
            tar.start("tar",
                      {"-C", folder.path(), format, "-c", "a", QString::fromStdString(longName)});
            QVERIFY(tar.waitForFinished());
            const QByteArray bytes = tar.readAllStandardOutput();
            QVERIFY(!bytes.isEmpty());
            const TarReader reader = fed(bytes.toStdString(), 1000);
            QVERIFY2(reader.isWhole(), format);
            QCOMPARE(reader.firstName(), std::string("a"));
            QCOMPARE(reader.firstContent(), std::string("hello"));
            QCOMPARE(reader.entries(), 2U);
            QCOMPARE(reader.contentBytes(), 10U);
        }
    }

    void aDamagedArchiveIsNone()
    {
        std::string archive = snapshotBytes("content");
        archive[3] = '!';
        TarReader reader;
        VERIFY_FAILS(reader.feed(archive), ErrorCode::Invalid);
    }

    void aSnapshotSaysWhereItComesFrom()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath("s.tar").toStdString();
        std::ofstream(path, std::ios::binary) << snapshotBytes("content");
        const auto snapshot = readSnapshot(path, {});
        VERIFY_OK(snapshot);
        QVERIFY(snapshot->tag == kTag);
        QCOMPARE(snapshot->entries, 2U);
        QCOMPARE(snapshot->contentBytes, 7U);
    }

    void oneThatIsCutOffIsKnownWhereverItWas()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath("s.tar").toStdString();
        const std::string whole = snapshotBytes(std::string(3000, 'x'));
        for (std::size_t size = 0; size + 1024 < whole.size(); size += 100) {
            std::ofstream(path, std::ios::binary | std::ios::trunc) << whole.substr(0, size);
            VERIFY_FAILS(readSnapshot(path, {}), ErrorCode::Invalid);
        }
    }

    void anotherArchiveIsNoSnapshot()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath("s.tar").toStdString();
        TarWriter tar;
        tar.addFile({.path = "etc/passwd"}, "root");
        std::ofstream(path, std::ios::binary) << tar.finish();
        VERIFY_FAILS(readSnapshot(path, {}), ErrorCode::Invalid);
        VERIFY_FAILS(readSnapshot(folder.filePath("none").toStdString(), {}), ErrorCode::NotFound);
    }

    void aDatabaseIsKnownByWhatItsContainerMounts()
    {
        engine::ContainerDetails container;
        container.env = {"PG_MAJOR=15", "PGDATA=/var/lib/postgresql/data/inside"};
        const auto writer = dataWriter(container, mountAt("/var/lib/postgresql/data"));
        QVERIFY(writer.has_value());
        QCOMPARE(writer->server, std::string("PostgreSQL"));
        QCOMPARE(writer->version, std::string("15"));
        QCOMPARE(writer->versionFile, std::string("/var/lib/postgresql/data/inside/PG_VERSION"));
        QVERIFY(!dataWriter(container, mountAt("/backup")).has_value());
        container.env = {"REDIS_VERSION=7"};
        QVERIFY(!dataWriter(container, mountAt("/data")).has_value());
    }

    void aPipeCarriesMoreThanItHolds()
    {
        VolumePipe pipe;
        constexpr std::size_t kPieces = 300;
        std::jthread writer([&] {
            for (std::size_t count = 0; count < kPieces; ++count)
                pipe.write(std::string(10000, static_cast<char>('a' + count % 26)));
            pipe.finish({});
        });
        std::size_t total = 0;
        std::array<char, 7777> buffer{};
        while (true) {
            const auto count = pipe.read(buffer.data(), buffer.size());
            VERIFY_OK(count);
            if (*count == 0)
                break;
            QCOMPARE(buffer[0], static_cast<char>('a' + total / 10000 % 26));
            total += *count;
        }
        QCOMPARE(total, kPieces * 10000);
    }

    void aClosedPipeHoldsNobody()
    {
        VolumePipe pipe;
        std::jthread writer([&] { pipe.write(std::string(3'000'000, 'x')); });
        pipe.close();
        writer.join();
        char byte = 0;
        VERIFY_FAILS(pipe.read(&byte, 1), ErrorCode::Cancelled);
        VolumePipe failed;
        failed.finish(fail(ErrorCode::Unreachable, phrase("gone")));
        VERIFY_FAILS(failed.read(&byte, 1), ErrorCode::Unreachable);
        VERIFY_FAILS(failed.outcome(), ErrorCode::Unreachable);
    }
};

QTEST_GUILESS_MAIN(TestVolumes)
#include "tst_volumes.moc"
