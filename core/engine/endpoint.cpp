// SPDX-License-Identifier: Apache-2.0
#include "core/engine/endpoint.h"

#include "core/base/digest.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/engine/docker_config.h"
#include "core/engine/json_fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

namespace plumbline::engine {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDefaultHost = "unix:///var/run/docker.sock";
constexpr std::string_view kDefaultContext = "default";

bool isSocket(const fs::path& path)
{
    std::error_code ignored; // what cannot be looked at is no socket to offer
    return fs::is_socket(path, ignored);
}

bool isThere(const fs::path& path)
{
    std::error_code ignored;
    return fs::exists(path, ignored);
}

/// The certificates in a folder, as Docker names them; those that are missing stay empty.
TlsFiles tlsFilesIn(const fs::path& folder, bool verify)
{
    const auto found = [&folder](const char* name) {
        const fs::path path = folder / name;
        return isThere(path) ? path : fs::path{};
    };
    return {.ca = found("ca.pem"),
            .certificate = found("cert.pem"),
            .key = found("key.pem"),
            .verify = verify};
}

bool hasPort(std::string_view address)
{
    const std::size_t bracket = address.rfind(']'); // of an IPv6 address
    const std::size_t colon = address.rfind(':');
    return colon != std::string_view::npos &&
           (bracket == std::string_view::npos || colon > bracket);
}

/// The host as one writes it in full. `hasTls` decides the port that is meant where none is written.
Result<std::string> normalisedHost(std::string_view text, bool hasTls)
{
    const std::string_view host = trimmed(text);
    const std::size_t separator = host.find("://");
    if (separator == std::string_view::npos) {
        if (host.starts_with('/'))
            return fail(ErrorCode::Invalid,
                        phrase("\"{}\" is a path, not an engine's address", host),
                        phrase("write unix://{}", host));
        if (host.empty() || host.find('/') != std::string_view::npos || !hasPort(host))
            return fail(
                ErrorCode::Invalid,
                phrase("\"{}\" is not an engine's address", printable(host)),
                phrase("write unix:///path/to/docker.sock, tcp://host:port or ssh://user@host"));
        return fmt::format("tcp://{}", host);
    }
    const std::string_view scheme = host.substr(0, separator);
    std::string_view rest = host.substr(separator + 3);
    if (scheme == "npipe" || scheme == "fd")
        return fail(ErrorCode::Unsupported,
                    phrase("{}:// engines cannot be reached from here", scheme),
                    phrase("use a unix://, tcp:// or ssh:// address"));
    if (scheme == "unix")
        return fmt::format("unix://{}", rest.empty() ? "/var/run/docker.sock" : rest);
    if (scheme != "tcp" && scheme != "http" && scheme != "https" && scheme != "ssh")
        return fail(
            ErrorCode::Invalid,
            phrase("\"{}\" is not an engine's address: unknown scheme \"{}\"",
                   printable(host),
                   printable(scheme)),
            phrase("write unix:///path/to/docker.sock, tcp://host:port or ssh://user@host"));
    while (rest.ends_with('/'))
        rest.remove_suffix(1);
    if (rest.empty())
        return fail(ErrorCode::Invalid,
                    phrase("\"{}\" names no machine", host),
                    phrase("write {}://host", scheme));
    if (scheme == "ssh")
        return fmt::format("ssh://{}", rest);
    const bool isPathless = rest.find('/') == std::string_view::npos;
    return fmt::format(
        "tcp://{}{}", rest, hasPort(rest) || !isPathless ? "" : (hasTls ? ":2376" : ":2375"));
}

/// An address that a person gave directly: TLS is what the environment says.
Result<Endpoint>
endpointOfHost(std::string_view host, Phrase reason, const EndpointRequest& request)
{
    const bool verifies = !variableOr(request.variables, "DOCKER_TLS_VERIFY").empty();
    const bool isEncrypted = verifies || host.starts_with("https://") ||
                             !variableOr(request.variables, "DOCKER_TLS").empty();
    return normalisedHost(host, isEncrypted).transform([&](std::string full) {
        Endpoint endpoint{.host = std::move(full), .reason = std::move(reason)};
        if (isEncrypted && endpoint.host.starts_with("tcp://")) {
            const std::string folder = variableOr(request.variables, "DOCKER_CERT_PATH");
            endpoint.tls = tlsFilesIn(
                folder.empty() ? dockerConfigFolder(request.variables, request.homeDirectory)
                               : fs::path(folder),
                verifies || !host.starts_with("https://"));
        }
        if (endpoint.host.starts_with("ssh://"))
            endpoint.sshVariables = request.variables;
        return endpoint;
    });
}

Endpoint defaultEndpoint()
{
    return {.host = std::string(kDefaultHost), .reason = phrase("the default socket")};
}

/// What `meta.json` of a context says.
Result<Endpoint>
readContext(const fs::path& config, const std::string& folderName, const Variables& variables)
{
    const fs::path meta = config / "contexts" / "meta" / folderName / "meta.json";
    const Result<std::string> text = readFile(meta);
    if (!text)
        return tl::unexpected(text.error());
    const Result<Json> json = parseJson(*text, meta.string());
    if (!json)
        return fail(ErrorCode::Invalid,
                    phrase("{} is not JSON", meta.string()),
                    phrase("create the context anew: docker context create"),
                    Origin{.file = meta.string()});
    const Json& docker = member(member(*json, "Endpoints"), "docker");
    const std::string host = textAt(docker, "Host");
    const fs::path certificates = config / "contexts" / "tls" / folderName / "docker";
    const bool isEncrypted = isThere(certificates) || host.starts_with("https://");
    return normalisedHost(host.empty() ? kDefaultHost : std::string_view(host), isEncrypted)
        .transform([&](std::string full) {
            Endpoint endpoint{.host = std::move(full), .context = textAt(*json, "Name")};
            if (isEncrypted && endpoint.host.starts_with("tcp://"))
                endpoint.tls = tlsFilesIn(certificates, !flagAt(docker, "SkipTLSVerify"));
            if (endpoint.host.starts_with("ssh://"))
                endpoint.sshVariables = variables;
            return endpoint;
        });
}

/// The folders of the contexts that there are, in a stable order.
std::vector<std::string> contextFolders(const fs::path& config)
{
    std::vector<std::string> folders;
    std::error_code ignored; // no such folder: no contexts
    for (const fs::directory_entry& entry :
         fs::directory_iterator(config / "contexts" / "meta", ignored))
        folders.push_back(entry.path().filename().string());
    std::ranges::sort(folders);
    return folders;
}

Result<Endpoint>
endpointOfContext(const std::string& name, Phrase reason, const EndpointRequest& request)
{
    if (name == kDefaultContext) {
        // What the name stands for: DOCKER_HOST if it is set, else the default socket.
        const std::string host = variableOr(request.variables, "DOCKER_HOST");
        Result<Endpoint> endpoint =
            host.empty() ? defaultEndpoint() : endpointOfHost(host, {}, request);
        if (endpoint)
            endpoint->reason = std::move(reason);
        return endpoint;
    }
    const fs::path config = dockerConfigFolder(request.variables, request.homeDirectory);
    Result<Endpoint> endpoint = readContext(config, sha256Hex(name), request.variables);
    if (endpoint) {
        endpoint->context = name;
        endpoint->reason = std::move(reason);
        return endpoint;
    }
    if (endpoint.error().code != ErrorCode::NotFound)
        return endpoint;
    std::vector<std::string> names{std::string(kDefaultContext)};
    for (const std::string& folder : contextFolders(config)) {
        if (const auto other = readContext(config, folder, request.variables);
            other && !other->context.empty())
            names.push_back(other->context);
    }
    const std::string meant = closestMatch(name, names);
    return fail(ErrorCode::NotFound,
                phrase("there is no Docker context \"{}\" ({})", printable(name), reason),
                meant.empty() ? phrase("there are: {}", join(names, ", "))
                              : phrase("did you mean {}?", meant));
}

/// The sockets that rootless engines, Docker Desktop and Podman use.
std::vector<Endpoint> usualSockets(const EndpointRequest& request)
{
    const fs::path runtime = variableOr(request.variables, "XDG_RUNTIME_DIR");
    const fs::path& home = request.homeDirectory;
    std::vector<std::pair<fs::path, Phrase>> sockets;
    sockets.emplace_back(kDefaultHost.substr(std::string_view("unix://").size()),
                         phrase("the default socket"));
    if (!runtime.empty())
        sockets.emplace_back(runtime / "docker.sock", phrase("rootless Docker"));
    if (!home.empty()) {
        sockets.emplace_back(home / ".docker/run/docker.sock", phrase("rootless Docker"));
        sockets.emplace_back(home / ".docker/desktop/docker.sock", std::string("Docker Desktop"));
    }
    if (!runtime.empty())
        sockets.emplace_back(runtime / "podman/podman.sock", phrase("rootless Podman"));
    sockets.emplace_back("/run/podman/podman.sock", std::string("Podman"));
    std::vector<Endpoint> endpoints;
    for (const auto& [path, reason] : sockets) {
        if (isSocket(path))
            endpoints.push_back({.host = "unix://" + path.string(), .reason = reason});
    }
    return endpoints;
}

} // namespace

