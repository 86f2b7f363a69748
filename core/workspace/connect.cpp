// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/launch.h"

#include <fmt/format.h>

#include <unistd.h>

namespace plumbline::workspace {
namespace {

/// Where locks go. Every run of one person must come to the same place, also one that was started
/// without a session's variables.
std::filesystem::path runtimeDirectoryOf(const Variables& variables,
                                         const std::filesystem::path& homeDirectory)
{
    const std::string given = variableOr(variables, "XDG_RUNTIME_DIR");
    if (!given.empty())
        return std::filesystem::path(given) / "plumbline";
    const std::filesystem::path session = fmt::format("/run/user/{}", getuid());
    std::error_code ignored;
    if (std::filesystem::is_directory(session, ignored))
        return session / "plumbline";
    return homeDirectory / ".local" / "state" / "plumbline";
}

} // namespace

EngineContext contextFor(engine::Client client,
                         const Variables& variables,
                         const std::filesystem::path& homeDirectory)
{
    return {.client = std::move(client),
            .credentials = {.variables = variables, .homeDirectory = homeDirectory},
            .runtimeDirectory = runtimeDirectoryOf(variables, homeDirectory),
            .keyring = systemKeyring(variables)};
}

Result<EngineContext>
connectEngine(const engine::EndpointRequest& request, std::stop_token stop, engine::Talk talk)
{
    return engine::resolveEndpoint(request)
        .and_then([&](const engine::Endpoint& endpoint) {
            return engine::Client::connect(
                endpoint, stop, variableOr(request.variables, "DOCKER_API_VERSION"), talk);
        })
        .transform([&](engine::Client client) {
            return contextFor(std::move(client), request.variables, request.homeDirectory);
        });
}

} // namespace plumbline::workspace
