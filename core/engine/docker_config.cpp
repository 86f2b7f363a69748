// SPDX-License-Identifier: Apache-2.0
#include "core/engine/docker_config.h"

#include "core/base/digest.h"
#include "core/base/file.h"
#include "core/base/text.h"
#include "core/engine/json_fields.h"

#include <utility>

namespace plumbline::engine {
namespace {

DockerConfig::Login readLogin(const Json& entry)
{
    DockerConfig::Login login{.username = textAt(entry, "username"),
                              .password = Secret(textAt(entry, "password")),
                              .identityToken = Secret(textAt(entry, "identitytoken"))};
    const std::string encoded = textAt(entry, "auth");
    if (encoded.empty())
        return login;
    const DecodedBase64 decoded = decodeBase64(trimmed(encoded));
    const std::size_t colon = decoded.bytes.find(':');
    login.isReadable = decoded.ok && colon != std::string::npos;
    if (!login.isReadable)
        return login;
    login.username = decoded.bytes.substr(0, colon);
    std::string password = decoded.bytes.substr(colon + 1);
    while (password.ends_with('\0')) // old clients padded it
        password.pop_back();
    login.password = Secret(std::move(password));
    return login;
}

} // namespace

std::filesystem::path dockerConfigFolder(const Variables& variables,
                                         const std::filesystem::path& homeDirectory)
{
    const std::string folder = variableOr(variables, "DOCKER_CONFIG");
    return folder.empty() ? homeDirectory / ".docker" : std::filesystem::path(folder);
}

Result<DockerConfig> parseDockerConfig(std::string_view text, const std::string& name)
{
    if (trimmed(text).empty())
        return DockerConfig{};
    const Result<Json> json = parseJson(text, name);
    if (!json || !json->is_object())
        return fail(ErrorCode::Invalid,
                    phrase("{} is not a JSON object", name),
                    phrase("correct it, or move it away and log in again"));
    DockerConfig config{.currentContext = textAt(*json, "currentContext"),
                        .credsStore = textAt(*json, "credsStore"),
                        .credHelpers = textMapAt(*json, "credHelpers")};
    for (const auto& [registry, entry] : member(*json, "auths").items())
        config.auths[registry] = readLogin(entry);
    return config;
}

Result<DockerConfig> readDockerConfig(const std::filesystem::path& folder)
{
    const std::filesystem::path path = folder / "config.json";
    const Result<std::string> text = readFile(path);
    if (!text && text.error().code == ErrorCode::NotFound)
        return DockerConfig{};
    if (!text)
        return tl::unexpected(text.error());
    return parseDockerConfig(*text, path.string());
}

} // namespace plumbline::engine
