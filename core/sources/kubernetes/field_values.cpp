// SPDX-License-Identifier: Apache-2.0
#include "core/sources/kubernetes/field_values.h"

#include "core/sources/quantities.h"

#include <optional>
#include <string_view>
#include <utility>

namespace plumbline::sources::kubernetes {

namespace {

using model::State;

/// `app` of `metadata.labels['app']`, if the path is one of that list.
std::optional<std::string> keyIn(std::string_view path, std::string_view list)
{
    if (!path.starts_with(list) || !path.substr(list.size()).starts_with("['") ||
        !path.ends_with("']"))
        return std::nullopt;
    path.remove_prefix(list.size() + 2);
    path.remove_suffix(2);
    return std::string(path);
}

/// What the manifest says at the path of a fieldRef; none where only a running pod tells.
std::optional<std::string>
saidAt(const std::string& path, const Fields& pod, const std::string& nameSpace)
{
    if (path == "metadata.namespace" && !nameSpace.empty())
        return nameSpace;
    if (path == "spec.serviceAccountName") {
        const std::string account = pod.text("spec.serviceAccountName");
        return account.empty() ? "default" : account;
    }
    for (const std::string_view list : {"metadata.labels", "metadata.annotations"}) {
        if (const auto key = keyIn(path, list)) {
            const Tree* value = pod.mapping(list).member(*key);
            if (value != nullptr && value->isScalar())
                return value->text;
        }
    }
    return std::nullopt;
}

/// `amount` in units of the divisor, rounded up as the kubelet does.
std::string inUnits(std::int64_t amount, std::int64_t divisor)
{
    return std::to_string((amount + divisor - 1) / divisor);
}

/// The written amount of `limits.cpu` and the like, divided; none where there is none.
std::optional<std::string>
amountOf(const std::string& resource, const std::string& divisor, const Fields& container)
{
    const Fields resources = container.mapping("resources");
    std::string text = resources.text(resource);
    // A request that is not written is as high as the limit.
    if (text.empty() && resource.starts_with("requests."))
        text = resources.text("limits." + resource.substr(9));
    if (text.empty())
        return std::nullopt;
    if (resource.ends_with(".cpu")) {
        const auto amount = parseCpuQuantity(text);
        const auto unit = parseCpuQuantity(divisor);
        if (amount && unit && unit->value > 0)
            return inUnits(amount->value, unit->value);
        return std::nullopt;
    }
    const auto amount = parseMemoryQuantity(text);
    const auto unit = parseMemoryQuantity(divisor);
    if (amount && unit && unit->bytes > 0)
        return inUnits(amount->bytes, unit->bytes);
    return std::nullopt;
}

} // namespace

model::ConfigVar fieldVariable(const std::string& name,
                               const Fields& reference,
                               const Fields& pod,
                               const std::string& nameSpace)
{
    const std::string path = reference.text("fieldPath");
    const Origin origin = reference.origin("fieldPath");
    if (auto value = saidAt(path, pod, nameSpace))
        return model::makeConfigVar(name, std::move(*value), "fieldRef", origin);
    return model::makeUnreadConfigVar(
        name, State::Unknown, phrase("the cluster sets it: {}", path), "fieldRef", origin);
}

model::ConfigVar resourceVariable(const std::string& name,
                                  const Fields& reference,
                                  const Fields& pod,
                                  const Fields& container)
{
    const std::string resource = reference.text("resource");
    std::string divisor = reference.text("divisor");
    if (divisor.empty() || divisor == "0")
        divisor = "1";
    const std::string other = reference.text("containerName");
    std::optional<std::string> amount;
    if (other.empty() || other == container.text("name")) {
        amount = amountOf(resource, divisor, container);
    } else {
        for (const Fields& sibling : pod.mappings("spec.containers")) {
            if (sibling.text("name") == other)
                amount = amountOf(resource, divisor, sibling);
        }
    }
    const Origin origin = reference.origin("resource");
    if (amount)
        return model::makeConfigVar(name, std::move(*amount), "resourceFieldRef", origin);
    return model::makeUnreadConfigVar(name,
                                      State::Unknown,
                                      phrase("no {} is written: it is the node's", resource),
                                      "resourceFieldRef",
                                      origin);
}

} // namespace plumbline::sources::kubernetes
