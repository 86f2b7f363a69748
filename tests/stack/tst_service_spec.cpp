// SPDX-License-Identifier: Apache-2.0
#include "core/compose/tree.h"
#include "core/stack/service_spec.h"
#include "tests/stack/sample_project.h"
#include "tests/support/results.h"

#include <QtTest>

#include <algorithm>

using namespace plumbline;
using namespace plumbline::stack;
using namespace plumbline::stack::test;

namespace {

constexpr const char* kOldApi = "1.41";
constexpr const char* kNewApi = "1.52";

/// One service `web` on an engine of some age; what the peer cannot be compared with.
struct Bench
{
    compose::Project project = shop();
    PlanOptions options;

    compose::Service& web() { return project.services["web"]; }

    /// An attribute that only the model has.
    void write(const char* attribute, compose::Node value)
    {
        compose::Node service = compose::makeMapping({});
        compose::setMember(service, attribute, std::move(value));
        compose::Node services = compose::makeMapping({});
        compose::setMember(services, "web", std::move(service));
        project.model = compose::makeMapping({});
        compose::setMember(project.model, "services", std::move(services));
    }

    Result<ServiceContainer> made(const char* api, int number = 1)
    {
        ObservedState observed = emptyEngine(project);
        observed.version.apiVersion = api;
        return containerFor(project, web(), number, observed, options);
    }

    std::string remarks(const char* api)
    {
        ObservedState observed = emptyEngine(project);
        observed.version.apiVersion = api;
        const auto plan = planUp(project, observed, options);
        std::string text = plan ? "" : toString(plan.error());
        for (const Diagnostic& diagnostic : plan ? plan->diagnostics : std::vector<Diagnostic>{})
            text += diagnostic.message.english() + "\n";
        return text;
    }
};

} // namespace

class TestServiceSpec : public QObject
{
    Q_OBJECT

private slots:
    void macAddressOfTheFirstNetworkReachesEveryEngine();
    void macAddressOfAnotherNetworkNeedsANewerEngine();
    void linksNameEveryContainerOfTheOtherService();
    void linksOnTheEnginesOwnNetworkAreTheContainers();
    void emptyNetworkModeMeansTheDefaultNetwork();
    void interfaceNameIsAnOptionOfTheEndpoint();
    void imageMountsNeedANewerEngine();
    void engineSocketIsMountedWhereItIsAskedFor();
    void hooksBeforeTheStartAreRefused();
    void whatTheEngineIgnoresIsRemarked();
    void whatIsNotTheEnginesIsRemarked();
};

void TestServiceSpec::macAddressOfTheFirstNetworkReachesEveryEngine()
{
    Bench bench;
    bench.web().networks["default"].macAddress = "02:42:ac:11:00:07";
    const auto old = bench.made(kOldApi);
    VERIFY_OK(old);
    QCOMPARE(old->spec.macAddress, "02:42:ac:11:00:07");
    const auto newer = bench.made(kNewApi);
    VERIFY_OK(newer);
    QVERIFY(newer->spec.macAddress.empty());
    QCOMPARE(newer->spec.endpoints.at("shop_default").macAddress, "02:42:ac:11:00:07");
}

void TestServiceSpec::macAddressOfAnotherNetworkNeedsANewerEngine()
{
    Bench bench;
    bench.project.networks["back"] = {.name = "shop_back"};
    bench.web().networks["default"].priority = 10;
    bench.web().networks["back"].macAddress = "02:42:ac:11:00:07";
    VERIFY_FAILS(bench.made(kOldApi), ErrorCode::Unsupported);
    const auto newer = bench.made(kNewApi);
    VERIFY_OK(newer);
    QCOMPARE(newer->spec.endpoints.at("shop_back").macAddress, "02:42:ac:11:00:07");
}

void TestServiceSpec::linksNameEveryContainerOfTheOtherService()
{
    Bench bench;
    bench.web().links = {"cache:redis"};
    bench.options.scale["cache"] = 2;
    const auto made = bench.made(kNewApi, 3);
    VERIFY_OK(made);
    const std::vector<std::string> expected{"shop-cache-1:redis",
                                            "shop-cache-1:cache-3",
                                            "shop-cache-1:shop-cache-3",
                                            "shop-cache-2:redis",
                                            "shop-cache-2:cache-3",
                                            "shop-cache-2:shop-cache-3"};
    QCOMPARE(made->spec.endpoints.at("shop_default").links, expected);
    QVERIFY(made->spec.links.empty());
}

