// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/bind_values.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// The parts of a service as values: what a list holds or a mapping below the service.
namespace plumbline::compose {

/// The mapping below a key; an empty one where there is none.
const Node& structOf(const Node& node, std::string_view key);

template <class Value>
std::vector<Value> listOf(const Node* list, Value (*bind)(const Node&))
{
    std::vector<Value> values;
    if (list != nullptr) {
        for (const Node& item : list->items)
            values.push_back(bind(item));
    }
    return values;
}

template <class Value>
std::map<std::string, Value> mapOf(const Node* mapping, Value (*bind)(const Node&))
{
    std::map<std::string, Value> values;
    if (mapping != nullptr) {
        for (const auto& [key, value] : mapping->members)
            values.emplace(key, bind(value));
    }
    return values;
}

Port bindPort(const Node& node);
Mount bindMount(const Node& node);
FileReference bindFileReference(const Node& node);
ServiceNetwork bindServiceNetwork(const Node& node);
Dependency bindDependency(const Node& node);
Healthcheck bindHealthcheck(const Node& node);
DeviceMapping bindDevice(const Node& node);
DeviceRequest bindDeviceRequest(const Node& node);
DeviceRequest bindGpu(const Node& node);
BlockIo bindBlockIo(const Node& node);
Hook bindHook(const Node& node);
WatchEntry bindWatchEntry(const Node& node);
EnvFile bindEnvFile(const Node& node);
Ulimit bindUlimit(const Node& node);
Build bindBuild(const Node& node);

/// `extra_hosts` in the engine's form: `host:ip`.
std::vector<std::string> hostLines(const Node* hosts);

} // namespace plumbline::compose
