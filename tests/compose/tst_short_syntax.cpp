// SPDX-License-Identifier: Apache-2.0
#include "core/compose/short_syntax.h"
#include "tests/support/results.h"

#include <QTest>

#include <string>

using namespace plumbline;
using namespace plumbline::compose;

namespace {

/// `ip:published:target/protocol` for each port.
std::string shown(const Result<std::vector<Port>>& ports)
{
    if (!ports)
        return "error";
    std::string text;
    for (const Port& port : *ports)
        text += (text.empty() ? "" : " ") + port.hostIp + "," + port.published + "," +
                std::to_string(port.target) + "/" + port.protocol;
    return text;
}

std::string shown(const Result<Mount>& mount)
{
    if (!mount)
        return "error";
    return std::string(mount->type == Mount::Type::Bind ? "bind" : "volume") + " " + mount->source +
           " " + mount->target + (mount->readOnly ? " ro" : "") + (mount->noCopy ? " nocopy" : "") +
           mount->selinux + mount->propagation + mount->consistency;
}

} // namespace

class TestShortSyntax : public QObject
{
    Q_OBJECT

private slots:
    void portsAreRead_data();
    void portsAreRead();
    void mountsAreRead_data();
    void mountsAreRead();
    void extraHostsAreRead_data();
    void extraHostsAreRead();
    void devicesAreRead_data();
    void devicesAreRead();
};

void TestShortSyntax::portsAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* text, const char* expected) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
    };
    row("80", ",,80/tcp");
    row("8080:80", ",8080,80/tcp");
    row("53:53/udp", ",53,53/udp");
    row("127.0.0.1:8080:80", "127.0.0.1,8080,80/tcp");
    row("127.0.0.1::80", "127.0.0.1,,80/tcp");
    row("[::1]:8080:80", "::1,8080,80/tcp");
    row("3000-3001", ",,3000/tcp ,,3001/tcp");
    row("9090-9091:8080-8081", ",9090,8080/tcp ,9091,8081/tcp");
    row("8000-8010:80", ",8000-8010,80/tcp");
    row("0:80", ",0,80/tcp");
    for (const char* bad : {"",
                            "80:",
                            "a",
                            "70000:80",
                            "80:70000",
                            "80:0",
                            "8000-8001:80-82",
                            "81-80",
                            "80/xyz",
                            "-1:80",
                            "80:80:80:80",
                            "host:80:80",
                            "8 0",
                            "99999999999999999999:80",
                            "\x1b[31m"})
        row(bad, "error");
}

void TestShortSyntax::portsAreRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(shown(parsePorts(text.toStdString())), expected.toStdString());
}

void TestShortSyntax::mountsAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* text, const char* expected) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
    };
    row("/data", "volume  /data");
    row("data:/data", "volume data /data");
    row("data:/data:ro", "volume data /data ro");
    row("data:/data:nocopy", "volume data /data nocopy");
    row("./src:/src:ro,z", "bind ./src /src roz");
    row("../up:/up", "bind ../up /up");
    row("~/home:/h", "bind ~/home /h");
    row("/a:/b:rshared",
        "bind /a /b"
        "rshared");
    row("/a:/b:cached", "bind /a /b");
    row("data:/b:ro,z", "volume data /b roz");
    row("/a:/b:bogus", "bind /a /b");
    row("data:/x//y/../z/", "volume data /x/z");
    row("data:/../..", "volume data /");
    row("C:\\dir:/c", "bind C:\\dir /c");
    row("c:/dir:/c:ro", "bind c:/dir /c ro");
    row("\\\\server\\share:/c", "bind \\\\server\\share /c");
    for (const char* bad : {"", ":", ":/x", "data:", "a:b:c:d"})
        row(bad, "error");
}

void TestShortSyntax::mountsAreRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(shown(parseMount(text.toStdString())), expected.toStdString());
}

void TestShortSyntax::extraHostsAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* text, const char* expected) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
    };
    row("db:10.0.0.5", "db 10.0.0.5");
    row("db=10.0.0.5", "db 10.0.0.5");
    row("db:::1", "db ::1");
    row("db=[::1]", "db ::1");
    row("db:[::1]", "db ::1");
    row("h:host-gateway", "h host-gateway");
    for (const char* bad : {"", "db", ":1.1.1.1", "db:", "=x"})
        row(bad, "error");
}

void TestShortSyntax::extraHostsAreRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const auto host = parseExtraHost(text.toStdString());
    QCOMPARE(host ? host->host + " " + host->address : std::string("error"),
             expected.toStdString());
}

void TestShortSyntax::devicesAreRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* text, const char* expected) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(expected);
    };
    row("/dev/a", "/dev/a /dev/a rwm");
    row("/dev/a:/dev/b", "/dev/a /dev/b rwm");
    row("/dev/a:/dev/b:r", "/dev/a /dev/b r");
    row("vendor.com/class=gpu0", "vendor.com/class=gpu0  ");
    for (const char* bad : {"", ":/dev/b", "a:b:c:d"})
        row(bad, "error");
}

void TestShortSyntax::devicesAreRead()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, expected);
    const auto device = parseDevice(text.toStdString());
    QCOMPARE(device ? device->source + " " + device->target + " " + device->permissions
                    : std::string("error"),
             expected.toStdString());
}

QTEST_GUILESS_MAIN(TestShortSyntax)

#include "tst_short_syntax.moc"
