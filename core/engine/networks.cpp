// SPDX-License-Identifier: Apache-2.0
#include "core/engine/networks.h"

#include "core/engine/json_fields.h"
#include "core/engine/shown_id.h"

namespace plumbline::engine {
namespace {

NetworkDetails readNetwork(const Json& json)
{
    NetworkDetails network{.id = textAt(json, "Id"),
                           .name = textAt(json, "Name"),
                           .driver = textAt(json, "Driver"),
                           .scope = textAt(json, "Scope"),
                           .internal = flagAt(json, "Internal"),
                           .attachable = flagAt(json, "Attachable"),
                           .enableIpv6 = flagAt(json, "EnableIPv6"),
                           .options = textMapAt(json, "Options"),
                           .labels = textMapAt(json, "Labels")};
    for (const Json& pool : member(member(json, "IPAM"), "Config"))
        network.ipam.push_back({.subnet = textAt(pool, "Subnet"),
                                .ipRange = textAt(pool, "IPRange"),
                                .gateway = textAt(pool, "Gateway"),
                                .auxAddresses = textMapAt(pool, "AuxiliaryAddresses")});
    for (const auto& [id, endpoint] : member(json, "Containers").items())
        network.containers.push_back(id);
    return network;
}

std::vector<NetworkDetails> readNetworks(const Json& json)
{
    std::vector<NetworkDetails> networks;
    for (const Json& item : json)
        networks.push_back(readNetwork(item));
    return networks;
}

std::string readId(const Json& json)
{
    return textAt(json, "Id");
}

Json renderIpam(const NetworkSpec& spec)
{
    Json pools = Json::array();
    for (const IpamPool& pool : spec.ipam) {
        Json json = Json::object();
        if (!pool.subnet.empty())
            json["Subnet"] = pool.subnet;
        if (!pool.ipRange.empty())
            json["IPRange"] = pool.ipRange;
        if (!pool.gateway.empty())
            json["Gateway"] = pool.gateway;
        if (!pool.auxAddresses.empty())
            json["AuxiliaryAddresses"] = pool.auxAddresses;
        pools.push_back(std::move(json));
    }
    Json ipam{{"Driver", spec.ipamDriver.empty() ? "default" : spec.ipamDriver}, {"Config", pools}};
    if (!spec.ipamOptions.empty())
        ipam["Options"] = spec.ipamOptions;
    return ipam;
}

} // namespace

Call<std::vector<NetworkDetails>> listNetworks(const std::vector<std::string>& labels)
{
    Call<std::vector<NetworkDetails>> call{
        .request = {.path = "/networks", .purpose = phrase("list networks")},
        .parse = jsonReader(phrase("the list of networks"), readNetworks)};
    if (!labels.empty())
        call.request.query.emplace_back("filters", renderFilters({{"label", labels}}));
    return call;
}

Call<NetworkDetails> inspectNetwork(const std::string& id)
{
    return {.request = {.path = "/networks/" + id, .purpose = phrase("inspect network {}", id)},
            .parse = jsonReader(phrase("network {}", id), readNetwork)};
}

Call<std::string> createNetwork(const NetworkSpec& spec)
{
    Json body{{"Name", spec.name}, {"CheckDuplicate", true}, {"Labels", spec.labels}};
    if (!spec.driver.empty())
        body["Driver"] = spec.driver;
    if (!spec.options.empty())
        body["Options"] = spec.options;
    if (!spec.ipam.empty() || !spec.ipamDriver.empty() || !spec.ipamOptions.empty())
        body["IPAM"] = renderIpam(spec);
    body["Internal"] = spec.internal;
    body["Attachable"] = spec.attachable;
    if (spec.enableIpv4)
        body["EnableIPv4"] = *spec.enableIpv4;
    if (spec.enableIpv6)
        body["EnableIPv6"] = *spec.enableIpv6;
    return {.request = {.method = "POST",
                        .path = "/networks/create",
                        .body = dumped(body),
                        .purpose = phrase("create network {}", spec.name)},
            .parse = jsonReader(phrase("the created network"), readId)};
}

Call<void> removeNetwork(const std::string& id)
{
    return {.request = {.method = "DELETE",
                        .path = "/networks/" + id,
                        .purpose = phrase("remove network {}", id)},
            .parse = ignoreBody};
}

Call<void> connectNetwork(const std::string& network,
                          const std::string& container,
                          const EndpointSpec& endpoint)
{
    // Fields younger than 1.44 go with create(); what connect is needed for works on every engine.
    const Json body{{"Container", container}, {"EndpointConfig", renderEndpoint(endpoint, "1.40")}};
    return {.request = {.method = "POST",
                        .path = "/networks/" + network + "/connect",
                        .body = dumped(body),
                        .purpose = phrase(
                            "connect container {} to network {}", shownId(container), network)},
            .parse = ignoreBody};
}

Call<void> disconnectNetwork(const std::string& network, const std::string& container, bool force)
{
    return {.request = {.method = "POST",
                        .path = "/networks/" + network + "/disconnect",
                        .body = dumped(Json{{"Container", container}, {"Force", force}}),
                        .purpose = phrase("disconnect container {} from network {}",
                                          shownId(container),
                                          network)},
            .parse = ignoreBody};
}

} // namespace plumbline::engine
