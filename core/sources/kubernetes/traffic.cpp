// SPDX-License-Identifier: Apache-2.0
#include "core/sources/kubernetes/traffic.h"

#include "core/base/text.h"
#include "core/sources/kubernetes/stickiness.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <utility>

namespace plumbline::sources::kubernetes {

namespace {

std::string protocolOf(const Fields& port)
{
    const std::string protocol = toLower(port.text("protocol"));
    return protocol.empty() ? "tcp" : protocol;
}

bool isPort(std::int64_t number)
{
    return number > 0 && number <= 65535;
}

/// The port of that number, added where the container did not declare it.
model::Port&
portAt(model::Service& service, std::int64_t number, const std::string& protocol, Origin origin)
{
    const auto known = std::ranges::find_if(service.ports, [&](const model::Port& port) {
        return port.container == number && port.protocol == protocol;
    });
    if (known != service.ports.end())
        return *known;
    service.ports.push_back({.container = static_cast<std::uint16_t>(number),
                             .protocol = protocol,
                             .published = {},
                             .ingress = {},
                             .origin = std::move(origin)});
    return service.ports.back();
}

/// One of several ways to reach a port, in a list without repetition.
void addWay(std::string& ways, const std::string& way)
{
    std::set<std::string> all;
    for (const std::string& one : ways.empty() ? std::vector<std::string>() : split(ways, ' '))
        all.insert(one);
    all.insert(way);
    ways = join(std::vector<std::string>(all.begin(), all.end()), " ");
}

/// The ports that a container declares itself.
void declarePorts(const Container& container, bool isHostNetwork, model::Service& service)
{
    for (const Fields& declared : container.fields.mappings("ports")) {
        const auto number = declared.integer("containerPort");
        if (!number || !isPort(*number)) {
            declared.remark(Severity::Warning,
                            phrase("this is not a port"),
                            phrase("a port is a number from 1 to 65535"),
                            "containerPort");
            continue;
        }
        model::Port& port =
            portAt(service, *number, protocolOf(declared), declared.origin("containerPort"));
        const auto hostPort = declared.integer("hostPort");
        if (!hostPort || *hostPort == 0) {
            if (isHostNetwork)
                addWay(port.published, std::to_string(*number));
            continue;
        }
        const std::string address = declared.text("hostIP");
        addWay(port.published,
               address.empty() || address == "0.0.0.0" ? std::to_string(*hostPort)
                                                       : fmt::format("{}:{}", address, *hostPort));
    }
}

struct Target
{
    std::size_t container = 0;
    std::int64_t number = 0;
};

/// The container and port that a Service's port leads to; none where a name is no container's.
std::optional<Target> targetOf(const Fields& port, const std::vector<Container>& containers)
{
    const bool isWritten = port.value("targetPort") != nullptr;
    const std::string written = port.text(isWritten ? "targetPort" : "port");
    std::int64_t number = 0;
    const char* end = written.data() + written.size();
    const bool isNumber = std::from_chars(written.data(), end, number).ptr == end;
    for (std::size_t i = 0; i < containers.size(); ++i) {
        const std::map<std::string, std::int64_t> named = namedPorts(containers[i].fields);
        if (const auto at = named.find(written); !isNumber && at != named.end())
            return Target{i, at->second};
        for (const Fields& declared : containers[i].fields.mappings("ports")) {
            if (isNumber && declared.text("containerPort") == written)
                return Target{i, number};
        }
    }
    if (isNumber && isPort(number))
        return Target{0, number};
    return std::nullopt;
}

} // namespace

Traffic::Traffic(Context& context)
    : m_context(context)
{
    for (const Object* object : context.inventory.ofKind("Service")) {
        const Fields service(*object, context.diagnostics);
        auto labels = service.textMembers("spec.selector");
        if (labels.empty())
            continue;
        const std::string key = labels.begin()->first + "=" + labels.begin()->second;
        m_bySelector[key].push_back({.service = object, .labels = std::move(labels)});
    }
    readIngresses();
}

void Traffic::readIngresses()
{
    for (const Object* object : m_context.inventory.ofKind("Ingress")) {
        const Fields ingress(*object, m_context.diagnostics);
        for (const char* path : {"spec.defaultBackend", "spec.backend"}) {
            if (const Fields backend = ingress.mapping(path))
                addRoute(ingress, "*", "/", backend);
        }
        for (const Fields& rule : ingress.mappings("spec.rules")) {
            const std::string host = rule.text("host");
            for (const Fields& path : rule.mappings("http.paths")) {
                const std::string written = path.text("path");
                addRoute(ingress,
                         host.empty() ? "*" : host,
                         written.empty() ? "/" : written,
                         path.mapping("backend"));
            }
        }
    }
}

void Traffic::addRoute(const Fields& ingress,
                       const std::string& host,
                       const std::string& path,
                       const Fields& backend)
{
    // networking.k8s.io/v1 says it one level deeper than the versions before.
    const bool isOld = backend.value("serviceName") != nullptr;
    const std::string name = backend.text(isOld ? "serviceName" : "service.name");
    std::string port = isOld ? backend.text("servicePort") : backend.text("service.port.number");
    if (port.empty() && !isOld)
        port = backend.text("service.port.name");
    const Object* service = m_context.inventory.find("Service", ingress.object().nameSpace, name);
    if (service == nullptr) {
        if (!name.empty() && m_context.isFirst("service " + name))
            backend.remark(
                Severity::Info,
                phrase("{} leads to Service {}, which is not among the files",
                       ingress.object().title(),
                       printable(name)),
                phrase("give its file too to see which process is reached from outside"));
        return;
    }
    bool hasTls = false;
    for (const Fields& tls : ingress.mappings("spec.tls")) {
        const std::vector<std::string> hosts = tls.texts("hosts");
        hasTls = hasTls || hosts.empty() || std::ranges::find(hosts, host) != hosts.end();
    }
    m_routes[{service, port}].push_back({.address = host + path,
                                         .published = hasTls ? "443" : "80",
                                         .isSticky = isStickyIngress(ingress),
                                         .router = routerOf(ingress),
                                         .origin = backend.origin()});
}

std::vector<const Object*> Traffic::servicesOf(const Workload& workload) const
{
    std::vector<const Object*> found;
    for (const auto& [key, value] : workload.podLabels) {
        const auto at = m_bySelector.find(fmt::format("{}={}", key, value));
        if (at == m_bySelector.end())
            continue;
        for (const Selector& selector : at->second) {
            const Object& service = *selector.service;
            if (!m_context.inventory.isSameSpace(service.nameSpace, workload.nameSpace()))
                continue;
            const bool selects = std::ranges::all_of(selector.labels, [&](const auto& wanted) {
                const auto label = workload.podLabels.find(wanted.first);
                return label != workload.podLabels.end() && label->second == wanted.second;
            });
            if (selects)
                found.push_back(&service);
        }
    }
    return found;
}

void Traffic::describe(const Workload& workload,
                       const std::vector<Container>& containers,
                       std::vector<model::Service>& services)
{
    const Fields pod = workload.pod(m_context.diagnostics);
    const bool isHostNetwork = pod.boolean("spec.hostNetwork").value_or(false);
    for (std::size_t i = 0; i < containers.size(); ++i) {
        declarePorts(containers[i], isHostNetwork, services[i]);
        services[i].affinity = {.origin = services[i].origin};
    }
    // A Job's pods may carry an app's labels; nothing is routed to them.
    if (workload.kind != model::ProcessKind::LongRunning)
        return;
    for (const Object* object : servicesOf(workload)) {
        const Fields service(*object, m_context.diagnostics);
        services.front().aliases.push_back(object->name);
        describeService(service, containers, services);
    }
}

void Traffic::describeService(const Fields& service,
                              const std::vector<Container>& containers,
                              std::vector<model::Service>& services)
{
    for (const Fields& port : service.mappings("spec.ports"))
        describePort(service, port, containers, services);
    model::Fact<std::string>& affinity = services.front().affinity;
    if (service.text("spec.sessionAffinity") == "ClientIP")
        affinity = model::written(std::string("client-ip"), service.origin("spec.sessionAffinity"));
    else if (isStickyService(service))
        affinity = model::written(std::string("cookie"), service.object().origin());
}

void Traffic::describePort(const Fields& service,
                           const Fields& port,
                           const std::vector<Container>& containers,
                           std::vector<model::Service>& services)
{
    const std::string number = port.text("port");
    const auto target = targetOf(port, containers);
    if (!target) {
        port.remark(Severity::Warning,
                    phrase("no container of the pods that {} selects has a port called {}",
                           service.object().title(),
                           printable(port.text("targetPort"))),
                    phrase("name a port of theirs, or write its number"),
                    "targetPort");
        return;
    }
    model::Port& result = portAt(services[target->container],
                                 target->number,
                                 protocolOf(port),
                                 port.origin(port.value("targetPort") ? "targetPort" : "port"));
    const std::string type = service.text("spec.type");
    const std::string nodePort = port.text("nodePort");
    if (type == "LoadBalancer")
        addWay(result.published, number);
    else if (type == "NodePort")
        addWay(result.published, nodePort.empty() || nodePort == "0" ? "any" : nodePort);
    for (const std::string& address : service.texts("spec.externalIPs"))
        addWay(result.published, fmt::format("{}:{}", address, number));

    const auto takeRoutes = [&](const std::string& key) {
        const auto routes = m_routes.find({&service.object(), key});
        if (routes == m_routes.end())
            return;
        for (const Route& route : routes->second) {
            addWay(result.ingress, route.address);
            addWay(result.published, route.published);
            if (route.isSticky)
                services.front().affinity = model::written(std::string("cookie"), route.origin);
            // The name that the platform gave the annotation before there was a field for it.
            if (!route.router.empty())
                services.front().labels["kubernetes.io/ingress.class"] = route.router;
        }
    };
    takeRoutes(number);
    if (const std::string name = port.text("name"); !name.empty() && name != number)
        takeRoutes(name);
}

} // namespace plumbline::sources::kubernetes
