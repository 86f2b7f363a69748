// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/render_environment.h"

#include "core/workspace/json_parts.h"
#include "core/workspace/render.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace plumbline::workspace {

namespace {

using Json = nlohmann::ordered_json;
using model::State;

Json valueOf(const std::string& value)
{
    return value;
}

Json valueOf(const std::vector<std::string>& value)
{
    return value;
}

Json valueOf(bool value)
{
    return value;
}

Json valueOf(model::VolumeAccess value)
{
    return std::string(model::toString(value));
}

Json valueOf(const model::ImageReference& value)
{
    return value.canonical();
}

Json valueOf(const model::MilliCpu& value)
{
    return static_cast<double>(value.value) / 1000.0;
}

Json valueOf(const ByteCount& value)
{
    return value.bytes;
}

Json valueOf(const std::chrono::nanoseconds& value)
{
    return plumbline::toString(value);
}

Json valueOf(const model::Replicas& value)
{
    return {{"count", value.count}, {"maximum", value.maximum}};
}

Json valueOf(const model::Logging& value)
{
    return {{"driver", value.driver}, {"options", value.options}};
}

template <class T>
Json factOf(const model::Fact<T>& fact)
{
    Json json{{"state", model::toString(fact.state)}};
    if (fact.isSet())
        json["value"] = valueOf(fact.value);
    if (!fact.reason.empty())
        json["reason"] = fact.reason;
    if (fact.isDefault)
        json["isDefault"] = true;
    json["origin"] = originOrNull(fact.origin);
    return json;
}

/// What may be shown: secrets are masked, whatever their value.
Json shown(const model::ConfigValue& value)
{
    if (const auto* text = std::get_if<std::string>(&value))
        return *text;
    return std::string(Secret::masked());
}

Json configOf(const std::vector<model::ConfigVar>& config)
{
    Json list = Json::array();
    for (const model::ConfigVar& var : config) {
        Json json{{"name", var.name}, {"state", model::toString(var.state)}};
        if (var.state == State::Set)
            json["value"] = shown(var.value);
        json["isSecret"] = var.isSecret();
        if (var.isSecret())
            json["secrecy"] = var.secrecy;
        if (!var.reason.empty())
            json["reason"] = var.reason;
        json["layer"] = var.layer;
        json["origin"] = originOrNull(var.origin);
        json["replaced"] = Json::array();
        for (const model::ReplacedValue& replaced : var.replaced)
            json["replaced"].push_back({{"value", shown(replaced.value)},
                                        {"layer", replaced.layer},
                                        {"origin", originOrNull(replaced.origin)}});
        list.push_back(std::move(json));
    }
    return list;
}

Json textOrNull(const model::Fact<std::string>& fact)
{
    return fact.isSet() ? Json(fact.value) : Json(nullptr);
}

Json distanceOf(const std::optional<CommitDistance>& distance)
{
    return distance ? Json{{"ahead", distance->ahead}, {"behind", distance->behind}}
                    : Json(nullptr);
}

Json openOf(const std::vector<model::OpenConfig>& open)
{
    Json list = Json::array();
    for (const model::OpenConfig& one : open)
        list.push_back(
            {{"what", one.what}, {"reason", one.reason}, {"origin", originOrNull(one.origin)}});
    return list;
}

Json undeclaredOf(const std::vector<model::UndeclaredVar>& vars)
{
    Json list = Json::array();
    for (const model::UndeclaredVar& var : vars)
        list.push_back({{"name", var.name}, {"origin", originOrNull(var.origin)}});
    return list;
}

Json portsOf(const std::vector<model::Port>& ports)
{
    Json list = Json::array();
    for (const model::Port& port : ports)
        list.push_back({{"container", port.container},
                        {"protocol", port.protocol},
                        {"published", port.published},
                        {"ingress", port.ingress},
                        {"origin", originOrNull(port.origin)}});
    return list;
}

Json probesOf(const std::vector<model::HealthProbe>& probes)
{
    Json list = Json::array();
    for (const model::HealthProbe& probe : probes)
        list.push_back({{"purpose", model::toString(probe.purpose)},
                        {"kind", model::toString(probe.kind)},
                        {"target", maskCredentials(probe.target)},
                        {"interval", plumbline::toString(probe.interval)},
                        {"timeout", plumbline::toString(probe.timeout)},
                        {"startPeriod", plumbline::toString(probe.startPeriod)},
                        {"retries", probe.retries},
                        {"origin", originOrNull(probe.origin)}});
    return list;
}

Json mountsOf(const std::vector<model::Mount>& mounts)
{
    Json list = Json::array();
    for (const model::Mount& mount : mounts)
        list.push_back({{"target", mount.target},
                        {"kind", model::toString(mount.kind)},
                        {"source", mount.source},
                        {"readOnly", mount.readOnly},
                        {"access", factOf(mount.access)},
                        {"origin", originOrNull(mount.origin)}});
    return list;
}

Json serviceOf(const model::Service& service)
{
    Json json{{"name", service.name}, {"kind", model::toString(service.kind)}};
    if (!service.belongsTo.empty())
        json["belongsTo"] = service.belongsTo;
    json["origin"] = originOrNull(service.origin);
    json["image"] = factOf(service.image);
    json["build"] = factOf(service.build);
    json["baseImage"] = factOf(service.baseImage);
    json["buildArguments"] = configOf(service.buildArguments);
    json["platform"] = factOf(service.platform);
    json["pullPolicy"] = factOf(service.pullPolicy);
    json["entrypoint"] = factOf(service.entrypoint);
    json["command"] = factOf(service.command);
    json["workingDir"] = factOf(service.workingDir);
    json["config"] = configOf(service.config);
    json["openConfig"] = openOf(service.openConfig);
    json["undeclared"] = undeclaredOf(service.undeclared);
    json["ports"] = portsOf(service.ports);
    json["health"] = factOf(service.health);
    json["probes"] = probesOf(service.probes);
    json["mounts"] = mountsOf(service.mounts);
    json["resources"] = {{"cpuLimit", factOf(service.resources.cpuLimit)},
                         {"cpuRequest", factOf(service.resources.cpuRequest)},
                         {"memoryLimit", factOf(service.resources.memoryLimit)},
                         {"memoryRequest", factOf(service.resources.memoryRequest)}};
    json["replicas"] = factOf(service.replicas);
    json["stopGracePeriod"] = factOf(service.stopGracePeriod);
    json["stopSignal"] = factOf(service.stopSignal);
    json["restart"] = factOf(service.restart);
    json["logging"] = factOf(service.logging);
    json["user"] = factOf(service.user);
    json["readOnlyRoot"] = factOf(service.readOnlyRoot);
    json["tty"] = factOf(service.tty);
    json["stdinOpen"] = factOf(service.stdinOpen);
    json["hostNetwork"] = factOf(service.hostNetwork);
    json["affinity"] = factOf(service.affinity);
    json["schedule"] = factOf(service.schedule);
    json["dependsOn"] = service.dependsOn;
    return json;
}

Json backingOf(const model::BackingService& backing)
{
    Json parameters = Json::object();
    for (const auto& [name, value] : backing.parameters)
        parameters[name] = factOf(value);
    Json json{{"name", backing.name},
              {"role", model::toString(backing.role)},
              {"engine", backing.engine},
              {"hosting", model::toString(backing.hosting)},
              {"foundBy", backing.foundBy},
              {"origin", originOrNull(backing.origin)},
              {"version", factOf(backing.version)},
              {"flavour", factOf(backing.flavour)},
              {"topology", factOf(backing.topology)},
              {"tls", factOf(backing.tls)},
              {"charset", factOf(backing.charset)},
              {"extensions", backing.extensions},
              {"parameters", std::move(parameters)},
              {"addresses", backing.addresses},
              {"usedBy", backing.usedBy}};
    if (backing.container)
        json["container"] = serviceOf(*backing.container);
    return json;
}

std::string_view statusOf(const SourceOutcome& source)
{
    if (source.error)
        return "unreadable";
    return source.isPartial ? "partly-read" : "read";
}

} // namespace

