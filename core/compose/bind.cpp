// SPDX-License-Identifier: Apache-2.0
#include "core/compose/bind.h"

#include "core/compose/bind_values.h"

namespace plumbline::compose {

namespace {

Network bindNetwork(const Node& node)
{
    Network network;
    network.name = textValue(node, "name");
    network.external = booleanValue(node, "external", false);
    network.driver = textValue(node, "driver");
    network.driverOpts = mapValue(node.find("driver_opts"));
    network.internal = booleanValue(node, "internal", false);
    network.attachable = booleanValue(node, "attachable", false);
    network.enableIpv4 = optionalBoolean(node, "enable_ipv4");
    network.enableIpv6 = optionalBoolean(node, "enable_ipv6");
    network.labels = mapValue(node.find("labels"));
    const Node* ipam = node.find("ipam");
    if (ipam == nullptr)
        return network;
    network.ipamDriver = textValue(*ipam, "driver");
    network.ipamOptions = mapValue(ipam->find("options"));
    if (const Node* pools = ipam->find("config")) {
        for (const Node& pool : pools->items)
            network.ipam.push_back(
                IpamConfig{.subnet = textValue(pool, "subnet"),
                           .ipRange = textValue(pool, "ip_range"),
                           .gateway = textValue(pool, "gateway"),
                           .auxAddresses = mapValue(pool.find("aux_addresses"))});
    }
    return network;
}

Volume bindVolume(const Node& node)
{
    return Volume{.name = textValue(node, "name"),
                  .external = booleanValue(node, "external", false),
                  .driver = textValue(node, "driver"),
                  .driverOpts = mapValue(node.find("driver_opts")),
                  .labels = mapValue(node.find("labels"))};
}

FileObject bindFileObject(const Node& node, const VariableStore& variables)
{
    FileObject object{.name = textValue(node, "name"),
                      .external = booleanValue(node, "external", false),
                      .file = textValue(node, "file"),
                      .environment = textValue(node, "environment"),
                      .content = std::nullopt,
                      .labels = mapValue(node.find("labels"))};
    if (const Node* content = node.find("content"); content != nullptr && !content->isNull())
        object.content = plainText(*content);
    if (object.environment.empty())
        return object;
    if (const VariableStore::Value* value = variables.find(object.environment))
        object.content = value->text;
    return object;
}

template <class Value, class Bind>
std::map<std::string, Value> section(const Node& model, std::string_view key, Bind bind)
{
    std::map<std::string, Value> values;
    if (const Node* found = model.find(key)) {
        for (const auto& [name, node] : found->members)
            values.emplace(name, bind(node));
    }
    return values;
}

} // namespace

void bindProject(Node model,
                 const Node& disabledServices,
                 const VariableStore& variables,
                 Project& project)
{
    if (const Node* services = model.find("services")) {
        for (const auto& [name, node] : services->members)
            project.services.emplace(name, bindService(name, node));
    }
    for (const auto& [name, node] : disabledServices.members)
        project.disabledServices.emplace(name, bindService(name, node));
    const auto bindObject = [&](const Node& node) { return bindFileObject(node, variables); };
    project.networks = section<Network>(model, "networks", bindNetwork);
    project.volumes = section<Volume>(model, "volumes", bindVolume);
    project.secrets = section<FileObject>(model, "secrets", bindObject);
    project.configs = section<FileObject>(model, "configs", bindObject);
    project.model = std::move(model);
}

Origin Project::originOf(std::string_view path) const
{
    const Node* node = model.at(path);
    return node == nullptr ? Origin{} : node->place.toOrigin();
}

std::string_view toString(Condition condition)
{
    switch (condition) {
    case Condition::Healthy:
        return "service_healthy";
    case Condition::CompletedSuccessfully:
        return "service_completed_successfully";
    case Condition::Started:
        break;
    }
    return "service_started";
}

std::string_view toString(WatchAction action)
{
    switch (action) {
    case WatchAction::Rebuild:
        return "rebuild";
    case WatchAction::Restart:
        return "restart";
    case WatchAction::SyncRestart:
        return "sync+restart";
    case WatchAction::SyncExec:
        return "sync+exec";
    case WatchAction::Sync:
        break;
    }
    return "sync";
}

} // namespace plumbline::compose
