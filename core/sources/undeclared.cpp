// SPDX-License-Identifier: Apache-2.0
#include "core/sources/undeclared.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

namespace plumbline::sources {

namespace {

/// What platforms, engines and shells put into every process.
bool isInjected(std::string_view name)
{
    static constexpr std::array<std::string_view, 8> kNames{
        "PATH", "HOME", "HOSTNAME", "PORT", "TERM", "PWD", "DYNO", "CONTAINER"};
    static constexpr std::array<std::string_view, 4> kPrefixes{
        "KUBERNETES_", "ECS_", "HEROKU_", "AWS_EXECUTION_"};
    return std::ranges::find(kNames, name) != kNames.end() ||
           std::ranges::any_of(
               kPrefixes, [name](std::string_view prefix) { return name.starts_with(prefix); });
}

/// What the files say of one service of that name.
struct Described
{
    std::set<std::string, std::less<>> names;
    const model::Service* service = nullptr;
    bool isWhole = true;
};

void addNames(Described& described, const std::vector<model::ConfigVar>& config)
{
    for (const model::ConfigVar& var : config)
        described.names.insert(var.name);
}

Described describedOf(const std::vector<model::Environment>& parts, const std::string& name)
{
    Described described;
    for (const model::Environment& part : parts) {
        if (part.isLive)
            continue;
        described.isWhole = described.isWhole && part.unread.empty();
        addNames(described, part.sharedConfig);
        const model::Service* service = model::findService(part, name);
        if (service == nullptr)
            continue;
        described.service = service;
        described.isWhole = described.isWhole && service->openConfig.empty();
        addNames(described, service->config);
    }
    return described;
}

} // namespace

void noteUndeclared(std::vector<model::Environment>& parts)
{
    const auto isLive = [](const model::Environment& part) { return part.isLive; };
    if (std::ranges::none_of(parts, isLive) || std::ranges::all_of(parts, isLive))
        return;
    for (model::Environment& part : parts) {
        if (!part.isLive)
            continue;
        for (model::Service& service : part.services) {
            const Described described = describedOf(parts, service.name);
            if (described.service == nullptr || !described.isWhole)
                continue;
            for (const model::ConfigVar& var : service.config) {
                if (var.layer != model::kImageLayer && !isInjected(var.name) &&
                    !described.names.contains(var.name))
                    service.undeclared.push_back({.name = var.name,
                                                  .origin = var.origin,
                                                  .described = described.service->origin});
            }
        }
    }
}

} // namespace plumbline::sources
