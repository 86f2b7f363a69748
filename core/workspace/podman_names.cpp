// SPDX-License-Identifier: Apache-2.0
#include "core/workspace/podman_names.h"

#include "core/engine/system.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <span>

namespace plumbline::workspace {

namespace {

/// Where Podman looks for its programs, unless its settings say otherwise.
constexpr std::array kNetavarkFolders{
    "/usr/local/libexec/podman", "/usr/local/lib/podman", "/usr/libexec/podman", "/usr/lib/podman"};
constexpr std::array kCniFolders{"/usr/local/libexec/cni",
                                 "/usr/libexec/cni",
                                 "/usr/local/lib/cni",
                                 "/usr/lib/cni",
                                 "/opt/cni/bin"};

bool isIn(std::span<const char* const> folders, const char* program)
{
    return std::ranges::any_of(folders, [&](const char* folder) {
        std::error_code error;
        return std::filesystem::exists(std::filesystem::path(folder) / program, error);
    });
}

bool resolvesNames(const engine::PodmanNames& names, bool isLocal)
{
    if (names.server)
        return !names.server->empty();
    if (!isLocal)
        return true; // nobody says otherwise
    return names.isCni ? isIn(kCniFolders, "dnsname") : isIn(kNetavarkFolders, "aardvark-dns");
}

} // namespace

std::optional<Diagnostic> missingNames(const engine::Client& client, const std::stop_token& stop)
{
    if (!client.version().isPodman)
        return std::nullopt;
    const auto names = client.run(engine::readPodmanNames(), stop);
    if (!names || resolvesNames(*names, engine::isUnixSocket(client.endpoint())))
        return std::nullopt;
    return Diagnostic{
        .severity = Severity::Warning,
        .message = phrase("services do not find each other by name"),
        .hint = names->isCni
                    ? phrase("Podman's plugin dnsname is not installed; it is in package "
                             "podman-plugins or golang-github-containernetworking-plugin-dnsname")
                    : phrase("install package aardvark-dns, which Podman resolves names by"),
        .where = {}};
}

} // namespace plumbline::workspace
