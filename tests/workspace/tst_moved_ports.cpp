// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/workspace/copy.h"
#include "core/workspace/moved_ports.h"
#include "tests/support/results.h"

#include <QTemporaryDir>
#include <QTest>

using namespace plumbline;
using namespace plumbline::workspace;

namespace {

constexpr const char* kCompose = R"(
name: shop
services:
  web:
    image: nginx:1.22
    ports: ["8080:80", "8443:443", "8080:80/udp"]
)";

const MovedPort kWeb{
    .service = "web", .target = 80, .protocol = "tcp", .written = "8080", .published = "8081"};

} // namespace

/// Ports that a machine has otherwise than the files say.
class TestMovedPorts : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        VERIFY_OK(writeFileAtomically(path("compose.yaml"), kCompose));
        m_options = optionsFor(path(""), {{"XDG_STATE_HOME", path("state").string()}});
    }

    void whatIsMovedIsPublishedAndRemarked()
    {
        VERIFY_OK(writeMovedPorts(file("shop"), {kWeb}));
        const auto opened = open(m_options);
        VERIFY_OK(opened);
        QCOMPARE(published(*opened), (std::vector<std::string>{"8081", "8443", "8080"}));
        QCOMPARE(opened->diagnostics.size(), std::size_t{1});
        const Diagnostic& remark = opened->diagnostics.front();
        QVERIFY(remark.severity == Severity::Info);
        QCOMPARE(remark.message,
                 std::string("service web publishes port 8081 in place of 8080 on this machine"));
        QCOMPARE(remark.where.line, 6U);
        const auto written = openAsWritten(m_options);
        VERIFY_OK(written);
        QCOMPARE(published(*written), (std::vector<std::string>{"8080", "8443", "8080"}));
    }

    void aPortThatTheFilesNoLongerSayIsNotMoved()
    {
        VERIFY_OK(writeMovedPorts(file("shop"), {kWeb}));
        VERIFY_OK(writeFileAtomically(
            path("compose.yaml"),
            "name: shop\nservices: {web: {image: 'nginx:1.22', ports: ['9090:80']}}\n"));
        const auto opened = open(m_options);
        VERIFY_OK(opened);
        QCOMPARE(published(*opened), std::vector<std::string>{"9090"});
        QVERIFY(opened->diagnostics.empty());
    }

    void eachProjectHasItsOwn()
    {
        VERIFY_OK(writeMovedPorts(file("shop"), {kWeb}));
        const auto before = openCopy(m_options, "review");
        VERIFY_OK(before);
        const std::string port = published(*before).front();
        QVERIFY(port != "8081");
        MovedPort ofCopy = kWeb;
        ofCopy.written = port;
        ofCopy.published = "31000";
        VERIFY_OK(writeMovedPorts(file("shop-review"), {ofCopy}));
        const auto after = openCopy(m_options, "review");
        VERIFY_OK(after);
        QCOMPARE(published(*after).front(), std::string("31000"));
    }

    void whatCannotBeReadIsAWarning()
    {
        VERIFY_OK(writeMovedPorts(file("shop"), {kWeb}));
        VERIFY_OK(writeFileAtomically(file("shop"), "{\"version\": 99}"));
        const auto opened = open(m_options);
        VERIFY_OK(opened);
        QVERIFY(opened->isUsable());
        QCOMPARE(opened->diagnostics.size(), std::size_t{1});
        QVERIFY(opened->diagnostics.front().severity == Severity::Warning);
        QVERIFY(opened->diagnostics.front().message.english().ends_with(
            "was not written by this version"));
        QCOMPARE(published(*opened).front(), std::string("8080"));
    }

    void movesFollowEachOther()
    {
        const PortMove again{.port = {.service = "web",
                                      .target = 80,
                                      .protocol = "tcp",
                                      .written = "8081",
                                      .published = "8082"},
                             .holder = {}};
        MovedPort both = kWeb;
        both.published = "8082";
        QCOMPARE(remembered({kWeb}, {again}), std::vector<MovedPort>{both});
        const PortMove other{.port = {.service = "web",
                                      .target = 443,
                                      .protocol = "tcp",
                                      .written = "8443",
                                      .published = "8444"},
                             .holder = {}};
        QCOMPARE(remembered({kWeb}, {other}), (std::vector<MovedPort>{kWeb, other.port}));
    }

    void nothingMovedLeavesNoFile()
    {
        VERIFY_OK(writeMovedPorts(file("shop"), {kWeb}));
        QCOMPARE(*readMovedPorts(file("shop")), std::vector<MovedPort>{kWeb});
        VERIFY_OK(writeMovedPorts(file("shop"), {}));
        QVERIFY(!std::filesystem::exists(file("shop")));
        VERIFY_OK(writeMovedPorts(file("shop"), {}));
        QCOMPARE(*readMovedPorts(file("shop")), std::vector<MovedPort>{});
    }

private:
    [[nodiscard]] std::filesystem::path path(const char* name) const
    {
        return m_folder->filePath(name).toStdString();
    }

    [[nodiscard]] std::filesystem::path file(const std::string& project) const
    {
        return movedPortsFile(path(""), project, m_options.variables);
    }

    static std::vector<std::string> published(const Workspace& workspace)
    {
        std::vector<std::string> ports;
        for (const compose::Port& port : workspace.project.services.at("web").ports)
            ports.push_back(port.published);
        return ports;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    compose::LoadOptions m_options;
};

QTEST_GUILESS_MAIN(TestMovedPorts)
#include "tst_moved_ports.moc"