void TestServiceSpec::linksOnTheEnginesOwnNetworkAreTheContainers()
{
    Bench bench;
    bench.web().networks.clear();
    bench.web().networkMode = "bridge";
    bench.web().externalLinks = {"old:name"};
    const auto made = bench.made(kNewApi);
    VERIFY_OK(made);
    QCOMPARE(made->spec.links, std::vector<std::string>{"old:name"});
    bench.web().networkMode = "host";
    const auto host = bench.made(kNewApi);
    VERIFY_OK(host);
    QVERIFY(host->spec.links.empty());
}

void TestServiceSpec::emptyNetworkModeMeansTheDefaultNetwork()
{
    Bench bench;
    bench.web().networks.clear();
    const auto made = bench.made(kNewApi);
    VERIFY_OK(made);
    QCOMPARE(made->spec.networkMode, "shop_default");
    bench.project.networks.clear();
    const auto alone = bench.made(kNewApi);
    VERIFY_OK(alone);
    QCOMPARE(alone->spec.networkMode, "none");
}

void TestServiceSpec::interfaceNameIsAnOptionOfTheEndpoint()
{
    Bench bench;
    bench.web().networks["default"].interfaceName = "lan0";
    const auto made = bench.made(kNewApi);
    VERIFY_OK(made);
    QCOMPARE(
        made->spec.endpoints.at("shop_default").driverOpts.at("com.docker.network.endpoint.ifname"),
        "lan0");
}

void TestServiceSpec::imageMountsNeedANewerEngine()
{
    Bench bench;
    bench.web().volumes = {
        {.type = compose::Mount::Type::Image, .source = "assets:1", .target = "/assets"}};
    VERIFY_FAILS(bench.made(kOldApi), ErrorCode::Unsupported);
    const auto made = bench.made(kNewApi);
    VERIFY_OK(made);
    QCOMPARE(made->spec.mounts.front().type, "image");
    QCOMPARE(made->spec.mounts.front().source, "assets:1");
}

void TestServiceSpec::engineSocketIsMountedWhereItIsAskedFor()
{
    Bench bench;
    bench.write("use_api_socket", compose::makeBoolean(true, {}));
    const auto made = bench.made(kNewApi);
    VERIFY_OK(made);
    QCOMPARE(made->spec.mounts.front().source, "/var/run/docker.sock");
    QCOMPARE(made->spec.mounts.front().target, "/var/run/docker.sock");
    VERIFY_SAYS(bench.remarks(kNewApi), "it gets the engine's socket");
}

void TestServiceSpec::hooksBeforeTheStartAreRefused()
{
    Bench bench;
    bench.write("pre_start", compose::makeSequence({}));
    VERIFY_FAILS(bench.made(kNewApi), ErrorCode::Unsupported);
}

void TestServiceSpec::whatTheEngineIgnoresIsRemarked()
{
    Bench bench;
    bench.web().healthcheck =
        compose::Healthcheck{.test = {"CMD", "true"}, .startInterval = std::chrono::seconds(1)};
    bench.web().networks["default"].interfaceName = "lan0";
    bench.web().networks["default"].gatewayPriority = 1;
    const std::string remarks = bench.remarks(kOldApi);
    for (const char* part : {"start_interval", "names the interface", "chooses the gateway"})
        QVERIFY2(remarks.find(part) != std::string::npos, remarks.c_str());
    QCOMPARE(bench.remarks(kNewApi), "");
}

void TestServiceSpec::whatIsNotTheEnginesIsRemarked()
{
    Bench bench;
    bench.project.services["made"] = {.name = "made", .isProvider = true};
    const std::string remarks = bench.remarks(kNewApi);
    QVERIFY2(remarks.find("service made: its provider makes it") != std::string::npos,
             remarks.c_str());
}

QTEST_GUILESS_MAIN(TestServiceSpec)

#include "tst_service_spec.moc"