std::string renderEnvironmentsJson(const OpenedManifest& opened,
                                   const std::vector<LoadedEnvironment>& environments)
{
    Json list = Json::array();
    for (const LoadedEnvironment& loaded : environments) {
        Json sources = Json::array();
        for (const SourceOutcome& source : loaded.sources) {
            Json json{{"kind", source.kind},
                      {"files", source.what},
                      {"status", statusOf(source)},
                      {"reason", source.error ? Json(source.error->message) : Json(nullptr)},
                      {"origin", originOrNull(source.origin)},
                      {"diagnostics", diagnosticsOf(source.diagnostics)}};
            sources.push_back(std::move(json));
        }
        list.push_back({{"name", loaded.environment.name},
                        {"role", toString(loaded.role)},
                        {"isComplete", loaded.isComplete()},
                        {"services", loaded.environment.services.size()},
                        {"backingServices", loaded.environment.backingServices.size()},
                        {"revision",
                         {{"commit", textOrNull(loaded.environment.revision.commit)},
                          {"version", textOrNull(loaded.environment.revision.version)},
                          {"hasChanges", loaded.hasChanges},
                          {"fromCheckedOut", distanceOf(loaded.fromCheckedOut)}}},
                        {"sources", std::move(sources)}});
    }
    return dumped({{"schemaVersion", kSchemaVersion},
                   {"workspace", opened.manifest.name},
                   {"root", opened.root.string()},
                   {"manifest", opened.isWritten() ? Json(opened.manifest.file) : Json(nullptr)},
                   {"environments", std::move(list)}});
}

std::string renderEnvironmentJson(const LoadedEnvironment& loaded)
{
    const model::Environment& environment = loaded.environment;
    Json services = Json::array();
    for (const model::Service& service : environment.services)
        services.push_back(serviceOf(service));
    Json backings = Json::array();
    for (const model::BackingService& backing : environment.backingServices)
        backings.push_back(backingOf(backing));
    Json balancers = Json::array();
    for (const model::Balancer& balancer : environment.balancers)
        balancers.push_back({{"name", balancer.name}, {"affinity", factOf(balancer.affinity)}});
    const model::Revision& revision = environment.revision;
    return dumped({{"schemaVersion", kSchemaVersion},
                   {"environment", environment.name},
                   {"role", toString(loaded.role)},
                   {"isComplete", loaded.isComplete()},
                   {"services", std::move(services)},
                   {"backingServices", std::move(backings)},
                   {"sharedConfig", configOf(environment.sharedConfig)},
                   {"revision",
                    {{"commit", factOf(revision.commit)},
                     {"version", factOf(revision.version)},
                     {"deployedAt", factOf(revision.deployedAt)},
                     {"deployedBy", factOf(revision.deployedBy)},
                     {"authoredBy", factOf(revision.authoredBy)},
                     {"committedAt", factOf(revision.committedAt)},
                     {"hasChanges", loaded.hasChanges},
                     {"fromCheckedOut", distanceOf(loaded.fromCheckedOut)}}},
                   {"balancers", std::move(balancers)},
                   {"unread", openOf(environment.unread)}});
}

} // namespace plumbline::workspace
