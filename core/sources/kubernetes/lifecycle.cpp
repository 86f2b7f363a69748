// SPDX-License-Identifier: Apache-2.0
#include "core/sources/kubernetes/lifecycle.h"

#include "core/base/text.h"
#include "core/sources/kubernetes/replicas.h"
#include "core/sources/quantities.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace plumbline::sources::kubernetes {

namespace {

using model::Fact;
using model::ProcessKind;
using model::State;

const Phrase kDefault = phrase("Kubernetes' default");
constexpr std::int64_t kGraceSeconds = 30; // API reference, v1.31, PodSpec

/// A default that nobody wrote, or "unknown" where defaults are not wanted.
template <class T>
Fact<T> byDefault(const Context& context, T value, Origin origin)
{
    if (context.options.fillDefaults)
        return model::defaulted(std::move(value), kDefault, std::move(origin));
    return model::absent<T>(
        State::Unknown, phrase("left to the cluster's default"), std::move(origin));
}

/// Labels and annotations that tools write for themselves; they change without any change.
bool isNoise(std::string_view key)
{
    static constexpr std::array<std::string_view, 8> kKeys{"pod-template-hash",
                                                           "controller-revision-hash",
                                                           "controller-uid",
                                                           "job-name",
                                                           "heritage",
                                                           "chart",
                                                           "pod-template-generation",
                                                           "app.kubernetes.io/managed-by"};
    static constexpr std::array<std::string_view, 12> kPrefixes{"helm.sh/",
                                                                "meta.helm.sh/",
                                                                "checksum/",
                                                                "kubectl.kubernetes.io/",
                                                                "deployment.kubernetes.io/",
                                                                "batch.kubernetes.io/",
                                                                "statefulset.kubernetes.io/",
                                                                "apps.kubernetes.io/pod-index",
                                                                "argocd.argoproj.io/",
                                                                "kustomize.toolkit.fluxcd.io/",
                                                                "helm.toolkit.fluxcd.io/",
                                                                "field.cattle.io/"};
    return std::ranges::find(kKeys, key) != kKeys.end() ||
           std::ranges::any_of(kPrefixes,
                               [key](std::string_view prefix) { return key.starts_with(prefix); });
}

void describeLabels(model::Service& service, const Workload& workload, const Fields& pod)
{
    for (const auto& labels : {pod.ofObject().textMembers("metadata.labels"), workload.podLabels}) {
        for (const auto& [key, value] : labels) {
            if (!isNoise(key))
                service.labels[key] = value;
        }
    }
}

/// `10001`, or `10001:10001` with a group; the container's word goes before the pod's.
Fact<std::string> userOf(const Fields& pod, const Fields& container)
{
    const auto find = [&](std::string_view key) {
        const Fields own = container.mapping("securityContext");
        return own.value(key) != nullptr ? own : pod.mapping("spec.securityContext");
    };
    const Fields userPlace = find("runAsUser");
    const Fields groupPlace = find("runAsGroup");
    const auto user = userPlace.integer("runAsUser");
    const auto group = groupPlace.integer("runAsGroup");
    if (!user && !group)
        return model::absent<std::string>(
            State::Unknown, phrase("the image's own"), container.origin());
    std::string text = user ? std::to_string(*user) : std::string();
    if (group)
        text += fmt::format(":{}", *group);
    return model::written(std::move(text),
                          user ? userPlace.origin("runAsUser") : groupPlace.origin("runAsGroup"));
}

Fact<std::chrono::nanoseconds>
graceOf(const Context& context, const Fields& pod, const Fields& container)
{
    constexpr std::string_view kPath = "spec.terminationGracePeriodSeconds";
    constexpr std::int64_t kLongest = std::int64_t{1} << 31U;
    const auto grace = pod.integer(kPath);
    if (grace && *grace >= 0 && *grace < kLongest)
        return model::written(std::chrono::nanoseconds(std::chrono::seconds(*grace)),
                              pod.origin(kPath));
    if (const Phrase reason = pod.hiddenReason(kPath); !reason.empty())
        return model::absent<std::chrono::nanoseconds>(State::Unknown, reason, pod.origin(kPath));
    if (pod.value(kPath) != nullptr)
        return model::absent<std::chrono::nanoseconds>(
            State::Unreadable, phrase("it is not a number of seconds"), pod.origin(kPath));
    return byDefault(
        context, std::chrono::nanoseconds(std::chrono::seconds(kGraceSeconds)), container.origin());
}

Fact<bool> readOnlyRootOf(const Context& context, const Fields& container)
{
    constexpr std::string_view kPath = "securityContext.readOnlyRootFilesystem";
    if (const auto isReadOnly = container.boolean(kPath))
        return model::written(*isReadOnly, container.origin(kPath));
    if (const Phrase reason = container.hiddenReason(kPath); !reason.empty())
        return model::absent<bool>(State::Unknown, reason, container.origin(kPath));
    if (container.value(kPath) != nullptr)
        return model::absent<bool>(
            State::Unreadable, phrase("it is neither true nor false"), container.origin(kPath));
    return byDefault(context, false, container.origin());
}

std::string restartWord(std::string_view policy)
{
    if (policy == "OnFailure")
        return "on-failure";
    return policy == "Never" ? "no" : "always";
}

Fact<std::string> restartOf(const Context& context, const Fields& pod, const Container& container)
{
    const Fields own = container.fields;
    if (const std::string policy = own.text("restartPolicy"); !policy.empty())
        return model::written(restartWord(policy), own.origin("restartPolicy"));
    const std::string policy = pod.text("spec.restartPolicy");
    if (container.kind == ProcessKind::Job && !container.isMain) {
        // An init container is tried again unless the pod never is.
        const std::string word = policy == "Never" ? "no" : "on-failure";
        return model::defaulted(word, phrase("as its pod's"), own.origin());
    }
    if (policy.empty())
        return byDefault(context, std::string("always"), own.origin());
    return model::written(restartWord(policy), pod.origin("spec.restartPolicy"));
}

Fact<std::string>
scheduleOf(const Workload& workload, const Fields& pod, const Container& container)
{
    if (workload.kind != ProcessKind::Scheduled || !container.isMain)
        return {.origin = container.fields.origin()};
    const Fields object = pod.ofObject();
    const std::string schedule(trimmed(object.text("spec.schedule")));
    if (schedule.empty())
        return {.reason = phrase("no schedule is written"), .origin = workload.object->origin()};
    const std::string zone = object.text("spec.timeZone");
    Fact<std::string> fact =
        model::written(zone.empty() ? schedule : fmt::format("{} {}", schedule, zone),
                       object.origin("spec.schedule"));
    if (object.boolean("spec.suspend").value_or(false))
        fact.reason = phrase("suspended");
    return fact;
}

template <class T, class Parse>
Fact<T> quantity(const Fields& resources, std::string_view path, Parse parse)
{
    if (const Phrase reason = resources.hiddenReason(path); !reason.empty())
        return model::absent<T>(State::Unknown, reason, resources.origin(path));
    const std::string text = resources.text(path);
    if (text.empty())
        return {};
    Result<T> amount = parse(text);
    if (amount)
        return model::written(*amount, resources.origin(path));
    resources.remark(Severity::Warning, amount.error().message, amount.error().hint, path);
    return model::absent<T>(State::Unreadable, amount.error().message, resources.origin(path));
}

template <class T>
void requestAsLimit(Fact<T>& request, const Fact<T>& limit)
{
    if (request.state == State::Missing && limit.isSet())
        request = model::defaulted(limit.value, phrase("as high as the limit"), limit.origin);
}

} // namespace

