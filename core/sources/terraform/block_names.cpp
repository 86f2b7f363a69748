// SPDX-License-Identifier: Apache-2.0
#include "core/sources/terraform/block_names.h"

#include <algorithm>
#include <array>

namespace plumbline::sources::terraform {

namespace {

struct Block
{
    std::string_view name;
    std::string_view api;
};

/// Blocks that may be repeated; each is a list of the API, most of them in its plural.
constexpr std::array kRepeatedBlocks{
    Block{"container", "containers"},
    Block{"init_container", "initContainers"},
    Block{"env", "env"},
    Block{"env_from", "envFrom"},
    Block{"port", "ports"},
    Block{"volume", "volumes"},
    Block{"volume_mount", "volumeMounts"},
    Block{"volume_device", "volumeDevices"},
    Block{"volume_claim_template", "volumeClaimTemplates"},
    Block{"sources", "sources"},
    Block{"items", "items"},
    Block{"http_header", "httpHeaders"},
    Block{"host_aliases", "hostAliases"},
    Block{"image_pull_secrets", "imagePullSecrets"},
    Block{"toleration", "tolerations"},
    Block{"topology_spread_constraint", "topologySpreadConstraints"},
    Block{"match_expressions", "matchExpressions"},
    Block{"match_fields", "matchFields"},
    Block{"node_selector_term", "nodeSelectorTerms"},
    Block{"rule", "rules"},
    Block{"path", "paths"},
    Block{"tls", "tls"},
    Block{"metric", "metrics"},
    Block{"option", "options"},
    Block{"sysctl", "sysctls"},
};

/// Words whose letters the API writes in another way than the rule says.
constexpr std::array kOtherSpellings{
    Block{"host_ip", "hostIP"},
    Block{"host_ipc", "hostIPC"},
    Block{"host_pid", "hostPID"},
    Block{"cluster_ip", "clusterIP"},
    Block{"external_ips", "externalIPs"},
    Block{"load_balancer_ip", "loadBalancerIP"},
};

std::string camelCase(std::string_view name)
{
    std::string text;
    bool isNext = false;
    for (const char c : name) {
        if (c == '_') {
            isNext = true;
            continue;
        }
        text += isNext && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        isNext = false;
    }
    return text;
}

} // namespace

ApiName apiNameOf(std::string_view name, std::string_view parent)
{
    const bool isOneOfBackend = name == "port" && parent == "service";
    const auto repeated = std::ranges::find(kRepeatedBlocks, name, &Block::name);
    if (repeated != kRepeatedBlocks.end() && !isOneOfBackend)
        return {.name = std::string(repeated->api), .isList = true};
    const auto other = std::ranges::find(kOtherSpellings, name, &Block::name);
    return {.name = other != kOtherSpellings.end() ? std::string(other->api) : camelCase(name),
            .isList = false};
}

} // namespace plumbline::sources::terraform
