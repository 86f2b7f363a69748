// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/base/variables.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace plumbline::engine {

/// Certificates for `tcp://` with TLS; paths of PEM files, empty where not given.
struct TlsFiles
{
    std::filesystem::path ca;
    std::filesystem::path certificate;
    std::filesystem::path key;
    bool verify = true;

    bool operator==(const TlsFiles&) const = default;
};

/// An engine one can talk to, and why it was this one.
struct Endpoint
{
    std::string host;    ///< `unix:///run/docker.sock`, `tcp://host:2376`, `ssh://user@host`
    std::string context; ///< name of the Docker context it comes from; empty if from none
    Phrase reason;       ///< for people: "DOCKER_HOST is set", "current context of ~/.docker"
    std::optional<TlsFiles> tls;
    Variables sshVariables; ///< what ssh is run with; empty unless `host` is ssh://

    bool operator==(const Endpoint&) const = default;
};

/// Whether the engine is behind a socket of this machine: its files, processes and addresses are this
/// machine's, too.
bool isUnixSocket(const Endpoint& endpoint);

/// The machine the engine is on, as its address names it; empty where it is this one.
std::string machineOf(const Endpoint& endpoint);

/// What the choice is made from.
struct EndpointRequest
{
    std::string host;    ///< `-H`
    std::string context; ///< `--context`
    Variables
        variables; ///< DOCKER_HOST, DOCKER_CONTEXT, DOCKER_CONFIG, DOCKER_CERT_PATH, DOCKER_TLS_VERIFY, XDG_RUNTIME_DIR
    std::filesystem::path homeDirectory;
};

/// The engine to use: `-H` > `--context` > `DOCKER_HOST` > `DOCKER_CONTEXT` > `currentContext` of the
/// Docker config > the default socket.
/// **Errors:** NotFound (no such context), Invalid (a host of an unknown form), Unsupported.
Result<Endpoint> resolveEndpoint(const EndpointRequest& request);

/// Every engine that the Docker config and the usual sockets offer, the one in use first.
std::vector<Endpoint> listEndpoints(const EndpointRequest& request);

} // namespace plumbline::engine
