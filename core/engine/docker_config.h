// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/base/variables.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace plumbline::engine {

/// What Docker's `config.json` says about engines and registries.
/// **Source:** docker/cli, cli/config/configfile, version 27.
struct DockerConfig
{
    struct Login
    {
        std::string username;
        Secret password;
        Secret identityToken;
        bool isReadable = true; ///< false: its "auth" is not base64 of user:password
    };

    std::string currentContext;
    std::string credsStore;
    std::map<std::string, std::string> credHelpers; ///< registry -> helper
    std::map<std::string, Login> auths;             ///< registry as written -> login
};

/// DOCKER_CONFIG, or `.docker` of the home folder.
std::filesystem::path dockerConfigFolder(const Variables& variables,
                                         const std::filesystem::path& homeDirectory);

/// Reads the text of a `config.json`; `name` is for messages. **Errors:** Invalid.
Result<DockerConfig> parseDockerConfig(std::string_view text, const std::string& name);

/// Reads `config.json` in that folder; there being none is an empty config, not an error.
/// **Errors:** Invalid, Denied.
Result<DockerConfig> readDockerConfig(const std::filesystem::path& folder);

} // namespace plumbline::engine
