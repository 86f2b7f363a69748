// SPDX-License-Identifier: Apache-2.0
#include "core/sources/kubernetes/containers.h"

#include "core/base/text.h"
#include "core/sources/kubernetes/lifecycle.h"
#include "core/sources/kubernetes/mounts.h"
#include "core/sources/kubernetes/probes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace plumbline::sources::kubernetes {

namespace {

using model::ProcessKind;
using model::State;

/// Containers that meshes, agents and clouds put into other people's pods.
bool isInjected(std::string_view name)
{
    static constexpr std::array<std::string_view, 20> kNames{"istio-proxy",
                                                             "istio-init",
                                                             "istio-validation",
                                                             "linkerd-proxy",
                                                             "linkerd-init",
                                                             "cloud-sql-proxy",
                                                             "cloudsql-proxy",
                                                             "vault-agent",
                                                             "vault-agent-init",
                                                             "datadog-agent",
                                                             "datadog",
                                                             "envoy",
                                                             "envoy-sidecar",
                                                             "consul-dataplane",
                                                             "consul-connect-inject-init",
                                                             "fluent-bit",
                                                             "fluentd",
                                                             "filebeat",
                                                             "otc-container",
                                                             "daprd"};
    return std::ranges::find(kNames, name) != kNames.end() || name.starts_with("datadog-lib-") ||
           name.starts_with("dd-lib-");
}

std::size_t
mainOf(const Workload& workload, const Fields& pod, const std::vector<Container>& containers)
{
    const auto placeOf = [&](const std::string& name) {
        const auto at = std::ranges::find(containers, name, &Container::name);
        return static_cast<std::size_t>(at - containers.begin());
    };
    const Tree* said =
        pod.mapping("metadata.annotations").member("kubectl.kubernetes.io/default-container");
    if (said != nullptr && placeOf(said->text) < containers.size())
        return placeOf(said->text);
    if (placeOf(workload.name) < containers.size())
        return placeOf(workload.name);
    const auto own = std::ranges::find_if(
        containers, [](const Container& container) { return !isInjected(container.name); });
    return own == containers.end() ? 0 : static_cast<std::size_t>(own - containers.begin());
}

model::Fact<model::ImageReference> imageOf(const Fields& container)
{
    const std::string text = container.text("image");
    const Origin origin = container.origin("image");
    if (const Phrase reason = container.hiddenReason("image"); !reason.empty())
        return model::absent<model::ImageReference>(State::Unknown, reason, origin);
    if (text.empty()) {
        // The cluster fills it in: OpenShift's image triggers, Istio's `auto` templates.
        return model::absent<model::ImageReference>(
            State::Unknown, phrase("no image is written"), origin);
    }
    if (text.find_first_of("${<") != std::string::npos)
        return model::absent<model::ImageReference>(
            State::Unknown, phrase("its name holds a place that nobody filled in"), origin);
    Result<model::ImageReference> image = model::parseImageReference(text);
    if (image)
        return model::written(std::move(*image), origin);
    container.remark(Severity::Warning, image.error().message, image.error().hint, "image");
    return model::absent<model::ImageReference>(State::Unreadable, image.error().message, origin);
}

model::Fact<std::vector<std::string>>
wordsOf(const Fields& container, std::string_view path, const std::vector<model::ConfigVar>& vars)
{
    std::vector<std::string> words = container.texts(path);
    if (const Phrase reason = container.hiddenReason(path); !reason.empty())
        return model::absent<std::vector<std::string>>(
            State::Unknown, reason, container.origin(path));
    if (words.empty())
        return model::absent<std::vector<std::string>>(
            State::Unknown, phrase("the image's own"), container.origin());
    return model::written(expandWords(std::move(words), vars), container.origin(path));
}

void addAlias(model::Service& service, const std::string& alias)
{
    if (!alias.empty() && alias != service.name)
        service.aliases.push_back(alias);
}

/// The names that the recommended labels give a workload.
void addLabelAliases(model::Service& service,
                     const std::string& workloadName,
                     const std::map<std::string, std::string>& labels)
{
    const auto labelled = [&labels](const char* key) {
        const auto at = labels.find(key);
        return at == labels.end() ? std::string() : at->second;
    };
    addAlias(service, labelled("app.kubernetes.io/name"));
    addAlias(service, labelled("app.kubernetes.io/component"));
    addAlias(service, labelled("app"));
    const std::string instance = labelled("app.kubernetes.io/instance");
    addAlias(service, instance);
    // Charts call a workload by their release and what it is: `shop-api`.
    if (!instance.empty() && workloadName.starts_with(instance + "-"))
        addAlias(service, workloadName.substr(instance.size() + 1));
}

} // namespace

std::vector<Container> findContainers(const Workload& workload, const Fields& pod)
{
    std::vector<Container> containers;
    for (const Fields& fields : pod.mappings("spec.containers"))
        containers.push_back({.fields = fields,
                              .name = fields.text("name"),
                              .kind = ProcessKind::Sidecar,
                              .isMain = false});
    const std::size_t main = mainOf(workload, pod, containers);
    containers[main].isMain = true;
    containers[main].kind = workload.kind;
    std::rotate(containers.begin(),
                containers.begin() + static_cast<std::ptrdiff_t>(main),
                containers.begin() + static_cast<std::ptrdiff_t>(main) + 1);
    for (const Fields& fields : pod.mappings("spec.initContainers")) {
        const std::string name = fields.text("name");
        const bool staysUp = fields.text("restartPolicy") == "Always";
        containers.push_back(
            {.fields = fields,
             .name = name,
             .kind = staysUp || isInjected(name) ? ProcessKind::Sidecar : ProcessKind::Job,
             .isMain = false});
    }
    return containers;
}

std::map<std::string, std::int64_t> namedPorts(const Fields& container)
{
    std::map<std::string, std::int64_t> ports;
    for (const Fields& port : container.mappings("ports")) {
        const std::string name = port.text("name");
        const auto number = port.integer("containerPort");
        if (!name.empty() && number)
            ports[name] = *number;
    }
    return ports;
}

model::Service describeContainer(Context& context,
                                 const Workload& workload,
                                 const Fields& pod,
                                 const Container& container)
{
    const Fields& fields = container.fields;
    model::Service service;
    service.kind = container.kind;
    service.name = container.isMain ? workload.serviceName
                                    : fmt::format("{}/{}", workload.serviceName, container.name);
    service.origin = container.isMain ? workload.object->origin() : fields.origin("name");
    service.belongsTo = container.isMain ? std::string() : workload.serviceName;
    service.image = imageOf(fields);
    service.build = model::absent<std::string>(
        State::NotApplicable, phrase("Kubernetes runs images and builds none"), fields.origin());

    ContainerConfig config = readConfig(context, workload.nameSpace(), pod, fields);
    service.config = std::move(config.vars);
    service.openConfig = std::move(config.open);
    service.entrypoint = wordsOf(fields, "command", service.config);
    service.command = wordsOf(fields, "args", service.config);
    if (const std::string folder = fields.text("workingDir"); !folder.empty())
        service.workingDir = model::written(folder, fields.origin("workingDir"));

    describeProbes(service, fields, namedPorts(fields));
    describeMounts(service, context, workload, pod, fields);
    describeResources(service, fields);
    describeLifecycle(service, context, workload, pod, container);
    describeRuntime(service, context, pod, fields);

    addAlias(service, container.name);
    if (container.isMain) {
        addAlias(service, workload.name);
        addLabelAliases(service, workload.name, service.labels);
    }
    return service;
}

} // namespace plumbline::sources::kubernetes