void describeResources(model::Service& service, const Fields& container)
{
    const Fields resources = container.mapping("resources");
    model::Resources& result = service.resources;
    result.cpuLimit = quantity<model::MilliCpu>(resources, "limits.cpu", parseCpuQuantity);
    result.cpuRequest = quantity<model::MilliCpu>(resources, "requests.cpu", parseCpuQuantity);
    result.memoryLimit = quantity<ByteCount>(resources, "limits.memory", parseMemoryQuantity);
    result.memoryRequest = quantity<ByteCount>(resources, "requests.memory", parseMemoryQuantity);
    requestAsLimit(result.cpuRequest, result.cpuLimit);
    requestAsLimit(result.memoryRequest, result.memoryLimit);
}

void describeLifecycle(model::Service& service,
                       const Context& context,
                       const Workload& workload,
                       const Fields& pod,
                       const Container& container)
{
    const Fields& fields = container.fields;
    service.stopGracePeriod = graceOf(context, pod, fields);
    const std::string signal = fields.text("lifecycle.stopSignal");
    service.stopSignal = signal.empty()
                             ? model::absent<std::string>(State::Unknown,
                                                          phrase("the image's own, else SIGTERM"),
                                                          fields.origin())
                             : model::written(signal, fields.origin("lifecycle.stopSignal"));
    service.restart = restartOf(context, pod, container);
    service.user = userOf(pod, fields);
    service.readOnlyRoot = readOnlyRootOf(context, fields);
    service.schedule = scheduleOf(workload, pod, container);
    service.replicas = container.isMain ? replicasOf(context, workload)
                                        : model::absent<model::Replicas>(State::NotApplicable,
                                                                         phrase("one in every pod"),
                                                                         fields.origin());
    service.logging = model::absent<model::Logging>(
        State::NotApplicable, phrase("the nodes' runtime keeps the logs"), fields.origin());
    if (container.isMain)
        describeLabels(service, workload, pod);
}

} // namespace plumbline::sources::kubernetes
