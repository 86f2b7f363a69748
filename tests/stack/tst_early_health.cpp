// SPDX-License-Identifier: Apache-2.0
#include "core/stack/execute.h"
#include "tests/stack/sample_project.h"
#include "tests/stack/small_engine.h"
#include "tests/support/results.h"

#include <QtTest>

#include <arpa/inet.h>
#include <array>
#include <string_view>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace plumbline;
using namespace plumbline::stack;
using namespace plumbline::stack::test;
using namespace std::string_literals;

namespace {

/// A port of the loopback that refuses connections until open() is called; from then on it asks
/// whoever comes for a password, as PostgreSQL does.
class LateDatabase
{
public:
    LateDatabase()
        : m_listener(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t length = sizeof address;
        auto* raw = reinterpret_cast<sockaddr*>(&address);
        if (bind(m_listener, raw, length) == 0 && getsockname(m_listener, raw, &length) == 0)
            m_port = ntohs(address.sin_port);
    }

    LateDatabase(const LateDatabase&) = delete;
    LateDatabase& operator=(const LateDatabase&) = delete;
    LateDatabase(LateDatabase&&) = delete;
    LateDatabase& operator=(LateDatabase&&) = delete;

    ~LateDatabase()
    {
        shutdown(m_listener, SHUT_RDWR); // ends accept()
        if (m_server.joinable())
            m_server.join();
        close(m_listener);
    }

    [[nodiscard]] std::uint16_t port() const { return m_port; }

    void open()
    {
        constexpr int kBacklog = 8;
        if (m_server.joinable() || listen(m_listener, kBacklog) != 0)
            return;
        m_server = std::thread([this] {
            for (int guest = -1; (guest = accept(m_listener, nullptr, nullptr)) >= 0;
                 close(guest)) {
                std::array<char, 256> startup{};
                constexpr std::string_view askPassword("R\0\0\0\x08\0\0\0\x03", 9);
                if (recv(guest, startup.data(), startup.size(), 0) > 0)
                    send(guest, askPassword.data(), askPassword.size(), MSG_NOSIGNAL);
            }
        });
    }

private:
    int m_listener = -1;
    std::uint16_t m_port = 0;
    std::thread m_server;
};

/// A database that uses the host's network, whose check passes as soon as it is started.
compose::Project databaseOn(std::uint16_t port, const std::string& moreOfCheck = {})
{
    compose::Project project;
    project.name = "early";
    compose::Service db = service("db", "postgres:15");
    db.networkMode = "host";
    db.healthcheck = compose::Healthcheck{
        .test = {"CMD-SHELL", "pg_isready -p " + std::to_string(port) + moreOfCheck}};
    project.services["db"] = db;
    return project;
}

} // namespace

class TestEarlyHealth : public QObject
{
    Q_OBJECT

private slots:
    void databaseThatTakesNoConnectionsIsNotReady();
    void checkOverTheNetworkIsTakenAtItsWord();

private:
    Result<Outcome> up(const compose::Project& project);

    std::vector<std::string> m_notes;    ///< of steps that are done
    std::vector<std::string> m_progress; ///< of steps under way
    std::function<void()> m_onProgress;
};

Result<Outcome> TestEarlyHealth::up(const compose::Project& project)
{
    m_notes.clear();
    m_progress.clear();
    const auto small = std::make_shared<SmallEngine>();
    small->images.insert("postgres:15");
    const auto client = engine::Client::connectOver(small, {.host = "unix://small"});
    if (!client)
        return tl::unexpected(client.error());
    const auto observed = observe(*client, project, {});
    if (!observed)
        return tl::unexpected(observed.error());
    const auto plan = planUp(project, *observed, {});
    if (!plan)
        return tl::unexpected(plan.error());
    const auto note = [this](const Event& event) {
        if (const auto* done = std::get_if<StepFinished>(&event); done != nullptr)
            m_notes.push_back(done->note);
        if (const auto* progress = std::get_if<StepProgress>(&event); progress != nullptr) {
            m_progress.push_back(progress->text);
            m_onProgress();
        }
    };
    return execute(*plan, *client, {}, note, {});
}

/// As the images of PostgreSQL and MySQL are while they set up a new database.
void TestEarlyHealth::databaseThatTakesNoConnectionsIsNotReady()
{
    LateDatabase database;
    m_onProgress = [&] { database.open(); };
    const auto outcome = up(databaseOn(database.port()));
    VERIFY_OK(outcome);
    QVERIFY(outcome->succeeded);
    QCOMPARE(m_progress, std::vector{"its check passes, but it takes no connections yet"s});
    QCOMPARE(m_notes.back(), "accepts PostgreSQL connections"s);
}

void TestEarlyHealth::checkOverTheNetworkIsTakenAtItsWord()
{
    const LateDatabase database;
    m_onProgress = [] {};
    const auto outcome = up(databaseOn(database.port(), " -h localhost"));
    VERIFY_OK(outcome);
    QVERIFY(outcome->succeeded);
    QCOMPARE(m_notes.back(), ""s);
}

QTEST_APPLESS_MAIN(TestEarlyHealth)
#include "tst_early_health.moc"
