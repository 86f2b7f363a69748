// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/workspace/config_images.h"
#include "core/workspace/workspace.h"

#include <string>
#include <vector>

/// The views of a resolved project that `config` prints.
namespace plumbline::workspace {

enum class ConfigView {
    Yaml,
    Json,
    Services,    ///< names of the enabled services
    Images,      ///< of the enabled services, one line a service
    Volumes,     ///< keys of the named volumes
    Networks,    ///< keys of the networks
    Models,      ///< names of the models' artefacts
    Profiles,    ///< every profile that a service names
    Hash,        ///< service and hash of its resolved settings
    Environment, ///< variables of the env files and of COMPOSE_*, as interpolation sees them
    Variables,   ///< variables that the files refer to, as a table; needs interpolate = false
    VariablesJson,
};

struct ConfigRequest
{
    ConfigView view = ConfigView::Yaml;
    std::vector<std::string> services; ///< with what they depend on; empty: all
    bool withOrigins = false;          ///< Yaml: where each value came from, and what it replaced
    bool interpolated = true;          ///< false: the text keeps its variables as they are
    /// As pinImages gives them, by service; absent: images as written.
    std::map<std::string, std::string> pinnedImages;
    bool isLock = false; ///< only the images, as a file to lay over the others
    /// As heldImages gives them: what is shown below the files' own values.
    std::map<std::string, engine::ImageDetails> heldImages;
};

/// How a project must be loaded for a view: `options` with what the view needs otherwise.
compose::LoadOptions optionsFor(compose::LoadOptions options, const ConfigRequest& request);

/// **Errors:** Invalid (a service that is not there).
Result<std::string>
renderConfig(const Workspace& workspace, const Variables& variables, const ConfigRequest& request);

} // namespace plumbline::workspace
