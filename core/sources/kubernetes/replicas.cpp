// SPDX-License-Identifier: Apache-2.0
#include "core/sources/kubernetes/replicas.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace plumbline::sources::kubernetes {

namespace {

using model::Fact;
using model::Replicas;
using model::State;

constexpr std::int64_t kMostReplicas = 1'000'000;

int clamped(std::int64_t count)
{
    return static_cast<int>(std::clamp<std::int64_t>(count, 0, kMostReplicas));
}

/// The words of one kind of autoscaler.
struct Autoscaler
{
    std::string_view kind;
    std::string_view minimum;
    std::string_view maximum;
    std::int64_t leastByDefault = 1;
    std::int64_t mostByDefault = 1;
};

constexpr Autoscaler kHorizontal{.kind = "HorizontalPodAutoscaler",
                                 .minimum = "spec.minReplicas",
                                 .maximum = "spec.maxReplicas"};
constexpr Autoscaler kKeda{.kind = "ScaledObject",
                           .minimum = "spec.minReplicaCount",
                           .maximum = "spec.maxReplicaCount",
                           .leastByDefault = 0,
                           .mostByDefault = 100};

bool isFor(const Object& scaler, const Workload& workload)
{
    const std::string kind = scaler.tree.textAt("spec.scaleTargetRef.kind");
    return kind.empty() || kind == workload.object->kind;
}

std::optional<Fact<Replicas>>
scaledBy(const Autoscaler& words, const Context& context, const Workload& workload)
{
    const auto [first, last] = context.scalers.equal_range(workload.object->name);
    for (auto at = first; at != last; ++at) {
        const Object* object = at->second;
        if (object->kind != words.kind || !isFor(*object, workload) ||
            !context.inventory.isSameSpace(object->nameSpace, workload.nameSpace()))
            continue;
        const Fields scaler(*object, context.diagnostics);
        const int least = clamped(scaler.integer(words.minimum).value_or(words.leastByDefault));
        const int most = clamped(scaler.integer(words.maximum).value_or(words.mostByDefault));
        Fact<Replicas> fact =
            model::written(Replicas{.count = least, .maximum = std::max(least, most)},
                           scaler.origin(words.maximum));
        fact.reason = phrase("{} {}", object->kind, object->name);
        return fact;
    }
    return std::nullopt;
}

Fact<Replicas> writtenAt(const Fields& object, std::string_view path, const Context& context)
{
    if (const auto count = object.integer(path)) {
        const int replicas = clamped(*count);
        return model::written(Replicas{.count = replicas, .maximum = replicas},
                              object.origin(path));
    }
    if (const Phrase reason = object.hiddenReason(path); !reason.empty())
        return model::absent<Replicas>(State::Unknown, reason, object.origin(path));
    if (object.value(path) != nullptr)
        return model::absent<Replicas>(
            State::Unreadable, phrase("it is not a whole number"), object.origin(path));
    if (context.options.fillDefaults)
        return model::defaulted(Replicas{}, phrase("Kubernetes' default"), object.origin());
    return model::absent<Replicas>(
        State::Unknown, phrase("left to the cluster's default"), object.origin());
}

} // namespace

std::multimap<std::string, const Object*> findScalers(const Inventory& inventory)
{
    std::multimap<std::string, const Object*> scalers;
    for (const Autoscaler& words : {kHorizontal, kKeda}) {
        for (const Object* object : inventory.ofKind(words.kind))
            scalers.emplace(object->tree.textAt("spec.scaleTargetRef.name"), object);
    }
    return scalers;
}

Fact<Replicas> replicasOf(const Context& context, const Workload& workload)
{
    const Fields object(*workload.object, context.diagnostics);
    const std::string& kind = workload.object->kind;
    if (kind == "DaemonSet")
        return model::absent<Replicas>(
            State::NotApplicable, phrase("one on every node"), workload.object->origin());
    if (kind == "Job")
        return writtenAt(object, "spec.parallelism", context);
    if (kind == "CronJob")
        return writtenAt(object, "spec.jobTemplate.spec.parallelism", context);
    if (kind == "Pod")
        return model::written(Replicas{.count = workload.seen, .maximum = workload.seen},
                              workload.object->origin());
    for (const Autoscaler& words : {kHorizontal, kKeda}) {
        if (auto scaled = scaledBy(words, context, workload))
            return std::move(*scaled);
    }
    return writtenAt(object, "spec.replicas", context);
}

} // namespace plumbline::sources::kubernetes
