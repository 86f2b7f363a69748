// SPDX-License-Identifier: Apache-2.0
#include "core/engine/auth.h"

#include "core/base/digest.h"
#include "core/engine/credential_helper.h"
#include "core/engine/docker_config.h"
#include "core/engine/json_fields.h"

#include <utility>

namespace plumbline::engine {
namespace {

constexpr std::string_view kDockerHub = "docker.io";
/// The name under which Docker Hub's credentials have always been stored.
constexpr std::string_view kDockerHubKey = "https://index.docker.io/v1/";
constexpr auto kHelperLimit = std::chrono::seconds(10);

std::string storageKey(const std::string& registry)
{
    return registry == kDockerHub ? std::string(kDockerHubKey) : registry;
}

/// The machine that a stored key is about: people and tools write it with a scheme and a path.
std::string registryOfKey(std::string_view key)
{
    if (const std::size_t scheme = key.find("://"); scheme != std::string_view::npos)
        key.remove_prefix(scheme + 3);
    const std::string_view host = key.substr(0, key.find('/'));
    if (host == "index.docker.io" || host == "registry-1.docker.io")
        return std::string(kDockerHub);
    return std::string(host);
}

template <class T>
const T* findFor(const std::map<std::string, T>& entries, const std::string& registry)
{
    const auto exact = entries.find(storageKey(registry));
    if (exact != entries.end())
        return &exact->second;
    for (const auto& [key, value] : entries) {
        if (registryOfKey(key) == registry)
            return &value;
    }
    return nullptr;
}

Result<std::optional<RegistryAuth>> storedLogin(const DockerConfig& config,
                                                const std::string& registry)
{
    const DockerConfig::Login* login = findFor(config.auths, registry);
    if (login == nullptr)
        return std::nullopt;
    if (!login->isReadable)
        return fail(ErrorCode::Invalid,
                    phrase("the login stored for {} cannot be read: its \"auth\" is not base64 of "
                           "user:password",
                           registry),
                    phrase("log in again: docker login {}", registry));
    if (login->username.empty() && login->identityToken.isEmpty())
        return std::nullopt; // what credential stores leave behind
    return RegistryAuth{.serverAddress = storageKey(registry),
                        .username = login->username,
                        .password = login->password,
                        .identityToken = login->identityToken};
}

} // namespace

Secret encodeRegistryAuth(const RegistryAuth& auth)
{
    Json json{{"serveraddress", auth.serverAddress}};
    if (!auth.identityToken.isEmpty()) {
        json["identitytoken"] = auth.identityToken.reveal();
    } else {
        json["username"] = auth.username;
        json["password"] = auth.password.reveal();
    }
    return Secret(base64Url(dumped(json)));
}

std::string registryOf(std::string_view reference)
{
    const std::size_t slash = reference.find('/');
    const std::string_view first = reference.substr(0, slash);
    const bool isHost =
        slash != std::string_view::npos &&
        (first.find_first_of(".:") != std::string_view::npos || first == "localhost");
    return isHost ? registryOfKey(first) : std::string(kDockerHub);
}

Result<std::optional<RegistryAuth>> findRegistryAuth(std::string_view reference,
                                                     const CredentialSources& sources)
{
    const std::string registry = registryOf(reference);
    const std::string inlineConfig = variableOr(sources.variables, "DOCKER_AUTH_CONFIG");
    if (!inlineConfig.empty()) {
        const auto config = parseDockerConfig(inlineConfig, "DOCKER_AUTH_CONFIG");
        if (!config)
            return tl::unexpected(config.error());
        auto login = storedLogin(*config, registry);
        if (!login || *login)
            return login;
    }
    const auto config =
        readDockerConfig(dockerConfigFolder(sources.variables, sources.homeDirectory));
    if (!config)
        return tl::unexpected(config.error());
    const std::string* helper = findFor(config->credHelpers, registry);
    if (helper == nullptr && !config->credsStore.empty())
        helper = &config->credsStore;
    if (helper != nullptr && !helper->empty()) {
        auto answer =
            askCredentialHelper(*helper, storageKey(registry), sources.variables, kHelperLimit);
        if (!answer || *answer)
            return answer;
    }
    return storedLogin(*config, registry);
}

} // namespace plumbline::engine
