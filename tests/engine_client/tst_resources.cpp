// SPDX-License-Identifier: Apache-2.0
#include "core/engine/networks.h"
#include "core/engine/volumes.h"
#include "tests/engine_client/support.h"

#include <QTest>

using namespace plumbline;
using namespace plumbline::engine;
using namespace plumbline::test;

class TestResources : public QObject
{
    Q_OBJECT

private slots:
    void aNetworkIsRead();
    void podmansNetworksAreRead();
    void aNetworkIsCreatedAsAsked();
    void aNetworkInUseIsDenied();
    void containersAreConnectedAndDisconnected();
    void volumesAreRead();
    void aVolumeIsCreatedAsAsked();
    void aVolumeInUseIsAConflict();
};

void TestResources::aNetworkIsRead()
{
    FakeEngine fake;
    fake.reply("GET", "/networks/sn", {.body = recorded("network-inspect.json")});
    const auto network = connectedTo(fake).run(inspectNetwork("sn"));
    VERIFY_OK(network);
    QCOMPARE(network->name, std::string("sn"));
    QCOMPARE(network->driver, std::string("bridge"));
    QCOMPARE(network->scope, std::string("local"));
    QCOMPARE(network->ipam.size(), 1U);
    QVERIFY(!network->ipam.front().subnet.empty());
    QCOMPARE(network->containers.size(), 1U);
}

void TestResources::podmansNetworksAreRead()
{
    FakeEngine fake;
    fake.reply("GET", "/networks", {.body = recorded("podman-net-list.json")});
    const auto networks = connectedTo(fake).run(listNetworks({"a=b"}));
    VERIFY_OK(networks);
    QVERIFY(networks->size() >= 2);
    QVERIFY(!networks->front().id.empty());
    QCOMPARE(fake.requestsTo("GET", "/networks").front().query.at("filters"),
             std::string(R"({"label":["a=b"]})"));
}

void TestResources::aNetworkIsCreatedAsAsked()
{
    FakeEngine fake;
    fake.reply("POST", "/networks/create", {.status = 201, .body = R"({"Id":"n1","Warning":""})"});
    const auto id =
        connectedTo(fake).run(createNetwork({.name = "net",
                                             .driver = "bridge",
                                             .options = {{"o", "1"}},
                                             .ipam = {{.subnet = "10.1.0.0/16",
                                                       .gateway = "10.1.0.1",
                                                       .auxAddresses = {{"h", "10.1.0.9"}}}},
                                             .internal = true,
                                             .enableIpv6 = false,
                                             .labels = {{"k", "v"}}}));
    VERIFY_OK(id);
    QCOMPARE(*id, std::string("n1"));
    QCOMPARE(
        fake.requestsTo("POST", "/networks/create").front().body,
        std::string(
            R"({"Attachable":false,"CheckDuplicate":true,"Driver":"bridge","EnableIPv6":false,)"
            R"("IPAM":{"Config":[{"AuxiliaryAddresses":{"h":"10.1.0.9"},"Gateway":"10.1.0.1",)"
            R"("Subnet":"10.1.0.0/16"}],"Driver":"default"},"Internal":true,"Labels":{"k":"v"},)"
            R"("Name":"net","Options":{"o":"1"}})"));
}

void TestResources::aNetworkInUseIsDenied()
{
    FakeEngine fake;
    fake.reply("DELETE",
               "/networks/n",
               {.status = 403, .body = R"({"message":"network n has active endpoints"})"});
    VERIFY_FAILS(connectedTo(fake).run(removeNetwork("n")), ErrorCode::Denied);
}

void TestResources::containersAreConnectedAndDisconnected()
{
    FakeEngine fake;
    fake.reply("POST", "/networks/n/connect", {});
    fake.reply("POST", "/networks/n/disconnect", {});
    const Client client = connectedTo(fake);
    VERIFY_OK(client.run(connectNetwork("n", "c", {.aliases = {"web"}})));
    VERIFY_OK(client.run(disconnectNetwork("n", "c", true)));
    QCOMPARE(fake.requestsTo("POST", "/networks/n/connect").front().body,
             std::string(R"({"Container":"c","EndpointConfig":{"Aliases":["web"]}})"));
    QCOMPARE(fake.requestsTo("POST", "/networks/n/disconnect").front().body,
             std::string(R"({"Container":"c","Force":true})"));
}

void TestResources::volumesAreRead()
{
    FakeEngine fake;
    fake.reply(
        "GET",
        "/volumes",
        {.body =
             R"({"Volumes":[{"CreatedAt":"2026-11-23T05:14:32Z","Driver":"local","Labels":{"a":"b"},)"
             R"("Mountpoint":"/m","Name":"v","Options":null,"Scope":"local"}],"Warnings":null})"});
    const Client client = connectedTo(fake);
    const auto volumes = client.run(listVolumes({"a=b"}));
    VERIFY_OK(volumes);
    QCOMPARE(*volumes,
             (std::vector<VolumeDetails>{{.name = "v",
                                          .driver = "local",
                                          .mountpoint = "/m",
                                          .createdAt = "2026-11-23T05:14:32Z",
                                          .labels = {{"a", "b"}}}}));
    fake.reply("GET", "/volumes", {.body = R"({"Volumes":null})"});
    const auto none = client.run(listVolumes());
    VERIFY_OK(none);
    QVERIFY(none->empty());
}

void TestResources::aVolumeIsCreatedAsAsked()
{
    FakeEngine fake;
    fake.reply(
        "POST", "/volumes/create", {.status = 201, .body = R"({"Name":"v","Driver":"local"})"});
    const auto volume = connectedTo(fake).run(createVolume(
        {.name = "v", .driver = "local", .driverOpts = {{"type", "nfs"}}, .labels = {{"a", "b"}}}));
    VERIFY_OK(volume);
    QCOMPARE(volume->name, std::string("v"));
    QCOMPARE(
        fake.requestsTo("POST", "/volumes/create").front().body,
        std::string(
            R"({"Driver":"local","DriverOpts":{"type":"nfs"},"Labels":{"a":"b"},"Name":"v"})"));
}

void TestResources::aVolumeInUseIsAConflict()
{
    FakeEngine fake;
    fake.reply("DELETE",
               "/volumes/v",
               {.status = 409, .body = R"({"message":"remove v: volume is in use - [abc]"})"});
    const auto removed = connectedTo(fake).run(removeVolume("v", true));
    VERIFY_FAILS(removed, ErrorCode::Conflict);
    VERIFY_SAYS(removed.error().message, "volume is in use");
    QCOMPARE(fake.requestsTo("DELETE", "/volumes/v").front().query.at("force"), std::string("1"));
}

QTEST_GUILESS_MAIN(TestResources)

#include "tst_resources.moc"
