// SPDX-License-Identifier: Apache-2.0
#include "core/base/file.h"
#include "core/mirror/derive.h"
#include "core/workspace/copy.h"
#include "tests/support/results.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <set>

using namespace plumbline;

namespace {

constexpr const char* kShop = R"(
name: shop
services:
  web:
    image: nginx:1.22
    container_name: shopfront
    ports: ["8080:80", "127.0.0.1:9000-9003:9000-9003", "53:53/udp", "7000"]
  db:
    image: postgres:15
    volumes: ["data:/var/lib/postgresql/data", "kept:/kept", "shared:/shared"]
    environment: {PROJECT: "${COMPOSE_PROJECT_NAME}"}
  agent: {image: busybox:1, network_mode: host}
volumes:
  data:
  kept: {name: shop-kept}
  shared: {external: true, name: everybodys}
networks:
  default: {name: shopnet}
)";

} // namespace

/// A second copy of the same stack.
class TestCopy : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { VERIFY_OK(writeFileAtomically(at("compose.yaml"), kShop)); }

    void everythingOfItsOwnHasANameOfItsOwn()
    {
        const auto copy = opened("review");
        VERIFY_OK(copy);
        const compose::Project& project = copy->project;
        QCOMPARE(project.name, std::string("shop-review"));
        QCOMPARE(project.volumes.at("data").name, std::string("shop-review_data"));
        QCOMPARE(project.volumes.at("kept").name, std::string("shop-kept-review"));
        QCOMPARE(project.volumes.at("shared").name, std::string("everybodys"));
        QCOMPARE(project.networks.at("default").name, std::string("shopnet-review"));
        const compose::Service& web = project.services.at("web");
        QCOMPARE(web.containerName, std::string("shopfront-review"));
        QCOMPARE(web.networks.at("default").aliases, std::vector<std::string>{"shopfront"});
        QCOMPARE(project.services.at("db").environment.at("PROJECT"),
                 std::optional<std::string>("shop-review"));
    }

    void portsAreOthersAndStayTheSame()
    {
        const auto first = publishedOf("review");
        QCOMPARE(first, publishedOf("review"));
        QVERIFY(first != publishedOf("other"));
        QCOMPARE(first.size(), std::size_t{7}); // the range is one entry each, the last one is open
        QCOMPARE(first.back(), std::string());
        std::set<std::string> seen;
        for (const std::string& port : first) {
            if (port.empty())
                continue;
            const int number = std::stoi(port);
            QVERIFY(number >= 20000 && number < 32000);
            QVERIFY(seen.insert(port).second);
        }
    }

    void whatIsSharedIsSaid()
    {
        const auto copy = opened("review");
        VERIFY_OK(copy);
        const auto says = [&](std::string_view words) {
            return std::ranges::any_of(copy->diagnostics, [&](const Diagnostic& diagnostic) {
                return diagnostic.message.english().find(words) != std::string::npos &&
                       diagnostic.where.line > 0;
            });
        };
        QVERIFY(says("volume everybodys is external"));
        QVERIFY(says("service agent is on the host's network"));
    }

    void whatACopyHasOtherwiseIsTold()
    {
        const auto written = workspace::open(options());
        VERIFY_OK(written);
        const auto copy = opened("review");
        VERIFY_OK(copy);
        const auto ports = workspace::portsOfCopy(*written, *copy);
        QCOMPARE(ports.size(), std::size_t{6}); // the open one stays what it is
        QCOMPARE(ports.front().service, std::string("web"));
        QCOMPARE(ports.front().written, std::string("8080"));
        QCOMPARE(ports.front().published, publishedOf("review").front());
        QCOMPARE(ports.front().target, 80U);
        QVERIFY(ports.front().origin.line > 0);
        const auto remarks = workspace::remarksOnCopy(*written, *copy);
        QCOMPARE(remarks.size(), std::size_t{2});
        QVERIFY(workspace::remarksOnCopy(*written, *written).empty());
    }

    void copiesAreThoseOfTheSameFolder()
    {
        const auto written = workspace::open(options());
        VERIFY_OK(written);
        const std::string here = written->project.workingDir.string();
        const std::vector<stack::StackSummary> stacks{
            {.project = "shop", .workingDir = here},
            {.project = "shop-review", .workingDir = here},
            {.project = "shop-prod",
             .workingDir = here,
             .labels = {{std::string(mirror::kMirrorLabel), "prod"}}},
            {.project = "shop-web", .workingDir = "/somewhere/else"},
            {.project = "shopping-spike", .workingDir = here}};
        QCOMPARE(workspace::copiesAmong(stacks, *written), std::vector<std::string>{"review"});
    }

    void theStackAsWrittenIsNotTouched()
    {
        const auto written = workspace::open(options());
        VERIFY_OK(written);
        QCOMPARE(written->project.services.at("web").ports.front().published, std::string("8080"));
    }

    void aNameThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << "";
        QTest::newRow("capitals") << "Review";
        QTest::newRow("a path") << "../x";
        QTest::newRow("a blank") << "my review";
    }

    void aNameThatIsNoneIsRefused()
    {
        QFETCH(QString, name);
        VERIFY_FAILS(opened(name.toStdString()), ErrorCode::Invalid);
    }

    void mistakesOfTheFilesStayTold()
    {
        VERIFY_OK(writeFileAtomically(at("compose.yaml"), "services: {web: {imag: x}}\n"));
        const auto copy = opened("review");
        VERIFY_OK(copy);
        QVERIFY(!copy->isUsable());
    }

private:
    [[nodiscard]] std::filesystem::path at(const char* name) const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

    [[nodiscard]] compose::LoadOptions options() const
    {
        return workspace::optionsFor(m_folder.path().toStdString(), {{"HOME", "/nonexistent"}});
    }

    [[nodiscard]] Result<workspace::Workspace> opened(const std::string& copy) const
    {
        return workspace::openCopy(options(), copy);
    }

    [[nodiscard]] std::vector<std::string> publishedOf(const std::string& copy) const
    {
        std::vector<std::string> published;
        const workspace::Workspace workspace = opened(copy).value();
        for (const compose::Port& port : workspace.project.services.at("web").ports)
            published.push_back(port.published);
        return published;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestCopy)
#include "tst_copy.moc"