bool isUnixSocket(const Endpoint& endpoint)
{
    return endpoint.host.starts_with("unix://");
}

std::string machineOf(const Endpoint& endpoint)
{
    std::string_view rest = endpoint.host;
    const std::size_t separator = rest.find("://");
    if (separator == std::string_view::npos || rest.starts_with("unix://"))
        return {};
    rest = rest.substr(separator + 3);
    rest = rest.substr(0, rest.find('/'));
    if (const std::size_t at = rest.rfind('@'); at != std::string_view::npos)
        rest = rest.substr(at + 1);
    if (hasPort(rest))
        rest = rest.substr(0, rest.rfind(':'));
    if (rest.starts_with('[') && rest.ends_with(']'))
        rest = rest.substr(1, rest.size() - 2);
    const bool isHere = rest == "localhost" || rest == "::1" || rest.starts_with("127.");
    return std::string(isHere ? std::string_view{} : rest);
}

Result<Endpoint> resolveEndpoint(const EndpointRequest& request)
{
    if (!request.host.empty())
        return endpointOfHost(request.host, phrase("named with -H"), request);
    if (!request.context.empty())
        return endpointOfContext(request.context, phrase("named with --context"), request);
    const std::string host = variableOr(request.variables, "DOCKER_HOST");
    if (!host.empty())
        return endpointOfHost(host, phrase("DOCKER_HOST is set"), request);
    const std::string context = variableOr(request.variables, "DOCKER_CONTEXT");
    if (!context.empty())
        return endpointOfContext(context, phrase("DOCKER_CONTEXT is set"), request);
    const fs::path folder = dockerConfigFolder(request.variables, request.homeDirectory);
    const Result<DockerConfig> config = readDockerConfig(folder);
    if (!config)
        return tl::unexpected(config.error());
    if (!config->currentContext.empty() && config->currentContext != kDefaultContext)
        return endpointOfContext(
            config->currentContext, phrase("current context of {}", folder.string()), request);
    return defaultEndpoint();
}

std::vector<Endpoint> listEndpoints(const EndpointRequest& request)
{
    std::vector<Endpoint> endpoints;
    const auto offer = [&endpoints](Endpoint endpoint) {
        const bool isKnown = std::ranges::any_of(endpoints, [&](const Endpoint& other) {
            return other.host == endpoint.host &&
                   (endpoint.context.empty() || other.context == endpoint.context);
        });
        if (!isKnown)
            endpoints.push_back(std::move(endpoint));
    };
    if (Result<Endpoint> used = resolveEndpoint(request))
        offer(std::move(*used));
    const fs::path config = dockerConfigFolder(request.variables, request.homeDirectory);
    for (const std::string& folder : contextFolders(config)) {
        if (Result<Endpoint> endpoint = readContext(config, folder, request.variables)) {
            endpoint->reason = phrase("context {}", endpoint->context);
            offer(std::move(*endpoint));
        }
    }
    for (Endpoint& endpoint : usualSockets(request))
        offer(std::move(endpoint));
    return endpoints;
}

} // namespace plumbline::engine
