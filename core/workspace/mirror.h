// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mirror/derive.h"
#include "core/sources/backing/table.h"
#include "core/workspace/environments.h"
#include "core/workspace/launch.h"
#include "core/workspace/workspace.h"

#include <chrono>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

/// A stack that mirrors an environment: derived here, launched as any other.
namespace plumbline::workspace {

struct MirrorRequest
{
    std::string environment;
    bool hasReplicas = false;   ///< several of what the environment runs several of
    bool logsAsThere = false;   ///< the environment's way of logs
    std::set<std::string> tls;  ///< services that speak TLS where the environment's do; `all`
    bool hasFreePorts = false;  ///< so that it can run beside the stack as written
    bool keepsPasswords = true; ///< false: for a look only, new ones are forgotten
    Variables variables;
    std::filesystem::path homeDirectory;
    std::chrono::system_clock::time_point now = {}; ///< certificates are made from then on
    const EngineContext* engine = nullptr; ///< borrowed: asked which images there are; may be none
    std::stop_token stop = {};
};

struct Mirror
{
    std::string environment;
    std::string former; ///< the project as written
    mirror::Derived derived;
    std::vector<SourceOutcome> sources;  ///< of the environment
    std::vector<Diagnostic> diagnostics; ///< images that nobody could be asked about, and the like
    std::filesystem::path passwords;     ///< where its passwords are kept
};

/// Reads the environment, asks the engine and registries for images, and derives the mirror.
/// **Errors:** as openManifest and loadEnvironments; Invalid (the workspace is not usable), Denied
/// (passwords cannot be kept), Cancelled. An environment whose sources could not all be read is
/// refused with Unreachable: half of prod is no mirror of it.
Result<Mirror> deriveMirror(const Workspace& workspace, const MirrorRequest& request);

/// The project that mirrors `environment` of this workspace: `shop-prod`. Reads no source.
/// **Errors:** as openManifest; NotFound (the workspace has no environment of that name).
Result<std::string> mirrorNameOf(const Workspace& workspace, const std::string& environment);

/// The workspace with the mirror's project in place of its own.
Workspace mirroredWorkspace(const Workspace& workspace, const Mirror& mirror);

/// What the table of services knows of the environment's backing services, by their names.
std::map<std::string, mirror::StandIn> standInsFor(const model::Environment& environment,
                                                   const sources::backing::Table& table);

} // namespace plumbline::workspace
