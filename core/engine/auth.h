// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/base/variables.h"

#include <filesystem>
#include <optional>
#include <string>

namespace plumbline::engine {

/// Credentials for one registry.
struct RegistryAuth
{
    std::string serverAddress;
    std::string username;
    Secret password;
    Secret identityToken;
};

/// The value of the X-Registry-Auth header. It holds the credentials: never log it.
Secret encodeRegistryAuth(const RegistryAuth& auth);

/// The registry of an image reference: `docker.io` where none is written.
std::string registryOf(std::string_view reference);

/// Where credentials are looked up.
struct CredentialSources
{
    Variables variables; ///< DOCKER_CONFIG, DOCKER_AUTH_CONFIG, PATH
    std::filesystem::path homeDirectory;
};

/// The person's credentials for the registry of `reference`: DOCKER_AUTH_CONFIG, then the Docker
/// config's credHelpers, credsStore and auths. Nothing stored is an empty optional, not an error.
/// Runs `docker-credential-<helper> get` and waits for it (at most ten seconds).
/// **Errors:** Invalid (config not readable as JSON), NotFound (helper not installed), Denied,
/// TimedOut.
Result<std::optional<RegistryAuth>> findRegistryAuth(std::string_view reference,
                                                     const CredentialSources& sources);

} // namespace plumbline::engine
