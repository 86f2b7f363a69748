// SPDX-License-Identifier: Apache-2.0
#include "core/parity/address.h"
#include "core/parity/rules/all.h"
#include "core/parity/rules/config_parts.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace plumbline::parity::rules {

namespace {

using model::ConfigVar;

bool isOwnMachine(std::string_view host)
{
    return host == "localhost" || host == "::1" || host == "[::1]" || host.starts_with("127.") ||
           host == "host.docker.internal" || host == "gateway.docker.internal" ||
           host == "host.minikube.internal" || host.ends_with(".localhost") ||
           host.ends_with(".test") ||
           // `printer.local` is announced by a machine nearby; `api.shop.local` is a private zone, as
           // clusters and clouds give their services.
           (host.ends_with(".local") && std::ranges::count(host, '.') == 1);
}

/// Keys that say what the process listens on, or whom it lets in, and not where it goes.
bool isNoTarget(std::string_view name)
{
    return hasWord(name,
                   {"BIND",
                    "LISTEN",
                    "ALLOWED",
                    "TRUSTED",
                    "CORS",
                    "NO",
                    "ORIGINS",
                    "WHITELIST",
                    "ALLOWLIST",
                    "EXCLUDE",
                    "IGNORE",
                    "INTERFACE"}) ||
           name == "HOST" || name == "HOSTNAME" || name == "ADDR" || name == "SERVER_HOST";
}

/// Ports that another container of the same pod or task listens on.
std::set<std::uint16_t> portsBeside(const model::Environment& environment, const ConfigKey& key)
{
    std::set<std::uint16_t> ports;
    for (const model::Service& service : environment.services) {
        const bool isBeside =
            service.kind == model::ProcessKind::Sidecar || !service.belongsTo.empty();
        if (!isBeside || std::ranges::find(key.services, service.name) != key.services.end())
            continue;
        for (const model::Port& port : service.ports)
            ports.insert(port.container);
    }
    return ports;
}

bool isAnsweredBeside(const model::Environment& environment,
                      const ConfigKey& key,
                      std::string_view text)
{
    const bool hasSidecar = std::ranges::any_of(environment.services, [&](const auto& service) {
        const bool isOfOthers =
            !service.belongsTo.empty() &&
            std::ranges::find(key.services, service.belongsTo) == key.services.end();
        return service.kind == model::ProcessKind::Sidecar && !isOfOthers;
    });
    if (!hasSidecar)
        return false;
    const auto address = readAddress(text);
    std::string port = address ? address->ports : std::string();
    if (!address) {
        const std::size_t colon = text.rfind(':');
        port = colon == std::string_view::npos ? "" : std::string(text.substr(colon + 1));
    }
    unsigned number = 0;
    std::from_chars(port.data(), port.data() + port.size(), number);
    // Proxies of clouds seldom say their ports: a sidecar and no port leave it open.
    const std::set<std::uint16_t> ports = portsBeside(environment, key);
    return port.empty() || ports.empty() || ports.contains(static_cast<std::uint16_t>(number));
}

void checkLocalhostInProd(const RuleInput& input, Outcomes& outcomes)
{
    eachVar(input, [&](const ConfigKey& key, std::size_t place, const ConfigVar& var) {
        if (!isSet(&var) || input.isLocal(place) || isNoTarget(key.name()) ||
            var.layer == model::kImageLayer || key.isOfBackingService)
            return;
        const std::string_view text = textOf(var);
        const std::vector<std::string> hosts = hostsOf(text);
        // Words with dots are hosts by their shape only: `config.settings.local`.
        if (hosts.empty() || (!readAddress(text) && key.row->valueClass != ValueClass::Endpoint &&
                              key.row->valueClass != ValueClass::Secret))
            return;
        const Subject subject = subjectAt(subjectOf(key), {place});
        if (!std::ranges::any_of(hosts, isOwnMachine) ||
            isAnsweredBeside(input.environment(place), key, text)) {
            outcomes.pass(subject);
            return;
        }
        outcomes.fail(subject,
                      {.message = phrase("{} points at the process's own machine in {}",
                                         key.name(),
                                         input.name(place)),
                       .reason = {},
                       .severity = severityAt(input, place, Severity::Error),
                       .evidence = evidenceOf(input, *key.row, {place}),
                       .fix = {}});
    });
}

} // namespace

const Rule kLocalhostInProd{
    .id = "localhost-in-prod",
    .factor = Factor::Config,
    .severity = Severity::Error,
    .pack = Pack::Standard,
    .title = "An address points at localhost where users are",
    .rationale =
        "In a container localhost is the container itself: nothing listens there, and what "
        "worked on a developer's machine does not.",
    .compares = "Hosts of URLs, DSNs and host keys with loopback addresses, host.docker.internal, "
                ".local and .test.",
    .guards = "Development and tests. What a process listens on, whom it lets in, names inside a "
              "cluster, and sidecars that listen on that port.",
    .remedy = "Set the address of the service there.",
    .check = checkLocalhostInProd};

} // namespace plumbline::parity::rules
