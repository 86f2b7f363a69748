// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/compose/project.h"
#include "core/engine/networks.h"
#include "core/engine/swarm.h"
#include "core/stack/settings.h"

#include <string>
#include <string_view>
#include <vector>

/// A project as a Docker Swarm is to run it, in the words of `docker stack deploy`.
/// **Source:** Compose specification, Deploy; docker/cli, compose/convert (v24).
namespace plumbline::stack {

/// Of everything that belongs to a stack of a Swarm.
inline constexpr std::string_view kStackLabel = "com.docker.stack.namespace";
/// Of a service: its image as the file says it.
inline constexpr std::string_view kStackImageLabel = "com.docker.stack.image";
/// Ours, of a secret or config: which of the file's it is.
inline constexpr std::string_view kStackKeyLabel = "dev.plumbline.key";
/// Ours, of a secret or config: `<salt>:<keyed fingerprint>` of what it holds.
inline constexpr std::string_view kStackContentLabel = "dev.plumbline.content";

struct StackNetwork
{
    std::string key;
    engine::NetworkSpec spec;
    bool isExternal = false; ///< has to be there
};

struct StackFile
{
    engine::SwarmObjectKind kind = engine::SwarmObjectKind::Secret;
    std::string key;
    std::string name; ///< the Swarm's, of its first content
    engine::Labels labels;
    Secret content;
    bool isExternal = false;
    Origin origin;
};

/// A secret or config that a service asks for; ids are known once the objects are there.
struct StackFileUse
{
    engine::SwarmObjectKind kind = engine::SwarmObjectKind::Secret;
    std::string key;
    engine::SwarmFile file; ///< without id and name
};

struct StackService
{
    std::string key;
    engine::SwarmServiceSpec spec; ///< without its files and the label of settings
    std::vector<StackFileUse> files;
    compose::Service written; ///< what `spec.container` was translated from
    Origin origin;
};

/// What a Swarm is to hold of a project.
struct StackDefinition
{
    std::string name;
    std::vector<StackNetwork> networks;
    std::vector<StackFile> files;
    std::vector<StackService> services;
    std::vector<Diagnostic> diagnostics; ///< what a Swarm does not heed
};

/// Translates a project whose secrets and configs hold their content. Pure.
/// **Errors:** Invalid (a duration, a reference to nothing, a secret without content), Unsupported (a
/// port range, a network of one machine, another container's namespace).
Result<StackDefinition> stackOf(const compose::Project& project);

/// What a service is made from, for the label that explains the next change; `files`: fingerprints by key.
Settings
settingsOf(const StackService& service, const StackDefinition& stack, const std::string& salt);

/// `<stack>_<service>` without the stack.
std::string serviceOfStack(std::string_view name, std::string_view stack);

} // namespace plumbline::stack
