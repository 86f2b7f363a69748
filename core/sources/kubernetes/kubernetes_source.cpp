// SPDX-License-Identifier: Apache-2.0
#include "core/sources/kubernetes/kubernetes_source.h"

#include "core/sources/kubernetes/containers.h"
#include "core/sources/kubernetes/replicas.h"
#include "core/sources/kubernetes/revision.h"
#include "core/sources/kubernetes/traffic.h"
#include "core/sources/kubernetes/workloads.h"
#include "core/sources/unread.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace plumbline::sources::kubernetes {

namespace {

/// A name that leads to several services leads to none of them.
void dropSharedAliases(std::vector<model::Service>& services)
{
    std::map<std::string, int> uses;
    for (model::Service& service : services) {
        std::ranges::sort(service.aliases);
        service.aliases.erase(std::unique(service.aliases.begin(), service.aliases.end()),
                              service.aliases.end());
        ++uses[service.name];
        for (const std::string& alias : service.aliases) {
            if (alias != service.name)
                ++uses[alias];
        }
    }
    for (model::Service& service : services)
        std::erase_if(service.aliases, [&](const std::string& alias) {
            return alias == service.name || uses[alias] > 1;
        });
}

std::vector<model::Service>
describeWorkload(Context& context, Traffic& traffic, const Workload& workload)
{
    const Fields pod = workload.pod(context.diagnostics);
    const std::vector<Container> containers = findContainers(workload, pod);
    std::vector<model::Service> services;
    services.reserve(containers.size());
    for (const Container& container : containers)
        services.push_back(describeContainer(context, workload, pod, container));
    traffic.describe(workload, containers, services);
    return services;
}

tl::unexpected<Error> nothingRead(const std::vector<Diagnostic>& diagnostics)
{
    const auto first = std::ranges::find(diagnostics, Severity::Error, &Diagnostic::severity);
    if (first == diagnostics.end())
        return fail(ErrorCode::Invalid,
                    phrase("the files hold no Kubernetes object"),
                    phrase("name files with manifests, or with what `kubectl get -o yaml` says"));
    return fail(ErrorCode::Invalid, first->message, first->hint, first->where);
}

} // namespace

model::Environment describe(std::vector<Object> objects,
                            const KubernetesOptions& options,
                            std::vector<Diagnostic>& diagnostics)
{
    const Inventory inventory(std::move(objects), options, diagnostics);
    Stores stores(inventory, options, diagnostics);
    const auto scalers = findScalers(inventory);
    Context context{.inventory = inventory,
                    .stores = stores,
                    .options = options,
                    .diagnostics = diagnostics,
                    .scalers = scalers,
                    .remarked = {},
                    .variables = {}};
    const std::vector<Workload> workloads = findWorkloads(inventory, diagnostics);
    Traffic traffic(context);
    model::Environment environment;
    std::vector<model::Service>& services = environment.services;
    services.reserve(workloads.size());
    for (const Workload& workload : workloads)
        std::ranges::move(describeWorkload(context, traffic, workload),
                          std::back_inserter(services));
    dropSharedAliases(services);
    // Only a cluster gives objects their uid.
    environment.isLive =
        !workloads.empty() && std::ranges::all_of(workloads, [](const Workload& workload) {
            return !workload.object->tree.textAt("metadata.uid").empty();
        });
    environment.revision = findRevision(context, workloads);
    return environment;
}

Result<Loaded> load(const std::vector<InputFile>& files, const KubernetesOptions& options)
{
    if (files.empty())
        return fail(ErrorCode::NotFound,
                    phrase("no Kubernetes manifests are named"),
                    phrase("name files or folders of manifests"));
    Loaded loaded;
    std::vector<Object> objects = readObjects(files, loaded.diagnostics);
    if (objects.empty())
        return nothingRead(loaded.diagnostics);
    noteUnread(loaded);
    model::Environment described = describe(std::move(objects), options, loaded.diagnostics);
    std::ranges::move(loaded.environment.unread, std::back_inserter(described.unread));
    loaded.environment = std::move(described);
    if (loaded.environment.services.empty())
        loaded.diagnostics.push_back(
            {.severity = Severity::Warning,
             .message = phrase("the manifests describe nothing that runs"),
             .hint = phrase("name the files of the Deployments too, or check the namespace"),
             .where = {.file = files.front().name}});
    model::sortEnvironment(loaded.environment);
    return loaded;
}

} // namespace plumbline::sources::kubernetes
