// SPDX-License-Identifier: Apache-2.0
#include "core/engine/json_write.h"
#include "core/engine/swarm.h"

#include <algorithm>
#include <cctype>

namespace plumbline::engine {
namespace {

Json renderFiles(const std::vector<SwarmFile>& files, const char* idKey, const char* nameKey)
{
    Json json = Json::array();
    for (const SwarmFile& file : files)
        json.push_back(
            {{idKey, file.id},
             {nameKey, file.name},
             {"File",
              {{"Name", file.target}, {"UID", file.uid}, {"GID", file.gid}, {"Mode", file.mode}}}});
    return json;
}

Json renderPrivileges(const ContainerSpec& spec)
{
    Json json = Json::object();
    for (const std::string& option : spec.securityOpt) {
        if (option == "no-new-privileges:true" || option == "no-new-privileges")
            json["NoNewPrivileges"] = true;
    }
    return json;
}

Json renderDns(const ContainerSpec& spec)
{
    Json json = Json::object();
    setUnlessEmpty(json, "Nameservers", spec.dns);
    setUnlessEmpty(json, "Search", spec.dnsSearch);
    setUnlessEmpty(json, "Options", spec.dnsOptions);
    return json;
}

/// `name:address` as a line of /etc/hosts, which is what a Swarm takes.
Json renderHosts(const ContainerSpec& spec)
{
    Json json = Json::array();
    for (const std::string& host : spec.extraHosts) {
        const std::size_t colon = host.find(':');
        json.push_back(colon == std::string::npos
                           ? host
                           : host.substr(colon + 1) + " " + host.substr(0, colon));
    }
    return json;
}

/// With the kernel's beginning, which people leave out.
Json renderCapabilities(const std::vector<std::string>& names)
{
    Json json = Json::array();
    for (std::string name : names) {
        std::ranges::transform(name, name.begin(), [](unsigned char one) {
            return static_cast<char>(std::toupper(one));
        });
        json.push_back(name == "ALL" || name.starts_with("CAP_") ? name : "CAP_" + name);
    }
    return json;
}

Json renderContainer(const SwarmServiceSpec& service)
{
    const ContainerSpec& spec = service.container;
    Json json{{"Image", spec.image}};
    setUnlessEmpty(json, "Labels", spec.labels);
    setIfGiven(json, "Command", spec.entrypoint);
    setIfGiven(json, "Args", spec.cmd);
    setUnlessEmpty(json, "Hostname", spec.hostname);
    setUnlessEmpty(json, "Env", spec.env);
    setUnlessEmpty(json, "Dir", spec.workingDir);
    setUnlessEmpty(json, "User", spec.user);
    setUnlessEmpty(json, "Groups", spec.groupAdd);
    setUnlessEmpty(json, "Privileges", renderPrivileges(spec));
    setUnlessZero(json, "TTY", spec.tty);
    setUnlessZero(json, "OpenStdin", spec.openStdin);
    setUnlessZero(json, "ReadOnly", spec.readonlyRootfs);
    for (const MountSpec& mount : spec.mounts)
        json["Mounts"].push_back(renderMount(mount));
    setUnlessEmpty(json, "StopSignal", spec.stopSignal);
    if (spec.stopTimeoutSeconds)
        json["StopGracePeriod"] =
            std::chrono::nanoseconds(std::chrono::seconds(*spec.stopTimeoutSeconds)).count();
    if (spec.healthcheck)
        json["Healthcheck"] = renderHealthcheck(*spec.healthcheck, true);
    setUnlessEmpty(json, "Hosts", renderHosts(spec));
    setUnlessEmpty(json, "DNSConfig", renderDns(spec));
    setUnlessEmpty(json, "Secrets", renderFiles(service.secrets, "SecretID", "SecretName"));
    setUnlessEmpty(json, "Configs", renderFiles(service.configs, "ConfigID", "ConfigName"));
    setUnlessEmpty(json, "Isolation", spec.isolation);
    setIfGiven(json, "Init", spec.init);
    setUnlessEmpty(json, "Sysctls", spec.sysctls);
    setUnlessEmpty(json, "CapabilityAdd", renderCapabilities(spec.capAdd));
    setUnlessEmpty(json, "CapabilityDrop", renderCapabilities(spec.capDrop));
    for (const UlimitSpec& limit : spec.ulimits)
        json["Ulimits"].push_back(
            {{"Name", limit.name}, {"Soft", limit.soft}, {"Hard", limit.hard}});
    return json;
}

Json renderTaskResources(const SwarmServiceSpec& service)
{
    Json limits = Json::object();
    setUnlessZero(limits, "NanoCPUs", service.container.nanoCpus);
    setUnlessZero(limits, "MemoryBytes", service.container.memory);
    setIfGiven(limits, "Pids", service.container.pidsLimit);
    Json reservations = Json::object();
    setUnlessZero(reservations, "NanoCPUs", service.reservation.nanoCpus);
    setUnlessZero(reservations, "MemoryBytes", service.reservation.memory);
    for (const auto& [kind, count] : service.reservation.generic)
        reservations["GenericResources"].push_back(
            {{"DiscreteResourceSpec", {{"Kind", kind}, {"Value", count}}}});
    Json json = Json::object();
    setUnlessEmpty(json, "Limits", limits);
    setUnlessEmpty(json, "Reservations", reservations);
    return json;
}

Json renderTaskRestart(const SwarmRestart& restart)
{
    Json json = Json::object();
    setUnlessEmpty(json, "Condition", restart.condition);
    if (restart.delay)
        json["Delay"] = restart.delay->count();
    setIfGiven(json, "MaxAttempts", restart.maxAttempts);
    if (restart.window)
        json["Window"] = restart.window->count();
    return json;
}

Json renderPlacement(const SwarmServiceSpec& service)
{
    Json json = Json::object();
    setUnlessEmpty(json, "Constraints", service.constraints);
    for (const std::string& label : service.spread)
        json["Preferences"].push_back({{"Spread", {{"SpreadDescriptor", label}}}});
    setUnlessZero(json, "MaxReplicas", service.maxReplicasPerNode);
    return json;
}

Json renderTask(const SwarmServiceSpec& service)
{
    Json json{{"ContainerSpec", renderContainer(service)}};
    setUnlessEmpty(json, "Resources", renderTaskResources(service));
    if (service.restart)
        json["RestartPolicy"] = renderTaskRestart(*service.restart);
    setUnlessEmpty(json, "Placement", renderPlacement(service));
    for (const SwarmNetwork& network : service.networks) {
        Json one{{"Target", network.target}};
        setUnlessEmpty(one, "Aliases", network.aliases);
        setUnlessEmpty(one, "DriverOpts", network.driverOpts);
        json["Networks"].push_back(std::move(one));
    }
    if (!service.container.logDriver.empty())
        json["LogDriver"] = {{"Name", service.container.logDriver},
                             {"Options", service.container.logOptions}};
    return json;
}

Json renderMode(const SwarmServiceSpec& service)
{
    if (service.mode == "global")
        return {{"Global", Json::object()}};
    if (service.mode == "global-job")
        return {{"GlobalJob", Json::object()}};
    if (service.mode == "replicated-job")
        return {{"ReplicatedJob",
                 {{"MaxConcurrent", service.replicas}, {"TotalCompletions", service.replicas}}}};
    return {{"Replicated", {{"Replicas", service.replicas}}}};
}

Json renderUpdate(const SwarmUpdate& update)
{
    Json json{{"Parallelism", update.parallelism.value_or(1)}};
    setUnlessZero(json, "Delay", update.delay.count());
    setUnlessEmpty(json, "FailureAction", update.failureAction);
    setUnlessZero(json, "Monitor", update.monitor.count());
    setUnlessZero(json, "MaxFailureRatio", update.maxFailureRatio);
    setUnlessEmpty(json, "Order", update.order);
    return json;
}

Json renderEndpointSpec(const SwarmServiceSpec& service)
{
    Json json = Json::object();
    setUnlessEmpty(json, "Mode", service.endpointMode);
    for (const SwarmPort& port : service.ports) {
        Json one{
            {"Protocol", port.protocol}, {"TargetPort", port.target}, {"PublishMode", port.mode}};
        setUnlessZero(one, "PublishedPort", port.published);
        json["Ports"].push_back(std::move(one));
    }
    return json;
}

} // namespace

std::string renderServiceBody(const SwarmServiceSpec& spec)
{
    Json body{{"Name", spec.name},
              {"Labels", spec.labels},
              {"TaskTemplate", renderTask(spec)},
              {"Mode", renderMode(spec)}};
    if (spec.update)
        body["UpdateConfig"] = renderUpdate(*spec.update);
    if (spec.rollback)
        body["RollbackConfig"] = renderUpdate(*spec.rollback);
    setUnlessEmpty(body, "EndpointSpec", renderEndpointSpec(spec));
    return dumped(body);
}

} // namespace plumbline::engine
