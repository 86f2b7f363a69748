// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/elsewhere.h"

#include <fmt/format.h>

namespace plumbline::workspace {
namespace {

bool isLoopback(const std::string& address)
{
    return address.starts_with("127.") || address == "::1" || address == "localhost";
}

} // namespace

std::vector<Diagnostic> elsewhereDiagnostics(const engine::Endpoint& endpoint,
                                             const compose::Project& project)
{
    const std::string machine = engine::machineOf(endpoint);
    if (machine.empty())
        return {};
    std::vector<Diagnostic> diagnostics;
    bool publishes = false;
    for (const auto& [name, service] : project.services) {
        for (const compose::Mount& mount : service.volumes) {
            if (mount.type == compose::Mount::Type::Bind)
                diagnostics.push_back(
                    {.message =
                         phrase("{} binds {}: the engine looks for it on {}, not on this machine",
                                name,
                                mount.source,
                                machine),
                     .hint = phrase("copy what it holds into the image or a volume"),
                     .where = project.originOf(fmt::format("services.{}.volumes", name))});
        }
        for (const compose::Port& port : service.ports) {
            publishes = publishes || !isLoopback(port.hostIp);
            if (isLoopback(port.hostIp))
                diagnostics.push_back(
                    {.message = phrase("{} publishes port {} on {} of {}: nothing on this "
                                       "machine reaches it there",
                                       name,
                                       port.target,
                                       port.hostIp,
                                       machine),
                     .hint = phrase("forward it: ssh -L {0}:localhost:{0} {1}",
                                    port.published.empty() ? std::to_string(port.target)
                                                           : port.published,
                                    machine),
                     .where = project.originOf(fmt::format("services.{}.ports", name))});
        }
    }
    if (publishes)
        diagnostics.push_back(
            {.severity = Severity::Info,
             .message = phrase("published ports answer on {}, not on localhost", machine)});
    return diagnostics;
}

} // namespace plumbline::workspace
