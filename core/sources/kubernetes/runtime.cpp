// SPDX-License-Identifier: Apache-2.0
#include "core/sources/kubernetes/lifecycle.h"
#include "core/sources/platform_name.h"

#include <string>
#include <string_view>
#include <utility>

namespace plumbline::sources::kubernetes {

namespace {

using model::Fact;
using model::State;

/// Missing where it is not written: all three are off unless somebody asks.
Fact<bool> switchOf(const Fields& fields, std::string_view path)
{
    const auto isOn = fields.boolean(path);
    return isOn ? model::written(*isOn, fields.origin(path)) : Fact<bool>{};
}

/// **Source:** Kubernetes 1.31, core/v1 defaults: Always for `latest`, IfNotPresent for all others.
Fact<std::string>
pullPolicyOf(const Context& context, const Fields& container, const model::Service& service)
{
    const std::string policy = container.text("imagePullPolicy");
    if (!policy.empty())
        return model::written(std::string(policy == "Always"  ? "always"
                                          : policy == "Never" ? "never"
                                                              : "missing"),
                              container.origin("imagePullPolicy"));
    if (!context.options.fillDefaults || !service.image.isSet())
        return model::absent<std::string>(
            State::Unknown, phrase("left to the cluster's default"), container.origin());
    const model::ImageReference& image = service.image.value;
    const bool isLatest = image.digest.empty() && (image.tag.empty() || image.tag == "latest");
    return model::defaulted(std::string(isLatest ? "always" : "missing"),
                            phrase("Kubernetes' default for such a tag"),
                            container.origin());
}

struct NodeLabel
{
    std::string_view key;
    std::string_view older;
};

constexpr NodeLabel kArchitecture{"kubernetes.io/arch", "beta.kubernetes.io/arch"};
constexpr NodeLabel kSystem{"kubernetes.io/os", "beta.kubernetes.io/os"};

const Tree* selectedValue(const Fields& selector, const NodeLabel& label)
{
    const Tree* value = selector.member(label.key);
    return value != nullptr ? value : selector.member(label.older);
}

/// The only architecture that the required node affinity lets in.
const Tree* requiredArchitecture(const Fields& pod)
{
    const Tree* found = nullptr;
    for (const Fields& term :
         pod.mappings("spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution."
                      "nodeSelectorTerms")) {
        for (const Fields& expression : term.mappings("matchExpressions")) {
            const std::string key = expression.text("key");
            const Tree* values = expression.value("values");
            if ((key != kArchitecture.key && key != kArchitecture.older) ||
                expression.text("operator") != "In" || values == nullptr)
                continue;
            if (found != nullptr || values->items.size() != 1)
                return nullptr;
            found = &values->items.front();
        }
    }
    return found;
}

Fact<std::string> platformOf(const Fields& pod)
{
    const Fields selector = pod.mapping("spec.nodeSelector");
    const Tree* architecture = selectedValue(selector, kArchitecture);
    if (architecture == nullptr)
        architecture = requiredArchitecture(pod);
    if (architecture == nullptr || !architecture->isScalar())
        return model::absent<std::string>(State::Unknown, phrase("that of any node"), pod.origin());
    const Tree* system = selectedValue(selector, kSystem);
    std::string name =
        platformName(system == nullptr ? std::string_view() : system->text, architecture->text);
    return model::written(std::move(name), pod.object().originOf(*architecture));
}

} // namespace

void describeRuntime(model::Service& service,
                     const Context& context,
                     const Fields& pod,
                     const Fields& container)
{
    service.tty = switchOf(container, "tty");
    service.stdinOpen = switchOf(container, "stdin");
    service.hostNetwork = switchOf(pod, "spec.hostNetwork");
    service.pullPolicy = pullPolicyOf(context, container, service);
    service.platform = platformOf(pod);
}

} // namespace plumbline::sources::kubernetes
