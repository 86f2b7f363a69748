// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/containers.h"

/// Networks. **Source:** Engine API v1.40 to v1.47, section Network.
namespace plumbline::engine {

struct IpamPool
{
    std::string subnet;
    std::string ipRange;
    std::string gateway;
    std::map<std::string, std::string> auxAddresses;

    bool operator==(const IpamPool&) const = default;
};

struct NetworkSpec
{
    std::string name;
    std::string driver; ///< empty: the engine's default
    std::map<std::string, std::string> options;
    std::string ipamDriver;
    std::vector<IpamPool> ipam;
    std::map<std::string, std::string> ipamOptions;
    bool internal = false;
    bool attachable = false;
    std::optional<bool> enableIpv4;
    std::optional<bool> enableIpv6;
    Labels labels;

    bool operator==(const NetworkSpec&) const = default;
};

struct NetworkDetails
{
    std::string id;
    std::string name;
    std::string driver;
    std::string scope;
    bool internal = false;
    bool attachable = false;
    bool enableIpv6 = false;
    std::map<std::string, std::string> options;
    std::vector<IpamPool> ipam;
    Labels labels;
    std::vector<std::string> containers; ///< ids attached; only from inspectNetwork

    bool operator==(const NetworkDetails&) const = default;
};

/// All networks, or those with all these labels.
Call<std::vector<NetworkDetails>> listNetworks(const std::vector<std::string>& labels = {});
Call<NetworkDetails> inspectNetwork(const std::string& id);
/// The value is the id. **Errors:** Conflict (exists).
Call<std::string> createNetwork(const NetworkSpec& spec);
/// **Errors:** Denied (it still has endpoints: the API answers 403), NotFound.
Call<void> removeNetwork(const std::string& id);
Call<void> connectNetwork(const std::string& network,
                          const std::string& container,
                          const EndpointSpec& endpoint);
Call<void> disconnectNetwork(const std::string& network, const std::string& container, bool force);

} // namespace plumbline::engine
