// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/reveal.h"

#include <algorithm>
#include <utility>

namespace plumbline::workspace {
namespace {

const model::ConfigVar* findAt(const std::vector<model::ConfigVar>& vars,
                               const RevealRequest& request)
{
    const auto found = std::ranges::find_if(vars, [&request](const model::ConfigVar& var) {
        return var.name == request.key && var.origin == request.origin;
    });
    return found == vars.end() ? nullptr : &*found;
}

const model::ConfigVar* findAt(const model::Environment& environment, const RevealRequest& request)
{
    for (const model::Service& service : environment.services) {
        if (const model::ConfigVar* var = findAt(service.config, request))
            return var;
    }
    return findAt(environment.sharedConfig, request);
}

} // namespace

Result<Secret>
revealSecret(const OpenedManifest& opened, const RevealRequest& request, LoadRequest loading)
{
    loading.environments = {request.environment};
    const auto loaded = loadEnvironments(opened, loading);
    if (!loaded)
        return tl::unexpected(loaded.error());
    const model::ConfigVar* var = findAt(loaded->front().environment, request);
    if (var == nullptr)
        return fail(ErrorCode::NotFound,
                    phrase("{} is not at {} any more", request.key, toString(request.origin)),
                    phrase("compare again, and reveal it then"));
    if (const auto* secret = std::get_if<Secret>(&var->value);
        secret != nullptr && var->state == model::State::Set)
        return *secret;
    return fail(ErrorCode::Denied,
                var->reason.empty()
                    ? phrase("the value of {} could not be read", request.key)
                    : phrase("the value of {} could not be read: {}", request.key, var->reason));
}

} // namespace plumbline::workspace
