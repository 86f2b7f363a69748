// SPDX-License-Identifier: Apache-2.0
#include "core/sources/kubernetes/workloads.h"

#include "core/base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

namespace plumbline::sources::kubernetes {

namespace {

std::string podPathOf(const Object& object)
{
    if (object.kind == "Pod")
        return {};
    return object.kind == "CronJob" ? "spec.jobTemplate.spec.template" : "spec.template";
}

model::ProcessKind kindOf(const Object& object, const Fields& pod)
{
    if (object.kind == "CronJob")
        return model::ProcessKind::Scheduled;
    if (object.kind == "Job")
        return model::ProcessKind::Job;
    const std::string restart = pod.text("spec.restartPolicy");
    if (object.kind == "Pod" && (restart == "Never" || restart == "OnFailure"))
        return model::ProcessKind::Job;
    return model::ProcessKind::LongRunning;
}

/// The controller of an object whose controller is not in the input: its name without what the
/// cluster put behind it. Several such pods are one workload.
std::string controllerName(const Object& object, const Tree* labels)
{
    const Tree* owners = object.tree.at("metadata.ownerReferences");
    if (owners == nullptr)
        return {};
    for (const Tree& owner : owners->items) {
        if (owner.textAt("controller") != "true")
            continue;
        std::string name = owner.textAt("name");
        const Tree* hash = labels == nullptr ? nullptr : labels->find("pod-template-hash");
        if (hash != nullptr && owner.textAt("kind") == "ReplicaSet" &&
            name.ends_with("-" + hash->text))
            name.resize(name.size() - hash->text.size() - 1);
        return name;
    }
    return {};
}

class Collector
{
public:
    Collector(const Inventory& inventory, std::vector<Diagnostic>& diagnostics)
        : m_inventory(inventory)
        , m_diagnostics(diagnostics)
    {}

    std::vector<Workload> collect()
    {
        static constexpr std::array kKinds{"Deployment",
                                           "DeploymentConfig",
                                           "Rollout",
                                           "StatefulSet",
                                           "DaemonSet",
                                           "ReplicaSet",
                                           "ReplicationController",
                                           "CronJob",
                                           "Job",
                                           "Pod"};
        for (const char* kind : kKinds) {
            for (const Object* object : m_inventory.ofKind(kind))
                add(*object);
        }
        nameAll();
        return std::move(m_workloads);
    }

private:
    void add(const Object& object)
    {
        Workload workload;
        workload.object = &object;
        workload.podPath = podPathOf(object);
        const Fields pod = workload.pod(m_diagnostics);
        const std::vector<Fields> containers = pod.mappings("spec.containers");
        if (containers.empty()) {
            m_diagnostics.push_back({.severity = Severity::Warning,
                                     .message = phrase("{} has no containers", object.title()),
                                     .hint = phrase("it is left out"),
                                     .where = object.origin()});
            return;
        }
        workload.kind = kindOf(object, pod);
        workload.podLabels = pod.textMembers("metadata.labels");
        workload.name = object.name;
        if (object.kind == "Pod" || object.kind == "ReplicaSet" || object.kind == "Job") {
            const std::string controller =
                controllerName(object, object.tree.at("metadata.labels"));
            if (!controller.empty()) {
                if (isOneMore(object, controller, pod))
                    return;
                workload.name = controller;
            }
        }
        if (workload.name.empty())
            workload.name = containers.front().text("name");
        m_workloads.push_back(std::move(workload));
    }

    /// Whether another object of the same absent controller is there already; of ReplicaSets the one
    /// that runs something counts.
    bool isOneMore(const Object& object, const std::string& controller, const Fields& pod)
    {
        const auto [at, isNew] = m_ofController.emplace(
            std::tuple{object.kind, object.nameSpace, controller}, m_workloads.size());
        if (isNew)
            return false;
        Workload& known = m_workloads[at->second];
        ++known.seen;
        if (object.kind == "ReplicaSet" && known.object->tree.textAt("spec.replicas") == "0" &&
            object.tree.textAt("spec.replicas") != "0") {
            known.object = &object;
            known.podLabels = pod.textMembers("metadata.labels");
        }
        return true;
    }

    /// The workload's name alone where it is unique, else with kind, with namespace, with both.
    void nameAll()
    {
        std::map<std::string, std::set<std::string>> spaces; // of each name
        std::map<std::string, int> inSpace;                  // of namespace and name
        for (const Workload& workload : m_workloads) {
            spaces[workload.name].insert(workload.nameSpace());
            ++inSpace[workload.nameSpace() + "/" + workload.name];
        }
        for (Workload& workload : m_workloads) {
            std::string name = workload.name;
            if (inSpace[workload.nameSpace() + "/" + workload.name] > 1)
                name = fmt::format("{}/{}", toLower(workload.object->kind), name);
            const std::set<std::string>& all = spaces[workload.name];
            if (all.size() > 1 && !workload.nameSpace().empty())
                name = fmt::format("{}/{}", workload.nameSpace(), name);
            workload.serviceName = name;
        }
        // Objects that only have a generateName may still be called the same.
        std::map<std::string, int> times;
        for (Workload& workload : m_workloads) {
            const int time = ++times[workload.serviceName];
            if (time > 1)
                workload.serviceName += fmt::format("#{}", time);
        }
        for (const auto& [name, all] : spaces) {
            if (all.size() > 1)
                remarkSpaces(name, all);
        }
    }

    void remarkSpaces(const std::string& name, const std::set<std::string>& spaces)
    {
        const auto first = std::ranges::find(m_workloads, name, &Workload::name);
        std::vector<std::string> names;
        names.reserve(spaces.size());
        for (const std::string& space : spaces)
            names.push_back(space.empty() ? "(none named)" : printable(space));
        m_diagnostics.push_back(
            {.severity = Severity::Info,
             .message = phrase(
                 "{} is in {} namespaces: {}", printable(name), names.size(), join(names, ", ")),
             .hint = phrase("name the namespace of this environment to read only that"),
             .where = first->object->origin()});
    }

    const Inventory& m_inventory;
    std::vector<Diagnostic>& m_diagnostics;
    std::vector<Workload> m_workloads;
    std::map<std::tuple<std::string, std::string, std::string>, std::size_t> m_ofController;
};

} // namespace

Fields Workload::pod(std::vector<Diagnostic>& diagnostics) const
{
    const Fields whole(*object, diagnostics);
    return podPath.empty() ? whole : whole.mapping(podPath);
}

std::vector<Workload> findWorkloads(const Inventory& inventory,
                                    std::vector<Diagnostic>& diagnostics)
{
    return Collector(inventory, diagnostics).collect();
}

} // namespace plumbline::sources::kubernetes
